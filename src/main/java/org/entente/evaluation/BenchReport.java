package org.entente.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.entente.pipeline.BuildResult;
import org.entente.pipeline.Stage;

/**
 * What a {@link Bench} measured.
 *
 * @param readWith the version of what reads, with its engine and models
 * @param articles how many articles each build read
 * @param startUp from the start of the process to the start of the bench
 * @param load to load models and knowledge
 * @param runs a build with one thread, and one with more
 * @param quads named quads in the store
 * @param storeSize bytes of the store on the disk
 * @param open to open the store that was built
 * @param firstQuery to answer the first query, a count of the event reports
 */
public record BenchReport(String readWith, int articles, Duration startUp, Duration load, List<Run> runs, long quads,
        long storeSize,
        Duration open, Duration firstQuery) {

    private static final double MEGA = 1e6;

    /**
     * One build from nothing.
     *
     * @param threads how many threads read
     * @param result what the build says
     * @param peakHeap the most bytes of heap in use
     * @param peakResident the most bytes of memory that the process had so far; 0 where the system does not tell
     */
    public record Run(int threads, BuildResult result, long peakHeap, long peakResident) {

        double articlesPerSecond() {
            return result.read() / seconds(result.elapsed());
        }

        double sentencesPerSecond() {
            return result.sentences() / seconds(result.elapsed());
        }

        double share(Stage stage) {
            double all = result.stages().values().stream().mapToDouble(BenchReport::seconds).sum();
            return 100 * seconds(result.stages().get(stage)) / all;
        }

        /** Of one thread, by the time that it spent on tags, trees and names alone. */
        double sentencesReadPerSecond() {
            return result.sentences() / seconds(result.stages().get(Stage.READ));
        }

        double writtenPerSecond() {
            return result.read() / seconds(result.stages().get(Stage.STORE));
        }
    }

    public BenchReport {
        runs = List.copyOf(runs);
    }

    /** The report as lines of a table for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        Run first = runs.get(0);
        lines.add(readWith);
        lines.add(text("%,d articles, %,d sentences, %,d quads", articles, first.result().sentences(), quads));
        lines.add(text("store %,.1f MB; opened in %.2f s, first query %.2f s", storeSize / MEGA, seconds(open),
                seconds(firstQuery)));
        lines.add(text("start-up %.2f s, models and knowledge %.2f s", seconds(startUp), seconds(load)));
        lines.add("");
        lines.add(row("", run -> run.threads() == 1 ? "1 thread" : run.threads() + " threads"));
        lines.add(row("seconds", run -> text("%.1f", seconds(run.result().elapsed()))) + ratio());
        lines.add(row("articles/s", run -> text("%.1f", run.articlesPerSecond())));
        lines.add(row("sentences/s", run -> text("%.1f", run.sentencesPerSecond())));
        lines.add(row("sentences/s a thread, reading", run -> text("%.1f", run.sentencesReadPerSecond())));
        lines.add(row("articles/s, writing alone", run -> text("%.1f", run.writtenPerSecond())));
        lines.add(row("peak heap, MB", run -> text("%,.0f", run.peakHeap() / MEGA)));
        lines.add(row("peak of the process, MB",
                run -> run.peakResident() == 0 ? "unknown" : text("%,.0f", run.peakResident() / MEGA)));
        lines.add("");
        lines.add("share of the work, over all threads, in %");
        for (Stage stage : Stage.values()) {
            lines.add(row("  " + stage.label(), run -> text("%.1f", run.share(stage))));
        }
        return lines;
    }

    private String ratio() {
        if (runs.size() < 2) {
            return "";
        }
        return text("   %.2f times as fast",
                seconds(runs.get(0).result().elapsed()) / seconds(runs.get(1).result().elapsed()));
    }

    private String row(String label, Function<Run, String> cell) {
        StringBuilder row = new StringBuilder(text("%-30s", label));
        runs.forEach(run -> row.append(text("%12s", cell.apply(run))));
        return row.toString().stripTrailing();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would need a library of its own
    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
