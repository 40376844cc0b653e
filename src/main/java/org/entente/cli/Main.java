package org.entente.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code entente}: news in, a knowledge graph out, served. */
@Command(name = "entente", mixinStandardHelpOptions = true, description = "News in, a knowledge graph out.")
public final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
