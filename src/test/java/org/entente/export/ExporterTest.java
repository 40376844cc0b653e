package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Samples;
import org.entente.graph.Vocabulary;
import org.entente.problem.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExporterTest {

    private static final DatasetGraph SAMPLE = Samples.dataset();

    @ParameterizedTest
    @CsvSource({"NQUADS, N-Quads", "TRIG, TriG"})
    void namedGraphsComeBackWhole(ExportFormat format, String lang) {
        DatasetGraph read = parser(format, lang).toDatasetGraph();

        assertThat(quads(read)).isEqualTo(quads(SAMPLE));
    }

    @ParameterizedTest
    @CsvSource({"TURTLE, Turtle", "NTRIPLES, N-Triples"})
    void theUnionComesBackWhole(ExportFormat format, String lang) {
        Graph read = parser(format, lang).toGraph();

        assertThat(triples(read)).isEqualTo(triples(SAMPLE.getUnionGraph()));
    }

    @Test
    void jsonLdHoldsAllGraphsWithEvidenceAsPlainNodes() {
        DatasetGraph read = parser(ExportFormat.JSONLD, "JSON-LD").toDatasetGraph();

        SAMPLE.listGraphNodes().forEachRemaining(graph -> assertThat(triples(read.getGraph(graph)))
                .isEqualTo(triples(PlainEvidence.of(SAMPLE.getGraph(graph)))));
        assertThat(read.getDefaultGraph().isEmpty()).isTrue();
    }

    @Test
    void rdfXmlHoldsTheUnionWithEvidenceAsPlainNodesAndEveryCarriageReturn() {
        Graph read = parser(ExportFormat.RDFXML, "RDF/XML").toGraph();

        assertThat(triples(read)).isEqualTo(triples(PlainEvidence.of(SAMPLE.getUnionGraph())));
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        DatasetGraph dataset = dataset(List.of(quad("a", "bell \u0007, <tag> & \"quote\" \r\n")));

        Graph read = parse(export(dataset, ExportFormat.RDFXML), "RDF/XML").toGraph();

        assertThat(read.find().next().getObject().getLiteralLexicalForm())
                .isEqualTo("bell \uFFFD, <tag> & \"quote\" \r\n");
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfTheStoreDoesNotMatter(ExportFormat format) {
        List<Quad> quads = new ArrayList<>(quads(SAMPLE));
        Collections.shuffle(quads, new Random(7));

        assertThat(export(dataset(quads), format)).isEqualTo(export(SAMPLE, format));
    }

    @Test
    void whatDoesNotFitInMemoryIsSortedInFiles() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Exporter(SAMPLE, false, 2_000).write(ExportFormat.NTRIPLES, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(export(SAMPLE, ExportFormat.NTRIPLES));
    }

    @Test
    void nQuadsAreOneLineEachInOrder() {
        List<String> lines = export(SAMPLE, ExportFormat.NQUADS).lines().toList();

        assertThat(lines).hasSize(quads(SAMPLE).size()).allMatch(line -> line.endsWith(" ."));
        assertThat(lines).contains("<http://localhost:3030/id/entity/anna-berg> "
                + "<http://www.w3.org/2004/02/skos/core#prefLabel> \"Anna Berg\" "
                + "<https://w3id.org/entente/ontology#storyGraph> .");
    }

    @Test
    void runsGoAlongOnlyWhenAskedFor() throws IOException {
        DatasetGraph dataset = Samples.dataset();
        dataset.add(Quad.create(Vocabulary.RUN_GRAPH, quad("run", "now").asTriple()));
        ByteArrayOutputStream with = new ByteArrayOutputStream();
        new Exporter(dataset, true).write(ExportFormat.NQUADS, with);

        assertThat(export(dataset, ExportFormat.NQUADS)).isEqualTo(export(SAMPLE, ExportFormat.NQUADS));
        assertThat(with.toString(StandardCharsets.UTF_8)).contains("ontology#runGraph> .");
    }

    @Test
    void aFormatIsKnownByItsName() {
        assertThat(ExportFormat.of("JsonLD")).isEqualTo(ExportFormat.JSONLD);
        assertThatThrownBy(() -> ExportFormat.of("excel")).isInstanceOf(UserError.class)
                .hasMessageContaining("nquads, trig, turtle, ntriples, jsonld, rdfxml");
    }

    private static RDFParser parser(ExportFormat format, String lang) {
        return parse(export(SAMPLE, format), lang).build();
    }

    private static RDFParserBuilder parse(String text, String lang) {
        return RDFParser.source(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .lang(RDFLanguages.nameToLang(lang));
    }

    private static String export(DatasetGraph dataset, ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new Exporter(dataset, false).write(format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static DatasetGraph dataset(List<Quad> quads) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        quads.forEach(dataset::add);
        return dataset;
    }

    private static Quad quad(String subject, String text) {
        Node node = NodeFactory.createURI("http://example.org/" + subject);
        return Quad.create(NodeFactory.createURI("http://example.org/graph"), node, Vocabulary.LABEL,
                NodeFactory.createLiteralString(text));
    }

    private static Set<Quad> quads(DatasetGraph dataset) {
        Set<Quad> quads = new HashSet<>();
        dataset.find().forEachRemaining(quads::add);
        return quads;
    }

    private static Set<Triple> triples(Graph graph) {
        return new HashSet<>(graph.find().toList());
    }
}
