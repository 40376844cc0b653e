package org.entente.reading;

import java.util.ArrayList;
import java.util.List;
import org.entente.article.Span;

/** Reads a sentence whose words are given, as treebanks have them. Safe to share by threads. */
public interface WordReader {

    /**
     * Tags, tree and names of a sentence.
     *
     * @param words its words in order, none of them empty
     * @return a paragraph's sentence with one token a word, in the text {@link #text(List)}
     */
    Sentence read(List<String> words);

    /** The text that the offsets of a sentence of given words count in: the words with a space between. */
    static String text(List<String> words) {
        return String.join(" ", words);
    }

    /** Where each word stands in {@link #text(List)}. */
    static List<Span> spans(List<String> words) {
        List<Span> spans = new ArrayList<>();
        int begin = 0;
        for (String word : words) {
            spans.add(new Span(begin, begin + word.length()));
            begin += word.length() + 1;
        }
        return spans;
    }
}
