package org.entente.entity.dump;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Dates as the tables write them: a day, a month or a year, as exact as they are known; empty when they are not. */
final class Dates {

    private static final int YEAR = 9;
    private static final int MONTH = 10;

    private Dates() {
    }

    /**
     * A date of Wikidata.
     *
     * @param time such as {@code +2009-01-20T00:00:00Z}; parts that are not known are 00
     * @param precision 11 for a day, 10 for a month, 9 for a year
     * @return empty for what is less exact, before our era, or no date
     */
    static String ofWikidata(String time, int precision) {
        String date = time.startsWith("+") ? time.substring(1) : time;
        if (date.length() < 11 || date.charAt(4) != '-' || precision < YEAR) {
            return "";
        }
        String exact = date.substring(0, precision == YEAR ? 4 : precision == MONTH ? 7 : 10);
        return isDate(exact) ? exact : "";
    }

    static boolean isDate(String text) {
        try {
            first(text);
            return true;
        } catch (DateTimeException | NumberFormatException e) {
            return false;
        }
    }

    /** The first day that a date may mean. */
    static LocalDate first(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    /** The last day that a date may mean; no end for an empty one. */
    static LocalDate last(String date) {
        return switch (date.length()) {
            case 0 -> LocalDate.MAX;
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }

    /** Whether a term surely goes on for more than a day of grace after another has begun. */
    static boolean overlaps(String to, String from) {
        LocalDate surelyLast = to.isEmpty() ? LocalDate.MAX : first(to);
        return surelyLast.isAfter(last(from).plus(1, ChronoUnit.DAYS));
    }
}
