package org.entente.server;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.entente.export.PlainEvidence;
import org.entente.graph.Vocabulary;

/** Writes graphs in the form that was asked for. */
final class RdfAnswers {

    private RdfAnswers() {
    }

    /**
     * Answers in HTML or RDF.
     *
     * @param form the form agreed on; empty when the client takes none of ours
     */
    static Answer inForm(Optional<MediaType> form, Function<String, String> page, Function<String, Graph> data,
            String iri) {
        if (form.isEmpty()) {
            return Answer.html(406, Html.page("Not acceptable",
                    "<h1>No such form</h1><p>To be had: HTML, Turtle, N-Triples, JSON-LD and RDF/XML.</p>"));
        }
        MediaType agreed = form.get();
        return agreed.lang().map(lang -> Answer.of(agreed.type() + "; charset=utf-8", write(data.apply(iri), lang)))
                .orElseGet(() -> Answer.html(page.apply(iri)));
    }

    private static byte[] write(Graph graph, Lang lang) {
        boolean knowsTripleTerms = lang.equals(Lang.TURTLE) || lang.equals(Lang.NTRIPLES);
        Graph written = knowsTripleTerms ? graph : PlainEvidence.of(graph);
        written.getPrefixMapping().setNsPrefixes(Vocabulary.prefixes());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.create().lang(lang).source(written).output(out);
        return out.toByteArray();
    }
}
