package org.entente.reading.neural;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.entente.problem.UserError;

/**
 * Where the files of a model lie, and what goes wrong with them: that is told in one line with a way out.
 *
 * @param find the place of a file by its name; null when it is not there
 */
record ModelFiles(Function<String, URL> find) {

    static final String MODEL = "reader.onnx";
    static final String LABELS = "reader-labels.json";
    static final String VOCABULARY = "reader-vocabulary.txt";

    /** Those that ship with the program. */
    static final ModelFiles SHIPPED = new ModelFiles(ModelFiles.class::getResource);

    /** A file's bytes outside of Java's heap, from its first to its last. */
    ByteBuffer bytes(String name) {
        URL place = find.apply(name);
        if (place == null) {
            throw unusable(name, "is missing", null);
        }
        try {
            URLConnection connection = place.openConnection();
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream();
                    ReadableByteChannel channel = Channels.newChannel(in)) {
                ByteBuffer bytes = ByteBuffer.allocateDirect(Math.max(0, connection.getContentLength()));
                while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                    // reads on
                }
                if (bytes.hasRemaining()) {
                    throw new EOFException("it ends early");
                }
                return bytes.flip();
            }
        } catch (IOException e) {
            throw unusable(name, "can't be read (" + reason(e) + ")", e);
        }
    }

    String text(String name) {
        return StandardCharsets.UTF_8.decode(bytes(name)).toString();
    }

    /**
     * A short name of all files' contents: it changes with them.
     *
     * @param model the bytes of the model itself
     */
    String fingerprint(ByteBuffer model) {
        CRC32C sum = new CRC32C();
        sum.update(model.duplicate());
        sum.update(bytes(LABELS));
        sum.update(bytes(VOCABULARY));
        return "%08x".formatted(sum.getValue());
    }

    /** What went wrong in the end, in one line. */
    static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    /** What to throw when a file is no good. */
    static UserError unusable(String name, String what, Throwable cause) {
        return UserError.failed("the reader model's " + name + " " + what
                + "; get Entente again, or read with --engine opennlp", cause);
    }
}
