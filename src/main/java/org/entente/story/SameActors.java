package org.entente.story;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.entity.Entity;
import org.entente.story.ArticleDigest.Identity;

/**
 * Which of the entities that no list knows are one: those of one kind and full name whose context agrees.
 *
 * <p>Two that act for somebody agree when they act for the same; else two agree when their articles are about the same,
 * which the others named there tell. Two of one article are never one: the article itself told them apart. Places and
 * topics agree by name.
 */
final class SameActors {

    /** The share of the others named beside the one that are named beside the other, too. */
    private static final double ALIKE = 0.4;
    private static final int SHARED = 3;
    /** An entity that more than this share of many articles name tells nothing of what they are about. */
    private static final double COMMON = 0.5;
    private static final int MANY = 10;
    /** Members of a group that a further entity is compared with; the rest of a large group says nothing new. */
    private static final int COMPARED = 50;

    private record Candidate(String iri, Entity.Kind kind, Identity identity, SortedSet<String> principals) {
    }

    private final Map<String, BitSet> articles = new HashMap<>();
    private final List<List<String>> named = new ArrayList<>();
    private final SortedMap<String, List<Candidate>> byName = new TreeMap<>();

    /** Adds an article by the IRIs of all that it names. */
    void together(Collection<String> iris) {
        iris.forEach(iri -> articles.computeIfAbsent(iri, i -> new BitSet()).set(named.size()));
        named.add(List.copyOf(iris));
    }

    /**
     * Adds an entity that no list knows.
     *
     * @param principals IRIs of whom it acts for
     */
    void add(String iri, Entity.Kind kind, Identity identity, String label, SortedSet<String> principals) {
        if (isFullName(kind, label)) {
            byName.computeIfAbsent(kind + " " + label.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                    .add(new Candidate(iri, kind, identity, principals));
        }
    }

    /** The IRIs of those that are one, for each with more than one; depends on the order in which they were added. */
    List<SortedSet<String>> groups() {
        List<SortedSet<String>> groups = new ArrayList<>();
        for (List<Candidate> ofOneName : byName.values()) {
            List<List<Candidate>> apart = new ArrayList<>();
            for (Candidate candidate : ofOneName) {
                apart.stream().filter(group -> belongs(candidate, group)).findFirst().orElseGet(() -> {
                    apart.add(new ArrayList<>());
                    return apart.get(apart.size() - 1);
                }).add(candidate);
            }
            apart.stream().filter(group -> group.size() > 1).forEach(group -> {
                SortedSet<String> iris = new TreeSet<>();
                group.forEach(member -> iris.add(member.iri()));
                groups.add(iris);
            });
        }
        return groups;
    }

    /** Whether one agrees with some of a group and contradicts none. */
    private boolean belongs(Candidate candidate, List<Candidate> group) {
        return group.stream().limit(COMPARED).noneMatch(member -> differ(candidate, member))
                && group.stream().limit(COMPARED).anyMatch(member -> agree(candidate, member));
    }

    private boolean differ(Candidate one, Candidate other) {
        boolean serveOthers = !one.principals().isEmpty() && !other.principals().isEmpty()
                && one.principals().stream().noneMatch(other.principals()::contains);
        boolean told = switch (one.kind()) {
            case PLACE, COUNTRY, TOPIC -> false;
            case PERSON, ORGANIZATION, GROUP ->
                one.identity() == Identity.NAMED && other.identity() == Identity.NAMED;
        };
        return told || serveOthers || articles.get(one.iri()).intersects(articles.get(other.iri()));
    }

    private boolean agree(Candidate one, Candidate other) {
        return switch (one.kind()) {
            case PLACE, COUNTRY, TOPIC -> true;
            case PERSON, ORGANIZATION, GROUP -> one.principals().stream().anyMatch(other.principals()::contains)
                    || areAlike(beside(one.iri()), beside(other.iri()));
        };
    }

    private static boolean areAlike(SortedSet<String> one, SortedSet<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return shared >= SHARED && shared >= ALIKE * Math.min(one.size(), other.size());
    }

    /** The others whom the articles of an entity name, without those whom all articles name. */
    private SortedSet<String> beside(String iri) {
        SortedSet<String> others = new TreeSet<>();
        articles.get(iri).stream().forEach(article -> others.addAll(named.get(article)));
        others.removeIf(other -> other.equals(iri)
                || (named.size() >= MANY && articles.get(other).cardinality() > COMMON * named.size()));
        return others;
    }

    /** Whether a name is enough to look for an entity of another article by; "rebels" and "Smith" are not. */
    private static boolean isFullName(Entity.Kind kind, String label) {
        return switch (kind) {
            case PERSON, ORGANIZATION, TOPIC ->
                label.strip().indexOf(' ') > 0 && Character.isUpperCase(label.codePointAt(0));
            case PLACE, COUNTRY -> Character.isUpperCase(label.codePointAt(0));
            case GROUP -> false;
        };
    }
}
