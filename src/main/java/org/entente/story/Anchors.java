package org.entente.story;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.event.AnchorDate;

/**
 * The final anchor dates. An article whose own anchor is missing or only its page's date, which may be that of a reprint,
 * takes that of an article that tells the same story and knows it better.
 */
final class Anchors {

    /** So many days may lie between a story and the page that prints it again. */
    private static final int REPRINT_DAYS = 30;
    private static final int DATELINE_DAYS = 7;
    private static final int AGREE_DAYS = 10;
    private static final int ROUNDS = 4;
    private static final double LINKED = 2;
    private static final double COPY = 2;
    private static final double SAME_EVENT = 1;
    private static final double SAME_HEADLINE = 2;
    private static final double LIKE_HEADLINES = 0.5;
    /** What more articles than this tell links none of them. */
    private static final int FREQUENT = 50;

    private final Material material;
    /** By article, the articles that tell the same story and how surely. */
    private final SortedMap<Integer, SortedMap<Integer, Double>> links = new TreeMap<>();

    private Anchors(Material material, List<Story.Copy> copies) {
        this.material = material;
        for (Story.Copy copy : copies) {
            link(material.sentence(copy.sentence()).article(), material.sentence(copy.original()).article(), COPY);
        }
        linkHeadlines();
        linkEvents();
    }

    static SortedMap<String, Story.Anchor> of(Material material, List<Story.Copy> copies) {
        return new Anchors(material, copies).find();
    }

    private SortedMap<String, Story.Anchor> find() {
        List<ArticleDigest> digests = material.digests();
        SortedMap<Integer, Story.Anchor> found = new TreeMap<>();
        for (int a = 0; a < digests.size(); a++) {
            int article = a;
            digests.get(a).anchor()
                    .ifPresent(x -> found.put(article, new Story.Anchor(x.day(), x.basis(), Optional.empty())));
        }
        for (int round = 0; round < ROUNDS; round++) {
            SortedMap<Integer, Story.Anchor> better = new TreeMap<>();
            for (int article : links.keySet()) {
                better(article, found).ifPresent(anchor -> better.put(article, anchor));
            }
            if (better.isEmpty()) {
                break;
            }
            found.putAll(better);
        }
        SortedMap<String, Story.Anchor> anchors = new TreeMap<>();
        found.forEach((article, anchor) -> anchors.put(digests.get(article).article(), anchor));
        return anchors;
    }

    private Optional<Story.Anchor> better(int article, SortedMap<Integer, Story.Anchor> known) {
        Story.Anchor own = known.get(article);
        if (own != null && own.basis() == AnchorDate.Basis.TEXT) {
            return Optional.empty();
        }
        Comparator<Map.Entry<Integer, Double>> best = Comparator
                .comparing((Map.Entry<Integer, Double> e) -> known.get(e.getKey()).basis())
                .thenComparing(e -> -e.getValue()).thenComparing(Map.Entry::getKey);
        List<Map.Entry<Integer, Double>> sources = links.get(article).entrySet().stream()
                .filter(e -> e.getValue() >= LINKED && known.containsKey(e.getKey()))
                .filter(e -> isBetter(known.get(e.getKey()), own)).sorted(best).toList();
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        Story.Anchor chosen = known.get(sources.get(0).getKey());
        boolean agreed = own != null || sources.stream().filter(e -> e.getValue() >= sources.get(0).getValue())
                .map(e -> known.get(e.getKey())).filter(a -> a.basis() == chosen.basis())
                .allMatch(a -> Math.abs(ChronoUnit.DAYS.between(a.day(), chosen.day())) <= AGREE_DAYS);
        String origin = chosen.from().orElse(material.digests().get(sources.get(0).getKey()).article());
        return agreed
                ? Optional.of(new Story.Anchor(chosen.day(), chosen.basis(), Optional.of(origin)))
                : Optional.empty();
    }

    /** Whether another article's anchor says better when this article's story happened than its own does. */
    private static boolean isBetter(Story.Anchor other, Story.Anchor own) {
        if (own == null) {
            return other.basis() != AnchorDate.Basis.PAGE;
        }
        int reach = own.basis() == AnchorDate.Basis.DATELINE ? DATELINE_DAYS : REPRINT_DAYS;
        return other.basis().compareTo(own.basis()) < 0 && !other.day().isAfter(own.day().plusDays(1))
                && !other.day().isBefore(own.day().minusDays(reach));
    }

    private void link(int a, int b, double weight) {
        if (a != b) {
            links.computeIfAbsent(a, x -> new TreeMap<>()).merge(b, weight, Double::sum);
            links.computeIfAbsent(b, x -> new TreeMap<>()).merge(a, weight, Double::sum);
        }
    }

    private void linkHeadlines() {
        Similarity similarity = new Similarity(material);
        List<Integer> articles = new ArrayList<>();
        List<int[]> headlines = new ArrayList<>();
        for (int a = 0; a < material.digests().size(); a++) {
            if (material.digests().get(a).headline().isPresent()) {
                articles.add(a);
                headlines.add(material.words().of(material.digests().get(a).headline().get()));
            }
        }
        for (NearTexts.Pair pair : NearTexts.pairs(headlines, 1)) {
            double alike = similarity.shared(similarity.text(headlines.get(pair.earlier())),
                    similarity.text(headlines.get(pair.later())));
            if (alike >= LIKE_HEADLINES) {
                link(articles.get(pair.earlier()), articles.get(pair.later()), SAME_HEADLINE);
            }
        }
    }

    private void linkEvents() {
        SortedMap<String, TreeSet<Integer>> tellers = new TreeMap<>();
        for (int a = 0; a < material.digests().size(); a++) {
            for (ArticleDigest.Report report : material.digests().get(a).reports()) {
                if (!report.actors().isEmpty() && !report.recipients().isEmpty()) {
                    tellers.computeIfAbsent(
                            report.type() + report.mode().orElse("") + names(report.actors())
                                    + names(report.recipients()),
                            k -> new TreeSet<>()).add(a);
                }
            }
        }
        for (TreeSet<Integer> articles : tellers.values()) {
            if (articles.size() <= FREQUENT) {
                articles.forEach(a -> articles.headSet(a).forEach(b -> link(a, b, SAME_EVENT)));
            }
        }
    }

    private String names(List<String> iris) {
        return iris.stream().map(material.entities()::canonical).sorted().collect(Collectors.joining(" ", " <", ">"));
    }
}
