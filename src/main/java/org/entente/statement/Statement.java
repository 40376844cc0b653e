package org.entente.statement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.article.Span;
import org.entente.entity.Entity;

/** Something that somebody is said to have said, believed or felt. */
public sealed interface Statement {

    /** The words said, in the article's clean text; for a quotation, inside its marks. */
    Span content();

    /** Who says it; empty when the article does not allow to know. */
    Optional<Entity> speaker();

    /** The cue: the words that tell of the saying, such as "said" or "called for"; empty when there is none. */
    Optional<String> cue();

    /** The indexes of the sentences that show it, in order; at least one. */
    List<Integer> sentences();

    /** How sure the attribution is, from 0 to 1. */
    double confidence();

    /** How much of a sentence stands inside the marks. */
    enum QuotationKind {
        /** Whole sentences in the speaker's words. */
        DIRECT,
        /** A part of the article's own sentence. */
        MIXED
    }

    /** What the speaker does with the content. */
    enum Force {
        /** Holds it to be so: said, insisted. */
        ASSERTS,
        /** Holds it not to be so: denied, rejected. */
        DENIES,
        /** Puts it as open or unproved: alleged, suggested, questioned. */
        ALLEGES,
        /** Wants it: called for, urged, demanded. */
        REQUESTS,
        /** Is for it: praised, welcomed. */
        SUPPORTS,
        /** Is against it: slammed, condemned, warned against. */
        OPPOSES,
        /** Will do it: promised, vowed. */
        COMMITS
    }

    /** Words inside quotation marks that somebody says. */
    record Quotation(Span content, Optional<Entity> speaker, Optional<String> cue, QuotationKind kind,
            List<Integer> sentences, double confidence) implements Statement {
        public Quotation {
            Objects.requireNonNull(content, "content");
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * Reported speech without marks.
     *
     * @param cueSpan where the cue stands
     * @param addressee to whom it is said, when that is told
     */
    record IndirectStatement(Span content, Optional<Entity> speaker, Optional<Entity> addressee, Optional<String> cue,
            Optional<Span> cueSpan, Force force, List<Integer> sentences, double confidence) implements Statement {
        public IndirectStatement {
            Objects.requireNonNull(content, "content");
            sentences = List.copyOf(sentences);
        }
    }
}
