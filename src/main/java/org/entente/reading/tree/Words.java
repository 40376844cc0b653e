package org.entente.reading.tree;

import java.util.Locale;

/** What the models look at in each word of a sentence, as hashes, worked out once. */
final class Words {

    final int size;
    final int[] form;
    final int[] lower;
    final int[] shape;
    final int[] prefix1;
    final int[] prefix2;
    final int[] prefix3;
    final int[] suffix1;
    final int[] suffix2;
    final int[] suffix3;
    final int[] suffix4;
    final int[] cluster;
    final int[] cluster4;
    final int[] cluster7;
    final boolean[] capital;
    /** Whether nearly all words have capitals, as in a headline. */
    final boolean titled;

    Words(String[] words) {
        size = words.length;
        form = new int[size];
        lower = new int[size];
        shape = new int[size];
        prefix1 = new int[size];
        prefix2 = new int[size];
        prefix3 = new int[size];
        suffix1 = new int[size];
        suffix2 = new int[size];
        suffix3 = new int[size];
        suffix4 = new int[size];
        cluster = new int[size];
        cluster4 = new int[size];
        cluster7 = new int[size];
        capital = new boolean[size];
        int letters = 0;
        int capitals = 0;
        for (int i = 0; i < size; i++) {
            String normal = WordShapes.normal(words[i]);
            String small = normal.toLowerCase(Locale.ROOT);
            form[i] = Hashes.of(normal);
            lower[i] = Hashes.of(small);
            shape[i] = Hashes.of(WordShapes.shape(normal));
            int n = small.length();
            prefix1[i] = Hashes.of(small.substring(0, Math.min(1, n)));
            prefix2[i] = Hashes.of(small.substring(0, Math.min(2, n)));
            prefix3[i] = Hashes.of(small.substring(0, Math.min(3, n)));
            suffix1[i] = Hashes.of(small.substring(Math.max(0, n - 1)));
            suffix2[i] = Hashes.of(small.substring(Math.max(0, n - 2)));
            suffix3[i] = Hashes.of(small.substring(Math.max(0, n - 3)));
            suffix4[i] = Hashes.of(small.substring(Math.max(0, n - 4)));
            String path = WordClusters.published().path(normal);
            cluster[i] = Hashes.of(path);
            cluster4[i] = Hashes.of(path.substring(0, Math.min(4, path.length())));
            cluster7[i] = Hashes.of(path.substring(0, Math.min(7, path.length())));
            capital[i] = n > 0 && Character.isUpperCase(normal.charAt(0));
            if (n > 3 && Character.isLetter(normal.charAt(0))) {
                letters++;
                capitals += capital[i] ? 1 : 0;
            }
        }
        titled = letters > 2 && capitals * 10 >= letters * 8;
    }
}
