package org.entente.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.article.Block;
import org.entente.article.Span;

/**
 * A sentence as it was read: words, dependency tree and the names a model found.
 *
 * @param index its number in the article, from 0
 * @param span its place in the article's clean text
 * @param block the kind of the block it stands in
 * @param blockIndex the index of that block in the article
 * @param tokens its words; may be empty for a line of punctuation
 * @param names names found, in order, without overlap
 * @param damaged the text is broken here: cut off, or run into another sentence
 * @param attributions who says what, as a model found it; empty for the fast engine
 * @param scores what a model says of its words in pairs; {@link SentenceScores#NONE} for the fast engine
 */
public record Sentence(int index, Span span, Block.Kind block, int blockIndex, List<Token> tokens,
        List<NameSpan> names, boolean damaged, List<Attribution> attributions, SentenceScores scores) {

    public Sentence {
        tokens = List.copyOf(tokens);
        names = List.copyOf(names);
        attributions = List.copyOf(attributions);
    }

    /** A sentence of which no model said more. */
    public Sentence(int index, Span span, Block.Kind block, int blockIndex, List<Token> tokens, List<NameSpan> names,
            boolean damaged) {
        this(index, span, block, blockIndex, tokens, names, damaged, List.of(), SentenceScores.NONE);
    }

    public boolean inHeadline() {
        return block == Block.Kind.HEADLINE;
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    /** The root of the tree; empty when there are no words. */
    public Optional<Token> root() {
        return tokens.stream().filter(t -> t.head() < 0).findFirst();
    }

    /** The words that depend on a word directly, in order. */
    public List<Token> children(int head) {
        return tokens.stream().filter(t -> t.head() == head).toList();
    }

    /** The words that depend on a word directly by one of the relations, in order; "obl" also stands for "obl:tmod". */
    public List<Token> children(int head, String... relations) {
        List<String> wanted = List.of(relations);
        return tokens.stream().filter(t -> t.head() == head)
                .filter(t -> wanted.contains(t.relation()) || wanted.contains(t.baseRelation())).toList();
    }

    /** The first of {@link #children(int, String...)}. */
    public Optional<Token> child(int head, String... relations) {
        return children(head, relations).stream().findFirst();
    }

    /** The indexes of a word and of all that hangs below it, in order. */
    public List<Integer> subtree(int top) {
        return IntStream.range(0, tokens.size()).filter(i -> isBelow(i, top)).boxed().toList();
    }

    /** Whether a word is {@code top} or hangs somewhere below it. */
    public boolean isBelow(int i, int top) {
        int steps = 0;
        for (int at = i; at >= 0 && steps <= tokens.size(); at = tokens.get(at).head(), steps++) {
            if (at == top) {
                return true;
            }
        }
        return false;
    }

    /** From the first to the last word of the subtree, in the article's clean text. */
    public Span subtreeSpan(int top) {
        List<Integer> all = subtree(top);
        return tokens.get(all.get(0)).span().cover(tokens.get(all.get(all.size() - 1)).span());
    }

    /** The indexes of the words that lie wholly or partly inside a span of the article's clean text, in order. */
    public List<Integer> tokensIn(Span part) {
        List<Integer> found = new ArrayList<>();
        for (Token token : tokens) {
            if (token.span().overlaps(part)) {
                found.add(token.index());
            }
        }
        return found;
    }

    /** Of the words of a span, the one whose head lies outside of it: the head of a phrase. -1 when there is none. */
    public int headOf(Span part) {
        List<Integer> inside = tokensIn(part);
        for (int i : inside) {
            if (!inside.contains(tokens.get(i).head())) {
                return i;
            }
        }
        return -1;
    }
}
