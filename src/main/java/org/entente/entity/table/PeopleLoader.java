package org.entente.entity.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.Entity;
import org.entente.entity.Office;
import org.entente.entity.Profile;
import org.entente.entity.Term;
import org.entente.entity.table.KnowledgeTable.Row;
import org.entente.naming.Spelling;

/** Makes people of the tables that name some: their own, those of terms, and those of seats that many hold at once. */
final class PeopleLoader {

    private static final String BETWEEN_SOURCES = "; ";

    /** A row and the office that its seat is. */
    private record Seat(Row row, Office office) {
    }

    private final KnowledgeLoader loader;
    private final Map<String, Row> own = new LinkedHashMap<>();
    private final List<Row> terms = new ArrayList<>();
    private final List<Row> seats = new ArrayList<>();
    private final Map<String, Row> persons = new LinkedHashMap<>();
    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, Office> officesOfSeats = new HashMap<>();

    PeopleLoader(KnowledgeLoader loader) {
        this.loader = loader;
    }

    /** Rows of people, one for each. */
    void persons(List<Row> rows) {
        rows.forEach(row -> own.put(row.get("id"), row));
    }

    void terms(List<Row> rows) {
        terms.addAll(rows);
    }

    void seats(List<Row> rows) {
        seats.addAll(rows);
    }

    /** Makes the people, whose own table goes before what the others say of them, and gives their terms. */
    List<Term> load() {
        persons.putAll(own);
        for (Row row : terms) {
            boolean listed = own.containsKey(row.get("person"));
            persons.merge(row.get("person"), row, (old, added) -> listed ? merge(added, old) : merge(old, added));
            loader.office(row.get("office")).map(Office::body).ifPresent(body -> belongs(row, body));
        }
        Set<String> named = new HashSet<>(persons.keySet());
        List<Seat> held = new ArrayList<>();
        for (Row row : seats) {
            Optional<Entity> body = loader.known(row.get("body")).map(Profile::entity);
            if (body.isEmpty()) {
                loader.problem(row, "body '" + row.get("body")
                        + "' is in no list; add it to organizations.tsv (the row is left out)");
            } else if (row.list("title").isEmpty()) {
                loader.problem(row, "a title is missing; write one (the row is left out)");
            } else {
                persons.merge(row.get("person"), row, (old, added) -> sameNames(old, added) ? old : merge(added, old));
                belongs(row, body.get());
                held.add(new Seat(row, seat(row, body.get())));
            }
        }
        persons.forEach((id, row) -> person(id, row, named.contains(id)));
        List<Term> all = new ArrayList<>();
        for (Row row : terms) {
            Optional<Office> office = loader.office(row.get("office"));
            if (office.isEmpty()) {
                loader.problem(row, "office '" + row.get("office")
                        + "' is not in offices.tsv; add it there (the term is left out)");
            } else {
                term(row, office.get()).ifPresent(all::add);
            }
        }
        held.forEach(seat -> term(seat.row(), seat.office()).ifPresent(all::add));
        return all;
    }

    private static boolean sameNames(Row old, Row added) {
        return old.file().equals(added.file()) && old.get("label").equals(added.get("label"))
                && old.get("aliases").equals(added.get("aliases"));
    }

    /** Both rows in one; both are its sources. */
    private static Row merge(Row old, Row added) {
        Row merged = KnowledgeLoader.merge(old, added);
        Set<String> sources = new LinkedHashSet<>(List.of(added.get("source").split(BETWEEN_SOURCES, -1)));
        sources.addAll(List.of(old.get("source").split(BETWEEN_SOURCES, -1)));
        sources.remove("");
        Map<String, String> cells = new HashMap<>(merged.cells());
        cells.put("source", String.join(BETWEEN_SOURCES, sources));
        return new Row(merged.file(), merged.line(), cells);
    }

    /** A person without a country belongs to that of the first office. */
    private void belongs(Row row, Entity body) {
        Optional<String> country = body.kind() == Entity.Kind.COUNTRY
                ? Optional.of(body.id())
                : loader.known(body.id()).flatMap(Profile::country);
        country.ifPresent(c -> countries.putIfAbsent(row.get("person"), c));
    }

    /** The office of a seat: all seats of one title in one body are one. */
    private Office seat(Row row, Entity body) {
        String key = String.join("\t", body.id(), row.get("title"), row.get("sector"));
        return officesOfSeats.computeIfAbsent(key, k -> {
            List<String> titles = row.list("title");
            return new Office(body.id() + "-" + Spelling.slug(titles.get(0)), titles.get(0),
                    titles.subList(1, titles.size()), body, Office.Kind.SEAT, loader.sector(row));
        });
    }

    private void person(String id, Row row, boolean named) {
        if (!Spelling.slug(id).equals(id) || id.isEmpty()) {
            loader.problem(row, "'" + id + "' is no id: lower-case letters, digits and hyphens");
        } else {
            Optional<String> ofOffice = Optional.ofNullable(countries.get(id));
            Optional<String> country = own.containsKey(id) ? loader.homeland(row).or(() -> ofOffice) : ofOffice;
            loader.entity(row, id, Entity.Kind.PERSON, row.get("label"))
                    .ifPresent(e -> loader.person(row, e, country, named));
        }
    }

    private Optional<Term> term(Row row, Office office) {
        Optional<Profile> holder = loader.known(row.get("person"));
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate from = firstDay(row.get("from"));
            LocalDate to = row.get("to").isEmpty() ? LocalDate.MAX : lastDay(row.get("to"));
            if (!to.isBefore(from)) {
                return Optional.of(new Term(office, holder.get().entity(), from, to));
            }
            loader.problem(row, "the term ends before it begins; put the dates right (it is left out)");
        } catch (DateTimeException | NumberFormatException e) {
            loader.problem(row, "dates are yyyy-mm-dd, yyyy-mm or yyyy; the term is left out");
        }
        return Optional.empty();
    }

    private static LocalDate firstDay(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> day(date);
        };
    }

    private static LocalDate lastDay(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> day(date);
        };
    }

    /** As {@link LocalDate#parse}, which takes far longer for tens of thousands. */
    private static LocalDate day(String date) {
        if (date.length() != 10 || date.charAt(4) != '-' || date.charAt(7) != '-') {
            throw new DateTimeException(date);
        }
        return LocalDate.of(Integer.parseInt(date, 0, 4, 10), Integer.parseInt(date, 5, 7, 10),
                Integer.parseInt(date, 8, 10, 10));
    }
}
