package org.entente.evaluation.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.entity.Entity;
import org.entente.entity.Entity.Kind;
import org.entente.entity.LinkedArticle;
import org.entente.entity.Mention;

/**
 * Of the persons and organizations that texts name, how many the knowledge base holds. The texts have no annotation of
 * names: those that the linker finds count, a person only by a name of two words or more.
 */
final class TextCoverage {

    private final Map<Kind, Tally> mentions = new TreeMap<>();
    private final Map<Kind, Set<Entity>> entities = new TreeMap<>();

    void add(LinkedArticle linked) {
        for (Mention mention : linked.mentions()) {
            Entity entity = mention.entity();
            boolean full = entity.kind() == Kind.PERSON && entity.label().contains(" ")
                    || entity.kind() == Kind.ORGANIZATION;
            if (full && mention.form() == Mention.Form.NAME) {
                mentions.merge(entity.kind(), new Tally(1, 1, entity.known() ? 1 : 0), Tally::plus);
                entities.computeIfAbsent(entity.kind(), k -> new TreeSet<>()).add(entity);
            }
        }
    }

    List<Benchmark.Figure> figures() {
        return List.of(entities("persons named, known", Kind.PERSON), mentions("their mentions", Kind.PERSON),
                entities("organizations named, known", Kind.ORGANIZATION),
                mentions("their mentions", Kind.ORGANIZATION));
    }

    private Benchmark.Figure entities(String measure, Kind kind) {
        Set<Entity> all = entities.getOrDefault(kind, Set.of());
        int known = (int) all.stream().filter(Entity::known).count();
        return new Benchmark.Figure(measure, Tally.percent(known, all.size()), all.size());
    }

    private Benchmark.Figure mentions(String measure, Kind kind) {
        Tally tally = mentions.getOrDefault(kind, Tally.NONE);
        return new Benchmark.Figure(measure, tally.recall(), tally.wanted());
    }
}
