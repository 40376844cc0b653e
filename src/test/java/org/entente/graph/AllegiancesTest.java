package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.entity.Entity;
import org.junit.jupiter.api.Test;

class AllegiancesTest {

    private final Graph graph = GraphFactory.createDefaultGraph();
    private int mentions;

    private void mention(int begin, String words, String entity, Entity.Kind kind, String label) {
        Node mention = NodeFactory.createURI("urn:mention-" + ++mentions);
        Node node = NodeFactory.createURI("urn:" + entity);
        add(mention, Vocabulary.TYPE, Vocabulary.MENTION);
        add(mention, Vocabulary.BEGIN_INDEX, Literals.count(begin));
        add(mention, Vocabulary.END_INDEX, Literals.count(begin + words.length()));
        add(mention, Vocabulary.IDENT_REF, node);
        add(node, Vocabulary.LOCAL_KIND, Vocabulary.value(kind));
        add(node, Vocabulary.LOCAL_LABEL, NodeFactory.createLiteralString(label));
    }

    private void add(Node subject, Node property, Node object) {
        graph.add(Triple.create(subject, property, object));
    }

    private Allegiances allegiances() {
        return new Allegiances(new Descriptions(graph));
    }

    @Test
    void anArmyActsForTheCountryThatItsDescriptionBeginsWith() {
        mention(0, "The Varlandish army", "army", Entity.Kind.GROUP, "Varlandish army");
        mention(4, "Varlandish", "varland", Entity.Kind.COUNTRY, "Varland");

        assertThat(allegiances().of("urn:army")).containsExactly("urn:varland");
    }

    @Test
    void anAmbassadorActsForTheFirstCountryNotForTheSecond() {
        mention(0, "Varland's ambassador to Estara", "envoy", Entity.Kind.PERSON, "Varland's ambassador to Estara");
        mention(0, "Varland", "varland", Entity.Kind.COUNTRY, "Varland");
        mention(24, "Estara", "estara", Entity.Kind.COUNTRY, "Estara");

        assertThat(allegiances().of("urn:envoy")).containsExactly("urn:varland");
    }

    @Test
    void farmersAndRebelsActForNoState() {
        mention(0, "Varlandish farmers", "farmers", Entity.Kind.GROUP, "Varlandish farmers");
        mention(0, "Varlandish", "varland", Entity.Kind.COUNTRY, "Varland");
        mention(40, "Varlandish rebels", "rebels", Entity.Kind.GROUP, "Varlandish rebels");
        mention(40, "Varlandish", "varland", Entity.Kind.COUNTRY, "Varland");

        assertThat(allegiances().of("urn:farmers")).isEmpty();
        assertThat(allegiances().of("urn:rebels")).isEmpty();
    }

    @Test
    void militantsActForTheOrganizationThatTheyAreOf() {
        mention(0, "Northern Front militants", "militants", Entity.Kind.GROUP, "Northern Front militants");
        mention(0, "Northern Front", "front", Entity.Kind.ORGANIZATION, "Northern Front");

        assertThat(allegiances().of("urn:militants")).containsExactly("urn:front");
    }
}
