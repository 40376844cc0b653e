package org.entente.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.problem.UserError;

/**
 * What a store says about itself, beside its data. It is the last file written when a store is made: a folder without
 * it holds no finished store.
 *
 * @param format the version of the folder's layout
 * @param base what the IRIs of the store begin with
 * @param creator the version of Entente that made it
 */
record Manifest(int format, String base, String creator) {

    /** The layout that this version reads and writes. */
    static final int FORMAT = 1;
    static final String FILE = "entente-store.properties";

    static boolean existsIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /** Reads a store's manifest and refuses what this version can't work on. */
    static Manifest readFrom(Path folder) {
        Path file = folder.resolve(FILE);
        Map<String, String> values = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                int equals = line.indexOf('=');
                if (!line.startsWith("#") && equals > 0) {
                    values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
                }
            }
        } catch (IOException e) {
            throw UserError.failed(file + " can't be read: " + e.getMessage() + "; check its permissions", e);
        }
        String creator = values.getOrDefault("creator", "an unknown version");
        int format = checkedFormat(folder, values.get("format"), creator);
        String base = values.get("base");
        if (base == null) {
            throw UserError.failed(file + " names no base; the store is damaged, build a new one with --store");
        }
        return new Manifest(format, base, creator);
    }

    private static int checkedFormat(Path folder, String written, String creator) {
        int format;
        try {
            format = Integer.parseInt(written == null ? "" : written);
        } catch (NumberFormatException e) {
            throw UserError.failed(
                    folder.resolve(FILE) + " names no format; the store is damaged, build a new one with --store", e);
        }
        if (format < FORMAT) {
            throw UserError
                    .failed("the store %s has the old format %d (made by Entente %s), this version needs format %d:"
                            .formatted(folder, format, creator, FORMAT)
                            + " remove the folder, or name another with --store, and build again");
        }
        if (format > FORMAT) {
            throw UserError
                    .failed("the store %s has format %d (made by Entente %s), which is newer than this version's %d:"
                            .formatted(folder, format, creator, FORMAT)
                            + " use that version of Entente, or build another store with --store");
        }
        return format;
    }

    /** Writes the manifest in one step: it is there as a whole or not at all. */
    void writeTo(Path folder) {
        String text = """
                # An Entente store. Don't edit; the data beside it depends on it.
                format=%d
                base=%s
                creator=%s
                """.formatted(format, base, creator);
        Path draft = folder.resolve(FILE + ".new");
        try {
            Files.writeString(draft, text);
            Files.move(draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
