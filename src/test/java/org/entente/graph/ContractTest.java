package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;

/** The queries that a user may rely on, on the union of two articles and their story. */
class ContractTest {

    private static final Model UNION = ModelFactory.createModelForGraph(Samples.dataset().getUnionGraph());

    @Test
    void articles() {
        assertThat(rows("articles")).containsExactly(
                "may/one.txt|Varland strikes \uD83D\uDEA2 Sola|2019-05-03|2019-05-03",
                "may/two.txt|Estara denies strike|2019-05-03|2019-05-03");
    }

    @Test
    void mentionsWithPronounsAndOffsetsInCodePoints() {
        assertThat(rows("mentions")).hasSize(11).contains("may/one.txt|1|8|Varland|varland|Varland|Country",
                "may/one.txt|19|23|Sola|sola|Sola|Place", "may/one.txt|144|153|Anna Berg|anna-berg|Anna Berg|Person",
                "may/one.txt|160|163|She|anna-berg|Anna Berg|Person");
    }

    @Test
    void labels() {
        assertThat(rows("labels")).containsExactly("anna-berg|Anna Berg", "anna-berg|Berg", "estara|Estara",
                "sola|Sola",
                "varland|Varland");
    }

    @Test
    void quotationsInsideTheirMarks() {
        assertThat(rows("quotations"))
                .containsExactly("may/one.txt|one#quotation-1|114|130|We had no choice|anna-berg|Anna Berg|Direct");
    }

    @Test
    void statements() {
        assertThat(rows("statements"))
                .containsExactly("may/two.txt|two#statement-1|114|135|Varland attacked Sola|estara|Estara|denied");
    }

    @Test
    void eventsWithEachSentenceThatTellsThem() {
        assertThat(rows("events")).containsExactly(
                "may/one.txt|one#event-1|1|23|ASSAULT|ASSAULT-aerial|varland|Varland|estara|Estara|sola|Sola|2019-05-02"
                        + "|Asserted|||Deaths|12.0|",
                "may/one.txt|one#event-1|39|111|ASSAULT|ASSAULT-aerial|varland|Varland|estara|Estara|sola|Sola|2019-05-02"
                        + "|Asserted|||Deaths|12.0|",
                "may/two.txt|two#event-1|95|136|ASSAULT||varland|Varland|||sola|Sola|2019-05-02|Denied|estara|Estara|||");
    }

    @Test
    void stancesTowardsActorsEventsAndPropositions() {
        assertThat(rows("stances")).containsExactlyInAnyOrder(
                "may/one.txt|one#stance-1|160|186|anna-berg|Anna Berg|one#proposition-1|proposition|further strikes|Support",
                "may/one.txt|one#stance-2|39|111|varland|Varland|estara|actor|Estara|Oppose",
                "may/two.txt|two#stance-1|95|136|estara|Estara|two#event-1|event||Oppose");
    }

    @Test
    void storyEvents() {
        assertThat(rows("story-events")).containsExactly("strike-1|one#event-1|may/one.txt|1|23|2|1",
                "strike-1|one#event-1|may/one.txt|39|111|2|1", "strike-1|two#event-1|may/two.txt|95|136|2|1");
    }

    @Test
    void copies() {
        assertThat(rows("copies")).containsExactly("may/two.txt|22|94|may/one.txt|39|111|1.0");
    }

    @Test
    void conflicts() {
        assertThat(rows("conflicts")).containsExactly(
                "factuality|one#event-1|FactualityConflict|strike-1|may/one.txt|1|23",
                "factuality|one#event-1|FactualityConflict|strike-1|may/one.txt|39|111",
                "factuality|two#event-1|FactualityConflict|strike-1|may/two.txt|95|136");
    }

    /** The cells of a query's rows, IRIs cut to what follows their last slash or, in the project's terms, sharp. */
    private static List<String> rows(String query) {
        List<String> rows = new ArrayList<>();
        try (QueryExecution execution = QueryExecutionFactory.create(QueryFactory.create(text(query)), UNION)) {
            ResultSet results = execution.execSelect();
            while (results.hasNext()) {
                Binding row = results.nextBinding();
                rows.add(String.join("|", results.getResultVars().stream()
                        .map(v -> shown(row.get(Var.alloc(v)))).toList()));
            }
        }
        return rows;
    }

    private static String text(String query) {
        try (InputStream in = Vocabulary.class.getResourceAsStream("contract/" + query + ".rq")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(Node node) {
        if (node == null) {
            return "";
        }
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        String iri = node.getURI();
        return iri.startsWith(Vocabulary.ENT) || iri.startsWith(Vocabulary.PLOVER)
                ? Vocabulary.localName(node)
                : iri.substring(iri.lastIndexOf('/') + 1);
    }
}
