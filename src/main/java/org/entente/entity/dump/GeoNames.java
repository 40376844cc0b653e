package org.entente.entity.dump;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.Entity;
import org.entente.entity.Profile;
import org.entente.naming.Spelling;

/** Reads lines of GeoNames' tables (allCountries, cities500 and the like): cities, towns, and first-level divisions. */
final class GeoNames {

    /** A place, and its number in GeoNames. */
    record Place(String number, Profile profile) {
    }

    private static final int COLUMNS = 19;
    private static final int LEAST_PEOPLE = 500;
    private static final int MOST_NAMES = 30;
    private static final Set<String> SEATS = Set.of("PPLC", "PPLA");
    private static final char LAST_LATIN = 0x24f;

    private final Shipped shipped;

    GeoNames(Shipped shipped) {
        this.shipped = shipped;
    }

    /** The place of a line; empty for places that news don't need. */
    Optional<Place> place(String line) throws BrokenLineException {
        if (line.isBlank() || line.startsWith("#")) {
            return Optional.empty();
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new BrokenLineException("%d columns where GeoNames has %d".formatted(cells.length, COLUMNS));
        }
        boolean city = cells[6].equals("P");
        boolean division = cells[7].equals("ADM1");
        try {
            long people = cells[14].isEmpty() ? 0 : Long.parseLong(cells[14]);
            boolean wanted = division || (city && (people >= LEAST_PEOPLE || SEATS.contains(cells[7])));
            return wanted ? Optional.of(place(cells, people)) : Optional.empty();
        } catch (NumberFormatException e) {
            throw new BrokenLineException("latitude, longitude or population is no number");
        }
    }

    private Place place(String[] cells, long people) throws BrokenLineException {
        String label = cells[2].isBlank() ? cells[1].strip() : cells[2].strip();
        if (label.isEmpty() || !cells[0].matches("[0-9]+")) {
            throw new BrokenLineException("the place has no number or no name");
        }
        Optional<Entity> known = shipped.ofGeonames(cells[0]);
        String slug = Spelling.slug(label);
        Entity entity = known.orElseGet(() -> new Entity(slug.isEmpty() ? cells[0] : slug + "-" + cells[0],
                Entity.Kind.PLACE, label, Optional.empty(), true));
        Set<String> names = new LinkedHashSet<>();
        names.add(cells[1].strip());
        for (String name : cells[3].split(",", -1)) {
            if (isLatin(name) && names.size() < MOST_NAMES) {
                names.add(name.strip());
            }
        }
        names.remove(entity.label());
        Optional<Profile.Coordinates> at = Optional
                .of(new Profile.Coordinates(Double.parseDouble(cells[4]), Double.parseDouble(cells[5])));
        List<String> aliases = new ArrayList<>(names);
        return new Place(cells[0], new Profile(entity, aliases, shipped.country(cells[8]).map(Entity::id),
                Optional.empty(), at, people, Profile.priorOfPopulation(people), "GeoNames"));
    }

    /** A name in Latin letters, not a code of an airport. */
    private static boolean isLatin(String name) {
        return name.length() > 3 && name.chars().allMatch(c -> c <= LAST_LATIN)
                && name.chars().anyMatch(Character::isLowerCase) && Character.isUpperCase(name.charAt(0));
    }
}
