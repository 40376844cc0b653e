package org.entente.server;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;

/** Anything that has no page of its own kind: its statements in a table. */
final class ThingPage {

    private final GraphQueries graph;

    ThingPage(GraphQueries graph) {
        this.graph = graph;
    }

    String html(String iri) {
        StringBuilder table = new StringBuilder("<h1>" + Html.escape(Names.local(iri)) + "</h1>\n<table>");
        graph.dataset().getUnionGraph().find(NodeFactory.createURI(iri), Node.ANY, Node.ANY).toList().stream()
                .map(t -> "<tr><th>%s</th><td>%s</td></tr>\n".formatted(
                        Html.escape(Names.local(t.getPredicate().getURI())), object(t.getObject())))
                .sorted().forEach(table::append);
        return Html.page(Names.local(iri), table.append("</table>\n").append(Forms.links(graph.href(iri))).toString());
    }

    private String object(Node node) {
        if (node.isURI()) {
            return Html.link(graph.href(node.getURI()), node.getURI());
        }
        return Html.escape(node.isLiteral() ? node.getLiteralLexicalForm() : NodeFmtLib.strTTL(node));
    }
}
