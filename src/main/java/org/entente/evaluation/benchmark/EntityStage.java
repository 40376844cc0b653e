package org.entente.evaluation.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.pipeline.ArticlePipeline;
import org.entente.reading.ReadArticle;

/**
 * Sentences that the entity stage links in a second, articles in parallel on all processors, once everything is warm; and
 * what the knowledge base covers of the texts.
 *
 * @param name what the table calls it
 * @param material a folder of texts
 */
record EntityStage(String name, Material material) implements Benchmark {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;

    @Override
    public List<Figure> measure(ArticlePipeline pipeline, List<Path> files) {
        List<ReadArticle> articles = PolnearTexts.read(pipeline, files.get(0));
        int sentences = articles.stream().mapToInt(a -> a.sentences().size()).sum();
        double best = 0;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long start = System.nanoTime();
            articles.parallelStream().forEach(pipeline.linker()::link);
            double perSecond = sentences * 1e9 / (System.nanoTime() - start);
            best = round < WARM_UP ? best : Math.max(best, perSecond);
        }
        TextCoverage coverage = new TextCoverage();
        articles.forEach(article -> coverage.add(pipeline.linker().link(article)));
        List<Figure> figures = new ArrayList<>(List.of(new Figure("sentences/s", best, sentences)));
        figures.addAll(coverage.figures());
        return figures;
    }
}
