package org.entente.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads this package's tables: tab-separated lines, comments after {@code #}, "-" for an empty cell. */
final class Tables {

    private Tables() {
    }

    /** The rows of a table, each with at least the given number of cells. */
    static List<List<String>> rows(String name, int cells) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Tables.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no table " + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> row = new ArrayList<>();
                for (String cell : line.split("\t", -1)) {
                    row.add(cell.strip().equals("-") ? "" : cell.strip());
                }
                if (row.size() < cells) {
                    throw new IllegalStateException(name + ": a row of " + row.size() + " cells: " + line);
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** The words of a cell, set apart by commas, semicolons or spaces. */
    static Set<String> words(String cell, String separator) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : cell.split(separator, -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }
}
