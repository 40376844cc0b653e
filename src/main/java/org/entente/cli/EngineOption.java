package org.entente.cli;

import org.entente.pipeline.Engine;
import picocli.CommandLine.Option;

/** Which engine reads articles. */
final class EngineOption {

    static final String DESCRIPTION = "What reads sentences: ${COMPLETION-CANDIDATES} (docs/reading.md; default: ${DEFAULT-VALUE}). Articles that another engine read are read again.";

    @Option(names = "--engine", paramLabel = "NAME", description = DESCRIPTION)
    private Engine engine = Engine.DEFAULT;

    Engine engine() {
        return engine;
    }
}
