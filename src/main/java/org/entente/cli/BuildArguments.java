package org.entente.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.entente.pipeline.BuildOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a build is to do, as the command line says it. */
final class BuildArguments {

    @Parameters(paramLabel = "CORPUS", defaultValue = "corpus", description = "The folder of articles: .txt, and .jsonl with one article a line (default: ${DEFAULT-VALUE}).")
    private Path corpus;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--base", paramLabel = "URL", description = "What the graph's IRIs begin with; the store remembers it (default: http://localhost:3030/).")
    private String base;

    @Option(names = "--threads", paramLabel = "N", description = "How many articles to read at once (default: one a processor). The result is the same.")
    private Integer threads;

    @Option(names = "--prune", description = "Drop from the store what came from files that are gone.")
    private boolean prune;

    @Option(names = "--again", description = "Read articles again even if they have not changed.")
    private boolean again;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--corrections", paramLabel = "FILE", description = "The file of users' corrections (docs/corrections.md); the store remembers it (default: corrections.ttl beside the store).")
    private Path corrections;

    @Option(names = "--batch", paramLabel = "N", defaultValue = ""
            + BuildOptions.DEFAULT_BATCH_SIZE, description = "How many articles to write at once (default: ${DEFAULT-VALUE}).")
    private int batch;

    BuildOptions options() {
        return new BuildOptions(corpus, store.folder(), Optional.ofNullable(base),
                threads == null ? Runtime.getRuntime().availableProcessors() : threads, prune, again,
                reading.engine(), reading.knowledge(),
                Optional.ofNullable(corrections), batch);
    }

    Path store() {
        return store.folder();
    }
}
