package org.entente.entity.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.entity.Entity;
import org.entente.entity.LinkedArticle;
import org.entente.entity.LinkedArticle.Role;
import org.entente.entity.Linker;
import org.entente.entity.Mention;
import org.entente.reading.ReadArticle;

/** Lets users' corrections have the last word on what another linker finds. */
public final class CorrectingLinker implements Linker {

    private final Linker linker;
    private final Corrections corrections;
    private final Function<String, Optional<Entity>> known;

    /** @param known the entities of the knowledge base by id: what it says of one goes before what a correction says */
    public CorrectingLinker(Linker linker, Corrections corrections, Function<String, Optional<Entity>> known) {
        this.linker = linker;
        this.corrections = corrections;
        this.known = known;
    }

    @Override
    public LinkedArticle link(ReadArticle read) {
        return new Correcting(linker.link(read)).corrected();
    }

    /** The correcting of one article. */
    private final class Correcting {

        private final LinkedArticle linked;
        private final SortedSet<String> used;
        /** Whom those of a sentence whose mentions there were all corrected are, by sentence and entity. */
        private final Map<Integer, Map<Entity, Entity>> instead = new TreeMap<>();

        Correcting(LinkedArticle linked) {
            this.linked = linked;
            this.used = new TreeSet<>(corrections.idsOfFile(linked.article().sourceFile()));
        }

        LinkedArticle corrected() {
            List<Mention> mentions = new ArrayList<>();
            for (Mention mention : linked.mentions()) {
                mentions.add(corrected(mention));
            }
            List<Role> roles = linked.roles().stream().map(this::corrected).toList();
            return used.isEmpty() ? linked : new LinkedArticle(linked.read(), mentions, roles, used);
        }

        private Mention corrected(Mention mention) {
            Optional<Entity> given = given(mention);
            given.filter(entity -> !mention.isOfSeveral()).ifPresent(entity -> instead
                    .computeIfAbsent(mention.sentence(), s -> new TreeMap<>()).put(mention.entity(), entity));
            List<Entity> merged = given.map(List::of).orElse(mention.entities()).stream().map(this::merged).distinct()
                    .toList();
            boolean changed = given.isPresent() || !merged.equals(mention.entities());
            return new Mention(mention.sentence(), mention.span(), mention.head(),
                    merged.stream().map(this::renamed).toList(), mention.form(),
                    changed ? 1 : mention.confidence(), changed ? Mention.CORRECTED : mention.why());
        }

        private Optional<Entity> given(Mention mention) {
            for (Correction correction : corrections.ofFile(linked.article().sourceFile())) {
                Change.OfMentions change = (Change.OfMentions) correction.change();
                if (change.places().stream().anyMatch(place -> place.is(linked.article(),
                        linked.article().sourceSpan(mention.span())))) {
                    return Optional.of(current(change.entity()));
                }
            }
            return Optional.empty();
        }

        /** A role goes with the mentions of its sentence. */
        private Role corrected(Role role) {
            return role.of(entity(role.holder(), role.sentence()),
                    role.organization().map(organization -> entity(organization, role.sentence())));
        }

        private Entity entity(Entity entity, int sentence) {
            boolean stays = linked.mentions().stream().anyMatch(mention -> mention.sentence() == sentence
                    && mention.entity().equals(entity) && given(mention).isEmpty());
            Entity there = stays ? entity : instead.getOrDefault(sentence, Map.of()).getOrDefault(entity, entity);
            return renamed(merged(there));
        }

        private Entity merged(Entity entity) {
            Entity merged = entity;
            for (var merge = corrections.merge(merged); merge.isPresent(); merge = corrections.merge(merged)) {
                used.add(merge.get().id());
                merged = current(merge.get().into());
            }
            return merged;
        }

        private Entity renamed(Entity entity) {
            String label = entity.label();
            Entity.Kind kind = entity.kind();
            for (Change.Relabel relabel : corrections.relabels(entity)) {
                used.add(relabel.id());
                label = relabel.label().orElse(label);
                kind = relabel.kind().orElse(kind);
            }
            return new Entity(entity.id(), kind, label, entity.wikidata(), entity.known());
        }

        private Entity current(Entity entity) {
            return known.apply(entity.id()).orElse(entity);
        }
    }
}
