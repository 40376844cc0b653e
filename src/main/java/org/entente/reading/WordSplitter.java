package org.entente.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.tokenize.Tokenizer;
import org.entente.article.Span;

/**
 * Words by the conventions of UD English EWT. OpenNLP's tokenizer proposes; where the conventions leave no doubt, cuts
 * are added or taken back. Not safe for several threads.
 */
final class WordSplitter {

    private static final Pattern CHUNK = Pattern.compile("[^\\s\\p{Z}]+");

    /** Prefixes that stay with their word: pro-Russian, anti-tank. */
    private static final String PREFIX = "(?=\\p{L}(?:\\p{Ll}|-))(?i:pro|anti|post|pre|non|co|re|ex|mid|multi|semi|un|sub|inter|intra|ultra|"
            + "counter|neo|quasi|vice|trans|over|under|self|micro|mini|mega|bi|tri|e)";

    /** Never cut inside. */
    private static final Pattern WHOLE = Pattern.compile(String.join("|", //
            "(?i:https?://|www\\.)[^\\s\"\u201D)\\]>]*[^\\s\"\u201D)\\]>.,;:!?']", // addresses
            "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", "[@#]\\w+", //
            "\\.{2,}|\u2026+|[!?]{2,}|-{2,}", //
            "\\d+(?:[.,:]\\d+)+", "\\d+(?:st|nd|rd|th)\\b", "(?:19|20)?\\d0s\\b", //
            "(?:\\p{L}\\.){2,}", "\\b\\p{Lu}\\.(?=\\s|\\p{Z}|\\p{Lu}|$)", //
            "\\b" + PREFIX + "-\\p{L}+", //
            "\\b\\p{L}+['\u2019](?!(?i:s|d|m|ll|re|ve|t)(?![\\p{L}]))\\p{L}{2,}", // Ja'afari, O'Brien
            "\\b[OD]['\u2019]\\p{Lu}\\p{L}+"));

    private static final Pattern STOPPED = Pattern.compile("([\\p{L}][\\p{L}.'-]*)\\.");

    /** Always cut around. */
    private static final Pattern ALONE = Pattern
            .compile(
                    "[\"\u201C\u201D\u00AB\u00BB()\\[\\]{};?!%\u2014\u2013$\u00A3\u20AC]|^['\u2018`]+|['\u2018]$|\u2018");

    /** Cut before. */
    private static final Pattern CLITIC = Pattern
            .compile("(?i)(?<=\\p{L})(?:n['\u2019]t|['\u2019](?:s|d|m|ll|re|ve))(?![\\p{L}])|(?<=\\bcan)not\\b");

    private static final Pattern HYPHEN = Pattern
            .compile("(?<=[\\p{L}\\p{N}.])-(?=[\\p{L}\\p{N}])|(?<=\\p{L})/(?=\\p{L})");

    private static final Pattern TRAILING = Pattern.compile("[,;:]+$|(?<=\\p{L}s)['\u2019]$|['\u2019]+$");

    private final Tokenizer tokenizer;

    WordSplitter(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** The words of a sentence, as spans of the article's text. */
    List<Span> split(String articleText, Span sentence) {
        String text = sentence.in(articleText);
        BitSet cuts = new BitSet(text.length() + 1);
        for (opennlp.tools.util.Span span : tokenizer.tokenizePos(text)) {
            cuts.set(span.getStart());
            cuts.set(span.getEnd());
        }
        List<Span> words = new ArrayList<>();
        Matcher chunks = CHUNK.matcher(text);
        while (chunks.find()) {
            boolean last = chunks.end() == text.length();
            correct(text, chunks.start(), chunks.end(), last, cuts);
            int from = chunks.start();
            for (int i = from + 1; i <= chunks.end(); i++) {
                boolean insidePair = i < chunks.end() && Character.isLowSurrogate(text.charAt(i))
                        && Character.isHighSurrogate(text.charAt(i - 1));
                if (i == chunks.end() || (cuts.get(i) && !insidePair)) {
                    words.add(new Span(sentence.begin() + from, sentence.begin() + i));
                    from = i;
                }
            }
        }
        return words;
    }

    private static void correct(String text, int begin, int end, boolean last, BitSet cuts) {
        String chunk = text.substring(begin, end);
        if (chunk.chars().allMatch(Character::isLetter) && !chunk.equalsIgnoreCase("cannot")) {
            cuts.clear(begin + 1, end);
            return;
        }
        for (Matcher trailing = TRAILING.matcher(chunk); trailing.find();) {
            cuts.set(begin + trailing.start());
        }
        for (Matcher hyphens = HYPHEN.matcher(chunk); hyphens.find();) {
            cuts.set(begin + hyphens.start());
            cuts.set(begin + hyphens.end());
        }
        for (Matcher alone = ALONE.matcher(chunk); alone.find();) {
            cuts.set(begin + alone.start());
            cuts.set(begin + alone.end());
        }
        for (Matcher clitics = CLITIC.matcher(chunk); clitics.find();) {
            int limit = clitics.end();
            cuts.clear(begin + clitics.start() + 1, begin + limit);
            cuts.set(begin + clitics.start());
            cuts.set(begin + limit);
        }
        for (Matcher whole = WHOLE.matcher(chunk); whole.find();) {
            join(cuts, begin + whole.start(), begin + whole.end());
        }
        fullStop(chunk, begin, last, cuts);
    }

    /** The stop of an abbreviation stays with it, that of a sentence stands alone. */
    private static void fullStop(String chunk, int begin, boolean last, BitSet cuts) {
        int stop = chunk.length() - 1;
        while (stop >= 0 && (isClosing(chunk.charAt(stop)) || chunk.charAt(stop) == ',')) {
            stop--;
        }
        if (stop < 0 || chunk.charAt(stop) != '.' || (stop > 0 && chunk.charAt(stop - 1) == '.')) {
            return;
        }
        int start = stop;
        while (start > 0 && (Character.isLetter(chunk.charAt(start - 1)) || chunk.charAt(start - 1) == '.'
                || chunk.charAt(start - 1) == '\'')) {
            start--;
        }
        while (start < stop && chunk.charAt(start) == '\'') {
            start++;
        }
        String word = chunk.substring(start, stop);
        boolean abbreviation = STOPPED.matcher(word + ".").matches()
                && (last
                        ? Abbreviations.isLetters(word) || (Abbreviations.leads(word) && word.length() > 1)
                        : Abbreviations.isAny(word));
        if (abbreviation) {
            join(cuts, begin + start, begin + stop + 1);
        } else {
            cuts.set(begin + stop);
            cuts.set(begin + stop + 1);
        }
        if (stop + 1 < chunk.length()) {
            cuts.set(begin + stop + 1);
        }
    }

    private static boolean isClosing(char c) {
        return "\"'\u201D\u2019)]\u00BB".indexOf(c) >= 0;
    }

    private static void join(BitSet cuts, int begin, int end) {
        cuts.set(begin);
        cuts.clear(begin + 1, end);
        cuts.set(end);
    }
}
