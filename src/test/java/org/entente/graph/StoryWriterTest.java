package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.entente.entity.index.Knowledge;
import org.entente.entity.Entity;
import org.entente.entity.KnowledgeBase;
import org.entente.story.Story;
import org.junit.jupiter.api.Test;

class StoryWriterTest {

    private static final List<Triple> STORY = write(Samples.story(), Background.NONE);
    private static final Node STRIKE = Iris.DEFAULT.event("strike-1");
    private static final Node VARLAND = Iris.DEFAULT.entity("varland");
    private static final Background KNOWN = Background.of(Iris.DEFAULT, Knowledge.load(List.of()));

    @Test
    void whatStandsIsAssertedAndWhatIsDisputedIsOnlyReified() {
        assertThat(STORY).contains(Triple.create(STRIKE, Vocabulary.EVENT_TYPE, Vocabulary.plover("ASSAULT")),
                Triple.create(STRIKE, Vocabulary.RECIPIENT, Iris.DEFAULT.entity("estara")));
        assertThat(STORY).doesNotContain(Triple.create(STRIKE, Vocabulary.ACTOR, VARLAND));
        assertThat(STORY).anyMatch(t -> t.getPredicate().equals(Vocabulary.REIFIES)
                && t.getObject().getTriple().equals(Triple.create(STRIKE, Vocabulary.ACTOR, VARLAND)));
    }

    @Test
    void aClaimLeadsToTheReportsForAndAgainstIt() {
        Node claim = Iris.part(STRIKE, "claim", 1);

        assertThat(objects(claim, Vocabulary.SUPPORTED_BY)).containsExactly(Samples.part(Samples.ONE, "event-1"));
        assertThat(objects(claim, Vocabulary.DENIED_BY)).containsExactly(Samples.part(Samples.TWO, "event-1"));
    }

    @Test
    void anEventsLabelSaysWhatStands() {
        assertThat(STORY).contains(Triple.create(STRIKE, Vocabulary.LABEL,
                NodeFactory.createLiteralString("Assault: unknown > Estara, in Sola, on 2019-05-02")));
    }

    @Test
    void aRoleReadsAsPeopleSayIt() {
        Node role = Iris.part(Iris.DEFAULT.entity("anna-berg"), "role", 0);

        assertThat(STORY).contains(
                Triple.create(role, Vocabulary.LABEL, NodeFactory.createLiteralString("President of Varland")));
    }

    @Test
    void theKnowledgeBaseAddsNamesOfficesAndSectorAndDescribesWhomSomebodyActsFor() {
        Entity merkel = known("angela-merkel");
        String germany = KNOWN.iri(known("germany"));
        Story story = new Story(List.of(new Story.Actor(KNOWN.iri(merkel), merkel.kind(), merkel.label(),
                new TreeMap<>(Map.of("Merkel", 3)), merkel.wikidata(), new TreeSet<>(), new TreeSet<>(List.of(germany)),
                List.of())), List.of(), List.of(), List.of(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

        List<Triple> written = write(story, KNOWN);

        Node person = NodeFactory.createURI(KNOWN.iri(merkel));
        assertThat(written).contains(Triple.create(person, Vocabulary.SECTOR, Vocabulary.plover("GOV")),
                Triple.create(person, Vocabulary.ALT_LABEL, NodeFactory.createLiteralString("Merkel")),
                Triple.create(NodeFactory.createURI(germany), Vocabulary.PREF_LABEL,
                        NodeFactory.createLiteralString("Germany")));
        assertThat(written).anyMatch(t -> t.getPredicate().equals(Vocabulary.ROLE_UNTIL));
    }

    @Test
    void anOfficeIsHeldOnItsDays() {
        String merkel = KNOWN.iri(known("angela-merkel"));

        assertThat(KNOWN.actsFor(merkel, Optional.of(LocalDate.of(2020, 6, 1))))
                .containsExactly(KNOWN.iri(known("germany")));
        assertThat(KNOWN.actsFor(merkel, Optional.of(LocalDate.of(2023, 6, 1)))).isEmpty();
        assertThat(KNOWN.actsFor(merkel, Optional.empty())).isEmpty();
        assertThat(KNOWN.actsFor("http://elsewhere.example/id/entity/angela-merkel", Optional.empty())).isEmpty();
    }

    private static Entity known(String id) {
        return KNOWN.profile(Iris.DEFAULT.entity(id).getURI()).orElseThrow().entity();
    }

    private static List<String> objects(Node subject, Node property) {
        return STORY.stream().filter(t -> t.getSubject().equals(subject) && t.getPredicate().equals(property))
                .map(t -> t.getObject().getURI()).toList();
    }

    private static List<Triple> write(Story story, Background background) {
        List<Triple> triples = new ArrayList<>();
        new StoryWriter(Iris.DEFAULT, background).write(story, new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                triples.add(quad.asTriple());
            }
        });
        return triples;
    }
}
