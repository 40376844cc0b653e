package org.entente.entity.dump;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The items that may be needed, on disk between the two passes over them. */
final class ItemFile {

    /** What is done with each item. */
    interface Action {
        void accept(Item item) throws IOException;
    }

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private BufferedWriter out;
    private long size;

    ItemFile(Path path) throws IOException {
        this.path = path;
        out = new BufferedWriter(new OutputStreamWriter(new Fast(Files.newOutputStream(path)), StandardCharsets.UTF_8),
                BUFFER);
    }

    /** Packs little and quickly. */
    private static final class Fast extends GZIPOutputStream {
        private Fast(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    void add(Item item) throws IOException {
        out.write(item.toLine());
        out.write('\n');
        size++;
    }

    long size() {
        return size;
    }

    void close() throws IOException {
        out.close();
    }

    /** All items in the order of adding, after closing; may be called again. */
    void forEach(Action action) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path), BUFFER), StandardCharsets.UTF_8), BUFFER)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                action.accept(Item.ofLine(line));
            }
        }
    }
}
