package org.entente.cli;

import java.util.concurrent.Callable;
import org.entente.pipeline.QualityReport;
import org.entente.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells what a store holds, and how good it is. */
@Command(name = "stats", mixinStandardHelpOptions = true, description = "Tells what a store holds: counts, what stayed unknown, damaged sentences, problems of the last build.", footer = {
        "", "Example:", "  entente stats --store news"})
final class StatsCommand implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Store opened = Store.open(store.folder(), "stats")) {
            QualityReport.of(opened).lines().forEach(spec.commandLine().getOut()::println);
        }
        return Main.OK;
    }
}
