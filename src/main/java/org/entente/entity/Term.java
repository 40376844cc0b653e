package org.entente.entity;

import java.time.LocalDate;

/**
 * Somebody's time in an office.
 *
 * @param office which
 * @param holder who
 * @param from the first day that it may have begun
 * @param to the last day that it may have ended; {@link LocalDate#MAX} while it lasts, as far as is known
 */
public record Term(Office office, Entity holder, LocalDate from, LocalDate to) {

    /** Whether the office may have been the holder's on a day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
