package org.entente.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Knowledge that is too large for tables in memory: {@link KnowledgeBase} asks here what its tables don't know. Safe to
 * share by threads.
 */
public interface Lookup {

    /** How a name leads to those who may bear it. */
    enum Way {
        /** The same words, whatever their case and accents. */
        EXACT,
        /** Another spelling of the same sounds: "Sergei Lavrov" for "Sergey Lavrov", without particles and middle names. */
        SPELLING,
        /** A given name cut to its initial, or an organization's initials. */
        INITIALS,
        /** One letter more, less, changed, or swapped with its neighbour; long names only. */
        TYPO
    }

    /**
     * A name and one of those who bear it.
     *
     * @param surface the name as its source writes it
     */
    record Named(Profile profile, Gazetteer.Use use, String surface) {
    }

    /** An office, as {@link Office}. */
    record OfficeRow(String id, String title, List<String> synonyms, String body, Office.Kind kind) {

        public OfficeRow {
            synonyms = List.copyOf(synonyms);
        }
    }

    /** A term, as {@link Term}. */
    record TermRow(String office, String person, LocalDate from, LocalDate to) {
    }

    /** What is known about an entity. */
    Optional<Profile> profile(String id);

    /** Who may bear a name, the most prominent first; not more than some dozens. */
    List<Named> named(String name, Way way);

    /** Whether there are names that go on after some words; folded, and set apart by one space. */
    boolean begins(String words);

    /** People who hold or held an office and have this surname, or one that sounds like it; the most prominent first. */
    List<Profile> officeHolders(String surname);

    Optional<OfficeRow> office(String id);

    List<OfficeRow> officesOf(String body);

    List<TermRow> termsOfPerson(String person);

    List<TermRow> termsOfOffice(String office);
}
