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
import org.entente.entity.Entity;
import org.entente.event.EventDate;
import org.entente.event.Factuality;
import org.entente.event.Quantity;
import org.entente.story.Story.ConflictKind;

/** Finds what the reports of an event can't all be right about, and events that differ in nothing but who did it. */
final class Conflicts {

    private final Material material;
    private final SortedMap<String, EventDate> dates;
    private final SortedMap<String, Story.Anchor> anchors;
    private final SortedMap<String, Story.Conflict> found = new TreeMap<>();

    Conflicts(Material material, SortedMap<String, EventDate> dates, SortedMap<String, Story.Anchor> anchors) {
        this.material = material;
        this.dates = dates;
        this.anchors = anchors;
    }

    /** The conflicts in order of ids. */
    List<Story.Conflict> find(List<Cluster> clusters) {
        Map<String, String> eventOf = new HashMap<>();
        for (Cluster cluster : clusters) {
            String event = EventTeller.id(material, cluster);
            cluster.members().forEach(m -> eventOf.put(m.report().iri(), event));
            figures(cluster, event);
            factuality(cluster, event);
            days(cluster, event);
            places(cluster, event);
        }
        perpetrators(clusters);
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
    private void factuality(Cluster cluster, String event) {
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
        add(ConflictKind.FACTUALITY_CONFLICT, sides, Optional.of(event));
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
