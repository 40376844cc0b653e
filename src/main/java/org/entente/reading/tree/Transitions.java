package org.entente.reading.tree;

/**
 * The state of an arc-hybrid parse (Kuhlmann et al. 2011): a stack and what is left of the sentence. The root is a word
 * of its own after the last, and takes one dependent at most, so that every parse ends as one tree.
 */
public final class Transitions {

    /** Moves the next word to the stack. */
    public static final int SHIFT = 0;
    /** The next word becomes the head of the top of the stack. */
    public static final int LEFT = 1;
    /** The second word of the stack becomes the head of the top. */
    public static final int RIGHT = 2;

    private final int n;
    private final int[] stack;
    private int depth;
    private int next;
    private final int[] heads;
    private final int[] labels;
    private final int[][] left;
    private final int[][] right;
    private final int[] leftCount;
    private final int[] rightCount;

    /** The start: an empty stack before the first of n words. */
    public Transitions(int n) {
        this.n = n;
        stack = new int[n + 1];
        heads = new int[n + 1];
        labels = new int[n + 1];
        java.util.Arrays.fill(heads, -1);
        java.util.Arrays.fill(labels, -1);
        left = new int[2][n + 1];
        right = new int[2][n + 1];
        for (int k = 0; k < 2; k++) {
            java.util.Arrays.fill(left[k], -1);
            java.util.Arrays.fill(right[k], -1);
        }
        leftCount = new int[n + 1];
        rightCount = new int[n + 1];
    }

    public boolean isDone() {
        return next == n && depth == 0;
    }

    /** Whether a move can be made now. */
    public boolean allows(int move) {
        return switch (move) {
            case SHIFT -> next < n;
            case LEFT -> depth > 0 && (next < n || depth == 1);
            case RIGHT -> depth > 1;
            default -> false;
        };
    }

    /** Makes a move; the label is that of the arc it draws. */
    public void make(int move, int label) {
        switch (move) {
            case SHIFT -> stack[depth++] = next++;
            case LEFT -> attach(stack[--depth], next, label);
            case RIGHT -> {
                depth--;
                attach(stack[depth], stack[depth - 1], label);
            }
            default -> throw new IllegalArgumentException("no such move: " + move);
        }
    }

    private void attach(int dependent, int head, int label) {
        heads[dependent] = head;
        labels[dependent] = label;
        if (dependent < head) {
            left[1][head] = left[0][head];
            left[0][head] = dependent;
            leftCount[head]++;
        } else {
            right[1][head] = right[0][head];
            right[0][head] = dependent;
            rightCount[head]++;
        }
    }

    /**
     * How many arcs of the gold tree a move makes impossible (Goldberg and Nivre 2013).
     *
     * @param gold the head of each word; {@code n} for the root's dependent
     */
    public int cost(int move, int[] gold) {
        int cost = 0;
        switch (move) {
            case SHIFT -> {
                for (int i = 0; i < depth; i++) {
                    cost += gold[stack[i]] == next ? 1 : 0;
                    cost += i < depth - 1 && gold[next] == stack[i] ? 1 : 0;
                }
            }
            case LEFT -> {
                int top = stack[depth - 1];
                cost += (depth > 1 && gold[top] == stack[depth - 2]) || gold[top] > next ? 1 : 0;
                cost += dependentsAhead(top, gold);
            }
            case RIGHT -> {
                int top = stack[depth - 1];
                cost += gold[top] >= next ? 1 : 0;
                cost += dependentsAhead(top, gold);
            }
            default -> throw new IllegalArgumentException("no such move: " + move);
        }
        return cost;
    }

    private int dependentsAhead(int head, int[] gold) {
        int count = 0;
        for (int i = next; i < n; i++) {
            count += gold[i] == head ? 1 : 0;
        }
        return count;
    }

    /** The word of the stack at a depth, from 0 at the top; -1 when there is none. */
    public int stack(int below) {
        return below < depth ? stack[depth - 1 - below] : -1;
    }

    /** The next word, or one after it; -1 past the root. */
    public int buffer(int ahead) {
        return next + ahead <= n ? next + ahead : -1;
    }

    /** Head of a word: its number; the number of words for the root; -1 when it has none yet. */
    public int head(int word) {
        return heads[word];
    }

    public int label(int word) {
        return word < 0 ? -1 : labels[word];
    }

    /** The leftmost dependent (0) or the one after it (1), or -1. */
    int left(int word, int which) {
        return word < 0 ? -1 : left[which][word];
    }

    /** The rightmost dependent (0) or the one before it (1), or -1. */
    int right(int word, int which) {
        return word < 0 ? -1 : right[which][word];
    }

    int leftCount(int word) {
        return word < 0 ? 0 : leftCount[word];
    }

    int rightCount(int word) {
        return word < 0 ? 0 : rightCount[word];
    }

    int words() {
        return n;
    }
}
