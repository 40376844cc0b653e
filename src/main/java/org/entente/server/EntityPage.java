package org.entente.server;

import static org.entente.server.GraphQueries.given;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.server.GraphQueries.Row;

/**
 * Who somebody is, what they stand for, did, underwent and said, each with its sentences: in all articles, also where
 * these know them under IRIs of their own that the story found to be the same.
 */
final class EntityPage {

    private static final int MOST_ROWS = 400;
    private static final String SAME = "?e owl:sameAs? ?one .";
    private static final String AGENTS = "?one ent:actsFor ?e .";

    private final GraphQueries graph;
    private final Evidence evidence;

    EntityPage(GraphQueries graph) {
        this.graph = graph;
        this.evidence = new Evidence(graph);
    }

    String html(String iri) {
        List<Row> about = graph.select("""
                SELECT ?label ?kind ?same WHERE {
                  ?e skos:prefLabel ?label ; a ?kind .
                  FILTER(?kind IN (ent:Person, ent:Country, ent:Organization, ent:Group, ent:Place, ent:Topic))
                  OPTIONAL { ?e owl:sameAs ?same FILTER(STRSTARTS(STR(?same), "http://www.wikidata.org/")) } }""",
                given("e", iri));
        String label = about.isEmpty() ? iri : about.get(0).text("label");
        StringBuilder page = new StringBuilder("<h1>" + Html.escape(label) + "</h1>\n");
        if (!about.isEmpty()) {
            page.append("<p class=\"sub\">").append(Html.escape(Names.local(about.get(0).text("kind"))));
            String same = about.get(0).text("same");
            if (!same.isEmpty()) {
                page.append(" · ").append(Html.link(same, "Wikidata " + Names.local(same)));
            }
            page.append(sector(iri)).append(linked(iri, "actsFor", "acts for")).append(linked(iri, "belongsTo", "of"))
                    .append("</p>\n");
        }
        page.append(variants(iri));
        page.append(Html.section("Roles", roles(iri)));
        page.append(Html.section("Stands for and against", stances(iri, SAME, "holder", "target")));
        page.append(Html.section("Who stands for and against " + label, stances(iri, SAME, "target", "holder")));
        page.append(Html.section("Did", events(iri, SAME, "actor")));
        page.append(Html.section("Underwent", events(iri, SAME, "recipient")));
        page.append(Html.section("Those who act for " + label + " stand for and against",
                stances(iri, AGENTS, "holder", "target")));
        page.append(Html.section("Those who act for " + label + " did", events(iri, AGENTS, "actor")));
        page.append(Html.section("Said", sayings(iri)));
        page.append(Html.section("Mentioned in", articles(iri)));
        return Html.page(label, page.append(Forms.links(graph.href(iri))).toString());
    }

    private String sector(String iri) {
        return graph.select(
                "SELECT ?sector ?label WHERE { ?e ent:sector ?sector OPTIONAL { ?sector skos:prefLabel ?label } }",
                given("e", iri)).stream()
                .map(r -> " · " + Html.link(r.text("sector"), Names.local(r.text("sector")))
                        + Html.escape(r.text("label").isEmpty() ? "" : " (" + r.text("label") + ")"))
                .collect(Collectors.joining());
    }

    /** Whom somebody is tied to by a property of the ontology. */
    private String linked(String iri, String property, String words) {
        return graph.select(
                "SELECT DISTINCT ?o ?label WHERE { ?e ent:%s ?o . ?o skos:prefLabel ?label } ORDER BY ?label"
                        .formatted(property),
                given("e", iri)).stream()
                .map(r -> " · " + words + " " + Html.link(graph.href(r.text("o")), r.text("label")))
                .collect(Collectors.joining());
    }

    private String variants(String iri) {
        List<Row> rows = graph.select("""
                SELECT ?text (COUNT(*) AS ?n) WHERE {
                  %s ?m itsrdf:taIdentRef ?one ; a ent:Mention ; nif:anchorOf ?text }
                GROUP BY ?text ORDER BY DESC(?n) ?text""".formatted(SAME), given("e", iri));
        return rows.isEmpty()
                ? ""
                : "<p class=\"meta\">Called " + rows.stream()
                        .map(r -> "“%s” (%d)".formatted(Html.escape(r.text("text")), r.number("n")))
                        .collect(Collectors.joining(", ")) + "</p>\n";
    }

    /** Each role with its dates and how many sentences tell of it; the knowledge base's roles have none. */
    private List<String> roles(String iri) {
        return graph.select("""
                SELECT ?label ?from ?until (COUNT(DISTINCT ?sentence) AS ?n) WHERE {
                  %s ?one ent:role ?role . ?role rdfs:label ?label .
                  OPTIONAL { ?role ent:roleFrom ?from } OPTIONAL { ?role ent:roleUntil ?until }
                  OPTIONAL { ?role ent:evidence ?sentence }
                } GROUP BY ?label ?from ?until ORDER BY DESC(?n) ?label ?from""".formatted(SAME), given("e", iri))
                .stream().filter(r -> !r.text("label").isEmpty())
                .map(r -> Html.escape(r.text("label")) + Html.escape(r.text("from").isEmpty()
                        ? ""
                        : ", since " + r.text("from"))
                        + Html.escape(r.text("until").isEmpty() ? "" : ", until " + r.text("until"))
                        + " <span class=\"meta\">· "
                        + (r.number("n") > 0
                                ? Html.count(r.number("n"), "sentence", "sentences")
                                : "knowledge base")
                        + "</span>")
                .toList();
    }

    /**
     * @param who binds {@code ?one} to whose stances are asked for
     * @param side which side of a stance they are on
     */
    private List<String> stances(String iri, String who, String side, String other) {
        List<Row> rows = graph.select("""
                SELECT DISTINCT ?one ?agent ?polarity ?other ?label ?trigger ?sentence ?text ?article ?file ?headline
                  ?original
                WHERE {
                  %s
                  ?x ent:%s ?one ; a ent:Stance ; ent:%s ?other ; ent:polarity ?polarity .
                  OPTIONAL { ?one skos:prefLabel ?agent }
                  OPTIONAL { ?other skos:prefLabel|rdfs:label ?label }
                  OPTIONAL { ?other a ent:EventReport ; nif:anchorOf ?trigger }
                  %s
                } ORDER BY ?agent ?label ?other ?polarity ?file ?sentence LIMIT %d""".formatted(who, side, other,
                Evidence.PATTERN, MOST_ROWS), given("e", iri));
        return evidence.grouped(rows, row -> {
            String polarity = Names.local(row.text("polarity"));
            String verb = side.equals("holder") ? Names.verb(polarity) : Names.participle(polarity);
            return "%s<b class=\"%s\">%s</b> %s".formatted(agent(who, row), polarity.toLowerCase(Locale.ROOT), verb,
                    target(row));
        });
    }

    /** An entity or proposition by its name, an event by the words that tell of it. */
    private String target(Row row) {
        String trigger = row.text("trigger");
        return trigger.isEmpty()
                ? Names.link(graph, row, "other", "label")
                : Html.link(graph.href(row.text("other")), "event “" + trigger + "”");
    }

    private String agent(String who, Row row) {
        return who.equals(AGENTS) ? Names.link(graph, row, "one", "agent") + " " : "";
    }

    /**
     * @param who binds {@code ?one} to whose events are asked for
     * @param side which side of an event they are on
     */
    private List<String> events(String iri, String who, String side) {
        String other = side.equals("actor") ? "recipient" : "actor";
        List<Row> rows = graph.select("""
                SELECT DISTINCT ?one ?agent ?type ?factuality ?other ?label ?date ?sentence ?text ?article ?file
                  ?headline ?original
                WHERE {
                  %s
                  ?x ent:%s ?one ; a ent:EventReport ; ent:eventType ?type ; ent:factuality ?factuality .
                  OPTIONAL { ?one skos:prefLabel ?agent }
                  OPTIONAL { ?x ent:%s ?other . OPTIONAL { ?other skos:prefLabel ?label } }
                  OPTIONAL { ?x ent:date ?date }
                  %s
                } ORDER BY ?agent ?type ?label ?factuality ?file ?sentence LIMIT %d""".formatted(who, side, other,
                Evidence.PATTERN, MOST_ROWS), given("e", iri));
        return evidence.grouped(rows, row -> {
            String type = Names.local(row.text("type"));
            String with = row.node("other").isEmpty()
                    ? ""
                    : (side.equals("actor") ? " → " : " ← ") + Names.link(graph, row, "other", "label");
            return "%s<b>%s</b>%s %s".formatted(agent(who, row), Html.escape(type), with, Names.factuality(row));
        });
    }

    private List<String> sayings(String iri) {
        List<Row> rows = graph.select("""
                SELECT DISTINCT ?content ?cue ?kind ?sentence ?text ?article ?file ?headline ?original WHERE {
                  %s ?x ent:speaker ?one ; a ?kind ; schema:text ?content .
                  FILTER(?kind IN (ent:Quotation, ent:IndirectStatement))
                  OPTIONAL { ?x ent:cue ?cue }
                  %s
                } ORDER BY ?file ?sentence LIMIT %d""".formatted(SAME, Evidence.PATTERN, MOST_ROWS), given("e", iri));
        return evidence.grouped(rows, row -> {
            String words = Html.escape(row.text("content"));
            String cue = row.text("cue").isEmpty() ? "" : Html.escape(row.text("cue")) + " ";
            return row.text("kind").endsWith("Quotation") ? cue + "“" + words + "”" : cue + words;
        });
    }

    private List<String> articles(String iri) {
        return graph.select("""
                SELECT ?article ?file ?headline (COUNT(?m) AS ?n) WHERE {
                  %s ?m itsrdf:taIdentRef ?one ; a ent:Mention ; nif:referenceContext ?article .
                  ?article ent:sourceFile ?file . OPTIONAL { ?article schema:headline ?headline }
                } GROUP BY ?article ?file ?headline ORDER BY ?file LIMIT 200""".formatted(SAME), given("e", iri))
                .stream()
                .map(r -> Html.link(graph.href(r.text("article")),
                        r.text("headline").isEmpty() ? r.text("file") : r.text("headline"))
                        + " <span class=\"meta\">· " + Html.count(r.number("n"), "mention", "mentions") + "</span>")
                .toList();
    }
}
