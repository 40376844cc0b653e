package org.entente.evaluation.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.entente.entity.calibration.Calibration;
import org.entente.evaluation.benchmark.EvaluationReport.Outcome;
import org.entente.evaluation.benchmark.EvaluationReport.Row;
import org.entente.pipeline.ArticlePipeline;
import org.entente.problem.UserError;

/** Runs the benchmarks whose files lie in a folder. */
public final class Evaluation {

    private final List<Benchmark> benchmarks;
    private final Path folder;
    private final Split split;

    /**
     * @param folder with the files of benchmarks, in the layout of {@code docs/evaluation.md}
     * @param only words of which a benchmark's name must have one; all run when there are none
     * @throws UserError when the folder is missing or no benchmark has such a name
     */
    public Evaluation(Path folder, Split split, List<String> only) {
        this(Benchmarks.ALL, folder, split, only);
    }

    Evaluation(List<Benchmark> all, Path folder, Split split, List<String> only) {
        if (!Files.isDirectory(folder)) {
            throw UserError.wrongUse(folder + " is no folder; name one with the files of benchmarks");
        }
        this.folder = folder;
        this.split = split;
        this.benchmarks = all.stream().filter(b -> only.isEmpty() || only.stream()
                .anyMatch(word -> b.name().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))).toList();
        if (benchmarks.isEmpty()) {
            throw UserError.wrongUse("no benchmark has such a name; there are "
                    + String.join("; ", all.stream().map(Benchmark::name).toList()));
        }
    }

    /**
     * Measures; one broken file stops its own benchmark alone.
     *
     * @param progress is told each benchmark's name before it runs
     */
    public EvaluationReport run(ArticlePipeline pipeline, Consumer<String> progress) {
        List<Row> rows = new ArrayList<>();
        for (Benchmark benchmark : benchmarks) {
            List<String> paths = benchmark.material().of(split);
            List<String> missing = paths.stream().filter(path -> Files.notExists(folder.resolve(path))).toList();
            if (!missing.isEmpty()) {
                rows.add(new Row(benchmark.name(), "", OptionalDouble.empty(), 0, 0, Outcome.NOT_GIVEN,
                        Optional.of(String.join(", ", missing))));
                continue;
            }
            progress.accept(benchmark.name());
            rows.addAll(run(benchmark, pipeline, paths.stream().map(folder::resolve).toList()));
        }
        return new EvaluationReport(pipeline.version(), rows);
    }

    /**
     * The table of how often links are right by what led to them, fitted on all judged links: what Entente's confidence rests
     * on.
     *
     * @throws UserError when the files for it are missing or broken
     */
    public List<String> confidence(ArticlePipeline pipeline) {
        List<Path> files = Benchmarks.JUDGED.of(split).stream().map(folder::resolve).toList();
        files.stream().filter(Files::notExists).findFirst().ifPresent(file -> {
            throw UserError.wrongUse(file + " is needed and missing");
        });
        return Calibration.table(JudgedLinks.of(pipeline, files).all());
    }

    private static List<Row> run(Benchmark benchmark, ArticlePipeline pipeline, List<Path> files) {
        long start = System.nanoTime();
        try {
            List<Benchmark.Figure> figures = benchmark.measure(pipeline, files);
            double seconds = (System.nanoTime() - start) / 1e9;
            return figures.stream().map(f -> new Row(benchmark.name(), f.measure(), f.value(), f.count(), seconds,
                    Outcome.MEASURED, Optional.empty())).toList();
        } catch (UserError e) {
            return List.of(new Row(benchmark.name(), "", OptionalDouble.empty(), 0, 0, Outcome.BROKEN,
                    Optional.of(String.valueOf(e.getMessage()))));
        }
    }
}
