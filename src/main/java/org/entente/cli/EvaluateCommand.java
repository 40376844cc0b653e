package org.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.evaluation.benchmark.Evaluation;
import org.entente.evaluation.benchmark.EvaluationReport;
import org.entente.evaluation.benchmark.Split;
import org.entente.pipeline.ArticlePipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures on annotated data. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = "Runs every benchmark whose files lie in a folder and prints a table: names, trees, coreference, linking, coverage, speed (docs/evaluation.md).", footer = {
        "", "Examples:", "  entente evaluate data", "  entente evaluate data --only names --only tree --json"})
final class EvaluateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "The folder with the files of benchmarks (docs/evaluation.md says where they are to be had).")
    private Path folder;

    @Option(names = "--split", paramLabel = "PART", defaultValue = "dev", description = "Which part of the data: dev or test (default: ${DEFAULT-VALUE}).")
    private Split split;

    @Option(names = "--only", paramLabel = "WORD", description = "Only benchmarks with this word in their name; may be given several times.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Option(names = "--confidence", description = "Measure nothing; print how often links are right by what led to them, as the table that confidence rests on.")
    private boolean confidence;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Evaluation evaluation = new Evaluation(folder, split, only);
        if (confidence) {
            try (ArticlePipeline pipeline = ArticlePipeline.standard(reading.engine(), reading.knowledge())) {
                evaluation.confidence(pipeline).forEach(spec.commandLine().getOut()::println);
            }
            return Main.OK;
        }
        EvaluationReport report;
        try (ArticlePipeline pipeline = ArticlePipeline.standard(reading.engine(), reading.knowledge())) {
            report = evaluation.run(pipeline, name -> spec.commandLine().getErr().println("measuring " + name));
        }
        List<String> lines = json ? List.of(report.json()) : report.lines();
        lines.forEach(spec.commandLine().getOut()::println);
        return report.hasBroken() ? Main.DONE_WITH_PROBLEMS : Main.OK;
    }
}
