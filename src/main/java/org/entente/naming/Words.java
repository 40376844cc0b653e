package org.entente.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.article.Span;

/**
 * The words of a stretch of text as names are looked up: hyphens part them, a possessive 's is no part of them. Finer
 * than tokens, so that both names of "US-Russia" are found.
 */
public final class Words {

    private static final Pattern WORD = Pattern
            .compile(
                    "(?:\\p{L}\\.){2,}(?:\\p{L}(?!\\p{L}))?|[\\p{L}\\p{N}\\p{M}]+(?:['’‘`][\\p{L}\\p{N}\\p{M}]+)*|&|\\+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$", Pattern.CASE_INSENSITIVE);

    /**
     * A word.
     *
     * @param span its place in the text
     * @param text as written
     * @param key folded, for look-up
     */
    public record Word(Span span, String text, String key) {

        public boolean isCapitalised() {
            return Character.isUpperCase(text.codePointAt(0));
        }

        public boolean isAllCaps() {
            return text.length() > 1 && text.chars().noneMatch(Character::isLowerCase)
                    && text.chars().filter(Character::isUpperCase).count() > 1;
        }
    }

    private Words() {
    }

    /** The words of a part of a text, in order. */
    public static List<Word> of(String text, Span part) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text).region(part.begin(), part.end());
        while (matcher.find()) {
            String word = matcher.group();
            Matcher possessive = POSSESSIVE.matcher(word);
            int end = matcher.end();
            if (possessive.find() && possessive.start() > 0) {
                end -= word.length() - possessive.start();
                word = word.substring(0, possessive.start());
            }
            words.add(new Word(new Span(matcher.start(), end), word, Spelling.fold(word)));
        }
        return words;
    }

    public static List<Word> of(String text) {
        return isPlain(text) ? plain(text) : of(text, new Span(0, text.length()));
    }

    /** Whether a text is nothing but plain letters, digits, spaces and hyphens, as most names are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isPlain(c) && c != ' ' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** The words of a plain text: the same as by the pattern, sooner. */
    private static List<Word> plain(String text) {
        List<Word> words = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !isPlain(text.charAt(i))) {
                if (i > begin) {
                    String word = text.substring(begin, i);
                    words.add(new Word(new Span(begin, i), word, Spelling.fold(word)));
                }
                begin = i + 1;
            }
        }
        return words;
    }
}
