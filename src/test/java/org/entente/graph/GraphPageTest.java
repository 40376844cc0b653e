package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

/** What docs/graph.md shows is so. */
class GraphPageTest {

    private static final String PREFIXES = Vocabulary.prefixes().entrySet().stream()
            .map(e -> "PREFIX " + e.getKey() + ": <" + e.getValue() + ">\n").collect(Collectors.joining());

    @Test
    void everyQueryHasAnswers() {
        Dataset dataset = DatasetFactory.wrap(Samples.dataset());
        dataset.getDefaultModel().add(dataset.getUnionModel());

        assertThat(blocks("sparql")).isNotEmpty().allSatisfy(query -> {
            try (QueryExecution execution = QueryExecutionFactory.create(PREFIXES + query, dataset)) {
                assertThat(execution.execSelect().hasNext()).isTrue();
            }
        });
    }

    @Test
    void everyTripleShownIsInTheGraph() {
        Graph union = Samples.dataset().getUnionGraph();
        List<String> examples = blocks("turtle");

        for (String example : examples.subList(0, 2)) {
            String whole = example.replaceAll("(nif:\\w+Index) (\\d+)", "$1 \"$2\"^^xsd:nonNegativeInteger")
                    .replaceAll("(ent:\\w+Count) (\\d+)", "$1 \"$2\"^^xsd:nonNegativeInteger")
                    .replace("<may/", "<article/may/");
            Graph shown = RDFParser.fromString(PREFIXES + whole, Lang.TURTLE).base("http://localhost:3030/id/")
                    .toGraph();
            assertThat(shown.find().toList()).isNotEmpty().allSatisfy(t -> assertThat(union.contains(t)).isTrue());
        }
    }

    private static List<String> blocks(String language) {
        try {
            return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                    .matcher(Files.readString(Path.of("docs/graph.md"))).results().map(MatchResult::group)
                    .map(block -> block.substring(language.length() + 4, block.length() - 3)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
