package org.entente.evaluation.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.article.Span;
import org.entente.evaluation.data.Lines;
import org.entente.evaluation.data.WordTable;
import org.entente.pipeline.ArticlePipeline;
import org.entente.reading.NameSpan;

/**
 * The reader's names on given words: a name is right when its words and its type are those annotated.
 *
 * @param name what the table calls it
 * @param material one file
 * @param form how the file is written
 * @param types our type for each of the file's; names of other types count for nothing
 */
record NameBenchmark(String name, Material material, WordTable.Form form,
        Map<String, NameSpan.Type> types) implements Benchmark {

    NameBenchmark {
        types = Map.copyOf(types);
    }

    @Override
    public List<Figure> measure(ArticlePipeline pipeline, List<Path> files) {
        Path file = files.get(0);
        Tally tally = Tally.NONE;
        for (WordTable.Rows sentence : WordTable.read(file, form).sentences()) {
            Map<Span, NameSpan.Type> wanted = wanted(file, sentence);
            Map<Span, NameSpan.Type> found = new TreeMap<>();
            for (NameSpan span : pipeline.reader().read(sentence.words()).names()) {
                if (types.containsValue(span.type())) {
                    found.put(new Span(span.firstToken(), span.endToken()), span.type());
                }
            }
            int right = (int) found.entrySet().stream().filter(e -> e.getValue() == wanted.get(e.getKey())).count();
            tally = tally.plus(new Tally(wanted.size(), found.size(), right));
        }
        return List.of(new Figure("F1", tally.f1(), tally.wanted()),
                new Figure("precision", tally.precision(), tally.found()),
                new Figure("recall", tally.recall(), tally.wanted()));
    }

    /** The names of a sentence by IOB2 labels, words counted from 0. */
    Map<Span, NameSpan.Type> wanted(Path file, WordTable.Rows sentence) {
        Map<Span, NameSpan.Type> names = new TreeMap<>();
        List<String> labels = sentence.labels();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            if (!label.matches("O|[BI]-.+")) {
                throw Lines.broken(file, sentence.line() + i, "has the label '" + label + "', which is not IOB2");
            }
            NameSpan.Type type = label.startsWith("B-") ? types.get(label.substring(2)) : null;
            if (type != null) {
                int end = i + 1;
                while (end < labels.size() && labels.get(end).equals("I-" + label.substring(2))) {
                    end++;
                }
                names.put(new Span(i, end), type);
            }
        }
        return names;
    }
}
