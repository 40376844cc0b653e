package org.entente.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.export.ExportFormat;
import org.entente.export.Exporter;
import org.entente.problem.UserError;
import org.entente.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a store as a file for other tools. */
@Command(name = "export", mixinStandardHelpOptions = true, description = {
        "Writes a store as RDF, to standard output or a file.",
        "JSON-LD and RDF/XML have no triple terms: there evidence is written as plain rdf:Statement nodes (docs/graph.md)."}, footer = {
                "", "Examples:", "  entente export > news.nq", "  entente export --format turtle --output news.ttl",
                "  entente export --without-run        the same bytes for the same corpus, whenever it was built"})
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "nquads", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ExportFormat format;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write (default: standard output).")
    private Path output;

    @Option(names = "--without-run", description = "Leave out the run graph, which holds clock times.")
    private boolean withoutRun;

    @Override
    public Integer call() {
        try (Store opened = Store.open(store.folder(), "export"); OutputStream out = target()) {
            opened.read(dataset -> {
                try {
                    new Exporter(dataset, !withoutRun).write(format, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return null;
            });
        } catch (IOException | UncheckedIOException e) {
            throw UserError.failed("can't write %s: %s; check the disk and its permissions"
                    .formatted(output == null ? "to standard output" : "--output " + output, e.getMessage()), e);
        }
        return Main.OK;
    }

    private OutputStream target() throws IOException {
        return new BufferedOutputStream(output == null ? new FilterOutputStream(System.out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length); // the slow default writes byte by byte
            }

            @Override
            public void close() throws IOException {
                flush(); // standard output stays open
            }
        } : Files.newOutputStream(output));
    }
}
