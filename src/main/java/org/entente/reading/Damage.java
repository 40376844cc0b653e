package org.entente.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.article.Block;

/** Tells sentences that the text has lost a part of. Says so only where little doubt is left. */
final class Damage {

    private static final Set<String> NEVER_LAST = Set.of("the", "a", "an", "and", "or", "every", "my", "our",
            "your", "their", "its", "than", "because", "although", "whose", "mr.", "mrs.", "ms.",
            "gen.",
            "sen.", "gov.", "prof.");
    private static final Set<String> NAME_PARTICLES = Set.of("al", "el", "de", "von", "van", "der", "bin", "ibn", "le",
            "la", "di", "da");
    private static final Set<String> COUNTRIES = Set.of("U.S.", "U.K.", "U.N.", "E.U.");
    private static final Set<String> OPEN_AFTER = Set.of("VERB", "CCONJ", "SCONJ", "DET");

    private Damage() {
    }

    /** Whether a sentence with these words and tags is damaged. */
    static boolean isDamaged(List<Token> tokens, Block.Kind kind) {
        if (tokens.isEmpty() || kind == Block.Kind.HEADLINE) {
            return false;
        }
        int last = tokens.size() - 1;
        while (last > 0 && tokens.get(last).tag().equals("PUNCT")) {
            last--;
        }
        boolean ended = last < tokens.size() - 1 && tokens.subList(last + 1, tokens.size()).stream()
                .anyMatch(t -> ".!?\u2026...:".contains(t.text()));
        Token end = tokens.get(last);
        String word = end.text().toLowerCase(Locale.ROOT);
        if (NEVER_LAST.contains(word)) {
            return last > 0;
        }
        if (Abbreviations.isLetters(withoutStop(end.text())) && end.text().endsWith(".") && last > 0) {
            Token before = tokens.get(last - 1);
            return end.tag().equals("PROPN")
                    && (OPEN_AFTER.contains(before.tag())
                            || (before.text().equals(",") && COUNTRIES.contains(end.text())))
                    && !before.text().equalsIgnoreCase("the");
        }
        boolean open = Set.of("DET", "CCONJ", "SCONJ", "ADP", "AUX").contains(end.tag());
        if (!ended && open && last > 2) {
            return true;
        }
        return startsInside(tokens) && ended;
    }

    private static boolean startsInside(List<Token> tokens) {
        Token first = tokens.get(0);
        return tokens.size() > 2 && first.text().chars().allMatch(Character::isLowerCase)
                && !NAME_PARTICLES.contains(first.text()) && !first.tag().equals("PROPN");
    }

    private static String withoutStop(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }
}
