package org.entente.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.entente.graph.Vocabulary;
import org.entente.store.Queries;
import org.entente.store.Store;

/**
 * What is in a store, how much of it is unknown, and what was wrong with the material.
 *
 * @param sections in the order to show them
 */
public record QualityReport(List<Section> sections) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final double MEGA = 1e6;
    private static final int LABEL_WIDTH = 34;

    /**
     * Figures that belong together.
     *
     * @param figures by what they count, in the order to show them
     */
    public record Section(String title, Map<String, String> figures) {
        public Section {
            figures = new LinkedHashMap<>(figures);
        }
    }

    public QualityReport {
        sections = List.copyOf(sections);
    }

    /** Counts what a store holds. */
    public static QualityReport of(Store store) {
        return new Counting(store).report();
    }

    /** The report as lines for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Section section : sections) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(section.title());
            section.figures().forEach((label, figure) -> lines
                    .add("  " + label + " ".repeat(Math.max(1, LABEL_WIDTH - label.length())) + figure));
        }
        return lines;
    }

    /** Asks one store. */
    private static final class Counting {

        private final Store store;
        private final String prefixes;

        Counting(Store store) {
            this.store = store;
            StringBuilder declared = new StringBuilder();
            Vocabulary.prefixes()
                    .forEach((prefix, iri) -> declared.append("PREFIX %s: <%s>%n".formatted(prefix, iri)));
            this.prefixes = declared.toString();
        }

        QualityReport report() {
            List<Section> sections = new ArrayList<>();
            sections.add(texts());
            sections.add(mentions());
            sections.add(actors());
            sections.add(statements());
            sections.add(events());
            sections.add(breakdown("event reports by type", "?x a ent:EventReport ; ent:eventType ?kind"));
            sections.add(breakdown("event reports by factuality", "?x a ent:EventReport ; ent:factuality ?kind"));
            sections.add(breakdown("stances by polarity", "?x a ent:Stance ; ent:polarity ?kind"));
            sections.add(breakdown("conflicts by kind", "?x a ent:Conflict ; ent:conflictKind ?kind"));
            sections.add(lastBuild());
            return new QualityReport(sections);
        }

        private Section texts() {
            Map<String, String> figures = new LinkedHashMap<>();
            long sentences = count("?x a nif:Sentence");
            figures.put("articles", plain(count("?x a schema:NewsArticle")));
            figures.put("sentences", plain(sentences));
            figures.put("  of them damaged", part(count("?x a nif:Sentence ; ent:damaged true"), sentences));
            figures.put("parts left out", plain(count("?x a ent:LeftOut")));
            figures.put("size of the store", String.format(Locale.ROOT, "%,.1f MB", store.size() / MEGA));
            return new Section("texts", figures);
        }

        private Section mentions() {
            long all = count("?x a ent:Mention");
            Map<String, String> figures = new LinkedHashMap<>();
            figures.put("all", plain(all));
            byKind("?x a ent:Mention ; ent:mentionForm ?kind")
                    .forEach((form, number) -> figures.put("  " + form, part(number, all)));
            return new Section("mentions", figures);
        }

        /** An entity that one article alone knows has the article's part in its IRI. */
        private Section actors() {
            String local = "FILTER(CONTAINS(STRAFTER(STR(?x), '/id/entity/'), '/'))";
            long all = count("GRAPH ent:storyGraph { ?x a ent:Entity }");
            Map<String, String> figures = new LinkedHashMap<>();
            figures.put("all", plain(all));
            byKind("VALUES ?kind { ent:Person ent:Country ent:Organization ent:Group ent:Place ent:Topic }"
                    + " GRAPH ent:storyGraph { ?x a ent:Entity , ?kind }")
                    .forEach((kind, number) -> figures.put("  " + kind, part(number, all)));
            figures.put("known to one article alone",
                    part(count("GRAPH ent:storyGraph { ?x a ent:Entity } " + local), all));
            figures.put("without a Wikidata id", part(count("GRAPH ent:storyGraph { ?x a ent:Entity }"
                    + " FILTER NOT EXISTS { ?x owl:sameAs ?wd FILTER(STRSTARTS(STR(?wd), STR(wd:))) }"), all));
            return new Section("actors and places", figures);
        }

        private Section statements() {
            long quotations = count("?x a ent:Quotation");
            long indirect = count("?x a ent:IndirectStatement");
            Map<String, String> figures = new LinkedHashMap<>();
            figures.put("quotations", plain(quotations));
            figures.put("  with a speaker", part(count("?x a ent:Quotation ; ent:speaker ?s"), quotations));
            figures.put("reported statements", plain(indirect));
            figures.put("  with a speaker ", part(count("?x a ent:IndirectStatement ; ent:speaker ?s"), indirect));
            return new Section("statements", figures);
        }

        private Section events() {
            long reports = count("?x a ent:EventReport");
            Map<String, String> figures = new LinkedHashMap<>();
            figures.put("event reports", plain(reports));
            figures.put("  with an actor", part(count("?x a ent:EventReport ; ent:actor ?a"), reports));
            figures.put("  with a recipient", part(count("?x a ent:EventReport ; ent:recipient ?r"), reports));
            figures.put("  with a date", part(count("?x a ent:EventReport ; ent:dateBasis ?d"), reports));
            figures.put("events", plain(count("?x a ent:Event")));
            figures.put("  of several reports",
                    plain(count(
                            "{ SELECT ?x { ?x a ent:Event ; ent:reportedBy ?r } GROUP BY ?x HAVING(COUNT(?r) > 1) }")));
            figures.put("  of several articles", plain(count("?x a ent:Event ; ent:articleCount ?n FILTER(?n > 1)")));
            figures.put("copied sentences", plain(count("?x ent:copyOf ?y")));
            figures.put("stances", plain(count("?x a ent:Stance")));
            figures.put("conflicts", plain(count("?x a ent:Conflict")));
            return new Section("events and stances", figures);
        }

        private Section breakdown(String title, String pattern) {
            Map<String, Long> numbers = byKind(pattern);
            long all = numbers.values().stream().mapToLong(Long::longValue).sum();
            Map<String, String> figures = new LinkedHashMap<>();
            numbers.forEach((kind, number) -> figures.put(kind, part(number, all)));
            return new Section(title, figures);
        }

        private Section lastBuild() {
            Map<String, String> figures = new LinkedHashMap<>();
            BuildProblems.of(store).counts()
                    .forEach((severity, number) -> figures.put(severity.name().toLowerCase(Locale.ROOT) + "s",
                            plain(number)));
            return new Section("problems of the last build", figures);
        }

        private long count(String pattern) {
            var query = Queries.parse(prefixes + "SELECT (COUNT(DISTINCT ?x) AS ?number) { " + pattern + " }");
            return Queries.run(store, query, PATIENCE, execution -> number(execution.select().next(), "number"));
        }

        /** The most frequent first. */
        private Map<String, Long> byKind(String pattern) {
            var query = Queries
                    .parse(prefixes + "SELECT ?kind (COUNT(DISTINCT ?x) AS ?number) { " + pattern
                            + " } GROUP BY ?kind");
            Map<String, Long> found = new TreeMap<>();
            Queries.run(store, query, PATIENCE, execution -> {
                execution.select().forEachRemaining(row -> {
                    Node kind = row.get("kind");
                    if (kind != null) {
                        found.put(Vocabulary.localName(kind), number(row, "number"));
                    }
                });
                return found;
            });
            Map<String, Long> sorted = new LinkedHashMap<>();
            found.entrySet().stream().sorted(Entry.<String, Long>comparingByValue().reversed())
                    .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            return sorted;
        }

        private static long number(Binding row, String variable) {
            return ((Number) row.get(variable).getLiteralValue()).longValue();
        }

        private static String plain(long number) {
            return String.format(Locale.ROOT, "%,d", number);
        }

        private static String part(long number, long all) {
            return all == 0
                    ? plain(number)
                    : String.format(Locale.ROOT, "%,d (%.1f %%)", number, 100.0 * number / all);
        }
    }
}
