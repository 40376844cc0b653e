package org.entente.entity.dump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.Lookup.OfficeRow;
import org.entente.entity.Office;
import org.entente.entity.Profile;
import org.entente.entity.table.KnowledgeTable;
import org.entente.entity.table.KnowledgeTable.Row;
import org.entente.naming.Spelling;
import org.entente.naming.Sector;
import org.entente.problem.Problem;
import org.entente.problem.UserError;

/** Reads the knowledge base's own tables, row by row; a file's name says which table it is. */
final class Tables {

    static final String WRONG_ROWS = "wrong rows";

    /** The tables, in the order in which they build on each other. */
    enum Table {
        COUNTRIES(Entity.Kind.COUNTRY), ORGANIZATIONS(Entity.Kind.ORGANIZATION), PLACES(Entity.Kind.PLACE), TOPICS(
                Entity.Kind.TOPIC), PEOPLE(Entity.Kind.PERSON), OFFICES(null), TERMS(null);

        private final Entity.Kind kind;

        Table(Entity.Kind kind) {
            this.kind = kind;
        }

        private List<String> columns() {
            return switch (this) {
                case OFFICES -> List.of("office", "title", "body");
                case TERMS -> List.of("office", "person", "label", "from");
                case COUNTRIES, ORGANIZATIONS, PLACES, TOPICS, PEOPLE -> List.of("id", "label");
            };
        }

        private String fileName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is made of the rows. */
    interface Sink {

        /** An entity, and words for its people. */
        void entity(Profile profile, List<String> demonyms) throws IOException;

        void office(OfficeRow office);

        /** A term; the holder, whom a table of people need not name, has the row's label. */
        void term(String office, Seats.Held term, Profile holder) throws IOException;

        /** Whether an id is that of a country that is known. */
        boolean isCountry(String id);

        /** Whether an id is that of anything known that can have offices. */
        boolean isBody(String id);

        /** Whether an id is that of an office that is known. */
        boolean isOffice(String id);
    }

    private final Sink sink;
    private final Faults faults;

    Tables(Sink sink, Faults faults) {
        this.sink = sink;
        this.faults = faults;
    }

    /** Which table a file is. @throws UserError when its name is not that of a table */
    static Table of(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
        return Stream.of(Table.values()).filter(t -> t.fileName().equals(name)).findFirst()
                .orElseThrow(() -> UserError.wrongUse(file + ": --csv takes tables of the knowledge base, which are"
                        + " called " + Stream.of(Table.values()).map(t -> t.fileName() + ".csv")
                                .collect(Collectors.joining(", "))
                        + " (or .tsv)"));
    }

    void read(Path file) {
        Table table = of(file);
        try (InputStream in = Files.newInputStream(file)) {
            KnowledgeTable.read(file.toString(), in, table.columns(), row -> row(table, row),
                    problem -> faults.add(WRONG_ROWS, problem));
        } catch (IOException e) {
            throw UserError.failed(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private void row(Table table, Row row) {
        try {
            switch (table) {
                case OFFICES -> office(row);
                case TERMS -> term(row);
                case COUNTRIES, ORGANIZATIONS, PLACES, TOPICS, PEOPLE -> entity(table, row);
            }
        } catch (IOException e) {
            throw UserError.failed("the index can't be written: " + e.getMessage(), e);
        }
    }

    private void entity(Table table, Row row) throws IOException {
        if (!isId(row, "id") || row.get("label").isEmpty()) {
            wrong(row, "an id (lower-case letters, digits and hyphens) and a label are needed; the row is left out");
            return;
        }
        Entity.Kind kind = row.get("kind").equals("group") ? Entity.Kind.GROUP : table.kind;
        Optional<String> country = checked(row, "country", sink::isCountry, "is no id of a country that is known");
        Optional<String> wikidata = checked(row, "wikidata", id -> WikidataJson.number(id) > 0,
                "is no Wikidata id (Q and digits)");
        Optional<String> prior = checked(row, "prior", n -> n.matches("[0-9]{1,6}"), "is no whole number");
        Optional<String> sector = checked(row, "sector", code -> Sector.of(code).isPresent(), "is no sector of PLOVER");
        Entity entity = new Entity(row.get("id"), kind, row.get("label"), wikidata, true);
        sink.entity(new Profile(entity, row.list("aliases"), country, sector, Optional.empty(), 0,
                prior.map(Integer::parseInt).orElse(0), source(row)), row.list("demonyms"));
    }

    private void office(Row row) {
        if (!isId(row, "office") || row.get("title").isEmpty()) {
            wrong(row,
                    "an office (lower-case letters, digits and hyphens) and a title are needed; the row is left out");
        } else if (!sink.isBody(row.get("body"))) {
            wrong(row, "body '" + row.get("body") + "' is not known; add it to organizations (the office is left out)");
        } else {
            Optional<String> kind = checked(row, "kind", Tables::isKind, "is no kind of office");
            sink.office(new OfficeRow(row.get("office"), row.get("title"), row.list("synonyms"), row.get("body"),
                    kind.map(Tables::kind).orElse(Office.Kind.OTHER)));
        }
    }

    private void term(Row row) throws IOException {
        boolean dates = Dates.isDate(row.get("from")) && (row.get("to").isEmpty() || Dates.isDate(row.get("to")));
        if (!sink.isOffice(row.get("office"))) {
            wrong(row, "office '" + row.get("office") + "' is not known; add it to offices (the term is left out)");
        } else if (!isId(row, "person") || row.get("label").isEmpty()) {
            wrong(row,
                    "a person (lower-case letters, digits and hyphens) and a label are needed; the term is left out");
        } else if (!dates) {
            wrong(row, "dates are yyyy-mm-dd, yyyy-mm or yyyy; the term is left out");
        } else {
            Entity person = new Entity(row.get("person"), Entity.Kind.PERSON, row.get("label"), Optional.empty(), true);
            sink.term(row.get("office"), new Seats.Held(person.id(), person.label(), row.get("from"), row.get("to"),
                    row.file() + ":" + row.line()),
                    new Profile(person, row.list("aliases"), Optional.empty(), Optional.empty(), Optional.empty(), 0, 0,
                            source(row)));
        }
    }

    private Optional<String> checked(Row row, String column, Predicate<String> right, String what) {
        Optional<String> cell = row.optional(column);
        if (cell.isPresent() && !right.test(cell.get())) {
            wrong(row, column + " '" + cell.get() + "' " + what + "; the cell is left out");
            return Optional.empty();
        }
        return cell;
    }

    private void wrong(Row row, String message) {
        faults.add(WRONG_ROWS, row.problem(message));
    }

    private static boolean isId(Row row, String column) {
        return !row.get(column).isEmpty() && Spelling.slug(row.get(column)).equals(row.get(column));
    }

    private static boolean isKind(String name) {
        return Stream.of(Office.Kind.values()).anyMatch(k -> k.name().equals(constant(name)));
    }

    private static Office.Kind kind(String name) {
        return Office.Kind.valueOf(constant(name));
    }

    private static String constant(String name) {
        return name.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static String source(Row row) {
        return row.optional("source").orElse(Path.of(row.file()).getFileName().toString());
    }
}
