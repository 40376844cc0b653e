package org.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.reading.training.ParserTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the tagger and dependency parser. */
@Command(name = "parser", mixinStandardHelpOptions = true, description = "Trains the tagger and dependency parser on CoNLL-U treebanks and prints its scores on a development set.", footer = {
        "", "Example:",
        "  entente train parser --train en_ewt-ud-train.conllu --dev en_ewt-ud-dev.conllu --output trees.bin"})
final class TrainParserCommand implements Callable<Integer> {

    @Option(names = "--train", required = true, paramLabel = "FILE", description = "A treebank to learn from; may be given several times.")
    private List<Path> train = new ArrayList<>();

    @Option(names = "--dev", required = true, paramLabel = "FILE", description = "A treebank to measure on; may be given several times.")
    private List<Path> dev = new ArrayList<>();

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "Where to write the model.")
    private Path output;

    @Option(names = "--description", paramLabel = "TEXT", defaultValue = "trained by entente train parser", description = "What the model says of itself in the record of a run (default: ${DEFAULT-VALUE}).")
    private String description;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var score = ParserTrainer.train(train, dev, output, description, spec.commandLine().getErr()::println);
        spec.commandLine().getOut().println(score);
        return Main.OK;
    }
}
