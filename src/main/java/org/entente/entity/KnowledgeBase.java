package org.entente.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.naming.PersonIndex;
import org.entente.naming.PersonName;
import org.entente.naming.Spelling;
import org.entente.problem.Problem;

/** States, cities, organizations, offices and who held them when, by all their names. Immutable. */
public final class KnowledgeBase {

    private final Map<String, Profile> profiles;
    private final Map<String, Office> offices;
    private final List<Term> terms;
    private final Gazetteer names;
    private final Gazetteer cities;
    private final Map<String, String> countryOfIso;
    private final List<Lookup> more;
    private final List<Problem> problems;
    private final Map<String, List<Office>> officesOfBody = new LinkedHashMap<>();
    private final Map<Office, List<Term>> termsOfOffice = new LinkedHashMap<>();
    private final Map<Entity, List<Term>> termsOfPerson = new LinkedHashMap<>();
    private final Map<String, List<Entity>> personsBySurname = new HashMap<>();
    private final PersonIndex<Entity> seated = new PersonIndex<>();

    /**
     * Made of what was read from files.
     *
     * @param profiles by id
     * @param offices by id
     * @param names of all but cities
     * @param countryOfIso ids of countries by their codes of ISO 3166-1, of two letters and of three
     * @param more what is looked up where the files know nothing
     * @param problems what is wrong with the files
     */
    public KnowledgeBase(Map<String, Profile> profiles, Map<String, Office> offices, List<Term> terms, Gazetteer names,
            Gazetteer cities, Map<String, String> countryOfIso, List<Lookup> more, List<Problem> problems) {
        this.profiles = new LinkedHashMap<>(profiles);
        this.offices = new LinkedHashMap<>(offices);
        this.terms = List.copyOf(terms);
        this.names = names;
        this.cities = cities;
        this.countryOfIso = Map.copyOf(countryOfIso);
        this.more = List.copyOf(more);
        this.problems = List.copyOf(problems);
        for (Office office : offices.values()) {
            officesOfBody.computeIfAbsent(office.body().id(), k -> new ArrayList<>()).add(office);
        }
        for (Term term : terms) {
            termsOfOffice.computeIfAbsent(term.office(), k -> new ArrayList<>()).add(term);
            termsOfPerson.computeIfAbsent(term.holder(), k -> new ArrayList<>()).add(term);
        }
        for (Profile profile : profiles.values()) {
            if (profile.entity().kind() == Entity.Kind.PERSON) {
                if (isSeated(profile.entity())) {
                    indexSeated(profile);
                } else {
                    indexSurnames(profile);
                }
            }
        }
    }

    /** Whether somebody is only known to have one seat of many, so that a name alone does not stand for that person. */
    boolean isSeated(Entity person) {
        return person.kind() == Entity.Kind.PERSON && profiles.containsKey(person.id()) && !names.names(person);
    }

    /** Those with a seat of many and this full name, or another spelling of it. */
    List<Entity> seated(String name) {
        return seated.named(name);
    }

    private void indexSeated(Profile profile) {
        Entity person = profile.entity();
        boolean addressed = termsOfPerson.getOrDefault(person, List.of()).stream()
                .anyMatch(term -> !term.office().synonyms().isEmpty());
        Stream.concat(Stream.of(person.label()), profile.aliases().stream()).forEach(name -> {
            seated.add(name, person);
            if (addressed) {
                seated.addSurname(name, person);
            }
        });
    }

    private void indexSurnames(Profile profile) {
        List<String> all = new ArrayList<>(profile.aliases());
        all.add(0, profile.entity().label());
        for (String name : all) {
            for (String key : PersonName.of(name).surnameKeys()) {
                List<Entity> persons = personsBySurname.computeIfAbsent(key, k -> new ArrayList<>());
                if (!persons.contains(profile.entity())) {
                    persons.add(profile.entity());
                }
            }
        }
    }

    /** Whether an entity is in the files under its name, rather than looked up or known to an article alone. */
    public boolean isListed(Entity entity) {
        return profiles.containsKey(entity.id()) && !isSeated(entity);
    }

    /** What is looked up where the files know nothing. */
    public List<Lookup> more() {
        return more;
    }

    /** What is wrong with rows of the files, by file and line; all else was loaded. */
    public List<Problem> problems() {
        return problems;
    }

    /** The entity with an id. */
    public Optional<Entity> entity(String id) {
        return profile(id).map(Profile::entity);
    }

    /** What else is known about an entity; empty for those that only an article knows. */
    public Optional<Profile> profile(Entity entity) {
        return profile(entity.id());
    }

    private Optional<Profile> profile(String id) {
        return Optional.ofNullable(profiles.get(id))
                .or(() -> more.stream().map(lookup -> lookup.profile(id)).flatMap(Optional::stream).findFirst());
    }

    /** Those whose label is a name, whatever its case and accents: of the files, or else of what is looked up. */
    public List<Entity> labelled(String name) {
        String folded = Spelling.fold(name);
        List<Entity> listed = profiles.values().stream().map(Profile::entity)
                .filter(e -> Spelling.fold(e.label()).equals(folded)).toList();
        return listed.isEmpty()
                ? more.stream().flatMap(lookup -> lookup.named(name, Lookup.Way.EXACT).stream())
                        .map(named -> named.profile().entity()).filter(e -> Spelling.fold(e.label()).equals(folded))
                        .distinct().toList()
                : listed;
    }

    /** All entities of the files with what is known about them, in their order. */
    public List<Profile> profiles() {
        return List.copyOf(profiles.values());
    }

    /** All offices of the files. */
    public List<Office> offices() {
        return List.copyOf(offices.values());
    }

    /** All terms of the files. */
    public List<Term> terms() {
        return terms;
    }

    /** The terms of a person, in the order of the file. */
    public List<Term> termsOf(Entity person) {
        List<Term> listed = termsOfPerson.getOrDefault(person, List.of());
        return more.isEmpty() ? listed : with(listed, lookup -> lookup.termsOfPerson(person.id()));
    }

    private List<Term> termsOf(Office office) {
        List<Term> listed = termsOfOffice.getOrDefault(office, List.of());
        return more.isEmpty() ? listed : with(listed, lookup -> lookup.termsOfOffice(office.id()));
    }

    private List<Term> with(List<Term> listed, Function<Lookup, List<Lookup.TermRow>> rows) {
        List<Term> all = new ArrayList<>(listed);
        for (Lookup lookup : more) {
            for (Lookup.TermRow row : rows.apply(lookup)) {
                Optional<Office> office = Optional.ofNullable(offices.get(row.office()))
                        .or(() -> lookup.office(row.office()).flatMap(this::office));
                Optional<Entity> holder = entity(row.person());
                if (office.isPresent() && holder.isPresent()) {
                    all.add(new Term(office.get(), holder.get(), row.from(), row.to()));
                }
            }
        }
        return all;
    }

    private Optional<Office> office(Lookup.OfficeRow row) {
        return entity(row.body())
                .map(body -> new Office(row.id(), row.title(), row.synonyms(), body, row.kind(), Optional.empty()));
    }

    /** The country with a code of ISO 3166-1, of two letters or three. */
    public Optional<Entity> countryOfIso(String code) {
        return Optional.ofNullable(countryOfIso.get(code)).flatMap(this::entity);
    }

    /** The country itself, or that which the entity belongs to. */
    public Optional<Entity> countryOf(Entity entity) {
        return entity.kind() == Entity.Kind.COUNTRY
                ? Optional.of(entity)
                : profile(entity).flatMap(Profile::country).flatMap(this::entity);
    }

    /**
     * Who held an office of a country or organization on a day, by the words of its title.
     *
     * @param title as written, without the body's name: "foreign minister"
     * @return empty when no office has that title or nobody is known to have held it that day
     */
    public Optional<Term> holder(Entity body, String title, LocalDate day) {
        Optional<Term> holder = Optional.empty();
        for (Office office : officesOf(body)) {
            if (holder.isEmpty() && hasTitle(office, title)) {
                holder = holder(office, day);
            }
        }
        return holder;
    }

    /** Who held an office on a day; of two on a day of change, the one who came. Nobody for one seat of many. */
    public Optional<Term> holder(Office office, LocalDate day) {
        if (office.kind() == Office.Kind.SEAT) {
            return Optional.empty();
        }
        return termsOf(office).stream().filter(term -> term.covers(day)).max(Comparator.comparing(Term::from));
    }

    /** The offices of a country or organization, the most prominent first. */
    public List<Office> officesOf(Entity body) {
        Stream<Office> found = more.stream().flatMap(lookup -> lookup.officesOf(body.id()).stream())
                .filter(row -> !offices.containsKey(row.id())).map(this::office).flatMap(Optional::stream);
        return Stream.concat(officesOfBody.getOrDefault(body.id(), List.of()).stream(), found)
                .sorted(Comparator.comparing(Office::kind)).toList();
    }

    /** Whether words are the title of an office or a synonym of it. */
    public static boolean hasTitle(Office office, String title) {
        String wanted = plain(title);
        return plain(office.title()).equals(wanted)
                || office.synonyms().stream().anyMatch(synonym -> plain(synonym).equals(wanted));
    }

    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT).replace('-', ' ').replace(".", "").replace("defense", "defence")
                .replace("advisor", "adviser").replace("the united nations", "un").replace("united nations", "un")
                .replace("the un", "un").strip();
    }

    /** The persons whose surname, or a spelling near it, is that of a name. */
    public List<Entity> personsWithSurname(PersonName name) {
        List<Entity> persons = new ArrayList<>();
        for (String key : name.surnameKeys()) {
            for (Entity person : personsBySurname.getOrDefault(key, List.of())) {
                if (!persons.contains(person)) {
                    persons.add(person);
                }
            }
        }
        return persons;
    }

    /**
     * People of the files with the surname of a name, or one that sounds like it; of those with a seat of many and of
     * what is looked up those whom a bare surname may mean: in a high office on the day, or in one with the title.
     */
    List<Entity> officeHoldersWithSurname(PersonName name, Optional<LocalDate> day, Optional<String> title) {
        List<Entity> persons = personsWithSurname(name);
        if (day.isPresent() && title.isPresent()) {
            seated.withSurname(name).stream().filter(e -> holdsHighOffice(e, day.get(), title)).forEach(persons::add);
        }
        for (Lookup lookup : day.isEmpty() ? List.<Lookup>of() : more) {
            lookup.officeHolders(name.lastSurname()).stream().map(Profile::entity)
                    .filter(e -> !persons.contains(e) && holdsHighOffice(e, day.get(), title)).forEach(persons::add);
        }
        return persons;
    }

    private boolean holdsHighOffice(Entity person, LocalDate day, Optional<String> title) {
        return termsOf(person).stream().filter(term -> term.covers(day)).map(Term::office)
                .anyMatch(office -> office.kind().isHigh()
                        || title.filter(words -> hasTitle(office, words)).isPresent());
    }

    /** All names but those of cities. */
    public Gazetteer names() {
        return names;
    }

    public Gazetteer cities() {
        return cities;
    }
}
