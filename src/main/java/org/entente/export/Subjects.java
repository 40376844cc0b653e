package org.entente.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Gathers triples that come subject by subject, and sends on each subject with all its properties. */
final class Subjects {

    private final BiConsumer<Node, Map<Node, List<Node>>> out;
    private final Map<Node, List<Node>> properties = new LinkedHashMap<>();
    private Node subject;

    Subjects(BiConsumer<Node, Map<Node, List<Node>>> out) {
        this.out = out;
    }

    void triple(Triple triple) {
        if (!triple.getSubject().equals(subject)) {
            end();
            subject = triple.getSubject();
        }
        List<Node> objects = properties.computeIfAbsent(triple.getPredicate(), p -> new ArrayList<>());
        if (!objects.contains(triple.getObject())) {
            objects.add(triple.getObject());
        }
    }

    /** Sends on the last subject. */
    void end() {
        if (subject != null) {
            out.accept(subject, properties);
            properties.clear();
            subject = null;
        }
    }
}
