package org.entente.entity.correction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.entity.Entity;
import org.entente.problem.Problem;

/**
 * Corrections that hold together. First mentions get the entities that they are said to stand for, then entities that are
 * another become it, then labels and kinds change; so the order in which corrections were given does not matter, unless
 * two speak of the same: then the earlier holds, and the later is a problem. Immutable.
 */
public final class Corrections {

    /** None at all. */
    public static final Corrections NONE = new Corrections(List.of());

    private final List<Correction> all;
    private final List<Correction> holding = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<Correction>> byFile = new HashMap<>();
    private final SortedMap<String, Correction> merges = new TreeMap<>();
    private final SortedMap<String, Correction> labels = new TreeMap<>();
    private final SortedMap<String, Correction> kinds = new TreeMap<>();

    private Corrections(List<Correction> corrections) {
        all = corrections.stream().sorted(Comparator.comparingInt(Correction::number)).toList();
        for (Correction correction : all) {
            Optional<String> against = against(correction.change());
            if (against.isPresent()) {
                problems.add(Problem.warning("correction " + correction.number(), against.get()
                        + "; it is kept and not applied: take one of them back with entente correct undo"));
            } else {
                hold(correction);
            }
        }
    }

    public static Corrections of(List<Correction> corrections) {
        return new Corrections(corrections);
    }

    /** In the order of their numbers, those that don't hold included. */
    public List<Correction> all() {
        return all;
    }

    /** Those that are applied, in the order of their numbers. */
    public List<Correction> holding() {
        return Collections.unmodifiableList(holding);
    }

    /** Why some don't hold. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What would speak against one more correction; empty when nothing does. */
    public Optional<String> against(Change change) {
        return switch (change) {
            case Change.OfMentions mentions ->
                mentions.places().stream().flatMap(place -> at(place).stream()).findFirst()
                        .map(before -> says(before, "whom one of its mentions stands for"));
            case Change.Merge merge -> merge.entities().stream().filter(merges::containsKey).findFirst()
                    .map(entity -> says(merges.get(entity), "what " + entity + " is"))
                    .or(() -> circle(merge));
            case Change.Relabel relabel ->
                relabel.label().flatMap(l -> Optional.ofNullable(labels.get(relabel.entity())))
                        .or(() -> relabel.kind().flatMap(k -> Optional.ofNullable(kinds.get(relabel.entity()))))
                        .map(before -> says(before, "the name or kind of " + relabel.entity()));
        };
    }

    private static String says(Correction before, String what) {
        return "correction " + before.number() + " says already " + what;
    }

    private Optional<String> circle(Change.Merge merge) {
        String id = merge.into().id();
        while (merges.containsKey(id)) {
            Correction next = merges.get(id);
            id = ((Change.Merge) next.change()).into().id();
            if (merge.entities().contains(id)) {
                return Optional.of("correction " + next.number() + " says the reverse");
            }
        }
        return Optional.empty();
    }

    private Optional<Correction> at(Place place) {
        return ofFile(place.sourceFile()).stream()
                .filter(c -> ((Change.OfMentions) c.change()).places().stream().anyMatch(place::isAt)).findFirst();
    }

    private void hold(Correction correction) {
        holding.add(correction);
        switch (correction.change()) {
            case Change.OfMentions mentions ->
                byFile.computeIfAbsent(mentions.places().get(0).sourceFile(), f -> new ArrayList<>()).add(correction);
            case Change.Merge merge -> merge.entities().forEach(entity -> merges.put(entity, correction));
            case Change.Relabel relabel -> {
                relabel.label().ifPresent(label -> labels.put(relabel.entity(), correction));
                relabel.kind().ifPresent(kind -> kinds.put(relabel.entity(), correction));
            }
        }
    }

    /** Ids of the changes that are applied. */
    public SortedSet<String> ids() {
        return ids(holding);
    }

    /** Ids of the changes that concern mentions of an article. */
    public SortedSet<String> idsOfFile(String sourceFile) {
        return ids(ofFile(sourceFile));
    }

    /** The changes that concern whole entities: ids of changes by the id of each entity that they replace or rename. */
    public SortedMap<String, SortedSet<String>> idsOfEntities() {
        SortedMap<String, SortedSet<String>> ids = new TreeMap<>();
        List.of(merges, labels, kinds).forEach(map -> map.forEach((entity, correction) -> ids
                .computeIfAbsent(entity, e -> new TreeSet<>()).add(correction.change().id())));
        return ids;
    }

    List<Correction> ofFile(String sourceFile) {
        return byFile.getOrDefault(sourceFile, List.of());
    }

    Optional<Change.Merge> merge(Entity entity) {
        return Optional.ofNullable(merges.get(entity.id())).map(correction -> (Change.Merge) correction.change());
    }

    List<Change.Relabel> relabels(Entity entity) {
        List<Change.Relabel> found = new ArrayList<>();
        Optional.ofNullable(labels.get(entity.id())).ifPresent(c -> found.add((Change.Relabel) c.change()));
        Optional.ofNullable(kinds.get(entity.id())).map(c -> (Change.Relabel) c.change())
                .filter(relabel -> !found.contains(relabel)).ifPresent(found::add);
        return found;
    }

    private static SortedSet<String> ids(List<Correction> corrections) {
        SortedSet<String> ids = new TreeSet<>();
        corrections.forEach(correction -> ids.add(correction.change().id()));
        return ids;
    }
}
