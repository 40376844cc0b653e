package org.entente.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** A graph by subject and property, read once: many small look-ups in a store cost more than one pass. */
final class Descriptions {

    private final Map<Node, Map<Node, List<Node>>> bySubject = new HashMap<>();
    private final Map<Node, List<Node>> byType = new HashMap<>();

    Descriptions(Graph graph) {
        graph.find().forEachRemaining(this::add);
    }

    private void add(Triple triple) {
        bySubject.computeIfAbsent(triple.getSubject(), s -> new HashMap<>())
                .computeIfAbsent(triple.getPredicate(), p -> new ArrayList<>(1)).add(triple.getObject());
        if (triple.getPredicate().equals(Vocabulary.TYPE)) {
            byType.computeIfAbsent(triple.getObject(), t -> new ArrayList<>()).add(triple.getSubject());
        }
    }

    /** The parts of an article that are of a class, in the order of their numbers. */
    List<Node> parts(Node type) {
        return byType.getOrDefault(type, List.of()).stream().sorted(Comparator.comparingInt(Iris::index)).toList();
    }

    /** The only node of a class. */
    Node only(Node type) {
        List<Node> all = byType.getOrDefault(type, List.of());
        if (all.size() != 1) {
            throw new IllegalStateException(all.size() + " nodes of " + type + ", not one");
        }
        return all.get(0);
    }

    /** Subjects that have a property, in the order of their IRIs. */
    List<Node> having(Node property) {
        return bySubject.keySet().stream().filter(s -> bySubject.get(s).containsKey(property))
                .sorted(Comparator.comparing(Node::getURI)).toList();
    }

    List<Node> all(Node subject, Node property) {
        return bySubject.getOrDefault(subject, Map.of()).getOrDefault(property, List.of());
    }

    Optional<Node> one(Node subject, Node property) {
        return all(subject, property).stream().findFirst();
    }

    Node required(Node subject, Node property) {
        return one(subject, property)
                .orElseThrow(() -> new IllegalStateException(subject + " has no " + Vocabulary.localName(property)));
    }

    Optional<String> string(Node subject, Node property) {
        return one(subject, property).map(Node::getLiteralLexicalForm);
    }

    Optional<String> iri(Node subject, Node property) {
        return one(subject, property).map(Node::getURI);
    }

    /** Sorted. */
    List<String> iris(Node subject, Node property) {
        return all(subject, property).stream().map(Node::getURI).sorted().toList();
    }
}
