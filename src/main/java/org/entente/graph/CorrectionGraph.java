package org.entente.graph;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.entente.entity.Entity;
import org.entente.entity.correction.Change;
import org.entente.entity.correction.Correction;
import org.entente.entity.correction.Place;
import org.entente.problem.UserError;

/** Users' corrections as triples, and back. The triples' order is that of the corrections. */
public final class CorrectionGraph {

    private CorrectionGraph() {
    }

    /** What {@code ent:correctionsGraph} and the file of corrections hold. */
    public static Set<Triple> triples(List<Correction> corrections, Iris iris) {
        Writing writing = new Writing(iris);
        corrections.forEach(writing::correction);
        return writing.triples;
    }

    /**
     * Reads what {@link #triples} wrote, with any base, or what a user wrote in its likeness.
     *
     * @param place where it is from, for messages
     * @throws UserError when something is missing or out of place
     */
    public static List<Correction> read(Graph graph, String place) {
        Descriptions descriptions = new Descriptions(graph);
        List<Correction> corrections = new ArrayList<>();
        for (Node node : descriptions.having(Vocabulary.CORRECTION_NUMBER)) {
            try {
                corrections.add(new Reading(descriptions, node).correction());
            } catch (IllegalStateException | IllegalArgumentException | DateTimeException e) {
                throw UserError.failed("%s: correction <%s> can't be read: %s; docs/corrections.md shows what it needs"
                        .formatted(place, node, e.getMessage()), e);
            }
        }
        corrections.sort(Comparator.comparingInt(Correction::number));
        return corrections;
    }

    /** The writing of corrections. */
    private static final class Writing {

        private final Iris iris;
        private final Set<Triple> triples = new LinkedHashSet<>();

        Writing(Iris iris) {
            this.iris = iris;
        }

        private void correction(Correction correction) {
            Node node = iris.correction(correction.change().id());
            add(node, Vocabulary.TYPE, type(correction.change()));
            add(node, Vocabulary.TYPE, Vocabulary.CORRECTION);
            add(node, Vocabulary.TYPE, Vocabulary.PROV_ACTIVITY);
            add(node, Vocabulary.CORRECTION_NUMBER, Literals.count(correction.number()));
            switch (correction.change()) {
                case Change.Merge merge -> {
                    merge.entities().forEach(id -> add(node, Vocabulary.CORRECTED_ENTITY, iris.entity(id)));
                    standsFor(node, merge.into());
                }
                case Change.OfMentions mentions -> {
                    for (int i = 0; i < mentions.places().size(); i++) {
                        Node mention = Iris.part(node, "mention", i);
                        add(node, Vocabulary.CORRECTED_MENTION, mention);
                        place(mention, mentions.places().get(i));
                    }
                    standsFor(node, mentions.entity());
                }
                case Change.Relabel relabel -> {
                    add(node, Vocabulary.CORRECTED_ENTITY, iris.entity(relabel.entity()));
                    relabel.label().ifPresent(label -> add(node, Vocabulary.GIVEN_LABEL, Literals.string(label)));
                    relabel.kind().ifPresent(kind -> add(node, Vocabulary.GIVEN_KIND, Vocabulary.value(kind)));
                }
            }
            provenance(node, correction);
        }

        private void provenance(Node node, Correction correction) {
            correction.by().ifPresent(name -> {
                Node user = iris.user(name);
                add(node, Vocabulary.WAS_ASSOCIATED_WITH, user);
                add(user, Vocabulary.TYPE, Vocabulary.PROV_AGENT);
                add(user, Vocabulary.LABEL, Literals.string(name));
            });
            correction.at().ifPresent(at -> add(node, Vocabulary.ENDED_AT_TIME,
                    NodeFactory.createLiteralDT(at.toString(), XSDDatatype.XSDdateTime)));
            correction.because().ifPresent(why -> add(node, Vocabulary.COMMENT, Literals.string(why)));
        }

        private void place(Node node, Place place) {
            add(node, Vocabulary.TYPE, Vocabulary.CORRECTED_PLACE);
            add(node, Vocabulary.PLACE_FILE, Literals.string(place.sourceFile()));
            add(node, Vocabulary.PLACE_BEGIN, Literals.count(place.begin()));
            add(node, Vocabulary.PLACE_END, Literals.count(place.end()));
            add(node, Vocabulary.PLACE_WORDS, Literals.string(place.words()));
        }

        private void standsFor(Node node, Entity entity) {
            add(node, Vocabulary.STANDS_FOR, iris.entity(entity.id()));
            add(node, Vocabulary.GIVEN_LABEL, Literals.string(entity.label()));
            add(node, Vocabulary.GIVEN_KIND, Vocabulary.value(entity.kind()));
            entity.wikidata().ifPresent(id -> add(node, Vocabulary.GIVEN_SAME_AS, Vocabulary.wikidata(id)));
        }

        private void add(Node subject, Node property, Node object) {
            triples.add(Triple.create(subject, property, object));
        }
    }

    private static Node type(Change change) {
        return switch (change) {
            case Change.Merge m -> Vocabulary.MERGE;
            case Change.Split s -> Vocabulary.SPLIT;
            case Change.Link l -> Vocabulary.LINK;
            case Change.Relabel r -> Vocabulary.RELABEL;
        };
    }

    /** The reading of one correction. */
    private record Reading(Descriptions graph, Node node) {

        Correction correction() {
            return new Correction(number(node, Vocabulary.CORRECTION_NUMBER), change(),
                    graph.one(node, Vocabulary.WAS_ASSOCIATED_WITH).flatMap(user -> graph.string(user,
                            Vocabulary.LABEL)),
                    graph.string(node, Vocabulary.ENDED_AT_TIME).map(Reading::instant),
                    graph.string(node, Vocabulary.COMMENT));
        }

        private Change change() {
            List<Node> types = graph.all(node, Vocabulary.TYPE);
            if (types.contains(Vocabulary.MERGE)) {
                TreeSet<String> entities = new TreeSet<>();
                graph.all(node, Vocabulary.CORRECTED_ENTITY).forEach(e -> entities.add(Iris.idIn(e, "entity")));
                return new Change.Merge(entities, entity());
            }
            if (types.contains(Vocabulary.SPLIT)) {
                return new Change.Split(graph.all(node, Vocabulary.CORRECTED_MENTION).stream().map(this::place)
                        .toList(), entity());
            }
            if (types.contains(Vocabulary.LINK)) {
                return new Change.Link(place(graph.required(node, Vocabulary.CORRECTED_MENTION)), entity());
            }
            if (types.contains(Vocabulary.RELABEL)) {
                return new Change.Relabel(Iris.idIn(graph.required(node, Vocabulary.CORRECTED_ENTITY), "entity"),
                        graph.string(node, Vocabulary.GIVEN_LABEL),
                        graph.one(node, Vocabulary.GIVEN_KIND).map(kind -> Vocabulary.value(Entity.Kind.class, kind)));
            }
            throw new IllegalStateException("it is no ent:Merge, ent:Split, ent:Link or ent:Relabel");
        }

        private Entity entity() {
            return new Entity(Iris.idIn(graph.required(node, Vocabulary.STANDS_FOR), "entity"),
                    Vocabulary.value(Entity.Kind.class, graph.required(node, Vocabulary.GIVEN_KIND)),
                    graph.required(node, Vocabulary.GIVEN_LABEL).getLiteralLexicalForm(),
                    graph.one(node, Vocabulary.GIVEN_SAME_AS).map(Vocabulary::localName), false);
        }

        private Place place(Node mention) {
            return new Place(graph.required(mention, Vocabulary.PLACE_FILE).getLiteralLexicalForm(),
                    number(mention, Vocabulary.PLACE_BEGIN), number(mention, Vocabulary.PLACE_END),
                    graph.required(mention, Vocabulary.PLACE_WORDS).getLiteralLexicalForm());
        }

        private int number(Node subject, Node property) {
            return Integer.parseInt(graph.required(subject, property).getLiteralLexicalForm());
        }

        private static Instant instant(String time) {
            return OffsetDateTime.parse(time).toInstant();
        }
    }
}
