package org.entente.entity;

import java.util.List;
import org.entente.article.Span;
import org.entente.naming.Words;

/**
 * Words of a sentence that stand for an entity, or for each of several: "the two ministers".
 *
 * @param sentence index of the sentence
 * @param span the words, in the article's clean text
 * @param head index of the head word in the sentence
 * @param entities whom or what they stand for: one, or the members of a group that the words name together, in order
 * @param form how they stand for it
 * @param confidence how sure the link is, from 0 to 1
 * @param why what led to the link, in a few words: {@code "alias"}, {@code "pronoun"}, {@code "office on the day"}
 */
public record Mention(int sentence, Span span, int head, List<Entity> entities, Form form, double confidence,
        String why) implements Comparable<Mention> {

    /** What led to the link when a user said whom the words stand for. */
    public static final String CORRECTED = "user's correction";

    /** How words stand for an entity. */
    public enum Form {
        /** A name: "Putin", "the United Nations". */
        NAME,
        /** A name standing for who acts from there: "Moscow", "the White House". */
        METONYM,
        /** An adjective of origin: "Russian" in "Russian forces". */
        DEMONYM,
        /** An office or other description: "the Syrian leader", "Putin's spokesman", "rebels". */
        DESCRIPTION,
        /** A pronoun. */
        PRONOUN
    }

    public Mention {
        entities = List.copyOf(entities);
        if (entities.isEmpty()) {
            throw new IllegalArgumentException("a mention of nobody at " + span);
        }
    }

    /** A mention of one entity. */
    public Mention(int sentence, Span span, int head, Entity entity, Form form, double confidence, String why) {
        this(sentence, span, head, List.of(entity), form, confidence, why);
    }

    /** Whom or what the words stand for; of several the first. */
    public Entity entity() {
        return entities.get(0);
    }

    /** Whether they stand for several at once. */
    public boolean isOfSeveral() {
        return entities.size() > 1;
    }

    /** By place, the longer first. */
    @Override
    public int compareTo(Mention other) {
        int bySpan = span.compareTo(other.span);
        return bySpan != 0 ? bySpan : entity().compareTo(other.entity());
    }
}
