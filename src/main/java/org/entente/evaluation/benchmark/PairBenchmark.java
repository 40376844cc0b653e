package org.entente.evaluation.benchmark;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.article.Article;
import org.entente.article.Span;
import org.entente.evaluation.data.MarkedRow;
import org.entente.evaluation.data.PlainArticle;
import org.entente.pipeline.ArticlePipeline;
import org.entente.reading.Sentence;
import org.entente.reading.SentenceScores.Attitude;
import org.entente.reading.SentenceScores;
import org.entente.reading.Token;

/**
 * What the reader's model says of marked words: the mean F1 of the annotated classes. Rows of which it says nothing are
 * wrong; an engine that never says anything has no score.
 *
 * @param name what the table calls it
 * @param material a file of rows and, if only some rows count, a file of their numbers
 * @param rows reads the files
 * @param labels the class of an annotated label
 * @param answer the class that the model chooses for one or two words
 */
record PairBenchmark(String name, Material material, Function<List<Path>, List<MarkedRow>> rows,
        Function<String, String> labels, Answer answer) implements Benchmark {

    /** What a model says of words; empty when it says nothing. */
    interface Answer {
        Optional<String> of(SentenceScores scores, int first, int second);
    }

    @Override
    public List<Figure> measure(ArticlePipeline pipeline, List<Path> files) {
        List<MarkedRow> all = rows.apply(files);
        Map<String, Tally> tallies = new TreeMap<>();
        int right = 0;
        int said = 0;
        for (MarkedRow row : all) {
            String wanted = labels.apply(row.label());
            Optional<String> found = answer(pipeline, row);
            tallies.merge(wanted, new Tally(1, 0, 0), Tally::plus);
            boolean same = found.filter(wanted::equals).isPresent();
            found.ifPresent(f -> tallies.merge(f, new Tally(0, 1, same ? 1 : 0), Tally::plus));
            right += same ? 1 : 0;
            said += found.isPresent() ? 1 : 0;
        }
        if (said == 0) {
            return List.of(Figure.none("macro F1"));
        }
        double mean = tallies.values().stream().filter(t -> t.wanted() > 0).mapToDouble(Tally::f1).average().orElse(0);
        return List.of(new Figure("macro F1", mean, all.size()),
                new Figure("accuracy", Tally.percent(right, all.size()), all.size()));
    }

    private Optional<String> answer(ArticlePipeline pipeline, MarkedRow row) {
        Article article = PlainArticle.of("row", row.text(), Optional.empty());
        for (Sentence sentence : pipeline.reader().read(article).sentences()) {
            Optional<Integer> first = head(sentence, row.first());
            Optional<Integer> second = row.second().isEmpty() ? first : head(sentence, row.second().get());
            if (first.isPresent() && second.isPresent()) {
                return answer.of(sentence.scores(), first.get(), second.get());
            }
        }
        return Optional.empty();
    }

    /** The head word of a phrase: its last word before its first preposition or comma. */
    static Optional<Integer> head(Sentence sentence, Span phrase) {
        Optional<Integer> head = Optional.empty();
        for (int i : sentence.tokensIn(phrase)) {
            Token token = sentence.token(i);
            if (head.isPresent() && (token.tag().equals("ADP") || token.text().equals(","))) {
                return head;
            }
            if (!token.tag().equals("PUNCT") && !token.tag().equals("PART")) {
                head = Optional.of(i);
            }
        }
        return head;
    }

    /** PLOVER's root type of a pair; older lists call {@code CONCEDE} and {@code RETREAT} {@code YIELD}. */
    static Optional<String> event(SentenceScores scores, int source, int target) {
        return scores.events(source, target).entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(type -> rootType(type.getKey()));
    }

    /** One name for what lists of different age call differently. */
    static String rootType(String type) {
        return type.equals("YIELD") || type.equals("RETREAT") ? "CONCEDE" : type;
    }

    /** Of a target: 2 negative, 4 neutral, 6 positive. */
    static Optional<String> sentiment(SentenceScores scores, int target, int unused) {
        return scores.sentiment(target).map(a -> best(Map.of("2", a.negative(), "4", a.none(), "6", a.positive())));
    }

    /** Of a pair: 0 none, 1 and 2 positive, 3 and 4 negative, 1 and 3 from the first to the second. */
    static Optional<String> stance(SentenceScores scores, int first, int second) {
        Optional<Attitude> there = scores.stance(first, second);
        Optional<Attitude> back = scores.stance(second, first);
        if (there.isEmpty() || back.isEmpty()) {
            return Optional.empty();
        }
        double open = there.get().none();
        double openBack = back.get().none();
        return Optional.of(best(Map.of("0", open * openBack, "1", there.get().positive() * openBack, "2",
                back.get().positive() * open, "3", there.get().negative() * openBack, "4",
                back.get().negative() * open)));
    }

    private static String best(Map<String, Double> classes) {
        return classes.entrySet().stream().max(Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).orElseThrow().getKey();
    }
}
