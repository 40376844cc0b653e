package org.entente.entity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.naming.Spelling;
import org.junit.jupiter.api.Test;

/** What the shipped lists of offices and their holders promise. */
class OfficesAndTermsTest {

    private static final List<Map<String, String>> OFFICES = rows("offices.tsv");
    private static final List<Map<String, String>> TERMS = rows("terms.tsv");
    private static final List<Map<String, String>> MEMBERS = rows("members.tsv");

    @Test
    void anOfficeIsListedOnceAndHasATerm() {
        assertThat(OFFICES).extracting(o -> o.get("office")).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(byOffice().keySet());
    }

    @Test
    void identifiersAreReadable() {
        assertThat(OFFICES).extracting(o -> o.get("office")).allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
        assertThat(OFFICES).allMatch(o -> o.get("office").startsWith(o.get("body") + "-"));
        assertThat(TERMS).extracting(t -> t.get("person")).allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void anOfficeIsOfAListedBody() {
        List<String> bodies = Stream.of("countries.tsv", "organizations.tsv").flatMap(f -> rows(f).stream())
                .map(r -> r.get("id")).toList();

        assertThat(OFFICES).extracting(o -> o.get("body")).isSubsetOf(bodies);
    }

    @Test
    void anOfficeIsOfAKnownKind() {
        assertThat(OFFICES).extracting(o -> o.get("kind")).containsOnly("head-of-state", "head-of-government",
                "foreign-minister", "defence-minister", "un-ambassador", "head-of-organization", "other");
    }

    @Test
    void nobodyLeavesBeforeComing() {
        assertThat(TERMS).filteredOn(t -> !t.get("to").isEmpty())
                .allMatch(t -> first(t.get("from")).isBefore(last(t.get("to"))));
    }

    @Test
    void anOfficeHasOneHolderAtATimeInOrder() {
        byOffice().forEach((office, terms) -> {
            for (int i = 1; i < terms.size(); i++) {
                String left = terms.get(i - 1).get("to");
                assertThat(left).as(office + ": who came before " + terms.get(i)).isNotEmpty();
                assertThat(first(left)).as(office + ": " + terms.get(i))
                        .isBeforeOrEqualTo(last(terms.get(i).get("from")));
            }
        });
    }

    @Test
    void aPersonHasTheSameNamesInEveryRow() {
        Map<String, List<String>> names = new TreeMap<>();
        for (Map<String, String> term : TERMS) {
            List<String> here = List.of(term.get("label"), term.get("aliases"));
            assertThat(names.computeIfAbsent(term.get("person"), p -> here)).as(term.get("person")).isEqualTo(here);
        }
    }

    @Test
    void whatComesFromMemoryHasNoWikidataId() {
        assertThat(TERMS).filteredOn(t -> t.get("source").equals("memory")).extracting(t -> t.get("wikidata"))
                .containsOnly("");
    }

    @Test
    void everyRowNamesItsSource() {
        assertThat(OFFICES).extracting(o -> o.get("source")).doesNotContain("");
        assertThat(TERMS).extracting(t -> t.get("source")).doesNotContain("");
    }

    @Test
    void aMemberOfCongressHasOneWikidataIdAndOneSeatAtATime() {
        Map<String, List<Map<String, String>>> byPerson = MEMBERS.stream()
                .collect(Collectors.groupingBy(m -> m.get("person"), TreeMap::new, Collectors.toList()));
        assertThat(byPerson).hasSizeGreaterThan(500);
        byPerson.forEach((person, seats) -> {
            assertThat(seats).as(person).extracting(m -> m.get("wikidata") + m.get("label") + m.get("aliases"))
                    .containsOnly(
                            seats.get(0).get("wikidata") + seats.get(0).get("label") + seats.get(0).get("aliases"));
            for (int i = 1; i < seats.size(); i++) {
                assertThat(seats.get(i - 1).get("to")).as(person).isNotEmpty()
                        .isLessThanOrEqualTo(seats.get(i).get("from"));
            }
        });
        List<String> ids = byPerson.values().stream().map(seats -> seats.get(0).get("wikidata"))
                .filter(id -> !id.isEmpty()).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(MEMBERS).filteredOn(m -> !m.get("to").isEmpty())
                .allMatch(m -> m.get("from").compareTo(m.get("to")) < 0);
    }

    @Test
    void aStateHasTwoSenatorsAndADistrictOneRepresentative() {
        Map<String, Long> now = MEMBERS.stream().filter(m -> m.get("to").isEmpty())
                .collect(Collectors.groupingBy(m -> m.get("title"), TreeMap::new, Collectors.counting()));

        assertThat(now).allSatisfy(
                (title, holders) -> assertThat(holders).as(title).isLessThanOrEqualTo(title.startsWith("Sen") ? 2 : 1));
    }

    @Test
    void ofTwoTablesWhoHasOneNameAndCountryIsOnePerson() {
        Map<String, String> persons = new TreeMap<>();
        for (Profile profile : Linking.KNOWLEDGE.profiles()) {
            Entity person = profile.entity();
            if (person.kind() == Entity.Kind.PERSON) {
                String name = Spelling.slug(person.label()) + " of " + profile.country().orElse("nowhere");
                String other = persons.putIfAbsent(name, person.id());
                assertThat(other == null || !profile.source().contains("phoenix")).as(name).isTrue();
            }
        }
        assertThat(persons).hasSizeGreaterThan(15_000);
    }

    private static Map<String, List<Map<String, String>>> byOffice() {
        return TERMS.stream().collect(Collectors.groupingBy(t -> t.get("office"), TreeMap::new, Collectors.toList()));
    }

    /** The first day that a date of year, month or day may mean. */
    private static LocalDate first(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    /** The last day that a date of year, month or day may mean. */
    private static LocalDate last(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }

    private static List<Map<String, String>> rows(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OfficesAndTermsTest.class.getResourceAsStream("knowledge/" + file), file),
                UTF_8))) {
            String[] header = reader.readLine().split("\t");
            return reader.lines().filter(line -> !line.startsWith("#")).map(line -> row(header, line)).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> row(String[] header, String line) {
        String[] cells = line.split("\t", -1);
        assertThat(cells).as(line).hasSameSizeAs(header);
        Map<String, String> row = new TreeMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }
        return row;
    }
}
