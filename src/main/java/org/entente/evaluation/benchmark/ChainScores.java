package org.entente.evaluation.benchmark;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Agreement of two partitions of mentions into chains, summed over documents: MUC (Vilain et al. 1995), B-cubed (Bagga and
 * Baldwin 1998) and entity-based CEAF (Luo 2005), in the form that scores predicted mentions (Pradhan et al. 2014).
 */
final class ChainScores {

    private final Ratio mucRecall = new Ratio();
    private final Ratio mucPrecision = new Ratio();
    private final Ratio cubedRecall = new Ratio();
    private final Ratio cubedPrecision = new Ratio();
    private final Ratio entityRecall = new Ratio();
    private final Ratio entityPrecision = new Ratio();

    private static final class Ratio {
        private double part;
        private double whole;

        private void add(double morePart, double moreWhole) {
            part += morePart;
            whole += moreWhole;
        }

        private double value() {
            return Tally.percent(part, whole);
        }
    }

    /** Adds a document: its annotated chains and those of the system, each mention in at most one chain of either. */
    <M> void add(List<Set<M>> key, List<Set<M>> response) {
        links(key, response, mucRecall);
        links(response, key, mucPrecision);
        overlaps(key, response, cubedRecall);
        overlaps(response, key, cubedPrecision);
        double[][] likeness = new double[key.size()][response.size()];
        for (int k = 0; k < key.size(); k++) {
            for (int r = 0; r < response.size(); r++) {
                likeness[k][r] = 2.0 * common(key.get(k), response.get(r))
                        / (key.get(k).size() + response.get(r).size());
            }
        }
        double best = Assignment.best(likeness);
        entityRecall.add(best, key.size());
        entityPrecision.add(best, response.size());
    }

    /** F1 of links, in percent. */
    double muc() {
        return f1(mucPrecision.value(), mucRecall.value());
    }

    /** F1 of B-cubed, in percent. */
    double cubed() {
        return f1(cubedPrecision.value(), cubedRecall.value());
    }

    /** F1 of entity-based CEAF, in percent. */
    double entities() {
        return f1(entityPrecision.value(), entityRecall.value());
    }

    /** The mean of the three, as the CoNLL tasks have it, in percent. */
    double conll() {
        return (muc() + cubed() + entities()) / 3;
    }

    /** The mean of the three precisions, in percent. */
    double precision() {
        return (mucPrecision.value() + cubedPrecision.value() + entityPrecision.value()) / 3;
    }

    /** The mean of the three recalls, in percent. */
    double recall() {
        return (mucRecall.value() + cubedRecall.value() + entityRecall.value()) / 3;
    }

    private static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** A chain of n mentions has n - 1 links; one is missing for each further part that the others break it into. */
    private static <M> void links(List<Set<M>> chains, List<Set<M>> others, Ratio ratio) {
        Map<M, Integer> home = new HashMap<>();
        for (int i = 0; i < others.size(); i++) {
            for (M mention : others.get(i)) {
                home.put(mention, i);
            }
        }
        for (Set<M> chain : chains) {
            Set<Integer> parts = new HashSet<>();
            int alone = 0;
            for (M mention : chain) {
                Integer part = home.get(mention);
                if (part == null) {
                    alone++;
                } else {
                    parts.add(part);
                }
            }
            ratio.add(chain.size() - (double) parts.size() - alone, chain.size() - 1.0);
        }
    }

    private static <M> void overlaps(List<Set<M>> chains, List<Set<M>> others, Ratio ratio) {
        for (Set<M> chain : chains) {
            double sum = 0;
            for (Set<M> other : others) {
                double common = common(chain, other);
                sum += common * common / chain.size();
            }
            ratio.add(sum, chain.size());
        }
    }

    private static <M> int common(Set<M> one, Set<M> other) {
        return (int) one.stream().filter(other::contains).count();
    }

    /** The assignment of rows to columns with the greatest sum (Kuhn 1955, with the potentials of Jonker and Volgenant). */
    private static final class Assignment {

        private static double best(double[][] gains) {
            int n = Math.max(gains.length, gains.length == 0 ? 0 : gains[0].length);
            double[] rowPotential = new double[n + 1];
            double[] columnPotential = new double[n + 1];
            int[] rowOf = new int[n + 1];
            for (int row = 1; row <= n; row++) {
                augment(gains, row, rowPotential, columnPotential, rowOf);
            }
            double sum = 0;
            for (int column = 1; column <= n; column++) {
                sum -= cost(gains, rowOf[column], column);
            }
            return sum;
        }

        /** What a row, counted from 1, costs in a column; rows and columns that only fill up the square cost nothing. */
        private static double cost(double[][] gains, int row, int column) {
            return row <= gains.length && column <= gains[0].length ? -gains[row - 1][column - 1] : 0;
        }

        private static void augment(double[][] gains, int row, double[] rowPotential, double[] columnPotential,
                int[] rowOf) {
            int n = rowOf.length - 1;
            double[] slack = new double[n + 1];
            Arrays.fill(slack, Double.POSITIVE_INFINITY);
            int[] before = new int[n + 1];
            boolean[] done = new boolean[n + 1];
            rowOf[0] = row;
            int column = 0;
            while (rowOf[column] != 0) {
                done[column] = true;
                int at = rowOf[column];
                int next = 0;
                double step = Double.POSITIVE_INFINITY;
                for (int c = 1; c <= n; c++) {
                    if (!done[c]) {
                        double reduced = cost(gains, at, c) - rowPotential[at] - columnPotential[c];
                        if (reduced < slack[c]) {
                            slack[c] = reduced;
                            before[c] = column;
                        }
                        if (slack[c] < step) {
                            step = slack[c];
                            next = c;
                        }
                    }
                }
                for (int c = 0; c <= n; c++) {
                    if (done[c]) {
                        rowPotential[rowOf[c]] += step;
                        columnPotential[c] -= step;
                    } else {
                        slack[c] -= step;
                    }
                }
                column = next;
            }
            while (column != 0) {
                rowOf[column] = rowOf[before[column]];
                column = before[column];
            }
        }
    }
}
