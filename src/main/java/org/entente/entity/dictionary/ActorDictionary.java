package org.entente.entity.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.problem.Problem;

/**
 * A dictionary of actors as TABARI and PETRARCH read them, such as {@code Phoenix.Countries.actors.txt}: a name with
 * underscores for spaces, further names after {@code +}, and codes in brackets, some for certain days only
 * ({@code [AFGGOV 041207-091119]}, {@code >} since, {@code <} until).
 *
 * @param entries in the order of the file
 * @param last the last day that stands in it
 */
record ActorDictionary(List<Entry> entries, LocalDate last) {

    /**
     * An actor.
     *
     * @param names as written, with spaces; the usual one first
     */
    record Entry(int line, List<String> names, List<Dated> codes) {
    }

    /**
     * A code for certain days.
     *
     * @param code country and sector: {@code AFGGOVMIL}
     * @param from empty when only the end is known
     * @param to empty while it lasts
     */
    record Dated(String code, Optional<LocalDate> from, Optional<LocalDate> to) {
    }

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->|[#;].*$");
    private static final Pattern CODE = Pattern.compile("\\[([^\\]]*)\\]?");
    private static final Pattern DATED = Pattern.compile("([A-Z]+)\\s+(?:([<>])\\s*(\\d+)|(\\d+)\\s*-\\s*(\\d+))");
    /** Two digits of a year from here on are of the last century. */
    private static final int CENTURY = 30;

    ActorDictionary {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a dictionary; what is no UTF-8 in it becomes U+FFFD.
     *
     * @param file what problems call it
     * @param problems is told of dates that can't be read; such a code is left out
     */
    static ActorDictionary read(String file, InputStream in, Consumer<Problem> problems) throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Dated> codes = new ArrayList<>();
        int begun = 0;
        int number = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String text = COMMENT.matcher(line).replaceAll("").strip();
                int bracket = text.indexOf('[');
                String name = (bracket < 0 ? text : text.substring(0, bracket)).replace('_', ' ').strip();
                if (!name.isEmpty() && !name.startsWith("+")) {
                    if (!names.isEmpty()) {
                        entries.add(new Entry(begun, List.copyOf(names), List.copyOf(codes)));
                    }
                    names.clear();
                    codes.clear();
                    begun = number;
                }
                if (!name.isEmpty()) {
                    names.add(name.startsWith("+") ? name.substring(1).strip() : name);
                }
                Matcher code = CODE.matcher(text);
                while (code.find()) {
                    String place = file + ":" + number;
                    dated(code.group(1).strip(), place, problems).ifPresent(codes::add);
                }
            }
        }
        if (!names.isEmpty()) {
            entries.add(new Entry(begun, List.copyOf(names), List.copyOf(codes)));
        }
        LocalDate last = entries.stream().flatMap(e -> e.codes().stream())
                .map(d -> d.to().or(d::from).orElse(LocalDate.MIN)).max(LocalDate::compareTo).orElse(LocalDate.MIN);
        return new ActorDictionary(entries, last);
    }

    /** Empty for a code without days, which is that of an actor for ever. */
    private static Optional<Dated> dated(String code, String place, Consumer<Problem> problems) {
        if (code.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        Matcher matcher = DATED.matcher(code);
        try {
            if (matcher.matches() && matcher.group(2) == null) {
                LocalDate from = day(matcher.group(4));
                LocalDate to = day(matcher.group(5));
                if (!to.isBefore(from)) {
                    return Optional.of(new Dated(matcher.group(1), Optional.of(from), Optional.of(to)));
                }
            } else if (matcher.matches()) {
                Optional<LocalDate> day = Optional.of(day(matcher.group(3)));
                boolean since = matcher.group(2).equals(">");
                return Optional.of(new Dated(matcher.group(1), since ? day : Optional.empty(),
                        since ? Optional.empty() : day));
            }
        } catch (DateTimeException e) {
            // told below, as any other date that is none
        }
        problems.accept(Problem.error(place, "'" + code
                + "' is no code with days (CODE yymmdd-yymmdd, CODE >yymmdd); it is left out"));
        return Optional.empty();
    }

    /** A day of six digits or eight. */
    private static LocalDate day(String digits) {
        if (digits.length() != 6 && digits.length() != 8) {
            throw new DateTimeException(digits);
        }
        int number = Integer.parseInt(digits);
        int year = number / 10_000;
        if (digits.length() == 6) {
            year += year < CENTURY ? 2000 : 1900;
        }
        return LocalDate.of(year, number / 100 % 100, number % 100);
    }
}
