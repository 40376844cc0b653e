package org.entente.reading.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.Span;
import org.entente.problem.UserError;
import org.entente.reading.NameSpan;

/**
 * Sentences with names in IOB2, one word a line and a blank line after each sentence. Lines start with a number where
 * the word is in the second column and its label in the third (Universal NER); else the word is in the first column and
 * the label in the last (CoNLL, CrossNER).
 */
final class NameCorpus {

    private static final Map<String, NameSpan.Type> TYPES = Map.of("PER", NameSpan.Type.PERSON, "person",
            NameSpan.Type.PERSON, "politician", NameSpan.Type.PERSON, "ORG", NameSpan.Type.ORGANIZATION,
            "organisation", NameSpan.Type.ORGANIZATION, "politicalparty", NameSpan.Type.ORGANIZATION, "LOC",
            NameSpan.Type.LOCATION, "location", NameSpan.Type.LOCATION, "country", NameSpan.Type.LOCATION);

    private NameCorpus() {
    }

    /** All sentences of some files, in order. Labels of other types than ours count as no name. */
    static List<NameSample> read(List<Path> files) {
        List<NameSample> samples = new ArrayList<>();
        for (Path file : files) {
            try {
                read(Files.readAllLines(file), samples);
            } catch (IOException e) {
                throw UserError.failed("cannot read " + file + ": " + e.getMessage(), e);
            }
        }
        return samples;
    }

    private static void read(List<String> lines, List<NameSample> samples) {
        boolean grouped = lines.stream().anyMatch(NameCorpus::startsDocument);
        List<String> words = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        boolean fresh = true;
        for (String line : lines) {
            if (line.isBlank()) {
                fresh = add(words, labels, fresh, samples) ? !grouped : fresh;
            } else if (startsDocument(line)) {
                fresh = true;
            } else if (!line.startsWith("# ")) {
                String[] columns = line.split("[\t ]", -1);
                boolean numbered = columns.length > 2 && columns[0].chars().allMatch(Character::isDigit)
                        && line.contains("\t");
                words.add(numbered ? columns[1] : columns[0]);
                labels.add(numbered ? columns[2] : columns[columns.length - 1]);
            }
        }
        add(words, labels, fresh, samples);
    }

    private static boolean startsDocument(String line) {
        return line.startsWith("# newdoc") || line.startsWith("-DOCSTART-");
    }

    private static boolean add(List<String> words, List<String> labels, boolean fresh, List<NameSample> samples) {
        if (words.isEmpty()) {
            return false;
        }
        List<Span> names = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            NameSpan.Type type = label.startsWith("B-") ? TYPES.get(label.substring(2)) : null;
            if (type != null) {
                int end = i + 1;
                while (end < labels.size() && labels.get(end).equals("I-" + label.substring(2))) {
                    end++;
                }
                names.add(new Span(i, end, type.name()));
            }
        }
        samples.add(new NameSample(words.toArray(String[]::new), names.toArray(Span[]::new), fresh));
        words.clear();
        labels.clear();
        return true;
    }
}
