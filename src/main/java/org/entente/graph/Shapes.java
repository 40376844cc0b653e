package org.entente.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.problem.Problem;

/**
 * Checks graphs against {@code ontology/shapes.ttl}. An article's graph is checked alone, in memory; so is the story's;
 * what concerns them together is a matter of a few queries over all of them. Safe to share by threads.
 */
public final class Shapes {

    private static final Shapes SHIPPED = new Shapes(shipped());

    private final org.apache.jena.shacl.Shapes ofOneGraph;
    private final org.apache.jena.shacl.Shapes ofAll;

    private Shapes(Graph shapes) {
        ofOneGraph = org.apache.jena.shacl.Shapes.parse(without(shapes, t -> t.predicateMatches(SHACL.targetNode)));
        ofAll = org.apache.jena.shacl.Shapes.parse(without(shapes, t -> t.predicateMatches(SHACL.targetClass)
                || t.predicateMatches(SHACL.targetSubjectsOf) || t.predicateMatches(SHACL.targetObjectsOf)));
    }

    /** The shapes that the ontology folder holds. */
    public static Shapes get() {
        return SHIPPED;
    }

    /**
     * Checks every graph of a dataset, and all of them together; a dataset with transactions is to be in one.
     *
     * @return what is wrong, in order; empty when all is well
     */
    public List<Problem> validate(DatasetGraph dataset) {
        List<Problem> problems = new ArrayList<>();
        for (Iterator<Node> graphs = dataset.listGraphNodes(); graphs.hasNext();) {
            problems.addAll(validate(dataset.getGraph(graphs.next())));
        }
        problems.addAll(validateTogether(dataset));
        return problems.stream().distinct().sorted().toList();
    }

    /**
     * Checks what concerns all graphs together, and no graph on its own; a dataset with transactions is to be in one.
     *
     * @return what is wrong, in order; empty when all is well
     */
    public List<Problem> validateTogether(DatasetGraph dataset) {
        return problems(ofAll, dataset.getUnionGraph()).stream().distinct().sorted().toList();
    }

    /**
     * Checks the graph of one article, or that of the story.
     *
     * @return what is wrong, in order; empty when all is well
     */
    public List<Problem> validate(Graph graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        graph.find().forEachRemaining(copy::add);
        return problems(ofOneGraph, copy).stream().distinct().sorted().toList();
    }

    private static List<Problem> problems(org.apache.jena.shacl.Shapes shapes, Graph graph) {
        return ShaclValidator.get().validate(shapes, graph).getEntries().stream().map(Shapes::problem).toList();
    }

    /** What is wrong stands at the value where a query found it, else at the node that was checked. */
    private static Problem problem(ReportEntry entry) {
        boolean byQuery = entry.sourceConstraintComponent().equals(SHACL.SPARQLConstraintComponent);
        boolean hasValue = entry.value() != null;
        Node place = byQuery && hasValue ? entry.value() : entry.focusNode();
        String message = byQuery || !hasValue
                ? entry.message()
                : entry.message() + "; found: " + shown(entry.value());
        return new Problem(severity(entry.severity()), shown(place), message);
    }

    private static Problem.Severity severity(Severity severity) {
        return severity.level().equals(SHACL.Warning)
                ? Problem.Severity.WARNING
                : severity.level().equals(SHACL.Info) ? Problem.Severity.NOTE : Problem.Severity.ERROR;
    }

    /** An IRI of a store without what all of them begin with: {@code article/a17#event-2}; a term with its prefix. */
    private static String shown(Node node) {
        if (!node.isURI()) {
            return NodeFmtLib.strTTL(node);
        }
        String iri = node.getURI();
        int id = iri.indexOf("/id/");
        return id >= 0
                ? iri.substring(id + "/id/".length())
                : iri.startsWith(Vocabulary.ENT) ? "ent:" + Vocabulary.localName(node) : iri;
    }

    private static Graph shipped() {
        return RDFParser.source(Shapes.class.getResourceAsStream("/org/entente/ontology/shapes.ttl")).lang(Lang.TURTLE)
                .toGraph();
    }

    private static Graph without(Graph graph, Predicate<Triple> unwanted) {
        Graph rest = GraphFactory.createDefaultGraph();
        graph.find().filterDrop(unwanted).forEachRemaining(rest::add);
        return rest;
    }
}
