package org.entente.server;

import static org.entente.server.GraphQueries.given;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.server.GraphQueries.Row;

/** An article sentence by sentence, with what was found in each. */
final class ArticlePage {

    private final GraphQueries graph;

    ArticlePage(GraphQueries graph) {
        this.graph = graph;
    }

    String html(String iri) {
        List<Row> about = graph.select("""
                SELECT ?file ?headline ?published ?anchor ?author ?publisher ?url WHERE { ?e ent:sourceFile ?file .
                  OPTIONAL { ?e schema:headline ?headline } OPTIONAL { ?e schema:datePublished ?published }
                  OPTIONAL { ?e ent:anchorDate ?anchor } OPTIONAL { ?e schema:author ?author }
                  OPTIONAL { ?e schema:publisher ?publisher } OPTIONAL { ?e schema:url ?url } } LIMIT 1""",
                given("e", iri));
        Row row = about.isEmpty() ? new Row(Map.of()) : about.get(0);
        String title = row.text("headline").isEmpty() ? row.text("file") : row.text("headline");
        StringBuilder page = new StringBuilder("<h1>" + Html.escape(title) + "</h1>\n<p class=\"sub\">");
        page.append("<code>").append(Html.escape(row.text("file"))).append("</code>");
        fact(page, "by ", row.text("author"));
        fact(page, "", row.text("publisher"));
        fact(page, "page dated ", row.text("published"));
        fact(page, "told on ", row.text("anchor"));
        page.append("</p>\n");
        Map<String, Set<String>> found = found(iri);
        for (Row sentence : graph.select("""
                SELECT ?s ?text ?begin ?damaged ?original WHERE {
                  ?s a nif:Sentence ; nif:referenceContext ?e ; nif:anchorOf ?text ; nif:beginIndex ?begin .
                  OPTIONAL { ?s ent:damaged ?damaged } OPTIONAL { ?s ent:copyOf ?original } } ORDER BY ?begin""",
                given("e", iri))) {
            String id = Names.local(sentence.text("s"));
            page.append("<p class=\"sentence%s\" id=\"%s\">%s".formatted(
                    sentence.text("damaged").equals("true") ? " damaged" : "", Html.escape(id),
                    Html.escape(sentence.text("text"))));
            if (sentence.node("original").isPresent()) {
                page.append(" <span class=\"meta\">")
                        .append(Html.link(graph.href(sentence.text("original")), "also in another article"))
                        .append("</span>");
            }
            page.append("</p>\n");
            Set<String> items = found.getOrDefault(sentence.text("s"), Set.of());
            if (!items.isEmpty()) {
                page.append("<ul class=\"found\">");
                items.forEach(item -> page.append("<li>").append(item).append("</li>"));
                page.append("</ul>\n");
            }
        }
        return Html.page(title, page.append(Forms.links(graph.href(iri))).toString());
    }

    private static void fact(StringBuilder page, String before, String value) {
        if (!value.isEmpty()) {
            page.append(" · ").append(before).append(Html.escape(value));
        }
    }

    /** What was found, by the sentence that shows it. */
    private Map<String, Set<String>> found(String iri) {
        Map<String, Set<String>> found = new HashMap<>();
        Map<String, List<Row>> reports = new HashMap<>();
        for (Row r : graph.select("""
                SELECT DISTINCT ?x ?sentence ?type ?factuality ?date ?side ?who ?label WHERE {
                  ?x a ent:EventReport ; ent:evidence ?sentence ; ent:eventType ?type ; ent:factuality ?factuality .
                  ?sentence nif:referenceContext ?e .
                  OPTIONAL { ?x ent:date ?date }
                  OPTIONAL { VALUES ?side { ent:actor ent:recipient } ?x ?side ?who . ?who skos:prefLabel ?label }
                } ORDER BY ?x ?side ?label""", given("e", iri))) {
            reports.computeIfAbsent(r.text("sentence") + " " + r.text("x"), k -> new ArrayList<>()).add(r);
        }
        reports.forEach((k, rows) -> add(found, rows.get(0), "event: <b>%s</b> %s → %s %s".formatted(
                Names.local(rows.get(0).text("type")), side(rows, "actor"), side(rows, "recipient"),
                Names.factuality(rows.get(0)))));
        for (Row r : graph.select("""
                SELECT DISTINCT ?x ?sentence ?holder ?holderLabel ?polarity ?target ?label WHERE {
                  ?x a ent:Stance ; ent:evidence ?sentence ; ent:holder ?holder ; ent:polarity ?polarity ; ent:target ?target .
                  ?sentence nif:referenceContext ?e . ?holder skos:prefLabel ?holderLabel .
                  OPTIONAL { ?target skos:prefLabel|rdfs:label ?label } } ORDER BY ?x""", given("e", iri))) {
            String polarity = Names.local(r.text("polarity"));
            add(found, r,
                    "stance: %s <b class=\"%s\">%s</b> %s".formatted(Names.link(graph, r, "holder", "holderLabel"),
                            polarity.toLowerCase(Locale.ROOT), Names.verb(polarity),
                            Names.link(graph, r, "target", "label")));
        }
        for (Row r : graph.select("""
                SELECT DISTINCT ?x ?sentence ?content ?kind ?who ?label WHERE {
                  VALUES ?kind { ent:Quotation ent:IndirectStatement }
                  ?x a ?kind ; ent:evidence ?sentence ; schema:text ?content . ?sentence nif:referenceContext ?e .
                  OPTIONAL { ?x ent:speaker ?who . ?who skos:prefLabel ?label } } ORDER BY ?x""", given("e", iri))) {
            String who = r.node("who").isEmpty() ? "speaker unknown" : Names.link(graph, r, "who", "label");
            add(found, r, (r.text("kind").endsWith("Quotation") ? "quotation: “%s” – %s" : "statement: %s – %s")
                    .formatted(Html.escape(r.text("content")), who));
        }
        return found;
    }

    private static void add(Map<String, Set<String>> found, Row row, String item) {
        found.computeIfAbsent(row.text("sentence"), k -> new LinkedHashSet<>()).add(item);
    }

    private String side(List<Row> rows, String side) {
        Set<String> names = new LinkedHashSet<>();
        for (Row r : rows) {
            if (r.text("side").endsWith(side)) {
                names.add(Names.link(graph, r, "who", "label"));
            }
        }
        return names.isEmpty() ? "–" : String.join(", ", names);
    }
}
