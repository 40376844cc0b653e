package org.entente.statement;

import org.entente.article.Span;

/**
 * A cue as it stands in a sentence.
 *
 * @param tree the sentence
 * @param head index of its first word, the one that governs
 * @param last index of its last word
 * @param cue the entry of the lexicon
 */
record CueUse(Tree tree, int head, int last, Cue cue) {

    Span span() {
        return tree.span(head, last);
    }
}
