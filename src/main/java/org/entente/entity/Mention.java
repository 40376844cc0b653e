package org.entente.entity;

import org.entente.article.Span;
import org.entente.naming.Words;

/**
 * Words of a sentence that stand for an entity.
 *
 * @param sentence index of the sentence
 * @param span the words, in the article's clean text
 * @param head index of the head word in the sentence
 * @param entity whom or what they stand for
 * @param form how they stand for it
 * @param confidence how sure the link is, from 0 to 1
 * @param why what led to the link, in a few words: {@code "alias"}, {@code "pronoun"}, {@code "office on the day"}
 */
public record Mention(int sentence, Span span, int head, Entity entity, Form form, double confidence,
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

    /** By place, the longer first. */
    @Override
    public int compareTo(Mention other) {
        int bySpan = span.compareTo(other.span);
        return bySpan != 0 ? bySpan : entity.compareTo(other.entity);
    }
}
