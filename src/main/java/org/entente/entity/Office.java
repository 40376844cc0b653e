package org.entente.entity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An office that one person at a time holds, or a seat beside many others.
 *
 * @param id its name in the files
 * @param title its usual title: "Foreign Minister"
 * @param synonyms other titles
 * @param body the country or organization whose office it is
 * @param kind what sort of office it is
 * @param sector PLOVER's sector of who holds it; empty when the kind of office tells it
 */
public record Office(String id, String title, List<String> synonyms, Entity body, Kind kind, Optional<String> sector) {

    /** Sorts of offices, the most prominent first. */
    public enum Kind {
        HEAD_OF_STATE(7), HEAD_OF_GOVERNMENT(6), FOREIGN_MINISTER(5), HEAD_OF_ORGANIZATION(4), DEFENCE_MINISTER(
                3), UN_AMBASSADOR(2), OTHER(1),
        /** One of many that are held at once, in a parliament or a government: nobody is "the" holder. */
        SEAT(0);

        private final int rank;

        Kind(int rank) {
            this.rank = rank;
        }

        /** The higher the more prominent. */
        public int rank() {
            return rank;
        }

        /** Whether it makes its holder known by the surname alone. */
        boolean isHigh() {
            return rank > OTHER.rank;
        }
    }

    public Office {
        synonyms = List.copyOf(synonyms);
        Objects.requireNonNull(sector, "sector");
    }
}
