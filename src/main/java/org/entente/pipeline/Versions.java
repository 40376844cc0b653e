package org.entente.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.entente.article.ContentHash;
import org.entente.entity.index.KnowledgeIndex;
import org.entente.problem.UserError;
import org.entente.reading.Reader;
import org.entente.store.Version;

/** Names what reads articles, so that another version, model or knowledge reads them again. */
final class Versions {

    private static final int HASH_BYTES = 6;

    private Versions() {
    }

    static String of(Reader reader, List<Path> knowledge) {
        String own = "Entente " + Version.CURRENT + "; " + reader.description();
        return knowledge.isEmpty() ? own : own + "; more knowledge " + hash(knowledge);
    }

    /** Of the names and contents of the folders' files; where the folders lie does not matter. */
    private static String hash(List<Path> folders) {
        try {
            MessageDigest digest = ContentHash.sha256();
            for (Path folder : folders) {
                for (Path file : files(folder)) {
                    digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                    digest.update(ContentHash.sha256().digest(Files.readAllBytes(file)));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (IOException | UncheckedIOException e) {
            throw UserError.failed("--knowledge can't be read: " + e.getMessage() + "; check the folder", e);
        }
    }

    /** Of an index only its description, which holds a fingerprint of all that it says. */
    private static List<Path> files(Path folder) throws IOException {
        boolean index = KnowledgeIndex.isIn(folder);
        try (Stream<Path> walk = index ? Files.list(folder) : Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
