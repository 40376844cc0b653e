package org.entente.article;

/**
 * A part of the source that is not the article's text: a byline, a teaser, a widget's label.
 *
 * @param begin first code point in {@link Article#source()}
 * @param end one past the last
 * @param reason why it was left out, in a word or two, such as {@code "share widget"}
 */
public record LeftOut(int begin, int end, String reason) {
}
