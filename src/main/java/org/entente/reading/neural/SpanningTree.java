package org.entente.reading.neural;

import java.util.BitSet;

/**
 * The best tree over the words of a sentence: of all trees with one root, the one whose arcs have the greatest sum. The
 * algorithm of Chu, Liu and Edmonds: each word takes its best head, and a cycle shrinks to one node until there is none.
 */
final class SpanningTree {

    /** What stands above the root; word i is node i + 1. */
    private static final int TOP = 0;

    private final int size;
    /** By head and dependent: the score of an arc, and the arc between two words that it stands for. */
    private final double[][] scores;
    private final int[][] oldHeads;
    private final int[][] oldDependents;
    private final BitSet active = new BitSet();
    /** The words that have shrunk to a node. */
    private final BitSet[] within;
    private final int[] heads;
    private final BitSet headed = new BitSet();

    private SpanningTree(double[][] arcs) {
        size = arcs.length + 1;
        scores = new double[size][size];
        oldHeads = new int[size][size];
        oldDependents = new int[size][size];
        within = new BitSet[size];
        heads = new int[size];
        active.set(TOP, size);
        double largest = 0;
        for (double[] row : arcs) {
            for (double score : row) {
                largest = Math.max(largest, Math.abs(score));
            }
        }
        double secondRoot = 1 + 2 * size * largest; // more than any choice of other heads can win back
        for (int node = 0; node < size; node++) {
            within[node] = new BitSet();
            within[node].set(node);
            for (int head = 0; node != TOP && head < size; head++) {
                scores[head][node] = arcs[node - 1][head] - (head == TOP ? secondRoot : 0);
            }
            for (int other = 0; other < size; other++) {
                oldHeads[node][other] = node;
                oldDependents[node][other] = other;
            }
        }
    }

    /**
     * The head of each word; -1 for the one root.
     *
     * @param arcs for each word the score of each head: at 0 of being the root, at h + 1 of hanging on word h; finite
     */
    static int[] best(double[][] arcs) {
        SpanningTree tree = new SpanningTree(arcs);
        tree.solve();
        int[] found = new int[arcs.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = tree.heads[i + 1] - 1;
        }
        return found;
    }

    private void solve() {
        int[] chosen = bestHeads();
        BitSet cycle = cycle(chosen);
        if (cycle.isEmpty()) {
            for (int node = active.nextSetBit(TOP + 1); node >= 0; node = active.nextSetBit(node + 1)) {
                keep(chosen[node], node);
            }
            return;
        }
        BitSet[] parts = within.clone();
        shrink(cycle, chosen);
        solve();
        int entered = entered(cycle, parts);
        for (int node = chosen[entered]; node != entered; node = chosen[node]) {
            keep(chosen[node], node);
        }
    }

    private void keep(int head, int node) {
        int word = oldDependents[head][node];
        heads[word] = oldHeads[head][node];
        headed.set(word);
    }

    private int[] bestHeads() {
        int[] chosen = new int[size];
        for (int node = active.nextSetBit(TOP + 1); node >= 0; node = active.nextSetBit(node + 1)) {
            int best = -1;
            for (int head = active.nextSetBit(TOP); head >= 0; head = active.nextSetBit(head + 1)) {
                if (head != node && (best < 0 || scores[head][node] > scores[best][node])) {
                    best = head;
                }
            }
            chosen[node] = best;
        }
        return chosen;
    }

    /** The nodes of one cycle; empty when there is none. */
    private BitSet cycle(int[] chosen) {
        BitSet done = new BitSet();
        done.set(TOP);
        for (int node = active.nextSetBit(TOP + 1); node >= 0; node = active.nextSetBit(node + 1)) {
            BitSet path = new BitSet();
            int at = node;
            while (!done.get(at) && !path.get(at)) {
                path.set(at);
                at = chosen[at];
            }
            if (path.get(at)) {
                BitSet cycle = new BitSet();
                for (int member = at; !cycle.get(member); member = chosen[member]) {
                    cycle.set(member);
                }
                return cycle;
            }
            done.or(path);
        }
        return new BitSet();
    }

    /** Lets the first node of a cycle stand for all of it: out by its best arc, in where breaking the cycle costs least. */
    private void shrink(BitSet cycle, int[] chosen) {
        int whole = cycle.nextSetBit(0);
        active.andNot(cycle);
        for (int other = active.nextSetBit(TOP); other >= 0; other = active.nextSetBit(other + 1)) {
            int from = -1;
            int to = -1;
            double gain = Double.NEGATIVE_INFINITY;
            for (int member = cycle.nextSetBit(0); member >= 0; member = cycle.nextSetBit(member + 1)) {
                if (from < 0 || scores[member][other] > scores[from][other]) {
                    from = member;
                }
                double change = scores[other][member] - scores[chosen[member]][member];
                if (to < 0 || change > gain) {
                    to = member;
                    gain = change;
                }
            }
            scores[whole][other] = scores[from][other];
            rename(whole, other, from, other);
            scores[other][whole] = gain;
            rename(other, whole, other, to);
        }
        active.set(whole);
        BitSet all = new BitSet();
        for (int member = cycle.nextSetBit(0); member >= 0; member = cycle.nextSetBit(member + 1)) {
            all.or(within[member]);
        }
        within[whole] = all;
    }

    private void rename(int head, int node, int asHead, int asNode) {
        int oldHead = oldHeads[asHead][asNode];
        int oldDependent = oldDependents[asHead][asNode];
        oldHeads[head][node] = oldHead;
        oldDependents[head][node] = oldDependent;
    }

    /** The member of a cycle that got a head from outside of it. */
    private int entered(BitSet cycle, BitSet[] parts) {
        for (int member = cycle.nextSetBit(0); member >= 0; member = cycle.nextSetBit(member + 1)) {
            if (parts[member].intersects(headed)) {
                return member;
            }
        }
        throw new IllegalStateException("a cycle that nothing leads into");
    }
}
