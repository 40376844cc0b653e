package org.entente.article;

/**
 * A paragraph of the clean text; no sentence runs over its end.
 *
 * @param span its place in {@link Article#text()}
 * @param kind what it is
 */
public record Block(Span span, Kind kind) {

    /** What a block of an article is. */
    public enum Kind {
        HEADLINE, PARAGRAPH
    }
}
