package org.entente.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.FmtUtils;
import org.entente.graph.Vocabulary;
import org.entente.store.Queries;
import org.entente.store.Store;

/**
 * All that a store says, to compare.
 *
 * @param quads its quads in order, without the run graph
 * @param searched what a search for a word finds, with graphs and words
 * @param texts how many documents the text index holds
 */
record StoreDump(SortedSet<String> quads, SortedSet<String> searched, int texts) {

    static StoreDump of(Path folder) {
        try (Store store = Store.open(folder, "test")) {
            SortedSet<String> quads = new TreeSet<>();
            store.eachQuad(quad -> {
                if (!quad.getGraph().equals(Vocabulary.RUN_GRAPH)) {
                    quads.add(line(quad));
                }
            });
            return new StoreDump(quads, new TreeSet<>(searched(store)), store.indexedTexts());
        }
    }

    private static String line(Quad quad) {
        return FmtUtils.stringForQuad(quad);
    }

    private static List<String> searched(Store store) {
        var query = Queries.parse("""
                PREFIX text: <http://jena.apache.org/text#>
                SELECT * { (?s ?score ?words ?graph) text:query ("%s" 1000000) }"""
                .formatted(InventedNews.COMMON_WORD));
        return Queries.run(store, query, Duration.ofMinutes(1), execution -> {
            java.util.ArrayList<String> rows = new java.util.ArrayList<>();
            execution.select().forEachRemaining(
                    row -> rows.add(row.get("graph") + " " + row.get("s") + " " + row.get("words")));
            return rows;
        });
    }
}
