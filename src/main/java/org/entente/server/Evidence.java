package org.entente.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /** One item for each different heading that {@code title} gives, with the sentences of all its rows below. */
    List<String> grouped(List<Row> rows, Function<Row, String> title) {
        return grouped(rows, title, title);
    }

    /**
     * One item for each value of {@code key}, with the sentences of all its rows below.
     *
     * @param title gives a group's heading as HTML, from its first row
     */
    List<String> grouped(List<Row> rows, Function<Row, String> key, Function<Row, String> title) {
        Map<String, Map<String, Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            groups.computeIfAbsent(key.apply(row), k -> new LinkedHashMap<>()).putIfAbsent(row.text("sentence"), row);
        }
        return groups.values().stream().map(group -> item(title, List.copyOf(group.values()))).toList();
    }

    private String item(Function<Row, String> title, List<Row> rows) {
        StringBuilder item = new StringBuilder(title.apply(rows.get(0)));
        if (rows.size() > 1) {
            long articles = rows.stream().map(r -> r.text("article")).distinct().count();
            item.append(" <span class=\"meta\">· %s in %s</span>".formatted(
                    Html.count(rows.size(), "sentence", "sentences"), Html.count(articles, "article", "articles")));
        }
        rows.forEach(row -> item.append(quote(row)));
        return item.toString();
    }
}
