package org.entente.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the store is. */
final class StoreOption {

    @Option(names = "--store", paramLabel = "FOLDER", defaultValue = "store", description = "The store's folder (default: ${DEFAULT-VALUE}).")
    private Path folder;

    Path folder() {
        return folder;
    }
}
