package org.entente.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.atlas.lib.CharSpace;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Vocabulary;

/**
 * Writes the named graphs of a dataset to a file, in one order whatever order the store has them in: the same graphs give
 * the same bytes. Everything streams; what does not fit in memory is sorted in temporary files.
 */
public final class Exporter {

    private static final int BATCH = 1 << 20;
    private static final NodeFormatter LINES = new NodeFormatterNT(CharSpace.UTF8);

    private final DatasetGraph dataset;
    private final boolean withRuns;
    private final long inMemory;

    /**
     * @param dataset what to export; one with transactions is to be in one
     * @param withRuns whether the run graph, the only one with clock times, goes along
     */
    public Exporter(DatasetGraph dataset, boolean withRuns) {
        this(dataset, withRuns, SortedLines.IN_MEMORY);
    }

    Exporter(DatasetGraph dataset, boolean withRuns, long inMemory) {
        this.dataset = dataset;
        this.withRuns = withRuns;
        this.inMemory = inMemory;
    }

    /** Writes everything in UTF-8 and flushes; leaves the stream open. */
    public void write(ExportFormat format, OutputStream out) throws IOException {
        switch (format) {
            case NQUADS -> nquads(out);
            case NTRIPLES -> ntriples(out);
            case TRIG -> streamed(StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS), true);
            case TURTLE -> streamed(StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS), false);
            case JSONLD -> jsonld(out);
            case RDFXML -> rdfxml(out);
        }
        out.flush();
    }

    private void nquads(OutputStream out) throws IOException {
        BufferedWriter writer = writer(out);
        for (Node graph : graphs()) {
            String end = " " + text(graph) + " .\n";
            lines(List.of(graph), line -> writer.append(line, 0, line.length() - " .".length()).append(end));
        }
        writer.flush();
    }

    private void ntriples(OutputStream out) throws IOException {
        BufferedWriter writer = writer(out);
        lines(graphs(), line -> writer.append(line).append('\n'));
        writer.flush();
    }

    private void streamed(StreamRDF out, boolean graphByGraph) throws IOException {
        out.start();
        Vocabulary.prefixes().forEach(out::prefix);
        if (graphByGraph) {
            for (Node graph : graphs()) {
                triples(List.of(graph), triple -> out.quad(Quad.create(graph, triple)));
            }
        } else {
            triples(graphs(), out::triple);
        }
        out.finish();
    }

    private void jsonld(OutputStream out) throws IOException {
        try (JsonLdWriter writer = new JsonLdWriter(out)) {
            for (Node graph : graphs()) {
                writer.startGraph(graph);
                triples(List.of(graph), triple -> PlainEvidence.send(triple, writer::triple));
                writer.endGraph();
            }
        }
    }

    private void rdfxml(OutputStream out) throws IOException {
        try (RdfXmlWriter writer = new RdfXmlWriter(out)) {
            triples(graphs(), triple -> PlainEvidence.send(triple, writer::triple));
        }
    }

    /** The graphs to write, in the order of their names. */
    private List<Node> graphs() {
        List<Node> graphs = new ArrayList<>();
        for (Iterator<Node> all = dataset.listGraphNodes(); all.hasNext();) {
            Node graph = all.next();
            if (withRuns || !graph.equals(Vocabulary.RUN_GRAPH)) {
                graphs.add(graph);
            }
        }
        graphs.sort(Comparator.comparing(Node::getURI));
        return graphs;
    }

    /** The triples of graphs as lines of N-Triples, sorted, each once. */
    private void lines(List<Node> graphs, SortedLines.LineSink out) throws IOException {
        try (SortedLines lines = new SortedLines(inMemory)) {
            for (Node graph : graphs) {
                for (Iterator<Quad> quads = dataset.find(graph, Node.ANY, Node.ANY, Node.ANY); quads.hasNext();) {
                    lines.add(text(quads.next().asTriple()));
                }
            }
            lines.drainTo(out);
        }
    }

    /** The triples of graphs in the order of {@link #lines}, all of a subject together. */
    private void triples(List<Node> graphs, Consumer<Triple> out) throws IOException {
        StringBuilder batch = new StringBuilder();
        lines(graphs, line -> {
            batch.append(line).append('\n');
            if (batch.length() > BATCH) {
                parse(batch, out);
            }
        });
        parse(batch, out);
    }

    private static void parse(StringBuilder lines, Consumer<Triple> out) {
        RDFParser.fromString(lines.toString(), Lang.NTRIPLES).checking(false).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                out.accept(triple);
            }
        });
        lines.setLength(0);
    }

    private static String text(Triple triple) {
        return text(triple.getSubject()) + " " + text(triple.getPredicate()) + " " + text(triple.getObject()) + " .";
    }

    private static String text(Node node) {
        IndentedLineBuffer buffer = new IndentedLineBuffer();
        LINES.format(buffer, node);
        return buffer.asString();
    }

    private static BufferedWriter writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}
