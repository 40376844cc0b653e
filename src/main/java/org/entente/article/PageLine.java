package org.entente.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines in which a page says something about itself: dates, bylines, rubrics, crumbs. */
sealed interface PageLine {

    /** Why it is left out of the text. */
    String reason();

    /** "Published: Thu, April 20, 2017", "15 April 2017", "13 April, 2017, 18:12 | Ann Smith". */
    record DateLine(Optional<LocalDate> day, Stamp stamp, String words, Optional<String> author) implements PageLine {
        @Override
        public String reason() {
            return "date line";
        }
    }

    /** What a date line says its date is. */
    enum Stamp {
        PUBLISHED, UPDATED, BARE
    }

    /** "World | By Paul Smith", "By Ann Smith and Bo Chen", "Author: Ann Smith". */
    record Byline(Optional<String> author, Optional<String> section) implements PageLine {
        @Override
        public String reason() {
            return "byline";
        }
    }

    /** "Main » Ministers meet": the way to this page; the last step may be its headline. */
    record Crumbs(List<String> steps) implements PageLine {
        @Override
        public String reason() {
            return "breadcrumbs";
        }
    }

    /** "Source: Example News": a field and its value. */
    record Field(Name name, String value) implements PageLine {
        /** Fields that pages head their articles with. */
        enum Name {
            TITLE, SECTION, PUBLISHER, URL
        }

        @Override
        public String reason() {
            return "page header";
        }
    }

    /** Reads a line; empty when it says nothing of the kind. */
    static Optional<PageLine> of(String line) {
        if (line.length() > Patterns.LONGEST) {
            return Optional.empty();
        }
        return crumbs(line).or(() -> dateLine(line)).or(() -> byline(line)).or(() -> field(line));
    }

    private static Optional<PageLine> crumbs(String line) {
        String[] steps = line.split(" [\u00BB\u203A\u2192](?: |$)| > | :: ");
        boolean few = steps.length < 2 || line.indexOf('\u00AB') >= 0 || Shape.isProse(steps[0]);
        return few ? Optional.empty() : Optional.of(new Crumbs(List.of(steps).stream().map(String::strip).toList()));
    }

    private static Optional<PageLine> dateLine(String line) {
        Matcher label = Patterns.STAMP.matcher(line);
        boolean stamped = label.lookingAt();
        Optional<NewsDates.Found> found = NewsDates.find(line);
        if (found.isEmpty()) {
            boolean noDate = !stamped || Shape.isProse(line) || !label.group().contains(":");
            return noDate
                    ? Optional.empty()
                    : Optional.of(new DateLine(Optional.empty(), stamp(label), line,
                            Optional.empty()));
        }
        String before = line.substring(stamped ? Math.min(label.end(), found.get().begin()) : 0, found.get().begin());
        String after = line.substring(found.get().end());
        String rest = withoutClock(before) + "|" + withoutClock(NewsDates.find(after)
                .map(f -> after.substring(0, f.begin()) + "|" + after.substring(f.end())).orElse(after));
        Optional<String> author = Optional.empty();
        for (String part : rest.split("\\|", -1)) {
            String words = Patterns.EDGES.matcher(part).replaceAll("");
            if (words.isEmpty() || Patterns.STAMP.matcher(words + " ").matches()) {
                continue;
            }
            Matcher by = Patterns.BY.matcher(words);
            if (by.matches()) {
                author = Optional.of(by.group(1));
            } else if (Patterns.NAME.matcher(words).matches()) {
                author = author.or(() -> Optional.of(words));
            } else if (!Patterns.PLACE_OR_RUBRIC.matcher(words).matches()) {
                return Optional.empty();
            }
        }
        return Optional.of(new DateLine(found.get().day(), stamped ? stamp(label) : Stamp.BARE, line, author));
    }

    private static Stamp stamp(Matcher label) {
        return label.group().toLowerCase(java.util.Locale.ROOT).matches(".*(updat|modif|edit).*")
                ? Stamp.UPDATED
                : Stamp.PUBLISHED;
    }

    private static String withoutClock(String text) {
        return Patterns.CLOCK.matcher(text).replaceAll("|");
    }

    private static Optional<PageLine> byline(String line) {
        Matcher alone = Patterns.BY.matcher(line);
        if (alone.matches()) {
            return Optional.of(new Byline(Optional.of(alone.group(1)), Optional.empty()));
        }
        Matcher section = Patterns.SECTION_BY.matcher(line);
        if (section.matches()) {
            return Optional.of(new Byline(Optional.of(section.group(2)), Optional.of(section.group(1))));
        }
        Matcher before = Patterns.BY_SECTION.matcher(line);
        return before.matches()
                ? Optional.of(new Byline(Optional.of(before.group(1)), Optional.of(before.group(2))))
                : Optional.empty();
    }

    private static Optional<PageLine> field(String line) {
        Matcher field = Patterns.FIELD.matcher(line);
        if (!field.matches() || Shape.isProse(field.group(2))) {
            return Optional.empty();
        }
        String value = field.group(2);
        return Optional.ofNullable(switch (field.group(1).toLowerCase(java.util.Locale.ROOT)) {
            case "title", "headline" -> new Field(Field.Name.TITLE, value);
            case "section", "rubric", "category" -> new Field(Field.Name.SECTION, value);
            case "url", "link" -> new Field(Field.Name.URL, value);
            default -> new Field(Field.Name.PUBLISHER, value);
        });
    }

    /** The patterns, kept apart from what users of the type see. */
    final class Patterns {
        private static final int LONGEST = 220;
        private static final String PERSON = "(?:(?:(?:al|el|as|ad|an)-)?\\p{Lu}[\\p{L}.'\u2019-]*|(?:de|von|van|der|den|al|el|bin|ibn|da|di|la|le)\\b)";
        private static final String NAMES = "\\p{Lu}[\\p{L}.'\u2019-]*(?: " + PERSON + "){1,3}";
        private static final String MORE_NAMES = NAMES + "(?:(?:, | and | & |, and )" + NAMES + "){0,4}";
        private static final String OFFICE = "(?:(?:,| \\||/| -| for| of| in| at)? ?(?:the )?(?:\\p{Lu}[\\p{L}.&'\u2019-]*|\\d+|staff|writers?|reporters?|correspondents?|editors?|and|in|of|for|news|[|,/@-]) ?){0,5}";

        static final Pattern STAMP = Pattern.compile(
                "(?:last |first |originally |date )?(?:published|posted|updated|modified"
                        + "|edited|created|added|released|issued|date|publication date|pubdate|time|on)(?: on| at| date)? ?:? ?(?:on |at )?",
                Pattern.CASE_INSENSITIVE);
        static final Pattern CLOCK = Pattern.compile(
                "(?i)(?:\\bat )?T?\\b\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2}(?:\\.\\d+)?)?(?: ?hrs?)?(?: ?[ap]\\.?m\\.?)?(?: ?\\(?(?:Z|GMT|UTC|BST|IST|MSK|CET|CEST|E[SD]?T|P[SD]?T|C[SD]T|M[SD]T|A[EW]?[SD]T|[A-Z]{3,4} time)\\)?)?(?: ?[+-]\\d{2}:?\\d{2})?"
                        + "|\\b\\d{1,2} ?[ap]\\.?m\\.?\\b(?: [A-Z]{2,4}\\b)?|\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?");
        static final Pattern EDGES = Pattern.compile(
                "^[\\s,.:;|/()\\[\\]\u2013\u2014\u2022\u00B7-]+|[\\s,.:;|/()\\[\\]\u2013\u2014\u2022\u00B7-]+$");
        static final Pattern NAME = Pattern.compile(NAMES);
        static final Pattern PLACE_OR_RUBRIC = Pattern
                .compile("(?:in |from )?\\p{Lu}[\\p{L}.'\u2019-]+|(?:latest )?news");
        static final Pattern BY = Pattern.compile(
                "(?:(?i:by|author|authors|written by|posted by|reported by|story by|from|text by) ?:? )(" + MORE_NAMES
                        + "|\\p{Lu}{2,}(?: \\p{Lu}{2,}){1,3})" + OFFICE + "\\.?");
        static final Pattern SECTION_BY = Pattern
                .compile("(\\p{Lu}[\\p{L}&' -]{1,40}?) ?[|/\u2022\u00B7\u2013\u2014-] ?(?i:by|author|written by):? ("
                        + MORE_NAMES + ")");
        static final Pattern BY_SECTION = Pattern
                .compile("(?i:by|author|written by):? (" + MORE_NAMES
                        + ") ?[|/\u2022\u00B7\u2013\u2014-] ?(\\p{Lu}[\\p{L}&' -]{1,40})");
        static final Pattern FIELD = Pattern.compile(
                "(?i)(title|headline|section|rubric|category|publisher|publication|newspaper|source|url|link) ?: (.{2,200})");

        private Patterns() {
        }
    }
}
