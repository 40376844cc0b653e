package org.entente.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.entente.pipeline.Progress;

/** Shows how work gets on: a bar on a terminal, a plain line now and then elsewhere. */
final class TerminalProgress implements Progress, AutoCloseable {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final PrintWriter err;
    private final boolean terminal;
    private ProgressBar bar;
    private String label = "";
    private long total;
    private long steps;
    private Instant lastLine = Instant.EPOCH;

    @SuppressWarnings("SystemConsoleNull") // null off a terminal: the script sets jdk.console=java.base
    TerminalProgress(PrintWriter err) {
        this(err, System.console() != null);
    }

    TerminalProgress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void start(String name, long number) {
        close();
        label = name;
        total = number;
        steps = 0;
        lastLine = Instant.now();
        if (terminal) {
            bar = new ProgressBarBuilder().setTaskName(name).setInitialMax(number).setStyle(ProgressBarStyle.ASCII)
                    .continuousUpdate().build();
        } else {
            err.println(number < 0 ? name : "%s (%,d)".formatted(name, number));
        }
    }

    @Override
    public void step() {
        steps++;
        if (bar != null) {
            bar.step();
        } else if (Duration.between(lastLine, Instant.now()).compareTo(BETWEEN_LINES) >= 0) {
            lastLine = Instant.now();
            err.println(
                    total < 0 ? "%s: %,d".formatted(label, steps) : "%s: %,d of %,d".formatted(label, steps, total));
        }
    }

    @Override
    public void done() {
        close();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
