package org.entente.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds teasers of other stories that were pasted between the paragraphs of an article: a title and what follows it. */
final class Teasers {

    private static final int MIN_WORDS = 4;
    private static final int MAX_WORDS = 22;
    /** From this many words a line in title case among paragraphs is the headline of something else. */
    private static final int SURE_WORDS = 6;
    private static final int CONTENT_WORD = 4;
    private static final int STEM = 6;
    /** Shares of a paragraph's content words that the rest of the article knows, up to which it is about something else. */
    private static final double FOREIGN_BELOW_TITLE = 0.35;
    private static final double FOREIGN_BELOW_LINE = 0.25;
    private static final double FOREIGN_APART = 0.15;

    /** Words that any text has. */
    private static final Set<String> COMMON = Set.of("about", "after", "also", "been", "before", "being", "but",
            "could",
            "from", "have", "into", "just", "more", "most", "much", "only", "other", "over", "said", "says", "since",
            "some", "such", "than", "that", "their", "them", "then", "there", "these", "they", "this", "those", "very",
            "were", "what", "when", "where", "which", "while", "will", "with", "would", "your", "does", "because");

    private Teasers() {
    }

    /**
     * Finds them.
     *
     * @param body the lines from the first paragraph on that may be text
     * @param headline the headline's words; empty when there is none
     * @param spaced whether the article's paragraphs have blank lines between them
     * @return their indexes in {@code body}
     */
    static Set<Integer> find(List<Passage> body, String headline, boolean spaced) {
        Set<Integer> teasers = new TreeSet<>();
        Map<String, Integer> known = new HashMap<>();
        body.forEach(p -> stems(p.text()).forEach(s -> known.merge(s, 1, Integer::sum)));
        stems(headline).forEach(s -> known.merge(s, 1, Integer::sum));
        for (int i = 1; i < body.size(); i++) {
            String title = body.get(i).text();
            int words = Shape.words(title).size();
            boolean isTitle = Shape.isHeadline(title) && "\"\u201C".indexOf(title.charAt(0)) < 0
                    && ":;,".indexOf(title.charAt(title.length() - 1)) < 0;
            if (teasers.contains(i) || !isTitle || words < MIN_WORDS || words > MAX_WORDS) {
                continue;
            }
            int end = i + 1;
            while (spaced && end < body.size() && body.get(end).group() == body.get(i).group()) {
                end++;
            }
            boolean titleCase = Shape.isTitleCase(title);
            if (end > i + 1) {
                boolean opensGroup = body.get(i - 1).group() != body.get(i).group();
                double foreign = words < SURE_WORDS
                        ? FOREIGN_APART
                        : titleCase ? FOREIGN_BELOW_TITLE : FOREIGN_BELOW_LINE;
                if (opensGroup && share(body, i, end, known) < foreign) {
                    for (int j = i; j < end; j++) {
                        teasers.add(j);
                    }
                } else if (titleCase && words >= SURE_WORDS) {
                    teasers.add(i);
                }
            } else if (titleCase && words >= SURE_WORDS) {
                teasers.add(i);
                if (i + 1 < body.size() && Shape.isProse(body.get(i + 1).text())
                        && share(body, i, i + 2, known) < FOREIGN_APART) {
                    teasers.add(i + 1);
                }
            }
        }
        return teasers;
    }

    /** Of the content words below a title, the share that lines outside of the teaser have as well. */
    private static double share(List<Passage> body, int title, int end, Map<String, Integer> known) {
        Map<String, Integer> inside = new HashMap<>();
        Set<String> asked = new HashSet<>();
        for (int i = title; i < end; i++) {
            Set<String> stems = stems(body.get(i).text());
            stems.forEach(s -> inside.merge(s, 1, Integer::sum));
            if (i > title) {
                asked.addAll(stems);
            }
        }
        long shared = asked.stream().filter(s -> known.get(s) > inside.get(s)).count();
        return asked.isEmpty() ? 1 : (double) shared / asked.size();
    }

    private static Set<String> stems(String line) {
        return Shape.words(line).stream().filter(w -> w.length() >= CONTENT_WORD && !COMMON.contains(w))
                .map(w -> w.substring(0, Math.min(STEM, w.length()))).collect(Collectors.toSet());
    }
}
