package org.entente.entity.dump;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.entente.problem.UserError;

/** The lines of a file that may be packed by gzip or bzip2; which, its first bytes say. For one thread. */
final class DumpFile implements AutoCloseable {

    /** Longer lines are cut: no entity of Wikidata is a tenth as long. */
    private static final int LONGEST_LINE = 64 << 20;
    private static final int BUFFER = 1 << 18;

    private final Path path;
    private final long size;
    private final Counting counting;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private long lines;
    private String cutOff;

    /** Counts the packed bytes, to tell how far reading is. */
    private static final class Counting extends FilterInputStream {
        private long count;

        private Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int begin, int length) throws IOException {
            int n = super.read(bytes, begin, length);
            count += Math.max(0, n);
            return n;
        }
    }

    private DumpFile(Path path) throws IOException {
        this.path = path;
        size = Math.max(1, Files.size(path));
        counting = new Counting(Files.newInputStream(path));
        in = unpacked(new BufferedInputStream(counting, BUFFER));
    }

    /** @throws UserError when there is no such file or it can't be opened */
    static DumpFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw UserError.wrongUse(path + ": no such file");
        }
        try {
            return new DumpFile(path);
        } catch (IOException e) {
            throw UserError.failed(path + ": can't be read: " + e.getMessage(), e);
        }
    }

    /** All bytes of such a file, unpacked. @throws UserError when there is no such file */
    static InputStream stream(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw UserError.wrongUse(path + ": no such file");
        }
        return unpacked(new BufferedInputStream(Files.newInputStream(path), BUFFER));
    }

    private static InputStream unpacked(BufferedInputStream in) throws IOException {
        in.mark(3);
        int first = in.read();
        int second = in.read();
        int third = in.read();
        in.reset();
        if (first == 0x1f && second == 0x8b) {
            return new GZIPInputStream(in, BUFFER);
        }
        return first == 'B' && second == 'Z' && third == 'h' ? new BZip2CompressorInputStream(in, true) : in;
    }

    Path path() {
        return path;
    }

    /** How much of the file was read, from 0 to 1. */
    double part() {
        return Math.min(1, (double) counting.count / size);
    }

    /** How many lines were read. */
    long lines() {
        return lines;
    }

    /** Why the file ends before its end; empty when it does not, or that is not known yet. */
    Optional<String> cutOff() {
        return Optional.ofNullable(cutOff);
    }

    /** The next line without its end; null after the last. */
    byte[] next() {
        ByteArrayOutputStream longer = null;
        while (true) {
            if (at == filled && !fill()) {
                if (longer == null) {
                    return null;
                }
                lines++;
                return longer.toByteArray();
            }
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            boolean whole = end < filled;
            if (whole && longer == null) {
                byte[] line = Arrays.copyOfRange(buffer, at, end);
                at = end + 1;
                lines++;
                return line;
            }
            longer = longer == null ? new ByteArrayOutputStream(2 * BUFFER) : longer;
            if (longer.size() < LONGEST_LINE) {
                longer.write(buffer, at, end - at);
            }
            at = whole ? end + 1 : end;
            if (whole) {
                lines++;
                return longer.toByteArray();
            }
        }
    }

    private boolean fill() {
        try {
            at = 0;
            filled = cutOff == null ? Math.max(0, in.read(buffer)) : 0;
        } catch (IOException e) { // a packed file that ends in its middle, or is damaged there
            cutOff = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            filled = 0;
        }
        return filled > 0;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw UserError.failed(path + ": can't be closed: " + e.getMessage(), e);
        }
    }
}
