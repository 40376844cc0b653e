package org.entente.cli;

import java.util.concurrent.Callable;
import org.entente.pipeline.BuildResult;
import org.entente.server.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Builds, then serves. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Reads a corpus into a store, then serves it: build and serve in one.", footer = {
        "", "Examples:", "  entente run corpus        then open http://localhost:3030/",
        "  entente run feeds --store news --port 8080"})
final class RunCommand implements Callable<Integer> {

    @Mixin
    private BuildArguments build = new BuildArguments();

    @Mixin
    private ServeArguments serve = new ServeArguments();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ServerOptions options = serve.options();
        BuildResult result = BuildCommand.build(build, spec.commandLine().getErr());
        ServeCommand.serve(build.store(), options, spec.commandLine().getOut());
        return result.exitCode();
    }
}
