package org.entente.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.event.EventType;

/** Reports that tell of the same happening, while they are being gathered. */
final class Cluster {

    private final List<Told> members = new ArrayList<>();
    private final SortedSet<String> actors = new TreeSet<>();
    private final SortedSet<String> recipients = new TreeSet<>();
    private final SortedSet<String> places = new TreeSet<>();
    private final SortedSet<Integer> roots = new TreeSet<>();
    private final SortedSet<String> modes = new TreeSet<>();
    private Optional<LocalDate> earliest = Optional.empty();
    private Optional<LocalDate> latest = Optional.empty();
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> to = Optional.empty();

    void add(Told told) {
        members.add(told);
        actors.addAll(told.actors());
        recipients.addAll(told.recipients());
        told.place().ifPresent(places::add);
        roots.addAll(told.roots());
        told.report().mode().ifPresent(modes::add);
        told.date().ifPresent(d -> {
            earliest = Optional.of(earliest.filter(e -> e.isAfter(d.earliest())).orElse(d.earliest()));
            latest = Optional.of(latest.filter(l -> l.isBefore(d.latest())).orElse(d.latest()));
        });
        from = max(from, told.from());
        to = min(to, told.to());
    }

    /** The reports, in the order in which they came. */
    List<Told> members() {
        return members;
    }

    EventType type() {
        return members.get(0).report().type();
    }

    SortedSet<String> actors() {
        return actors;
    }

    SortedSet<String> recipients() {
        return recipients;
    }

    SortedSet<String> participants() {
        SortedSet<String> all = new TreeSet<>(actors);
        all.addAll(recipients);
        return all;
    }

    SortedSet<String> places() {
        return places;
    }

    SortedSet<Integer> roots() {
        return roots;
    }

    SortedSet<String> modes() {
        return modes;
    }

    /** The first day that a dated report gives; empty when none is dated. */
    Optional<LocalDate> earliest() {
        return earliest;
    }

    Optional<LocalDate> latest() {
        return latest;
    }

    /** The first day that fits all reports, dated or not; empty when nothing is known. */
    Optional<LocalDate> from() {
        return from;
    }

    Optional<LocalDate> to() {
        return to;
    }

    boolean isReal() {
        return members.get(0).isReal();
    }

    private static Optional<LocalDate> max(Optional<LocalDate> a, Optional<LocalDate> b) {
        return a.isEmpty() || (b.isPresent() && b.get().isAfter(a.get())) ? b.or(() -> a) : a;
    }

    private static Optional<LocalDate> min(Optional<LocalDate> a, Optional<LocalDate> b) {
        return a.isEmpty() || (b.isPresent() && b.get().isBefore(a.get())) ? b.or(() -> a) : a;
    }
}
