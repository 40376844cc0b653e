package org.entente.evaluation.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.article.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A sentence in which one or two phrases are marked, and what annotators say of them.
 *
 * @param text the sentence
 * @param first the phrase, or the first of two: a source, a holder
 * @param second the other phrase; empty when there is only one
 * @param label what annotators say
 */
public record MarkedRow(String text, Span first, Optional<Span> second, String label) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern TAG = Pattern.compile("</?([st])>");
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]]*)\\]");

    /** Pairs with their PLOVER root type: a table with a header; phrases are marked by {@code <s>} and {@code <t>}. */
    public static List<MarkedRow> events(List<Path> files) {
        Path file = files.get(0);
        List<String> lines = Lines.of(file);
        List<String> header = lines.isEmpty() ? List.of() : Arrays.asList(lines.get(0).split("\t", -1));
        int sentence = header.indexOf("marked_sentence");
        int type = header.indexOf("gold_root");
        if (sentence < 0 || type < 0) {
            throw Lines.broken(file, 1, "the header has no columns marked_sentence and gold_root");
        }
        Set<Integer> wanted = wanted(files);
        List<MarkedRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (wanted.isEmpty() || wanted.contains(i - 1)) {
                String[] cells = lines.get(i).split("\t", -1);
                if (cells.length != header.size()) {
                    throw Lines.broken(file, i + 1,
                            "should have %d columns and has %d".formatted(header.size(), cells.length));
                }
                rows.add(tagged(file, i + 1, unquoted(cells[sentence]), cells[type]));
            }
        }
        return rows;
    }

    private static MarkedRow tagged(Path file, int line, String marked, String label) {
        StringBuilder text = new StringBuilder();
        int[] places = {-1, -1, -1, -1};
        Matcher tags = TAG.matcher(marked);
        int at = 0;
        while (tags.find()) {
            text.append(marked, at, tags.start());
            int place = (tags.group(1).equals("s") ? 0 : 2) + (tags.group().startsWith("</") ? 1 : 0);
            places[place] = text.length();
            at = tags.end();
        }
        text.append(marked, at, marked.length());
        if (Arrays.stream(places).anyMatch(p -> p < 0) || places[1] < places[0] || places[3] < places[2]) {
            throw Lines.broken(file, line, "has no phrases marked by <s> and <t>");
        }
        return new MarkedRow(text.toString(), new Span(places[0], places[1]),
                Optional.of(new Span(places[2], places[3])), label);
    }

    private static String unquoted(String cell) {
        boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }

    /** Pairs with a class of attitude: sentence, first name, second name, class; names stand in square brackets. */
    public static List<MarkedRow> attitudes(List<Path> files) {
        Path file = files.get(0);
        List<String> lines = Lines.of(file);
        List<MarkedRow> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length != 4) {
                throw Lines.broken(file, i + 1, "should have 4 columns and has " + cells.length);
            }
            for (int cell = 0; cell < cells.length; cell++) {
                cells[cell] = unquoted(cells[cell]);
            }
            StringBuilder text = new StringBuilder();
            Optional<Span> first = Optional.empty();
            Optional<Span> second = Optional.empty();
            Matcher brackets = BRACKETS.matcher(cells[0]);
            int at = 0;
            while (brackets.find()) {
                text.append(cells[0], at, brackets.start());
                Span span = new Span(text.length(), text.length() + brackets.group(1).length());
                text.append(brackets.group(1));
                at = brackets.end();
                if (first.isEmpty() && brackets.group(1).equals(cells[1])) {
                    first = Optional.of(span);
                } else if (second.isEmpty() && brackets.group(1).equals(cells[2])) {
                    second = Optional.of(span);
                }
            }
            text.append(cells[0], at, cells[0].length());
            if (first.isEmpty() || second.isEmpty()) {
                throw Lines.broken(file, i + 1, "does not have both names in square brackets");
            }
            rows.add(new MarkedRow(text.toString(), first.get(), second, cells[3]));
        }
        return rows;
    }

    /** Targets with the polarity of their sentence, one a row, from JSON Lines. */
    public static List<MarkedRow> targets(List<Path> files) {
        Path file = files.get(0);
        List<String> lines = Lines.of(file);
        Set<Integer> wanted = wanted(files);
        List<MarkedRow> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (wanted.isEmpty() || wanted.contains(i)) {
                try {
                    JsonNode node = MAPPER.readTree(lines.get(i));
                    String text = node.required("sentence_normalized").asString();
                    for (JsonNode target : node.required("targets")) {
                        int begin = text.offsetByCodePoints(0, target.required("from").asInt());
                        int end = text.offsetByCodePoints(0, target.required("to").asInt());
                        rows.add(new MarkedRow(text, new Span(begin, end), Optional.empty(),
                                String.valueOf((int) target.required("polarity").asDouble())));
                    }
                } catch (JacksonException | IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw Lines.broken(file, i + 1, "this is no sentence with targets: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
                }
            }
        }
        return rows;
    }

    /** The numbers of the rows that count, from 0; empty when all do. */
    private static Set<Integer> wanted(List<Path> files) {
        Set<Integer> numbers = new TreeSet<>();
        if (files.size() > 1) {
            List<String> lines = Lines.of(files.get(1));
            for (int i = 0; i < lines.size(); i++) {
                try {
                    numbers.add(Integer.valueOf(lines.get(i).strip()));
                } catch (NumberFormatException e) {
                    throw Lines.broken(files.get(1), i + 1, "is no row number");
                }
            }
        }
        return numbers;
    }
}
