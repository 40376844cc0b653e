package org.entente.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.event.AnchorDate.Basis;
import org.entente.reading.ReadArticle;

/**
 * Finds the day on which an article's story was told, from which its weekdays count.
 *
 * <p>A page may show the day of a reprint, so a day in the narration comes first when it bears the weekday that the
 * article names most and lies shortly before the page's date; then the dateline, then the page's date. The dateline and
 * the page's date are led back to the weekday that the article names most: an article dated Saturday that tells of
 * Wednesday was told on Wednesday. A page's date needs two such mentions for that.
 */
public final class AnchorDates {

    /** A day in the text that lies further before the page's date than this is background. */
    private static final int NEAR = 14;

    private AnchorDates() {
    }

    /** The anchor date of an article; empty when neither its text nor its page gives a day. */
    public static Optional<AnchorDate> of(ReadArticle article) {
        var description = article.article().description();
        Optional<LocalDate> shown = description.storyDate().or(description::published);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        LocalDate page = shown.get();
        List<DayOfWeek> mostNamed = mostNamed(article, 1);
        Optional<LocalDate> narrated = article.sentences().stream()
                .flatMap(s -> DateReader.fullDays(s, article.text(), page).stream())
                .filter(day -> !day.isAfter(page) && day.isAfter(page.minusDays(NEAR)))
                .filter(day -> mostNamed.contains(day.getDayOfWeek())).max(Comparator.naturalOrder());
        if (narrated.isPresent()) {
            return Optional.of(new AnchorDate(narrated.get(), Basis.TEXT));
        }
        boolean dateline = description.storyDate().isPresent();
        LocalDate told = mostNamed(article, dateline ? 1 : 2).stream().map(day -> DateReader.lastOn(page, day))
                .max(Comparator.naturalOrder())
                .orElse(page);
        return Optional.of(new AnchorDate(told, dateline ? Basis.DATELINE : Basis.PAGE));
    }

    private static List<DayOfWeek> mostNamed(ReadArticle article, int least) {
        Map<DayOfWeek, Integer> counts = new EnumMap<>(DayOfWeek.class);
        article.sentences().forEach(
                s -> DateReader.weekdays(s.span().in(article.text()))
                        .forEach(day -> counts.merge(day, 1, Integer::sum)));
        int most = counts.values().stream().max(Comparator.naturalOrder()).orElse(0);
        return counts.entrySet().stream().filter(e -> e.getValue() == most && most >= least).map(Map.Entry::getKey)
                .toList();
    }
}
