package org.entente.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.entente.entity.correction.Correction;
import org.entente.graph.CorrectionGraph;
import org.entente.graph.Iris;
import org.entente.graph.Vocabulary;
import org.entente.problem.UserError;

/**
 * The file where users' corrections are kept, in Turtle. It lies beside the store, not in it, so that it outlives a store
 * that is thrown away.
 *
 * @param path of the file; it need not be there
 */
public record CorrectionsFile(Path path) {

    /** The name of the file beside a store. */
    public static final String NAME = "corrections.ttl";

    /** The file beside a store's folder. */
    public static CorrectionsFile beside(Path store) {
        return new CorrectionsFile(store.toAbsolutePath().normalize().resolveSibling(NAME));
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * The corrections in the order of their numbers; none when there is no file.
     *
     * @throws UserError when the file can't be read or is no such file; says where
     */
    public List<Correction> read() {
        if (!exists()) {
            return List.of();
        }
        try {
            Graph graph = RDFParser.create().fromString(Files.readString(path)).lang(Lang.TURTLE)
                    .base("http://localhost:3030/").errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .toGraph();
            return CorrectionGraph.read(graph, path.toString());
        } catch (IOException e) {
            throw UserError.failed(path + " can't be read: " + e.getMessage() + "; check its permissions", e);
        } catch (RiotException e) {
            throw UserError.failed(path + " is no Turtle: " + e.getMessage() + "; put it right, or move it away", e);
        }
    }

    /** Writes the corrections in one step: whoever reads the file finds the old or the new ones, whole. */
    public void write(List<Correction> corrections, Iris iris) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
        stream.start();
        Vocabulary.prefixes().forEach(stream::prefix);
        CorrectionGraph.triples(corrections, iris).forEach(stream::triple);
        stream.finish();
        Path draft = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.write(draft, out.toByteArray());
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw UserError.failed(path + " can't be written: " + e.getMessage()
                    + "; check the folder's permissions, or name another file with --corrections", e);
        }
    }
}
