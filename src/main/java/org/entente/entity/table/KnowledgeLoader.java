package org.entente.entity.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.entente.entity.Entity;
import org.entente.entity.Gazetteer;
import org.entente.entity.KnowledgeBase;
import org.entente.entity.Lookup;
import org.entente.entity.Office;
import org.entente.entity.Profile;
import org.entente.entity.table.KnowledgeTable.Row;
import org.entente.naming.Spelling;
import org.entente.naming.Sector;
import org.entente.problem.Problem;
import org.entente.problem.UserError;

/** Reads the knowledge files that ship with the program, then those of the user's folders over them. */
public final class KnowledgeLoader {

    private static final List<String> LISTS = List.of("aliases", "demonyms", "metonyms", "synonyms", "alternates");

    /** The files, in the order in which they build on each other. */
    private enum Table {
        COUNTRIES("countries.tsv", "id label"), ORGANIZATIONS("organizations.tsv", "id label"), PLACES("places.tsv",
                "id label"), CITIES("cities.tsv", "geonames name"), TOPICS("topics.tsv", "id label"), OFFICES(
                        "offices.tsv", "office title body"), PEOPLE("people.tsv", "id label"), TERMS("terms.tsv",
                                "office person label from"), MEMBERS("members.tsv",
                                        "person label body title from"), STANDINGS("standings.tsv",
                                                "person label body title from");

        private final String file;
        private final String required;

        Table(String file, String required) {
            this.file = file;
            this.required = required;
        }

        private List<String> requiredColumns() {
            return List.of(required.split(" ", -1));
        }
    }

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Profile> profiles = new LinkedHashMap<>();
    private final Map<String, Office> offices = new LinkedHashMap<>();
    private final PeopleLoader people = new PeopleLoader(this);
    private final List<Lookup> more;
    private final Gazetteer names;
    private final Gazetteer cities = new Gazetteer();
    private final Map<String, String> countryOfIso = new HashMap<>();

    private KnowledgeLoader(List<Lookup> more) {
        this.more = List.copyOf(more);
        names = new Gazetteer(more);
    }

    /**
     * Loads the files that ship with the program and those of the same names in further folders; a row there with an id
     * that is known already changes that entity and adds to its aliases. Rows that can't be right are left out; the
     * base's problems name them.
     *
     * @param more what is looked up where the files know nothing, and for Wikidata ids of what they hold
     * @throws UserError when a folder is missing
     */
    public static KnowledgeBase load(List<Path> extraFolders, List<Lookup> more) {
        return new KnowledgeLoader(more).load(extraFolders);
    }

    private KnowledgeBase load(List<Path> extraFolders) {
        for (Path folder : extraFolders) {
            if (!Files.isDirectory(folder)) {
                throw UserError
                        .wrongUse(folder + ": no such folder; --knowledge names a folder of tab-separated files");
            }
        }
        for (Table table : Table.values()) {
            List<Row> rows = new ArrayList<>(shipped(table));
            for (Path folder : extraFolders) {
                rows.addAll(added(table, folder));
            }
            switch (table) {
                case COUNTRIES -> merged(rows, "id").forEach(this::country);
                case ORGANIZATIONS -> merged(rows, "id").forEach(this::organization);
                case PLACES -> merged(rows, "id").forEach(this::place);
                case CITIES -> merged(rows, "geonames").forEach(this::city);
                case TOPICS -> merged(rows, "id").forEach(this::topic);
                case OFFICES -> merged(rows, "office").forEach(this::office);
                case PEOPLE -> people.persons(merged(rows, "id"));
                case TERMS -> people.terms(rows);
                case MEMBERS, STANDINGS -> people.seats(rows);
            }
        }
        return new KnowledgeBase(profiles, offices, people.load(), names, cities, countryOfIso, more, problems);
    }

    private List<Row> shipped(Table table) {
        String path = "/org/entente/entity/knowledge/" + table.file;
        try (InputStream plain = KnowledgeLoader.class.getResourceAsStream(path)) {
            if (plain != null) {
                return KnowledgeTable.read(table.file, plain, table.requiredColumns(), problems);
            }
            try (InputStream packed = KnowledgeLoader.class.getResourceAsStream(path + ".gz")) {
                return packed == null
                        ? List.of()
                        : KnowledgeTable.read(table.file, new GZIPInputStream(packed), table.requiredColumns(),
                                problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Row> added(Table table, Path folder) {
        Path file = folder.resolve(table.file);
        if (!Files.exists(file)) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return KnowledgeTable.read(file.toString(), in, table.requiredColumns(), problems);
        } catch (IOException e) {
            throw UserError.failed(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** Rows of one id become one: later cells replace earlier ones, lists grow. Twice in one file is a problem. */
    private List<Row> merged(List<Row> rows, String idColumn) {
        Map<String, Row> byId = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Row row : rows) {
            String id = row.get(idColumn);
            if (!Spelling.slug(id).equals(id) || id.isEmpty()) {
                problems.add(row.problem("'" + id + "' is no id: lower-case letters, digits and hyphens"));
                continue;
            }
            if (!seen.add(row.file() + "\t" + id)) {
                problems.add(row.problem("the id " + id + " stands twice in this file"));
                continue;
            }
            byId.merge(id, row, KnowledgeLoader::merge);
        }
        return List.copyOf(byId.values());
    }

    static Row merge(Row old, Row added) {
        Map<String, String> cells = new HashMap<>(old.cells());
        added.cells().forEach((column, cell) -> {
            if (LISTS.contains(column) && !cell.isEmpty() && !old.get(column).isEmpty()) {
                cells.put(column, old.get(column) + "|" + cell);
            } else if (!cell.isEmpty()) {
                cells.put(column, cell);
            }
        });
        return new Row(added.file(), added.line(), cells);
    }

    private void country(Row row) {
        entity(row, row.get("id"), Entity.Kind.COUNTRY, row.get("label")).ifPresent(entity -> {
            profile(row, entity, Optional.empty());
            row.optional("iso2").ifPresent(iso -> countryOfIso.put(iso, entity.id()));
            row.optional("iso3").ifPresent(iso -> countryOfIso.put(iso, entity.id()));
            row.list("demonyms").forEach(word -> names.add(word, entity, Gazetteer.Use.DEMONYM));
            row.list("metonyms").forEach(word -> names.add(word, entity, Gazetteer.Use.METONYM));
        });
    }

    private void organization(Row row) {
        Entity.Kind kind = row.get("kind").equals("group") ? Entity.Kind.GROUP : Entity.Kind.ORGANIZATION;
        if (!Set.of("", "group", "organization").contains(row.get("kind"))) {
            problems.add(row.problem("kind is 'organization' or 'group', not '" + row.get("kind")
                    + "'; it is taken for an organization"));
        }
        entity(row, row.get("id"), kind, row.get("label")).ifPresent(e -> profile(row, e, homeland(row)));
    }

    private void place(Row row) {
        entity(row, row.get("id"), Entity.Kind.PLACE, row.get("label")).ifPresent(e -> profile(row, e, homeland(row)));
    }

    private void topic(Row row) {
        entity(row, row.get("id"), Entity.Kind.TOPIC, row.get("label")).ifPresent(e -> profile(row, e, homeland(row)));
    }

    private void city(Row row) {
        String label = row.optional("ascii").orElse(row.get("name"));
        String slug = Spelling.slug(label);
        String id = slug.isEmpty() ? row.get("geonames") : slug + "-" + row.get("geonames");
        entity(row, id, Entity.Kind.PLACE, label).ifPresent(entity -> city(row, entity));
    }

    private void city(Row row, Entity entity) {
        Optional<Profile.Coordinates> coordinates = Optional.empty();
        long population = 0;
        try {
            coordinates = Optional.of(new Profile.Coordinates(Double.parseDouble(row.get("latitude")),
                    Double.parseDouble(row.get("longitude"))));
            population = Long.parseLong(row.optional("population").orElse("0"));
        } catch (NumberFormatException e) {
            problems.add(row.problem("latitude, longitude and population are numbers; the city is taken without them"));
        }
        Optional<String> country = Optional.ofNullable(countryOfIso.get(row.get("iso2")));
        List<String> aliases = new ArrayList<>(row.list("alternates"));
        if (!entity.label().equals(row.get("name"))) {
            aliases.add(row.get("name"));
        }
        profiles.put(entity.id(), new Profile(entity, aliases, country, Optional.empty(), coordinates, population,
                Profile.priorOfPopulation(population), row.optional("source").orElse("GeoNames")));
        cities.add(entity.label(), entity, Gazetteer.Use.NAME);
        aliases.forEach(alias -> cities.add(alias, entity, Gazetteer.Use.NAME));
    }

    private void office(Row row) {
        Profile body = profiles.get(row.get("body"));
        if (body == null) {
            problems.add(row.problem("body '" + row.get("body")
                    + "' is in no list; add it to organizations.tsv (the office is left out)"));
            return;
        }
        Office.Kind kind = Office.Kind.OTHER;
        try {
            kind = Office.Kind
                    .valueOf(row.optional("kind").orElse("other").replace('-', '_').toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            problems.add(row.problem("'" + row.get("kind") + "' is no kind of office; it is taken for 'other'"));
        }
        offices.put(row.get("office"), new Office(row.get("office"), row.get("title"), row.list("synonyms"),
                body.entity(), kind, sector(row)));
    }

    /** PLOVER's code; empty, and a problem, for what is none. */
    Optional<String> sector(Row row) {
        Optional<String> code = row.optional("sector");
        if (code.isPresent() && Sector.of(code.get()).isEmpty()) {
            problems.add(row.problem("'" + code.get()
                    + "' is no sector of PLOVER, such as GOV, MIL, REB or JRN; the row is used without it"));
            return Optional.empty();
        }
        return code;
    }

    /** What is known so far about an entity. */
    Optional<Profile> known(String id) {
        return Optional.ofNullable(profiles.get(id));
    }

    Optional<Office> office(String id) {
        return Optional.ofNullable(offices.get(id));
    }

    void problem(Row row, String message) {
        problems.add(row.problem(message));
    }

    Optional<String> homeland(Row row) {
        Optional<String> country = row.optional("country");
        Optional<Profile> known = country.map(profiles::get).filter(p -> p.entity().kind() == Entity.Kind.COUNTRY);
        if (country.isPresent() && known.isEmpty()) {
            problems.add(row.problem("country '" + country.get()
                    + "' is not in countries.tsv; write an id of that file (the cell is left out)"));
        }
        return known.map(p -> p.entity().id());
    }

    /** The entity of a row; empty, with a problem, when the row can't be one. */
    Optional<Entity> entity(Row row, String id, Entity.Kind kind, String label) {
        Optional<String> wikidata = row.optional("wikidata");
        Profile other = profiles.get(id);
        if (label.isEmpty()) {
            problems.add(row.problem("a label is missing; write one (the row is left out)"));
            return Optional.empty();
        }
        if (other != null) {
            problems.add(row.problem("the id " + id + " is taken by " + other.entity().label()
                    + ", which is in another file; take another id (the row is left out)"));
            return Optional.empty();
        }
        if (wikidata.isPresent() && !wikidata.get().matches("Q[1-9][0-9]*")) {
            problems.add(row.problem("'" + wikidata.get()
                    + "' is no Wikidata id (Q and digits); the cell is left out"));
            wikidata = Optional.empty();
        } else if (wikidata.isPresent() && row.get("source").equals("memory")) {
            problems.add(row.problem("a row from memory carries no Wikidata id; name another source (the cell is left"
                    + " out)"));
            wikidata = Optional.empty();
        }
        return Optional.of(new Entity(id, kind, label, wikidata.or(() -> more.stream()
                .map(lookup -> lookup.profile(id).flatMap(p -> p.entity().wikidata())).flatMap(Optional::stream)
                .findFirst()), true));
    }

    private void profile(Row row, Entity entity, Optional<String> country) {
        unnamed(row, entity, country);
        names.add(entity.label(), entity, Gazetteer.Use.NAME);
        row.list("aliases").forEach(alias -> names.add(alias, entity, Gazetteer.Use.NAME));
    }

    /** A person; {@code named} says whether the name alone stands for that person. */
    void person(Row row, Entity entity, Optional<String> country, boolean named) {
        if (named) {
            profile(row, entity, country);
        } else {
            unnamed(row, entity, country);
        }
    }

    private void unnamed(Row row, Entity entity, Optional<String> country) {
        List<String> aliases = row.list("aliases").stream().distinct().toList();
        profiles.put(entity.id(), new Profile(entity, aliases, country, sector(row), Optional.empty(), 0,
                prior(row), row.get("source")));
    }

    private int prior(Row row) {
        try {
            return Integer.parseInt(row.optional("prior").orElse("0"));
        } catch (NumberFormatException e) {
            problems.add(row.problem("prior is a whole number; the cell is left out"));
            return 0;
        }
    }
}
