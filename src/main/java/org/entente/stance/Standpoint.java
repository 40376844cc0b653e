package org.entente.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.event.EventReport;
import org.entente.reading.Sentence;
import org.entente.reading.Token;
import org.entente.stance.Stance.Polarity;

/**
 * Somebody before a sentence of theirs, and what all readers of its clauses ask.
 *
 * @param speaker who holds the sentence to be so; nobody blames or praises themselves
 */
record Standpoint(Scene scene, Sentence sentence, Entity speaker) {

    /** Towards an actor, an event, or the owner of a thing that is judged; empty when the phrase names none. */
    List<View> towards(Token phrase, Polarity polarity) {
        List<View> views = new ArrayList<>();
        List<Entity> actors = phrase.isNominal() ? others(scene.actorsAt(sentence, phrase.index())) : List.of();
        if (!actors.isEmpty()) {
            actors.forEach(a -> views.add(View.clear(new Stance.Target.OfEntity(a), polarity)));
            return views;
        }
        Optional<EventReport> event = scene.eventAt(sentence, phrase);
        event.ifPresent(e -> views.add(View.clear(new Stance.Target.OfEvent(e), polarity)));
        boolean named = event.isPresent();
        others(scene.ownersOf(sentence, phrase.index(), !named))
                .forEach(o -> views.add(View.clear(new Stance.Target.OfEntity(o), polarity)));
        return views;
    }

    boolean has(Span words, String group) {
        return sentence.tokensIn(words).stream().anyMatch(i -> Words.is(group, sentence.token(i).lemma()));
    }

    /** Whether a word of a class stands negated: "no evidence". */
    boolean noneOf(Span words, String group) {
        return sentence.tokensIn(words).stream().map(sentence::token)
                .anyMatch(t -> Words.is(group, t.lemma()) && Clauses.isNegated(sentence, t));
    }

    Stance.Target about(Token head, Span words) {
        return scene.proposition(Clauses.complement(sentence, head.index()).map(c -> phrase(c.index())).orElse(words));
    }

    Span phrase(int head) {
        return sentence.subtreeSpan(head);
    }

    List<Entity> others(List<Entity> actors) {
        return actors.stream().filter(a -> !a.equals(speaker)).toList();
    }
}
