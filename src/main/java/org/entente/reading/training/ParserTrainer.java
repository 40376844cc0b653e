package org.entente.reading.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.entente.problem.UserError;
import org.entente.reading.tree.DependencyParser;
import org.entente.reading.tree.SparseModel;
import org.entente.reading.tree.Transitions;
import org.entente.reading.tree.TreeModel;
import org.entente.reading.tree.WordTagger;

/**
 * Trains the tagger and the dependency parser on treebanks: averaged perceptrons, the parser with a dynamic oracle
 * (Goldberg and Nivre 2013) and on tags as the tagger would predict them. The same input gives the same model.
 */
public final class ParserTrainer {

    private static final int TAGGER_ROUNDS = 5;
    private static final int FOLD_ROUNDS = 3;
    private static final int PARSER_ROUNDS = 8;
    private static final int FOLDS = 4;
    private static final int RARE = 15;

    private final Consumer<String> progress;

    private ParserTrainer(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Trains and writes a model.
     *
     * @param train CoNLL-U files to learn from
     * @param dev CoNLL-U files to measure on
     * @param output the model file to write
     * @param description name and version that the model carries
     * @param progress is told what happens, a line at a time
     * @return how good it is on {@code dev}
     */
    public static Score train(List<Path> train, List<Path> dev, Path output, String description,
            Consumer<String> progress) {
        return new ParserTrainer(progress).run(Treebank.read(train), Treebank.read(dev), output, description);
    }

    /**
     * Shares of words, in percent, punctuation counted: right universal tag, right head, right head and relation.
     */
    public record Score(double tags, double unlabelled, double labelled) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "UPOS %.2f UAS %.2f LAS %.2f", tags, unlabelled, labelled);
        }
    }

    private Score run(List<Treebank.Tree> train, List<Treebank.Tree> dev, Path output, String description) {
        List<Treebank.Tree> all = new ArrayList<>(train);
        all.addAll(Variants.of(train));
        progress.accept(train.size() + " sentences and " + (all.size() - train.size()) + " variants");
        List<String> tags = names(all.stream().map(Treebank.Tree::tags).toList(), 1);
        List<String> relations = names(all.stream().map(Treebank.Tree::relations).toList(), RARE);
        List<String[]> predicted = foldedTags(all, tags);
        SparseModel tagger = trainTagger(all, tags, TAGGER_ROUNDS);
        progress.accept("tagger: " + tagger.size() + " features");
        SparseModel parser = trainParser(all, predicted, relations, dev, new WordTagger(tagger, tags));
        progress.accept("parser: " + parser.size() + " features");
        try (OutputStream out = Files.newOutputStream(output)) {
            TreeModel.write(out, description, tags, tagger, relations, parser);
        } catch (IOException e) {
            throw UserError.failed("cannot write " + output + ": " + e.getMessage(), e);
        }
        return score(dev, new WordTagger(tagger, tags), new DependencyParser(parser, relations));
    }

    /** Names that occur often enough, by name; a subtype that does not is told by its base. */
    private static List<String> names(List<String[]> uses, int least) {
        Map<String, Integer> counts = new TreeMap<>();
        uses.forEach(names -> {
            for (String name : names) {
                counts.merge(name, 1, Integer::sum);
            }
        });
        return counts.entrySet().stream().filter(e -> e.getValue() >= least || e.getKey().indexOf(':') < 0)
                .map(Map.Entry::getKey).toList();
    }

    private List<String[]> foldedTags(List<Treebank.Tree> trees, List<String> tags) {
        String[][] predicted = new String[trees.size()][];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Treebank.Tree> others = new ArrayList<>();
            for (int i = 0; i < trees.size(); i++) {
                if (i / 50 % FOLDS != fold) {
                    others.add(trees.get(i));
                }
            }
            WordTagger tagger = new WordTagger(trainTagger(others, tags, FOLD_ROUNDS), tags);
            int right = 0;
            int words = 0;
            for (int i = 0; i < trees.size(); i++) {
                if (i / 50 % FOLDS == fold) {
                    Treebank.Tree tree = trees.get(i);
                    predicted[i] = tagNames(tagger, tree.words());
                    for (int w = 0; w < tree.size(); w++) {
                        right += predicted[i][w].equals(tree.tags()[w]) ? 1 : 0;
                        words++;
                    }
                }
            }
            progress.accept(String.format(Locale.ROOT, "tagger fold %d: %.2f", fold + 1, 100.0 * right / words));
        }
        return List.of(predicted);
    }

    static String[] tagNames(WordTagger tagger, String[] words) {
        int[] found = tagger.tag(words);
        String[] names = new String[found.length];
        for (int i = 0; i < found.length; i++) {
            names[i] = tagger.classes().get(found[i]);
        }
        return names;
    }

    private SparseModel trainTagger(List<Treebank.Tree> trees, List<String> tags, int rounds) {
        Perceptron perceptron = new Perceptron();
        WordTagger tagger = new WordTagger(perceptron, tags);
        List<Treebank.Tree> order = new ArrayList<>(trees);
        Random random = new Random(7);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (Treebank.Tree tree : order) {
                tagger.tag(tree.words(), (word, predicted, features, count) -> {
                    int gold = Collections.binarySearch(tags, tree.tags()[word]);
                    perceptron.tick();
                    if (gold != predicted) {
                        perceptron.update(features, count, gold, predicted);
                    }
                    return predicted;
                });
            }
        }
        return perceptron.average(3, 0.02, 0.1, 0.05);
    }

    private SparseModel trainParser(List<Treebank.Tree> trees, List<String[]> tags, List<String> relations,
            List<Treebank.Tree> dev, WordTagger tagger) {
        Perceptron perceptron = new Perceptron();
        DependencyParser parser = new DependencyParser(perceptron, relations);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            order.add(i);
        }
        Random random = new Random(11);
        for (int round = 0; round < PARSER_ROUNDS; round++) {
            Collections.shuffle(order, random);
            boolean explore = round > 0;
            for (int i : order) {
                Treebank.Tree tree = trees.get(i);
                parser.parse(tree.words(), tags.get(i), new Oracle(parser, perceptron, tree, explore, random));
            }
            if (round % 3 == 1) {
                SparseModel model = perceptron.average(3, 0.7, 1.7, 0.1);
                progress.accept("parser round " + (round + 1) + ": "
                        + score(dev, tagger, new DependencyParser(model, relations)));
            }
        }
        return perceptron.average(3, 0.7, 1.7, 0.1);
    }

    /** Teaches by the cost of moves; where the parser errs it may go on from its own error, to learn to live with it. */
    private record Oracle(DependencyParser parser, Perceptron perceptron, Treebank.Tree tree, boolean explore,
            Random random) implements DependencyParser.Teacher {

        @Override
        public int correct(Transitions state, int predicted, float[] scores, int[] features, int count) {
            perceptron.tick();
            int[] costs = {cost(state, Transitions.SHIFT), cost(state, Transitions.LEFT),
                    cost(state, Transitions.RIGHT)};
            int least = Math.min(costs[0], Math.min(costs[1], costs[2]));
            int best = -1;
            for (int c = 0; c < scores.length; c++) {
                int move = DependencyParser.move(c);
                if (costs[move] == least && parser.allows(state, c) && isRightLabel(state, c)
                        && (best < 0 || scores[c] > scores[best])) {
                    best = c;
                }
            }
            boolean right = costs[DependencyParser.move(predicted)] == least && isRightLabel(state, predicted);
            if (!right) {
                perceptron.update(features, count, best, predicted);
            }
            return right || (explore && random.nextInt(10) != 0) ? predicted : best;
        }

        private int cost(Transitions state, int move) {
            return state.allows(move) ? state.cost(move, tree.heads()) : Integer.MAX_VALUE;
        }

        /** An arc of the gold tree has its label; for any other arc any label does. */
        private boolean isRightLabel(Transitions state, int c) {
            int move = DependencyParser.move(c);
            if (move == Transitions.SHIFT) {
                return true;
            }
            int dependent = state.stack(0);
            int head = move == Transitions.LEFT ? state.buffer(0) : state.stack(1);
            return tree.heads()[dependent] != head
                    || label(tree.relations()[dependent]).equals(parser.relations().get(DependencyParser.label(c)));
        }

        private String label(String relation) {
            return Collections.binarySearch(parser.relations(), relation) >= 0
                    ? relation
                    : relation.substring(0, relation.indexOf(':'));
        }
    }

    /** Measures a tagger and a parser on trees. */
    public static Score score(List<Treebank.Tree> trees, WordTagger tagger, DependencyParser parser) {
        int words = 0;
        int tags = 0;
        int heads = 0;
        int labels = 0;
        for (Treebank.Tree tree : trees) {
            String[] predicted = tagNames(tagger, tree.words());
            DependencyParser.Tree found = parser.parse(tree.words(), predicted);
            for (int i = 0; i < tree.size(); i++) {
                int head = found.heads()[i] < 0 ? tree.size() : found.heads()[i];
                words++;
                tags += universal(predicted[i]).equals(universal(tree.tags()[i])) ? 1 : 0;
                heads += head == tree.heads()[i] ? 1 : 0;
                labels += head == tree.heads()[i] && found.relations()[i].equals(tree.relations()[i]) ? 1 : 0;
            }
        }
        return new Score(100.0 * tags / words, 100.0 * heads / words, 100.0 * labels / words);
    }

    private static String universal(String tag) {
        return tag.substring(tag.indexOf('|') + 1);
    }
}
