package org.entente.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Acronyms that an article explains, and the names whose initials they are. */
public final class Acronyms {

    private static final Pattern EXPLAINED = Pattern.compile("\\((\\p{Lu}[\\p{Lu}\\p{Nd}]{1,6})\\)");
    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "to", "a", "an", "at", "by",
            "de", "du", "des", "la", "&");
    private static final int FAR = 140;

    private Acronyms() {
    }

    /** Whether a word is written like an acronym: two capitals or more, and nothing else but digits. */
    public static boolean isOne(String word) {
        return word.matches("\\p{Lu}[\\p{Lu}\\p{Nd}]{1,6}");
    }

    /** Whether an acronym is made of the first letters of a name's words, small words such as "of" counted or not. */
    public static boolean fits(String acronym, String name) {
        List<String> words = Arrays.stream(name.split("[\\s\\p{Pd}]+")).filter(w -> !w.isEmpty()).toList();
        List<String> great = words.stream().filter(w -> !SMALL.contains(w.toLowerCase(Locale.ROOT))).toList();
        return words.size() > 1 && (initials(words).equals(acronym) || initials(great).equals(acronym));
    }

    /** The acronyms that a text puts in brackets after the words they stand for, with those words. */
    public static Map<String, String> explained(String text) {
        Map<String, String> found = new TreeMap<>();
        Matcher brackets = EXPLAINED.matcher(text);
        while (brackets.find()) {
            String acronym = brackets.group(1);
            String before = text.substring(Math.max(0, brackets.start() - FAR), brackets.start()).stripTrailing();
            String[] words = before.substring(before.lastIndexOf('\n') + 1).split("\\s+");
            for (int n = 2; n <= Math.min(words.length, 2 * acronym.length()); n++) {
                String first = words[words.length - n];
                String phrase = String.join(" ", Arrays.asList(words).subList(words.length - n, words.length));
                if (!SMALL.contains(first.toLowerCase(Locale.ROOT)) && fits(acronym, phrase)) {
                    found.putIfAbsent(acronym, phrase);
                    break;
                }
            }
        }
        return found;
    }

    private static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.appendCodePoint(word.codePointAt(0)));
        return initials.toString().toUpperCase(Locale.ROOT);
    }
}
