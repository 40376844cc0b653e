package org.entente.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.entity.Entity;
import org.entente.event.EventDate;
import org.entente.stance.Stance;
import org.entente.story.ArticleDigest.Opinion;
import org.entente.story.ArticleDigest.TargetKind;

/**
 * Finds who stands for and against the same: one holder towards anything, which is a change when some time lies between, and
 * different holders towards the same person, event or proposition.
 */
final class Positions {

    /** Days from which one holder's other stance is a change of mind. */
    private static final int CHANGE = 3;
    /** From this likeness on two propositions are the same, if they also share so many words. */
    private static final double ALIKE = 0.45;
    private static final int SHARED_WORDS = 2;
    /** A proposition is held against the first so many that share a word with it. */
    private static final int FIRST = 30;

    private final Material material;
    private final SortedMap<String, EventDate> dates;
    private final SortedMap<String, Story.Anchor> anchors;
    private final Map<String, String> eventOf;

    private record Held(Opinion opinion, Optional<LocalDate> day, Optional<String> event) {
    }

    Positions(Material material, SortedMap<String, EventDate> dates, SortedMap<String, Story.Anchor> anchors,
            Map<String, String> eventOf) {
        this.material = material;
        this.dates = dates;
        this.anchors = anchors;
        this.eventOf = eventOf;
    }

    List<Story.Conflict> find() {
        SortedMap<String, List<Held>> byTarget = new TreeMap<>();
        SortedMap<String, List<Held>> propositions = new TreeMap<>();
        for (ArticleDigest digest : material.digests()) {
            Optional<LocalDate> anchor = Optional.ofNullable(anchors.get(digest.article())).map(Story.Anchor::day);
            for (Opinion opinion : digest.opinions()) {
                if (opinion.polarity() != Stance.Polarity.NEUTRAL) {
                    Optional<LocalDate> day = Optional.ofNullable(dates.get(opinion.iri())).map(EventDate::latest)
                            .or(() -> anchor);
                    Optional<String> event = opinion.targetKind() == TargetKind.REPORT
                            ? Optional.ofNullable(eventOf.get(opinion.target()))
                            : Optional.empty();
                    boolean isProposition = opinion.targetKind() == TargetKind.PROPOSITION;
                    (isProposition ? propositions : byTarget)
                            .computeIfAbsent(target(opinion, event), t -> new ArrayList<>())
                            .add(new Held(opinion, day, event));
                }
            }
        }
        byTarget.putAll(alike(propositions));
        List<Story.Conflict> found = new ArrayList<>();
        byTarget.values().forEach(held -> {
            SortedMap<String, List<Held>> byHolder = new TreeMap<>();
            held.forEach(h -> byHolder.computeIfAbsent(material.entities().canonical(h.opinion().holder()),
                    x -> new ArrayList<>()).add(h));
            byHolder.values().forEach(own -> ofOne(own).ifPresent(found::add));
            if (isDisputable(held.get(0).opinion())) {
                ofSeveral(held, byHolder).ifPresent(found::add);
            }
        });
        return found;
    }

    /** Friends and foes of a state are no disagreement; those of a person, an act or a proposition are. */
    private boolean isDisputable(Opinion opinion) {
        return opinion.targetKind() != TargetKind.ENTITY
                || material.entities().kind(material.entities().canonical(opinion.target()))
                        .filter(k -> k == Entity.Kind.PERSON).isPresent();
    }

    /** What the stance is towards, the same for all that are towards the same. */
    private String target(Opinion opinion, Optional<String> event) {
        return switch (opinion.targetKind()) {
            case ENTITY -> "entity " + material.entities().canonical(opinion.target());
            case REPORT -> "event " + event.orElse(opinion.target());
            case PROPOSITION -> "proposition " + opinion.target();
        };
    }

    /** Puts the propositions that are worded alike together: each with the first that it is like. */
    private SortedMap<String, List<Held>> alike(SortedMap<String, List<Held>> propositions) {
        Similarity similarity = new Similarity(material);
        List<String> keys = List.copyOf(propositions.keySet());
        List<int[]> words = keys.stream().map(k -> words(propositions.get(k).get(0).opinion())).toList();
        List<Similarity.Text> texts = words.stream().map(similarity::text).toList();
        int[] first = IntStream.range(0, keys.size()).toArray();
        SortedMap<Integer, List<Integer>> byWord = new TreeMap<>();
        for (int i = 0; i < first.length; i++) {
            SortedSet<Integer> candidates = new TreeSet<>();
            for (int word : words.get(i)) {
                List<Integer> having = byWord.computeIfAbsent(word, w -> new ArrayList<>());
                candidates.addAll(having.subList(0, Math.min(FIRST, having.size())));
                having.add(i);
            }
            double best = ALIKE;
            for (int candidate : candidates) {
                double like = Similarity.common(words.get(i), words.get(candidate)) < SHARED_WORDS
                        ? 0
                        : similarity.shared(texts.get(i), texts.get(candidate));
                if (like >= best) {
                    best = like;
                    first[i] = first[candidate];
                }
            }
        }
        SortedMap<String, List<Held>> groups = new TreeMap<>();
        for (int i = 0; i < first.length; i++) {
            groups.computeIfAbsent(keys.get(first[i]), k -> new ArrayList<>()).addAll(propositions.get(keys.get(i)));
        }
        return groups;
    }

    /** The words of a proposition that say something, in order of their numbers. */
    private int[] words(Opinion opinion) {
        return opinion.targetLabel().stream().flatMapToInt(l -> Arrays.stream(material.words().of(l)))
                .filter(material.words()::isContent).distinct().sorted().toArray();
    }

    private Optional<Story.Conflict> ofOne(List<Held> own) {
        List<Held> pro = own.stream().filter(h -> h.opinion().polarity() == Stance.Polarity.SUPPORT).toList();
        List<Held> contra = own.stream().filter(h -> h.opinion().polarity() == Stance.Polarity.OPPOSE).toList();
        if (pro.isEmpty() || contra.isEmpty()) {
            return Optional.empty();
        }
        Story.ConflictKind kind = areApart(days(pro), days(contra))
                ? Story.ConflictKind.CHANGE_OVER_TIME
                : Story.ConflictKind.POSITION_CONFLICT;
        return Optional.of(Conflicts.conflict(material, kind, own.stream().map(h -> h.opinion().iri())
                .collect(Collectors.toCollection(TreeSet::new)), own.get(0).event()));
    }

    /** The days, known or not. */
    private static List<Optional<LocalDate>> days(List<Held> held) {
        return held.stream().map(Held::day).distinct().toList();
    }

    /** Whether all days are known and some time lies between each of the one and each of the other. */
    private static boolean areApart(List<Optional<LocalDate>> some, List<Optional<LocalDate>> others) {
        return some.stream().allMatch(a -> others.stream().allMatch(b -> a.isPresent() && b.isPresent()
                && Math.abs(ChronoUnit.DAYS.between(a.get(), b.get())) >= CHANGE));
    }

    /** Those who stand on one side only, against those who stand on the other only. */
    private Optional<Story.Conflict> ofSeveral(List<Held> held, SortedMap<String, List<Held>> byHolder) {
        SortedSet<String> sides = new TreeSet<>();
        SortedSet<Stance.Polarity> polarities = new TreeSet<>();
        byHolder.values().forEach(own -> {
            SortedSet<Stance.Polarity> of = own.stream().map(h -> h.opinion().polarity())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (of.size() == 1) {
                polarities.addAll(of);
                own.forEach(h -> sides.add(h.opinion().iri()));
            }
        });
        return polarities.size() < 2
                ? Optional.empty()
                : Optional.of(
                        Conflicts.conflict(material, Story.ConflictKind.POSITION_CONFLICT, sides, held.get(0).event()));
    }
}
