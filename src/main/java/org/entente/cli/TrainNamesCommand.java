package org.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.reading.training.NameTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the name finder. */
@Command(name = "names", mixinStandardHelpOptions = true, description = "Trains the name finder on tagged sentences and prints its scores on a development set.", footer = {
        "", "Example:",
        "  entente train names --train en_ewt-ud-train.iob2 --dev en_ewt-ud-dev.iob2 --output names.bin"})
final class TrainNamesCommand implements Callable<Integer> {

    @Option(names = "--train", required = true, paramLabel = "FILE", description = "Tagged sentences to learn from; may be given several times.")
    private List<Path> train = new ArrayList<>();

    @Option(names = "--dev", required = true, paramLabel = "FILE", description = "Tagged sentences to measure on; may be given several times.")
    private List<Path> dev = new ArrayList<>();

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "Where to write the model.")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var score = NameTrainer.train(train, dev, output, spec.commandLine().getErr()::println);
        spec.commandLine().getOut().println(score);
        return Main.OK;
    }
}
