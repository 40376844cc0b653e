package org.entente.reading.neural;

import java.util.ArrayList;
import java.util.List;

/**
 * Labels of words that mark spans: {@code O} outside, {@code B-} and a type for the first word, {@code I-} for the others.
 * Safe to share by threads.
 */
final class BioLabels {

    private static final String OUTSIDE = "O";
    private static final double LEAST = 1e-9;

    private final List<String> labels;
    /** By label: the one of the first word of such a span; -1 outside of spans. */
    private final int[] beginnings;

    /**
     * @param labels by number
     * @throws IllegalArgumentException when they are no such labels
     */
    BioLabels(List<String> labels) {
        this.labels = List.copyOf(labels);
        this.beginnings = new int[labels.size()];
        for (int i = 0; i < beginnings.length; i++) {
            String label = labels.get(i);
            beginnings[i] = label.equals(OUTSIDE) ? -1 : labels.indexOf("B-" + typeOf(label));
            boolean known = label.equals(OUTSIDE) || label.startsWith("B-") || label.startsWith("I-");
            if (!known || (beginnings[i] < 0 && !label.equals(OUTSIDE))) {
                throw new IllegalArgumentException("what is the label " + label + " among " + labels + "?");
            }
        }
        if (!labels.contains(OUTSIDE)) {
            throw new IllegalArgumentException("there is no label O among " + labels);
        }
    }

    /**
     * A span of words.
     *
     * @param first index of its first word
     * @param end one past the index of its last word
     * @param type as in its labels
     * @param probability the mean of the probabilities of its words' labels
     */
    record Marked(int first, int end, String type, double probability) {
    }

    int size() {
        return labels.size();
    }

    String label(int number) {
        return labels.get(number);
    }

    /** The types of spans. */
    List<String> types() {
        return labels.stream().filter(label -> label.startsWith("B-")).map(BioLabels::typeOf).toList();
    }

    /** The spans that the likeliest labels mark, in order. */
    List<Marked> spans(float[][] probabilities) {
        int[] best = best(probabilities);
        List<Marked> spans = new ArrayList<>();
        int first = 0;
        while (first < best.length) {
            int begin = beginnings[best[first]];
            int end = first + 1;
            if (begin >= 0) {
                double sum = probabilities[first][best[first]];
                while (end < best.length && best[end] != begin && beginnings[best[end]] == begin) {
                    sum += probabilities[end][best[end]];
                    end++;
                }
                spans.add(new Marked(first, end, typeOf(labels.get(begin)), sum / (end - first)));
            }
            first = end;
        }
        return spans;
    }

    /**
     * The label of each word: of all sequences in which spans begin with their {@code B-}, the one whose probabilities have
     * the greatest product (Viterbi).
     */
    int[] best(float[][] probabilities) {
        int words = probabilities.length;
        int count = labels.size();
        double[] scores = new double[count];
        int[][] from = new int[words][count];
        for (int i = 0; i < words; i++) {
            double[] next = new double[count];
            for (int label = 0; label < count; label++) {
                int best = -1;
                for (int before = 0; before < count; before++) {
                    boolean better = best < 0 || scores[before] > scores[best];
                    if (better && (i == 0 ? before == 0 && isFirst(label) : follows(before, label))) {
                        best = before;
                    }
                }
                from[i][label] = best;
                next[label] = best < 0
                        ? Double.NEGATIVE_INFINITY
                        : scores[best] + Math.log(Math.max(LEAST, probabilities[i][label]));
            }
            scores = next;
        }
        int label = 0;
        for (int other = 1; other < count; other++) {
            label = scores[other] > scores[label] ? other : label;
        }
        int[] labelled = new int[words];
        for (int i = words - 1; i >= 0; i--) {
            labelled[i] = label;
            label = from[i][label];
        }
        return labelled;
    }

    /** Whether the likeliest label of a word, taken alone, is in a span. */
    boolean marks(float[] probabilities) {
        int best = 0;
        for (int label = 1; label < probabilities.length; label++) {
            best = probabilities[label] > probabilities[best] ? label : best;
        }
        return beginnings[best] >= 0;
    }

    /** Whether a label can stand at the beginning of a sentence. */
    private boolean isFirst(int label) {
        return beginnings[label] < 0 || beginnings[label] == label;
    }

    private boolean follows(int before, int label) {
        return isFirst(label) || beginnings[before] == beginnings[label];
    }

    private static String typeOf(String label) {
        return label.substring(label.indexOf('-') + 1);
    }
}
