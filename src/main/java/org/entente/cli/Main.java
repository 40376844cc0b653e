package org.entente.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.entente.problem.UserError;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code entente}: news in, a knowledge graph out, served. */
@Command(name = "entente", mixinStandardHelpOptions = true, versionProvider = Main.Version.class, subcommands = {
        RunCommand.class, BuildCommand.class, ServeCommand.class, QueryCommand.class, CorrectCommand.class,
        ExportCommand.class,
        ValidateCommand.class, ShowCommand.class, StatsCommand.class, BenchCommand.class, EvaluateCommand.class,
        TrainCommand.class, KnowledgeCommand.class,
        PingCommand.class}, description = {
                "Turns news about international affairs into a knowledge graph of who did what to whom, who said what, and who stands for or against whom, each statement tied to its sentence.",
                ""}, footer = {"", "Start with:", "  entente run corpus        build the sample corpus and serve it",
                        "  entente COMMAND --help    what a command does, with examples", "",
                        "Exit codes: 0 all well, 1 done with problems that are listed, 2 wrong use, 3 failed."})
public final class Main implements Runnable {

    static final int OK = 0;
    static final int DONE_WITH_PROBLEMS = 1;

    private static final String BUG = "This is a bug in Entente; please report it with these lines";

    @Spec
    private CommandSpec spec;

    private Main() {
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? For example: entente run corpus");
    }

    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        System.exit(execute(args, utf8(System.out), utf8(System.err)));
    }

    /** Runs a command; results go to {@code out}, everything else to {@code err}. */
    static int execute(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Main()).setOut(out).setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler((e, failed, parsed) -> report(e, failed));
        int code;
        try {
            code = line.execute(args);
        } catch (Error e) { // picocli passes on only exceptions; without this the exit code would be 1
            LoggerFactory.getLogger(Main.class).error(BUG, e);
            code = UserError.Exit.FAILED.code();
        }
        out.flush();
        err.flush();
        return code;
    }

    private static int report(Exception e, CommandLine failed) {
        if (e instanceof UserError error) {
            failed.getErr().println("entente: " + error.getMessage());
            return error.exit().code();
        }
        LoggerFactory.getLogger(Main.class).error(BUG, e);
        return UserError.Exit.FAILED.code();
    }

    private static PrintWriter utf8(java.io.PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** The version of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[]{"entente " + (version == null ? "(not packaged)" : version)};
        }
    }
}
