package org.entente.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the sentences that repeat one of an earlier article: word for word, with words replaced, or the same long
 * quotation with its attribution rewritten. Headlines are no copies of each other.
 */
final class Copies {

    /** From this likeness on a sentence is a copy; paraphrases stay below. */
    private static final double COPY = 0.62;
    /** Short sentences are alike by chance. */
    private static final int SHORT = 9;
    private static final double SHORT_COPY = 0.85;
    private static final int MIDDLING = 14;
    private static final double MIDDLING_COPY = 0.72;
    /** Where the figures differ, the rest must be the more alike: polls and counts are told in formulas. */
    private static final double OTHER_FIGURES = 0.1;
    private static final int MIN_WORDS = 5;
    private static final int MIN_CONTENT = 3;
    private static final int SHARED_TRIPLES = 2;
    private static final int LONG_QUOTATION = 7;
    private static final double SAME_QUOTATION = 0.85;
    /** What is not word for word is less than 1 however rounded. */
    private static final double ALMOST = 0.999;

    private final Material material;
    private final Similarity similarity;
    private final Map<Integer, Best> best = new TreeMap<>();
    private final Map<Integer, List<int[]>> quotations = new HashMap<>();

    private record Best(int original, double similarity) {
    }

    private Copies(Material material) {
        this.material = material;
        this.similarity = new Similarity(material);
    }

    static List<Story.Copy> of(Material material) {
        return new Copies(material).find();
    }

    private List<Story.Copy> find() {
        List<Material.Sentence> sentences = material.sentences().stream().filter(this::countsAsSentence).toList();
        List<Material.Sentence> different = new ArrayList<>();
        Map<List<Integer>, Material.Sentence> firsts = new HashMap<>();
        for (Material.Sentence sentence : sentences) {
            Material.Sentence first = firsts.putIfAbsent(Arrays.stream(sentence.words()).boxed().toList(), sentence);
            if (first == null) {
                different.add(sentence);
            } else if (first.article() != sentence.article()) {
                boolean verbatim = first.digest().text().equals(sentence.digest().text());
                best.put(sentence.number(), new Best(first.number(), verbatim ? 1 : ALMOST));
            }
        }
        List<Similarity.Text> texts = different.stream().map(d -> similarity.text(d.words())).toList();
        for (NearTexts.Pair pair : NearTexts.pairs(different.stream().map(Material.Sentence::words).toList(),
                SHARED_TRIPLES)) {
            Material.Sentence earlier = different.get(pair.earlier());
            Material.Sentence later = different.get(pair.later());
            if (earlier.article() != later.article()) {
                double enough = enough(earlier, later);
                double alike = similarity.of(texts.get(pair.earlier()), texts.get(pair.later()), enough);
                keepBest(earlier, later, alike >= enough ? alike : quotation(earlier, later));
            }
        }
        return best.entrySet().stream()
                .map(e -> new Story.Copy(iri(e.getKey()), iri(e.getValue().original()),
                        Math.round(e.getValue().similarity() * 1000) / 1000.0))
                .sorted(Comparator.comparing(Story.Copy::sentence)).toList();
    }

    private double enough(Material.Sentence a, Material.Sentence b) {
        int length = Math.min(a.words().length, b.words().length);
        if (length < SHORT) {
            return SHORT_COPY;
        }
        int[] figures = figures(a);
        int[] others = figures(b);
        boolean differ = figures.length > 0 && others.length > 0 && !Arrays.equals(figures, others);
        return (length < MIDDLING ? MIDDLING_COPY : COPY) + (differ ? OTHER_FIGURES : 0);
    }

    private int[] figures(Material.Sentence sentence) {
        return Arrays.stream(sentence.words()).filter(material.words()::isFigure).sorted().toArray();
    }

    private void keepBest(Material.Sentence earlier, Material.Sentence later, double alike) {
        if (alike > 0) {
            best.merge(later.number(), new Best(earlier.number(), Math.min(alike, ALMOST)),
                    (a, b) -> b.similarity() > a.similarity() ? b : a);
        }
    }

    /** The likeness of the most alike long quotations of two sentences; 0 when there are none that are the same. */
    private double quotation(Material.Sentence earlier, Material.Sentence later) {
        double most = 0;
        for (int[] a : quoted(earlier)) {
            for (int[] b : quoted(later)) {
                double alike = Math.min(a.length, b.length) < LONG_QUOTATION ? 0 : Similarity.inOrder(a, b);
                most = Math.max(most, alike >= SAME_QUOTATION ? alike : 0);
            }
        }
        return most;
    }

    private List<int[]> quoted(Material.Sentence sentence) {
        return quotations.computeIfAbsent(sentence.number(), n -> material.words().quoted(sentence.digest().text()));
    }

    private boolean countsAsSentence(Material.Sentence sentence) {
        return !sentence.digest().inHeadline() && sentence.words().length >= MIN_WORDS
                && Arrays.stream(sentence.words()).filter(material.words()::isContent).count() >= MIN_CONTENT;
    }

    private String iri(int number) {
        return material.sentences().get(number).digest().iri();
    }
}
