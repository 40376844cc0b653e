package org.entente.reading.tree;

import java.util.List;

/** A greedy parser: makes the move that a linear model likes best until the tree is whole. Safe to share by threads. */
public final class DependencyParser {

    /** The relation of the one word without a head. */
    public static final String ROOT = "root";

    private final Scorer scorer;
    private final List<String> relations;
    private final int[] labelHashes;
    private final int root;

    /**
     * A parser.
     *
     * @param scorer its classes: 0 for a shift, then two for each relation, left and right
     * @param relations the relations; "root" among them
     */
    public DependencyParser(Scorer scorer, List<String> relations) {
        this.scorer = scorer;
        this.relations = List.copyOf(relations);
        this.labelHashes = this.relations.stream().mapToInt(Hashes::of).toArray();
        this.root = relations.indexOf(ROOT);
        if (root < 0) {
            throw new IllegalArgumentException("no relation called root");
        }
    }

    /** Told of each decision when a model is trained; answers with the class to go on with. */
    public interface Teacher {
        int correct(Transitions state, int predicted, float[] scores, int[] features, int count);
    }

    /**
     * A tree.
     *
     * @param heads the head of each word; -1 for the root
     * @param relations the relation of each word to its head
     */
    @SuppressWarnings("ArrayRecordComponent") // made and read once for each sentence
    public record Tree(int[] heads, String[] relations) {
    }

    public List<String> relations() {
        return relations;
    }

    /** How many classes the model must have. */
    public int classes() {
        return 1 + 2 * relations.size();
    }

    /** The move of a class. */
    public static int move(int c) {
        return c == 0 ? Transitions.SHIFT : c % 2 == 1 ? Transitions.LEFT : Transitions.RIGHT;
    }

    /** The number of the relation of a class; -1 for a shift. */
    public static int label(int c) {
        return c == 0 ? -1 : (c - 1) / 2;
    }

    /** The class that draws an arc. */
    public static int classOf(int move, int label) {
        return move == Transitions.SHIFT ? 0 : 1 + 2 * label + (move == Transitions.LEFT ? 0 : 1);
    }

    /** Whether a class can be chosen in a state. */
    public boolean allows(Transitions state, int c) {
        int move = move(c);
        if (!state.allows(move)) {
            return false;
        }
        boolean toRoot = move == Transitions.LEFT && state.buffer(0) == state.words();
        return move == Transitions.SHIFT || toRoot == (label(c) == root);
    }

    /** The tree of a sentence; empty for one without words. */
    public Tree parse(String[] words, String[] tags) {
        Tree tree = parse(words, tags, (state, predicted, scores, features, count) -> predicted);
        TreeRepairs.repair(words, tags, tree.heads(), tree.relations());
        return tree;
    }

    /** Parses as {@link #parse(String[], String[])} does, under a teacher and without repairs. */
    public Tree parse(String[] words, String[] tags, Teacher teacher) {
        int n = words.length;
        int[] tagHashes = new int[n];
        boolean[] verbal = new boolean[n];
        for (int i = 0; i < n; i++) {
            tagHashes[i] = Hashes.of(tags[i]);
            verbal[i] = tags[i].startsWith("VB") || tags[i].startsWith("MD");
        }
        ParserFeatures extractor = new ParserFeatures(new Words(words), tagHashes, verbal, labelHashes);
        Transitions state = new Transitions(n);
        int[] features = new int[ParserFeatures.MOST];
        float[] scores = new float[classes()];
        while (!state.isDone()) {
            int count = extractor.of(state, features);
            scorer.score(features, count, scores);
            int best = -1;
            for (int c = 0; c < scores.length; c++) {
                if ((best < 0 || scores[c] > scores[best]) && allows(state, c)) {
                    best = c;
                }
            }
            int chosen = teacher.correct(state, best, scores, features, count);
            state.make(move(chosen), label(chosen));
        }
        int[] heads = new int[n];
        String[] found = new String[n];
        for (int i = 0; i < n; i++) {
            heads[i] = state.head(i) == n ? -1 : state.head(i);
            found[i] = relations.get(state.label(i));
        }
        return new Tree(heads, found);
    }
}
