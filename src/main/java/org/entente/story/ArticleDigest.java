package org.entente.story;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.entity.Entity;
import org.entente.event.AnchorDate;
import org.entente.event.EventDate;
import org.entente.event.EventType;
import org.entente.event.Factuality;
import org.entente.event.Quantity;
import org.entente.stance.Stance;

/**
 * What the story layer needs to know of one article, as read back from its graph. Every node is known by its IRI.
 *
 * @param article the article's IRI
 * @param sourceFile path inside the corpus folder
 * @param headline the headline, once
 * @param published the page's own date
 * @param anchor the day relative dates count from, as the article alone gives it
 * @param sentences in order
 * @param actors the entities that the article mentions, places included, in order of their IRIs
 * @param reports its event reports, in order of their evidence
 * @param sayings its quotations and indirect statements, in order of their content
 * @param opinions its stances, in order of their evidence
 * @param roles what the article says somebody is
 */
public record ArticleDigest(String article, String sourceFile, Optional<String> headline, Optional<LocalDate> published,
        Optional<AnchorDate> anchor, List<Sentence> sentences, List<Actor> actors, List<Report> reports,
        List<Saying> sayings, List<Opinion> opinions, List<Role> roles) {

    public ArticleDigest {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(sourceFile, "sourceFile");
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(anchor, "anchor");
        sentences = List.copyOf(sentences);
        actors = List.copyOf(actors);
        reports = List.copyOf(reports);
        sayings = List.copyOf(sayings);
        opinions = List.copyOf(opinions);
        roles = List.copyOf(roles);
    }

    /**
     * A sentence of the article.
     *
     * @param iri its IRI
     * @param index its number in the article, from 0
     * @param text its words as they stand in the article
     * @param inHeadline whether it is the headline or a part of it
     */
    public record Sentence(String iri, int index, String text, boolean inHeadline) {
        public Sentence {
            Objects.requireNonNull(iri, "iri");
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * Somebody, something or a place that the article mentions.
     *
     * @param iri the entity's IRI
     * @param kind what the article takes it for
     * @param label the name to show, as the article alone has it
     * @param wikidata its Wikidata id, such as {@code Q7747}
     * @param actsFor IRIs of whom it acts for, such as a minister's country, by what is known and by its roles here
     * @param names the names that stand for it (no pronouns, no descriptions) and how often each does
     * @param identity by what other articles may know it
     * @param corrected whether a user said of words of the article that they stand for it
     */
    public record Actor(String iri, Entity.Kind kind, String label, Optional<String> wikidata,
            SortedSet<String> actsFor, SortedMap<String, Integer> names, Identity identity, boolean corrected) {
        public Actor {
            Objects.requireNonNull(identity, "identity");
            Objects.requireNonNull(iri, "iri");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(wikidata, "wikidata");
            actsFor = Collections.unmodifiableSortedSet(new TreeSet<>(actsFor));
            names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        }
    }

    /** By what an entity is known to be the same as that of another article with its IRI. */
    public enum Identity {
        /** The knowledge base holds it. */
        LISTED,
        /** Its name, with whom it serves where the name needs that, tells it from others. */
        NAMED,
        /** By nothing: its IRI is of this article alone. */
        OWN
    }

    /**
     * Who did what to whom, as this article tells it.
     *
     * @param iri the report's IRI
     * @param type the PLOVER type
     * @param mode the PLOVER mode, such as {@code heavy-weapons}
     * @param actors IRIs of who does it; may be empty
     * @param recipients IRIs of to whom; may be empty
     * @param place IRI of where
     * @param date when, as the article alone gives it
     * @param factuality whether it is said to have happened
     * @param claimant IRI of who says so, when it is not the narrator
     * @param figures its quantities
     * @param sentences IRIs of the sentences that tell it, the best evidence first; at least one
     * @param confidence how sure the coding is, from 0 to 1
     */
    public record Report(String iri, EventType type, Optional<String> mode, List<String> actors,
            List<String> recipients, Optional<String> place, Optional<EventDate> date, Factuality factuality,
            Optional<String> claimant, List<Figure> figures, List<String> sentences, double confidence) {
        public Report {
            Objects.requireNonNull(iri, "iri");
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(factuality, "factuality");
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
            figures = List.copyOf(figures);
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A figure of an event, with its bounds.
     *
     * @param kind what is counted
     * @param low the least it can be, included
     * @param high the most it can be, included
     */
    public record Figure(Quantity.Kind kind, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        public Figure {
            Objects.requireNonNull(kind, "kind");
        }
    }

    /**
     * Something that somebody says.
     *
     * @param iri its IRI
     * @param kind whether it stands in quotation marks
     * @param text the words said
     * @param speaker IRI of who says it, as the article alone gives it
     * @param sentences IRIs of the sentences that show it; at least one
     */
    public record Saying(String iri, SayingKind kind, String text, Optional<String> speaker, List<String> sentences) {
        public Saying {
            Objects.requireNonNull(iri, "iri");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(text, "text");
            sentences = List.copyOf(sentences);
        }
    }

    /** How words are said. */
    public enum SayingKind {
        /** In quotation marks. */
        QUOTATION,
        /** In reported speech. */
        INDIRECT
    }

    /**
     * Where somebody stands.
     *
     * @param iri the stance's IRI
     * @param holder IRI of whose stance it is
     * @param target IRI of towards whom or what: an entity, an event report or a proposition
     * @param targetKind which of these
     * @param targetLabel a proposition's words
     * @param polarity for or against
     * @param date when, as the article alone gives it
     * @param sentences IRIs of the sentences that show it; at least one
     */
    public record Opinion(String iri, String holder, String target, TargetKind targetKind, Optional<String> targetLabel,
            Stance.Polarity polarity, Optional<EventDate> date, List<String> sentences) {
        public Opinion {
            Objects.requireNonNull(iri, "iri");
            Objects.requireNonNull(holder, "holder");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(targetKind, "targetKind");
            Objects.requireNonNull(polarity, "polarity");
            sentences = List.copyOf(sentences);
        }
    }

    /** What a stance is towards. */
    public enum TargetKind {
        ENTITY, REPORT, PROPOSITION
    }

    /**
     * An office or other role that the article gives somebody.
     *
     * @param holder IRI of who
     * @param title the role's words: "foreign minister"
     * @param organization IRI of for whom, when that is known
     * @param former whether the words say that it is past
     * @param from the day, month or year in which it began, where the article says so
     * @param until the day, month or year in which it ended, where the article says so
     * @param sentence IRI of the sentence that says so
     */
    public record Role(String holder, String title, Optional<String> organization, boolean former,
            Optional<Temporal> from, Optional<Temporal> until, String sentence) {
        public Role {
            Objects.requireNonNull(holder, "holder");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(sentence, "sentence");
        }
    }
}
