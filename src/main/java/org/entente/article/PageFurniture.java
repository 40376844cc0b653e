package org.entente.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what stands on a page beside the article, by a list of what news pages carry. */
final class PageFurniture {

    /** The reason after which headlines of other articles follow. */
    static final String RELATED = "related list";
    /** The reason after which readers' comments follow. */
    static final String COMMENTS = "comments";

    private static final String RESOURCE = "page-furniture.tsv";
    private static final int LONGEST = 400;
    private static final Pattern NUMBER = Pattern.compile("\\d+k?");
    private static final PageFurniture SHIPPED = load();

    private sealed interface Test {
        record Words(Set<String> words) implements Test {
        }

        record Line(Pattern pattern, boolean evenProse) implements Test {
        }
    }

    private record Rule(String reason, Test test) {
    }

    private final List<Rule> rules;

    private PageFurniture(List<Rule> rules) {
        this.rules = rules;
    }

    /** Why a line is no part of the article, in a word or two; empty when it may be. */
    static Optional<String> reason(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> words = Shape.words(line);
        boolean prose = Shape.isProse(line);
        return SHIPPED.rules.stream().filter(r -> matches(r.test(), line, words, prose)).map(Rule::reason).findFirst();
    }

    private static boolean matches(Test test, String line, List<String> words, boolean prose) {
        return switch (test) {
            case Test.Words list -> !words.isEmpty() && !prose
                    && words.stream().allMatch(w -> list.words().contains(w) || NUMBER.matcher(w).matches())
                    && words.stream().anyMatch(list.words()::contains);
            case Test.Line(Pattern pattern, boolean evenProse) -> (evenProse || !prose)
                    && pattern.matcher(line).matches();
        };
    }

    private static PageFurniture load() {
        try (InputStream in = PageFurniture.class.getResourceAsStream(RESOURCE)) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new PageFurniture(
                    table.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).map(PageFurniture::rule).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(String row) {
        String[] fields = row.split("\t", 3);
        Test test = switch (fields[1]) {
            case "words" -> new Test.Words(Set.of(fields[2].split(" ")));
            case "label" -> new Test.Line(pattern(fields[2]), false);
            case "any" -> new Test.Line(pattern(fields[2]), true);
            default -> throw new IllegalArgumentException(RESOURCE + ": " + row);
        };
        return new Rule(fields[0], test);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
