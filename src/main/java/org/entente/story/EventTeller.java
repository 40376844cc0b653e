package org.entente.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.event.EventDate;

/** Tells of each event what its reports say, who stands behind it, and how many articles say so by themselves. */
final class EventTeller {

    private final Material material;
    private final Map<String, String> originals = new HashMap<>();

    EventTeller(Material material, List<Story.Copy> copies) {
        this.material = material;
        copies.forEach(c -> originals.put(c.sentence(), c.original()));
    }

    /** The events in order of ids. */
    List<Story.Event> tell(List<Cluster> clusters) {
        SortedMap<String, Story.Event> events = new TreeMap<>();
        for (Cluster cluster : clusters) {
            events.put(id(material, cluster), event(cluster));
        }
        return List.copyOf(events.values());
    }

    /** Made from the first report alone: {@code assault-norland-sudria-1a2b3c4d}. */
    static String id(Material material, Cluster cluster) {
        Told first = cluster.members().get(0);
        List<String> parts = new ArrayList<>(List.of(first.report().type().name().toLowerCase(Locale.ROOT)));
        first.report().actors().stream().limit(1).map(Ids::lastPart).forEach(parts::add);
        first.report().recipients().stream().limit(1).map(Ids::lastPart).forEach(parts::add);
        parts.add(Ids.hash(material.key(first.report().iri())));
        return String.join("-", parts);
    }

    private Story.Event event(Cluster cluster) {
        List<Told> members = cluster.members();
        SortedSet<Integer> articles = members.stream().map(Told::article)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Story.Event(id(material, cluster), members.stream().map(m -> m.report().iri()).toList(),
                fact(cluster.type(), members),
                facts(members, m -> List.copyOf(m.actors())), facts(members, m -> List.copyOf(m.recipients())),
                facts(members, m -> m.place().stream().toList()), dates(members), articles.size(),
                independent(members, articles));
    }

    private static List<Story.Fact<String>> facts(List<Told> members, Function<Told, List<String>> values) {
        SortedMap<String, List<Told>> by = new TreeMap<>();
        members.forEach(m -> values.apply(m).forEach(v -> by.computeIfAbsent(v, k -> new ArrayList<>()).add(m)));
        return by.entrySet().stream().map(e -> fact(e.getKey(), e.getValue())).toList();
    }

    private static List<Story.Fact<EventDate>> dates(List<Told> members) {
        SortedMap<String, List<Told>> by = new TreeMap<>();
        members.stream().filter(Told::isDated).forEach(m -> by.computeIfAbsent(
                m.date().get().earliest() + " " + m.date().get().latest(), k -> new ArrayList<>()).add(m));
        return by.values().stream().map(same -> fact(same.get(0).date().get(), same)).toList();
    }

    private static <T> Story.Fact<T> fact(T value, List<Told> tellers) {
        SortedSet<String> supported = new TreeSet<>();
        SortedSet<String> denied = new TreeSet<>();
        SortedSet<String> alleged = new TreeSet<>();
        int support = 0;
        int denial = 0;
        for (Told told : tellers) {
            int standing = told.report().claimant().isEmpty() ? 2 : 1;
            switch (told.report().factuality()) {
                case ASSERTED -> {
                    supported.add(told.report().iri());
                    support = Math.max(support, standing);
                }
                case DENIED, NEGATED -> {
                    denied.add(told.report().iri());
                    denial = Math.max(denial, standing);
                }
                case ALLEGED, HYPOTHETICAL, PLANNED -> alleged.add(told.report().iri());
            }
        }
        return new Story.Fact<>(value, support > denial, supported, denied, alleged);
    }

    /** Articles of which a report has a sentence of its own as evidence; at least one. */
    private int independent(List<Told> members, Set<Integer> articles) {
        Set<String> evidence = new HashSet<>();
        members.forEach(m -> evidence.addAll(m.report().sentences()));
        Set<Integer> own = new HashSet<>();
        for (Told told : members) {
            if (told.report().sentences().stream().anyMatch(s -> !copiesEvidence(s, evidence))) {
                own.add(told.article());
            }
        }
        return Math.max(1, Math.min(own.size(), articles.size()));
    }

    private boolean copiesEvidence(String sentence, Set<String> evidence) {
        String original = originals.get(sentence);
        return original != null && (evidence.contains(original) || copiesEvidence(original, evidence));
    }
}
