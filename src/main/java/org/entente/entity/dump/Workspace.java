package org.entente.entity.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.entity.dictionary.Standings;
import org.entente.entity.index.KnowledgeIndex;
import org.entente.problem.UserError;

/**
 * The folder that a build makes. All is written beside it and moved into place at the end, so that a build that is
 * stopped leaves nothing but a folder that the next one removes.
 */
final class Workspace {

    static final String PROBLEMS = "problems.txt";
    private static final Set<String> OURS = Set.of(PROBLEMS, Standings.FILE);

    private final Path output;
    private final Path building;

    private Workspace(Path output) {
        this.output = output;
        building = output.resolveSibling(output.getFileName() + ".building");
    }

    /** @throws UserError when the folder is in use for something else, or can't be made */
    static Workspace begin(Path folder) {
        Workspace workspace = new Workspace(folder.toAbsolutePath().normalize());
        try {
            if (Files.exists(folder) && !isOurs(folder)) {
                throw UserError.wrongUse(folder + " is there already and holds other files than this command makes;"
                        + " name a folder that is new, or one that this command made");
            }
            remove(workspace.building);
            Files.createDirectories(workspace.building);
        } catch (IOException | UncheckedIOException e) {
            throw UserError.failed(folder + ": can't be made: " + e.getMessage(), e);
        }
        return workspace;
    }

    /** Where the index is written. */
    Path folder() {
        return building;
    }

    /** A file that is not kept. */
    Path temporary(String name) {
        return building.resolve(name);
    }

    /** Puts the folder in place of that which an earlier build made. */
    void finish() throws IOException {
        Path old = output.resolveSibling(output.getFileName() + ".old");
        remove(old);
        if (Files.exists(output)) {
            Files.move(output, old);
        }
        Files.move(building, output);
        remove(old);
    }

    private static boolean isOurs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .allMatch(file -> OURS.contains(file.getFileName().toString()) || KnowledgeIndex.isPart(file));
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
                for (Path path : all) {
                    Files.delete(path);
                }
            }
        }
    }
}
