package org.entente.server;

import static org.entente.server.GraphQueries.given;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.server.GraphQueries.Row;

/** One event as all articles tell it: who, what, whom, where and when, and each report with its sentence. */
final class EventPage {

    private final GraphQueries graph;
    private final Evidence evidence;

    EventPage(GraphQueries graph) {
        this.graph = graph;
        this.evidence = new Evidence(graph);
    }

    String html(String iri) {
        List<Row> about = graph.select(
                """
                SELECT ?label ?articles ?independent WHERE { ?e a ent:Event .
                  OPTIONAL { ?e rdfs:label|skos:prefLabel ?label }
                  OPTIONAL { ?e ent:articleCount ?articles } OPTIONAL { ?e ent:independentCount ?independent } } LIMIT 1""",
                given("e", iri));
        String label = about.isEmpty() || about.get(0).text("label").isEmpty()
                ? Names.local(iri)
                : about.get(0).text("label");
        StringBuilder page = new StringBuilder("<h1>" + Html.escape(label) + "</h1>\n");
        if (!about.isEmpty()) {
            long articles = about.get(0).number("articles");
            long independent = about.get(0).number("independent");
            page.append("<p class=\"sub\">Told by %s%s</p>".formatted(Html.count(articles, "article", "articles"),
                    independent < articles
                            ? ", %,d of them independent (copies counted once)".formatted(independent)
                            : ""));
        }
        page.append("<table>");
        row(page, iri, "Type", "ent:eventType");
        row(page, iri, "Who", "ent:actor");
        row(page, iri, "To whom", "ent:recipient");
        row(page, iri, "Where", "ent:place");
        row(page, iri, "When", "ent:date");
        page.append("</table>\n");
        page.append(Html.section("Reports", reports(iri)));
        return Html.page(label, page.append(Forms.links(graph.href(iri))).toString());
    }

    private void row(StringBuilder page, String iri, String title, String property) {
        String values = graph
                .select("""
                SELECT DISTINCT ?o ?label WHERE { ?e %s ?o . OPTIONAL { ?o skos:prefLabel ?label } } ORDER BY ?label ?o"""
                        .formatted(property), given("e", iri))
                .stream()
                .map(r -> r.node("o").orElseThrow().isURI()
                        ? Names.link(graph, r, "o", "label")
                        : Html.escape(r.text("o")))
                .collect(Collectors.joining(", "));
        if (!values.isEmpty()) {
            page.append("<tr><th>").append(title).append("</th><td>").append(values).append("</td></tr>");
        }
    }

    private List<String> reports(String iri) {
        List<Row> rows = graph.select("""
                SELECT DISTINCT ?x ?type ?factuality ?date ?claimant ?claimantLabel ?rule ?sentence ?text ?article ?file ?headline ?original WHERE {
                  ?e ent:reportedBy ?x . ?x ent:eventType ?type ; ent:factuality ?factuality .
                  OPTIONAL { ?x ent:date ?date } OPTIONAL { ?x ent:rule ?rule }
                  OPTIONAL { ?x ent:claimant ?claimant . ?claimant skos:prefLabel ?claimantLabel }
                  %s
                } ORDER BY ?file ?sentence ?x""".formatted(Evidence.PATTERN), given("e", iri));
        return evidence.grouped(rows, r -> {
            String claimed = r.node("claimant").isEmpty()
                    ? ""
                    : " according to " + Names.link(graph, r, "claimant", "claimantLabel");
            return "<b>%s</b> %s%s <span class=\"meta\">%s</span>".formatted(Names.local(r.text("type")),
                    Names.factuality(r), claimed, Html.escape(r.text("rule")));
        });
    }
}
