package org.entente.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.reading.Sentence;
import org.entente.statement.Statement;
import org.entente.statement.Statement.Quotation;

/**
 * What somebody says in whole sentences of their own: of several, the first that judges or wants, else the first. Fragments
 * belong to the statement around them.
 */
final class QuotationStances implements StanceFinder {

    private static final double SURENESS = 0.9;
    private static final int FEWEST_WORDS = 5;

    @Override
    public List<Stance> find(Scene scene) {
        List<Stance> stances = new ArrayList<>();
        for (Statement statement : scene.statements()) {
            if (statement instanceof Quotation quotation && quotation.speaker().isPresent()
                    && quotation.kind() == Statement.QuotationKind.DIRECT) {
                of(scene, quotation, quotation.speaker().get(), stances);
            }
        }
        return stances;
    }

    private static void of(Scene scene, Quotation quotation, Entity speaker, List<Stance> stances) {
        List<View> first = List.of();
        int shownBy = -1;
        for (int index : quotation.sentences()) {
            Sentence sentence = scene.sentence(index);
            Span words = common(quotation.content(), sentence.span());
            if (sentence.tokensIn(words).size() < FEWEST_WORDS
                    || words.in(scene.article().text()).strip().endsWith("?")) {
                continue;
            }
            List<View> views = new ClauseReader(scene, sentence, speaker).read(words);
            boolean says = views.stream().anyMatch(v -> !v.plain());
            if (shownBy < 0 && !views.isEmpty() || says && first.stream().allMatch(View::plain)) {
                first = views;
                shownBy = index;
            }
        }
        for (View view : first) {
            stances.add(new Stance(view.holder().orElse(speaker), view.target(), view.polarity(), shownBy,
                    Optional.of(quotation),
                    Optional.empty(), Optional.empty(), view.sureness() * SURENESS * quotation.confidence(),
                    "quotation/" + (view.plain() ? "tells" : "judges")));
        }
    }

    private static Span common(Span a, Span b) {
        int begin = Math.max(a.begin(), b.begin());
        return new Span(begin, Math.max(begin, Math.min(a.end(), b.end())));
    }
}
