package org.entente.naming;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.naming.Words.Word;

/** Short names of organizations: the name without what follows its "of" or "for", or its head word alone. */
public final class ShortForms {

    private static final Pattern ADDED = Pattern.compile(" (?:of|for|on|to|in|and) ", Pattern.CASE_INSENSITIVE);

    private ShortForms() {
    }

    /** Whether a name may be short for a longer one of the same article. */
    public static boolean isShortFor(String name, String longer) {
        return Words.of(longer).size() > 1 && name.length() < longer.length()
                && (isCutOf(name, longer) || isHeadOf(name, longer));
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
