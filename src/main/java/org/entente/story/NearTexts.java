package org.entente.story;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/** Finds pairs of texts that share several word triples, without comparing all with all. */
final class NearTexts {

    private static final int GRAM = 3;
    private static final int NUMBER_BITS = 24;
    private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;
    /** Triples that more texts than this have tell nothing. */
    private static final int FREQUENT = 200;
    /** A text is held against the first so many texts that share a triple with it. */
    private static final int EARLIEST = 12;

    private NearTexts() {
    }

    /** Two numbers of texts, {@code earlier < later}. */
    record Pair(int earlier, int later) {
    }

    /**
     * Finds them.
     *
     * @param texts their words
     * @param shared how many triples they must share at least
     * @return the pairs, by the later text, then by the earlier
     */
    static List<Pair> pairs(List<int[]> texts, int shared) {
        long[] grams = grams(texts);
        Numbers pairs = new Numbers();
        for (int begin = 0, end; begin < grams.length; begin = end) {
            long hash = grams[begin] >>> NUMBER_BITS;
            end = begin + 1;
            while (end < grams.length && grams[end] >>> NUMBER_BITS == hash) {
                end++;
            }
            if (end - begin < 2 || end - begin > FREQUENT) {
                continue;
            }
            for (int later = begin + 1; later < end; later++) {
                for (int earlier = begin; earlier < Math.min(later, begin + EARLIEST); earlier++) {
                    pairs.accept((grams[later] & NUMBER_MASK) << NUMBER_BITS | (grams[earlier] & NUMBER_MASK));
                }
            }
        }
        long[] sorted = pairs.sorted();
        List<Pair> found = new java.util.ArrayList<>();
        for (int begin = 0, end; begin < sorted.length; begin = end) {
            end = begin + 1;
            while (end < sorted.length && sorted[end] == sorted[begin]) {
                end++;
            }
            int earlier = (int) (sorted[begin] & NUMBER_MASK);
            int later = (int) (sorted[begin] >>> NUMBER_BITS);
            if (end - begin >= shared && earlier != later) {
                found.add(new Pair(earlier, later));
            }
        }
        return found;
    }

    /** Hash and text number of each triple, sorted. */
    private static long[] grams(List<int[]> texts) {
        Numbers grams = new Numbers();
        for (int t = 0; t < texts.size(); t++) {
            int[] words = texts.get(t);
            long[] own = new long[Math.max(0, words.length - GRAM + 1)];
            for (int i = 0; i < own.length; i++) {
                long hash = 1;
                for (int j = i; j < i + GRAM; j++) {
                    hash = (hash ^ words[j]) * 0x9E3779B97F4A7C15L;
                    hash ^= hash >>> 29;
                }
                own[i] = hash << NUMBER_BITS | t;
            }
            Arrays.stream(own).distinct().forEach(grams);
        }
        return grams.sorted();
    }

    /** A growing list of numbers. */
    private static final class Numbers implements LongConsumer {
        private long[] values = new long[1024];
        private int size;

        @Override
        public void accept(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        /** In the order of unsigned numbers' bits as signed ones, which is the same for all runs. */
        private long[] sorted() {
            long[] all = Arrays.copyOf(values, size);
            Arrays.sort(all);
            return all;
        }
    }
}
