package org.entente.reading;

import opennlp.tools.lemmatizer.Lemmatizer;
import opennlp.tools.postag.POSTagger;

/** Tags and lemmas of the words of a sentence. Not safe for several threads. */
public final class Tagger {

    private final POSTagger tagger;
    private final Lemmatizer lemmatizer;

    Tagger(POSTagger tagger, Lemmatizer lemmatizer) {
        this.tagger = tagger;
        this.lemmatizer = lemmatizer;
    }

    /** A tagger with the published models. */
    public static Tagger create() {
        return new Models().tagger();
    }

    /** Universal parts of speech, one a word. */
    public String[] tags(String[] words) {
        if (words.length == 0) {
            return new String[0];
        }
        String[] tags = tagger.tag(words);
        for (int i = 0; i < tags.length; i++) {
            tags[i] = single(words[i], tags[i]);
        }
        return tags;
    }

    /** The model has double tags for words that are written as one, such as {@code AUX+PART} for "don't". */
    private static String single(String word, String tag) {
        int plus = tag.indexOf('+');
        if (plus < 0) {
            return tag;
        }
        boolean clitic = word.indexOf('\'') >= 0 || word.indexOf('\u2019') >= 0;
        return clitic ? tag.substring(tag.lastIndexOf('+') + 1) : tag.substring(0, plus);
    }

    /** Lemmas, one a word: in lower case but for proper names. */
    public String[] lemmas(String[] words, String[] tags) {
        if (words.length == 0) {
            return new String[0];
        }
        String[] lemmas = lemmatizer.lemmatize(words, tags);
        for (int i = 0; i < words.length; i++) {
            lemmas[i] = Lemmas.correct(words[i], tags[i], lemmas[i]);
        }
        return lemmas;
    }
}
