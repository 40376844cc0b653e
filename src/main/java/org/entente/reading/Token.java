package org.entente.reading;

import org.entente.article.Span;

/**
 * A word of a sentence with its place in the dependency tree.
 *
 * @param index its number in the sentence, from 0
 * @param span its place in the article's clean text
 * @param text the word as written
 * @param tag its universal part of speech (UPOS), such as {@code VERB} or {@code PROPN}
 * @param lemma its lemma in lower case; proper names keep their case
 * @param head the index of the word it depends on; -1 for the root of the sentence
 * @param relation the Universal Dependencies relation to its head, with subtype, such as {@code nsubj:pass}; "root"
 */
public record Token(int index, Span span, String text, String tag, String lemma, int head, String relation) {

    /** The relation without subtype: {@code nsubj} for {@code nsubj:pass}. */
    public String baseRelation() {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    public boolean isVerb() {
        return tag.equals("VERB");
    }

    public boolean isNominal() {
        return tag.equals("NOUN") || tag.equals("PROPN") || tag.equals("PRON");
    }
}
