package org.entente.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.server.GraphQueries.Row;

/** What is in the graph, and the ways into it. */
final class StartPage implements Page {

    private final GraphQueries graph;
    private final Evidence evidence;

    StartPage(GraphQueries graph) {
        this.graph = graph;
        this.evidence = new Evidence(graph);
    }

    @Override
    public Optional<Answer> answer(PageRequest request) {
        return request.path().equals("/") ? Optional.of(Answer.html(graph.read(this::html))) : Optional.empty();
    }

    private String html() {
        StringBuilder page = new StringBuilder(
                "<h1>What the news says</h1>\n<p class=\"sub\">Who did what to whom, who said what, and who stands for or against whom. Every statement leads to its sentence.</p>\n");
        page.append("<ul class=\"figures\">");
        figure(page, "articles", "?x a schema:NewsArticle");
        figure(page, "sentences", "?x a nif:Sentence");
        figure(page, "actors and places", "?x a ent:Entity");
        figure(page, "quotations", "?x a ent:Quotation");
        figure(page, "reported statements", "?x a ent:IndirectStatement");
        figure(page, "event reports", "?x a ent:EventReport");
        figure(page, "events", "?x a ent:Event");
        figure(page, "stances", "?x a ent:Stance");
        figure(page, "conflicts", "?x a ent:Conflict");
        page.append("</ul>\n");
        page.append(Html.section("Who is in the news", actors()));
        page.append(Html.section("Who stands where", stances()));
        page.append(Html.section("Events told by most", events()));
        page.append(Html.section("Where the articles disagree", conflicts()));
        page.append(Html.section("Articles", articles()));
        page.append(Html.section("Ask it yourself", queries()));
        return Html.page("What the news says", page.toString());
    }

    private void figure(StringBuilder page, String name, String pattern) {
        long n = graph.select("SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE { %s }".formatted(pattern)).get(0).number("n");
        page.append("<li><b>%,d</b>%s</li>".formatted(n, name));
    }

    private List<String> actors() {
        List<Row> rows = graph.select("""
                SELECT ?e ?label (COUNT(DISTINCT ?a) AS ?articles) (COUNT(?m) AS ?n) WHERE {
                  ?m a ent:Mention ; itsrdf:taIdentRef ?e ; nif:referenceContext ?a .
                  ?e skos:prefLabel ?label . FILTER NOT EXISTS { ?e a ent:Place } FILTER NOT EXISTS { ?e a ent:Topic }
                } GROUP BY ?e ?label ORDER BY DESC(?articles) DESC(?n) ?label LIMIT 20""");
        List<String> links = rows.stream().map(r -> Names.link(graph, r, "e", "label")
                + " <span class=\"meta\">%d</span>".formatted(r.number("n"))).toList();
        return links.isEmpty() ? links : List.of(String.join(" · ", links));
    }

    private List<String> stances() {
        List<Row> groups = graph.select("""
                SELECT ?holder ?polarity ?other (COUNT(DISTINCT ?article) AS ?articles) WHERE {
                  ?x a ent:Stance ; ent:holder ?holder ; ent:target ?other ; ent:polarity ?polarity ; ent:evidence ?s .
                  ?s nif:referenceContext ?article . ?other a ent:Entity .
                } GROUP BY ?holder ?polarity ?other ORDER BY DESC(?articles) ?holder ?other ?polarity LIMIT 6""");
        List<String> items = new ArrayList<>();
        for (Row group : groups) {
            List<Row> rows = graph.select("""
                    SELECT DISTINCT ?holder ?holderLabel ?polarity ?other ?label ?sentence ?text ?article ?file ?headline ?original WHERE {
                      ?x a ent:Stance ; ent:holder ?holder ; ent:target ?other ; ent:polarity ?polarity .
                      ?holder skos:prefLabel ?holderLabel . ?other skos:prefLabel ?label .
                      %s } ORDER BY ?file ?sentence LIMIT 20""".formatted(Evidence.PATTERN), group.values().entrySet()
                    .stream().filter(e -> !e.getKey().equals("articles"))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
            items.addAll(evidence.grouped(rows, r -> {
                String polarity = Names.local(r.text("polarity"));
                return "%s <b class=\"%s\">%s</b> %s".formatted(Names.link(graph, r, "holder", "holderLabel"),
                        polarity.toLowerCase(Locale.ROOT), Names.verb(polarity),
                        Names.link(graph, r, "other", "label"));
            }));
        }
        return items;
    }

    private List<String> events() {
        return graph.select("""
                SELECT ?e (SAMPLE(?l) AS ?label) (MAX(?a) AS ?articles) (MAX(?i) AS ?independent) WHERE {
                  ?e a ent:Event ; ent:articleCount ?a ; ent:independentCount ?i . OPTIONAL { ?e rdfs:label|skos:prefLabel ?l }
                } GROUP BY ?e ORDER BY DESC(?articles) ?e LIMIT 8""").stream()
                .map(r -> Names.link(graph, r, "e", "label") + " <span class=\"meta\">· "
                        + Html.count(r.number("articles"), "article", "articles")
                        + (r.number("independent") < r.number("articles")
                                ? ", %d independent".formatted(r.number("independent"))
                                : "")
                        + "</span>")
                .toList();
    }

    private List<String> conflicts() {
        List<Row> rows = graph.select("""
                SELECT DISTINCT ?c ?kind ?about ?label ?x ?sentence ?text ?article ?file ?headline ?original WHERE {
                  ?c a ent:Conflict ; ent:conflictKind ?kind ; ent:between ?x .
                  OPTIONAL { ?c ent:about ?about . OPTIONAL { ?about rdfs:label|skos:prefLabel ?label } }
                  %s } ORDER BY ?c ?file ?sentence LIMIT 40""".formatted(Evidence.PATTERN));
        return evidence.grouped(rows, r -> r.text("c"), r -> "<b>%s</b> %s".formatted(
                Html.escape(Names.words(r.text("kind"))),
                r.node("about").isPresent() ? "about " + Names.link(graph, r, "about", "label") : ""));
    }

    private List<String> articles() {
        return graph.select("""
                SELECT ?a ?file ?headline ?anchor WHERE { ?a a schema:NewsArticle ; ent:sourceFile ?file .
                  OPTIONAL { ?a schema:headline ?headline } OPTIONAL { ?a ent:anchorDate ?anchor } }
                ORDER BY ?file LIMIT 50""").stream()
                .map(r -> Names.link(graph, r, "a", r.text("headline").isEmpty() ? "file" : "headline")
                        + " <span class=\"meta\">" + Html.escape(r.text("anchor")) + "</span>")
                .toList();
    }

    private static List<String> queries() {
        List<String> items = new ArrayList<>();
        ExampleQueries.all().forEach((title, sparql) -> items.add(Html.queryLink(sparql, title)));
        return List.of(String.join(" · ", items));
    }
}
