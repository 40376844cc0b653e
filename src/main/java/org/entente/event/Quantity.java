package org.entente.event;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.entente.article.Span;

/**
 * A figure of an event, with its bounds: "at least 70" has only a low one, "59" has two that are the same.
 *
 * @param kind what is counted
 * @param low the least it can be, included
 * @param high the most it can be, included
 * @param span the words, in the article's clean text
 */
public record Quantity(Kind kind, Optional<BigDecimal> low, Optional<BigDecimal> high, Span span) {

    /** Kinds of quantities, as the ontology names them. */
    public enum Kind {
        DEATHS, INJURIES, DISPLACED, ARRESTS, WEAPONS, TROOPS, MONEY, VOTES, OTHER_QUANTITY
    }

    public Quantity {
        Objects.requireNonNull(kind, "kind");
        if (low.isEmpty() && high.isEmpty()) {
            throw new IllegalArgumentException("a quantity has a bound");
        }
    }
}
