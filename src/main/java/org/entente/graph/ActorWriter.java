package org.entente.graph;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.entity.Entity;
import org.entente.entity.Profile;
import org.entente.entity.Term;
import org.entente.story.Story;

/** Writes actors of a story: what the articles say of them, and what the knowledge base adds. */
final class ActorWriter {

    private final Quads quads;
    private final Background background;
    private final Map<String, String> labels;
    private final ActorSectors sectors;
    private final Set<String> written = new HashSet<>();
    private final SortedSet<String> mentioned = new TreeSet<>();

    /** @param labels the names to show of the story's actors, by IRI */
    ActorWriter(Quads quads, Background background, Map<String, String> labels) {
        this.quads = quads;
        this.background = background;
        this.labels = labels;
        this.sectors = new ActorSectors(background, labels);
    }

    void write(Story.Actor actor) {
        written.add(actor.iri());
        Node node = node(actor.iri());
        Optional<Profile> known = background.profile(actor.iri());
        SortedSet<String> names = new TreeSet<>(actor.altLabels().keySet());
        known.ifPresent(profile -> {
            names.add(profile.entity().label());
            names.addAll(profile.aliases());
        });
        names.remove(actor.prefLabel());
        described(node, actor.kind(), actor.prefLabel());
        names.forEach(name -> quads.string(node, Vocabulary.ALT_LABEL, name));
        quads.add(node, Vocabulary.SAME_AS, actor.wikidata().map(Vocabulary::wikidata));
        actor.sameAs().forEach(same -> quads.add(node, Vocabulary.SAME_AS, node(same)));
        quads.add(node, Vocabulary.SECTOR, sectors.of(actor).map(sector -> Vocabulary.plover(sector.name())));
        actor.actsFor().forEach(principal -> quads.add(node, Vocabulary.ACTS_FOR, other(principal)));
        for (int i = 0; i < actor.roles().size(); i++) {
            told(node, actor.roles().get(i), i);
        }
        known.ifPresent(profile -> background(node, profile, actor.roles().size()));
    }

    /** Describes those whom others act for or hold an office of and whom no article mentions. */
    void writeMissing() {
        while (!mentioned.isEmpty()) {
            String iri = mentioned.removeFirst();
            if (written.contains(iri)) {
                continue;
            }
            background.profile(iri).ifPresent(profile -> {
                Entity entity = profile.entity();
                SortedMap<String, Integer> names = new TreeMap<>();
                SortedSet<String> principals = background.actsFor(iri, Optional.empty());
                write(new Story.Actor(iri, entity.kind(), entity.label(), names, entity.wikidata(), new TreeSet<>(),
                        principals, List.of()));
            });
        }
    }

    private void described(Node node, Entity.Kind kind, String label) {
        quads.type(node, Vocabulary.ENTITY);
        quads.type(node, Vocabulary.value(kind));
        quads.string(node, Vocabulary.PREF_LABEL, label);
    }

    private void told(Node holder, Story.Role role, int index) {
        Optional<Node> organization = role.organization().map(this::other);
        String title = (role.former() ? "former " : "") + role.title();
        Node node = role(holder, index, role.title(), organization, title);
        quads.add(node, Vocabulary.FORMER, Literals.bool(role.former()));
        quads.add(node, Vocabulary.ROLE_FROM, role.from().map(Literals::date));
        quads.add(node, Vocabulary.ROLE_UNTIL, role.until().map(Literals::date));
        role.sentences().forEach(sentence -> quads.add(node, Vocabulary.EVIDENCE, node(sentence)));
    }

    private void background(Node node, Profile profile, int roles) {
        quads.add(node, Vocabulary.BELONGS_TO, profile.country().map(country -> other(background.iri(country))));
        quads.string(node, Vocabulary.KNOWLEDGE_SOURCE, profile.source());
        int index = roles;
        for (Term term : background.terms(profile.entity())) {
            Node body = other(background.iri(term.office().body()));
            Node role = role(node, index++, term.office().title(), Optional.of(body), term.office().title());
            day(role, Vocabulary.ROLE_FROM, term.from());
            day(role, Vocabulary.ROLE_UNTIL, term.to());
        }
    }

    private Node role(Node holder, int index, String title, Optional<Node> organization, String shown) {
        Node node = Iris.part(holder, "role", index);
        quads.add(holder, Vocabulary.ROLE, node);
        quads.type(node, Vocabulary.ROLE_CLASS);
        quads.add(node, Vocabulary.ROLE_HOLDER, holder);
        quads.string(node, Vocabulary.ROLE_TITLE, title);
        quads.add(node, Vocabulary.ROLE_OF, organization);
        quads.string(node, Vocabulary.LABEL,
                shown + organization.flatMap(this::label).map(label -> " of " + label).orElse(""));
        return node;
    }

    private Optional<String> label(Node entity) {
        return Optional.ofNullable(labels.get(entity.getURI()))
                .or(() -> background.profile(entity.getURI()).map(profile -> profile.entity().label()));
    }

    /** Days before or after all known ones are left out. */
    private void day(Node role, Node property, LocalDate day) {
        if (day.getYear() > 0 && day.getYear() <= 9999) {
            quads.add(role, property, Literals.date(day));
        }
    }

    private Node other(String iri) {
        mentioned.add(iri);
        return node(iri);
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
