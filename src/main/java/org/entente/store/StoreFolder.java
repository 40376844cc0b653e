package org.entente.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.query.text.TextIndexException;
import org.entente.problem.UserError;

/** The files and folders of a store. */
final class StoreFolder {

    private static final Set<String> PARTS = Set.of(Store.GRAPH_FOLDER, Store.TEXT_FOLDER, StoreLock.FILE,
            Manifest.FILE, Manifest.FILE + ".new");

    private StoreFolder() {
    }

    /** Makes the folder if there is none and refuses one that holds something else. */
    static void prepare(Path folder) {
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new NotDirectoryException(folder.toString());
            }
            Files.createDirectories(folder);
            try (Stream<Path> inside = Files.list(folder)) {
                if (!inside.allMatch(path -> PARTS.contains(path.getFileName().toString()))) {
                    throw UserError.wrongUse(folder + " holds other files and is no Entente store: name an empty or new"
                            + " folder with --store");
                }
            }
        } catch (NotDirectoryException e) {
            throw new UserError(UserError.Exit.WRONG_USE,
                    folder + " is no folder: name an empty or new one with --store", e);
        } catch (IOException e) {
            throw UserError.failed("the store " + folder + " can't be made: " + e.getMessage()
                    + "; check the permissions, or name another folder with --store", e);
        }
    }

    /** Removes what a process left that died while it made the store. */
    static void clearUnfinished(Path folder) throws IOException {
        delete(folder.resolve(Store.GRAPH_FOLDER));
        delete(folder.resolve(Store.TEXT_FOLDER));
    }

    /** Opens the text index; one that is damaged is dropped, and found empty. */
    static SentenceIndex openIndex(Path folder) {
        try {
            return SentenceIndex.open(folder);
        } catch (TextIndexException e) {
            try {
                delete(folder);
            } catch (IOException deleting) {
                throw new UncheckedIOException(deleting);
            }
            return SentenceIndex.open(folder);
        }
    }

    static void delete(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(top)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    /** Bytes on the disk: TDB2's files have holes, which {@code du} does not count and Java can't see. */
    static long size(Path folder) {
        try {
            Process du = new ProcessBuilder("du", "-sk", folder.toString()).redirectErrorStream(true).start();
            String answer = new String(du.getInputStream().readAllBytes(), java.nio.charset.Charset.defaultCharset());
            if (du.waitFor(1, TimeUnit.MINUTES) && du.exitValue() == 0) {
                return Long.parseLong(answer.split("\\s", 2)[0]) * 1024;
            }
        } catch (IOException | NumberFormatException e) {
            // no du here: the files' lengths
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
