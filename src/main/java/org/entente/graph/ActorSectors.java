package org.entente.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.Office;
import org.entente.entity.Profile;
import org.entente.entity.Term;
import org.entente.naming.Lexicon;
import org.entente.naming.Sector;
import org.entente.naming.SectorWords;
import org.entente.naming.SectorWords.Clarity;
import org.entente.naming.SectorWords.Told;
import org.entente.naming.Words;
import org.entente.story.Story;

/**
 * The PLOVER sectors of actors: what the knowledge base says; else what their offices and roles tell, by the title or by
 * the body that they are for; else the words that describe them.
 */
final class ActorSectors {

    private final Background background;
    private final Map<String, String> labels;

    /** @param labels the names to show of the story's actors, by IRI */
    ActorSectors(Background background, Map<String, String> labels) {
        this.background = background;
        this.labels = labels;
    }

    /** Empty for countries, places and topics, and where nothing tells. */
    Optional<Sector> of(Story.Actor actor) {
        if (actor.kind() == Entity.Kind.COUNTRY || actor.kind() == Entity.Kind.PLACE
                || actor.kind() == Entity.Kind.TOPIC) {
            return Optional.empty();
        }
        Optional<Profile> profile = background.profile(actor.iri());
        return profile.flatMap(Profile::sector).flatMap(Sector::of)
                .or(() -> profile.flatMap(known -> ofOffices(known.entity(), actor)))
                .or(() -> ofRoles(actor.roles())).or(() -> ofWords(actor.kind(), actor.prefLabel()));
    }

    /** Of several offices that of those whom the person acts for in the articles, the highest, the latest. */
    private Optional<Sector> ofOffices(Entity person, Story.Actor actor) {
        return background.terms(person).stream()
                .sorted(Comparator
                        .comparing((Term term) -> !actor.actsFor().contains(background.iri(term.office().body())))
                        .thenComparing(term -> -term.office().kind().rank())
                        .thenComparing(Term::from, Comparator.reverseOrder()))
                .map(Term::office).map(this::ofOffice).flatMap(Optional::stream).findFirst();
    }

    private Optional<Sector> ofOffice(Office office) {
        boolean governs = office.body().kind() == Entity.Kind.COUNTRY && office.kind() != Office.Kind.OTHER
                && office.kind() != Office.Kind.SEAT;
        return office.sector().flatMap(Sector::of).or(() -> governs
                ? Optional.of(Sector.GOV)
                : ofTitle(office.title(), Optional.of(background.iri(office.body()))));
    }

    /** Present roles go before former ones; who has but former ones belongs to the elite. */
    private Optional<Sector> ofRoles(List<Story.Role> roles) {
        Optional<Sector> present = roles.stream().filter(role -> !role.former())
                .map(role -> ofTitle(role.title(), role.organization())).flatMap(Optional::stream).findFirst();
        boolean former = !roles.isEmpty() && roles.stream().allMatch(Story.Role::former);
        return present.or(() -> former ? Optional.of(Sector.ELI) : Optional.empty());
    }

    private Optional<Sector> ofTitle(String title, Optional<String> body) {
        Optional<Told> told = SectorWords.of(title);
        return Stream.of(told.filter(t -> t.clarity() == Clarity.CLEAR).map(Told::sector), body.flatMap(this::ofBody),
                told.map(Told::sector)).flatMap(Optional::stream).findFirst();
    }

    private Optional<Sector> ofBody(String iri) {
        Optional<Profile> profile = background.profile(iri);
        if (profile.isPresent()) {
            return profile.flatMap(Profile::sector).flatMap(Sector::of);
        }
        return Optional.ofNullable(labels.get(iri)).flatMap(SectorWords::of).map(Told::sector);
    }

    /** A person's own name tells nothing: nobody is a king for being called King. */
    private static Optional<Sector> ofWords(Entity.Kind kind, String label) {
        boolean name = kind == Entity.Kind.PERSON && Words.of(label).stream()
                .allMatch(word -> word.isCapitalised() || Lexicon.isParticle(word.key()));
        return name ? Optional.empty() : SectorWords.of(label).map(Told::sector);
    }
}
