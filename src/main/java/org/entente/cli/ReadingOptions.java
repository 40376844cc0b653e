package org.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.pipeline.Engine;
import picocli.CommandLine.Option;

/** What reads articles, and what it knows beyond what ships. */
final class ReadingOptions {

    static final String ENGINE = "What reads sentences: ${COMPLETION-CANDIDATES} (docs/reading.md; default: ${DEFAULT-VALUE}). Articles that another engine read are read again.";

    @Option(names = "--engine", paramLabel = "NAME", description = ENGINE)
    private Engine engine = Engine.DEFAULT;

    @Option(names = "--knowledge", paramLabel = "FOLDER", description = "A folder that adds to the knowledge base (docs/knowledge.md); may be given several times.")
    private List<Path> knowledge = new ArrayList<>();

    Engine engine() {
        return engine;
    }

    List<Path> knowledge() {
        return knowledge;
    }
}
