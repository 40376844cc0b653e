package org.entente.naming;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are spelled: without accents, as a part of an identifier, and whether two spellings are of one name. */
public final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");

    private Spelling() {
    }

    /** Lower case, without accents, apostrophes and full stops. */
    public static String fold(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        }
        if (plain) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        if (text.chars().allMatch(c -> c < 128)) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c != '\'' && c != '`' && c != '.') {
                    folded.append(Character.toLowerCase(c));
                }
            }
            return folded.toString();
        }
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (c) {
                case '\'', '’', '‘', '`', 'ʼ', '.' -> {
                }
                case 'ł' -> folded.append('l');
                case 'ø' -> folded.append('o');
                case 'đ', 'ð' -> folded.append('d');
                case 'ı' -> folded.append('i');
                case 'ß' -> folded.append("ss");
                case 'æ' -> folded.append("ae");
                case 'œ' -> folded.append("oe");
                case 'þ' -> folded.append("th");
                case 'ə' -> folded.append('e');
                default -> folded.append(c);
            }
        }
        return folded.toString();
    }

    /** A name as a part of an identifier: {@code bashar-al-assad}; empty when no letter of it is Latin. */
    public static String slug(String name) {
        if (isSlug(name)) {
            return name;
        }
        String slug = NOT_SLUG.matcher(fold(name)).replaceAll("-");
        int begin = slug.startsWith("-") ? 1 : 0;
        int end = slug.endsWith("-") && slug.length() > begin ? slug.length() - 1 : slug.length();
        return slug.substring(begin, end);
    }

    /** Whether a text is a slug already; quick, since most ids are. */
    private static boolean isSlug(String text) {
        char before = '-';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '-' && before != '-');
            if (!plain) {
                return false;
            }
            before = c;
        }
        return before != '-';
    }

    /**
     * A folded word with what differs between transcriptions made equal: {@code sergei} and {@code sergey} have one
     * skeleton, and so have {@code hussein} and {@code husain}.
     */
    public static String skeleton(String folded) {
        StringBuilder out = new StringBuilder(folded.length());
        String s = folded.replace("kh", "h").replace("gh", "g").replace("zh", "z").replace("sch", "s")
                .replace("sh", "s").replace("ch", "c").replace("ph", "f").replace("th", "t").replace("dh", "d")
                .replace("tz", "z").replace("ts", "z").replace("ck", "k").replace("ks", "x").replace("ee", "i")
                .replace("oo", "u").replace("ou", "u").replace("aw", "au").replace("ow", "au");
        char before = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            char same = switch (c) {
                case 'q', 'c' -> 'k';
                case 'y', 'j', 'e' -> 'i';
                case 'w' -> 'v';
                case 'o' -> 'u';
                default -> c;
            };
            if (same != before) {
                out.append(same);
            }
            before = same;
        }
        if (out.length() > 3 && out.charAt(out.length() - 1) == 'h') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    /** Whether two folded words are one name: equal, of one skeleton, or, from six letters on, one letter apart. */
    public static boolean same(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        if (a.isEmpty() || b.isEmpty() || Math.abs(a.length() - b.length()) > 3) {
            return false;
        }
        if (a.length() >= 4 && b.length() >= 4 && skeleton(a).equals(skeleton(b))) {
            return true;
        }
        return Math.min(a.length(), b.length()) >= 5 && Math.max(a.length(), b.length()) >= 6
                && a.charAt(0) == b.charAt(0)
                && oneApart(a, b);
    }

    /** A word with a letter and the next one swapped. */
    public static String swapped(String word, int at) {
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    /** Whether one letter more, less, changed or swapped with its neighbour makes one word of the other. */
    public static boolean oneApart(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        int i = 0;
        while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
            i++;
        }
        if (longer.length() == shorter.length() + 1) {
            return shorter.substring(i).equals(longer.substring(i + 1));
        }
        if (longer.length() != shorter.length() || i == shorter.length()) {
            return i == shorter.length() && longer.length() == shorter.length();
        }
        boolean changed = shorter.substring(i + 1).equals(longer.substring(i + 1));
        boolean swapped = i + 1 < shorter.length() && shorter.charAt(i) == longer.charAt(i + 1)
                && shorter.charAt(i + 1) == longer.charAt(i)
                && shorter.substring(i + 2).equals(longer.substring(i + 2));
        return changed || swapped;
    }
}
