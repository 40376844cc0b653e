package org.entente.naming;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.naming.Words.Word;

/** Short names of organizations: letters for words, the name without what follows its "of" or "for", its head word alone. */
public final class ShortForms {

    private static final Pattern LETTERS = Pattern.compile("\\p{Lu}{2,6}");
    private static final Pattern ADDED = Pattern.compile(" (?:of|for|on|to|in|and) ", Pattern.CASE_INSENSITIVE);

    private ShortForms() {
    }

    /** Whether a name may be short for a longer one of the same article. */
    public static boolean isShortFor(String name, String longer) {
        List<Word> words = Words.of(longer);
        if (words.size() < 2 || name.length() >= longer.length()) {
            return false;
        }
        return isLettersOf(name, words) || isCutOf(name, longer) || isHeadOf(name, longer);
    }

    /** "NPP" for "New People Party". */
    private static boolean isLettersOf(String name, List<Word> words) {
        String letters = name.replace(".", "");
        if (!LETTERS.matcher(letters).matches()) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        words.stream().filter(Word::isCapitalised).forEach(w -> initials.appendCodePoint(w.text().codePointAt(0)));
        return initials.toString().equals(letters);
    }

    /** "Rowan Foundation" for "Rowan Foundation for the Arts". */
    private static boolean isCutOf(String name, String longer) {
        boolean begins = longer.regionMatches(true, 0, name, 0, name.length());
        return begins && Words.of(name).size() > 1 && ADDED.matcher(longer.substring(name.length())).lookingAt();
    }

    /** "the Foundation" for "Rowan Foundation" and "the Church" for "Church of the Dawn". */
    private static boolean isHeadOf(String name, String longer) {
        List<Word> core = Words.of(ADDED.split(longer)[0]);
        return Words.of(name).size() == 1 && Lexicon.isOrganizationWord(name.toLowerCase(Locale.ROOT))
                && !core.isEmpty() && core.get(core.size() - 1).key().equals(name.toLowerCase(Locale.ROOT));
    }
}
