package org.entente.pipeline;

import java.util.Locale;
import java.util.function.Supplier;
import org.entente.reading.OpenNlpReader;
import org.entente.reading.Reader;
import org.entente.reading.neural.NeuralReader;

/** What reads sentences. */
public enum Engine {
    /** The reader model: more exact. */
    READER(NeuralReader::create),
    /** Linear models, in part OpenNLP's: faster, and at home on every machine that has Java. */
    OPENNLP(OpenNlpReader::create);

    /** The one that reads when none is named. */
    public static final Engine DEFAULT = READER;

    private final Supplier<Reader> loading;

    Engine(Supplier<Reader> loading) {
        this.loading = loading;
    }

    /** Loads the engine; to be closed in the end. */
    Reader load() {
        return loading.get();
    }

    /** As the command line has it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
