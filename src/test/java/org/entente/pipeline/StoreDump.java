package org.entente.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.export.ExportFormat;
import org.entente.export.Exporter;
import org.entente.store.Queries;
import org.entente.store.Store;

/**
 * All that a store says, to compare.
 *
 * @param quads the N-Quads that are exported of it, without the run graph
 * @param searched what a search for a word finds, with graphs and words
 * @param texts how many documents the text index holds
 */
record StoreDump(String quads, SortedSet<String> searched, int texts) {

    static StoreDump of(Path folder) {
        try (Store store = Store.open(folder, "test")) {
            String quads = store.read(dataset -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try {
                    new Exporter(dataset, false).write(ExportFormat.NQUADS, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return out.toString(StandardCharsets.UTF_8);
            });
            return new StoreDump(quads, new TreeSet<>(searched(store)), store.indexedTexts());
        }
    }

    private static List<String> searched(Store store) {
        var query = Queries.parse("""
                PREFIX text: <http://jena.apache.org/text#>
                SELECT * { (?s ?score ?words ?graph) text:query ("%s" 1000000) }"""
                .formatted(InventedNews.COMMON_WORD));
        return Queries.run(store, query, Duration.ofMinutes(1), execution -> {
            List<String> rows = new ArrayList<>();
            execution.select().forEachRemaining(
                    row -> rows.add(row.get("graph") + " " + row.get("s") + " " + row.get("words")));
            return rows;
        });
    }
}
