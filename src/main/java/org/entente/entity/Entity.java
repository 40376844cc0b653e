package org.entente.entity;

import java.util.Objects;
import java.util.Optional;

/**
 * Somebody or something that can act or be acted on, a place, or a topic such as a treaty.
 *
 * @param id what its IRI ends in: lower case, digits and hyphens, such as {@code vladimir-putin}; entities that only one
 *        article knows have the article's part before it, set apart by a slash
 * @param kind person, country, organization, group, place or topic
 * @param label the name to show
 * @param wikidata its Wikidata id, such as {@code Q7747}; absent for entities that no list names
 * @param known whether the knowledge base holds it
 */
public record Entity(String id, Kind kind, String label, Optional<String> wikidata,
        boolean known) implements Comparable<Entity> {

    /** Kinds of entities, as the ontology names them. */
    public enum Kind {
        PERSON, COUNTRY, ORGANIZATION, GROUP, PLACE,
        /** What news are about that neither acts nor is a place: a treaty, a weapon, a conflict. */
        TOPIC
    }

    public Entity {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(wikidata, "wikidata");
    }

    public boolean isPlace() {
        return kind == Kind.PLACE;
    }

    /** Whether it is an actor: neither a place nor a topic. */
    public boolean canAct() {
        return kind != Kind.PLACE && kind != Kind.TOPIC;
    }

    /** Whether one article alone knows it. */
    public boolean isOfOneArticle() {
        return id.indexOf('/') >= 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entity entity && id.equals(entity.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public int compareTo(Entity other) {
        return id.compareTo(other.id);
    }
}
