package org.entente.evaluation.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.problem.UserError;

/**
 * A file of sentences with one word a line and a blank line after each sentence.
 *
 * @param file the file
 * @param sentences its sentences, none of them empty
 */
public record WordTable(Path file, List<Rows> sentences) {

    /** How such a file is written: what parts the columns, how many there are, which hold the word and its label. */
    public enum Form {
        UNER("\t", 5, 1, 2, true), CONLL(" ", 4, 0, 3, false), PAIRS("\t", 2, 0, 1, false), CONLLU("\t", 10, 1, 7,
                true);

        private final String separator;
        private final int columns;
        private final int word;
        private final int label;
        private final boolean comments;

        Form(String separator, int columns, int word, int label, boolean comments) {
            this.separator = separator;
            this.columns = columns;
            this.word = word;
            this.label = label;
            this.comments = comments;
        }
    }

    /**
     * A sentence.
     *
     * @param form of the file
     * @param line of the first row
     * @param comments the lines of comments before it
     * @param rows the cells of each row
     */
    public record Rows(Form form, int line, List<String> comments, List<List<String>> rows) {

        public List<String> words() {
            return rows.stream().map(row -> row.get(form.word)).toList();
        }

        public List<String> labels() {
            return rows.stream().map(row -> row.get(form.label)).toList();
        }
    }

    public WordTable {
        sentences = List.copyOf(sentences);
    }

    /** Reads a file; rows of CoNLL-U for several words in one, or for words left out, are skipped. */
    public static WordTable read(Path file, Form form) {
        List<Rows> sentences = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        int number = 0;
        for (String line : Lines.of(file)) {
            number++;
            if (line.isBlank()) {
                add(form, number, comments, rows, sentences);
            } else if (form.comments && line.startsWith("#")) {
                comments.add(line);
            } else if (!line.startsWith("-DOCSTART-")) {
                List<String> cells = List.of(line.split(form.separator, -1));
                if (cells.size() != form.columns || cells.get(form.word).isEmpty()) {
                    throw Lines.broken(file, number,
                            "should have %d columns and has %d".formatted(form.columns, cells.size()));
                }
                if (form != Form.CONLLU || isWord(file, number, cells)) {
                    rows.add(cells);
                }
            }
        }
        add(form, number + 1, comments, rows, sentences);
        if (sentences.isEmpty()) {
            throw UserError.failed(file + " has no sentences");
        }
        return new WordTable(file, sentences);
    }

    private static boolean isWord(Path file, int number, List<String> cells) {
        if (!cells.get(0).chars().allMatch(Character::isDigit)) {
            return false;
        }
        if (cells.get(6).isEmpty() || !cells.get(6).chars().allMatch(Character::isDigit)) {
            throw Lines.broken(file, number, "has the head '" + cells.get(6) + "', which is no number");
        }
        return true;
    }

    private static void add(Form form, int number, List<String> comments, List<List<String>> rows,
            List<Rows> sentences) {
        if (!rows.isEmpty()) {
            sentences.add(new Rows(form, number - rows.size(), List.copyOf(comments), List.copyOf(rows)));
            rows.clear();
            comments.clear();
        }
    }
}
