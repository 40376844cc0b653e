package org.entente.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as English news pages write them: "Thu, April 20, 2017", "15 April 2017", "2017-04-15T10:00Z", "15.04.2017". */
final class NewsDates {

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "((?:1[89]|20)\\d{2})";
    private static final String WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? +)?";

    private static final Pattern ISO = of("(?<!\\d)" + YEAR + "-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern YEAR_FIRST = of("(?<!\\d)" + YEAR + "[/.](\\d{1,2})[/.](\\d{1,2})(?!\\d)");
    private static final Pattern DAY_MONTH = of(
            WEEKDAY + "(?<![\\d:])" + DAY + "(?: of)?[ .-]+" + MONTH + ",?[ -]*" + YEAR + "(?!\\d)");
    private static final Pattern MONTH_DAY = of(WEEKDAY + "\\b" + MONTH + " *" + DAY + "(?:,? +|,)" + YEAR + "(?!\\d)");
    private static final Pattern YEAR_MONTH_DAY = of("\\b" + YEAR + ",? +" + MONTH + " +" + DAY + "\\b");
    private static final Pattern NUMERIC = of("(?<![\\d.])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern YEARLESS = of("\\b" + MONTH + " *" + DAY + "(?!\\d)|(?<![\\d:])" + DAY + " +" + MONTH);
    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");

    /**
     * A date in a text.
     *
     * @param day the day; empty when it is no day of the calendar, or may be two
     * @param begin its first char
     * @param end one past its last char
     */
    record Found(Optional<LocalDate> day, int begin, int end) {
    }

    private NewsDates() {
    }

    /** The day a text names; empty when it names none, or one that may be two ("04/05/2017"). */
    static Optional<LocalDate> parse(String text) {
        String trimmed = text.strip();
        if (EPOCH.matcher(trimmed).matches()) {
            long number = Long.parseLong(trimmed);
            return Optional.of(LocalDate.ofInstant(
                    trimmed.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number),
                    ZoneOffset.UTC));
        }
        Matcher compact = COMPACT.matcher(trimmed);
        if (compact.matches()) {
            return day(compact.group(1), compact.group(2), compact.group(3));
        }
        return find(text).flatMap(Found::day);
    }

    /** The first date in a text. */
    static Optional<Found> find(String text) {
        return first(text, ISO).map(m -> found(m, day(m.group(1), m.group(2), m.group(3))))
                .or(() -> first(text, YEAR_FIRST).map(m -> found(m, day(m.group(1), m.group(2), m.group(3)))))
                .or(() -> first(text, DAY_MONTH).map(m -> found(m, day(m.group(3), month(m.group(2)), m.group(1)))))
                .or(() -> first(text, MONTH_DAY).map(m -> found(m, day(m.group(3), month(m.group(1)), m.group(2)))))
                .or(() -> first(text, YEAR_MONTH_DAY)
                        .map(m -> found(m, day(m.group(1), month(m.group(2)), m.group(3)))))
                .or(() -> first(text, NUMERIC).map(m -> found(m, numeric(m))));
    }

    /** The last day not after another that a date without year, such as "April 12", may mean; empty when there is none. */
    static Optional<LocalDate> dayBefore(String text, LocalDate latest) {
        Optional<LocalDate> sameYear = NewsDates.parse(first(text, YEARLESS)
                .map(m -> text.substring(m.start(), m.end()).replace(",", "") + ", " + latest.getYear()).orElse(""));
        return sameYear.map(d -> d.isAfter(latest) ? d.minusYears(1) : d);
    }

    /** "15.04.2017" has the day first; "15/04/2017" and "04/15/2017" can be told, "04/05/2017" can't. */
    private static Optional<LocalDate> numeric(MatchResult match) {
        String a = match.group(1);
        String b = match.group(3);
        String year = match.group(4).length() == 4
                ? match.group(4)
                : (Integer.parseInt(match.group(4)) < 70 ? "20" : "19") + match.group(4);
        if (match.group(2).equals(".")) {
            return day(year, b, a);
        }
        Optional<LocalDate> dayFirst = day(year, b, a);
        Optional<LocalDate> monthFirst = day(year, a, b);
        if (dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst)) {
            return Optional.empty();
        }
        return dayFirst.or(() -> monthFirst);
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Found found(MatchResult match, Optional<LocalDate> day) {
        return new Found(day, match.start(), match.end());
    }

    private static Optional<MatchResult> first(String text, Pattern pattern) {
        return pattern.matcher(text).results().findFirst();
    }

    private static Pattern of(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
