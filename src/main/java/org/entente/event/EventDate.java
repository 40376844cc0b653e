package org.entente.event;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.Objects;

/**
 * When something happened: a day, a month, a year or a stretch between two days.
 *
 * @param value a {@link LocalDate}, {@link YearMonth} or {@link Year}; null for a stretch that is none of these
 * @param earliest the first possible day
 * @param latest the last possible day, included
 * @param basis how it is known
 */
public record EventDate(Temporal value, LocalDate earliest, LocalDate latest, Basis basis) {

    /** How a date is known. */
    public enum Basis {
        /** The words give it. */
        STATED,
        /** The words count from the anchor date: "Wednesday", "last week". */
        ANCHOR
    }

    public EventDate {
        Objects.requireNonNull(earliest, "earliest");
        Objects.requireNonNull(latest, "latest");
        Objects.requireNonNull(basis, "basis");
    }

    public static EventDate of(LocalDate day, Basis basis) {
        return new EventDate(day, day, day, basis);
    }

    public static EventDate of(YearMonth month, Basis basis) {
        return new EventDate(month, month.atDay(1), month.atEndOfMonth(), basis);
    }

    public static EventDate of(Year year, Basis basis) {
        return new EventDate(year, year.atDay(1), year.atMonth(12).atEndOfMonth(), basis);
    }

    public static EventDate between(LocalDate earliest, LocalDate latest, Basis basis) {
        return new EventDate(null, earliest, latest, basis);
    }
}
