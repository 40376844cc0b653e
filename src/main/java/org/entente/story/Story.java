package org.entente.story;

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

/**
 * What all articles say together. Nodes are known by their IRIs; events and conflicts, which are born here, by an id
 * that is to be the end of their IRI.
 *
 * @param actors every entity that some article mentions, in order of IRIs; each IRI once
 * @param events every event report stands in exactly one of them, in order of ids
 * @param copies in order of the copying sentences' IRIs; each sentence copies one other at most
 * @param conflicts in order of ids
 * @param anchors the final anchor date by article IRI; articles without one have no entry
 * @param dates the final date by IRI of report or stance; those without one have no entry
 * @param speakers the final speaker's IRI by IRI of quotation or statement; those without one have no entry
 */
public record Story(List<Actor> actors, List<Event> events, List<Copy> copies, List<Conflict> conflicts,
        SortedMap<String, Anchor> anchors, SortedMap<String, EventDate> dates, SortedMap<String, String> speakers) {

    public Story {
        actors = List.copyOf(actors);
        events = List.copyOf(events);
        copies = List.copyOf(copies);
        conflicts = List.copyOf(conflicts);
        anchors = Collections.unmodifiableSortedMap(new TreeMap<>(anchors));
        dates = Collections.unmodifiableSortedMap(new TreeMap<>(dates));
        speakers = Collections.unmodifiableSortedMap(new TreeMap<>(speakers));
    }

    /**
     * An entity as all articles together have it.
     *
     * @param iri its IRI
     * @param kind what most articles take it for
     * @param prefLabel the name to show
     * @param altLabels its other names and how often each is used in all articles
     * @param wikidata its Wikidata id
     * @param sameAs IRIs of entities that one article alone knows and that are the same as this one
     * @param actsFor IRIs of whom it acts for
     * @param roles what articles say it is, the most frequent first
     */
    public record Actor(String iri, Entity.Kind kind, String prefLabel, SortedMap<String, Integer> altLabels,
            Optional<String> wikidata, SortedSet<String> sameAs, SortedSet<String> actsFor, List<Role> roles) {
        public Actor {
            Objects.requireNonNull(iri, "iri");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(prefLabel, "prefLabel");
            altLabels = Collections.unmodifiableSortedMap(new TreeMap<>(altLabels));
            sameAs = Collections.unmodifiableSortedSet(new TreeSet<>(sameAs));
            actsFor = Collections.unmodifiableSortedSet(new TreeSet<>(actsFor));
            roles = List.copyOf(roles);
        }
    }

    /**
     * An office or other role.
     *
     * @param title the role's words
     * @param organization IRI of for whom, when that is known
     * @param former whether it is said to be past
     * @param from the day, month or year in which it began, where those who say it agree
     * @param until the day, month or year in which it ended, where those who say it agree
     * @param sentences IRIs of the sentences that say so
     */
    public record Role(String title, Optional<String> organization, boolean former, Optional<Temporal> from,
            Optional<Temporal> until, SortedSet<String> sentences) {
        public Role {
            Objects.requireNonNull(title, "title");
            sentences = Collections.unmodifiableSortedSet(new TreeSet<>(sentences));
        }
    }

    /**
     * What one or more reports tell of the same happening.
     *
     * @param id what its IRI ends in; stays as long as its first report stays
     * @param reports IRIs of its reports, the first article's first; at least one
     * @param type its PLOVER type
     * @param actors who is said to have done it
     * @param recipients to whom
     * @param places where
     * @param dates when
     * @param articleCount how many articles report it
     * @param independentCount how many of them do so without merely copying another of them; at least 1
     */
    public record Event(String id, List<String> reports, Fact<EventType> type, List<Fact<String>> actors,
            List<Fact<String>> recipients, List<Fact<String>> places, List<Fact<EventDate>> dates, int articleCount,
            int independentCount) {
        public Event {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(type, "type");
            reports = List.copyOf(reports);
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
            places = List.copyOf(places);
            dates = List.copyOf(dates);
        }
    }

    /**
     * One thing said of an event, and which reports stand behind it.
     *
     * @param value an entity's IRI, a type or a date
     * @param stands whether a report asserts it and none of equal standing denies it: it may be stated as so
     * @param supportedBy IRIs of the reports that assert it
     * @param deniedBy IRIs of the reports that deny the event so described
     * @param allegedBy IRIs of the reports that merely allege, plan or suppose it
     */
    public record Fact<T>(T value, boolean stands, SortedSet<String> supportedBy, SortedSet<String> deniedBy,
            SortedSet<String> allegedBy) {
        public Fact {
            Objects.requireNonNull(value, "value");
            supportedBy = Collections.unmodifiableSortedSet(new TreeSet<>(supportedBy));
            deniedBy = Collections.unmodifiableSortedSet(new TreeSet<>(deniedBy));
            allegedBy = Collections.unmodifiableSortedSet(new TreeSet<>(allegedBy));
        }
    }

    /**
     * A sentence that repeats an earlier one of another article.
     *
     * @param sentence IRI of the one that repeats
     * @param original IRI of the earlier one
     * @param similarity from 0 to 1, where 1 is word for word
     */
    public record Copy(String sentence, String original, double similarity) {
        public Copy {
            Objects.requireNonNull(sentence, "sentence");
            Objects.requireNonNull(original, "original");
        }
    }

    /** Kinds of conflicts, as the ontology names them. */
    public enum ConflictKind {
        QUANTITY_CONFLICT, FACTUALITY_CONFLICT, PARTICIPANT_CONFLICT, DATE_CONFLICT, PLACE_CONFLICT, POSITION_CONFLICT, CHANGE_OVER_TIME
    }

    /**
     * Reports, statements or stances that can't all be right, or of which one replaces the other.
     *
     * @param id what its IRI ends in
     * @param kind what they differ in
     * @param sides IRIs of those that conflict, in order; at least two
     * @param event id of the event they are about
     */
    public record Conflict(String id, ConflictKind kind, List<String> sides, Optional<String> event) {
        public Conflict {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(event, "event");
            sides = List.copyOf(sides);
        }
    }

    /**
     * The day from which an article's relative dates count, after all articles were heard.
     *
     * @param day the day
     * @param basis how it is known, there where it comes from
     * @param from IRI of the other article that it comes from; empty when it is the article's own
     */
    public record Anchor(LocalDate day, AnchorDate.Basis basis, Optional<String> from) {
        public Anchor {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(basis, "basis");
            Objects.requireNonNull(from, "from");
        }
    }
}
