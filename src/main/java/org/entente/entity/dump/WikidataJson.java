package org.entente.entity.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads entities of the JSON dump of Wikidata: an array with one entity on each line. */
final class WikidataJson {

    private static final List<String> LANGUAGES = List.of("en", "mul", "en-gb", "en-us");
    private static final Set<String> OTHERS = Set.of("P1549", "P1566", "P570", "P625", "P1082", "P1813");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private WikidataJson() {
    }

    /**
     * The item of a line.
     *
     * @param line with or without the comma at its end
     * @return empty for the brackets of the array, and for what is no item
     */
    static Optional<Item> item(byte[] line) throws BrokenLineException {
        int end = line.length;
        while (end > 0 && (line[end - 1] <= ' ' && line[end - 1] >= 0 || line[end - 1] == ',')) {
            end--;
        }
        if (end == 0 || (end == 1 && (line[0] == '[' || line[0] == ']'))) {
            return Optional.empty();
        }
        try (JsonParser json = MAPPER.createParser(line, 0, end)) {
            return read(json);
        } catch (JacksonException e) {
            throw new BrokenLineException("this line is no JSON of an entity ("
                    + e.getOriginalMessage().lines().findFirst().orElse("no more is known") + ")");
        }
    }

    private static Optional<Item> read(JsonParser json) throws BrokenLineException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new BrokenLineException("this line is no JSON object");
        }
        Item item = null;
        JsonNode labels = null;
        JsonNode aliases = null;
        JsonNode claims = null;
        int sitelinks = 0;
        for (String field = json.nextName(); field != null; field = json.nextName()) {
            json.nextToken();
            switch (field) {
                case "id" -> {
                    int number = number(json.getString());
                    if (number == 0) {
                        return Optional.empty();
                    }
                    item = new Item(number);
                }
                case "labels" -> labels = picked(json, LANGUAGES::contains);
                case "aliases" -> aliases = picked(json, LANGUAGES::contains);
                case "claims" -> claims = picked(json, p -> Link.of(p).isPresent() || OTHERS.contains(p));
                case "sitelinks" -> sitelinks = count(json);
                default -> json.skipChildren();
            }
        }
        if (item == null) {
            throw new BrokenLineException("this entity has no id");
        }
        fill(item.sitelinks(sitelinks), labels, aliases);
        if (claims != null) {
            claims(item, claims);
        }
        return Optional.of(item);
    }

    /** 42 for Q42; 0 for what is no item. */
    static int number(String id) {
        if (id.length() < 2 || id.length() > 10 || id.charAt(0) != 'Q') {
            return 0;
        }
        int number = 0;
        for (int i = 1; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    private static ObjectNode picked(JsonParser json, Predicate<String> wanted) {
        ObjectNode picked = new ObjectNode(JsonNodeFactory.instance);
        if (json.currentToken() != JsonToken.START_OBJECT) { // an empty map is written as an empty array
            json.skipChildren();
            return picked;
        }
        for (String field = json.nextName(); field != null; field = json.nextName()) {
            json.nextToken();
            if (wanted.test(field)) {
                JsonNode value = json.readValueAsTree();
                picked.set(field, value);
            } else {
                json.skipChildren();
            }
        }
        return picked;
    }

    private static int count(JsonParser json) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return 0;
        }
        int count = 0;
        while (json.nextName() != null) {
            json.nextToken();
            json.skipChildren();
            count++;
        }
        return count;
    }

    private static void fill(Item item, JsonNode labels, JsonNode aliases) {
        for (String language : LANGUAGES) {
            if (labels != null && labels.has(language)) {
                String text = text(labels.path(language).path("value"));
                if (item.label().isEmpty()) {
                    item.label(text);
                } else {
                    item.addAlias(text);
                }
            }
            if (aliases != null) {
                aliases.path(language).forEach(alias -> item.addAlias(text(alias.path("value"))));
            }
        }
    }

    private static void claims(Item item, JsonNode claims) {
        for (Map.Entry<String, JsonNode> claim : claims.properties()) {
            Optional<Link> link = Link.of(claim.getKey());
            boolean all = link.isEmpty() || link.get().takesAll();
            for (JsonNode statement : best(claim.getValue(), all)) {
                JsonNode value = statement.path("mainsnak").path("datavalue").path("value");
                if (link.isPresent()) {
                    link(item, link.get(), value, statement);
                } else {
                    other(item, claim.getKey(), value);
                }
            }
        }
    }

    private static void link(Item item, Link link, JsonNode value, JsonNode statement) {
        int target = number(text(value.path("id")));
        if (target == 0 && value.path("numeric-id").isInt()) { // as old dumps write it
            target = value.path("numeric-id").intValue();
        }
        if (target > 0) {
            item.addLink(link, target);
            if (link == Link.OFFICE) {
                JsonNode qualifiers = statement.path("qualifiers");
                item.addHeld(new Item.Held(target, date(qualifiers.path("P580")), date(qualifiers.path("P582"))));
            }
        }
    }

    private static void other(Item item, String property, JsonNode value) {
        switch (property) {
            case "P1549" -> {
                if (text(value.path("language")).equals("en")) {
                    item.addDemonym(text(value.path("text")));
                }
            }
            case "P1813" -> {
                if (text(value.path("language")).equals("en")) {
                    item.addAlias(text(value.path("text")));
                }
            }
            case "P1566" -> item.geonames(text(value));
            case "P570" -> item.death(date(value.path("time"), value.path("precision")));
            case "P625" -> {
                if (value.path("latitude").isNumber() && value.path("longitude").isNumber()) {
                    item.coordinates(value.path("latitude").doubleValue(), value.path("longitude").doubleValue());
                }
            }
            case "P1082" -> item.population(count(text(value.path("amount"))));
            default -> throw new IllegalArgumentException(property);
        }
    }

    /** A count as Wikidata writes it, "+71000"; 0 when it is none. */
    static long count(String amount) {
        String digits = amount.startsWith("+") ? amount.substring(1) : amount;
        return digits.matches("[0-9]{1,12}(\\.0+)?") ? Long.parseLong(digits.replaceFirst("\\..*", "")) : 0;
    }

    private static String date(JsonNode snaks) {
        JsonNode value = snaks.path(0).path("datavalue").path("value");
        return date(value.path("time"), value.path("precision"));
    }

    private static String date(JsonNode time, JsonNode precision) {
        return Dates.ofWikidata(text(time), precision.isInt() ? precision.intValue() : 0);
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.asString() : "";
    }

    /** The statements that are not deprecated; only the preferred ones, if there are any and not all are wanted. */
    private static List<JsonNode> best(JsonNode statements, boolean all) {
        List<JsonNode> normal = new ArrayList<>();
        List<JsonNode> preferred = new ArrayList<>();
        for (JsonNode statement : statements) {
            String rank = text(statement.path("rank"));
            if (!rank.equals("deprecated")) {
                normal.add(statement);
            }
            if (rank.equals("preferred")) {
                preferred.add(statement);
            }
        }
        return all || preferred.isEmpty() ? normal : preferred;
    }
}
