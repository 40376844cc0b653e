package org.entente.store;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/**
 * What a store remembers of an article that it holds.
 *
 * @param graph the named graph that holds what the article says
 * @param sourceFile the file it came from, as {@code Article.sourceFile()} names it
 * @param contentHash of that file when it was read
 * @param readWith what read it: version, models and knowledge
 * @param corrections ids of the users' corrections that were applied to it
 */
public record StoredArticle(Node graph, String sourceFile, String contentHash, String readWith,
        SortedSet<String> corrections) {

    public StoredArticle {
        corrections = Collections.unmodifiableSortedSet(new TreeSet<>(corrections));
    }
}
