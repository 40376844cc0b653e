package org.entente.evaluation.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.ObjectMapper;

/**
 * What the benchmarks of a folder measured.
 *
 * @param engine what was measured, with versions
 * @param rows a row a figure, in the order of the benchmarks
 */
public record EvaluationReport(String engine, List<Row> rows) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String NOTHING = "\u2013";

    /** What became of a benchmark. */
    public enum Outcome {
        MEASURED, NOT_GIVEN, BROKEN
    }

    /**
     * A figure, or why there is none.
     *
     * @param benchmark its name
     * @param measure what was measured; empty when nothing was
     * @param score in percent, or in the unit that the measure names; empty when there is none
     * @param count how many things it rests on
     * @param seconds that the benchmark took, all its figures together
     * @param outcome whether it was measured
     * @param message what is missing or broken; empty when nothing is
     */
    public record Row(String benchmark, String measure, OptionalDouble score, int count, double seconds,
            Outcome outcome, Optional<String> message) {
    }

    public EvaluationReport {
        rows = List.copyOf(rows);
    }

    /** Whether a file of a benchmark is broken. */
    public boolean hasBroken() {
        return rows.stream().anyMatch(row -> row.outcome() == Outcome.BROKEN);
    }

    /** The report as a table for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line("benchmark", "measure", "score", "count", "seconds"));
        String before = "";
        for (Row row : rows) {
            boolean first = !row.benchmark().equals(before);
            before = row.benchmark();
            String name = first ? row.benchmark() : "";
            lines.add(switch (row.outcome()) {
                case MEASURED -> line(name, row.measure(),
                        row.score().isPresent() ? text("%.1f", row.score().getAsDouble()) : NOTHING,
                        row.score().isPresent() ? text("%,d", row.count()) : NOTHING,
                        first ? text("%.1f", row.seconds()) : "");
                case NOT_GIVEN -> line(name, "not given: " + row.message().orElse(""), "", "", "");
                case BROKEN -> line(name, "broken: " + row.message().orElse(""), "", "", "");
            });
        }
        return lines;
    }

    /** The report as JSON: an object with the engine and the rows. */
    public String json() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Row row : rows) {
            Map<String, Object> cells = new LinkedHashMap<>();
            cells.put("benchmark", row.benchmark());
            cells.put("outcome", row.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            row.message().ifPresent(message -> cells.put("message", message));
            if (row.outcome() == Outcome.MEASURED) {
                cells.put("measure", row.measure());
                cells.put("score", row.score().isPresent() ? row.score().getAsDouble() : null);
                cells.put("count", row.count());
                cells.put("seconds", row.seconds());
            }
            all.add(cells);
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("engine", engine);
        report.put("rows", all);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report);
    }

    private static String line(String benchmark, String measure, String score, String count, String seconds) {
        return text("%-26s %-34s %9s %8s %8s", benchmark, measure, score, count, seconds).stripTrailing();
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would need a library of its own
    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
