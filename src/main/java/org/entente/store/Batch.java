package org.entente.store;

import java.util.Collection;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What can be changed inside one write transaction of a {@link Store}: all of it comes to be, or nothing. */
public interface Batch {

    /**
     * Makes a named graph hold these triples and no others; what it holds already is left as it is.
     *
     * @param triples without blank nodes; none removes the graph
     */
    void replace(Node graph, Collection<Triple> triples);

    /** Adds triples to a named graph and keeps what is there. */
    void add(Node graph, Collection<Triple> triples);

    /** Removes a named graph, if it is there. */
    void remove(Node graph);

    /**
     * Keeps a note of the store's own, outside of what is queried and exported.
     *
     * @param value empty removes the note
     */
    void note(String key, Optional<String> value);
}
