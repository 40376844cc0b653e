package org.entente.reading.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Sentences of a treebank once more, as news writes them and treebanks hardly do: the full stop or comma after the
 * closing quotation mark, single quotation marks, "Mr" without a full stop, and headlines in title case.
 */
final class Variants {

    private static final int HEADLINE_EVERY = 25;
    private static final Map<String, String> TITLES = Map.of("Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Dr.", "Dr",
            "Gen.", "Gen", "Lt.", "Lt", "Col.", "Col");

    private Variants() {
    }

    static List<Treebank.Tree> of(List<Treebank.Tree> trees) {
        List<Treebank.Tree> variants = new ArrayList<>();
        Random random = new Random(5);
        for (Treebank.Tree tree : trees) {
            Treebank.Tree swapped = stopAfterQuote(tree);
            if (swapped != null) {
                variants.add(swapped);
            }
            if (random.nextInt(3) == 0) {
                reworded(tree, Map.of("\"", "'", "\u201C", "\u2018", "\u201D", "\u2019"), variants);
            }
            reworded(tree, TITLES, variants);
            if (random.nextInt(HEADLINE_EVERY) == 0 && tree.size() > 3 && tree.size() < 20) {
                variants.add(headline(tree));
            }
        }
        return variants;
    }

    /** The tree with some words written otherwise, if it has any of them. */
    private static void reworded(Treebank.Tree tree, Map<String, String> instead, List<Treebank.Tree> variants) {
        String[] words = tree.words().clone();
        boolean changed = false;
        for (int i = 0; i < words.length; i++) {
            String word = instead.getOrDefault(words[i], words[i]);
            changed |= !word.equals(words[i]);
            words[i] = word;
        }
        if (changed) {
            variants.add(new Treebank.Tree(words, tree.tags(), tree.heads(), tree.relations()));
        }
    }

    private static boolean isStop(String word) {
        return word.equals(",") || word.equals(".");
    }

    private static boolean isQuote(String word) {
        return word.equals("\"") || word.equals("''") || word.equals("\u201D");
    }

    /** {@code ,"} and {@code ."} become {@code ",} and {@code ".}; null when there are none. */
    private static Treebank.Tree stopAfterQuote(Treebank.Tree tree) {
        int n = tree.size();
        int[] order = new int[n];
        boolean changed = false;
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int i = 0; i + 1 < n; i++) {
            if (isStop(tree.words()[i]) && isQuote(tree.words()[i + 1]) && closes(tree, i + 1)) {
                order[i] = i + 1;
                order[i + 1] = i;
                changed = true;
                i++;
            }
        }
        return changed ? reorder(tree, order) : null;
    }

    private static boolean closes(Treebank.Tree tree, int quote) {
        int before = 0;
        for (int i = 0; i < quote; i++) {
            before += tree.words()[i].equals("\"") ? 1 : 0;
        }
        return !tree.words()[quote].equals("\"") || before % 2 == 1;
    }

    private static Treebank.Tree reorder(Treebank.Tree tree, int[] order) {
        int n = tree.size();
        int[] place = new int[n + 1];
        place[n] = n;
        for (int i = 0; i < n; i++) {
            place[order[i]] = i;
        }
        String[] words = new String[n];
        String[] tags = new String[n];
        String[] relations = new String[n];
        int[] heads = new int[n];
        for (int i = 0; i < n; i++) {
            words[i] = tree.words()[order[i]];
            tags[i] = tree.tags()[order[i]];
            relations[i] = tree.relations()[order[i]];
            heads[i] = place[tree.heads()[order[i]]];
        }
        Treebank.projectivise(heads);
        return new Treebank.Tree(words, tags, heads, relations);
    }

    private static Treebank.Tree headline(Treebank.Tree tree) {
        int n = tree.size();
        boolean cut = tree.words()[n - 1].equals(".");
        for (int head : tree.heads()) {
            cut &= head != n - 1;
        }
        int size = cut ? n - 1 : n;
        String[] words = new String[size];
        int[] heads = new int[size];
        for (int i = 0; i < size; i++) {
            String word = tree.words()[i];
            words[i] = word.length() > 3 ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word;
            heads[i] = tree.heads()[i] == n ? size : tree.heads()[i];
        }
        return new Treebank.Tree(words, java.util.Arrays.copyOf(tree.tags(), size), heads,
                java.util.Arrays.copyOf(tree.relations(), size));
    }
}
