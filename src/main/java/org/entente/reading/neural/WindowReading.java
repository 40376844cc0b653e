package org.entente.reading.neural;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.entente.reading.SentenceScores;

/**
 * What is kept of the model's answers for one window.
 *
 * @param window where it stands
 * @param names probabilities of labels, by word
 * @param tags as {@code VBD|VERB}, by word
 * @param heads the head of each word, counted in the window; -1 for the one root
 * @param relations of each word to its head
 * @param attribution probabilities of labels, by word
 * @param links by word of the window, if a cue begins there, and word, if a source or content begins there: the probability
 *        that they belong together
 * @param scores of pairs of words, counted in the sentence
 */
@SuppressWarnings("ArrayRecordComponent") // made and read once for each sentence
record WindowReading(Window window, float[][] names, List<String> tags, int[] heads, String[] relations,
        float[][] attribution, float[][] links, SentenceScores scores) {

    private static final Set<String> REFERRING = Set.of("PROPN", "NOUN", "PRON");

    /** Logarithms below this, and what is no number, are all the same: never. */
    private static final double NEVER = -1e6;

    static WindowReading of(Window window, Answers answers, int row, Labels labels) {
        int words = window.words();
        float[][] names = new float[words][];
        float[][] attribution = new float[words][];
        float[][] links = new float[words][];
        List<String> tags = new ArrayList<>();
        double[][] arcs = new double[words][words + 1];
        BitSet referring = new BitSet();
        for (int i = 0; i < words; i++) {
            names[i] = answers.ofWord(Answers.Output.NAMES, row, i);
            attribution[i] = answers.ofWord(Answers.Output.ATTRIBUTION, row, i);
            links[i] = answers.links(row, i, words);
            String tag = label(labels.tags(), answers.tag(row, i));
            tags.add(tag);
            referring.set(i, labels.names().marks(names[i]) || REFERRING.contains(tag.substring(tag.indexOf('|') + 1)));
            float[] scores = answers.heads(row, i, words);
            for (int head = 0; head <= words; head++) {
                arcs[i][head] = scores[head] >= NEVER ? scores[head] : NEVER;
            }
        }
        int[] heads = SpanningTree.best(arcs);
        String[] relations = new String[words];
        for (int i = 0; i < words; i++) {
            relations[i] = label(labels.relations(), answers.relation(row, i, heads[i]));
        }
        return new WindowReading(window, names, tags, heads, relations, attribution, links,
                new PairScores(answers, row, window, referring, labels.events()));
    }

    private static String label(List<String> labels, int number) {
        if (number < 0 || number >= labels.size()) {
            throw ModelFiles.unusable(ModelFiles.MODEL,
                    "does not belong to its labels: there is no label " + number + " of " + labels.size(), null);
        }
        return labels.get(number);
    }
}
