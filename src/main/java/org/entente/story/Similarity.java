package org.entente.story;

import java.util.Arrays;
import java.util.List;

/** How alike two texts are, by their words. */
final class Similarity {

    private final Material material;

    Similarity(Material material) {
        this.material = material;
    }

    /** A text made ready for many comparisons. */
    static final class Text {
        private final int[] words;
        private final int[] sorted;
        private final double weight;

        private Text(int[] words, int[] sorted, double weight) {
            this.words = words;
            this.sorted = sorted;
            this.weight = weight;
        }

        int length() {
            return words.length;
        }
    }

    Text text(int[] words) {
        int[] sorted = words.clone();
        Arrays.sort(sorted);
        double weight = Arrays.stream(words).mapToDouble(material::weight).sum();
        return new Text(words, sorted, weight);
    }

    /**
     * Half by the words they share, the rare ones counting more, half by how far these stand in the same order.
     *
     * @param enough likeness that is asked for; what is surely below it is not worked out and gives 0
     */
    double of(Text a, Text b, double enough) {
        if (Arrays.equals(a.words, b.words)) {
            return 1;
        }
        double shared = shared(a, b);
        int lengths = a.length() + b.length();
        double bound = lengths == 0 ? 0 : 2.0 * Math.min(a.length(), b.length()) / lengths;
        return (shared + bound) / 2 < enough ? 0 : (shared + inOrder(a.words, b.words)) / 2;
    }

    /** Twice the weight of the words they share, by the weight of all. */
    double shared(Text a, Text b) {
        int[] first = a.sorted;
        int[] second = b.sorted;
        double common = 0;
        for (int i = 0, j = 0; i < first.length && j < second.length;) {
            if (first[i] == second[j]) {
                common += material.weight(first[i]);
                i++;
                j++;
            } else if (first[i] < second[j]) {
                i++;
            } else {
                j++;
            }
        }
        double all = a.weight + b.weight;
        return all == 0 ? 0 : 2 * common / all;
    }

    /** Twice the length of the longest common subsequence, by the length of both. */
    static double inOrder(int[] a, int[] b) {
        return a.length + b.length == 0 ? 0 : 2.0 * common(a, b) / (a.length + b.length);
    }

    /** The length of the longest common subsequence. */
    static int common(int[] a, int[] b) {
        int[] row = new int[b.length + 1];
        for (int word : a) {
            int diagonal = 0;
            for (int j = 1; j <= b.length; j++) {
                int above = row[j];
                row[j] = word == b[j - 1] ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.length];
    }
}
