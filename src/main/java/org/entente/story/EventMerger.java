package org.entente.story;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.event.EventDate;
import org.entente.event.Factuality;

/**
 * Joins the reports that tell of the same happening. The reports that say most come first and found the events; each later
 * one joins the event that it fits best, if it fits any well enough ({@link Likeness}).
 *
 * <p>A report is held only against events of its type that share a participant, a place or a copied sentence in about the
 * same month.
 */
final class EventMerger {

    /** Undated reports can have been so many days before their article's anchor date, and so many after. */
    private static final int DAYS_BACK = 10;
    private static final int DAYS_ON = 2;
    private static final int PLANNED_DAYS = 60;
    /** A report is held against the latest so many events of each key. */
    private static final int LATEST = 100;
    private static final int MONTHS = 3;
    private static final String ANY_MONTH = "*";
    private static final String NO_MONTH = "?";

    private final Material material;
    private final SortedMap<String, Story.Anchor> anchors;
    private final SortedMap<String, EventDate> dates;
    private final Map<String, String> originals = new HashMap<>();
    private final Similarity similarity;
    private final Likeness likeness;
    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<String, List<Integer>> index = new HashMap<>();

    EventMerger(Material material, List<Story.Copy> copies, SortedMap<String, Story.Anchor> anchors,
            SortedMap<String, EventDate> dates) {
        this.material = material;
        this.anchors = anchors;
        this.dates = dates;
        copies.forEach(c -> originals.put(c.sentence(), c.original()));
        this.similarity = new Similarity(material);
        this.likeness = new Likeness(material.entities(), similarity);
    }

    /** The events, in order of their first reports; each report stands in exactly one. */
    List<Cluster> merge() {
        List<Told> all = new ArrayList<>();
        for (int a = 0; a < material.digests().size(); a++) {
            ArticleDigest digest = material.digests().get(a);
            for (ArticleDigest.Report report : digest.reports()) {
                all.add(told(all.size(), a, digest, report));
            }
        }
        List<Told> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparingInt(t -> -t.detail()));
        for (Told told : ordered) {
            place(told);
        }
        resolveVague();
        clusters.forEach(c -> c.members().sort(Comparator.comparingInt(Told::number)));
        clusters.sort(Comparator.comparingInt(c -> c.members().get(0).number()));
        return clusters;
    }

    private void place(Told told) {
        List<String> keys = keys(told);
        TreeSet<Integer> candidates = new TreeSet<>();
        for (String key : keys) {
            List<Integer> sharing = new ArrayList<>();
            for (String month : monthsAsked(told)) {
                sharing.addAll(index.getOrDefault(key + month, List.of()));
            }
            candidates.addAll(sharing.subList(Math.max(0, sharing.size() - LATEST), sharing.size()));
        }
        int best = -1;
        double bestLikeness = 0;
        for (int candidate : candidates) {
            double like = likeness.of(told, clusters.get(candidate));
            if (like > bestLikeness) {
                best = candidate;
                bestLikeness = like;
            }
        }
        if (best < 0) {
            best = clusters.size();
            clusters.add(new Cluster());
        }
        clusters.get(best).add(told);
        for (String key : keys) {
            for (String month : monthsKept(told)) {
                List<Integer> sharing = index.computeIfAbsent(key + month, k -> new ArrayList<>());
                if (!sharing.contains(best)) {
                    sharing.add(best);
                }
            }
        }
    }

    /** "The attack", told without saying who did what to whom, is the only attack that it can mean, if there is but one. */
    private void resolveVague() {
        Map<String, List<Cluster>> byMonth = new HashMap<>();
        for (Cluster cluster : clusters) {
            for (String month : months(cluster.members().get(0))) {
                byMonth.computeIfAbsent(cluster.type() + " " + month, k -> new ArrayList<>()).add(cluster);
            }
        }
        Set<Cluster> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Cluster cluster : clusters) {
            Told told = cluster.members().get(0);
            if (cluster.members().size() > 1) {
                continue;
            }
            Set<Cluster> meant = Collections.newSetFromMap(new IdentityHashMap<>());
            for (String month : months(told)) {
                List<Cluster> all = byMonth.getOrDefault(cluster.type() + " " + month, List.of());
                if (all.size() <= LATEST) {
                    all.stream().filter(c -> c != cluster && !gone.contains(c) && likeness.mayMean(told, c))
                            .forEach(meant::add);
                }
            }
            if (meant.size() == 1) {
                meant.iterator().next().add(told);
                gone.add(cluster);
            }
        }
        clusters.removeIf(gone::contains);
    }

    /** What the events that may be the same have in common with a report. */
    private List<String> keys(Told told) {
        SortedSet<String> keys = new TreeSet<>();
        for (SortedSet<String> side : List.of(told.actors(), told.recipients())) {
            for (String participant : side) {
                keys.add(participant);
                keys.addAll(material.entities().actsFor(participant));
            }
        }
        told.place().ifPresent(keys::add);
        told.report().mode().filter(m -> told.actors().isEmpty() || told.recipients().isEmpty()).ifPresent(keys::add);
        told.roots().forEach(r -> keys.add("#" + r));
        return keys.stream().map(k -> told.report().type() + " " + k + " ").toList();
    }

    private static List<String> monthsAsked(Told told) {
        List<String> months = new ArrayList<>(months(told));
        months.add(told.from().isEmpty() ? ANY_MONTH : NO_MONTH);
        return months;
    }

    private static List<String> monthsKept(Told told) {
        List<String> months = new ArrayList<>(months(told));
        months.add(ANY_MONTH);
        if (told.from().isEmpty()) {
            months.add(NO_MONTH);
        }
        return months;
    }

    private static List<String> months(Told told) {
        List<String> months = new ArrayList<>();
        if (told.from().isPresent() && told.to().isPresent()) {
            YearMonth last = YearMonth.from(told.to().get());
            for (YearMonth m = YearMonth.from(told.from().get()); !m.isAfter(last) && months.size() < MONTHS; m = m
                    .plusMonths(1)) {
                months.add(m.toString());
            }
        }
        return months;
    }

    private Told told(int number, int article, ArticleDigest digest, ArticleDigest.Report report) {
        Optional<EventDate> date = Optional.ofNullable(dates.get(report.iri()));
        Optional<LocalDate> anchor = Optional.ofNullable(anchors.get(digest.article())).map(Story.Anchor::day);
        boolean toCome = report.factuality() == Factuality.PLANNED || report.factuality() == Factuality.HYPOTHETICAL;
        Optional<LocalDate> from = date.map(EventDate::earliest).or(() -> anchor.map(a -> a.minusDays(DAYS_BACK)));
        Optional<LocalDate> to = date.map(EventDate::latest)
                .or(() -> anchor.map(a -> a.plusDays(toCome ? PLANNED_DAYS : DAYS_ON)));
        return new Told(number, article, report, canonical(report.actors()), canonical(report.recipients()),
                report.place().map(material.entities()::canonical), date, from, to, roots(report), context(report));
    }

    private SortedSet<Integer> roots(ArticleDigest.Report report) {
        SortedSet<Integer> roots = new TreeSet<>();
        for (String iri : report.sentences()) {
            String root = iri;
            while (originals.containsKey(root)) {
                root = originals.get(root);
            }
            Material.Sentence sentence = material.sentence(root);
            if (sentence != null) {
                roots.add(sentence.number());
            }
        }
        return roots;
    }

    private Similarity.Text context(ArticleDigest.Report report) {
        Material.Sentence best = report.sentences().stream().map(material::sentence).filter(s -> s != null).findFirst()
                .orElse(null);
        int[] words = best == null ? new int[0] : best.words();
        return similarity
                .text(Arrays.stream(words).filter(w -> material.words().isContent(w) && !material.words().isName(w))
                        .toArray());
    }

    private SortedSet<String> canonical(List<String> iris) {
        SortedSet<String> all = new TreeSet<>();
        iris.forEach(i -> all.add(material.entities().canonical(i)));
        return all;
    }
}
