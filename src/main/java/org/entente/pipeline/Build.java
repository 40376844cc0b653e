package org.entente.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Triple;
import org.entente.article.Corpus;
import org.entente.article.SourceDocument;
import org.entente.graph.AccountWriter;
import org.entente.graph.Background;
import org.entente.graph.DigestReader;
import org.entente.graph.Shapes;
import org.entente.graph.StoryWriter;
import org.entente.graph.Vocabulary;
import org.entente.problem.Problem;
import org.entente.store.Batch;
import org.entente.store.Store;
import org.entente.store.StoredArticle;
import org.entente.store.Version;
import org.entente.story.ArticleDigest;
import org.entente.story.Stories;

/**
 * Makes a store say what a corpus says: reads what is new or changed, writes it in batches, tells the story again when an
 * article changed, and checks the result. A build that was stopped at any moment goes on where it was when it is called
 * again. The graph does not depend on threads, batches or interruptions.
 */
public final class Build {

    /** From so many articles on, and when they are a good part of the store, a store is compacted after it was written. */
    private static final int MANY = 1000;

    /** The note that says with what the story was told; absent while it is out of date. */
    private static final String STORY_NOTE = "story";

    private final BuildOptions options;
    private final ArticlePipeline pipeline;
    private final Progress progress;
    private final Timings timings = new Timings();
    private final List<Problem> problems = new ArrayList<>();
    private final Counts counts = new Counts();

    /** The counts of {@link BuildResult}. */
    private static final class Counts {
        private int read;
        private int skipped;
        private int failed;
        private int removed;
        private long sentences;
    }

    public Build(BuildOptions options, ArticlePipeline pipeline, Progress progress) {
        this.options = options;
        this.pipeline = pipeline;
        this.progress = progress;
    }

    /** Builds with the stages that Entente comes with; takes a few seconds to load their models. */
    public static BuildResult run(BuildOptions options, Progress progress) {
        try (ArticlePipeline pipeline = ArticlePipeline.standard(options.engine(), options.knowledge())) {
            return new Build(options, pipeline, progress).run();
        }
    }

    /**
     * Builds once. Problems with the material are in the result.
     *
     * @throws org.entente.problem.UserError when the corpus or the store can't be used
     */
    public BuildResult run() {
        Instant start = Instant.now();
        progress.start("Looking through the corpus", -1);
        Corpus corpus = timings.time(Stage.SCAN, () -> Corpus.open(options.corpus()));
        List<SourceDocument> documents = corpus.documents();
        problems.addAll(corpus.problems());
        pipeline.knowledge().ifPresent(knowledge -> problems.addAll(knowledge.problems()));
        progress.done();
        try (Store store = Store.openOrCreate(options.store(), options.base(), "build")) {
            SortedMap<String, StoredArticle> stored = store.articles();
            Replay replay = Replay.open(store, options.corrections());
            replay.keep(store);
            Set<String> corrected = replay.toReadAgain(store, stored);
            List<SourceDocument> changed = documents.stream().filter(
                    document -> isNews(document, stored) || corrected.contains(document.sourceFile())).toList();
            SortedMap<String, StoredArticle> missing = new TreeMap<>(stored);
            documents.forEach(document -> missing.remove(document.sourceFile()));
            readArticles(store, changed, stored, pipeline.with(replay.corrections()));
            if (options.prune() && !missing.isEmpty()) {
                remove(store, missing);
            } else if (!missing.isEmpty()) {
                problems.add(Problem.note(options.store().toString(), missing.size()
                        + " articles of the store are not in this corpus; --prune removes them"));
            }
            problems.addAll(replay.problems(store));
            tellStory(store);
            compact(store);
            check(store);
            store.write(batch -> {
                batch.add(Vocabulary.RUN_GRAPH,
                        RunRecord.triples(store.iris(), start, Instant.now(), options, pipeline.version(),
                                counts.read));
                BuildProblems.of(problems).noteIn(batch);
            });
            int left = options.prune() ? 0 : missing.size();
            return new BuildResult(documents.size(), counts.read, documents.size() - changed.size(), counts.skipped,
                    counts.failed, counts.removed, left, counts.sentences, problems, timings.sums(),
                    Duration.between(start, Instant.now()));
        }
    }

    private boolean isNews(SourceDocument document, SortedMap<String, StoredArticle> stored) {
        StoredArticle before = stored.get(document.sourceFile());
        return options.again() || before == null || !before.contentHash().equals(document.contentHash())
                || !before.readWith().equals(pipeline.version());
    }

    private void readArticles(Store store, List<SourceDocument> documents, SortedMap<String, StoredArticle> stored,
            ArticlePipeline correcting) {
        progress.start("Reading articles", documents.size());
        AccountWriter writer = new AccountWriter(store.iris(), Version.CURRENT, pipeline.version());
        ArticleReading reading = new ArticleReading(correcting, writer, timings);
        try (OrderedWork<SourceDocument, ArticleResult> work = new OrderedWork<>(documents, options.threads(),
                reading::read)) {
            while (work.hasNext()) {
                writeBatch(store, work, stored);
            }
        }
        progress.done();
    }

    private void writeBatch(Store store, OrderedWork<SourceDocument, ArticleResult> work,
            SortedMap<String, StoredArticle> stored) {
        long start = System.nanoTime();
        long[] waited = {0};
        store.write(batch -> {
            for (int i = 0; i < options.batchSize() && work.hasNext(); i++) {
                long asked = System.nanoTime();
                ArticleResult result = work.next();
                waited[0] += System.nanoTime() - asked;
                write(batch, result, store, stored);
                progress.step();
            }
        });
        timings.add(Stage.STORE, System.nanoTime() - start - waited[0]);
    }

    private void write(Batch batch, ArticleResult result, Store store, SortedMap<String, StoredArticle> stored) {
        problems.addAll(result.problems());
        switch (result) {
            case ArticleResult.Read read -> {
                batch.note(STORY_NOTE, Optional.empty());
                batch.replace(store.iris().articleGraph(read.sourceFile()), read.triples());
                counts.read++;
                counts.sentences += read.sentences();
            }
            case ArticleResult.Foreign foreign -> {
                forget(batch, stored.get(foreign.sourceFile()));
                counts.skipped++;
            }
            case ArticleResult.Failed failed -> {
                forget(batch, stored.get(failed.sourceFile()));
                counts.failed++;
            }
        }
    }

    /** What an earlier version of a file said is not said any more. */
    private static void forget(Batch batch, StoredArticle before) {
        if (before != null) {
            batch.note(STORY_NOTE, Optional.empty());
            batch.remove(before.graph());
        }
    }

    private void remove(Store store, SortedMap<String, StoredArticle> missing) {
        timings.time(Stage.STORE, () -> store.write(batch -> {
            batch.note(STORY_NOTE, Optional.empty());
            missing.values().forEach(article -> batch.remove(article.graph()));
        }));
        counts.removed = missing.size();
    }

    private void tellStory(Store store) {
        if (store.note(STORY_NOTE).equals(Optional.of(pipeline.version()))) {
            return;
        }
        progress.start("Telling the story", -1);
        timings.time(Stage.STORY, () -> {
            Background background = pipeline.knowledge().map(known -> Background.of(store.iris(), known))
                    .orElse(Background.NONE);
            List<ArticleDigest> digests = digests(store, background);
            Set<Triple> triples = new LinkedHashSet<>();
            new StoryWriter(store.iris(), background).write(Stories.of(digests), ArticleReading.sink(triples));
            problems.addAll(ArticleReading.check(triples));
            store.write(batch -> {
                batch.replace(Vocabulary.STORY_GRAPH, triples);
                batch.note(STORY_NOTE, Optional.of(pipeline.version()));
            });
        });
        progress.done();
    }

    private List<ArticleDigest> digests(Store store, Background background) {
        SortedMap<String, StoredArticle> articles = store.articles();
        return store.read(dataset -> articles.values().stream()
                .map(article -> DigestReader.read(dataset.getGraph(article.graph()), background)).toList());
    }

    private void compact(Store store) {
        int changed = counts.read + counts.removed;
        if (changed >= MANY && changed >= store.articles().size() / 4) {
            progress.start("Compacting the store", -1);
            timings.time(Stage.COMPACT, store::compact);
            progress.done();
        }
    }

    /** Each article was checked when it was read, and the story when it was told; this is about all of them together. */
    private void check(Store store) {
        progress.start("Checking the graph", -1);
        problems.addAll(timings.time(Stage.CHECK, () -> store.read(Shapes.get()::validateTogether)));
        progress.done();
    }
}
