package org.entente.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.article.Span;
import org.entente.reading.tree.DependencyParser.Tree;

/**
 * What an engine found in the words of one sentence.
 *
 * @param tags of each word the Penn and the universal tag, as {@code VBD|VERB}
 * @param tree head and relation of each word
 * @param names in order, without overlap
 * @param attributions who says what here, in the order of what is said
 * @param scores what a model says of pairs of words
 */
public record Analysis(List<String> tags, Tree tree, List<NameSpan> names, List<Attribution> attributions,
        SentenceScores scores) {

    /** That of a sentence without words. */
    public static final Analysis NOTHING = new Analysis(List.of(), new Tree(new int[0], new String[0]), List.of());

    private static final Set<String> ARGUMENTS = Set.of("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent",
            "nmod");
    private static final Set<String> OF_NOUNS = Set.of("nmod:poss", "compound");

    public Analysis {
        tags = List.copyOf(tags);
        names = List.copyOf(names);
        attributions = List.copyOf(attributions);
    }

    /** For an engine that knows only tags, trees and names. */
    public Analysis(List<String> tags, Tree tree, List<NameSpan> names) {
        this(tags, tree, names, List.of(), SentenceScores.NONE);
    }

    /** The words with their lemmas. */
    List<Token> tokens(String text, List<Span> words) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).in(text);
            String fine = tags.get(i);
            int bar = fine.indexOf('|');
            String tag = isNoun(i, word, fine.substring(bar + 1)) ? "NOUN" : fine.substring(bar + 1);
            tokens.add(new Token(i, words.get(i), word, tag, Lemmas.of(word, fine.substring(0, bar), tag),
                    tree.heads()[i], tree.relations()[i]));
        }
        return tokens;
    }

    /** "Keita's military", "the UN military": what has an owner or is a compound, and is subject or object, is a noun. */
    private boolean isNoun(int word, String text, String tag) {
        boolean asked = tag.equals("ADJ") || tag.equals("PROPN") && text.chars().allMatch(Character::isLowerCase);
        return asked && ARGUMENTS.contains(tree.relations()[word]) && IntStream.range(0, word)
                .anyMatch(c -> tree.heads()[c] == word && OF_NOUNS.contains(tree.relations()[c]));
    }
}
