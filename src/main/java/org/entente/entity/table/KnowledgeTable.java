package org.entente.entity.table;

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
import java.util.function.Consumer;
import org.entente.problem.Problem;

/**
 * A knowledge file: tab-separated with a header, or CSV when the header has commas and no tab; {@code #} before a comment
 * line, {@code |} between alternatives.
 */
public final class KnowledgeTable {

    private static final int MOST_LINES_OF_A_ROW = 50;

    /**
     * A row, by the names of its columns.
     *
     * @param line where it begins, from 1
     */
    public record Row(String file, int line, Map<String, String> cells) {

        /** The cell, without white space around it; empty when there is none. */
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }

        public Optional<String> optional(String column) {
            return Optional.of(get(column)).filter(cell -> !cell.isEmpty());
        }

        /** The alternatives of a cell. */
        public List<String> list(String column) {
            List<String> parts = new ArrayList<>();
            for (String part : get(column).split("\\|", -1)) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
            return parts;
        }

        /** Something wrong with the row, told by file and line. */
        public Problem problem(String message) {
            return Problem.error(file + ":" + line, message);
        }
    }

    private KnowledgeTable() {
    }

    /**
     * Reads all rows; a row with another number of cells than the header, or a header without a required column, is a
     * problem and left out.
     */
    public static List<Row> read(String file, InputStream in, List<String> required, List<Problem> problems)
            throws IOException {
        List<Row> rows = new ArrayList<>();
        read(file, in, required, rows::add, problems::add);
        return rows;
    }

    /** As the other {@code read}, for tables that are too large for memory: each row is handed on as it comes. */
    public static void read(String file, InputStream in, List<String> required, Consumer<Row> rows,
            Consumer<Problem> problems) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> header = null;
            boolean commas = false;
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (number == 1 && line.startsWith("\uFEFF")) {
                    line = line.substring(1);
                }
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                commas = header == null ? line.indexOf('\t') < 0 && line.indexOf(',') > 0 : commas;
                int first = number;
                while (commas && isOpen(line) && number - first < MOST_LINES_OF_A_ROW) {
                    String more = reader.readLine();
                    if (more == null) {
                        break;
                    }
                    line += "\n" + more;
                    number++;
                }
                List<String> cells = commas ? csv(line) : List.of(line.split("\t", -1));
                if (header == null) {
                    header = cells.stream().map(String::strip).toList();
                    List<String> missing = new ArrayList<>(required);
                    missing.removeAll(header);
                    if (!missing.isEmpty()) {
                        problems.accept(Problem.error(file + ":" + number, "the header lacks "
                                + String.join(", ", missing)
                                + " (columns are set apart by tabs); the file is left out"));
                        return;
                    }
                } else if (cells.size() != header.size()) {
                    problems.accept(Problem.error(file + ":" + first, cells.size() + " cells where the header has "
                            + header.size() + "; the row is left out"));
                } else {
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < cells.size(); i++) {
                        row.put(header.get(i), cells.get(i).strip());
                    }
                    rows.accept(new Row(file, first, row));
                }
            }
        }
    }

    /** Whether a quotation mark of CSV is still open. */
    private static boolean isOpen(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** The cells of a line of CSV as in RFC 4180; a line break inside a cell becomes a space. */
    private static List<String> csv(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c == '\n' || c == '\t' ? ' ' : c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
