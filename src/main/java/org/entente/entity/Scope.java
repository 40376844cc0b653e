package org.entente.entity;

import java.util.Locale;
import java.util.Optional;
import org.entente.article.Article;
import org.entente.naming.Spelling;

/** Makes the entities that no list holds: under a name of their own, or as the article's own. */
public final class Scope {

    private static final String ENDING = "\\.(txt|jsonl?)";

    private final String article;
    private final KnowledgeBase knowledge;

    public Scope(Article article, KnowledgeBase knowledge) {
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
        return new Entity(free(slug, kind), kind, name, Optional.empty(), false);
    }

    /** An id that no entity of the knowledge base has. */
    private String free(String slug, Entity.Kind kind) {
        return knowledge.entity(slug).isPresent() ? slug + "-" + kind.name().toLowerCase(Locale.ROOT) : slug;
    }

    /**
     * An entity that other articles that use the same full name in the same context mean, too.
     *
     * @param context an id, such as that of the country that a person serves
     */
    public Entity shared(Entity.Kind kind, String name, String context) {
        return Spelling.slug(name).isEmpty()
                ? own(kind, name)
                : new Entity(free(Spelling.slug(name + " " + context), kind), kind, name, Optional.empty(), false);
    }

    /** An entity of this article alone. */
    public Entity own(Entity.Kind kind, String label) {
        String slug = Spelling.slug(label);
        return new Entity(article + "/" + (slug.isEmpty() ? Integer.toHexString(label.hashCode()) : slug), kind, label,
                Optional.empty(), false);
    }
}
