package org.entente.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.reading.Sentence;
import org.entente.statement.Statement;
import org.entente.statement.Statement.Quotation;

/** What somebody says in whole sentences of their own. Fragments belong to the statement around them. */
final class QuotationStances implements StanceFinder {

    private static final double SURENESS = 0.5;
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
        Sentence sentence = scene.sentenceOf(quotation);
        Span words = quotation.content();
        Span part = new Span(Math.max(words.begin(), sentence.span().begin()),
                Math.max(Math.max(words.begin(), sentence.span().begin()),
                        Math.min(words.end(), sentence.span().end())));
        List<Integer> inside = sentence.tokensIn(part);
        boolean question = words.in(scene.article().text()).strip().endsWith("?");
        if (inside.size() < FEWEST_WORDS || question) {
            return;
        }
        Judgement judged = Judgement.of(scene, sentence, part);
        judged.blamed().forEach(
                a -> stances.add(
                        stance(quotation, speaker, new Stance.Target.OfEntity(a), Stance.Polarity.OPPOSE, sentence)));
        judged.praised().forEach(a -> stances
                .add(stance(quotation, speaker, new Stance.Target.OfEntity(a), Stance.Polarity.SUPPORT, sentence)));
        if (judged.blamed().isEmpty() && judged.praised().isEmpty()) {
            judged.polarity()
                    .ifPresent(p -> stances.add(stance(quotation, speaker, scene.proposition(part), p, sentence)));
        }
    }

    private static Stance stance(Quotation quotation, Entity speaker, Stance.Target target, Stance.Polarity polarity,
            Sentence sentence) {
        return new Stance(speaker, target, polarity, sentence.index(), Optional.of(quotation), Optional.empty(),
                Optional.empty(), SURENESS * quotation.confidence(), "quotation");
    }
}
