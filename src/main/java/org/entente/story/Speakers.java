package org.entente.story;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The final speakers: the local ones, and for quotations without one that of the same quotation elsewhere, when all who
 * name one name the same.
 */
final class Speakers {

    private static final int LONG_ENOUGH = 6;
    /** Share of the shorter quotation's words that the longer one must have in the same order. */
    private static final double SAME = 0.9;

    private Speakers() {
    }

    /** The speakers by IRI of quotation or statement. */
    static SortedMap<String, String> of(Material material) {
        SortedMap<String, String> speakers = new TreeMap<>();
        List<ArticleDigest.Saying> quotations = new ArrayList<>();
        List<int[]> texts = new ArrayList<>();
        for (ArticleDigest digest : material.digests()) {
            for (ArticleDigest.Saying saying : digest.sayings()) {
                saying.speaker().ifPresent(s -> speakers.put(saying.iri(), s));
                int[] words = material.words().of(saying.text());
                if (saying.kind() == ArticleDigest.SayingKind.QUOTATION && words.length >= LONG_ENOUGH) {
                    quotations.add(saying);
                    texts.add(words);
                }
            }
        }
        SortedMap<String, SortedSet<String>> elsewhere = new TreeMap<>();
        for (NearTexts.Pair pair : NearTexts.pairs(texts, 2)) {
            int[] a = texts.get(pair.earlier());
            int[] b = texts.get(pair.later());
            if (Similarity.common(a, b) >= SAME * Math.min(a.length, b.length)) {
                learn(quotations.get(pair.earlier()), quotations.get(pair.later()), elsewhere);
                learn(quotations.get(pair.later()), quotations.get(pair.earlier()), elsewhere);
            }
        }
        elsewhere.forEach((quotation, named) -> {
            long different = named.stream().map(material.entities()::canonical).distinct().count();
            if (different == 1) {
                speakers.put(quotation, named.first());
            }
        });
        return speakers;
    }

    private static void learn(ArticleDigest.Saying from, ArticleDigest.Saying to,
            SortedMap<String, SortedSet<String>> elsewhere) {
        if (to.speaker().isEmpty() && from.speaker().isPresent()) {
            elsewhere.computeIfAbsent(to.iri(), i -> new TreeSet<>()).add(from.speaker().get());
        }
    }
}
