package org.entente.reading.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Spans from probabilities of labels, here O, B-X, I-X, B-Y, I-Y. */
class BioLabelsTest {

    private static final BioLabels LABELS = new BioLabels(List.of("O", "B-X", "I-X", "B-Y", "I-Y"));

    @Test
    void withoutWordsThereAreNoSpans() {
        assertThat(LABELS.spans(new float[0][])).isEmpty();
    }

    @Test
    void aSpanIsAsProbableAsItsLabelsInTheMean() {
        float[][] probabilities = {{0.2f, 0.8f, 0, 0, 0}, {0.1f, 0.3f, 0.6f, 0, 0}, {1, 0, 0, 0, 0}};

        assertThat(LABELS.spans(probabilities)).singleElement().satisfies(span -> {
            assertThat(span.first()).isEqualTo(0);
            assertThat(span.end()).isEqualTo(2);
            assertThat(span.type()).isEqualTo("X");
            assertThat(span.probability()).isCloseTo(0.7, org.assertj.core.data.Offset.offset(1e-6));
        });
    }

    @Test
    void spansOfOneTypeMayTouch() {
        float[][] probabilities = {{0, 0.9f, 0.1f, 0, 0}, {0, 0.9f, 0.1f, 0, 0}};

        assertThat(LABELS.spans(probabilities)).extracting(BioLabels.Marked::first).containsExactly(0, 1);
    }

    @Test
    void noSpanBeginsInsideOrChangesItsType() {
        float[][] probabilities = {{0.4f, 0.1f, 0.5f, 0, 0}, {0, 0.4f, 0, 0, 0.6f}};

        assertThat(LABELS.best(probabilities)).containsExactly(0, 1);
    }

    @Test
    void theWholeSequenceCounts() {
        // the best label of the first word alone is O, but then the second could not be inside
        float[][] probabilities = {{0.5f, 0.45f, 0, 0.05f, 0}, {0.05f, 0.05f, 0.9f, 0, 0}};

        assertThat(LABELS.best(probabilities)).containsExactly(1, 2);
    }

    @Test
    void probabilitiesOfNoughtLeaveLegalLabels() {
        assertThat(LABELS.best(new float[3][5])).hasSize(3).doesNotContain(2, 4);
    }

    @Test
    void otherLabelsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BioLabels(List.of("O", "I-X")));
        assertThatIllegalArgumentException().isThrownBy(() -> new BioLabels(List.of("B-X", "I-X")));
        assertThatIllegalArgumentException().isThrownBy(() -> new BioLabels(List.of("O", "X")));
    }
}
