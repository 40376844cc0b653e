package org.entente.graph;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.entente.event.EventDate;

/** Sends the quads of one graph to a stream. */
final class Quads {

    private final Node graph;
    private final StreamRDF out;

    Quads(Node graph, StreamRDF out) {
        this.graph = graph;
        this.out = out;
    }

    void add(Node subject, Node property, Node object) {
        out.quad(Quad.create(graph, subject, property, object));
    }

    void add(Node subject, Node property, Optional<Node> object) {
        object.ifPresent(o -> add(subject, property, o));
    }

    void type(Node subject, Node type) {
        add(subject, Vocabulary.TYPE, type);
    }

    void string(Node subject, Node property, String text) {
        add(subject, property, Literals.string(text));
    }

    void string(Node subject, Node property, Optional<String> text) {
        text.ifPresent(t -> string(subject, property, t));
    }

    /** A date by four properties, in this order: date, earliest, latest (for a stretch only), basis. */
    void date(Node subject, EventDate date, DateTerms terms) {
        if (date.value() != null) {
            add(subject, terms.date(), Literals.date(date.value()));
        } else {
            add(subject, terms.earliest(), Literals.date(date.earliest()));
            add(subject, terms.latest(), Literals.date(date.latest()));
        }
        add(subject, terms.basis(), Vocabulary.value(date.basis()));
    }

    /** The properties that tell a date: what the article alone says, or what all say together. */
    record DateTerms(Node date, Node earliest, Node latest, Node basis) {
        static final DateTerms LOCAL = new DateTerms(Vocabulary.LOCAL_DATE, Vocabulary.LOCAL_EARLIEST,
                Vocabulary.LOCAL_LATEST, Vocabulary.LOCAL_DATE_BASIS);
        static final DateTerms FINAL = new DateTerms(Vocabulary.DATE, Vocabulary.EARLIEST, Vocabulary.LATEST,
                Vocabulary.DATE_BASIS);
    }
}
