package org.entente.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.entente.graph.Shapes;
import org.entente.problem.Problem;
import org.entente.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds a store against the shapes. */
@Command(name = "validate", mixinStandardHelpOptions = true, description = "Holds a store against the SHACL shapes: every claim with its evidence, every offset inside its article.", footer = {
        "", "Example:", "  entente validate --store news"})
final class ValidateCommand implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Store opened = Store.open(store.folder(), "validate")) {
            List<Problem> problems = opened.read(Shapes.get()::validate);
            problems.forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getErr().println(
                    problems.isEmpty() ? "The graph keeps its shapes." : "%,d problems".formatted(problems.size()));
            return problems.isEmpty() ? Main.OK : Main.DONE_WITH_PROBLEMS;
        }
    }
}
