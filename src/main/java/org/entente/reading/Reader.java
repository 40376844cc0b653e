package org.entente.reading;

import org.entente.article.Article;

/** Finds the sentences of an article, their words, trees and names. Engines are behind this; safe to share by threads. */
public interface Reader extends WordReader, AutoCloseable {

    /**
     * Reads an article; keeps nothing between calls.
     *
     * @return the article with its sentences; without any when the text is empty
     */
    ReadArticle read(Article article);

    /** What read it, for the record of a run: engine and models with their versions. */
    String description();

    /** Gives back what the engine holds outside of Java's memory, if anything; it can't read after that. */
    @Override
    default void close() {
    }
}
