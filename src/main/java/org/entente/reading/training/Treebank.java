package org.entente.reading.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.problem.UserError;

/** Sentences of CoNLL-U files. */
public final class Treebank {

    private Treebank() {
    }

    /**
     * A sentence with its tree.
     *
     * @param words its words, multi-word tokens taken apart
     * @param tags Penn and universal tag of each, such as {@code VBD|VERB}
     * @param heads head of each, from 0; the number of words for the root
     * @param relations relation of each to its head
     */
    @SuppressWarnings("ArrayRecordComponent") // thousands are held while training
    public record Tree(String[] words, String[] tags, int[] heads, String[] relations) {

        int size() {
            return words.length;
        }
    }

    /** All sentences of some files, in order; empty nodes are left out. */
    public static List<Tree> read(List<Path> files) {
        List<Tree> trees = new ArrayList<>();
        for (Path file : files) {
            try {
                List<String[]> rows = new ArrayList<>();
                for (String line : Files.readAllLines(file)) {
                    if (line.isBlank()) {
                        addTree(rows, trees);
                        rows.clear();
                    } else if (!line.startsWith("#")) {
                        rows.add(line.split("\t", -1));
                    }
                }
                addTree(rows, trees);
            } catch (IOException e) {
                throw UserError.failed("cannot read " + file + ": " + e.getMessage(), e);
            } catch (RuntimeException e) {
                throw UserError.failed(file + " is no CoNLL-U file: " + e.getMessage(), e);
            }
        }
        return trees;
    }

    private static void addTree(List<String[]> rows, List<Tree> trees) {
        List<String[]> words = rows.stream().filter(row -> row[0].chars().allMatch(Character::isDigit)).toList();
        int n = words.size();
        if (n == 0) {
            return;
        }
        int[] heads = new int[n];
        for (int i = 0; i < n; i++) {
            int head = Integer.parseInt(words.get(i)[6]);
            heads[i] = head == 0 ? n : head - 1;
        }
        projectivise(heads);
        trees.add(new Tree(words.stream().map(row -> row[1]).toArray(String[]::new),
                words.stream().map(row -> row[4] + "|" + row[3]).toArray(String[]::new), heads,
                words.stream().map(row -> row[7]).toArray(String[]::new)));
    }

    /** Lifts the shortest arc that crosses another to its head's head until none crosses (Nivre and Nilsson 2005). */
    static void projectivise(int[] heads) {
        int n = heads.length;
        while (true) {
            int shortest = -1;
            for (int i = 0; i < n; i++) {
                boolean shorter = shortest < 0 || Math.abs(heads[i] - i) < Math.abs(heads[shortest] - shortest);
                if (heads[i] != n && shorter && crosses(i, heads)) {
                    shortest = i;
                }
            }
            if (shortest < 0) {
                return;
            }
            heads[shortest] = heads[heads[shortest]];
        }
    }

    private static boolean crosses(int dependent, int[] heads) {
        int head = heads[dependent];
        for (int between = Math.min(head, dependent) + 1; between < Math.max(head, dependent); between++) {
            int at = between;
            int steps = 0;
            while (at != head && at != heads.length && steps++ <= heads.length) {
                at = heads[at];
            }
            if (at != head) {
                return true;
            }
        }
        return false;
    }
}
