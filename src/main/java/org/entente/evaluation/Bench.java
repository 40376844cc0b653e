package org.entente.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.graph.Vocabulary;
import org.entente.pipeline.ArticlePipeline;
import org.entente.pipeline.Build;
import org.entente.pipeline.BuildOptions;
import org.entente.pipeline.BuildResult;
import org.entente.pipeline.Engine;
import org.entente.pipeline.Progress;
import org.entente.problem.UserError;
import org.entente.store.Queries;
import org.entente.store.Store;

/**
 * Times builds of a corpus repeated many times, in a temporary folder: once with one thread, once with more. Every copy
 * is read in full; a blank line of its own makes each another file to the store.
 */
public final class Bench {

    private static final Path PROCESS_STATUS = Path.of("/proc/self/status");

    private final Path corpus;
    private final int copies;
    private final int threads;
    private final Supplier<ArticlePipeline> loading;
    private final Progress progress;

    /**
     * @param corpus a folder with articles
     * @param copies how often to repeat it, at least once
     * @param threads of the second build; there is no second when it is 1
     * @param engine what reads sentences
     * @param knowledge folders that add to the knowledge base
     */
    public Bench(Path corpus, int copies, int threads, Engine engine, List<Path> knowledge, Progress progress) {
        this(corpus, copies, threads, () -> ArticlePipeline.standard(engine, knowledge), progress);
    }

    Bench(Path corpus, int copies, int threads, Supplier<ArticlePipeline> loading, Progress progress) {
        if (copies < 1) {
            throw UserError.wrongUse("--copies must be 1 or more, not " + copies);
        }
        this.corpus = corpus;
        this.copies = copies;
        this.threads = threads;
        this.loading = loading;
        this.progress = progress;
    }

    /** Measures; takes as long as two builds. */
    public BenchReport run() {
        Duration startUp = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        long start = System.nanoTime();
        try (ArticlePipeline pipeline = loading.get()) {
            return run(pipeline, startUp, since(start));
        }
    }

    private BenchReport run(ArticlePipeline pipeline, Duration startUp, Duration load) {
        Path temp = null;
        try {
            temp = Files.createTempDirectory("entente-bench");
            Path repeated = temp.resolve("corpus");
            repeat(repeated);
            List<BenchReport.Run> runs = new ArrayList<>();
            runs.add(build(pipeline, repeated, temp.resolve("store-1"), 1));
            if (threads > 1) {
                runs.add(build(pipeline, repeated, temp.resolve("store-2"), threads));
            }
            return report(pipeline.version(), temp.resolve("store-1"), startUp, load, runs);
        } catch (IOException e) {
            throw UserError.failed("the bench needs room for temporary files: " + e.getMessage()
                    + "; free some, or set -Djava.io.tmpdir", e);
        } finally {
            delete(temp);
        }
    }

    private void repeat(Path target) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(corpus)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw UserError.wrongUse(corpus + " can't be read; name a folder with articles");
        }
        for (int copy = 0; copy < copies; copy++) {
            for (Path file : files) {
                Path to = target.resolve("copy-%04d".formatted(copy)).resolve(corpus.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.write(to, varied(file, copy));
            }
        }
    }

    /** The file with a line of spaces at its end, of a length of its own; a record of JSON takes them inside its braces. */
    private static byte[] varied(Path file, int copy) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        String varied = file.toString().endsWith(".jsonl")
                ? text.replaceAll("(?m)^\\{", "{\"id\": \"copy " + copy + "\", ")
                : text + "\n" + " ".repeat(copy) + "\n";
        return varied.getBytes(StandardCharsets.ISO_8859_1);
    }

    private BenchReport.Run build(ArticlePipeline pipeline, Path repeated, Path store, int number) {
        for (MemoryPoolMXBean pool : heapPools()) {
            pool.resetPeakUsage();
        }
        BuildOptions options = BuildOptions.of(repeated, store).withThreads(number);
        BuildResult result = new Build(options, pipeline, progress).run();
        long heap = heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new BenchReport.Run(number, result, heap, peakResident());
    }

    private static BenchReport report(String readWith, Path folder, Duration startUp, Duration load,
            List<BenchReport.Run> runs) {
        long start = System.nanoTime();
        try (Store store = Store.open(folder, "bench")) {
            Duration open = since(start);
            start = System.nanoTime();
            var query = Queries
                    .parse("SELECT (COUNT(*) AS ?n) { ?r a <" + Vocabulary.EVENT_REPORT.getURI() + "> }");
            Queries.run(store, query, Duration.ofMinutes(1), execution -> execution.select().next());
            Duration firstQuery = since(start);
            AtomicLong quads = new AtomicLong();
            store.eachQuad(quad -> quads.incrementAndGet());
            return new BenchReport(readWith, runs.get(0).result().read(), startUp, load, runs, quads.get(),
                    store.size(), open,
                    firstQuery);
        }
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** What Linux calls the high-water mark of the resident set. */
    private static long peakResident() {
        try (Stream<String> lines = Files.lines(PROCESS_STATUS)) {
            Optional<String> peak = lines.filter(line -> line.startsWith("VmHWM:")).findFirst();
            return peak.map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).orElse(0L);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void delete(Path top) {
        if (top == null) {
            return;
        }
        try (Stream<Path> walk = Files.walk(top)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
