package org.entente.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.entente.pipeline.Build;
import org.entente.pipeline.BuildResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads a corpus into a store. */
@Command(name = "build", mixinStandardHelpOptions = true, description = "Reads a corpus into a store. Only what is new or changed is read; an interrupted build goes on where it was.", footer = {
        "", "Examples:", "  entente build corpus", "  entente build feeds --store news --prune",
        "  entente build corpus --base https://example.org/news/ --knowledge mine"})
final class BuildCommand implements Callable<Integer> {

    @Mixin
    private BuildArguments arguments = new BuildArguments();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return build(arguments, spec.commandLine().getErr()).exitCode();
    }

    /** Builds, and tells how it went. */
    static BuildResult build(BuildArguments arguments, PrintWriter err) {
        BuildResult result;
        try (TerminalProgress progress = new TerminalProgress(err)) {
            result = Build.run(arguments.options(), progress);
        }
        result.problems().forEach(err::println);
        err.println(summary(result));
        return result;
    }

    static String summary(BuildResult r) {
        StringBuilder text = new StringBuilder("%,d articles: %,d read, %,d unchanged".formatted(r.found(), r.read(),
                r.unchanged()));
        more(text, r.failed(), "could not be read");
        more(text, r.skipped(), "left out, not in English");
        more(text, r.removed(), "dropped");
        more(text, r.missing(), "kept though their files are gone (drop them with --prune)");
        return text.append(" (%.1f s)".formatted(r.elapsed().toMillis() / 1000.0)).toString();
    }

    private static void more(StringBuilder text, int n, String what) {
        if (n > 0) {
            text.append(", %,d %s".formatted(n, what));
        }
    }
}
