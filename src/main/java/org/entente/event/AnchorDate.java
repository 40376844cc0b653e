package org.entente.event;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The day from which an article's relative dates count.
 *
 * @param day the day
 * @param basis how it is known
 */
public record AnchorDate(LocalDate day, Basis basis) {

    /** How the anchor date is known, the best first. */
    public enum Basis {
        /** A day in the text's own narration, such as "on April 12", agrees with its weekdays. */
        TEXT,
        /** The dateline beside the text. */
        DATELINE,
        /** The page's date, which may be that of a reprint. */
        PAGE
    }

    public AnchorDate {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(basis, "basis");
    }
}
