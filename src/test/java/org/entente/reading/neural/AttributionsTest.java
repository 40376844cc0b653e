package org.entente.reading.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.reading.Attribution;
import org.entente.reading.Attribution.Part;
import org.entente.reading.neural.BioLabels.Marked;
import org.junit.jupiter.api.Test;

/** Sources, cues and contents find one another by the probabilities of their links. */
class AttributionsTest {

    private static final Marked SOURCE = new Marked(0, 2, "SOURCE", 0.9);
    private static final Marked CUE = new Marked(2, 3, "CUE", 0.8);
    private static final Marked CONTENT = new Marked(3, 7, "CONTENT", 0.7);

    @Test
    void aContentGetsItsCueAndTheCuesSource() {
        assertThat(of(List.of(SOURCE, CUE, CONTENT), Map.of(2, Map.of(0, 0.9, 3, 0.8)))).containsExactly(
                new Attribution(Optional.of(new Part(0, 2)), Optional.of(new Part(2, 3)), new Part(3, 7), 0.7));
    }

    @Test
    void whatIsUnlikelyIsNotLinked() {
        assertThat(of(List.of(SOURCE, CUE, CONTENT), Map.of(2, Map.of(0, 0.4, 3, 0.8)))).singleElement()
                .matches(a -> a.source().isEmpty() && a.cue().isPresent());
        assertThat(of(List.of(SOURCE, CUE, CONTENT), Map.of(2, Map.of(0, 0.9, 3, 0.4)))).singleElement()
                .matches(a -> a.source().isEmpty() && a.cue().isEmpty());
    }

    @Test
    void theLikeliestOfSeveralWins() {
        Marked nearer = new Marked(8, 9, "CUE", 0.9);

        assertThat(of(List.of(SOURCE, CUE, CONTENT, nearer),
                Map.of(2, Map.of(0, 0.9, 3, 0.6), 8, Map.of(3, 0.7)))).singleElement()
                .matches(a -> a.cue().equals(Optional.of(new Part(8, 9))));
    }

    @Test
    void contentsOnBothSidesOfACueShareIt() {
        Marked first = new Marked(0, 2, "CONTENT", 0.9);
        Marked source = new Marked(3, 4, "SOURCE", 0.9);

        assertThat(of(List.of(first, CUE, source, new Marked(4, 7, "CONTENT", 0.7)),
                Map.of(2, Map.of(0, 0.9, 3, 0.9, 4, 0.9)))).hasSize(2)
                .allMatch(a -> a.source().equals(Optional.of(new Part(3, 4))));
    }

    @Test
    void withoutContentNothingIsSaid() {
        assertThat(of(List.of(SOURCE, CUE), Map.of(2, Map.of(0, 0.9)))).isEmpty();
    }

    private static List<Attribution> of(List<Marked> spans, Map<Integer, Map<Integer, Double>> links) {
        return Attributions.of(spans, (cue, other) -> links.getOrDefault(cue, Map.of()).getOrDefault(other, 0.0));
    }
}
