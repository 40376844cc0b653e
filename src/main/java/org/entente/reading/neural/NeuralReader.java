package org.entente.reading.neural;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.article.Article;
import org.entente.reading.Analyser;
import org.entente.reading.Analysis;
import org.entente.reading.ReadArticle;
import org.entente.reading.Reader;
import org.entente.reading.Sentence;
import org.entente.reading.SentenceCutter;
import org.entente.reading.tree.DependencyParser.Tree;
import org.entente.reading.tree.TreeRepairs;

/**
 * The reader model's engine. Reads the sentences of one article together, and only those, so that what it finds in an
 * article does not depend on others: 8-bit numbers are scaled by what is read with them.
 */
public final class NeuralReader implements Reader, Analyser {

    private static final int ONE_THREAD = 1;

    private final SentenceCutter cutter;
    private final ReaderModel model;

    NeuralReader(SentenceCutter cutter, ReaderModel model) {
        this.cutter = cutter;
        this.model = model;
    }

    /** Loads the model that ships with the program, for one thread an article; takes a second, so make one and share it. */
    public static NeuralReader create() {
        return create(ONE_THREAD);
    }

    /**
     * Loads the model that ships with the program.
     *
     * @param threads how many work together on one article; the result does not depend on it
     * @throws org.entente.problem.UserError when the model is missing or broken, or this machine can't run it
     */
    public static NeuralReader create(int threads) {
        return new NeuralReader(SentenceCutter.create(), ReaderModel.load(ModelFiles.SHIPPED, threads));
    }

    @Override
    public ReadArticle read(Article article) {
        return cutter.read(article, this);
    }

    @Override
    public Sentence read(List<String> words) {
        return SentenceCutter.read(words, this);
    }

    @Override
    public List<Analysis> analyse(List<List<String>> sentences) {
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            windows.addAll(Window.of(i, sentences.get(i), sentences.get(i).stream().map(model.pieces()::of).toList()));
        }
        List<List<WindowReading>> read = sentences.stream().<List<WindowReading>>map(words -> new ArrayList<>())
                .toList();
        for (Batch batch : Batch.of(windows)) {
            Answers answers = model.run(batch);
            for (int row = 0; row < batch.size(); row++) {
                Window window = batch.windows().get(row);
                read.get(window.sentence()).add(WindowReading.of(window, answers, row, model.labels()));
            }
        }
        List<Analysis> analyses = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            analyses.add(analysis(sentences.get(i), read.get(i)));
        }
        return analyses;
    }

    private Analysis analysis(List<String> words, List<WindowReading> windows) {
        if (words.isEmpty()) {
            return Analysis.NOTHING;
        }
        windows.sort(Comparator.comparingInt(window -> window.window().firstWord()));
        Analysis analysis = new SentenceReading(windows, model.labels()).analysis();
        Tree tree = analysis.tree();
        TreeRepairs.repair(words.toArray(String[]::new), analysis.tags().toArray(String[]::new), tree.heads(),
                tree.relations());
        return analysis;
    }

    @Override
    public String description() {
        return model.description();
    }

    @Override
    public void close() {
        model.close();
    }
}
