package org.entente.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which of the lines above the text is the headline, and which only repeat it. */
final class Headline {

    private static final int ENOUGH_WORDS = 4;
    private static final int CUT_WORDS = 3;
    private static final double CUT_SHARE = 0.4;
    private static final int SITE_WORDS = 5;

    private Headline() {
    }

    /**
     * Chooses the line that is said again most often; of equals, the first that is no mere label.
     *
     * @param candidates lines that may be it, in order
     * @param hints what else says the headline: a record's title, the last step of breadcrumbs
     * @return an index of {@code candidates}; empty when none looks like a headline
     */
    static Optional<Integer> choose(List<String> candidates, List<String> hints) {
        List<String> sayings = new ArrayList<>(candidates);
        sayings.addAll(hints);
        int best = -1;
        long bestScore = -1;
        for (int i = 0; i < candidates.size(); i++) {
            String line = candidates.get(i);
            if (!Shape.isHeadline(line) && !hints.contains(line)) {
                continue;
            }
            int self = i;
            long again = sayings.stream().filter(s -> repeats(line, s)).count() - 1;
            boolean isWhole = candidates.stream().noneMatch(o -> !o.equals(candidates.get(self)) && repeats(o, line));
            long score = 4 * (isWhole ? again : 0) + (Shape.words(line).size() >= ENOUGH_WORDS ? 2 : 0);
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    /** Whether a line says a headline again: the same words, the same cut short, or with the site's name behind. */
    static boolean repeats(String headline, String line) {
        List<String> whole = Shape.words(headline);
        List<String> words = Shape.words(line.replaceAll("(?:\\.{2,}|\u2026)$", ""));
        if (words.equals(whole)) {
            return true;
        }
        if (words.size() <= whole.size()) {
            return words.size() >= CUT_WORDS && words.size() >= whole.size() * CUT_SHARE
                    && isCut(whole, words);
        }
        return words.size() <= whole.size() + SITE_WORDS && whole.size() >= ENOUGH_WORDS
                && isCut(words, whole) && line.matches(".* [|\u2013\u2014\u00B7-] .*");
    }

    /** The last word may be cut as well. */
    private static boolean isCut(List<String> whole, List<String> words) {
        int last = words.size() - 1;
        return words.subList(0, last).equals(whole.subList(0, last)) && whole.get(last).startsWith(words.get(last));
    }
}
