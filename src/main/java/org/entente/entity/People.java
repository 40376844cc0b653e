package org.entente.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.name.FoundName.Kind;
import org.entente.entity.name.FoundName;
import org.entente.naming.Lexicon;
import org.entente.naming.PersonName;
import org.entente.naming.Spelling;
import org.entente.naming.Words;

/**
 * The persons that an article names. Full names come first: each stands for one person, with its variants; then a bare
 * surname goes to the person of that surname named last before it, or to one who holds an office on the article's day.
 */
final class People {

    /** Characters after which somebody named once no longer takes a surname from one named all the time. */
    private static final int FAR_BACK = 300;
    private static final int FAR_MORE = 3;
    /** Years before and after a seat in which its holder may still be meant as such. */
    private static final int NEAR_YEARS = 10;

    /** A resolved name. */
    record Resolved(Entity entity, double confidence, String why) {
    }

    /** A person of the article with the names that the article uses. */
    private static final class Person {
        private final List<PersonName> names = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();
        private final List<String> titles = new ArrayList<>();
        private Optional<Entity> known = Optional.empty();
        private String label = "";
        private Entity entity;

        /** The last place before another where somebody was named; -1 when there is none. */
        private int last(int before) {
            return places.stream().filter(at -> at < before).mapToInt(Integer::intValue).max().orElse(-1);
        }

        private long countBefore(int place) {
            return places.stream().filter(at -> at < place).count();
        }

        private boolean fits(PersonName name) {
            return names.stream().allMatch(name::fits);
        }

        private Optional<Lexicon.Gender> gender() {
            return titles.stream().map(Lexicon::genderOfTitle).flatMap(Optional::stream).findFirst()
                    .or(() -> names.stream().map(PersonName::gender).flatMap(Optional::stream).findFirst());
        }
    }

    private final KnowledgeBase knowledge;
    private final Scope scope;
    private final Optional<LocalDate> day;
    private final Set<String> bodies = new HashSet<>();
    private final Set<String> countries = new HashSet<>();
    private final List<Person> persons = new ArrayList<>();

    /**
     * Gathers the persons with full names.
     *
     * @param names all names of the article in order
     * @param day the day whose office holders are meant; empty when the article has no date
     */
    People(List<FoundName> names, KnowledgeBase knowledge, Scope scope, Optional<LocalDate> day) {
        this.knowledge = knowledge;
        this.scope = scope;
        this.day = day;
        for (FoundName name : names) {
            name.listed().stream().map(Gazetteer.Name::entity).filter(e -> e.kind() != Entity.Kind.PERSON)
                    .forEach(e -> {
                        bodies.add(e.id());
                        knowledge.countryOf(e).ifPresent(country -> countries.add(country.id()));
                    });
        }
        for (FoundName name : names) {
            if (isFullName(name)) {
                register(name);
            }
        }
        for (Person person : persons) {
            person.entity = person.known.orElseGet(() -> scope.shared(Entity.Kind.PERSON, person.label));
        }
    }

    private boolean isFullName(FoundName name) {
        if (listedPerson(name).isPresent()) {
            return true;
        }
        if (PersonName.of(name.text()).isBareSurname() || name.kind() == Kind.LISTED) {
            return false;
        }
        return name.kind() == Kind.PERSON
                || (name.kind() == Kind.OPEN && known(name).isPresent());
    }

    private static Optional<Entity> listedPerson(FoundName name) {
        return name.listed().stream().map(Gazetteer.Name::entity).filter(e -> e.kind() == Entity.Kind.PERSON)
                .findFirst();
    }

    private void register(FoundName found) {
        PersonName name = PersonName.of(found.text());
        Optional<Entity> known = listed(found).or(() -> name.isBareSurname() ? Optional.empty() : known(found));
        Person person = persons.stream().filter(p -> isSame(p, name, known, found)).findFirst().orElseGet(() -> {
            Person added = new Person();
            persons.add(added);
            return added;
        });
        if (person.known.isEmpty()) {
            person.known = known;
        }
        person.names.add(name);
        person.places.add(found.span().begin());
        found.title().ifPresent(person.titles::add);
        if (Words.of(found.text()).size() > Words.of(person.label).size()) {
            person.label = found.text();
        }
    }

    private static boolean isSame(Person person, PersonName name, Optional<Entity> known, FoundName found) {
        if (known.isPresent() && person.known.isPresent()) {
            return known.equals(person.known);
        }
        return !name.isBareSurname() && person.fits(name) && gendersAgree(person, found);
    }

    private static boolean gendersAgree(Person person, FoundName found) {
        Optional<Lexicon.Gender> one = person.gender();
        Optional<Lexicon.Gender> other = found.title().flatMap(Lexicon::genderOfTitle);
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /** Of several listed persons of one name, the most prominent on the day. */
    private Optional<Entity> listed(FoundName found) {
        return found.listed().stream().map(Gazetteer.Name::entity).filter(e -> e.kind() == Entity.Kind.PERSON)
                .max(Comparator.comparingInt((Entity e) -> prominence(e, found.title()))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** The person of the lists with this full name or a spelling of it; empty when two fit equally well. */
    private Optional<Entity> known(FoundName found) {
        PersonName name = PersonName.of(found.text());
        List<Entity> fitting = knowledge.personsWithSurname(name).stream()
                .filter(person -> variants(person).stream().anyMatch(v -> isFull(v) && isFull(name) && v.fits(name)))
                .toList();
        return fitting.isEmpty()
                ? best(knowledge.seated(found.text()).stream().filter(p -> isInContext(p, found.title())).toList(),
                        found.title()).or(() -> misspelt(name))
                : best(fitting, Optional.empty());
    }

    /** "Barack Oabma": two letters of the surname swapped, the given name as it is known. */
    private Optional<Entity> misspelt(PersonName name) {
        if (!isFull(name)) {
            return Optional.empty();
        }
        List<Entity> fitting = name.swapped().stream().flatMap(other -> knowledge.personsWithSurname(other).stream()
                .filter(person -> variants(person).stream().anyMatch(v -> v.surname().equals(other.surname())
                        && v.given().equals(other.given()))))
                .distinct().toList();
        return best(fitting, Optional.empty());
    }

    /** Whether somebody had a seat of many near the article's day, and the title or the country of it stands there. */
    private boolean isInContext(Entity person, Optional<String> title) {
        return knowledge.termsOf(person).stream()
                .anyMatch(term -> isNear(term) && (isTitled(term, title) || bodies.contains(term.office().body().id())
                        || knowledge.countryOf(term.office().body()).map(Entity::id).filter(countries::contains)
                                .isPresent()));
    }

    private boolean isNear(Term term) {
        return day.isEmpty() || term.covers(day.get())
                || !(day.get().plusYears(NEAR_YEARS).isBefore(term.from())
                        || day.get().minusYears(NEAR_YEARS).isAfter(term.to()));
    }

    private static boolean isTitled(Term term, Optional<String> title) {
        return title.isPresent() && KnowledgeBase.hasTitle(term.office(), title.get());
    }

    private static boolean isFull(PersonName name) {
        return !name.isBareSurname() && name.given().get(0).length() > 1;
    }

    private List<PersonName> variants(Entity person) {
        List<PersonName> variants = new ArrayList<>();
        variants.add(PersonName.of(person.label()));
        knowledge.profile(person).ifPresent(p -> p.aliases().forEach(alias -> variants.add(PersonName.of(alias))));
        return variants;
    }

    private Optional<Entity> best(List<Entity> fitting, Optional<String> title) {
        List<Entity> sorted = fitting.stream()
                .sorted(Comparator.comparingInt((Entity e) -> prominence(e, title)).reversed()).toList();
        boolean tie = sorted.size() > 1 && prominence(sorted.get(0), title) == prominence(sorted.get(1), title);
        return tie || sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(0));
    }

    /** How likely the article means this office holder: in office on its day, a high office, a country it names. */
    private int prominence(Entity person, Optional<String> title) {
        int most = 0;
        for (Term term : knowledge.termsOf(person)) {
            boolean inOffice = day.isEmpty() || term.covers(day.get());
            boolean titled = isTitled(term, title);
            boolean named = bodies.contains(term.office().body().id())
                    && (titled || term.office().kind() != Office.Kind.SEAT);
            most = Math.max(most, (inOffice ? 20 : 0) + (named ? 10 : 0) + (titled ? 15 : 0)
                    + term.office().kind().rank());
        }
        return most;
    }

    private Resolved fullName(Person person) {
        boolean lookedUp = person.known.filter(e -> !knowledge.isListed(e)).isPresent();
        return lookedUp
                ? new Resolved(person.entity, 0.85, "full name, looked up")
                : new Resolved(person.entity, person.known.isPresent() ? 0.97 : 0.9, "full name");
    }

    /** Who is meant by a name; empty when it is no person's or nobody is likely enough. */
    Optional<Resolved> resolve(FoundName found) {
        PersonName name = PersonName.of(found.text());
        if (isFullName(found)) {
            int at = found.span().begin();
            return persons.stream().filter(p -> p.places.contains(at)).findFirst()
                    .map(p -> p.known.filter(knowledge::isSeated).map(this::seated)
                            .orElseGet(() -> fullName(p)));
        }
        if ((found.kind() == Kind.ORGANIZATION && !isSomebodyHere(name)) || found.kind() == Kind.LISTED) {
            return Optional.empty();
        }
        return inArticle(name, found).or(() -> byOffice(name, found)).or(() -> unknown(name, found));
    }

    private Resolved seated(Entity person) {
        boolean then = knowledge.termsOf(person).stream().anyMatch(t -> day.isPresent() && t.covers(day.get()));
        return then
                ? new Resolved(person, 0.9, "full name, a seat on the day")
                : new Resolved(person, 0.8, "full name, a seat at another time");
    }

    /** The person of this article with a surname that is also a listed name. */
    Optional<Resolved> surname(FoundName found) {
        return inArticle(PersonName.of(found.text()), found);
    }

    private boolean isSomebodyHere(PersonName name) {
        return name.isBareSurname() && persons.stream().anyMatch(p -> p.names.stream()
                .anyMatch(full -> full.lastSurname().equals(name.lastSurname())));
    }

    private Optional<Resolved> inArticle(PersonName name, FoundName found) {
        List<Person> fitting = persons.stream()
                .filter(p -> p.names.stream().anyMatch(full -> fitsShort(full, name)) && gendersAgree(p, found))
                .toList();
        boolean surname = !fitting.isEmpty();
        if (!surname && name.isBareSurname()) {
            fitting = persons.stream().filter(p -> p.names.stream()
                    .anyMatch(full -> !full.given().isEmpty() && full.given().get(0).equals(name.lastSurname())))
                    .toList();
        }
        Optional<Person> before = lastOrFarMoreNamed(fitting, found.span().begin());
        Optional<Person> person = before.or(fitting.stream()::findFirst);
        double confidence = (surname ? 0.92 : 0.75) - (fitting.size() > 1 ? 0.2 : 0);
        person.ifPresent(p -> p.places.add(found.span().begin()));
        return person.map(p -> new Resolved(p.entity, confidence, surname ? "surname" : "given name"));
    }

    /** Who was named last before a place; but one named far more often before, when the last stands far back. */
    private static Optional<Person> lastOrFarMoreNamed(List<Person> fitting, int at) {
        Optional<Person> last = fitting.stream().filter(p -> p.last(at) >= 0)
                .max(Comparator.comparingInt(p -> p.last(at)));
        Optional<Person> most = fitting.stream().filter(p -> p.last(at) >= 0)
                .max(Comparator.comparingLong(p -> p.countBefore(at)));
        boolean far = last.isPresent() && at - last.get().last(at) > FAR_BACK
                && most.get().countBefore(at) >= FAR_MORE * last.get().countBefore(at);
        return far ? most : last;
    }

    private static boolean fitsShort(PersonName full, PersonName name) {
        return name.isBareSurname() ? Spelling.same(full.lastSurname(), name.lastSurname()) : full.fits(name);
    }

    private static boolean isExact(PersonName known, PersonName name) {
        return name.isBareSurname()
                ? known.lastSurname().equals(name.lastSurname()) && name.lastSurname().length() > 2
                : isFull(name);
    }

    /** In office on the day, and its body named in the article; a high office needs no more than the day and the usual spelling. */
    private boolean isLikely(Entity person, PersonName name, Optional<String> title) {
        int prominence = prominence(person, title);
        boolean high = knowledge.termsOf(person).stream().anyMatch(t -> day.isPresent() && t.covers(day.get())
                && t.office().kind().isHigh());
        boolean usual = name.isBareSurname()
                && PersonName.of(person.label()).lastSurname().equals(name.lastSurname());
        return prominence >= 30 || (high && prominence >= 20 && (usual || !name.isBareSurname()));
    }

    private Optional<Resolved> byOffice(PersonName name, FoundName found) {
        if (!name.isBareSurname() && found.kind() != Kind.PERSON) {
            return Optional.empty();
        }
        List<Entity> fitting = knowledge.officeHoldersWithSurname(name, day, found.title()).stream()
                .filter(person -> variants(person).stream().anyMatch(v -> v.fits(name) && isExact(v, name)))
                .filter(person -> isLikely(person, name, found.title())).toList();
        boolean supported = found.title().isPresent() || !Lexicon.isGivenName(name.lastSurname());
        return supported ? best(fitting, found.title()).map(e -> {
            Person person = new Person();
            person.names.add(PersonName.of(e.label()));
            person.places.add(found.span().begin());
            person.known = Optional.of(e);
            person.entity = e;
            found.title().ifPresent(person.titles::add);
            persons.add(person);
            return new Resolved(e, prominence(e, found.title()) >= 30 ? 0.85 : 0.65, "surname of an office holder");
        }) : Optional.empty();
    }

    private Optional<Resolved> unknown(PersonName name, FoundName found) {
        if (found.kind() != Kind.PERSON) {
            return Optional.empty();
        }
        Person person = new Person();
        person.names.add(name);
        person.places.add(found.span().begin());
        person.label = found.text();
        person.entity = name.isBareSurname()
                ? scope.own(Entity.Kind.PERSON, found.text())
                : scope.shared(Entity.Kind.PERSON, found.text());
        found.title().ifPresent(person.titles::add);
        persons.add(person);
        return Optional.of(new Resolved(person.entity, 0.6, "surname"));
    }

    /**
     * A day on which most of the office holders that the article names held an office, for articles without a date.
     *
     * @return the first day of the last of their terms that begins; empty when fewer than three agree
     */
    Optional<LocalDate> likelyDay() {
        List<Term> terms = persons.stream().map(p -> p.known).flatMap(Optional::stream).distinct()
                .flatMap(e -> knowledge.termsOf(e).stream()).filter(t -> t.office().kind() != Office.Kind.SEAT)
                .toList();
        LocalDate best = null;
        long most = 2;
        for (LocalDate start : terms.stream().map(Term::from).distinct().sorted().toList()) {
            long covered = terms.stream().filter(t -> t.covers(start)).map(Term::holder).distinct().count();
            if (covered >= most && covered > 2) {
                most = covered;
                best = start;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The gender of a person of the article, from titles or given names. */
    Optional<Lexicon.Gender> genderOf(Entity entity) {
        return persons.stream().filter(p -> p.entity.equals(entity)).map(Person::gender).flatMap(Optional::stream)
                .findFirst().or(() -> PersonName.of(entity.label()).gender());
    }

    /** Whether a word is the surname of a person of this article. */
    boolean isSurname(String word) {
        String folded = Spelling.fold(word);
        return persons.stream().flatMap(p -> p.names.stream()).anyMatch(n -> n.lastSurname().equals(folded));
    }
}
