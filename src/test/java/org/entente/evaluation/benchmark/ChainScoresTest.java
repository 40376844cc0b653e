package org.entente.evaluation.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Scores of chains, computed by hand from the definitions. */
class ChainScoresTest {

    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void chainsThatAgreeHaveFullScores() {
        ChainScores scores = new ChainScores();
        scores.add(List.of(Set.of("a", "b"), Set.of("c", "d", "e")), List.of(Set.of("c", "d", "e"), Set.of("a", "b")));

        assertThat(scores.muc()).isEqualTo(100, EXACT);
        assertThat(scores.cubed()).isEqualTo(100, EXACT);
        assertThat(scores.entities()).isEqualTo(100, EXACT);
        assertThat(scores.conll()).isEqualTo(100, EXACT);
    }

    @Test
    void partlyWrongChains() {
        ChainScores scores = new ChainScores();
        scores.add(List.of(Set.of("a", "b", "c"), Set.of("d", "e", "f", "g")),
                List.of(Set.of("a", "b"), Set.of("c", "d"), Set.of("f", "g", "h", "i")));

        // links: recall (1 + 1) / (2 + 3), precision (1 + 0 + 1) / (1 + 1 + 3)
        assertThat(scores.muc()).isEqualTo(40, EXACT);
        // recall (5/3 + 5/4) / 7, precision (4/2 + 2/2 + 4/4) / 8
        double recall = (5 / 3.0 + 5 / 4.0) / 7;
        assertThat(scores.cubed()).isEqualTo(100 * 2 * recall * 0.5 / (recall + 0.5), EXACT);
        // abc with ab: 4/5, defg with fghi: 4/8; recall 1.3 / 2, precision 1.3 / 3
        assertThat(scores.entities()).isEqualTo(52, EXACT);
    }

    @Test
    void oneChainForAllIsPrecisionsLoss() {
        ChainScores scores = new ChainScores();
        scores.add(List.of(Set.of("a", "b"), Set.of("c", "d")), List.of(Set.of("a", "b", "c", "d")));

        // links: recall 2 / 2, precision 2 / 3
        assertThat(scores.muc()).isEqualTo(80, EXACT);
        // recall 1, precision (4 + 4) / 4 / 4
        assertThat(scores.cubed()).isEqualTo(100 * 2 * 0.5 / 1.5, EXACT);
        // 2 * 2 / 6 of two chains and of one
        assertThat(scores.entities()).isEqualTo(100 * 2 * (2 / 3.0) / 3, EXACT);
    }

    @Test
    void sumsGoOverDocumentsAndNothingIsNothing() {
        ChainScores scores = new ChainScores();
        scores.add(List.of(), List.of());
        assertThat(scores.conll()).isZero();

        scores.add(List.of(Set.of("a", "b")), List.of());
        scores.add(List.of(Set.of("a", "b")), List.of(Set.of("a", "b")));
        assertThat(scores.muc()).isEqualTo(100 * 2 * 0.5 / 1.5, EXACT);
    }

    @Test
    void bestPairsOfChainsNotTheFirst() {
        ChainScores scores = new ChainScores();
        scores.add(List.of(Set.of("a", "b", "c"), Set.of("d", "e")),
                List.of(Set.of("a", "d", "e"), Set.of("b", "c", "f")));
        // abc with bcf 4/6 and de with ade 4/5, not abc with ade 2/6
        assertThat(scores.entities()).isEqualTo(100 * (4 / 6.0 + 4 / 5.0) / 2, EXACT);
    }
}
