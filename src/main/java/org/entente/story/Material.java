package org.entente.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The articles in order, their sentences and the words of these: what every part of the story layer works on. */
final class Material {

    /** A sentence with its words; {@code number} is its place among all sentences, in order of articles. */
    @SuppressWarnings("ArrayRecordComponent") // numbers of words: boxed, they would fill the memory
    record Sentence(int number, int article, ArticleDigest.Sentence digest, int[] words) {
    }

    private static final Comparator<ArticleDigest> ORDER = Comparator
            .comparing((ArticleDigest d) -> d.published().orElse(LocalDate.MAX))
            .thenComparing(ArticleDigest::sourceFile)
            .thenComparing(ArticleDigest::article);

    private final List<ArticleDigest> digests;
    private final Entities entities;
    private final Words words;
    private final List<Sentence> sentences = new ArrayList<>();
    private final Map<String, Sentence> byIri = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final double[] weights;

    Material(Collection<ArticleDigest> all) {
        digests = all.stream().sorted(ORDER).toList();
        entities = new Entities(digests);
        words = new Words(digests, entities);
        for (int a = 0; a < digests.size(); a++) {
            ArticleDigest digest = digests.get(a);
            for (ArticleDigest.Sentence sentence : digest.sentences()) {
                Sentence added = new Sentence(sentences.size(), a, sentence, words.of(sentence.text()));
                sentences.add(added);
                byIri.put(sentence.iri(), added);
            }
            for (int i = 0; i < digest.reports().size(); i++) {
                keys.put(digest.reports().get(i).iri(), digest.sourceFile() + "#r" + i);
            }
            for (int i = 0; i < digest.opinions().size(); i++) {
                keys.put(digest.opinions().get(i).iri(), digest.sourceFile() + "#o" + i);
            }
        }
        weights = weights();
    }

    /** In order of their pages' dates, those without one last, then by file. */
    List<ArticleDigest> digests() {
        return digests;
    }

    Entities entities() {
        return entities;
    }

    Words words() {
        return words;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** The sentence with an IRI; null when there is none. */
    Sentence sentence(String iri) {
        return byIri.get(iri);
    }

    /** What a report or stance is known by that does not hang on the base of its IRI. */
    String key(String iri) {
        return keys.getOrDefault(iri, iri);
    }

    /** How much a word tells: the rarer the more. */
    double weight(int word) {
        return word < weights.length ? weights[word] : Math.log(1 + sentences.size());
    }

    private double[] weights() {
        int[] counts = new int[words.size()];
        for (Sentence sentence : sentences) {
            java.util.Arrays.stream(sentence.words()).distinct().forEach(w -> counts[w]++);
        }
        double[] found = new double[counts.length];
        for (int w = 0; w < counts.length; w++) {
            found[w] = (words.isContent(w) ? 1 : 0.3)
                    * Math.log(1 + (double) sentences.size() / Math.max(1, counts[w]));
        }
        return found;
    }
}
