package org.entente.reading;

import java.util.ArrayList;
import java.util.List;
import org.entente.article.Span;
import org.entente.reading.tree.DependencyParser;
import org.entente.reading.tree.TreeModel;

/** Gives the words of a sentence their tags, lemmas and places in the tree. Not safe for several threads. */
final class TreeBuilder {

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
            tokens.add(new Token(i, spans.get(i), words[i], tags[i], Lemmas.of(words[i], penn(fine[i]), tags[i]),
                    tree.heads()[i], tree.relations()[i]));
        }
        return tokens;
    }

    private static String penn(String fine) {
        return fine.substring(0, fine.indexOf('|'));
    }
}
