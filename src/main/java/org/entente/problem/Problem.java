package org.entente.problem;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something wrong with the material: a value to collect and list, never thrown.
 *
 * @param severity how bad it is
 * @param place what it concerns, as a person would write it: {@code feed.jsonl#12}, {@code --store}
 * @param message what is wrong and what to do about it, in one line
 */
public record Problem(Severity severity, String place, String message) implements Comparable<Problem> {

    /** From worst to least; a note alone leaves the exit code at 0. */
    public enum Severity {
        ERROR, WARNING, NOTE
    }

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(Problem::severity).thenComparing(Problem::message);

    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
    }

    public static Problem error(String place, String message) {
        return new Problem(Severity.ERROR, place, message);
    }

    public static Problem warning(String place, String message) {
        return new Problem(Severity.WARNING, place, message);
    }

    public static Problem note(String place, String message) {
        return new Problem(Severity.NOTE, place, message);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** As a compiler would print it: {@code corpus/a17.txt: error: the file is empty}. */
    @Override
    public String toString() {
        return "%s: %s: %s".formatted(place, severity.name().toLowerCase(java.util.Locale.ROOT), message);
    }
}
