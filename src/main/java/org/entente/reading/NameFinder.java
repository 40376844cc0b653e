package org.entente.reading;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;

/** Finds names in sentences, each by itself. Not safe for several threads. */
final class NameFinder {

    private final NameFinderME finder;

    NameFinder(TokenNameFinderModel model) {
        this.finder = new NameFinderME(model);
    }

    /** The names of a sentence that has words, in order. */
    List<NameSpan> find(String[] words) {
        Span[] spans = finder.find(words);
        double[] probabilities = finder.probs(spans);
        List<NameSpan> names = new ArrayList<>();
        for (int i = 0; i < spans.length; i++) {
            names.add(new NameSpan(spans[i].getStart(), spans[i].getEnd(), NameSpan.Type.valueOf(spans[i].getType()),
                    probabilities[i]));
        }
        return names;
    }
}
