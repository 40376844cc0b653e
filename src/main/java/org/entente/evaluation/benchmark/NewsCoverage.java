package org.entente.evaluation.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.entente.entity.Mention;
import org.entente.evaluation.data.LinkedNews;

/**
 * Of the persons and organizations that annotated news name, how many names lead to an entity of the knowledge base, with or
 * without a Wikidata id.
 */
final class NewsCoverage {

    private final List<Named> all = new ArrayList<>();

    private record Named(LinkedNews.Label label, boolean known) {
    }

    void add(LinkedNews news, List<Mention> mentions) {
        for (LinkedNews.Label label : news.labels()) {
            if (label.named() && !label.optional()) {
                all.add(new Named(label, mentions.stream()
                        .anyMatch(m -> m.span().overlaps(label.span()) && m.entity().known())));
            }
        }
    }

    List<Benchmark.Figure> figures() {
        return List.of(figure("persons named, known", LinkedNews.Label::isPerson),
                figure("organizations named, known", LinkedNews.Label::isOrganization));
    }

    private Benchmark.Figure figure(String measure, Predicate<LinkedNews.Label> which) {
        List<Named> some = all.stream().filter(named -> which.test(named.label())).toList();
        int known = (int) some.stream().filter(Named::known).count();
        return new Benchmark.Figure(measure, Tally.percent(known, some.size()), some.size());
    }
}
