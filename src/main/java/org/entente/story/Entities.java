package org.entente.story;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.Entity;

/**
 * The entities of all articles: which of them are the same, whom they act for, and each as all articles together have
 * it.
 *
 * <p>An entity that no list knows is the same as that of another article when kind, full name and context agree, unless a
 * user said whom the words mean.
 */
final class Entities {

    private static final class Gathered {
        private final SortedMap<Entity.Kind, Integer> kinds = new TreeMap<>();
        private final SortedMap<String, Integer> labels = new TreeMap<>();
        private final SortedMap<String, Integer> names = new TreeMap<>();
        private final SortedSet<String> actsFor = new TreeSet<>();
        private final SortedMap<String, List<ArticleDigest.Role>> roles = new TreeMap<>();
        private final SortedSet<String> articles = new TreeSet<>();
        private Optional<String> wikidata = Optional.empty();
        private ArticleDigest.Identity identity;
        private boolean corrected;
    }

    private final SortedMap<String, Gathered> byIri = new TreeMap<>();
    private final Map<String, String> canonical = new HashMap<>();
    private final Map<String, SortedSet<String>> same = new HashMap<>();

    Entities(List<ArticleDigest> digests) {
        for (ArticleDigest digest : digests) {
            for (ArticleDigest.Actor actor : digest.actors()) {
                Gathered entity = byIri.computeIfAbsent(actor.iri(), i -> new Gathered());
                entity.kinds.merge(actor.kind(), 1, Integer::sum);
                entity.labels.merge(actor.label(), 1, Integer::sum);
                actor.names().forEach((n, count) -> entity.names.merge(n, count, Integer::sum));
                entity.actsFor.addAll(actor.actsFor());
                entity.articles.add(digest.article());
                entity.wikidata = entity.wikidata.or(actor::wikidata);
                entity.identity = actor.identity();
                entity.corrected |= actor.corrected();
            }
        }
        Set<String> unknown = byIri.keySet().stream().filter(iri -> byIri.get(iri).actsFor.isEmpty())
                .collect(Collectors.toSet());
        for (ArticleDigest digest : digests) {
            for (ArticleDigest.Role role : digest.roles()) {
                Gathered holder = byIri.get(role.holder());
                if (holder != null) {
                    holder.roles.computeIfAbsent(key(role), k -> new ArrayList<>()).add(role);
                    if (!role.former() && unknown.contains(role.holder())) {
                        role.organization().ifPresent(holder.actsFor::add);
                    }
                }
            }
        }
        unite(digests);
    }

    /** One IRI for all that are the same. */
    String canonical(String iri) {
        return canonical.getOrDefault(iri, iri);
    }

    /** IRIs of whom somebody acts for; empty for who is unknown. */
    SortedSet<String> actsFor(String iri) {
        Gathered entity = byIri.get(iri);
        return entity == null ? new TreeSet<>() : entity.actsFor;
    }

    Optional<Entity.Kind> kind(String iri) {
        return Optional.ofNullable(byIri.get(iri)).map(e -> most(e.kinds));
    }

    /** IRIs of the articles that mention an entity. */
    SortedSet<String> articles(String iri) {
        Gathered entity = byIri.get(iri);
        return entity == null ? new TreeSet<>() : entity.articles;
    }

    List<Story.Actor> actors() {
        return byIri.keySet().stream().map(this::actor).toList();
    }

    private Story.Actor actor(String iri) {
        SortedSet<String> all = same.getOrDefault(iri, new TreeSet<>(List.of(iri)));
        SortedMap<Entity.Kind, Integer> kinds = new TreeMap<>();
        SortedMap<String, Integer> labels = new TreeMap<>();
        SortedMap<String, Integer> names = new TreeMap<>();
        SortedSet<String> actsFor = new TreeSet<>();
        SortedMap<String, List<ArticleDigest.Role>> roles = new TreeMap<>();
        Optional<String> wikidata = Optional.empty();
        for (String one : all) {
            Gathered entity = byIri.get(one);
            entity.kinds.forEach((k, n) -> kinds.merge(k, n, Integer::sum));
            entity.labels.forEach((l, n) -> labels.merge(l, n, Integer::sum));
            entity.names.forEach((name, n) -> names.merge(name, n, Integer::sum));
            actsFor.addAll(entity.actsFor);
            entity.roles.forEach((k, r) -> roles.computeIfAbsent(k, x -> new ArrayList<>()).addAll(r));
            wikidata = wikidata.or(() -> entity.wikidata);
        }
        String prefLabel = most(labels);
        labels.forEach((label, n) -> names.putIfAbsent(label, n));
        names.remove(prefLabel);
        SortedSet<String> others = new TreeSet<>(all);
        others.remove(iri);
        List<Story.Role> told = roles.values().stream().map(Entities::role)
                .sorted(Comparator.comparing((Story.Role r) -> -r.sentences().size()).thenComparing(Story.Role::title)
                        .thenComparing(r -> r.organization().orElse("")).thenComparing(Story.Role::former))
                .toList();
        return new Story.Actor(iri, most(kinds), prefLabel, names, wikidata, others, actsFor, told);
    }

    /** The only date that is told, if one is and no other. */
    private static Optional<Temporal> agreed(Stream<Optional<Temporal>> told) {
        List<Temporal> dates = told.flatMap(Optional::stream).distinct().toList();
        return dates.size() == 1 ? Optional.of(dates.get(0)) : Optional.empty();
    }

    private static Story.Role role(List<ArticleDigest.Role> roles) {
        ArticleDigest.Role first = roles.get(0);
        return new Story.Role(first.title(), first.organization(), first.former(),
                agreed(roles.stream().map(ArticleDigest.Role::from)),
                agreed(roles.stream().map(ArticleDigest.Role::until)),
                roles.stream().map(ArticleDigest.Role::sentence).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Entities that no list and no user knows are one with others of their name when {@link SameActors} agrees. */
    private void unite(List<ArticleDigest> digests) {
        SameActors actors = new SameActors();
        digests.forEach(digest -> actors.together(digest.actors().stream().map(ArticleDigest.Actor::iri).toList()));
        byIri.forEach((iri, entity) -> {
            if (entity.identity != ArticleDigest.Identity.LISTED && !entity.corrected) {
                actors.add(iri, most(entity.kinds), entity.identity, most(entity.labels), principals(entity));
            }
        });
        for (SortedSet<String> all : actors.groups()) {
            all.forEach(iri -> {
                canonical.put(iri, all.first());
                same.put(iri, all);
            });
        }
    }

    /** Whom an entity acts for, and whom these act for: a ministry and its country. */
    private SortedSet<String> principals(Gathered entity) {
        SortedSet<String> principals = new TreeSet<>(entity.actsFor);
        entity.roles.values().forEach(roles -> roles.forEach(role -> role.organization().ifPresent(principals::add)));
        List.copyOf(principals).forEach(principal -> principals.addAll(actsFor(principal)));
        return principals;
    }

    private static String key(ArticleDigest.Role role) {
        return role.title().toLowerCase(Locale.ROOT) + "\n" + role.organization().orElse("") + "\n" + role.former();
    }

    /** The most frequent; of equals the longest written, then the first. */
    private static <T> T most(SortedMap<T, Integer> counts) {
        return counts.entrySet().stream().max(Comparator.comparing(Map.Entry<T, Integer>::getValue)
                .thenComparing(e -> e.getKey() instanceof String s ? s.length() : 0)).get().getKey();
    }
}
