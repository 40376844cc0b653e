package org.entente.reading.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees from scores of arcs: column 0 is the root, column h + 1 word h. */
class SpanningTreeTest {

    @Test
    void aSentenceWithoutWordsHasNoHeads() {
        assertThat(SpanningTree.best(new double[0][])).isEmpty();
    }

    @Test
    void aWordAloneIsTheRoot() {
        assertThat(SpanningTree.best(new double[][]{{-9, 0}})).containsExactly(-1);
    }

    @Test
    void theBestHeadsAreTakenWhereTheyMakeATree() {
        double[][] arcs = {{-5, -9, -1, -5}, {-1, -5, -9, -5}, {-5, -5, -1, -9}};

        assertThat(SpanningTree.best(arcs)).containsExactly(1, -1, 1);
    }

    @Test
    void aCycleIsBrokenWhereItCostsLeast() {
        // words 0 and 1 like each other best; to make word 1 the root costs 2, to make word 0 the root 7
        double[][] arcs = {{-8, -99, -1, -9}, {-3, -1, -99, -9}, {-9, -1, -5, -99}};

        assertThat(SpanningTree.best(arcs)).containsExactly(1, -1, 0);
    }

    @Test
    void cyclesWithinCyclesAreBroken() {
        // 0 and 1, then both with 2, then all with 3
        double[][] arcs = {{-20, -99, -1, -2, -9}, {-20, -1, -99, -9, -9}, {-20, -2, -2, -99, -3},
                {-10, -9, -9, -4, -99}};
        int[] heads = SpanningTree.best(arcs);

        assertThat(heads).containsExactly(2, 0, 3, -1);
    }

    @Test
    void ofTwoRootsTheDearerHangsOnTheOther() {
        double[][] arcs = {{-1, -99, -4}, {-1, -3, -99}};

        assertThat(SpanningTree.best(arcs)).containsExactly(-1, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void noOtherTreeIsBetter(int words) {
        Random random = new Random(words);
        for (int round = 0; round < 200; round++) {
            double[][] arcs = random(words, random);
            assertThat(sum(arcs, SpanningTree.best(arcs))).isEqualTo(bestOfAll(arcs), OFFSET);
        }
    }

    @Test
    void aLongSentenceGetsATree() {
        assertThat(isTree(SpanningTree.best(random(480, new Random(5))))).isTrue();
    }

    private static final org.assertj.core.data.Offset<Double> OFFSET = org.assertj.core.data.Offset.offset(1e-6);

    private static double[][] random(int words, Random random) {
        double[][] arcs = new double[words][words + 1];
        for (double[] row : arcs) {
            for (int head = 0; head <= words; head++) {
                row[head] = -10 * random.nextDouble();
            }
        }
        return arcs;
    }

    /** The sum of the best tree, by trying all heads. */
    private static double bestOfAll(double[][] arcs) {
        int words = arcs.length;
        double best = Double.NEGATIVE_INFINITY;
        int[] heads = new int[words];
        long all = Math.round(Math.pow(words + 1, words));
        for (long code = 0; code < all; code++) {
            long rest = code;
            for (int i = 0; i < words; i++) {
                heads[i] = (int) (rest % (words + 1)) - 1;
                rest /= words + 1;
            }
            if (isTree(heads)) {
                best = Math.max(best, sum(arcs, heads));
            }
        }
        return best;
    }

    private static double sum(double[][] arcs, int[] heads) {
        double sum = 0;
        for (int i = 0; i < heads.length; i++) {
            sum += arcs[i][heads[i] + 1];
        }
        return sum;
    }

    private static boolean isTree(int[] heads) {
        int roots = 0;
        for (int i = 0; i < heads.length; i++) {
            roots += heads[i] < 0 ? 1 : 0;
            int at = i;
            for (int steps = 0; at >= 0; steps++) {
                if (steps > heads.length) {
                    return false;
                }
                at = heads[at];
            }
        }
        return roots == 1;
    }
}
