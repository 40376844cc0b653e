package org.entente.evaluation.benchmark;

import java.nio.file.Path;
import java.util.List;
import org.entente.evaluation.data.Lines;
import org.entente.evaluation.data.WordTable;
import org.entente.pipeline.ArticlePipeline;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/**
 * The reader's trees on given words: arcs with their full relation (LAS), arcs alone (UAS) and universal parts of speech,
 * punctuation included.
 *
 * @param name what the table calls it
 * @param material CoNLL-U files, or folders with such
 * @param start what the names of a folder's files begin with
 */
record TreeBenchmark(String name, Material material, String start) implements Benchmark {

    @Override
    public List<Figure> measure(ArticlePipeline pipeline, List<Path> files) {
        int words = 0;
        int heads = 0;
        int arcs = 0;
        int tags = 0;
        for (Path file : files.stream().flatMap(f -> Lines.files(f, start, ".conllu").stream()).toList()) {
            for (WordTable.Rows gold : WordTable.read(file, WordTable.Form.CONLLU).sentences()) {
                Sentence sentence = pipeline.reader().read(gold.words());
                for (Token token : sentence.tokens()) {
                    List<String> row = gold.rows().get(token.index());
                    boolean head = Integer.parseInt(row.get(6)) == token.head() + 1;
                    words++;
                    heads += head ? 1 : 0;
                    arcs += head && row.get(7).equals(token.relation()) ? 1 : 0;
                    tags += row.get(3).equals(token.tag()) ? 1 : 0;
                }
            }
        }
        return List.of(new Figure("LAS", Tally.percent(arcs, words), words),
                new Figure("UAS", Tally.percent(heads, words), words),
                new Figure("part of speech", Tally.percent(tags, words), words));
    }
}
