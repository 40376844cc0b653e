package org.entente.evaluation.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.entity.calibration.Calibration;
import org.entente.entity.calibration.Judged;
import org.entente.evaluation.benchmark.LinkBenchmark.Link;
import org.entente.pipeline.ArticlePipeline;

/**
 * How far the confidence of links is from how often they are right, on documents that it was not fitted on: on each
 * document after fitting on all others, and on one of two sets after fitting on the other.
 *
 * @param name what the table calls it
 * @param material news-fair's file and GUM's folder
 */
record ConfidenceBenchmark(String name, Material material) implements Benchmark {

    @Override
    public List<Figure> measure(ArticlePipeline pipeline, List<Path> files) {
        if (pipeline.knowledge().isEmpty()) {
            return List.of(Figure.none("error"));
        }
        JudgedLinks judged = JudgedLinks.of(pipeline, files);
        List<List<Judged>> documents = new ArrayList<>(judged.news());
        documents.addAll(judged.gum());
        List<Judged> news = joined(judged.news());
        List<Judged> gum = joined(judged.gum());
        return List.of(figure("error of the rules' own estimates", links(judged.all(), Calibration.NONE)),
                figure("error, fitted on all other documents", leftOut(documents)),
                figure("error on news-fair, fitted on GUM", links(news, Calibration.of(gum))),
                figure("error on GUM, fitted on news-fair", links(gum, Calibration.of(news))),
                figure("error, as it ships", links(judged.all(), Calibration.get())));
    }

    private static Figure figure(String measure, List<Link> links) {
        return new Figure(measure, LinkBenchmark.calibrationError(links), links.size());
    }

    static List<Link> leftOut(List<List<Judged>> documents) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            List<List<Judged>> others = new ArrayList<>(documents);
            others.remove(i);
            links.addAll(links(documents.get(i), Calibration.of(joined(others))));
        }
        return links;
    }

    private static List<Judged> joined(List<List<Judged>> documents) {
        return documents.stream().flatMap(List::stream).toList();
    }

    private static List<Link> links(List<Judged> outcomes, Calibration calibration) {
        return outcomes.stream().map(o -> new Link(calibration.of(o.why(), o.stated()), o.right(), false, false))
                .toList();
    }
}
