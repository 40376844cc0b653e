package org.entente.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.entente.problem.UserError;

/**
 * Keeps a store to one process. The operating system frees the lock when its holder dies, however it dies; the file's
 * text only tells people who holds it.
 */
final class StoreLock implements AutoCloseable {

    static final String FILE = "lock";
    /** Far behind the text, so that the text can be read everywhere while the lock is held. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock or says who has it.
     *
     * @param purpose what the store is opened for, such as {@code build}
     */
    static StoreLock take(Path folder, String purpose) {
        Path file = folder.resolve(FILE);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw UserError.failed("the store " + folder + " is in use by " + holder(file)
                        + "; wait for it or stop it, or name another store with --store");
            }
            String text = "process " + ProcessHandle.current().pid() + " (entente " + purpose + ")\n";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
            return new StoreLock(channel);
        } catch (IOException e) {
            closeQuietly(channel);
            throw UserError.failed("the store " + folder + " can't be opened: " + e.getMessage()
                    + "; check that the folder may be written to", e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(Path file) {
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() ? "another process" : text;
        } catch (IOException e) {
            return "another process";
        }
    }

    private static void closeQuietly(FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // what led here is told instead
            }
        }
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }
}
