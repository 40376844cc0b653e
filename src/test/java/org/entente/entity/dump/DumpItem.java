package org.entente.entity.dump;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An item as Wikidata's dumps write it: a line of the JSON dump, or lines of the truthy N-Triples dump. */
final class DumpItem {

    private final int number;
    private final String label;
    private final List<String> aliases = new ArrayList<>();
    private final Map<String, List<String>> statements = new LinkedHashMap<>();
    private final List<String> triples = new ArrayList<>();
    private int sitelinks = 5;

    private DumpItem(int number, String label) {
        this.number = number;
        this.label = label;
    }

    static DumpItem item(int number, String label) {
        return new DumpItem(number, label);
    }

    DumpItem alias(String... names) {
        aliases.addAll(List.of(names));
        return this;
    }

    DumpItem pages(int count) {
        sitelinks = count;
        return this;
    }

    /** A statement whose value is an item. */
    DumpItem is(String property, int target) {
        return statement(property, entity(target), "normal", "",
                "<http://www.wikidata.org/entity/Q%d>".formatted(target));
    }

    /** P39 with its qualifiers; an empty date leaves one out. */
    DumpItem held(int office, String from, String to) {
        List<String> dates = new ArrayList<>();
        if (!from.isEmpty()) {
            dates.add(date("P580", from));
        }
        if (!to.isEmpty()) {
            dates.add(date("P582", to));
        }
        return statement("P39", entity(office), "normal", ",\"qualifiers\":{" + String.join(",", dates)
                + "},\"qualifiers-order\":[\"P580\",\"P582\"]",
                "<http://www.wikidata.org/entity/Q%d>".formatted(office));
    }

    DumpItem text(String property, String text) {
        return statement(property, "{\"value\":\"%s\",\"type\":\"string\"}".formatted(text), "normal", "",
                "\"%s\"".formatted(text));
    }

    DumpItem english(String property, String text) {
        return statement(property,
                "{\"value\":{\"text\":\"%s\",\"language\":\"en\"},\"type\":\"monolingualtext\"}".formatted(text),
                "normal",
                "", "\"%s\"@en".formatted(text));
    }

    DumpItem people(int count) {
        return statement("P1082",
                "{\"value\":{\"amount\":\"+%d\",\"unit\":\"1\"},\"type\":\"quantity\"}".formatted(count),
                "normal", "",
                "\"+%d\"^^<http://www.w3.org/2001/XMLSchema#decimal>".formatted(count));
    }

    DumpItem at(double north, double east) {
        return statement("P625",
                "{\"value\":{\"latitude\":%s,\"longitude\":%s,\"altitude\":null,\"precision\":0.01,\"globe\":\"http://www.wikidata.org/entity/Q2\"},\"type\":\"globecoordinate\"}"
                        .formatted(north, east),
                "normal", "",
                "\"Point(%s %s)\"^^<http://www.opengis.net/ont/geosparql#wktLiteral>".formatted(east, north));
    }

    private DumpItem statement(String property, String value, String rank, String more, String object) {
        statements.computeIfAbsent(property, p -> new ArrayList<>()).add(("{\"mainsnak\":{\"snaktype\":\"value\","
                + "\"property\":\"%s\",\"datavalue\":%s,\"datatype\":\"any\"},\"type\":\"statement\",\"id\":\"Q%d$1\"%s,"
                + "\"rank\":\"%s\",\"references\":[]}").formatted(property, value, number, more, rank));
        triples.add("<http://www.wikidata.org/entity/Q%d> <http://www.wikidata.org/prop/direct/%s> %s ."
                .formatted(number, property, object));
        return this;
    }

    private static String entity(int target) {
        return "{\"value\":{\"entity-type\":\"item\",\"numeric-id\":%d,\"id\":\"Q%d\"},\"type\":\"wikibase-entityid\"}"
                .formatted(target, target);
    }

    /** A day, month or year, with the precision that Wikidata has for each. */
    private static String date(String property, String date) {
        int precision = date.length() == 4 ? 9 : date.length() == 7 ? 10 : 11;
        String whole = date + "-00-00".substring(0, 10 - date.length());
        return ("\"%s\":[{\"snaktype\":\"value\",\"property\":\"%s\",\"hash\":\"0\",\"datavalue\":{\"value\":{\"time\":"
                + "\"+%sT00:00:00Z\",\"timezone\":0,\"before\":0,\"after\":0,\"precision\":%d,\"calendarmodel\":"
                + "\"http://www.wikidata.org/entity/Q1985727\"},\"type\":\"time\"},\"datatype\":\"time\"}]")
                .formatted(property, property, whole, precision);
    }

    /** As on a line of the JSON dump, without the comma. */
    String json() {
        String names = aliases.stream().map(a -> "{\"language\":\"en\",\"value\":\"%s\"}".formatted(a))
                .collect(Collectors.joining(","));
        String claims = statements.entrySet().stream()
                .map(s -> "\"%s\":[%s]".formatted(s.getKey(), String.join(",", s.getValue())))
                .collect(Collectors.joining(","));
        String links = IntStream.range(0, sitelinks).mapToObj(
                i -> "\"w%dwiki\":{\"site\":\"w%dwiki\",\"title\":\"%s\",\"badges\":[]}".formatted(i, i, label))
                .collect(Collectors.joining(","));
        return ("{\"type\":\"item\",\"id\":\"Q%d\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"%s\"},\"de\":"
                + "{\"language\":\"de\",\"value\":\"D %s\"}},\"descriptions\":{},\"aliases\":%s,\"claims\":%s,"
                + "\"sitelinks\":%s,\"lastrevid\":1}").formatted(number, label, label,
                        names.isEmpty() ? "[]" : "{\"en\":[" + names + "]}",
                        claims.isEmpty() ? "[]" : "{" + claims + "}",
                        links.isEmpty() ? "[]" : "{" + links + "}");
    }

    /** As in the truthy dump. */
    List<String> triples() {
        List<String> lines = new ArrayList<>();
        String data = "<https://www.wikidata.org/wiki/Special:EntityData/Q%d>".formatted(number);
        String subject = "<http://www.wikidata.org/entity/Q%d>".formatted(number);
        lines.add(data + " <http://schema.org/about> " + subject + " .");
        lines.add(data + " <http://wikiba.se/ontology#sitelinks> \"%d\"^^<http://www.w3.org/2001/XMLSchema#integer> ."
                .formatted(sitelinks));
        lines.add(subject + " <http://www.w3.org/2000/01/rdf-schema#label> \"%s\"@en .".formatted(label));
        lines.add(subject + " <http://www.w3.org/2000/01/rdf-schema#label> \"D %s\"@de .".formatted(label));
        aliases.forEach(alias -> lines
                .add(subject + " <http://www.w3.org/2004/02/skos/core#altLabel> \"%s\"@en .".formatted(alias)));
        lines.addAll(triples);
        return lines;
    }
}
