package org.entente.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The published OpenNLP models and our own, on the class path. Models may be shared by threads; tools may not. */
final class Models {

    private static final String PREFIX = "/opennlp-en-ud-ewt-";
    private static final String SUFFIX = "-1.3-2.5.4.bin";

    static final String SENTENCES = PREFIX + "sentence" + SUFFIX;
    static final String WORDS = PREFIX + "tokens" + SUFFIX;
    static final String TREES = "trees.bin";
    static final String NAMES = "names.bin";

    static final String VERSION = "opennlp-en-ud-ewt 1.3";

    private Models() {
    }

    /** Reads a model from an open stream. */
    interface Load<T> {
        T from(InputStream in) throws IOException;
    }

    /** Loads a resource that belongs to the program: that it is missing or broken is a fault of the build. */
    static <T> T load(String resource, Load<T> load) {
        try (InputStream in = Models.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return load.from(new BufferedInputStream(in, 1 << 16));
        } catch (IOException e) {
            throw new UncheckedIOException("broken model " + resource, e);
        }
    }
}
