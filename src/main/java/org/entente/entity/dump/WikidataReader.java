package org.entente.entity.dump;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.entente.problem.Problem;

/** Reads the items of a dump of Wikidata, in its order; lines that are broken are told and left out. */
final class WikidataReader {

    static final String BROKEN = "broken lines";
    static final String CUT_OFF = "files that end in the middle";

    private static final int LINES = 400;
    private static final int BYTES = 4 << 20;
    private static final int SHOWN = 60;

    private final DumpFile file;
    private final Faults faults;
    private final int threads;

    /** A line with its number. */
    private static final class Line {
        private final long number;
        private final byte[] bytes;

        private Line(long number, byte[] bytes) {
            this.number = number;
            this.bytes = bytes;
        }
    }

    WikidataReader(DumpFile file, Faults faults, int threads) {
        this.file = file;
        this.faults = faults;
        this.threads = threads;
    }

    /**
     * Reads all items.
     *
     * @param read is told after every some hundred lines
     */
    void read(Consumer<Item> items, Runnable read) {
        byte[] first = file.next();
        boolean json = first != null && isJson(first);
        String last = json ? json(first, items, read) : triples(first, items, read);
        file.cutOff().ifPresent(why -> cutOff("unpacking it fails after line %,d (%s)".formatted(file.lines(), why)));
        if (json && file.cutOff().isEmpty() && !last.equals("]")) {
            cutOff("the array has no ] at its end");
        }
    }

    private void cutOff(String why) {
        faults.add(CUT_OFF, Problem.error(file.path().toString(),
                why + "; fetch the file again (what came before is used)"));
    }

    private static boolean isJson(byte[] line) {
        for (byte b : line) {
            if (b > ' ') {
                return b == '[' || b == '{';
            }
        }
        return false;
    }

    private String triples(byte[] first, Consumer<Item> items, Runnable read) {
        WikidataTriples triples = new WikidataTriples();
        for (byte[] line = first; line != null; line = file.next()) {
            try {
                triples.line(line).ifPresent(items);
            } catch (BrokenLineException e) {
                broken(new Line(file.lines(), line), e);
            }
            if (file.lines() % LINES == 0) {
                read.run();
            }
        }
        triples.end().ifPresent(items);
        return "";
    }

    /** @return the last line that is not blank */
    private String json(byte[] first, Consumer<Item> items, Runnable read) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        Deque<Future<List<Item>>> waiting = new ArrayDeque<>();
        byte[] last = first;
        try {
            List<Line> batch = new ArrayList<>();
            int bytes = 0;
            for (byte[] line = first; line != null; line = file.next()) {
                last = line.length == 0 ? last : line;
                batch.add(new Line(file.lines(), line));
                bytes += line.length;
                if (batch.size() == LINES || bytes > BYTES) {
                    List<Line> full = batch;
                    waiting.add(workers.submit(() -> items(full)));
                    batch = new ArrayList<>();
                    bytes = 0;
                    if (waiting.size() > 2 * threads) {
                        done(waiting.remove()).forEach(items);
                        read.run();
                    }
                }
            }
            List<Line> rest = batch;
            waiting.add(workers.submit(() -> items(rest)));
            while (!waiting.isEmpty()) {
                done(waiting.remove()).forEach(items);
            }
        } finally {
            workers.shutdownNow();
        }
        return new String(last, StandardCharsets.UTF_8).strip();
    }

    private List<Item> items(List<Line> lines) {
        List<Item> items = new ArrayList<>(lines.size());
        for (Line line : lines) {
            try {
                Optional<Item> item = WikidataJson.item(line.bytes);
                item.ifPresent(items::add);
            } catch (BrokenLineException e) {
                broken(line, e);
            }
        }
        return items;
    }

    private void broken(Line line, BrokenLineException e) {
        String text = new String(line.bytes, 0, Math.min(SHOWN, line.bytes.length),
                StandardCharsets.UTF_8).strip();
        faults.add(BROKEN, Problem.error(file.path() + ":" + line.number,
                "%s; the line is left out: %s%s".formatted(e.getMessage(), text,
                        line.bytes.length > SHOWN ? " ..." : "")));
    }

    private static List<Item> done(Future<List<Item>> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading a dump", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
