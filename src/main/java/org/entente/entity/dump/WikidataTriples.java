package org.entente.entity.dump;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads items of a truthy N-Triples dump of Wikidata, where the triples of an item stand together. Such a dump has no
 * dates of offices. Where it does not count an item's pages in wikis, half the number of languages that name the item
 * stands for it. For one thread and one file.
 */
final class WikidataTriples {

    private static final String ENTITY = "http://www.wikidata.org/entity/";
    /** What a node without a name begins with: a restriction, or a value that is not known. */
    private static final String BLANK = "_:";
    private static final String DIRECT = "http://www.wikidata.org/prop/direct/";
    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    private static final String ALIAS = "http://www.w3.org/2004/02/skos/core#altLabel";
    private static final String SITELINKS = "http://wikiba.se/ontology#sitelinks";
    private static final String ABOUT = "http://schema.org/about";
    private static final String DATA = "Special:EntityData/";
    private static final Set<String> ENGLISH = Set.of("en", "mul", "en-gb", "en-us");

    private Item item;
    private int sitelinks;
    private int pages;
    private String label = "";
    private final Set<String> languages = new HashSet<>();

    /**
     * Takes the next line.
     *
     * @return the item before it, when the line begins another
     */
    Optional<Item> line(byte[] bytes) throws BrokenLineException {
        String line = new String(bytes, StandardCharsets.UTF_8).strip();
        if (line.isEmpty() || line.startsWith("#")) {
            return Optional.empty();
        }
        if (line.startsWith(BLANK)) {
            return Optional.empty();
        }
        int subjectEnd = iriEnd(line, 0);
        int predicate = line.indexOf('<', subjectEnd);
        if (predicate != subjectEnd + 2 || !line.endsWith(".")) {
            throw new BrokenLineException("this line is no triple: <subject> <predicate> object .");
        }
        int predicateEnd = iriEnd(line, predicate);
        String object = line.substring(predicateEnd + 1, line.length() - 1).strip();
        if (object.isEmpty()) {
            throw new BrokenLineException("this triple has no object");
        }
        if (object.startsWith("\"") && object.lastIndexOf('"') == 0) {
            throw new BrokenLineException("a literal has no end");
        }
        return triple(line.substring(1, subjectEnd), line.substring(predicate + 1, predicateEnd), object);
    }

    private static int iriEnd(String line, int begin) throws BrokenLineException {
        int end = line.indexOf('>', begin);
        if (begin >= line.length() || line.charAt(begin) != '<' || end < 0) {
            throw new BrokenLineException("this line is no triple: <subject> <predicate> object .");
        }
        return end;
    }

    /** The last item. */
    Optional<Item> end() {
        return finished();
    }

    private Optional<Item> triple(String subject, String predicate, String object) throws BrokenLineException {
        if (predicate.equals(ABOUT)) {
            return about(subject, object);
        }
        int data = subject.indexOf(DATA);
        int number = subject.startsWith(ENTITY)
                ? WikidataJson.number(subject.substring(ENTITY.length()))
                : data > 0 ? WikidataJson.number(subject.substring(data + DATA.length())) : 0;
        if (number == 0) {
            return Optional.empty();
        }
        Optional<Item> before = begin(number);
        if (predicate.startsWith(DIRECT)) {
            direct(predicate.substring(DIRECT.length()), object);
        } else {
            switch (predicate) {
                case LABEL -> label(literal(object), language(object));
                case ALIAS -> {
                    if (ENGLISH.contains(language(object))) {
                        item.addAlias(literal(object));
                    }
                }
                case SITELINKS -> sitelinks = (int) WikidataJson.count(literal(object));
                default -> {
                }
            }
        }
        return before;
    }

    /** A page about an item, or the page with the item's data. */
    private Optional<Item> about(String page, String object) throws BrokenLineException {
        int number = target(object);
        if (number == 0) {
            return Optional.empty();
        }
        Optional<Item> before = begin(number);
        if (!page.contains(DATA)) {
            pages++;
        }
        return before;
    }

    private Optional<Item> begin(int number) {
        Optional<Item> before = Optional.empty();
        if (item == null || item.number() != number) {
            before = finished();
            item = new Item(number);
        }
        return before;
    }

    private Optional<Item> finished() {
        if (item == null) {
            return Optional.empty();
        }
        int prior = sitelinks > 0 ? sitelinks : pages > 0 ? pages : (languages.size() + 1) / 2;
        Item ready = item.sitelinks(prior).label(label);
        item = null;
        sitelinks = 0;
        pages = 0;
        label = "";
        languages.clear();
        return Optional.of(ready);
    }

    private void label(String text, String language) {
        languages.add(language);
        if (language.equals("en") || (label.isEmpty() && ENGLISH.contains(language))) {
            label = text;
        }
    }

    private void direct(String property, String object) throws BrokenLineException {
        Optional<Link> link = Link.of(property);
        if (link.isPresent()) {
            int number = target(object);
            if (number > 0) {
                item.addLink(link.get(), number);
            }
            return;
        }
        switch (property) {
            case "P1549" -> {
                if (language(object).equals("en")) {
                    item.addDemonym(literal(object));
                }
            }
            case "P1813" -> {
                if (language(object).equals("en")) {
                    item.addAlias(literal(object));
                }
            }
            case "P1566" -> item.geonames(literal(object));
            case "P570" -> item.death(object.startsWith("\"") ? date(literal(object)) : "");
            case "P625" -> coordinates(object);
            case "P1082" -> item.population(WikidataJson.count(literal(object)));
            default -> {
            }
        }
    }

    /** A day, whatever its exactness was: truthy triples don't tell it. */
    private static String date(String time) {
        return Dates.ofWikidata(time.startsWith("-") ? "" : time, time.contains("-01-01T") ? 9 : 11);
    }

    /** {@code "Point(32.85 39.93)"}: east, then north. */
    private void coordinates(String object) throws BrokenLineException {
        String point = object.startsWith("\"") ? literal(object) : "";
        String[] parts = point.replaceFirst("^Point\\(", "").replaceFirst("\\)$", "").split(" ");
        if (point.startsWith("Point(") && parts.length == 2) {
            try {
                item.coordinates(Double.parseDouble(parts[1]), Double.parseDouble(parts[0]));
            } catch (NumberFormatException e) {
                throw new BrokenLineException("'" + point + "' is no point");
            }
        }
    }

    private static int target(String object) {
        return object.startsWith("<" + ENTITY) && object.endsWith(">")
                ? WikidataJson.number(object.substring(1 + ENTITY.length(), object.length() - 1))
                : 0;
    }

    private static String language(String object) {
        int at = object.lastIndexOf("\"@");
        return at < 0 ? "" : object.substring(at + 2);
    }

    /** The text of a literal, with its escapes undone. */
    private static String literal(String object) throws BrokenLineException {
        int end = object.lastIndexOf('"');
        if (!object.startsWith("\"")) {
            throw new BrokenLineException("a literal was expected");
        }
        String text = object.substring(1, end);
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
                i++;
                continue;
            }
            char escaped = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            int digits = escaped == 'u' ? 4 : escaped == 'U' ? 8 : 0;
            if (digits > 0) {
                plain.appendCodePoint(codePoint(text, i + 2, digits));
            } else {
                plain.append(switch (escaped) {
                    case 'n', 'r', 't', 'b', 'f' -> ' ';
                    case '"', '\'', '\\' -> escaped;
                    default -> throw new BrokenLineException("\\" + escaped + " is no escape");
                });
            }
            i += 2 + digits;
        }
        return plain.toString();
    }

    private static int codePoint(String text, int begin, int digits) throws BrokenLineException {
        try {
            int code = Integer.parseInt(text.substring(begin, begin + digits), 16);
            if (Character.isValidCodePoint(code)) {
                return code;
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new BrokenLineException("a \\u escape has no " + digits + " digits");
        }
        throw new BrokenLineException("a \\U escape is no character");
    }
}
