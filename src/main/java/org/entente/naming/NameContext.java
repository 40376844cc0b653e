package org.entente.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.article.Span;

/** What the words around a name make of it: a part of another name, one of several districts, an acronym explained. */
public final class NameContext {

    private static final Pattern PART = Pattern.compile(
            "(?:\\b(?:Duke|Duchess|Prince|Princess|Earl|Countess|Marquess|Viscount|Baron|Baroness) of |\\b(?:USS|HMS|HMAS|HMCS|USNS|RMS) |\\b\\p{Lu}-)$");
    private static final Pattern SEVERAL = Pattern.compile(
            "(?:, \\p{Lu}[\\p{L} ]{2,25})*,? and \\p{Lu}[\\p{L} ]{2,25} (?i:counties|provinces|districts|governorates)\\b");
    private static final Pattern EXPLAINED = Pattern.compile("\\((\\p{Lu}[\\p{Lu}\\p{Nd}]{1,6})\\)");
    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "to", "a", "an", "at", "by",
            "de", "du", "des", "la", "&");
    private static final int FAR = 140;

    private NameContext() {
    }

    /** Whether a name belongs to a title or another name: "the Duke of", "USS" or "K-" stands right before it. */
    public static boolean isPartOfOther(String text, Span name) {
        return PART.matcher(text).region(Math.max(0, name.begin() - FAR), name.begin()).find();
    }

    /** "Orange, Riverside and Ventura Counties": whether a name is one of several districts, not a city. */
    public static boolean isOneOfSeveral(String text, Span name) {
        return SEVERAL.matcher(text).region(name.end(), text.length()).lookingAt();
    }

    /** The acronyms that a text puts in brackets after the words whose initials they are, with those words. */
    public static Map<String, String> explained(String text) {
        Map<String, String> found = new TreeMap<>();
        Matcher brackets = EXPLAINED.matcher(text);
        while (brackets.find()) {
            String acronym = brackets.group(1);
            String before = text.substring(Math.max(0, brackets.start() - FAR), brackets.start()).stripTrailing();
            List<String> words = Arrays.asList(before.substring(before.lastIndexOf('\n') + 1).split("\\s+"));
            for (int n = 2; n <= Math.min(words.size(), 2 * acronym.length()); n++) {
                List<String> phrase = words.subList(words.size() - n, words.size());
                if (!isSmall(phrase.get(0)) && areInitials(acronym, phrase)) {
                    found.putIfAbsent(acronym, String.join(" ", phrase));
                    break;
                }
            }
        }
        return found;
    }

    /** Whether an acronym has the first letters of words, small ones such as "of" counted or not. */
    private static boolean areInitials(String acronym, List<String> phrase) {
        List<String> words = Arrays.stream(String.join(" ", phrase).split("[\\s\\p{Pd}]+")).filter(w -> !w.isEmpty())
                .toList();
        return initials(words).equals(acronym)
                || initials(words.stream().filter(w -> !isSmall(w)).toList()).equals(acronym);
    }

    private static boolean isSmall(String word) {
        return SMALL.contains(word.toLowerCase(Locale.ROOT));
    }

    private static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.appendCodePoint(word.codePointAt(0)));
        return initials.toString().toUpperCase(Locale.ROOT);
    }
}
