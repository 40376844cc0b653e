package org.entente.entity.dictionary;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.entente.entity.Entity;
import org.entente.entity.KnowledgeBase;
import org.entente.entity.Office;
import org.entente.entity.Profile;
import org.entente.entity.Term;
import org.entente.entity.dictionary.ActorDictionary.Dated;
import org.entente.naming.PersonIndex;
import org.entente.naming.PersonName;
import org.entente.naming.Spelling;
import org.entente.problem.Problem;

/**
 * Who a dictionary of actors lists for a state's government, parliament, forces, courts, secret services, opposition or
 * rebels, from when to when, as rows of {@code standings.tsv}. Whoever the knowledge base has already keeps the id.
 */
public final class Standings {

    /** What the table is called. */
    public static final String FILE = "standings.tsv";

    private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);
    private static final int GAP_DAYS = 62;
    private static final int COUNTRY_LETTERS = 3;
    private static final Map<String, String> TITLES = Map.of("GOV", "In the government", "LEG", "In the parliament",
            "MIL", "In the armed forces", "JUD", "In the courts", "SPY", "In the secret services", "OPP",
            "In the opposition", "REB", "Among the rebels", "INS", "Among the rebels");
    /** States that CAMEO calls otherwise than ISO. */
    private static final Map<String, String> OTHER_CODES = Map.of("TMP", "east-timor", "KSV", "kosovo", "KNT",
            "saint-kitts-and-nevis");
    /** Sectors of the dictionary that PLOVER calls otherwise. */
    private static final Map<String, String> RENAMED = Map.of("INS", "REB");

    /** Time in a sector. */
    private record Span(String sector, LocalDate from, LocalDate to) {
    }

    /** Somebody of a country. */
    private static final class Person {
        private final List<String> names = new ArrayList<>();
        private final List<Span> spans = new ArrayList<>();
        private Optional<Profile> known = Optional.empty();
    }

    private final KnowledgeBase knowledge;
    private final ActorNames names;
    private final Map<String, PersonIndex<Profile>> knownOf = new HashMap<>();
    private final Map<String, PersonIndex<Person>> personsOf = new TreeMap<>();
    private final Map<String, List<Person>> persons = new TreeMap<>();

    private Standings(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.names = new ActorNames(knowledge);
        for (Profile profile : knowledge.profiles()) {
            if (profile.entity().kind() == Entity.Kind.PERSON && profile.country().isPresent()) {
                PersonIndex<Profile> index = knownOf.computeIfAbsent(profile.country().get(),
                        k -> new PersonIndex<>());
                index.add(profile.entity().label(), profile);
                index.addSurname(profile.entity().label(), profile);
                profile.aliases().forEach(alias -> index.add(alias, profile));
            }
        }
    }

    /**
     * Writes the table.
     *
     * @param dictionary a file in the format of {@code Phoenix.Countries.actors.txt}
     * @param knowledge has states by their codes, and people who keep their ids
     * @param problems is told of dates that can't be read
     * @return how many people there are
     */
    public static int write(Path dictionary, InputStream in, KnowledgeBase knowledge, Path table,
            Consumer<Problem> problems) throws IOException {
        ActorDictionary actors = ActorDictionary.read(dictionary.toString(), in, problems);
        Standings standings = new Standings(knowledge);
        actors.entries().forEach(entry -> standings.add(entry, actors.last()));
        String source = Spelling.slug(dictionary.getFileName().toString().replaceFirst("\\.txt(\\..*)?$", "")
                .replace('.', '-'));
        try (BufferedWriter out = Files.newBufferedWriter(table, StandardCharsets.UTF_8)) {
            return standings.write(out, source);
        }
    }

    private void add(ActorDictionary.Entry entry, LocalDate last) {
        List<String> named = entry.names().stream().map(names::person).flatMap(Optional::stream).distinct().toList();
        Map<String, List<Span>> spans = new TreeMap<>();
        for (Dated code : entry.codes()) {
            Optional<Entity> country = country(code.code());
            Optional<String> sector = sector(code.code());
            LocalDate to = code.to().orElse(last);
            boolean fits = country.isPresent() && sector.isPresent() && code.from().isPresent() && !to.isBefore(SINCE)
                    && !to.isBefore(code.from().get());
            if (fits) {
                spans.computeIfAbsent(country.get().id(), k -> new ArrayList<>())
                        .add(new Span(sector.get(), code.from().get(), to));
            }
        }
        if (!named.isEmpty()) {
            spans.forEach((country, all) -> {
                Person person = person(country, named);
                named.stream().filter(name -> !person.names.contains(name)).forEach(person.names::add);
                person.spans.addAll(all);
            });
        }
    }

    private Optional<Entity> country(String code) {
        return code.length() < COUNTRY_LETTERS * 2
                ? Optional.empty()
                : knowledge.countryOfIso(code.substring(0, COUNTRY_LETTERS))
                        .or(() -> Optional.ofNullable(OTHER_CODES.get(code.substring(0, COUNTRY_LETTERS)))
                                .flatMap(knowledge::entity));
    }

    /** The first sector of a code; a member of parliament is also called one of government. */
    private static Optional<String> sector(String code) {
        String sectors = code.substring(Math.min(code.length(), COUNTRY_LETTERS));
        String sector = sectors.startsWith("GOVLEG") || sectors.startsWith("GOVSPY")
                ? sectors.substring(COUNTRY_LETTERS, 2 * COUNTRY_LETTERS)
                : sectors.substring(0, Math.min(sectors.length(), COUNTRY_LETTERS));
        return Optional.of(sector).filter(TITLES::containsKey);
    }

    /** Whoever has one of the names, in this or another spelling, in the same country. */
    private Person person(String country, List<String> named) {
        PersonIndex<Person> index = personsOf.computeIfAbsent(country, k -> new PersonIndex<>());
        Person person = named.stream().flatMap(name -> index.named(name).stream()).findFirst().orElseGet(() -> {
            Person added = new Person();
            persons.computeIfAbsent(country, k -> new ArrayList<>()).add(added);
            return added;
        });
        named.forEach(name -> index.add(name, person));
        return person;
    }

    private int write(BufferedWriter out, String source) throws IOException {
        out.write("person\tlabel\taliases\tbody\ttitle\tsector\tfrom\tto\tsource\n");
        Set<String> taken = new HashSet<>();
        int count = 0;
        for (Map.Entry<String, List<Person>> country : persons.entrySet()) {
            for (Person person : country.getValue()) {
                person.known = known(country.getKey(), person);
            }
            for (Person person : country.getValue()) {
                List<Span> spans = spans(country.getKey(), person);
                if (spans.isEmpty()) {
                    continue;
                }
                count++;
                String label = person.known.map(p -> p.entity().label()).orElse(person.names.get(0));
                String id = person.known.map(p -> p.entity().id()).orElseGet(() -> id(label, country.getKey(), taken));
                String aliases = String.join("|", person.names.stream().filter(name -> !name.equals(label)).toList());
                for (Span span : spans) {
                    out.write(String.join("\t", id, label, aliases, country.getKey(), TITLES.get(span.sector()),
                            RENAMED.getOrDefault(span.sector(), span.sector()), span.from().toString(),
                            span.to().toString(), source) + "\n");
                }
            }
        }
        return count;
    }

    private String id(String label, String country, Set<String> taken) {
        String id = Spelling.slug(label);
        boolean free = knowledge.entity(id).isEmpty() && !taken.contains(id);
        String whole = free ? id : id + "-" + country;
        for (int n = 2; !taken.add(whole); n++) {
            whole = id + "-" + country + "-" + n;
        }
        return whole;
    }

    /** The person of the knowledge base with one of the names, or a fitting one and an office at the same time. */
    private Optional<Profile> known(String country, Person person) {
        PersonIndex<Profile> index = knownOf.getOrDefault(country, new PersonIndex<>());
        Optional<Profile> same = person.names.stream().flatMap(name -> index.named(name).stream()).findFirst();
        if (same.isPresent()) {
            return same;
        }
        List<Profile> fitting = person.names.stream().map(PersonName::of)
                .flatMap(name -> index.withSurname(name).stream()
                        .filter(p -> PersonName.of(p.entity().label()).fits(name)))
                .distinct().filter(p -> offices(p.entity(), country).stream().anyMatch(t -> overlaps(t, person)))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private List<Term> offices(Entity person, String country) {
        return knowledge.termsOf(person).stream().filter(t -> t.office().kind() != Office.Kind.SEAT)
                .filter(t -> t.office().body().id().equals(country)).toList();
    }

    private static boolean overlaps(Term term, Person person) {
        return person.spans.stream().anyMatch(s -> overlaps(term, s));
    }

    private static boolean overlaps(Term term, Span span) {
        return !term.from().isAfter(span.to()) && !term.to().isBefore(span.from());
    }

    /** The times in each sector, neighbouring ones made one, without those in which an office is known. */
    private List<Span> spans(String country, Person person) {
        List<Span> sorted = new ArrayList<>(person.spans);
        sorted.sort(Comparator.comparing(Span::sector).thenComparing(Span::from).thenComparing(Span::to));
        List<Span> joined = new ArrayList<>();
        for (Span span : sorted) {
            Span before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean near = before != null && before.sector().equals(span.sector())
                    && !span.from().isAfter(before.to().plusDays(GAP_DAYS));
            if (near) {
                LocalDate to = before.to().isAfter(span.to()) ? before.to() : span.to();
                joined.set(joined.size() - 1, new Span(span.sector(), before.from(), to));
            } else {
                joined.add(span);
            }
        }
        List<Term> offices = person.known.map(p -> offices(p.entity(), country)).orElse(List.of());
        joined.removeIf(span -> offices.stream().anyMatch(term -> overlaps(term, span)));
        joined.sort(Comparator.comparing(Span::from).thenComparing(Span::sector));
        return joined;
    }
}
