package org.entente.event;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import org.entente.article.Span;
import org.entente.reading.ReadArticle;

/** What words of an article that give a time mean. */
public final class StatedDates {

    private StatedDates() {
    }

    /**
     * The day, month or year that words give; of a week, the month or year that it lies in.
     *
     * @param words of the article's clean text
     * @param anchor the day that relative dates count from
     * @return empty when the words give no date, or one that only an anchor could tell
     */
    public static Optional<Temporal> of(ReadArticle article, int sentence, Span words, Optional<AnchorDate> anchor) {
        List<DateReader.Found> found = DateReader.read(article.sentence(sentence), article.text(),
                anchor.map(AnchorDate::day));
        return found.stream().filter(f -> f.span().overlaps(words)).findFirst().flatMap(f -> whole(f.date()));
    }

    private static Optional<Temporal> whole(EventDate date) {
        LocalDate from = date.earliest();
        LocalDate to = date.latest();
        if (date.value() != null) {
            return Optional.of(date.value());
        }
        if (from.getYear() != to.getYear()) {
            return Optional.empty();
        }
        return Optional.of(from.getMonth() == to.getMonth() ? YearMonth.from(from) : Year.from(from));
    }
}
