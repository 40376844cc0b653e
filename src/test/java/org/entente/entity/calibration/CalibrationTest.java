package org.entente.entity.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void confidenceIsTheShareThatWasRightDrawnToWhatTheRuleSays() {
        // 16 of 16 acronyms were right, and the rule's own 0.70 weighs as much as four mentions
        assertThat(Calibration.get().of("acronym", 0.70)).isCloseTo((16 + 4 * 0.70) / (16 + 4), within(0.005));
    }

    @Test
    void rulesWithoutAnnotatedLinksKeepTheirOwn() {
        assertThat(Calibration.get().of("user's correction", 1)).isEqualTo(1);
        assertThat(Calibration.get().of("acronym", 0.31)).isEqualTo(0.31);
    }
}
