package org.entente.entity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the knowledge base holds about an entity beside its names in use.
 *
 * @param entity whom it is about
 * @param aliases other names, without the label
 * @param country the id of the country it belongs to or lies in; empty for countries and for what belongs to none
 * @param sector PLOVER's sector, such as {@code JRN}; organizations and groups only
 * @param coordinates where it lies; cities only
 * @param population of cities; 0 when it is not known
 * @param prior how prominent it is, before any article is read: pages about it in the wikis of Wikidata, or an estimate
 *        of their number; 0 when it is not known
 * @param source where the row is from
 */
public record Profile(Entity entity, List<String> aliases, Optional<String> country, Optional<String> sector,
        Optional<Coordinates> coordinates, long population, int prior, String source) {

    /** Degrees north and east. */
    public record Coordinates(double latitude, double longitude) {
    }

    public Profile {
        Objects.requireNonNull(entity, "entity");
        aliases = List.copyOf(aliases);
    }

    /** About as many pages as wikis have about a city of a number of people: a tenth of its square root. */
    public static int priorOfPopulation(long population) {
        return (int) Math.round(Math.sqrt((double) Math.max(0, population)) / 10);
    }
}
