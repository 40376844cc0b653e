package org.entente.entity.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.entity.Entity;
import org.entente.entity.Gazetteer;
import org.entente.entity.KnowledgeBase;
import org.entente.entity.Lookup.Named;
import org.entente.entity.Lookup.Way;
import org.entente.entity.Lookup;
import org.entente.entity.Profile;
import org.entente.entity.Term;
import org.entente.entity.name.FoundName.Kind;
import org.entente.naming.PersonName;

/**
 * Who is meant by names that only looked-up knowledge has. Those who bear a name are ranked by how prominent they are, how
 * the name is spelled, whether they held an office on the article's day, and whether the article names their country;
 * nobody is chosen when nobody stands out. What the tables have stays as it is.
 */
public final class Candidates {

    private static final Set<Entity.Kind> PERSONS = EnumSet.of(Entity.Kind.PERSON);
    private static final Set<Entity.Kind> BODIES = EnumSet.of(Entity.Kind.ORGANIZATION, Entity.Kind.GROUP,
            Entity.Kind.TOPIC);
    private static final Set<Entity.Kind> PLACES = EnumSet.of(Entity.Kind.PLACE, Entity.Kind.COUNTRY);
    private static final Set<Entity.Kind> ANY = EnumSet.allOf(Entity.Kind.class);

    private static final double LISTED = 3;
    private static final double COUNTRY = 2;
    private static final double IN_OFFICE = 1.5;
    private static final double BODY = 1;
    private static final double TITLE = 2.5;
    private static final double AS_WRITTEN = 0.5;
    private static final double LEAST_OF_ONE_WORD = 4;
    private static final double LEAST_OF_PERSON = 3;
    private static final double LEAST = 1.5;
    private static final double CLOSE = 1.5;

    private final KnowledgeBase knowledge;
    private final Optional<LocalDate> day;
    private final Set<String> countries = new HashSet<>();
    private final Set<String> bodies = new HashSet<>();
    private final Set<String> lastNames = new HashSet<>();

    /** Somebody who may be meant. */
    private record Candidate(Named named, double score) {

        private Entity entity() {
            return named.profile().entity();
        }
    }

    private Candidates(List<FoundName> names, KnowledgeBase knowledge, Optional<LocalDate> day) {
        this.knowledge = knowledge;
        this.day = day;
        for (FoundName name : names) {
            for (Entity entity : name.listed().stream().map(Gazetteer.Name::entity).distinct().toList()) {
                if (knowledge.isListed(entity)) {
                    bodies.add(entity.id());
                    knowledge.countryOf(entity).filter(c -> entity.kind() != Entity.Kind.PERSON)
                            .ifPresent(country -> countries.add(country.id()));
                }
            }
            boolean person = name.kind() == Kind.PERSON
                    || name.listed().stream().anyMatch(n -> n.entity().kind() == Entity.Kind.PERSON);
            if (person && !name.isOneWord()) {
                lastNames.add(PersonName.of(name.text()).lastSurname());
            }
        }
    }

    /**
     * The names of an article, those chosen for that only looked-up knowledge has.
     *
     * @param day the day whose office holders are meant; empty when the article has no date
     */
    public static List<FoundName> chosen(List<FoundName> names, KnowledgeBase knowledge, Optional<LocalDate> day) {
        if (knowledge.more().isEmpty()) {
            return names;
        }
        Candidates candidates = new Candidates(names, knowledge, day);
        return names.stream().map(candidates::chosen).toList();
    }

    private FoundName chosen(FoundName found) {
        if (!found.listed().isEmpty()) {
            boolean listed = found.listed().stream().map(Gazetteer.Name::entity).anyMatch(knowledge::isListed);
            return listed ? found : amongListed(found);
        }
        boolean oneWord = found.isOneWord();
        String last = PersonName.of(found.text()).lastSurname();
        if ((oneWord && (found.kind() == Kind.PERSON || lastNames.contains(last)))
                || (found.kind() == Kind.PLACE && !knowledge.cities().lookUp(found.text()).isEmpty())) {
            return found;
        }
        for (Way way : ways(found)) {
            List<Candidate> ranked = ranked(found, named(found, way), way);
            if (!ranked.isEmpty()) {
                return standsOut(found, ranked).map(best -> with(found, best)).orElse(found);
            }
        }
        return found;
    }

    /** A name that was found because it is known: it stays a name when nobody stands out. */
    private FoundName amongListed(FoundName found) {
        List<Named> named = new ArrayList<>();
        for (Gazetteer.Name name : found.listed()) {
            knowledge.profile(name.entity()).ifPresent(p -> named.add(new Named(p, name.use(), name.surface())));
        }
        List<Candidate> ranked = ranked(found, named, Way.EXACT);
        return standsOut(found, ranked).map(best -> with(found, best))
                .orElseGet(() -> new FoundName(found.sentence(), found.span(), found.text(),
                        kind(ranked.get(0).entity().kind()), List.of(), found.title()));
    }

    private static Kind kind(Entity.Kind kind) {
        return switch (kind) {
            case PERSON -> Kind.PERSON;
            case ORGANIZATION, GROUP -> Kind.ORGANIZATION;
            case COUNTRY, PLACE -> Kind.PLACE;
            case TOPIC -> Kind.OPEN;
        };
    }

    /** How a name may be looked up, one way after the other. */
    private List<Way> ways(FoundName found) {
        return switch (found.kind()) {
            case PERSON -> isOfTables(PersonName.of(found.text()))
                    ? List.of(Way.EXACT)
                    : List.of(Way.EXACT, Way.SPELLING, Way.INITIALS, Way.TYPO);
            case ORGANIZATION -> List.of(Way.EXACT, Way.SPELLING, Way.INITIALS, Way.TYPO);
            case PLACE -> List.of(Way.EXACT, Way.SPELLING, Way.TYPO);
            case OPEN -> List.of(Way.EXACT);
            case LISTED -> List.of();
        };
    }

    private boolean isOfTables(PersonName name) {
        return knowledge.personsWithSurname(name).stream().anyMatch(person -> PersonName.of(person.label()).fits(name));
    }

    private List<Named> named(FoundName found, Way way) {
        Set<Entity.Kind> kinds = switch (found.kind()) {
            case PERSON -> PERSONS;
            case ORGANIZATION -> BODIES;
            case PLACE -> PLACES;
            case OPEN -> found.isOneWord() ? BODIES : ANY;
            case LISTED -> ANY;
        };
        List<Named> named = new ArrayList<>();
        for (Lookup lookup : knowledge.more()) {
            lookup.named(found.text(), way).stream().filter(n -> kinds.contains(n.profile().entity().kind()))
                    .filter(n -> found.kind() != Kind.PERSON || way == Way.TYPO || fits(n, found))
                    .forEach(named::add);
        }
        return named;
    }

    private static boolean fits(Named named, FoundName found) {
        return PersonName.of(named.surface()).fits(PersonName.of(found.text()));
    }

    /** The candidates, one for each entity, the likeliest first. */
    private List<Candidate> ranked(FoundName found, List<Named> named, Way way) {
        Map<String, Candidate> best = new TreeMap<>();
        for (Named one : named) {
            Candidate candidate = new Candidate(one, score(found, one, way));
            best.merge(candidate.entity().id(), candidate, (a, b) -> a.score() >= b.score() ? a : b);
        }
        List<Candidate> ranked = new ArrayList<>(best.values());
        ranked.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return ranked;
    }

    private double score(FoundName found, Named named, Way way) {
        Profile profile = named.profile();
        Entity entity = profile.entity();
        double score = Math.log1p(profile.prior()) + (knowledge.isListed(entity) ? LISTED : 0)
                + (profile.country().filter(countries::contains).isPresent() ? COUNTRY : 0)
                + (named.surface().equals(found.text()) ? AS_WRITTEN : 0)
                + (named.surface().equals(entity.label()) ? AS_WRITTEN : 0);
        if (entity.kind() == Entity.Kind.PERSON) {
            score += knowledge.termsOf(entity).stream().mapToDouble(term -> office(term, found.title())).max()
                    .orElse(0);
        }
        return score - switch (way) {
            case EXACT -> 0;
            case SPELLING -> 0.5;
            case INITIALS, TYPO -> 1.5;
        };
    }

    private double office(Term term, Optional<String> title) {
        return (day.isPresent() && term.covers(day.get()) ? IN_OFFICE : 0)
                + (bodies.contains(term.office().body().id()) ? BODY : 0)
                + (title.isPresent() && KnowledgeBase.hasTitle(term.office(), title.get()) ? TITLE : 0);
    }

    /** Those close to the likeliest with it, if that is likely enough and ahead of all others; else nobody. */
    private static Optional<List<Candidate>> standsOut(FoundName found, List<Candidate> ranked) {
        Candidate first = ranked.get(0);
        boolean person = first.entity().kind() == Entity.Kind.PERSON;
        double least = found.isOneWord() ? LEAST_OF_ONE_WORD : person ? LEAST_OF_PERSON : LEAST;
        double margin = person ? 0.7 : first.entity().isPlace() ? 0.2 : 0.5;
        boolean ahead = ranked.size() == 1 || first.score() - ranked.get(1).score() >= margin;
        if (first.score() < least || !ahead) {
            return Optional.empty();
        }
        return Optional.of(person
                ? List.of(first)
                : ranked.stream().filter(c -> first.score() - c.score() < CLOSE).toList());
    }

    private static FoundName with(FoundName found, List<Candidate> best) {
        List<Gazetteer.Name> listed = best.stream()
                .map(c -> new Gazetteer.Name(c.entity(), c.named().use(), c.named().surface())).toList();
        Kind kind = found.kind() == Kind.PERSON ? Kind.PERSON : Kind.LISTED;
        return new FoundName(found.sentence(), found.span(), found.text(), kind, listed, found.title());
    }
}
