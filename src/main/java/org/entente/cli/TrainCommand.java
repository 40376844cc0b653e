package org.entente.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains the models that ship with Entente. */
@Command(name = "train", mixinStandardHelpOptions = true, subcommands = {TrainNamesCommand.class,
        TrainParserCommand.class}, description = "Trains a model: the name finder or the dependency parser.")
final class TrainCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Train what? 'names' or 'parser'.");
    }
}
