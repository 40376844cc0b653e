package org.entente.entity.dump;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.entity.Entity;
import org.entente.entity.KnowledgeBase;
import org.entente.entity.Profile;
import org.entente.naming.Spelling;

/** What the program knows already, found by the ids of Wikidata and GeoNames and by name. */
final class Shipped {

    private final KnowledgeBase knowledge;
    private final Map<Integer, Entity> byWikidata = new HashMap<>();
    private final Map<String, Entity> byGeonames = new HashMap<>();
    private final Map<String, List<Profile>> byName = new HashMap<>();

    Shipped(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        for (Profile profile : knowledge.profiles()) {
            Entity entity = profile.entity();
            int number = entity.wikidata().map(WikidataJson::number).orElse(0);
            if (number > 0) {
                byWikidata.put(number, entity);
            } else if (entity.kind() == Entity.Kind.PLACE && profile.coordinates().isPresent()) {
                byGeonames.put(entity.id().substring(entity.id().lastIndexOf('-') + 1), entity);
            } else if (entity.kind() != Entity.Kind.PLACE) {
                byName.computeIfAbsent(key(entity.kind(), entity.label()), k -> new ArrayList<>(1)).add(profile);
            }
        }
    }

    KnowledgeBase knowledge() {
        return knowledge;
    }

    Optional<Entity> ofWikidata(int number) {
        return Optional.ofNullable(byWikidata.get(number));
    }

    Optional<Entity> ofGeonames(String id) {
        return Optional.ofNullable(byGeonames.get(id));
    }

    Optional<Entity> country(String iso2) {
        return knowledge.countryOfIso(iso2);
    }

    /** Who is of that name and kind, has no Wikidata id, and may be of one of the countries. */
    Optional<Entity> named(Entity.Kind kind, String label, List<String> countries) {
        List<Profile> found = byName.getOrDefault(key(kind, label), List.of()).stream()
                .filter(p -> p.country().isEmpty() || countries.contains(p.country().get())).toList();
        return found.size() == 1 ? Optional.of(found.get(0).entity()) : Optional.empty();
    }

    /** Organizations and groups are not told apart: sources differ about it. */
    private static String key(Entity.Kind kind, String label) {
        Entity.Kind sort = kind == Entity.Kind.GROUP ? Entity.Kind.ORGANIZATION : kind;
        return sort.name() + " " + Spelling.slug(label);
    }
}
