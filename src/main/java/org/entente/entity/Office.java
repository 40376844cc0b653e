package org.entente.entity;

import java.util.List;

/**
 * An office that one person at a time holds.
 *
 * @param id its name in the files
 * @param title its usual title: "Foreign Minister"
 * @param synonyms other titles
 * @param body the country or organization whose office it is
 * @param kind what sort of office it is
 */
public record Office(String id, String title, List<String> synonyms, Entity body, Kind kind) {

    /** Sorts of offices, the most prominent first. */
    public enum Kind {
        HEAD_OF_STATE(7), HEAD_OF_GOVERNMENT(6), FOREIGN_MINISTER(5), HEAD_OF_ORGANIZATION(4), DEFENCE_MINISTER(
                3), UN_AMBASSADOR(2), OTHER(1);

        private final int rank;

        Kind(int rank) {
            this.rank = rank;
        }

        int rank() {
            return rank;
        }
    }

    public Office {
        synonyms = List.copyOf(synonyms);
    }
}
