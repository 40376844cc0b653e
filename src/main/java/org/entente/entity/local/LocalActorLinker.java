package org.entente.entity.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.KnowledgeBase;
import org.entente.entity.LinkedArticle;
import org.entente.entity.LinkedArticle.Role;
import org.entente.entity.Linker;
import org.entente.entity.Mention;
import org.entente.entity.Profile;
import org.entente.entity.Scope;
import org.entente.naming.Lexicon;
import org.entente.naming.Spelling;
import org.entente.naming.Words;
import org.entente.reading.ReadArticle;

/**
 * Gives persons and organizations that no list holds an id by which other articles may know them: a name alone is not
 * enough, as there are many a John Smith and a Supreme Court in every state.
 *
 * <p>A person is known by the full name and the country or organization that a role of the article ties them to
 * ({@code john-smith-kenya}); an organization by its name, together with its country where the name is made of words that
 * many have. Who has no such context is the article's own, and the story decides with whom they are one.
 */
public final class LocalActorLinker implements Linker {

    private final Linker linker;
    private final KnowledgeBase knowledge;

    public LocalActorLinker(Linker linker, KnowledgeBase knowledge) {
        this.linker = linker;
        this.knowledge = knowledge;
    }

    @Override
    public LinkedArticle link(ReadArticle read) {
        return new Naming(linker.link(read)).named();
    }

    /** The naming of one article's actors. */
    private final class Naming {

        private final LinkedArticle linked;
        private final Scope scope;
        private final Map<Entity, Entity> names = new HashMap<>();

        Naming(LinkedArticle linked) {
            this.linked = linked;
            this.scope = new Scope(linked.article(), knowledge);
        }

        LinkedArticle named() {
            List<Mention> mentions = linked.mentions().stream().map(m -> new Mention(m.sentence(), m.span(), m.head(),
                    m.entities().stream().map(this::named).toList(), m.form(), m.confidence(), m.why())).toList();
            List<Role> roles = linked.roles().stream().map(role -> role.of(named(role.holder()),
                    role.organization().map(this::named))).toList();
            return new LinkedArticle(linked.read(), mentions, roles);
        }

        private Entity named(Entity entity) {
            if (entity.known() || entity.isOfOneArticle()) {
                return entity;
            }
            Entity known = names.get(entity);
            if (known == null) {
                known = switch (entity.kind()) {
                    case PERSON -> by(entity, principal(entity));
                    case ORGANIZATION -> isDistinctive(entity.label()) ? entity : by(entity, country(entity));
                    case COUNTRY, GROUP, PLACE, TOPIC -> entity;
                };
                names.put(entity, known);
            }
            return known;
        }

        private Entity by(Entity entity, Optional<String> context) {
            return context.map(c -> scope.shared(entity.kind(), entity.label(), c))
                    .orElseGet(() -> scope.own(entity.kind(), entity.label()));
        }

        /** Whom a person's roles are for, the country where it is known; present roles go before former ones. */
        private Optional<String> principal(Entity person) {
            List<Role> roles = linked.roles().stream()
                    .filter(role -> role.holder().equals(person) && role.organization().isPresent()).toList();
            boolean present = roles.stream().anyMatch(role -> !role.former());
            return mostFrequent(roles.stream().filter(role -> !(present && role.former()))
                    .map(role -> context(role.organization().orElseThrow())));
        }

        private String context(Entity body) {
            return body.kind() == Entity.Kind.COUNTRY ? body.id() : countryOf(body).orElse(Spelling.slug(body.label()));
        }

        private Optional<String> countryOf(Entity body) {
            return knowledge.profile(body).flatMap(Profile::country).or(() -> country(body));
        }

        /** The country whose name stands right before an organization's: "the Kenyan Supreme Court". */
        private Optional<String> country(Entity organization) {
            List<Mention> all = linked.mentions();
            List<String> before = new ArrayList<>();
            for (Mention name : all) {
                if (name.entity().equals(organization) && name.form() == Mention.Form.NAME) {
                    all.stream().filter(m -> m.entity().kind() == Entity.Kind.COUNTRY && touches(m, name))
                            .map(m -> m.entity().id()).forEach(before::add);
                }
            }
            return mostFrequent(before.stream());
        }

        private boolean touches(Mention left, Mention right) {
            if (left.sentence() != right.sentence() || left.span().begin() >= right.span().begin()) {
                return false;
            }
            int from = Math.min(left.span().end(), right.span().begin());
            return linked.text().substring(from, right.span().begin()).matches("(?:['’]s?)?\\s*");
        }
    }

    /** The first of those that come most often; empty when there are none. */
    private static Optional<String> mostFrequent(Stream<String> all) {
        Map<String, Long> counts = all.collect(Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().max(
                Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey(
                        Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** Whether a name has a word that not just any institution's name may have. */
    private static boolean isDistinctive(String name) {
        return Words.of(name).stream().map(word -> Spelling.fold(word.text())).anyMatch(
                word -> !Lexicon.isOrganizationWord(word) && !Lexicon.isInstitutional(word));
    }
}
