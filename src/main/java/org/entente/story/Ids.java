package org.entente.story;

import org.entente.article.ContentHash;

/** Ids of what is born in the story layer: readable, and the same in every run. */
final class Ids {

    private static final int BYTES = 5;

    private Ids() {
    }

    /** The end of an IRI, after its last slash or hash. */
    static String lastPart(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    /** Ten hexadecimal digits. */
    static String hash(String key) {
        return ContentHash.of(key, BYTES);
    }
}
