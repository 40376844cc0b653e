package org.entente.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a line looks like: a sentence, a headline, a title in title case. */
final class Shape {

    private static final Pattern SENTENCE_END = Pattern
            .compile("[.!?\u2026][\"'\u2019\u201D\u00BB)\\]]*$|[\"\u201D][.,!?]$|[\"\u201D]$");
    /** A last full stop that is part of the word: "U.S.", "St.". */
    private static final Pattern ABBREVIATION = Pattern
            .compile("(?:^|\\s)(?:\\p{Lu}\\.(?:\\p{Lu}\\.)+|[JS]r\\.|\\p{Lu}\\.)$");
    private static final Pattern BRACKET = Pattern.compile(" [(\\[][^()\\[\\]]*[)\\]]$");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int LONG = 160;
    private static final int PROSE_WORDS = 8;
    private static final int HEADLINE_LENGTH = 200;
    /** Words that titles in title case leave small. */
    private static final Set<String> SMALL = Set.of("about", "after", "against", "amid", "and", "are", "as", "at",
            "before", "between", "but", "by", "during", "for", "from", "has", "have", "in", "into", "is", "its", "of",
            "off", "on", "onto", "or", "over", "than", "that", "the", "to", "under", "until", "upon", "via", "vs",
            "when",
            "who", "will", "with", "without", "a", "an");

    private Shape() {
    }

    /** Whether a line ends as a sentence does. */
    static boolean endsSentence(String line) {
        String bare = BRACKET.matcher(line).replaceFirst("");
        return SENTENCE_END.matcher(bare).find() && !ABBREVIATION.matcher(bare).find();
    }

    /** Whether a line is running text: whole sentences, or too long for anything else. */
    static boolean isProse(String line) {
        List<String> words = words(line);
        return words.size() >= PROSE_WORDS && (line.length() > LONG || (endsSentence(line) && !isQuotedTitle(line)));
    }

    /** Whether a line could be a headline: not too long, more than one word, no full stop at its end. */
    static boolean isHeadline(String line) {
        return line.length() <= HEADLINE_LENGTH && words(line).size() >= 2
                && (!endsSentence(line) || line.endsWith("?") || line.endsWith("!") || isQuotedTitle(line));
    }

    /** Whether the words that are not small all begin with a capital, save one in eight. */
    static boolean isTitleCase(String line) {
        int big = 0;
        int of = 0;
        for (String word : line.split("[\\s\u2014\u2013/-]+", -1)) {
            String bare = word.replaceAll("^[^\\p{L}\\p{N}]+", "");
            if (bare.isEmpty() || SMALL.contains(bare.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+$", ""))) {
                continue;
            }
            of++;
            big += Character.isLowerCase(bare.codePointAt(0)) ? 0 : 1;
        }
        return of >= 2 && of - big <= of / 8;
    }

    /** The words of a line in lower case, without punctuation. */
    static List<String> words(String line) {
        return Arrays.stream(NOT_WORD.split(line.toLowerCase(Locale.ROOT).replace("'s", "").replace("\u2019s", "")))
                .filter(w -> !w.isEmpty()).toList();
    }

    /** A headline that ends in quoted words: {@code Minister calls vote "a farce"}; no full stop stands inside. */
    private static boolean isQuotedTitle(String line) {
        char last = line.charAt(line.length() - 1);
        if ((last != '"' && last != '\u201D') || line.length() > HEADLINE_LENGTH / 2 + 20) {
            return false;
        }
        char before = line.length() > 1 ? line.charAt(line.length() - 2) : ' ';
        boolean startsQuoted = line.charAt(0) == '"' || line.charAt(0) == '\u201C';
        boolean wholeQuotation = startsQuoted && line.substring(1, line.length() - 1).chars()
                .noneMatch(c -> c == '"' || c == '\u201D' || c == '\u201C');
        return !wholeQuotation && ".!?,".indexOf(before) < 0;
    }
}
