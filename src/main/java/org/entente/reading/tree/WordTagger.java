package org.entente.reading.tree;

import java.util.List;

/**
 * Tags words from left to right, each by the best class of a linear model. A class is a Penn tag with a universal one,
 * such as {@code VBD|VERB}: the parser wants the finer, the rest of the program the universal. Safe to share by threads.
 */
public final class WordTagger {

    private static final int MOST_FEATURES = 64;

    private final Scorer scorer;
    private final List<String> classes;
    private final int[] classHashes;

    public WordTagger(Scorer scorer, List<String> classes) {
        this.scorer = scorer;
        this.classes = List.copyOf(classes);
        this.classHashes = this.classes.stream().mapToInt(Hashes::of).toArray();
    }

    /** Told of each decision when a model is trained; answers with the class to go on with. */
    public interface Teacher {
        int correct(int word, int predicted, int[] features, int count);
    }

    /** The classes, by number. */
    public List<String> classes() {
        return classes;
    }

    /** The class of each word. */
    public int[] tag(String[] words) {
        return tag(new Words(words), (word, predicted, features, count) -> predicted);
    }

    /** Tags words as {@link #tag(String[])} does, under a teacher. */
    public int[] tag(String[] words, Teacher teacher) {
        return tag(new Words(words), teacher);
    }

    int[] tag(Words words, Teacher teacher) {
        int[] tags = new int[words.size];
        int[] features = new int[MOST_FEATURES];
        float[] scores = new float[classes.size()];
        for (int i = 0; i < words.size; i++) {
            int count = features(words, i, tags, features);
            scorer.score(features, count, scores);
            int best = 0;
            for (int c = 1; c < scores.length; c++) {
                if (scores[c] > scores[best]) {
                    best = c;
                }
            }
            tags[i] = teacher.correct(i, best, features, count);
        }
        return tags;
    }

    private int features(Words w, int i, int[] tags, int[] f) {
        int n = 0;
        int t1 = i > 0 ? classHashes[tags[i - 1]] : 1;
        int t2 = i > 1 ? classHashes[tags[i - 2]] : 1;
        int lower = w.lower[i];
        int p1 = at(w.lower, i - 1);
        int n1 = at(w.lower, i + 1);
        int n2 = at(w.lower, i + 2);
        int place = w.titled ? 3 : i == 0 ? 1 : i == 1 && w.prefix1[0] == Hashes.of("\"") ? 2 : 0;
        f[n++] = 7;
        f[n++] = Hashes.mix(1, w.form[i]);
        f[n++] = Hashes.mix(2, lower);
        f[n++] = Hashes.mix(3, Hashes.mix(w.shape[i], place));
        f[n++] = Hashes.mix(4, w.suffix1[i]);
        f[n++] = Hashes.mix(5, w.suffix2[i]);
        f[n++] = Hashes.mix(6, w.suffix3[i]);
        f[n++] = Hashes.mix(7, w.suffix4[i]);
        f[n++] = Hashes.mix(8, w.prefix1[i]);
        f[n++] = Hashes.mix(9, w.prefix2[i]);
        f[n++] = Hashes.mix(10, w.prefix3[i]);
        f[n++] = Hashes.mix(11, t1);
        f[n++] = Hashes.mix(12, Hashes.mix(t1, t2));
        f[n++] = Hashes.mix(13, Hashes.mix(t1, lower));
        f[n++] = Hashes.mix(14, Hashes.mix(t2, lower));
        f[n++] = Hashes.mix(15, p1);
        f[n++] = Hashes.mix(16, at(w.lower, i - 2));
        f[n++] = Hashes.mix(17, n1);
        f[n++] = Hashes.mix(18, n2);
        f[n++] = Hashes.mix(19, at(w.suffix3, i - 1));
        f[n++] = Hashes.mix(20, at(w.suffix3, i + 1));
        f[n++] = Hashes.mix(21, Hashes.mix(p1, lower));
        f[n++] = Hashes.mix(22, Hashes.mix(lower, n1));
        f[n++] = Hashes.mix(23, Hashes.mix(p1, n1));
        f[n++] = Hashes.mix(24, Hashes.mix(t1, n1));
        f[n++] = Hashes.mix(25, Hashes.mix(t1, w.suffix3[i]));
        f[n++] = Hashes.mix(26, Hashes.mix(w.suffix2[i], Hashes.mix(w.shape[i], place)));
        f[n++] = Hashes.mix(27, Hashes.mix(w.suffix3[i], n1));
        f[n++] = Hashes.mix(28, Hashes.mix(t1, at(w.suffix2, i + 1)));
        f[n++] = Hashes.mix(29, Hashes.mix(n1, n2));
        f[n++] = Hashes.mix(30, Hashes.mix(at(w.shape, i + 1), Hashes.mix(w.shape[i], place)));
        f[n++] = Hashes.mix(31, Hashes.mix(at(w.shape, i - 1), Hashes.mix(w.shape[i], place)));
        f[n++] = Hashes.mix(32, Hashes.mix(t1, Hashes.mix(w.shape[i], place)));
        f[n++] = Hashes.mix(33, Hashes.mix(lower, Hashes.mix(n1, n2)));
        f[n++] = Hashes.mix(34, Hashes.mix(t1, Hashes.mix(lower, n1)));
        f[n++] = Hashes.mix(35, w.cluster[i]);
        f[n++] = Hashes.mix(36, at(w.cluster, i - 1));
        f[n++] = Hashes.mix(37, at(w.cluster, i + 1));
        f[n++] = Hashes.mix(38, at(w.cluster, i + 2));
        f[n++] = Hashes.mix(39, w.cluster7[i]);
        f[n++] = Hashes.mix(40, w.cluster4[i]);
        f[n++] = Hashes.mix(41, Hashes.mix(w.cluster[i], t1));
        f[n++] = Hashes.mix(42, Hashes.mix(w.cluster[i], at(w.cluster, i + 1)));
        f[n++] = Hashes.mix(43, Hashes.mix(w.cluster[i], Hashes.mix(w.shape[i], place)));
        f[n++] = Hashes.mix(44, Hashes.mix(t1, at(w.cluster, i + 1)));
        f[n++] = Hashes.mix(45, Hashes.mix(at(w.cluster, i - 1), at(w.cluster, i + 1)));
        f[n++] = Hashes.mix(46, Hashes.mix(lower, at(w.cluster, i + 1)));
        f[n++] = Hashes.mix(47, Hashes.mix(t1, Hashes.mix(at(w.cluster7, i + 1), at(w.cluster7, i + 2))));
        return n;
    }

    private static int at(int[] values, int i) {
        return i < 0 ? 1 : i >= values.length ? 2 : values[i];
    }
}
