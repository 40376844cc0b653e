package org.entente.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.article.Block;
import org.entente.naming.PersonName;
import org.entente.naming.Quotes;
import org.entente.reading.ReadArticle;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/**
 * How much an article is told in one piece, rather than pasted together from paragraphs of several: neighbouring
 * paragraphs share more words than distant ones (lexical cohesion as in Hearst's TextTiling, 1997, set against the same
 * text in another order as in Barzilay and Lapata, 2008), and people are introduced by full name before they are called by
 * surname. The weights were fitted by logistic regression to tell PolNeAR's training articles from collages: paragraphs
 * of four of them on one topic, shuffled (area under the curve 0.85).
 */
public final class Coherence {

    private static final Set<String> CONTENT = Set.of("NOUN", "VERB", "ADJ", "PROPN");
    private static final double BASE = -0.42;
    private static final double BY_WORDS = 0.92;
    private static final double BY_SURNAMES = -0.95;
    private static final double MOST_EVIDENCE = 6;
    /** Below one half: even where paragraphs are shuffled, every other guess over a paragraph's end is right. */
    private static final double FLOWING = 0.4;
    private static final int DISTANT = 3;
    private static final double LEAST_VARIANCE = 1e-4;

    private final double score;

    private record Paragraph(Set<String> words, Map<String, Boolean> fullNames) {
    }

    private Coherence(double score) {
        this.score = score;
    }

    /** Judges an article by its paragraphs, the headline aside. Pronouns among the mentions play no part. */
    public static Coherence of(ReadArticle read, Collection<Mention> mentions) {
        List<Paragraph> paragraphs = paragraphs(read, mentions);
        double exponent = BASE + BY_WORDS * cohesion(paragraphs) + BY_SURNAMES * surnamesFirst(paragraphs);
        return new Coherence(1 / (1 + Math.exp(-exponent)));
    }

    /** How likely the article is told in one piece, from 0 to 1; close to the middle for very short ones. */
    public double score() {
        return score;
    }

    /** Whether a paragraph may be taken to go on where the one before ended. */
    public boolean flows() {
        return score >= FLOWING;
    }

    private static List<Paragraph> paragraphs(ReadArticle read, Collection<Mention> mentions) {
        Quotes quotes = new Quotes(read);
        Map<Integer, Paragraph> byBlock = new TreeMap<>();
        for (Sentence sentence : read.sentences()) {
            if (sentence.block() == Block.Kind.PARAGRAPH) {
                Paragraph paragraph = byBlock.computeIfAbsent(sentence.blockIndex(),
                        b -> new Paragraph(new TreeSet<>(), new TreeMap<>()));
                sentence.tokens().stream().filter(t -> CONTENT.contains(t.tag())).map(Token::lemma)
                        .filter(lemma -> lemma.length() > 2)
                        .forEach(lemma -> paragraph.words.add(lemma.toLowerCase(Locale.ROOT)));
            }
        }
        for (Mention mention : mentions) {
            Optional.ofNullable(byBlock.get(read.sentences().get(mention.sentence()).blockIndex()))
                    .filter(p -> mention.form() != Mention.Form.PRONOUN).ifPresent(paragraph -> {
                        boolean named = mention.form() == Mention.Form.NAME
                                && mention.entity().kind() == Entity.Kind.PERSON
                                && quotes.at(mention.span().begin()) < 0;
                        if (named) {
                            boolean full = !PersonName.of(mention.span().in(read.text())).isBareSurname();
                            paragraph.fullNames.putIfAbsent(mention.entity().id(), full);
                        }
                    });
        }
        return new ArrayList<>(byBlock.values());
    }

    /**
     * How much more neighbours share than distant paragraphs, in standard errors: the more paragraphs, the surer. Rare
     * words weigh more than common ones.
     */
    private static double cohesion(List<Paragraph> paragraphs) {
        Map<String, Integer> frequencies = new TreeMap<>();
        paragraphs.forEach(p -> p.words.forEach(word -> frequencies.merge(word, 1, Integer::sum)));
        Map<String, Double> weights = new TreeMap<>();
        frequencies.forEach((word, count) -> weights.put(word, Math.log((paragraphs.size() + 1.0) / count)));
        double[] masses = paragraphs.stream().mapToDouble(p -> sum(p.words, weights)).toArray();
        DoubleSummaryStatistics near = new DoubleSummaryStatistics();
        DoubleSummaryStatistics far = new DoubleSummaryStatistics();
        double squares = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            for (int j = i + 1; j < paragraphs.size(); j++) {
                Set<String> common = new TreeSet<>(paragraphs.get(i).words);
                common.retainAll(paragraphs.get(j).words);
                double shared = common.isEmpty() ? 0 : sum(common, weights) / Math.sqrt(masses[i] * masses[j]);
                if (j == i + 1) {
                    near.accept(shared);
                } else if (j >= i + DISTANT) {
                    far.accept(shared);
                    squares += shared * shared;
                }
            }
        }
        if (far.getCount() == 0) {
            return 0;
        }
        double variance = squares / far.getCount() - far.getAverage() * far.getAverage();
        double evidence = (near.getAverage() - far.getAverage()) / Math.sqrt(Math.max(LEAST_VARIANCE, variance))
                * Math.sqrt((double) near.getCount());
        return Math.max(-MOST_EVIDENCE, Math.min(MOST_EVIDENCE, evidence));
    }

    private static double sum(Set<String> words, Map<String, Double> weights) {
        return words.stream().mapToDouble(weights::get).sum();
    }

    /** How many people are called by surname before their full name comes, set against how many come back at all. */
    private static double surnamesFirst(List<Paragraph> paragraphs) {
        Set<String> fullSomewhere = new TreeSet<>();
        paragraphs.forEach(p -> p.fullNames.forEach((id, full) -> {
            if (full) {
                fullSomewhere.add(id);
            }
        }));
        Map<String, Integer> seen = new TreeMap<>();
        int before = 0;
        for (Paragraph paragraph : paragraphs) {
            for (Map.Entry<String, Boolean> name : paragraph.fullNames.entrySet()) {
                boolean first = seen.merge(name.getKey(), 1, Integer::sum) == 1;
                before += first && !name.getValue() && fullSomewhere.contains(name.getKey()) ? 1 : 0;
            }
        }
        double back = (double) seen.values().stream().filter(n -> n > 1).count();
        return before / Math.sqrt(Math.max(1, back));
    }
}
