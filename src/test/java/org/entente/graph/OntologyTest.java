package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.entity.Entity;
import org.entente.entity.Mention;
import org.entente.event.AnchorDate;
import org.entente.event.EventDate;
import org.entente.event.EventType;
import org.entente.event.Factuality;
import org.entente.event.Quantity;
import org.entente.stance.Stance;
import org.entente.statement.Statement;
import org.entente.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ontology and the code say the same. */
class OntologyTest {

    private static final List<Class<? extends Enum<?>>> CLOSED_SETS = List.of(Entity.Kind.class, Mention.Form.class,
            AnchorDate.Basis.class, EventDate.Basis.class, Factuality.class, Quantity.Kind.class, Stance.Polarity.class,
            Statement.QuotationKind.class, Statement.Force.class, Story.ConflictKind.class);
    private static final Model ONTOLOGY = load("entente");

    private static Model load(String name) {
        return RDFDataMgr.loadModel("ontology/" + name + ".ttl");
    }

    @Test
    void everyTermOfTheCodeIsDefined() {
        assertThat(defined(ONTOLOGY, Vocabulary.ENT)).containsAll(ofTheCode());
    }

    @Test
    void everyDefinedTermIsInTheCodeOrSumsUpTermsThatAre() {
        Set<String> rest = defined(ONTOLOGY, Vocabulary.ENT);
        rest.removeAll(ofTheCode());
        rest.removeIf(term -> ONTOLOGY.contains(null, RDFS.subClassOf, ONTOLOGY.createResource(term))
                || ONTOLOGY.contains(null, RDF.type, ONTOLOGY.createResource(term)));

        assertThat(rest).isEmpty();
    }

    @Test
    void everyTermIsLabelledAndCommentedOnce() {
        for (String term : defined(ONTOLOGY, Vocabulary.ENT)) {
            Resource resource = ONTOLOGY.getResource(term);
            assertThat(resource.listProperties(RDFS.label).toList()).as("labels of " + term).hasSize(1);
            assertThat(resource.listProperties(RDFS.comment).toList()).as("comments of " + term).hasSize(1);
        }
    }

    @Test
    void everyPropertySaysWhatItIsOf() {
        for (Resource property : ONTOLOGY.listSubjects().toList()) {
            if (property.hasProperty(RDF.type, OWL.ObjectProperty)
                    || property.hasProperty(RDF.type, OWL.DatatypeProperty)) {
                Property includes = ONTOLOGY.createProperty(Vocabulary.SCHEMA, "domainIncludes");
                assertThat(property.hasProperty(RDFS.domain) || property.hasProperty(includes))
                        .as("domain of " + property).isTrue();
            }
        }
    }

    @Test
    void whatTheOntologyPointsToInItsOwnNamespaceIsDefined() {
        Set<String> defined = defined(ONTOLOGY, Vocabulary.ENT);
        ONTOLOGY.listObjects().toList().stream().filter(RDFNode::isURIResource).map(o -> o.asResource().getURI())
                .filter(iri -> iri.startsWith(Vocabulary.ENT)).forEach(iri -> assertThat(defined).contains(iri));
    }

    @ParameterizedTest
    @CsvSource({"plover, 16, 67, 37", "cameo, 313, 0, 0"})
    void everyCodeIsAConceptWithLabelDefinitionAndPlace(String name, int types, int modes, int contexts) {
        Model scheme = load(name);
        List<Resource> concepts = scheme.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList();

        assertThat(concepts).hasSizeGreaterThanOrEqualTo(types + modes + contexts);
        for (Resource concept : concepts) {
            assertThat(concept.listProperties(SKOS.prefLabel).toList()).as("label of " + concept).hasSize(1);
            assertThat(concept.listProperties(SKOS.definition).toList()).as("definition of " + concept).hasSize(1);
            assertThat(concept.listProperties(SKOS.notation).toList()).as("notation of " + concept).hasSize(1);
            assertThat(concept.hasProperty(SKOS.inScheme)).as("scheme of " + concept).isTrue();
            concept.listProperties(SKOS.broader)
                    .forEach(s -> assertThat(concepts).as("broader of " + concept).contains(s.getResource()));
        }
    }

    @Test
    void everyEventTypeIsAConceptWithAScore() {
        Model plover = load("plover");
        for (EventType type : EventType.values()) {
            Resource concept = plover.getResource(Vocabulary.plover(type.name()).getURI());
            assertThat(concept.hasProperty(RDF.type, SKOS.Concept)).as(type.name()).isTrue();
            assertThat(concept.hasProperty(plover.createProperty(Vocabulary.SCORE.getURI()))).as(type.name()).isTrue();
            assertThat(concept.hasProperty(plover.createProperty(Vocabulary.QUAD_CLASS.getURI()))).as(type.name())
                    .isTrue();
        }
    }

    @Test
    void cameoLeadsToConceptsOfPlover() {
        Set<String> plover = defined(load("plover"), Vocabulary.PLOVER);
        Model cameo = load("cameo");
        List<RDFNode> matches = Stream.of(SKOS.broadMatch, SKOS.closeMatch, SKOS.relatedMatch)
                .flatMap(p -> cameo.listObjectsOfProperty(p).toList().stream()).toList();

        assertThat(matches).isNotEmpty().allSatisfy(m -> assertThat(plover).contains(m.asResource().getURI()));
    }

    private static Set<String> ofTheCode() {
        Stream<String> constants = Arrays.stream(Vocabulary.class.getFields())
                .filter(f -> Modifier.isStatic(f.getModifiers()) && f.getType() == Node.class).map(f -> {
                    try {
                        return ((Node) f.get(null)).getURI();
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }).filter(iri -> iri.startsWith(Vocabulary.ENT));
        Stream<String> values = CLOSED_SETS.stream().flatMap(set -> Arrays.stream(set.getEnumConstants()))
                .map(value -> Vocabulary.value(value).getURI());
        return Stream.concat(constants, values).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> defined(Model model, String namespace) {
        return model.listSubjects().toList().stream().filter(Resource::isURIResource).map(Resource::getURI)
                .filter(iri -> iri.startsWith(namespace)).collect(Collectors.toCollection(TreeSet::new));
    }
}
