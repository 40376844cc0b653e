package org.entente.entity.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.entity.Entity;
import org.entente.entity.Lookup.OfficeRow;
import org.entente.entity.Profile;
import org.entente.entity.dump.NewsClasses.NewsClass;
import org.entente.entity.dump.NewsClasses.Table;
import org.entente.naming.Spelling;

/**
 * Takes from a dump of Wikidata what news need. The dump is read once: items that may be needed wait on disk until all
 * classes are known.
 */
final class Wikidata {

    private static final String SOURCE = "Wikidata";
    private static final int HUMAN = 5;
    private static final int LONG_DEAD = 1950;
    private static final int LEAST_OF_LONG_DEAD = 40;

    private final Shipped shipped;
    private final Map<String, Entity> geonames;
    private final Seats seats;
    private final Subclasses subclasses = new Subclasses();
    private final Subclasses.IntMap heldOffices = new Subclasses.IntMap();
    private final Map<Integer, Entity> claimed = new HashMap<>();
    private final Map<Integer, String> offices = new HashMap<>();
    private final Bodies bodies;
    private final ItemFile waiting;
    private NewsClasses classes = NewsClasses.ofList();
    private long items;

    /** Takes what is needed. */
    interface Additions {
        void add(Profile profile, List<String> demonyms, boolean holdsOffice) throws IOException;
    }

    /** Somebody who may be the one of the tables. */
    private record Claim(int number, int sitelinks) {
    }

    /** @param geonames places that another source has, by their numbers in GeoNames */
    Wikidata(Shipped shipped, Map<String, Entity> geonames, Seats seats, Path temporary) throws IOException {
        this.shipped = shipped;
        this.geonames = geonames;
        this.seats = seats;
        bodies = new Bodies(shipped);
        waiting = new ItemFile(temporary);
    }

    Bodies bodies() {
        return bodies;
    }

    /** How many items the dump holds. */
    long items() {
        return items;
    }

    /** The pass over the dump. */
    void read(DumpFile file, Faults faults, int threads, Consumer<String> say) throws IOException {
        Watch watch = new Watch(say);
        new WikidataReader(file, faults, threads).read(this::take, () -> watch.tell(
                () -> "%s: %.0f %%, %,d items, %,d of them kept for now, %,d a second".formatted(file.path(),
                        100 * file.part(), items, waiting.size(), watch.rate(items))));
        waiting.close();
        say.accept("%s: %,d items in %.0f s, %,d of them kept for now".formatted(file.path(), items, watch.seconds(),
                waiting.size()));
    }

    private void take(Item item) {
        items++;
        for (int superclass : item.links(Link.SUBCLASS_OF)) {
            subclasses.add(item.number(), superclass);
        }
        item.held().forEach(held -> heldOffices.putIfAbsent(held.office(), 0));
        if (mayBeNeeded(item)) {
            try {
                waiting.add(item);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private boolean mayBeNeeded(Item item) {
        boolean human = item.links(Link.INSTANCE_OF).contains(HUMAN);
        boolean something = human
                ? item.has(Link.OFFICE) || item.has(Link.PARTY)
                : item.has(Link.INSTANCE_OF) || item.has(Link.SUBCLASS_OF);
        boolean office = item.has(Link.JURISDICTION) || item.has(Link.DIRECTS) || item.has(Link.COUNTRY);
        boolean none = classes.of(item).filter(c -> c.table() == Table.NONE).isPresent();
        return something && !none && !item.label().isEmpty() && (item.sitelinks() > 0 || office);
    }

    /** The first pass over what waits: what others point to. */
    void findBodies() throws IOException {
        classes = NewsClasses.of(subclasses);
        Map<Entity, Claim> claims = new HashMap<>();
        List<Item> held = new ArrayList<>();
        waiting.forEach(item -> {
            if (heldOffices.contains(item.number()) && classes.isOffice(item)) {
                held.add(item);
            }
            kind(item).flatMap(kind -> shipped.named(kind, item.label(), shippedCountries(item)))
                    .filter(e -> shipped.ofWikidata(item.number()).isEmpty())
                    .ifPresent(e -> claims.merge(e, new Claim(item.number(), item.sitelinks()),
                            (a, b) -> b.sitelinks() > a.sitelinks() ? b : a));
        });
        claims.forEach((entity, claim) -> claimed.put(claim.number(), entity));
        waiting.forEach(item -> kind(item).filter(Wikidata::isBody).ifPresent(kind -> bodies.add(item,
                entity(item, kind))));
        for (Item item : held) {
            bodies.ofOffice(item).ifPresent(body -> {
                String id = slug(item);
                OfficeTitle title = OfficeTitle.of(item.label(), item.aliases(), body.names(), body.isCountry());
                seats.add(new OfficeRow(id, title.title(), title.synonyms(), body.entity().id(), title.kind()));
                offices.put(item.number(), id);
            });
        }
    }

    /** The second pass over what waits: writes it. */
    void write(Additions writer) throws IOException {
        waiting.forEach(item -> {
            Optional<Entity.Kind> kind = kind(item);
            if (kind.isPresent()) {
                Entity entity = entity(item, kind.get());
                boolean holds = kind.get() == Entity.Kind.PERSON && terms(item, entity);
                writer.add(profile(item, entity), kind.get() == Entity.Kind.COUNTRY
                        ? List.copyOf(item.demonyms())
                        : List.of(), holds);
            }
        });
    }

    /** What sort of entity an item is; empty for what news don't need. */
    private Optional<Entity.Kind> kind(Item item) {
        Optional<NewsClass> itsClass = classes.of(item);
        boolean known = shipped.ofWikidata(item.number()).isPresent() || claimed.containsKey(item.number());
        if (itsClass.isEmpty() || (!known && !NewsClasses.isProminent(item, itsClass.get()))) {
            return Optional.empty();
        }
        return switch (itsClass.get().table()) {
            case NONE, OFFICES -> Optional.empty();
            case COUNTRIES -> Optional.of(Entity.Kind.COUNTRY);
            case PEOPLE -> isLongDead(item) ? Optional.empty() : Optional.of(Entity.Kind.PERSON);
            case ORGANIZATIONS -> Optional.of(Entity.Kind.ORGANIZATION);
            case GROUPS -> Optional.of(Entity.Kind.GROUP);
            case PLACES -> Optional.of(Entity.Kind.PLACE);
            case TOPICS -> Optional.of(Entity.Kind.TOPIC);
        };
    }

    private static boolean isBody(Entity.Kind kind) {
        return kind == Entity.Kind.COUNTRY || kind == Entity.Kind.ORGANIZATION || kind == Entity.Kind.GROUP;
    }

    private static boolean isLongDead(Item item) {
        return !item.death().isEmpty() && Dates.first(item.death()).getYear() < LONG_DEAD
                && item.sitelinks() < LEAST_OF_LONG_DEAD;
    }

    private List<String> shippedCountries(Item item) {
        List<String> ids = new ArrayList<>();
        for (Link link : List.of(Link.COUNTRY, Link.CITIZENSHIP)) {
            item.links(link).forEach(number -> shipped.ofWikidata(number).ifPresent(e -> ids.add(e.id())));
        }
        return ids;
    }

    /** The entity under the id that the program has for it, if it has one. */
    private Entity entity(Item item, Entity.Kind kind) {
        Optional<Entity> known = shipped.ofWikidata(item.number())
                .or(() -> Optional.ofNullable(claimed.get(item.number())));
        if (known.isEmpty() && kind == Entity.Kind.PLACE && !item.geonames().isEmpty()) {
            known = shipped.ofGeonames(item.geonames()).or(() -> Optional.ofNullable(geonames.get(item.geonames())));
        }
        return known.map(e -> new Entity(e.id(), e.kind(), e.label(), Optional.of(item.wikidata()), true))
                .orElseGet(() -> new Entity(slug(item), kind, item.label(), Optional.of(item.wikidata()), true));
    }

    private static String slug(Item item) {
        String slug = Spelling.slug(item.label());
        String number = "q" + item.number();
        return slug.isEmpty() ? number : slug + "-" + number;
    }

    private Profile profile(Item item, Entity entity) {
        boolean person = entity.kind() == Entity.Kind.PERSON;
        List<String> aliases = new ArrayList<>(item.aliases());
        if (!entity.label().equals(item.label())) {
            aliases.add(0, item.label());
        }
        Optional<String> country = entity.kind() == Entity.Kind.COUNTRY
                ? Optional.empty()
                : bodies.country(item.links(person ? Link.CITIZENSHIP : Link.COUNTRY)).map(Entity::id);
        Optional<Profile.Coordinates> at = Optional.of(item.coordinates()).filter(c -> entity.isPlace() && !c.isEmpty())
                .map(c -> c.split(" ", -1))
                .map(c -> new Profile.Coordinates(Double.parseDouble(c[0]), Double.parseDouble(c[1])));
        return new Profile(entity, Names.aliases(entity.kind(), entity.label(), aliases), country,
                classes.of(item).flatMap(NewsClass::sector), at, entity.isPlace() ? item.population() : 0,
                item.sitelinks(), SOURCE);
    }

    /** @return whether it is somebody of whose terms the beginning is known */
    private boolean terms(Item item, Entity person) {
        boolean any = false;
        for (Item.Held held : item.held()) {
            String office = offices.get(held.office());
            if (office != null && !held.from().isEmpty()) {
                String to = held.to().isEmpty() ? item.death() : held.to();
                seats.add(office,
                        new Seats.Held(person.id(), person.label() + " (" + item.wikidata() + ")", held.from(),
                                to, SOURCE + " " + item.wikidata()));
                any = true;
            }
        }
        return any;
    }
}
