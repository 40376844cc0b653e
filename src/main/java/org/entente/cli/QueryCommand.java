package org.entente.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.exec.QueryExec;
import org.entente.export.PlainEvidence;
import org.entente.problem.UserError;
import org.entente.store.Queries;
import org.entente.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a store in SPARQL. */
@Command(name = "query", mixinStandardHelpOptions = true, description = "Asks a store in SPARQL. The default graph is the union of all graphs.", footer = {
        "", "Examples:", "  entente query 'SELECT * WHERE { ?s a <https://w3id.org/entente/ontology#Stance> } LIMIT 5'",
        "  entente query --query stances.rq --format csv > stances.csv", "  cat stances.rq | entente query"})
final class QueryCommand implements Callable<Integer> {

    /** The forms of results; turtle is for CONSTRUCT and DESCRIBE. */
    enum Format {
        TABLE, CSV, TSV, JSON, XML, TURTLE;

        /** The syntax of rows; empty when there is none. */
        private Optional<Lang> rows() {
            return switch (this) {
                case TABLE -> Optional.of(ResultSetLang.RS_Text);
                case CSV -> Optional.of(ResultSetLang.RS_CSV);
                case TSV -> Optional.of(ResultSetLang.RS_TSV);
                case JSON -> Optional.of(ResultSetLang.RS_JSON);
                case XML -> Optional.of(ResultSetLang.RS_XML);
                case TURTLE -> Optional.empty();
            };
        }

        /** The syntax of graphs. */
        private Lang graph() {
            return switch (this) {
                case JSON -> Lang.JSONLD;
                case XML -> Lang.RDFXML;
                case TABLE, CSV, TSV, TURTLE -> Lang.TURTLE;
            };
        }
    }

    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(arity = "0..1", paramLabel = "SPARQL", description = "The query itself; without it, --query or standard input.")
    private String text;

    @Option(names = "--query", paramLabel = "FILE", description = "A file with the query.")
    private Path file;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table, csv, tsv, json, xml, or turtle for graphs (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "300", description = "After how long the query is stopped (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Query query = Queries.parse(queryText());
        try (Store opened = Store.open(store.folder(), "query")) {
            String answer = Queries.run(opened, query, Duration.ofSeconds(timeout), exec -> answer(query, exec));
            spec.commandLine().getOut().print(answer);
        }
        return Main.OK;
    }

    private String queryText() {
        if (text != null && file != null) {
            throw UserError.wrongUse("give the query itself or --query FILE, not both");
        }
        if (text != null) {
            return text;
        }
        try {
            return file != null
                    ? Files.readString(file)
                    : new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw UserError.wrongUse("--query: can't read %s (%s)".formatted(file, e.getClass().getSimpleName()));
        }
    }

    private String answer(Query query, QueryExec exec) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (query.isSelectType()) {
            Lang lang = format.rows().orElseThrow(() -> UserError
                    .wrongUse("--format turtle is for CONSTRUCT and DESCRIBE queries; this one is a SELECT"));
            ResultSetMgr.write(out, ResultSet.adapt(exec.select()), lang);
        } else if (query.isAskType()) {
            boolean yes = exec.ask();
            if (format == Format.TABLE || format == Format.TURTLE) {
                return (yes ? "yes" : "no") + System.lineSeparator();
            }
            ResultSetMgr.write(out, yes, format.rows().orElseThrow());
        } else if (query.isConstructType() || query.isDescribeType()) {
            write(query.isConstructType() ? exec.construct() : exec.describe(), out);
        } else {
            throw UserError.wrongUse("the query must be a SELECT, ASK, CONSTRUCT or DESCRIBE");
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void write(Graph graph, OutputStream out) {
        Graph written = format.graph().equals(Lang.TURTLE) ? graph : PlainEvidence.of(graph);
        RDFWriter.create().lang(format.graph()).source(written).output(out);
    }
}
