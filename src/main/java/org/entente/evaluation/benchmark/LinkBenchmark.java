package org.entente.evaluation.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.Mention;
import org.entente.evaluation.data.LinkedNews;
import org.entente.pipeline.ArticlePipeline;

/**
 * Links to Wikidata in news. A link is right when an annotated mention that it touches means the same item; mentions whose
 * entity has no item are no links. A link that touches nothing but optional annotations does not count. Beside it, what the
 * knowledge base covers.
 *
 * @param name what the table calls it
 * @param material one file
 */
record LinkBenchmark(String name, Material material) implements Benchmark {

    /**
     * A link.
     *
     * @param confidence the linker's
     * @param exact whether it is right and covers the same words
     * @param inside whether it is a word of origin inside a longer annotated mention that means something else, "Kenyan" in
     *        "Kenyan Prime Minister": here the annotators did not say what it means
     */
    record Link(double confidence, boolean right, boolean exact, boolean inside) {
    }

    @Override
    public List<Figure> measure(ArticlePipeline pipeline, List<Path> files) {
        Set<String> held = new HashSet<>();
        pipeline.knowledge().ifPresent(
                base -> base.profiles().forEach(p -> p.entity().wikidata().ifPresent(held::add)));
        List<Link> links = new ArrayList<>();
        NewsCoverage coverage = new NewsCoverage();
        Set<String> items = new HashSet<>();
        int labels = 0;
        int heldLabels = 0;
        int found = 0;
        int names = 0;
        int foundNames = 0;
        for (LinkedNews news : LinkedNews.read(files.get(0))) {
            List<Mention> all = pipeline.linker().link(pipeline.reader().read(news.article())).mentions();
            coverage.add(news, all);
            List<Mention> mentions = all.stream()
                    .filter(m -> !m.isOfSeveral() && m.entity().wikidata().isPresent()
                            && news.inside().contains(m.span()))
                    .toList();
            mentions.forEach(mention -> judge(mention, news.labels()).ifPresent(links::add));
            for (LinkedNews.Label label : news.labels()) {
                if (!label.optional() && label.wikidata().isPresent()) {
                    boolean here = mentions.stream()
                            .anyMatch(m -> m.span().overlaps(label.span())
                                    && m.entity().wikidata().equals(label.wikidata()));
                    items.add(label.wikidata().get());
                    labels++;
                    heldLabels += held.contains(label.wikidata().get()) ? 1 : 0;
                    found += here ? 1 : 0;
                    names += label.named() ? 1 : 0;
                    foundNames += label.named() && here ? 1 : 0;
                }
            }
        }
        int right = (int) links.stream().filter(Link::right).count();
        int exact = (int) links.stream().filter(Link::exact).count();
        int inside = (int) links.stream().filter(Link::inside).count();
        int heldItems = (int) items.stream().filter(held::contains).count();
        List<Figure> figures = new ArrayList<>();
        Collections.addAll(figures, new Figure("precision", Tally.percent(right, links.size()), links.size()),
                new Figure("precision, words of origin in longer mentions aside",
                        Tally.percent(right, links.size() - inside), links.size() - inside),
                new Figure("recall", Tally.percent(found, labels), labels),
                new Figure("recall of names", Tally.percent(foundNames, names), names),
                new Figure("precision, exact spans", Tally.percent(exact, links.size()), links.size()),
                new Figure("items that the base holds", Tally.percent(heldItems, items.size()), items.size()),
                new Figure("mentions of such items", Tally.percent(heldLabels, labels), labels),
                new Figure("calibration error", calibrationError(links), links.size()));
        figures.addAll(coverage.figures());
        return figures;
    }

    /** Whether a link is right; empty when it touches nothing but optional annotations. */
    static Optional<Link> judge(Mention mention, List<LinkedNews.Label> labels) {
        List<LinkedNews.Label> touched = labels.stream().filter(l -> l.span().overlaps(mention.span())).toList();
        List<LinkedNews.Label> same = touched.stream().filter(l -> l.wikidata().equals(mention.entity().wikidata()))
                .toList();
        if (same.isEmpty() && !touched.isEmpty() && touched.stream().allMatch(LinkedNews.Label::optional)) {
            return Optional.empty();
        }
        boolean exact = same.stream().anyMatch(l -> l.span().equals(mention.span()));
        boolean inside = same.isEmpty() && mention.form() == Mention.Form.DEMONYM && touched.stream()
                .anyMatch(l -> l.span().contains(mention.span()) && l.span().length() > mention.span().length());
        return Optional.of(new Link(mention.confidence(), !same.isEmpty(), exact, inside));
    }

    /** How far confidence is from the share that is right, over ten equal steps of confidence, in percent points. */
    static double calibrationError(List<Link> links) {
        double sum = 0;
        for (int step = 0; step < 10; step++) {
            int own = step;
            List<Link> here = links.stream().filter(l -> Math.min(9, (int) (l.confidence() * 10)) == own).toList();
            double confidence = here.stream().mapToDouble(Link::confidence).sum();
            sum += Math.abs(confidence - here.stream().filter(Link::right).count());
        }
        return Tally.percent(sum, links.size());
    }
}
