package org.entente.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.event.EventDate;
import org.entente.event.Factuality;
import org.entente.event.Quantity;
import org.entente.story.Story.ConflictKind;

/** Finds what the reports of an event can't all be right about, and events that differ in nothing but who did it. */
final class Conflicts {

    /** Likeness of words from which a denial speaks of the act that others tell of, other things being equal. */
    private static final double LIKE_WORDS = 0.15;

    private final Material material;
    private final Similarity similarity;
    private final SortedMap<String, EventDate> dates;
    private final SortedMap<String, Story.Anchor> anchors;
    private final SortedMap<String, Story.Conflict> found = new TreeMap<>();

    Conflicts(Material material, SortedMap<String, EventDate> dates, SortedMap<String, Story.Anchor> anchors) {
        this.material = material;
        this.similarity = new Similarity(material);
        this.dates = dates;
        this.anchors = anchors;
    }

    /** The conflicts in order of ids. */
    List<Story.Conflict> find(List<Cluster> clusters) {
        Map<String, String> eventOf = new HashMap<>();
        SortedMap<String, SortedSet<String>> disputes = new TreeMap<>();
        for (Cluster cluster : clusters) {
            String event = EventTeller.id(material, cluster);
            cluster.members().forEach(m -> eventOf.put(m.report().iri(), event));
            figures(cluster, event);
            SortedSet<String> disputed = factuality(cluster);
            if (!disputed.isEmpty()) {
                disputes.put(event, disputed);
            }
            days(cluster, event);
            places(cluster, event);
        }
        perpetrators(clusters);
        denials(clusters, eventOf, disputes);
        disputes.forEach((event, sides) -> add(ConflictKind.FACTUALITY_CONFLICT, sides, Optional.of(event)));
        new Positions(material, dates, anchors, eventOf).find().forEach(c -> found.put(c.id(), c));
        return List.copyOf(found.values());
    }

    private void figures(Cluster cluster, String event) {
        SortedMap<Quantity.Kind, SortedMap<String, SortedSet<String>>> byKind = new TreeMap<>();
        for (Told told : cluster.members()) {
            if (told.report().factuality() == Factuality.ASSERTED || told.report().factuality() == Factuality.ALLEGED) {
                for (ArticleDigest.Figure figure : told.report().figures()) {
                    byKind.computeIfAbsent(figure.kind(), k -> new TreeMap<>())
                            .computeIfAbsent(bounds(figure), b -> new TreeSet<>()).add(told.report().iri());
                }
            }
        }
        byKind.forEach((kind, byBounds) -> {
            SortedSet<String> sides = union(byBounds.values());
            if (byBounds.size() > 1 && sides.size() > 1 && kind != Quantity.Kind.OTHER_QUANTITY) {
                add(ConflictKind.QUANTITY_CONFLICT, sides, Optional.of(event));
            }
        });
    }

    private static String bounds(ArticleDigest.Figure figure) {
        return figure.low().map(n -> n.stripTrailingZeros().toPlainString()).orElse("") + ".."
                + figure.high().map(n -> n.stripTrailingZeros().toPlainString()).orElse("");
    }

    /** Who denies against who says so of the same actors; a denial of who did it does not deny that it was done. */
    private SortedSet<String> factuality(Cluster cluster) {
        SortedSet<String> sides = new TreeSet<>();
        for (Told no : cluster.members()) {
            if (no.report().factuality() != Factuality.DENIED && no.report().factuality() != Factuality.NEGATED) {
                continue;
            }
            for (Told yes : cluster.members()) {
                boolean saysSo = yes.report().factuality() == Factuality.ASSERTED
                        || (yes.report().factuality() == Factuality.ALLEGED && yes.report().claimant().isPresent());
                boolean sameActor = no.actors().isEmpty() || isSame(no.actors(), yes.actors());
                boolean sameClaimant = no.report().claimant().isPresent()
                        && no.report().claimant().equals(yes.report().claimant());
                if (saysSo && sameActor && !sameClaimant) {
                    sides.add(no.report().iri());
                    sides.add(yes.report().iri());
                }
            }
        }
        return sides;
    }

    /**
     * Denials against those who say so elsewhere: of the same type and actor, at a time that may be the same, in like words.
     * A denial says too little to be merged with what it denies, so these are events of their own.
     */
    private void denials(List<Cluster> clusters, Map<String, String> eventOf,
            SortedMap<String, SortedSet<String>> disputes) {
        SortedMap<String, List<Told>> sayers = new TreeMap<>();
        for (Cluster cluster : clusters) {
            for (Told told : cluster.members()) {
                boolean saysSo = told.report().factuality() == Factuality.ASSERTED
                        || told.report().factuality() == Factuality.ALLEGED;
                if (saysSo) {
                    acts(told).forEach(act -> sayers.computeIfAbsent(act, a -> new ArrayList<>()).add(told));
                }
            }
        }
        for (Cluster cluster : clusters) {
            for (Told no : cluster.members()) {
                if (no.report().factuality() != Factuality.DENIED) {
                    continue;
                }
                SortedSet<String> sides = acts(no).stream().flatMap(a -> sayers.getOrDefault(a, List.of()).stream())
                        .filter(yes -> isDeniedBy(no, yes)).map(yes -> yes.report().iri())
                        .collect(Collectors.toCollection(TreeSet::new));
                if (!sides.isEmpty()) {
                    sides.add(no.report().iri());
                    disputes.computeIfAbsent(eventOf.get(no.report().iri()), e -> new TreeSet<>()).addAll(sides);
                }
            }
        }
    }

    /** What a report tells, by type and by each of its actors and of those they act for. */
    private SortedSet<String> acts(Told told) {
        return told.actors().stream()
                .flatMap(a -> Stream.concat(Stream.of(a), material.entities().actsFor(a).stream()))
                .map(a -> told.report().type() + " " + a).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isDeniedBy(Told no, Told yes) {
        boolean sameClaimant = no.report().claimant().equals(yes.report().claimant());
        boolean otherMode = no.report().mode().isPresent() && yes.report().mode().isPresent()
                && !no.report().mode().equals(yes.report().mode());
        boolean otherTime = no.from().isPresent() && yes.to().isPresent() && no.to().isPresent()
                && yes.from().isPresent()
                && (no.from().get().isAfter(yes.to().get()) || yes.from().get().isAfter(no.to().get()));
        boolean otherRecipients = !no.recipients().isEmpty() && !yes.recipients().isEmpty()
                && !isSame(no.recipients(), yes.recipients());
        return !sameClaimant && !otherMode && !otherTime && !otherRecipients
                && similarity.shared(no.context(), yes.context()) >= LIKE_WORDS;
    }

    private boolean isSame(SortedSet<String> a, SortedSet<String> b) {
        return a.stream()
                .anyMatch(x -> b.stream().anyMatch(y -> x.equals(y) || material.entities().actsFor(x).contains(y)
                        || material.entities().actsFor(y).contains(x)));
    }

    private void days(Cluster cluster, String event) {
        SortedMap<String, SortedSet<String>> byDay = new TreeMap<>();
        for (Told told : cluster.members()) {
            told.date().filter(d -> d.earliest().equals(d.latest()) && told.isReal()).ifPresent(
                    d -> byDay.computeIfAbsent(d.earliest().toString(), k -> new TreeSet<>()).add(told.report().iri()));
        }
        if (byDay.size() > 1) {
            add(ConflictKind.DATE_CONFLICT, union(byDay.values()), Optional.of(event));
        }
    }

    /** Countries that differ, and towns that no article names both: where one does, they may be one and its surroundings. */
    private void places(Cluster cluster, String event) {
        SortedMap<String, SortedSet<String>> byPlace = new TreeMap<>();
        for (Told told : cluster.members()) {
            told.place().filter(p -> told.isReal())
                    .ifPresent(p -> byPlace.computeIfAbsent(p, k -> new TreeSet<>()).add(told.report().iri()));
        }
        SortedSet<String> sides = new TreeSet<>();
        byPlace.forEach((a, tellers) -> byPlace.tailMap(a).forEach((b, others) -> {
            Optional<Entity.Kind> kind = material.entities().kind(a);
            boolean apart = kind.equals(material.entities().kind(b)) && !a.equals(b)
                    && material.entities().articles(a).stream().noneMatch(material.entities().articles(b)::contains);
            if (apart) {
                sides.addAll(tellers);
                sides.addAll(others);
            }
        }));
        add(ConflictKind.PLACE_CONFLICT, sides, Optional.of(event));
    }

    /** Events of the same type, mode, place and day by different actors. */
    private void perpetrators(List<Cluster> clusters) {
        SortedMap<String, List<Told>> byScene = new TreeMap<>();
        Map<Told, String> events = new java.util.IdentityHashMap<>();
        for (Cluster cluster : clusters) {
            for (Told told : cluster.members()) {
                boolean oneDay = told.date().filter(d -> d.earliest().equals(d.latest())).isPresent();
                boolean town = told.place().flatMap(material.entities()::kind).filter(k -> k == Entity.Kind.PLACE)
                        .isPresent();
                boolean said = told.report().factuality() == Factuality.ASSERTED
                        || told.report().factuality() == Factuality.ALLEGED;
                if (oneDay && town && said && !told.actors().isEmpty() && told.report().mode().isPresent()) {
                    String scene = told.report().type() + " " + told.report().mode().get() + " " + told.place().get()
                            + " "
                            + told.date().get().earliest();
                    byScene.computeIfAbsent(scene, k -> new ArrayList<>()).add(told);
                    events.put(told, EventTeller.id(material, cluster));
                }
            }
        }
        for (List<Told> scene : byScene.values()) {
            SortedSet<String> sides = new TreeSet<>();
            for (Told a : scene) {
                for (Told b : scene) {
                    boolean otherRecipients = !a.recipients().isEmpty() && !b.recipients().isEmpty()
                            && !isSame(a.recipients(), b.recipients());
                    if (!isSame(a.actors(), b.actors()) && !otherRecipients) {
                        sides.add(a.report().iri());
                    }
                }
            }
            add(ConflictKind.PARTICIPANT_CONFLICT, sides, Optional.of(events.get(scene.get(0))));
        }
    }

    private void add(ConflictKind kind, SortedSet<String> sides, Optional<String> event) {
        if (sides.size() > 1) {
            Story.Conflict conflict = conflict(material, kind, sides, event);
            found.put(conflict.id(), conflict);
        }
    }

    static Story.Conflict conflict(Material material, ConflictKind kind, SortedSet<String> sides,
            Optional<String> event) {
        String name = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        String keys = sides.stream().map(material::key).sorted().collect(Collectors.joining(" "));
        return new Story.Conflict(name + "-" + Ids.hash(keys), kind, List.copyOf(sides), event);
    }

    private static SortedSet<String> union(Collection<SortedSet<String>> sets) {
        return sets.stream().flatMap(SortedSet::stream).collect(Collectors.toCollection(TreeSet::new));
    }
}
