package org.entente.entity;

import java.util.Optional;
import org.entente.article.Article;
import org.entente.naming.Spelling;

/** Makes the entities that no list holds: under a name of their own, or as the article's own. */
final class Scope {

    private static final String ENDING = "\\.(txt|jsonl?)";

    private final String article;
    private final KnowledgeBase knowledge;

    Scope(Article article, KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        String name = article.sourceFile().replaceFirst(ENDING + "$", "").replaceFirst(ENDING + "#", "#");
        String slug = Spelling.slug(name);
        boolean changed = !slug.equals(name.replace('/', '-').replace('_', '-').replace('#', '-'));
        this.article = changed || slug.isEmpty()
                ? slug + (slug.isEmpty() ? "" : "-") + Integer.toHexString(article.sourceFile().hashCode())
                : slug;
    }

    /** An entity that other articles that use the same full name mean, too. */
    Entity shared(Entity.Kind kind, String name) {
        String slug = Spelling.slug(name);
        if (slug.isEmpty()) {
            return own(kind, name);
        }
        boolean taken = knowledge.entity(slug).isPresent();
        String id = taken ? slug + "-" + kind.name().toLowerCase(java.util.Locale.ROOT) : slug;
        return new Entity(id, kind, name, Optional.empty(), false);
    }

    /** An entity of this article alone. */
    Entity own(Entity.Kind kind, String label) {
        String slug = Spelling.slug(label);
        return new Entity(article + "/" + (slug.isEmpty() ? Integer.toHexString(label.hashCode()) : slug), kind, label,
                Optional.empty(), false);
    }
}
