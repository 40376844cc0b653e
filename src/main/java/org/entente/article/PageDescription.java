package org.entente.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.article.PageLine.DateLine;
import org.entente.article.PageLine.Stamp;
import org.entente.problem.Problem;

/** Gathers what a page says about itself; what came with the record goes before what stands on the page. */
final class PageDescription {

    private final Article.Description given;
    private final String place;
    private final List<DateLine> dates = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<String> headline = Optional.empty();
    private Optional<String> crumb = Optional.empty();
    private Optional<String> author = Optional.empty();
    private Optional<String> section = Optional.empty();
    private Optional<String> publisher = Optional.empty();
    private Optional<String> url = Optional.empty();
    private Optional<String> dateline = Optional.empty();

    PageDescription(Article.Description given, String place) {
        this.given = given;
        this.place = place;
    }

    void headline(String words) {
        headline = Optional.of(words);
    }

    /** The words of a dateline inside the text, such as "MOSCOW, April 12 (Reuters)". */
    void dateline(String words) {
        dateline = Optional.of(words);
    }

    /**
     * Takes in a line of the page.
     *
     * @param belowHeadline whether the line stands below the headline
     */
    void add(PageLine line, boolean belowHeadline) {
        switch (line) {
            case DateLine date -> {
                if (date.day().isEmpty()) {
                    problems.add(ArticleCleaner.unreadableDate(place, date.words()));
                } else {
                    dates.add(date);
                }
                author = author.or(date::author);
            }
            case PageLine.Byline by -> {
                author = author.or(by::author);
                section = section.or(by::section);
            }
            case PageLine.Crumbs crumbs -> crumb = crumb.or(() -> crumbs.steps().stream().filter(Shape::isHeadline)
                    .max(Comparator.comparingInt(String::length)));
            case PageLine.Field field -> {
                Optional<String> value = Optional.of(field.value());
                switch (field.name()) {
                    case TITLE -> crumb = crumb.or(() -> value);
                    case SECTION -> section = section.or(() -> value);
                    case PUBLISHER -> publisher = belowHeadline ? publisher : publisher.or(() -> value);
                    case URL -> url = url.or(() -> value);
                }
            }
        }
    }

    List<Problem> problems() {
        return problems;
    }

    Article.Description toDescription() {
        List<LocalDate> days = new ArrayList<>();
        given.published().ifPresent(days::add);
        dates.stream().filter(d -> d.stamp() == Stamp.PUBLISHED).forEach(d -> days.add(d.day().get()));
        dates.stream().filter(d -> d.stamp() == Stamp.BARE).forEach(d -> days.add(d.day().get()));
        if (days.isEmpty()) {
            dates.forEach(d -> days.add(d.day().get()));
        }
        Optional<LocalDate> published = days.stream().findFirst();
        Optional<LocalDate> second = days.stream().filter(d -> !d.equals(days.get(0))).findFirst()
                .or(() -> datelineDay(published));
        return new Article.Description(given.headline().or(() -> headline).or(() -> crumb), published, second,
                given.author().or(() -> author), section, given.publisher().or(() -> publisher),
                given.url().or(() -> url), given.id());
    }

    /** The day of the text's dateline; its year, when it is not written, is that of the page's date. */
    private Optional<LocalDate> datelineDay(Optional<LocalDate> published) {
        return dateline.flatMap(words -> NewsDates.find(words).flatMap(NewsDates.Found::day)
                .or(() -> published.flatMap(p -> NewsDates.dayBefore(words, p))));
    }
}
