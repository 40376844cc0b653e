package org.entente.event;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.article.Span;
import org.entente.entity.Entity;

/**
 * Who did what to whom, as one article tells it.
 *
 * @param type the PLOVER type
 * @param mode the PLOVER mode, such as {@code heavy-weapons}
 * @param contexts the PLOVER contexts, such as {@code cbrn}
 * @param cameo the CAMEO code, such as {@code 195}
 * @param goldstein the score of the code, -10 to 10
 * @param actors who does it; may be empty
 * @param recipients to whom; may be empty
 * @param place where
 * @param date when
 * @param factuality whether it is said to have happened
 * @param claimant who says so, when it is not the narrator
 * @param quantities its figures
 * @param sentences indexes of the sentences that tell it, the best evidence first; at least one
 * @param trigger the words that name the event, in the article's clean text
 * @param confidence how sure the coding is, from 0 to 1
 * @param rule the visible id of what found it, such as {@code verb/attack}
 */
public record EventReport(EventType type, Optional<String> mode, SortedSet<String> contexts, Optional<String> cameo,
        Optional<Double> goldstein, List<Entity> actors, List<Entity> recipients, Optional<Entity> place,
        Optional<EventDate> date, Factuality factuality, Optional<Entity> claimant, List<Quantity> quantities,
        List<Integer> sentences, Span trigger, double confidence, String rule) {

    public EventReport {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(factuality, "factuality");
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(rule, "rule");
        contexts = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(contexts));
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        quantities = List.copyOf(quantities);
        sentences = List.copyOf(sentences);
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("a report without evidence");
        }
    }
}
