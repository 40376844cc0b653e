package org.entente.export;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** Lines in order and each once, however many: what does not fit in memory waits in temporary files. */
final class SortedLines implements AutoCloseable {

    /** Chars kept in memory: as many megabytes of Java strings, twice as many of text outside of ASCII. */
    static final long IN_MEMORY = 48_000_000;

    /** Takes a line. */
    @FunctionalInterface
    interface LineSink {
        void line(String line) throws IOException;
    }

    private final long limit;
    private final List<String> lines = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private long chars;

    SortedLines(long limit) {
        this.limit = limit;
    }

    void add(String line) throws IOException {
        lines.add(line);
        chars += line.length();
        if (chars > limit) {
            spill();
        }
    }

    private void spill() throws IOException {
        Collections.sort(lines);
        Path run = Files.createTempFile("entente-export", ".nt");
        runs.add(run);
        try (BufferedWriter writer = Files.newBufferedWriter(run)) {
            for (String line : lines) {
                writer.write(line);
                writer.write('\n');
            }
        }
        lines.clear();
        chars = 0;
    }

    /** Sends all lines in order, without repeats; to be called once, after the last one was added. */
    void drainTo(LineSink out) throws IOException {
        Collections.sort(lines);
        List<BufferedReader> open = new ArrayList<>();
        try {
            PriorityQueue<Run> queue = new PriorityQueue<>(Comparator.comparing(run -> run.head));
            Iterator<String> inMemory = lines.iterator();
            enqueue(new Run(() -> inMemory.hasNext() ? inMemory.next() : null), queue);
            for (Path path : runs) {
                BufferedReader reader = Files.newBufferedReader(path);
                open.add(reader);
                enqueue(new Run(reader::readLine), queue);
            }
            merge(queue, out);
        } finally {
            for (BufferedReader reader : open) {
                reader.close();
            }
        }
    }

    private static void merge(PriorityQueue<Run> queue, LineSink out) throws IOException {
        String last = null;
        while (!queue.isEmpty()) {
            Run run = queue.remove();
            if (!run.head.equals(last)) {
                out.line(run.head);
                last = run.head;
            }
            enqueue(run, queue);
        }
    }

    private static void enqueue(Run run, PriorityQueue<Run> queue) throws IOException {
        run.head = run.source.next();
        if (run.head != null) {
            queue.add(run);
        }
    }

    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }

    /** Lines in order, of which the first is known. */
    private static final class Run {

        private final LineSource source;
        private String head;

        Run(LineSource source) {
            this.source = source;
        }
    }

    /** Gives line after line, then null. */
    @FunctionalInterface
    private interface LineSource {
        String next() throws IOException;
    }
}
