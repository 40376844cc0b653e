package org.entente.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.article.Span;
import org.entente.reading.tree.DependencyParser;
import org.entente.reading.tree.TreeModel;

/** Gives the words of a sentence their tags, lemmas and places in the tree. Not safe for several threads. */
final class TreeBuilder {

    private static final Set<String> ARGUMENTS = Set.of("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent",
            "nmod");

    private final TreeModel model;

    TreeBuilder(TreeModel model) {
        this.model = model;
    }

    /** The words of a sentence; empty when there are none. */
    List<Token> build(String text, List<Span> spans) {
        if (spans.isEmpty()) {
            return List.of();
        }
        String[] words = spans.stream().map(span -> span.in(text)).toArray(String[]::new);
        int[] classes = model.tagger().tag(words);
        String[] fine = new String[words.length];
        String[] tags = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            fine[i] = model.tagger().classes().get(classes[i]);
            tags[i] = fine[i].substring(fine[i].indexOf('|') + 1);
        }
        DependencyParser.Tree tree = model.parser().parse(words, fine);
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            String tag = isNoun(i, tags[i], tree) ? "NOUN" : tags[i];
            tokens.add(new Token(i, spans.get(i), words[i], tag, Lemmas.of(words[i], penn(fine[i]), tag),
                    tree.heads()[i], tree.relations()[i]));
        }
        return tokens;
    }

    /** "Keita's military", "the opposition's faithful": what has an owner and stands as subject or object is a noun. */
    private static boolean isNoun(int word, String tag, DependencyParser.Tree tree) {
        boolean argument = ARGUMENTS.contains(tree.relations()[word]);
        return tag.equals("ADJ") && argument && IntStream.range(0, word)
                .anyMatch(c -> tree.heads()[c] == word && tree.relations()[c].equals("nmod:poss"));
    }

    private static String penn(String fine) {
        return fine.substring(0, fine.indexOf('|'));
    }
}
