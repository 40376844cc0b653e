package org.entente.server;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The project's terms and code lists, readable and as RDF. */
final class OntologyPages implements Page {

    /** Paths and the files behind them. */
    private static final Map<String, String> FILES = Map.of("/ontology", "entente.ttl", "/ontology/plover",
            "plover.ttl", "/ontology/cameo", "cameo.ttl", "/ontology/shapes", "shapes.ttl");

    @Override
    public Optional<Answer> answer(PageRequest request) {
        MediaType.Asked asked = MediaType.byEnding(request.path());
        return Optional.ofNullable(FILES.get(asked.path())).map(file -> {
            Optional<MediaType> form = asked.form().or(() -> MediaType.negotiate(request.accept()));
            return RdfAnswers.inForm(form, path -> page(path, load(file)), path -> load(file), asked.path());
        });
    }

    private static Graph load(String file) {
        InputStream in = OntologyPages.class.getResourceAsStream("/org/entente/ontology/" + file);
        if (in == null) {
            throw new IllegalStateException("no resource " + file);
        }
        return RDFParser.source(in).lang(Lang.TURTLE).toGraph();
    }

    private static String page(String path, Graph terms) {
        Map<String, String> rows = new TreeMap<>();
        terms.find(Node.ANY, Node.ANY, Node.ANY).forEachRemaining(t -> {
            Node term = t.getSubject();
            if (term.isURI() && !rows.containsKey(term.getURI())) {
                String label = words(terms, term, List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode()));
                String comment = words(terms, term, List.of(SKOS.definition.asNode(), RDFS.comment.asNode()));
                if (!label.isEmpty()) {
                    rows.put(term.getURI(), "<tr id=\"%s\"><th>%s</th><td>%s</td><td>%s</td></tr>\n".formatted(
                            Html.escape(Names.local(term.getURI())), Html.escape(Names.local(term.getURI())),
                            Html.escape(label), Html.escape(comment)));
                }
            }
        });
        String lists = "<p class=\"sub\">" + Html.link("/ontology", "Terms") + " · "
                + Html.link("/ontology/plover", "PLOVER event types") + " · "
                + Html.link("/ontology/cameo", "CAMEO codes") + " · " + Html.link("/ontology/shapes", "Shapes")
                + "</p>";
        return Html.page("Ontology", "<h1>Ontology</h1>" + lists + "<table>" + String.join("", rows.values())
                + "</table>\n" + Forms.links(path));
    }

    private static String words(Graph terms, Node term, List<Node> properties) {
        for (Node property : properties) {
            var found = terms.find(term, property, Node.ANY).toList();
            if (!found.isEmpty()) {
                return found.get(0).getObject().getLiteralLexicalForm();
            }
        }
        return "";
    }
}
