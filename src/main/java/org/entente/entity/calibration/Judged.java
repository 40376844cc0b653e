package org.entente.entity.calibration;

/**
 * A link that somebody judged.
 *
 * @param why what led to it
 * @param stated what the rule itself says of its confidence, from 0 to 1
 */
public record Judged(String why, double stated, boolean right) {
}
