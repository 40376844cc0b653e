package org.entente.entity.dump;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.Entity;

/**
 * The countries, organizations and groups that other items point to, by the numbers of their items. Memory grows with their
 * number.
 */
final class Bodies {

    private static final List<Link> OF_OFFICE = List.of(Link.DIRECTS, Link.JURISDICTION, Link.COUNTRY);

    /**
     * One that others point to.
     *
     * @param names that may stand in an office's name; of countries the adjectives, too
     */
    record Body(Entity entity, Set<String> names) {

        boolean isCountry() {
            return entity.kind() == Entity.Kind.COUNTRY;
        }
    }

    /** Kingdoms of several countries, of which people are citizens, and the country that is meant. */
    private static final Map<Integer, Integer> KINGDOMS = Map.of(756617, 35, 29999, 55);

    private final Map<Integer, Body> bodies = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> countries = new HashSet<>();
    private final Shipped shipped;

    Bodies(Shipped shipped) {
        this.shipped = shipped;
    }

    void add(Item item, Entity entity) {
        Set<String> names = new LinkedHashSet<>();
        names.add(item.label());
        names.add(entity.label());
        if (entity.kind() == Entity.Kind.COUNTRY) {
            names.addAll(item.aliases());
            names.addAll(item.demonyms());
            shipped.knowledge().profile(entity).ifPresent(p -> names.addAll(p.aliases()));
        }
        names.removeIf(name -> name.length() < 2);
        bodies.put(item.number(), new Body(entity, names));
        ids.add(entity.id());
        if (entity.kind() == Entity.Kind.COUNTRY) {
            countries.add(entity.id());
        }
    }

    /** The country that an item names, one that ships with the program before others. */
    Optional<Entity> country(List<Integer> targets) {
        Optional<Entity> other = Optional.empty();
        for (int number : targets) {
            int target = KINGDOMS.getOrDefault(number, number);
            Optional<Entity> country = shipped.ofWikidata(target)
                    .or(() -> Optional.ofNullable(bodies.get(target)).map(Body::entity))
                    .filter(e -> e.kind() == Entity.Kind.COUNTRY);
            if (country.isPresent() && shipped.ofWikidata(target).isPresent()) {
                return country;
            }
            other = other.or(() -> country);
        }
        return other;
    }

    /** Whose office an item is: the organization that it leads, or else the place that it is of, or else the country. */
    Optional<Body> ofOffice(Item office) {
        return OF_OFFICE.stream().flatMap(link -> office.links(link).stream()).map(this::body)
                .flatMap(Optional::stream).findFirst();
    }

    private Optional<Body> body(int item) {
        int number = KINGDOMS.getOrDefault(item, item);
        return Optional.ofNullable(bodies.get(number)).or(() -> shipped.ofWikidata(number).map(this::shipped));
    }

    private Body shipped(Entity entity) {
        Set<String> names = new LinkedHashSet<>(List.of(entity.label()));
        shipped.knowledge().profile(entity).ifPresent(p -> names.addAll(p.aliases()));
        return new Body(entity, names);
    }

    /** Whether one of them has an id. */
    boolean holds(String id) {
        return ids.contains(id);
    }

    boolean isCountry(String id) {
        return countries.contains(id);
    }
}
