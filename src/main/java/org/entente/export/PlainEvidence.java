package org.entente.export;

import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.entente.graph.Vocabulary;

/**
 * Evidence without triple terms, for syntaxes that have none (JSON-LD, RDF/XML): what {@code R rdf:reifies <<( s p o )>>}
 * says is said by {@code R a rdf:Statement ; rdf:subject s ; rdf:predicate p ; rdf:object o}.
 */
public final class PlainEvidence {

    private PlainEvidence() {
    }

    /** A copy of a graph with plain nodes in place of triple terms. */
    public static Graph of(Graph graph) {
        Graph plain = GraphFactory.createDefaultGraph();
        graph.find().forEachRemaining(triple -> send(triple, plain::add));
        return plain;
    }

    /** Sends a triple, or those with plain nodes in place of its triple term. */
    static void send(Triple triple, Consumer<Triple> out) {
        Node object = triple.getObject();
        if (!object.isTripleTerm()) {
            out.accept(triple);
            return;
        }
        Triple reified = object.getTriple();
        Node reifier = triple.getSubject();
        out.accept(Triple.create(reifier, Vocabulary.TYPE, RDF.Statement.asNode()));
        out.accept(Triple.create(reifier, RDF.subject.asNode(), reified.getSubject()));
        out.accept(Triple.create(reifier, RDF.predicate.asNode(), reified.getPredicate()));
        out.accept(Triple.create(reifier, RDF.object.asNode(), reified.getObject()));
    }
}
