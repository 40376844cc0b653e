package org.entente.evaluation.data;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.problem.UserError;

/** Files of benchmarks, and what to say when they are broken. */
public final class Lines {

    private Lines() {
    }

    /** The lines of a UTF-8 file. */
    public static List<String> of(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw UserError.failed(file + " is not UTF-8", e);
        } catch (IOException e) {
            throw UserError.failed(file + " can't be read: " + e.getMessage(), e);
        }
    }

    /** The whole of a UTF-8 file, without carriage returns. */
    public static String text(Path file) {
        return String.join("\n", of(file));
    }

    /**
     * The files of a folder whose names begin and end so, by name; a file that is no folder is itself the only one.
     *
     * @throws UserError when there is none
     */
    public static List<Path> files(Path folder, String start, String end) {
        if (Files.isRegularFile(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(Files::isRegularFile).filter(file -> {
                String name = file.getFileName().toString();
                return name.startsWith(start) && name.endsWith(end);
            }).sorted().toList();
            if (found.isEmpty()) {
                throw UserError.failed(folder + " has no file " + start + "*" + end);
            }
            return found;
        } catch (IOException e) {
            throw UserError.failed(folder + " can't be read: " + e.getMessage(), e);
        }
    }

    /** What to throw when a line, counted from 1, is not as it should be. */
    public static UserError broken(Path file, int line, String message) {
        return UserError.failed(file + ":" + line + ": " + message);
    }
}
