package org.entente.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.entente.event.EventDate;
import org.entente.story.Story;

/**
 * Writes what all articles say together as quads of {@code ent:storyGraph}: always the same quads in the same order for
 * the same story.
 *
 * <p>What at least one report asserts of an event and none of equal standing denies stands as a plain triple. Every fact,
 * standing or not, is also the proposition of a claim ({@code rdf:reifies}) that leads to the reports behind it.
 */
public final class StoryWriter {

    private final Iris iris;
    private final Background background;

    /** @param background adds other names, offices with their dates and sectors to what the articles say */
    public StoryWriter(Iris iris, Background background) {
        this.iris = iris;
        this.background = background;
    }

    /** Writes the story graph; neither starts nor finishes the stream. */
    public void write(Story story, StreamRDF out) {
        new Writing(story, out).all();
    }

    /** The writing of one story. */
    private final class Writing {

        private final Story story;
        private final Quads quads;
        private final Map<String, String> labels = new HashMap<>();

        Writing(Story story, StreamRDF out) {
            this.story = story;
            this.quads = new Quads(Vocabulary.STORY_GRAPH, out);
            story.actors().forEach(actor -> labels.put(actor.iri(), actor.prefLabel()));
        }

        void all() {
            ActorWriter actors = new ActorWriter(quads, background, labels);
            story.actors().forEach(actors::write);
            actors.writeMissing();
            story.events().forEach(this::event);
            story.copies().forEach(this::copy);
            story.conflicts().forEach(this::conflict);
            story.anchors().forEach((article, anchor) -> anchor(node(article), anchor));
            story.dates().forEach((iri, date) -> quads.date(node(iri), date, Quads.DateTerms.FINAL));
            story.speakers().forEach((iri, speaker) -> quads.add(node(iri), Vocabulary.SPEAKER, node(speaker)));
        }

        private void event(Story.Event event) {
            Node node = iris.event(event.id());
            quads.type(node, Vocabulary.EVENT);
            quads.type(node, Vocabulary.SEM_EVENT);
            quads.string(node, Vocabulary.LABEL, label(event));
            event.reports().forEach(report -> quads.add(node, Vocabulary.REPORTED_BY, node(report)));
            quads.add(node, Vocabulary.ARTICLE_COUNT, Literals.count(event.articleCount()));
            quads.add(node, Vocabulary.INDEPENDENT_COUNT, Literals.count(event.independentCount()));
            List<Proposition> propositions = propositions(event);
            for (int i = 0; i < propositions.size(); i++) {
                claim(node, propositions.get(i), i);
            }
        }

        private List<Proposition> propositions(Story.Event event) {
            List<Proposition> all = new ArrayList<>();
            all.add(new Proposition(Vocabulary.EVENT_TYPE, Vocabulary.plover(event.type().value().name()),
                    event.type()));
            event.actors().forEach(fact -> all.add(entity(Vocabulary.ACTOR, fact)));
            event.recipients().forEach(fact -> all.add(entity(Vocabulary.RECIPIENT, fact)));
            event.places().forEach(fact -> all.add(entity(Vocabulary.PLACE, fact)));
            for (Story.Fact<EventDate> fact : event.dates()) {
                EventDate date = fact.value();
                if (date.value() != null) {
                    all.add(new Proposition(Vocabulary.DATE, Literals.date(date.value()), fact));
                } else {
                    all.add(new Proposition(Vocabulary.EARLIEST, Literals.date(date.earliest()), fact));
                    all.add(new Proposition(Vocabulary.LATEST, Literals.date(date.latest()), fact));
                }
            }
            return all;
        }

        private Proposition entity(Node property, Story.Fact<String> fact) {
            return new Proposition(property, node(fact.value()), fact);
        }

        private void claim(Node event, Proposition said, int index) {
            Story.Fact<?> fact = said.fact();
            if (fact.stands()) {
                quads.add(event, said.property(), said.value());
            }
            Node claim = Iris.part(event, "claim", index);
            quads.type(claim, Vocabulary.CLAIM);
            quads.add(claim, Vocabulary.REIFIES, NodeFactory.createTripleTerm(event, said.property(), said.value()));
            reports(claim, Vocabulary.SUPPORTED_BY, fact.supportedBy());
            reports(claim, Vocabulary.DENIED_BY, fact.deniedBy());
            reports(claim, Vocabulary.ALLEGED_BY, fact.allegedBy());
        }

        private void reports(Node claim, Node property, SortedSet<String> reports) {
            reports.forEach(report -> quads.add(claim, property, node(report)));
        }

        /** What stands of an event in one line: {@code Consult: Anna Berg > Borduria, in Szohod, on 2019-05-02}. */
        private String label(Story.Event event) {
            String type = event.type().value().name();
            StringBuilder label = new StringBuilder(type.substring(0, 1) + type.substring(1).toLowerCase(Locale.ROOT));
            if (!event.type().stands()) {
                label.append(event.type().deniedBy().isEmpty() ? " (only alleged)" : " (denied)");
            }
            String actors = standing(event.actors(), this::labelOf);
            String recipients = standing(event.recipients(), this::labelOf);
            List<String> parts = new ArrayList<>();
            if (!actors.isEmpty() || !recipients.isEmpty()) {
                parts.add((actors.isEmpty() ? "unknown" : actors) + (recipients.isEmpty() ? "" : " > " + recipients));
            }
            String place = standing(event.places(), this::labelOf);
            if (!place.isEmpty() && !(recipients + ", ").contains(place + ", ")) {
                parts.add("in " + place);
            }
            String day = standing(event.dates(), Writing::shown);
            if (!day.isEmpty()) {
                parts.add(day);
            }
            return label.append(parts.isEmpty() ? "" : ": ").append(String.join(", ", parts)).toString();
        }

        private static <T> String standing(List<Story.Fact<T>> facts, Function<T, String> shown) {
            return facts.stream().filter(Story.Fact::stands).map(f -> shown.apply(f.value())).distinct()
                    .collect(Collectors.joining(", "));
        }

        private static String shown(EventDate date) {
            if (date.value() == null) {
                return "from %s to %s".formatted(date.earliest(), date.latest());
            }
            boolean day = date.earliest().equals(date.latest());
            return (day ? "on " : "in ") + Literals.date(date.value()).getLiteralLexicalForm();
        }

        private String labelOf(String iri) {
            return labels.getOrDefault(iri, Vocabulary.localName(node(iri)));
        }

        private void copy(Story.Copy copy) {
            quads.add(node(copy.sentence()), Vocabulary.COPY_OF, node(copy.original()));
            quads.add(node(copy.sentence()), Vocabulary.SIMILARITY, Literals.decimal(copy.similarity()));
        }

        private void conflict(Story.Conflict conflict) {
            Node node = iris.conflict(conflict.id());
            quads.type(node, Vocabulary.CONFLICT);
            quads.add(node, Vocabulary.CONFLICT_KIND, Vocabulary.value(conflict.kind()));
            conflict.sides().forEach(side -> quads.add(node, Vocabulary.BETWEEN, node(side)));
            quads.add(node, Vocabulary.ABOUT, conflict.event().map(iris::event));
        }

        private void anchor(Node article, Story.Anchor anchor) {
            quads.add(article, Vocabulary.ANCHOR_DATE, Literals.date(anchor.day()));
            quads.add(article, Vocabulary.ANCHOR_BASIS, Vocabulary.value(anchor.basis()));
            quads.add(article, Vocabulary.ANCHOR_FROM, anchor.from().map(NodeFactory::createURI));
        }
    }

    /** A triple about an event, and the fact it tells. */
    private record Proposition(Node property, Node value, Story.Fact<?> fact) {
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
