package org.entente.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.evaluation.Bench;
import org.entente.evaluation.BenchReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures speed and memory. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Builds a corpus, repeated, into a store that is thrown away, and prints articles/s, memory and size, with one thread and with several.", footer = {
        "", "Example:", "  entente bench corpus --copies 200"})
final class BenchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CORPUS", defaultValue = "corpus", description = "The folder of articles (default: ${DEFAULT-VALUE}).")
    private Path corpus;

    @Option(names = "--copies", paramLabel = "N", defaultValue = "200", description = "How often to repeat the corpus (default: ${DEFAULT-VALUE}).")
    private int copies;

    @Option(names = "--threads", paramLabel = "N", description = "The several threads (default: one a processor).")
    private Integer threads;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        int many = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr())) {
            BenchReport report = new Bench(corpus, copies, many, reading.engine(), reading.knowledge(), progress).run();
            report.lines().forEach(spec.commandLine().getOut()::println);
        }
        return Main.OK;
    }
}
