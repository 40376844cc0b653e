package org.entente.entity.correction;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.article.ContentHash;
import org.entente.entity.Entity;

/** What a correction changes. */
public sealed interface Change {

    /** All that makes this change what it is, in one line that never differs for equal changes. */
    String text();

    /** Names the change by its content: equal changes have equal ids. */
    default String id() {
        return ContentHash.of(text(), 6);
    }

    /** A change of what single mentions stand for. */
    sealed interface OfMentions extends Change {

        /** The mentions; at least one. */
        List<Place> places();

        /** What they stand for. */
        Entity entity();
    }

    /**
     * Entities that are another.
     *
     * @param entities their ids; at least one
     * @param into what they are, as it was known when the correction was given
     */
    record Merge(SortedSet<String> entities, Entity into) implements Change {

        public Merge {
            entities = Collections.unmodifiableSortedSet(new TreeSet<>(entities));
            if (entities.isEmpty() || entities.contains(into.id())) {
                throw new IllegalArgumentException("entities are merged into another");
            }
        }

        @Override
        public String text() {
            return "merge\n" + String.join("\n", entities) + "\ninto " + described(into);
        }
    }

    /** A mention that stands for an entity which is known already. */
    record Link(Place place, Entity entity) implements OfMentions {

        public Link {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(entity, "entity");
        }

        @Override
        public List<Place> places() {
            return List.of(place);
        }

        @Override
        public String text() {
            return "link\n" + listed(places()) + "\nto " + described(entity);
        }
    }

    /** Mentions of one article that stand for somebody or something of their own. */
    record Split(List<Place> places, Entity entity) implements OfMentions {

        public Split {
            places = places.stream().distinct().sorted().toList();
            Objects.requireNonNull(entity, "entity");
            if (places.stream().map(Place::sourceFile).distinct().count() != 1) {
                throw new IllegalArgumentException("mentions of one article are split off");
            }
        }

        @Override
        public String text() {
            return "split\n" + listed(places) + "\nas " + described(entity);
        }
    }

    /** An entity's other name or kind; at least one of them. */
    record Relabel(String entity, Optional<String> label, Optional<Entity.Kind> kind) implements Change {

        public Relabel {
            Objects.requireNonNull(entity, "entity");
            if (label.isEmpty() && kind.isEmpty()) {
                throw new IllegalArgumentException("a label or a kind is given");
            }
        }

        @Override
        public String text() {
            return "relabel\n" + entity + "\n" + label.orElse("") + "\n" + kind.map(Entity.Kind::name).orElse("");
        }
    }

    private static String listed(List<Place> places) {
        return places.stream().map(place -> place + " " + place.words()).collect(Collectors.joining("\n"));
    }

    private static String described(Entity entity) {
        return entity.id() + "\n" + entity.kind() + "\n" + entity.label() + "\n" + entity.wikidata().orElse("");
    }
}
