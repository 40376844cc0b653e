package org.entente.entity.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    /** 15 of 16 links of one rule were right, and 3 of 3 of another. */
    private static List<Judged> outcomes() {
        List<Judged> outcomes = new ArrayList<>(Collections.nCopies(15, new Judged("acronym", 0.7, true)));
        outcomes.add(new Judged("acronym", 0.7, false));
        outcomes.addAll(Collections.nCopies(3, new Judged("surname", 0.6, true)));
        return outcomes;
    }

    @Test
    void confidenceIsTheShareThatWasRightDrawnToWhatTheRuleSays() {
        // the rule's own 0.70 weighs as much as four links
        assertThat(Calibration.of(outcomes()).of("acronym", 0.7))
                .isEqualTo(Math.round((15 + 4 * 0.7) / 20 * 100) / 100.0);
    }

    @Test
    void rulesWithFewJudgedLinksKeepTheirOwn() {
        Calibration fitted = Calibration.of(outcomes());

        assertThat(fitted.of("surname", 0.6)).isEqualTo(0.6);
        assertThat(fitted.of("acronym", 0.31)).isEqualTo(0.31);
        assertThat(Calibration.NONE.of("acronym", 0.7)).isEqualTo(0.7);
    }

    @Test
    void theTableThatShipsIsReadAndOfItsOwnForm() {
        assertThat(Calibration.get().of("alias", 0.95)).isNotEqualTo(0.95).isBetween(0.9, 1.0);
        assertThat(Calibration.table(outcomes())).containsExactly("why\tstated\tmentions\tright",
                "acronym\t0.70\t16\t15");
    }
}
