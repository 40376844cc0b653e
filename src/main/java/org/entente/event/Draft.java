package org.entente.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.article.Span;
import org.entente.entity.Entity;

/**
 * An event as one place of the article tells it, before what is told more than once is merged.
 *
 * @param sentence index of its sentence
 * @param word index of its trigger in the sentence
 * @param nominal whether a noun alone names it, so that it may point to an event told elsewhere
 * @param topic the words that tell an act of speech from another of the same two: its trigger and its content
 */
record Draft(int sentence, int word, Span trigger, EventType type, Optional<String> mode, Optional<String> cameo,
        SortedSet<String> contexts, List<Entity> actors, List<Entity> recipients, Optional<Entity> place,
        Optional<EventDate> date, Factuality factuality, Optional<Entity> claimant, List<Quantity> quantities,
        boolean nominal, Set<String> topic, double confidence, String rule) {

    Draft {
        contexts = new TreeSet<>(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        quantities = List.copyOf(quantities);
        topic = Set.copyOf(topic);
    }

    /** Whether its trigger is a noun, carried by a verb or not. */
    boolean byNoun() {
        return nominal || rule.startsWith("light/");
    }

    boolean hasParty() {
        return !actors.isEmpty() || !recipients.isEmpty();
    }

    boolean hasBoth() {
        return !actors.isEmpty() && !recipients.isEmpty();
    }

    /** This one with those it is done to. */
    Draft to(List<Entity> others) {
        return new Draft(sentence, word, trigger, type, mode, cameo, contexts, actors, others, place, date, factuality,
                claimant, quantities, nominal, topic, confidence + (others.isEmpty() ? 0 : 0.12), rule);
    }

    /** This one with what another telling of the same event adds. */
    Draft with(Draft other) {
        SortedSet<String> allContexts = new TreeSet<>(contexts);
        allContexts.addAll(other.contexts);
        Set<Quantity> figures = new java.util.LinkedHashSet<>(quantities);
        other.quantities.stream().filter(q -> figures.stream().noneMatch(f -> f.kind() == q.kind()))
                .forEach(figures::add);
        return new Draft(sentence, word, trigger, type, mode.or(other::mode), cameo, allContexts,
                actors.isEmpty() ? other.actors : actors, recipients.isEmpty() ? other.recipients : recipients,
                narrower(place, other.place), date.or(other::date), factuality, claimant.or(other::claimant),
                List.copyOf(figures), nominal, topic, Math.min(0.99, Math.max(confidence, other.confidence) + 0.03),
                rule);
    }

    private static Optional<Entity> narrower(Optional<Entity> one, Optional<Entity> other) {
        return one.filter(Entity::isPlace).or(() -> other.filter(Entity::isPlace)).or(() -> one).or(() -> other);
    }

    EventReport report(List<Integer> sentences) {
        return new EventReport(type, mode, contexts, cameo, Plover.score(type, mode, cameo), actors, recipients, place,
                date, factuality, claimant, quantities, sentences, trigger, confidence, rule);
    }
}
