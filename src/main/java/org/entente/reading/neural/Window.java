package org.entente.reading.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Words that the model reads together: a sentence, or a part of one that is too long.
 *
 * @param sentence the number of the sentence
 * @param firstWord the index in the sentence of its first word
 * @param pieces the pieces of each word
 * @param length how many pieces there are, with those before the first and after the last word
 */
record Window(int sentence, int firstWord, List<int[]> pieces, int length) {

    /** Pieces of the words of one window; with the two around them they stay below the 512 that the model can read. */
    static final int MOST_PIECES = 480;

    private static final int AROUND = 2;

    /** Where a sentence that has to be cut is best cut, from best to worst; each holds the words after which it may be. */
    private static final List<Set<String>> CUTS = List.of(Set.of(".", "!", "?", "\u2026", "..."), Set.of(";", ":"),
            Set.of(",", "\u2013", "\u2014", "--", "-"));

    Window {
        pieces = List.copyOf(pieces);
    }

    int words() {
        return pieces.size();
    }

    /**
     * The windows of a sentence, side by side; none when it has no words. A window that is not the last ends after
     * punctuation in its second half, where there is any. Of a word with more pieces than a window takes, the first count.
     *
     * @param words as written
     * @param pieces of each word
     */
    static List<Window> of(int sentence, List<String> words, List<int[]> pieces) {
        List<Window> windows = new ArrayList<>();
        int first = 0;
        while (first < words.size()) {
            int end = end(words, pieces, first);
            List<int[]> part = pieces.subList(first, end).stream()
                    .map(p -> p.length <= MOST_PIECES ? p : Arrays.copyOf(p, MOST_PIECES)).toList();
            windows.add(new Window(sentence, first, part, AROUND + part.stream().mapToInt(p -> p.length).sum()));
            first = end;
        }
        return windows;
    }

    private static int end(List<String> words, List<int[]> pieces, int first) {
        int end = first;
        int half = first;
        int count = 0;
        while (end < words.size() && (end == first || count + pieces.get(end).length <= MOST_PIECES)) {
            count += pieces.get(end).length;
            end++;
            half = count <= MOST_PIECES / 2 ? end : half;
        }
        if (end == words.size()) {
            return end;
        }
        for (Set<String> cut : CUTS) {
            for (int last = end - 1; last >= half; last--) {
                if (cut.contains(words.get(last))) {
                    return last + 1;
                }
            }
        }
        return end;
    }
}
