package org.entente.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.server.GraphQueries.Row;

/** Sentences that show something, as HTML: each with its article, and copies of another sentence marked as such. */
final class Evidence {

    /** Binds, for what is at {@code ?x}: {@code ?sentence ?text ?article ?file ?headline ?original}. */
    static final String PATTERN = """
            ?x ent:evidence ?sentence .
            ?sentence nif:anchorOf ?text ; nif:referenceContext ?article .
            ?article ent:sourceFile ?file .
            OPTIONAL { ?article schema:headline ?headline }
            OPTIONAL { ?sentence ent:copyOf ?original }
            """;

    private final GraphQueries graph;

    Evidence(GraphQueries graph) {
        this.graph = graph;
    }

    /** One sentence of a row of {@link #PATTERN}. */
    String quote(Row row) {
        String headline = row.text("headline").isEmpty() ? row.text("file") : row.text("headline");
        String copy = row.node("original").isPresent()
                ? " · " + Html.link(graph.href(row.text("original")), "copied from another article")
                : "";
        return "<blockquote>%s <span class=\"meta\">%s%s</span></blockquote>".formatted(Html.escape(row.text("text")),
                Html.link(graph.href(row.text("sentence")), headline), copy);
    }

    /**
     * One item for each value of {@code title}, with the sentences of all its rows below.
     *
     * @param title gives a row's heading as HTML
     */
    List<String> grouped(List<Row> rows, java.util.function.Function<Row, String> title) {
        Map<String, Map<String, Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            groups.computeIfAbsent(title.apply(row), k -> new LinkedHashMap<>()).putIfAbsent(row.text("sentence"), row);
        }
        List<String> items = new ArrayList<>();
        groups.forEach((heading, sentences) -> {
            long articles = sentences.values().stream().map(r -> r.text("article")).distinct().count();
            StringBuilder item = new StringBuilder(heading);
            if (sentences.size() > 1) {
                item.append(" <span class=\"meta\">· %s in %s</span>".formatted(
                        Html.count(sentences.size(), "sentence", "sentences"),
                        Html.count(articles, "article", "articles")));
            }
            sentences.values().forEach(row -> item.append(quote(row)));
            items.add(item.toString());
        });
        return items;
    }
}
