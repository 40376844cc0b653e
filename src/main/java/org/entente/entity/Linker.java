package org.entente.entity;

import org.entente.reading.ReadArticle;

/** Finds out whom each name, title, pronoun and description of an article stands for. Safe to share by threads. */
public interface Linker {

    /** Links an article; keeps nothing between calls, so that an article's links depend on that article alone. */
    LinkedArticle link(ReadArticle article);
}
