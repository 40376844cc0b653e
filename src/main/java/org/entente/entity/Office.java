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
        HEAD_OF_STATE, HEAD_OF_GOVERNMENT, FOREIGN_MINISTER, HEAD_OF_ORGANIZATION, DEFENCE_MINISTER, UN_AMBASSADOR, OTHER
    }

    public Office {
        synonyms = List.copyOf(synonyms);
    }
}
