package org.entente.event;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.article.Span;
import org.entente.event.EventDate.Basis;
import org.entente.reading.Sentence;

/**
 * Finds and resolves the dates in news sentences. Names of weekdays mean the most recent such day on or before the
 * anchor, days without a year the one nearest to the anchor; without an anchor only dates with a year are resolved.
 */
final class DateReader {

    private static final String MONTHS = "(january|february|march|april|may|june|july|august|september|october|"
            + "november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(1[89]\\d\\d|20\\d\\d)";
    private static final String WEEKDAYS = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    private static final String SPELT = "(a|an|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})";

    private static final List<Rule> RULES = List.of(
            rule("\\b" + YEAR + "-(\\d\\d)-(\\d\\d)\\b", (m, a) -> day(year(m, 1), number(m, 2), number(m, 3))),
            rule("\\b" + MONTHS + "\\s+" + DAY + "\\s*,?\\s+" + YEAR + "\\b",
                    (m, a) -> day(year(m, 3), month(m, 1), number(m, 2))),
            rule("\\b" + DAY + "\\s+(?:of\\s+)?" + MONTHS + "\\s*,?\\s+" + YEAR + "\\b",
                    (m, a) -> day(year(m, 3), month(m, 2), number(m, 1))),
            rule("\\b" + MONTHS + "\\s+" + DAY + "(?![\\d.,:]*\\d|\\s+(?:percent|per))\\b",
                    (m, a) -> a.flatMap(anchor -> nearest(anchor, month(m, 1), number(m, 2)))),
            rule("\\b" + DAY + "\\s+(?:of\\s+)?" + MONTHS + "(?!\\w)",
                    (m, a) -> a.flatMap(anchor -> nearest(anchor, month(m, 2), number(m, 1)))),
            rule("\\b(?:since|from)\\s+" + WEEKDAYS + "\\b",
                    (m, a) -> a.map(d -> EventDate.between(lastOn(d, weekday(m, 1)), d, Basis.ANCHOR))),
            rule("\\bnext\\s+" + WEEKDAYS + "\\b",
                    (m, a) -> a.map(d -> relative(d.with(TemporalAdjusters.next(weekday(m, 1)))))),
            rule("\\blast\\s+" + WEEKDAYS + "\\b",
                    (m, a) -> a.map(d -> relative(d.with(TemporalAdjusters.previous(weekday(m, 1)))))),
            rule("\\b" + WEEKDAYS + "\\b", (m, a) -> a.map(d -> relative(lastOn(d, weekday(m, 1))))),
            rule("\\b(?:today|tonight|this\\s+(?:morning|afternoon|evening))\\b",
                    (m, a) -> a.map(DateReader::relative)),
            rule("\\b(?:yesterday|last\\s+night|overnight)\\b", (m, a) -> a.map(d -> relative(d.minusDays(1)))),
            rule("\\btomorrow\\b", (m, a) -> a.map(d -> relative(d.plusDays(1)))),
            rule("\\b(?:earlier|later)?\\s*this\\s+week\\b", (m, a) -> a.map(d -> thisWeek(d, m.group()))),
            rule("\\blast\\s+week\\b", (m, a) -> a.map(d -> week(d.minusWeeks(1)))),
            rule("\\bnext\\s+week\\b", (m, a) -> a.map(d -> week(d.plusWeeks(1)))),
            rule("\\b(?:(?:earlier|later)\\s+)?(this|last|next)\\s+month\\b",
                    (m, a) -> a.map(d -> EventDate.of(YearMonth.from(d).plusMonths(step(m, 1)), Basis.ANCHOR))),
            rule("\\b(?:(?:earlier|later)\\s+)?(this|last|next)\\s+year\\b",
                    (m, a) -> a.map(d -> EventDate.of(Year.from(d).plusYears(step(m, 1)), Basis.ANCHOR))),
            rule("\\b" + SPELT + "\\s+(day|week|month|year)s?\\s+ago\\b", (m, a) -> a.map(d -> ago(d, m))),
            rule("\\bfrom\\s+" + YEAR + "\\s+(?:to|until|through)\\s+" + YEAR + "\\b",
                    (m, a) -> years(year(m, 1), year(m, 2))),
            rule("\\bbetween\\s+" + YEAR + "\\s+and\\s+" + YEAR + "\\b", (m, a) -> years(year(m, 1), year(m, 2))),
            rule("\\b" + MONTHS + "\\s+(?:of\\s+)?" + YEAR + "\\b",
                    (m, a) -> Optional.of(EventDate.of(YearMonth.of(year(m, 2), month(m, 1)), Basis.STATED))),
            rule("\\b(last|next)\\s+" + MONTHS + "(?!\\w)",
                    (m, a) -> a.map(d -> monthBeside(d, month(m, 2), step(m, 1)))),
            rule("\\b(?:in|since|during|until|by|of)\\s+(?:early\\s+|late\\s+|mid-?)?" + MONTHS + "(?!\\w)",
                    (m, a) -> a.map(d -> monthBeside(d, month(m, 1), 0))),
            rule("(?<![\\d$£€.,/-])\\b" + YEAR + "s\\b", (m, a) -> years(year(m, 1), year(m, 1) + 9)),
            rule("(?<![\\d$£€.,/-])\\b" + YEAR
                    + "\\b(?![.,]\\d|\\s*(?:percent|per\\s|people|troops|soldiers|civilians|men|women|children|%))",
                    (m, a) -> Optional.of(EventDate.of(Year.of(year(m, 1)), Basis.STATED))));

    /**
     * Words of a sentence that give a date.
     *
     * @param span the words, in the article's clean text
     * @param head index of the word that ties them to the rest of the sentence
     * @param date what they mean
     */
    record Found(Span span, int head, EventDate date) {
    }

    private DateReader() {
    }

    /**
     * The dates of a sentence in order, without overlap.
     *
     * @param anchor the day relative dates count from
     */
    static List<Found> read(Sentence sentence, String text, Optional<LocalDate> anchor) {
        String words = sentence.span().in(text);
        List<Found> found = new ArrayList<>();
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern.matcher(words);
            while (matcher.find()) {
                int start = matcher.start();
                while (start < matcher.end() && Character.isWhitespace(words.charAt(start))) {
                    start++;
                }
                Span span = new Span(sentence.span().begin() + start, sentence.span().begin() + matcher.end());
                if (found.stream().anyMatch(f -> f.span().overlaps(span)) || isMonthMistaken(matcher.group())) {
                    continue;
                }
                int head = sentence.headOf(span);
                MatchResult match = matcher.toMatchResult();
                rule.meaning.of(match, anchor).filter(d -> head >= 0)
                        .ifPresent(date -> found.add(new Found(span, head, date)));
            }
        }
        found.sort((a, b) -> a.span().compareTo(b.span()));
        return found;
    }

    /** Days that a sentence gives with day and month, with the year that is nearest before the given day. */
    static List<LocalDate> fullDays(Sentence sentence, String text, LocalDate near) {
        return read(sentence, text, Optional.of(near)).stream().filter(e -> e.date().basis() == Basis.STATED)
                .map(e -> e.date().value()).filter(LocalDate.class::isInstance).map(LocalDate.class::cast).toList();
    }

    /** The weekdays a text names, in order. */
    static List<DayOfWeek> weekdays(String text) {
        Matcher matcher = Pattern.compile("\\b" + WEEKDAYS + "\\b", Pattern.CASE_INSENSITIVE).matcher(text);
        return matcher.results().map(m -> weekday(m, 1)).toList();
    }

    /** The most recent such weekday on or before a day. */
    static LocalDate lastOn(LocalDate day, DayOfWeek weekday) {
        return day.with(TemporalAdjusters.previousOrSame(weekday));
    }

    /** "may" in small letters is the verb, and "march" too. */
    private static boolean isMonthMistaken(String words) {
        return Pattern.compile("\\b(?:may|march|mar|jan|dec|sep)\\b").matcher(words).find();
    }

    private static Optional<EventDate> day(int year, int month, int day) {
        try {
            return Optional.of(EventDate.of(LocalDate.of(year, month, day), Basis.STATED));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<EventDate> nearest(LocalDate anchor, int month, int day) {
        Optional<EventDate> best = Optional.empty();
        long distance = Long.MAX_VALUE;
        for (int year = anchor.getYear() - 1; year <= anchor.getYear() + 1; year++) {
            Optional<EventDate> candidate = day(year, month, day);
            long away = candidate.map(c -> Math.abs(c.earliest().toEpochDay() - anchor.toEpochDay()))
                    .orElse(Long.MAX_VALUE);
            if (away < distance) {
                best = candidate;
                distance = away;
            }
        }
        return best;
    }

    private static EventDate relative(LocalDate day) {
        return EventDate.of(day, Basis.ANCHOR);
    }

    private static EventDate week(LocalDate day) {
        LocalDate monday = lastOn(day, DayOfWeek.MONDAY);
        return EventDate.between(monday, monday.plusDays(6), Basis.ANCHOR);
    }

    private static EventDate thisWeek(LocalDate day, String words) {
        EventDate week = week(day);
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.startsWith("earlier")) {
            return EventDate.between(week.earliest(), day, Basis.ANCHOR);
        }
        return lower.startsWith("later") ? EventDate.between(day, week.latest(), Basis.ANCHOR) : week;
    }

    private static EventDate ago(LocalDate anchor, MatchResult match) {
        int count = switch (match.group(1).toLowerCase(Locale.ROOT)) {
            case "a", "an", "one" -> 1;
            case "two" -> 2;
            case "three" -> 3;
            case "four" -> 4;
            case "five" -> 5;
            case "six" -> 6;
            case "seven" -> 7;
            case "eight" -> 8;
            case "nine" -> 9;
            case "ten" -> 10;
            default -> Integer.parseInt(match.group(1));
        };
        return switch (match.group(2).toLowerCase(Locale.ROOT)) {
            case "day" -> relative(anchor.minusDays(count));
            case "week" -> week(anchor.minusWeeks(count));
            case "month" -> EventDate.of(YearMonth.from(anchor).minusMonths(count), Basis.ANCHOR);
            default -> EventDate.of(Year.from(anchor).minusYears(count), Basis.ANCHOR);
        };
    }

    private static EventDate monthBeside(LocalDate anchor, int month, int step) {
        YearMonth now = YearMonth.from(anchor);
        YearMonth named = YearMonth.of(anchor.getYear(), month);
        if ((step < 0 && !named.isBefore(now)) || (step == 0 && named.isAfter(now))) {
            named = named.minusYears(1);
        } else if (step > 0 && !named.isAfter(now)) {
            named = named.plusYears(1);
        }
        return EventDate.of(named, Basis.ANCHOR);
    }

    private static Optional<EventDate> years(int first, int last) {
        return first > last
                ? Optional.empty()
                : Optional.of(EventDate.between(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Basis.STATED));
    }

    private static int step(MatchResult match, int group) {
        return switch (match.group(group).toLowerCase(Locale.ROOT)) {
            case "last" -> -1;
            case "next" -> 1;
            default -> 0;
        };
    }

    private static int year(MatchResult match, int group) {
        return number(match, group);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int month(MatchResult match, int group) {
        String start = match.group(group).substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(start)) {
                return month.getValue();
            }
        }
        throw new IllegalStateException("no month: " + match.group(group));
    }

    private static DayOfWeek weekday(MatchResult match, int group) {
        return DayOfWeek.valueOf(match.group(group).toUpperCase(Locale.ROOT));
    }

    private static Rule rule(String pattern, Meaning meaning) {
        return new Rule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), meaning);
    }

    @FunctionalInterface
    private interface Meaning {
        Optional<EventDate> of(MatchResult match, Optional<LocalDate> anchor);
    }

    private record Rule(Pattern pattern, Meaning meaning) {
    }
}
