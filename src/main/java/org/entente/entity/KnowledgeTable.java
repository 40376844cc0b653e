package org.entente.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.problem.Problem;

/** A knowledge file: tab-separated with a header, {@code #} before a comment line, {@code |} between alternatives. */
final class KnowledgeTable {

    /** A row, by the names of its columns. */
    record Row(String file, int line, Map<String, String> cells) {

        /** The cell, without white space around it; empty when there is none. */
        String get(String column) {
            return cells.getOrDefault(column, "");
        }

        Optional<String> optional(String column) {
            return Optional.of(get(column)).filter(cell -> !cell.isEmpty());
        }

        List<String> list(String column) {
            List<String> parts = new ArrayList<>();
            for (String part : get(column).split("\\|", -1)) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
            return parts;
        }

        Problem problem(String message) {
            return Problem.error(file + ":" + line, message);
        }
    }

    private KnowledgeTable() {
    }

    /**
     * Reads all rows; a row with another number of cells than the header, or a header without a required column, is a
     * problem and left out.
     */
    static List<Row> read(String file, InputStream in, List<String> required, List<Problem> problems)
            throws IOException {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String[] header = null;
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (number == 1 && line.startsWith("\uFEFF")) {
                    line = line.substring(1);
                }
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                if (header == null) {
                    header = cells;
                    List<String> missing = new ArrayList<>(required);
                    missing.removeAll(List.of(header));
                    if (!missing.isEmpty()) {
                        problems.add(Problem.error(file + ":" + number,
                                "the header lacks " + String.join(", ", missing) + " (columns are set apart by tabs)"));
                        return rows;
                    }
                } else if (cells.length != header.length) {
                    problems.add(Problem.error(file + ":" + number,
                            cells.length + " cells where the header has " + header.length));
                } else {
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < cells.length; i++) {
                        row.put(header[i], cells[i].strip());
                    }
                    rows.add(new Row(file, number, row));
                }
            }
        }
        return rows;
    }
}
