package org.entente.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Changes to the database and, with them, to the text index. */
final class StoreBatch implements Batch {

    private final DatasetGraph database;
    private final SentenceIndex index;

    StoreBatch(DatasetGraph database, SentenceIndex index) {
        this.database = database;
        this.index = index;
    }

    @Override
    public void replace(Node graph, Collection<Triple> triples) {
        Set<Triple> searchableBefore = index.searchable(database, graph);
        Set<Triple> missing = new HashSet<>(triples);
        Set<Triple> wanted = Set.copyOf(missing);
        List<Triple> gone = new ArrayList<>();
        Iterator<Quad> present = database.findNG(graph, Node.ANY, Node.ANY, Node.ANY);
        while (present.hasNext()) {
            Triple triple = present.next().asTriple();
            if (!missing.remove(triple)) {
                gone.add(triple);
            }
        }
        gone.forEach(triple -> database.delete(quad(graph, triple)));
        missing.forEach(triple -> database.add(quad(graph, triple)));
        reindex(graph, searchableBefore, index.searchable(wanted));
    }

    @Override
    public void add(Node graph, Collection<Triple> triples) {
        Set<Triple> searchableBefore = index.searchable(database, graph);
        triples.forEach(triple -> database.add(quad(graph, triple)));
        reindex(graph, searchableBefore, index.searchable(database, graph));
    }

    @Override
    public void remove(Node graph) {
        Set<Triple> searchableBefore = index.searchable(database, graph);
        database.removeGraph(graph);
        reindex(graph, searchableBefore, Set.of());
    }

    @Override
    public void note(String key, Optional<String> value) {
        Store.setNote(database, key, value);
    }

    private void reindex(Node graph, Set<Triple> before, Set<Triple> after) {
        for (Triple triple : before) {
            if (!after.contains(triple)) {
                index.delete(graph, triple);
            }
        }
        for (Triple triple : after) {
            if (!before.contains(triple)) {
                index.add(graph, triple);
            }
        }
    }

    private static Quad quad(Node graph, Triple triple) {
        return Quad.create(graph, triple);
    }
}
