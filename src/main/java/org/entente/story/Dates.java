package org.entente.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entente.event.EventDate;
import org.entente.event.Factuality;

/** The final dates of reports and stances: the local ones, counted anew where the article's anchor date has changed. */
final class Dates {

    private static final Pattern WEEKDAY = Pattern
            .compile("\\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b");
    private static final Pattern YESTERDAY = Pattern.compile("\\b[Yy]esterday\\b");
    private static final Pattern TODAY = Pattern.compile("\\b[Tt]oday\\b|\\b[Tt]onight\\b");
    private static final String MONTH = "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";
    private static final Pattern DAY_OF_YEAR = Pattern
            .compile(
                    "\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?\\b(?!,? \\d{4})|\\b(\\d{1,2})(?:st|nd|rd|th)? " + MONTH
                            + "\\b(?!,? \\d{4})");
    private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
            "Oct", "Nov", "Dec");
    private static final int WEEK = 7;

    private final Material material;
    private final SortedMap<String, Story.Anchor> anchors;

    private Dates(Material material, SortedMap<String, Story.Anchor> anchors) {
        this.material = material;
        this.anchors = anchors;
    }

    /** The dates by IRI of report or stance. */
    static SortedMap<String, EventDate> of(Material material, SortedMap<String, Story.Anchor> anchors) {
        Dates dates = new Dates(material, anchors);
        SortedMap<String, EventDate> found = new TreeMap<>();
        for (ArticleDigest digest : material.digests()) {
            for (ArticleDigest.Report report : digest.reports()) {
                boolean future = report.factuality() == Factuality.PLANNED
                        || report.factuality() == Factuality.HYPOTHETICAL;
                dates.date(digest, report.date(), report.sentences(), future)
                        .ifPresent(d -> found.put(report.iri(), d));
            }
            for (ArticleDigest.Opinion opinion : digest.opinions()) {
                dates.date(digest, opinion.date(), opinion.sentences(), false)
                        .ifPresent(d -> found.put(opinion.iri(), d));
            }
        }
        return found;
    }

    private Optional<EventDate> date(ArticleDigest digest, Optional<EventDate> local, List<String> sentences,
            boolean future) {
        Story.Anchor anchor = anchors.get(digest.article());
        if (anchor == null || anchor.from().isEmpty()
                || local.filter(d -> d.basis() == EventDate.Basis.STATED).isPresent()) {
            return local;
        }
        String words = sentences.stream().limit(1).map(material::sentence).filter(s -> s != null)
                .map(s -> s.digest().text()).findFirst().orElse("");
        if (local.isPresent()) {
            return digest.anchor().map(own -> moved(local.get(), own.day(), anchor.day(), words)).or(() -> local);
        }
        return digest.anchor().isEmpty() && !future ? relative(words, anchor.day()) : Optional.empty();
    }

    /**
     * The day that a sentence's only day without a year means, else its only weekday, "yesterday" or "today"; empty when it
     * has none or several.
     */
    private static Optional<EventDate> relative(String words, LocalDate anchor) {
        TreeSet<LocalDate> named = new TreeSet<>();
        DAY_OF_YEAR.matcher(words).results().forEach(m -> dayOfYear(m, anchor).ifPresent(named::add));
        if (!named.isEmpty()) {
            return named.size() == 1
                    ? Optional.of(EventDate.of(named.first(), EventDate.Basis.STATED))
                    : Optional.empty();
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        WEEKDAY.matcher(words).results().forEach(m -> days.add(
                anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.valueOf(m.group().toUpperCase(Locale.ROOT))))));
        if (YESTERDAY.matcher(words).find()) {
            days.add(anchor.minusDays(1));
        }
        if (TODAY.matcher(words).find()) {
            days.add(anchor);
        }
        return days.size() == 1 ? Optional.of(EventDate.of(days.first(), EventDate.Basis.ANCHOR)) : Optional.empty();
    }

    /** "April 4" in the year in which it is last before the anchor date or soon after it. */
    private static Optional<LocalDate> dayOfYear(MatchResult match, LocalDate anchor) {
        boolean monthFirst = match.group(1) != null;
        int month = MONTHS.indexOf(match.group(monthFirst ? 1 : 4)) + 1;
        int day = Integer.parseInt(match.group(monthFirst ? 2 : 3));
        if (day < 1 || day > Month.of(month).minLength()) {
            return Optional.empty();
        }
        LocalDate sameYear = LocalDate.of(anchor.getYear(), month, day);
        return Optional.of(sameYear.isAfter(anchor.plusDays(WEEK)) ? sameYear.minusYears(1) : sameYear);
    }

    /** A relative date counted from another day: weekdays stay weekdays, and what is so many days away stays so. */
    private static EventDate moved(EventDate date, LocalDate from, LocalDate to, String words) {
        if (date.value() instanceof LocalDate day) {
            long away = ChronoUnit.DAYS.between(day, from);
            boolean isYesterday = away == 1 && YESTERDAY.matcher(words).find();
            boolean isWeekday = away > 0 && away < WEEK && !isYesterday;
            return EventDate.of(isWeekday
                    ? to.with(TemporalAdjusters.previousOrSame(day.getDayOfWeek()))
                    : to.minusDays(away), date.basis());
        }
        if (date.value() instanceof YearMonth month) {
            return EventDate.of(month.plusMonths(ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to))),
                    date.basis());
        }
        if (date.value() != null) {
            return date;
        }
        long weeks = ChronoUnit.WEEKS.between(monday(from), monday(to));
        return EventDate.between(date.earliest().plusWeeks(weeks), date.latest().plusWeeks(weeks), date.basis());
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
