package org.entente.story;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.entity.Entity;
import org.entente.event.EventDate;
import org.entente.event.EventType;

/**
 * How well a report fits an event: points for what both say alike, none at all when they can't be the same. Who is unknown
 * fits everybody; who acts for somebody fits that somebody, but two persons are never one.
 */
final class Likeness {

    /** Types in which who is first and who is second is the same. */
    private static final Set<EventType> MUTUAL = EnumSet.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE);
    /** Types of things said, which are said again and again: who and to whom is not enough. */
    private static final Set<EventType> SAID = EnumSet.of(EventType.REQUEST, EventType.ACCUSE, EventType.REJECT,
            EventType.THREATEN);
    /** Modes that one teller may take for another: bombs and missiles. */
    private static final Set<String> FROM_AFAR = Set.of("aerial", "drone", "heavy-weapons", "explosives");

    private static final double ENOUGH = 3.5;
    private static final double SAME_SIDE = 2;
    private static final double ACTS_FOR = 1.5;
    private static final double HALF_KNOWN = 0.5;
    private static final double SAME_TOWN = 2;
    private static final double SAME_COUNTRY = 1;
    private static final double OTHER_TOWN = -2;
    private static final double NEAR_TOWN = -0.5;
    private static final double SAME_DAY = 2;
    private static final double SAME_TIME = 1;
    private static final double SAME_MODE = 1.5;
    private static final double COPY = 3;
    private static final double SAME_FIGURE = 1;
    private static final double LIKE_WORDS = 0.3;
    private static final double VERY_LIKE_WORDS = 0.5;
    private static final double SOME_WORDS = 0.2;
    private static final double FEW_WORDS = 0.15;
    /** Points from which a vague report is taken to mean the only event it can mean. */
    private static final double ENOUGH_FOR_VAGUE = 2;
    private static final int COMPARED = 5;

    private final Entities entities;
    private final Similarity similarity;

    Likeness(Entities entities, Similarity similarity) {
        this.entities = entities;
        this.similarity = similarity;
    }

    /**
     * Whether a report that names neither side, or only one, can mean an event: nothing speaks against it, and it tells of
     * the same means or the same side at the same time.
     */
    boolean mayMean(Told told, Cluster event) {
        boolean vague = told.actors().isEmpty() || told.recipients().isEmpty();
        if (!vague || told.isReal() != event.isReal() || told.from().isEmpty() || event.from().isEmpty()
                || MUTUAL.contains(event.type()) || SAID.contains(event.type()) || otherMode(told, event)) {
            return false;
        }
        return directed(told, event).flatMap(sides -> place(told, event).flatMap(
                place -> time(told, event).map(time -> sides + place + time + (sameMode(told, event) ? SAME_MODE : 0))))
                .filter(points -> points >= ENOUGH_FOR_VAGUE).isPresent();
    }

    /** The points of a report and an event of the same type; 0 when it does not fit. */
    double of(Told told, Cluster event) {
        boolean mutual = MUTUAL.contains(event.type());
        Optional<Double> sides = mutual ? mutual(told, event) : directed(told, event);
        Optional<Double> place = place(told, event);
        Optional<Double> time = time(told, event);
        if (sides.isEmpty() || place.isEmpty() || time.isEmpty() || otherMode(told, event)) {
            return 0;
        }
        boolean copy = told.roots().stream().anyMatch(event.roots()::contains);
        boolean fullSides = sides.get() >= 2 * SAME_SIDE;
        if (told.isReal() != event.isReal() && !copy && !(mutual && fullSides)) {
            return 0;
        }
        double words = words(told, event);
        boolean sameMode = sameMode(told, event);
        double wordsForSaid = fullSides && sameMode ? FEW_WORDS : time.get() >= SAME_DAY ? SOME_WORDS : LIKE_WORDS;
        if (SAID.contains(event.type()) && !copy && words < wordsForSaid) {
            return 0;
        }
        boolean timeUnknown = told.from().isEmpty() || event.from().isEmpty();
        if (timeUnknown && !copy && words < LIKE_WORDS) {
            return 0;
        }
        if (sides.get() < ACTS_FOR && !(place.get() >= SAME_TOWN && time.get() > 0) && !copy && words < LIKE_WORDS) {
            return 0;
        }
        boolean saidTwice = event.members().stream().anyMatch(m -> m.article() == told.article()
                && m.report().factuality() == told.report().factuality()
                && m.report().claimant().equals(told.report().claimant()));
        double points = sides.get() + place.get() + time.get() + (copy ? COPY : 0)
                + (sameFigure(told, event) ? SAME_FIGURE : 0)
                + (sameMode ? SAME_MODE : 0)
                + (words >= VERY_LIKE_WORDS ? 2 : words >= LIKE_WORDS ? 1 : 0);
        return points >= ENOUGH + (saidTwice ? 1 : 0) ? points : 0;
    }

    private static boolean sameMode(Told told, Cluster event) {
        return told.report().mode().filter(m -> event.modes().stream().anyMatch(o -> isSameMode(m, o))).isPresent();
    }

    private static boolean otherMode(Told told, Cluster event) {
        return told.report().mode().isPresent() && !event.modes().isEmpty() && !sameMode(told, event);
    }

    private static boolean isSameMode(String a, String b) {
        return a.equals(b) || (FROM_AFAR.contains(a) && FROM_AFAR.contains(b));
    }

    private Optional<Double> directed(Told told, Cluster event) {
        return side(told.actors(), event.actors())
                .flatMap(a -> side(told.recipients(), event.recipients()).map(r -> a + r));
    }

    /** Points for one side; empty when the two can't be the same. */
    private Optional<Double> side(SortedSet<String> a, SortedSet<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.of(a.isEmpty() && b.isEmpty() ? 0 : HALF_KNOWN);
        }
        if (areDifferentPersons(a, b)) {
            return Optional.empty();
        }
        if (a.stream().anyMatch(b::contains)) {
            return Optional.of(SAME_SIDE);
        }
        return a.stream().anyMatch(x -> b.stream().anyMatch(y -> actsFor(x, y)))
                ? Optional.of(ACTS_FOR)
                : Optional.empty();
    }

    private Optional<Double> mutual(Told told, Cluster event) {
        SortedSet<String> a = new TreeSet<>(told.actors());
        a.addAll(told.recipients());
        SortedSet<String> b = event.participants();
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.of(0.0);
        }
        SortedSet<String> onlyA = new TreeSet<>(a);
        onlyA.removeAll(b);
        SortedSet<String> onlyB = new TreeSet<>(b);
        onlyB.removeAll(a);
        if (areDifferentPersons(onlyA, onlyB)) {
            return Optional.empty();
        }
        int same = a.size() - onlyA.size();
        long related = onlyA.stream().filter(x -> b.stream().anyMatch(y -> actsFor(x, y))).count();
        long strangers = onlyA.size() - related;
        boolean bHasStrangers = onlyB.stream().anyMatch(y -> a.stream().noneMatch(x -> actsFor(x, y)));
        if (same + related == 0 || (strangers > 0 && bHasStrangers)) {
            return Optional.empty();
        }
        return Optional.of(Math.min(2 * SAME_SIDE, same * SAME_SIDE + related * ACTS_FOR));
    }

    /** Whether both name persons and none of them is the same. */
    private boolean areDifferentPersons(SortedSet<String> a, SortedSet<String> b) {
        return a.stream().anyMatch(this::isPerson) && b.stream().anyMatch(this::isPerson)
                && a.stream().filter(this::isPerson).noneMatch(b::contains);
    }

    private boolean isPerson(String iri) {
        return entities.kind(iri).filter(k -> k == Entity.Kind.PERSON).isPresent();
    }

    private boolean actsFor(String a, String b) {
        return entities.actsFor(a).contains(b) || entities.actsFor(b).contains(a);
    }

    private Optional<Double> place(Told told, Cluster event) {
        if (told.place().isEmpty() || event.places().isEmpty()) {
            return Optional.of(0.0);
        }
        String place = told.place().get();
        boolean isCountry = isCountry(place);
        if (event.places().contains(place)) {
            return Optional.of(isCountry ? SAME_COUNTRY : SAME_TOWN);
        }
        boolean sameRank = event.places().stream().allMatch(p -> isCountry(p) == isCountry);
        if (!sameRank) {
            return Optional.of(0.0);
        }
        boolean toldApart = isCountry || event.members().stream()
                .anyMatch(
                        m -> m.article() == told.article() && m.place().isPresent() && !m.place().equals(told.place()));
        if (toldApart) {
            return Optional.empty();
        }
        boolean near = event.places().stream()
                .anyMatch(p -> entities.articles(p).stream().anyMatch(entities.articles(place)::contains));
        return Optional.of(near ? NEAR_TOWN : OTHER_TOWN);
    }

    private boolean isCountry(String iri) {
        return entities.kind(iri).filter(k -> k == Entity.Kind.COUNTRY).isPresent();
    }

    /** Points for when; empty when the two are more than a day apart. */
    private static Optional<Double> time(Told told, Cluster event) {
        if (told.isDated() && event.earliest().isPresent()) {
            EventDate date = told.date().get();
            LocalDate earliest = event.earliest().get();
            LocalDate latest = event.latest().get();
            if (date.earliest().isAfter(latest.plusDays(1)) || date.latest().isBefore(earliest.minusDays(1))) {
                return Optional.empty();
            }
            boolean sameDay = event.members().stream().anyMatch(m -> m.isDated()
                    && date.earliest().equals(date.latest()) && m.date().get().earliest().equals(date.earliest())
                    && m.date().get().latest().equals(date.latest()));
            boolean apart = event.members().stream().filter(Told::isDated).map(m -> m.date().get())
                    .anyMatch(d -> d.earliest().isAfter(date.latest().plusDays(1))
                            || d.latest().isBefore(date.earliest().minusDays(1)));
            boolean overlap = !date.earliest().isAfter(latest) && !date.latest().isBefore(earliest);
            return apart ? Optional.empty() : Optional.of(sameDay ? SAME_DAY : overlap ? SAME_TIME : HALF_KNOWN);
        }
        if (told.from().isEmpty() || event.from().isEmpty()) {
            return Optional.of(0.0);
        }
        boolean apart = told.from().get().isAfter(event.to().get()) || told.to().get().isBefore(event.from().get());
        return apart ? Optional.empty() : Optional.of(HALF_KNOWN);
    }

    private static boolean sameFigure(Told told, Cluster event) {
        return told.report().figures().stream()
                .anyMatch(
                        f -> event.members().stream().flatMap(m -> m.report().figures().stream()).anyMatch(f::equals));
    }

    private double words(Told told, Cluster event) {
        return event.members().stream().limit(COMPARED).mapToDouble(m -> similarity.shared(told.context(), m.context()))
                .max().orElse(0);
    }
}
