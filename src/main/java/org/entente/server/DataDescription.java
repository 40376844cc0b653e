package org.entente.server;

import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** What the data set holds, in VoID and DCAT, with counts. */
final class DataDescription implements Page {

    private final GraphQueries graph;

    DataDescription(GraphQueries graph) {
        this.graph = graph;
    }

    @Override
    public Optional<Answer> answer(PageRequest request) {
        MediaType.Asked asked = MediaType.byEnding(request.path());
        if (!asked.path().equals("/void") && !asked.path().equals("/.well-known/void")) {
            return Optional.empty();
        }
        Optional<MediaType> form = asked.form().or(() -> MediaType.negotiate(request.accept()));
        return Optional.of(RdfAnswers.inForm(form, path -> page(), path -> describe(), "/void"));
    }

    private long triples() {
        return graph.select("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }").get(0).number("n");
    }

    private List<GraphQueries.Row> classes() {
        return graph.select("SELECT ?c (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a ?c } GROUP BY ?c ORDER BY DESC(?n) ?c");
    }

    private Graph describe() {
        Model model = ModelFactory.createDefaultModel();
        String base = graph.iris().base();
        Resource data = model.createResource(base + "void#dataset");
        data.addProperty(RDF.type, VOID.Dataset).addProperty(RDF.type, DCAT.Dataset);
        data.addProperty(DCTerms.title, "News as a knowledge graph", "en");
        data.addProperty(DCTerms.description,
                "Who did what to whom, who said what, and who stands for or against whom, each statement tied to its sentence.",
                "en");
        data.addProperty(VOID.uriSpace, base + "id/");
        data.addProperty(VOID.sparqlEndpoint, model.createResource(base + "sparql"));
        data.addProperty(VOID.vocabulary, model.createResource("https://w3id.org/entente/ontology#"));
        data.addProperty(VOID.triples, Long.toString(triples()), XSDDatatype.XSDinteger);
        Resource service = model.createResource(base + "void#sparql").addProperty(RDF.type, DCAT.DataService);
        service.addProperty(DCAT.endpointURL, model.createResource(base + "sparql")).addProperty(DCAT.servesDataset,
                data);
        for (GraphQueries.Row row : classes()) {
            row.node("c").filter(c -> c.isURI()).ifPresent(c -> {
                Resource part = model.createResource(base + "void#class-" + Names.local(c.getURI()));
                part.addProperty(VOID._class, model.createResource(c.getURI()));
                part.addProperty(VOID.entities, Long.toString(row.number("n")), XSDDatatype.XSDinteger);
                data.addProperty(VOID.classPartition, part);
            });
        }
        return model.getGraph();
    }

    private String page() {
        StringBuilder table = new StringBuilder(
                "<h1>About the data</h1><p class=\"sub\">%,d triples. SPARQL: %s</p><table>"
                        .formatted(triples(), Html.link("/sparql", "/sparql")));
        for (GraphQueries.Row row : classes()) {
            table.append("<tr><th>%s</th><td>%,d</td></tr>\n".formatted(Html.escape(row.text("c")), row.number("n")));
        }
        return Html.page("About the data", table.append("</table>\n").append(Forms.links("/void")).toString());
    }
}
