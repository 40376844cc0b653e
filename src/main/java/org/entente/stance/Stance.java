package org.entente.stance;

import java.util.Objects;
import java.util.Optional;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.event.EventDate;
import org.entente.event.EventReport;
import org.entente.statement.Statement;

/**
 * Where somebody stands towards somebody or something.
 *
 * @param holder whose stance it is
 * @param target towards whom or what
 * @param polarity for or against
 * @param sentence index of the sentence that shows it
 * @param statement the statement that shows it, when it is one
 * @param event the report that shows it, when it is one
 * @param date when
 * @param confidence how sure it is, from 0 to 1
 * @param rule the visible id of what found it
 */
public record Stance(Entity holder, Target target, Polarity polarity, int sentence, Optional<Statement> statement,
        Optional<EventReport> event, Optional<EventDate> date, double confidence, String rule) {

    /** For or against. */
    public enum Polarity {
        SUPPORT, OPPOSE, NEUTRAL
    }

    /** Towards whom or what a stance is. */
    public sealed interface Target {
        /** Somebody, or a place. */
        record OfEntity(Entity entity) implements Target {
        }

        /** An event that the article reports. */
        record OfEvent(EventReport report) implements Target {
        }

        /**
         * What might be so, or be done.
         *
         * @param label the proposition in words, as a person would put it: "further US strikes on Syria"
         * @param span the words it comes from, in the article's clean text
         */
        record OfProposition(String label, Span span) implements Target {
        }
    }

    public Stance {
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(polarity, "polarity");
        Objects.requireNonNull(rule, "rule");
    }
}
