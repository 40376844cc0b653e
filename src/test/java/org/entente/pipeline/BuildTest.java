package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.graph.Vocabulary;
import org.entente.problem.Problem;
import org.entente.problem.UserError;
import org.entente.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {

    private static final int ARTICLES = 7;

    @TempDir
    private Path temp;
    private Path corpus;
    private Path store;

    @BeforeEach
    void write() throws IOException {
        corpus = temp.resolve("corpus");
        store = temp.resolve("store");
        InventedNews.write(corpus, ARTICLES, 0);
    }

    private BuildOptions options() {
        return BuildOptions.of(corpus, store).withThreads(2);
    }

    private static BuildResult build(BuildOptions options) {
        return new Build(options, InventedNews.pipeline("v1", 0), Progress.SILENT).run();
    }

    private StoreDump fresh() {
        Path other = temp.resolve("fresh");
        build(BuildOptions.of(corpus, other));
        return StoreDump.of(other);
    }

    @Test
    void readsAllArticlesTheFirstTimeAndNoneTheSecond() {
        BuildResult first = build(options());
        StoreDump after = StoreDump.of(store);
        BuildResult second = build(options());

        assertThat(first.read()).isEqualTo(ARTICLES);
        assertThat(first.unchanged()).isZero();
        assertThat(first.sentences()).isEqualTo(ARTICLES * 7);
        assertThat(first.problems()).isEmpty();
        assertThat(first.exitCode()).isZero();
        assertThat(second.read()).isZero();
        assertThat(second.unchanged()).isEqualTo(ARTICLES);
        assertThat(StoreDump.of(store)).isEqualTo(after);
        assertThat(after.searched()).hasSize(ARTICLES * 7);
        assertThat(articlesReadByEachRun()).containsExactlyInAnyOrder("7", "0");
    }

    private List<String> articlesReadByEachRun() {
        List<String> read = new ArrayList<>();
        try (Store opened = Store.open(store, "test")) {
            opened.eachQuad(quad -> {
                if (quad.getPredicate().equals(Vocabulary.ARTICLES_READ)) {
                    read.add(quad.getObject().getLiteralLexicalForm());
                }
            });
        }
        return read;
    }

    @Test
    void readsOnlyTheChangedArticleAgainAndNothingOfTheOldOneStays() throws IOException {
        build(options());
        Files.writeString(corpus.resolve("news-003.txt"), InventedNews.text(3, 5));

        assertThat(build(options()).read()).isEqualTo(1);
        assertThat(StoreDump.of(store)).isEqualTo(fresh());
    }

    @Test
    void anotherVersionReadsEverythingAgain() {
        build(options());

        assertThat(new Build(options(), InventedNews.pipeline("v2", 0), Progress.SILENT).run().read())
                .isEqualTo(ARTICLES);
    }

    @Test
    void keepsWhatCameFromARemovedFileUntilItIsToldToPrune() throws IOException {
        build(options());
        StoreDump before = StoreDump.of(store);
        Files.delete(corpus.resolve("news-002.txt"));
        BuildResult kept = build(options());

        assertThat(kept.missing()).isEqualTo(1);
        assertThat(kept.removed()).isZero();
        assertThat(kept.problems()).singleElement().asString().contains("--prune");
        assertThat(kept.exitCode()).isZero();
        assertThat(StoreDump.of(store)).isEqualTo(before);

        BuildResult pruned = build(options().withPrune(true));
        assertThat(pruned.removed()).isEqualTo(1);
        assertThat(pruned.missing()).isZero();
        assertThat(StoreDump.of(store)).isEqualTo(fresh());
    }

    @Test
    void theGraphDependsNeitherOnThreadsNorOnBatches() {
        build(options().withThreads(1).withBatchSize(1));
        StoreDump one = StoreDump.of(store);
        Path other = temp.resolve("other");
        build(BuildOptions.of(corpus, other).withThreads(4).withBatchSize(100));

        assertThat(StoreDump.of(other)).isEqualTo(one);
    }

    @Test
    void aFaultInOneArticleCostsThatArticleOnly() throws IOException {
        Files.writeString(corpus.resolve("bad.txt"), "This is unreadable\n\nBy all means.\n");
        BuildResult result = build(options());

        assertThat(result.read()).isEqualTo(ARTICLES);
        assertThat(result.failed()).isEqualTo(1);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("bad.txt");
            assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
            assertThat(problem.message()).contains("a fault for the test").contains("report it");
        });
    }

    @Test
    void anArticleThatCannotBeReadAnyMoreLeavesTheGraph() throws IOException {
        build(options());
        Files.writeString(corpus.resolve("news-001.txt"), "This is unreadable\n\nBy all means.\n");
        build(options());

        assertThat(StoreDump.of(store)).isEqualTo(fresh());
    }

    @Test
    void skipsOtherLanguagesWithANote() throws IOException {
        Files.writeString(corpus.resolve("deutsch.txt"), "Guten Tag aus Estara\n\nHeute ist nichts geschehen.\n");
        BuildResult result = build(options());

        assertThat(result.skipped()).isEqualTo(1);
        assertThat(result.exitCode()).isZero();
        assertThat(result.problems()).singleElement().asString().startsWith("deutsch.txt: note:").contains("German");
    }

    @Test
    void aBuildThatFailsLeavesAStoreThatCanGoOn() {
        Progress failing = new Progress() {
            private int steps;

            @Override
            public void start(String label, long total) {
                // counted by steps
            }

            @Override
            public void step() {
                if (++steps == 5) {
                    throw new IllegalStateException("stopped");
                }
            }

            @Override
            public void done() {
                // counted by steps
            }
        };
        assertThatThrownBy(() -> new Build(options().withBatchSize(3), InventedNews.pipeline("v1", 0), failing).run())
                .hasMessage("stopped");

        assertThat(build(options()).unchanged()).isEqualTo(3);
        assertThat(StoreDump.of(store)).isEqualTo(fresh());
    }

    @Test
    void tellsHowFarItIs() {
        List<String> told = new ArrayList<>();
        new Build(options(), InventedNews.pipeline("v1", 0), new Progress() {
            @Override
            public void start(String label, long total) {
                told.add(label + " " + total);
            }

            @Override
            public void step() {
                told.add(".");
            }

            @Override
            public void done() {
                told.add("done");
            }
        }).run();

        assertThat(told).contains("Reading articles 7").containsSubsequence(".", ".", ".", ".", ".", ".", ".", "done");
    }

    @Test
    void refusesAnotherBaseBeforeItReadsAnything() {
        Store.openOrCreate(store, Optional.empty(), "test").close();
        BuildOptions moved = new BuildOptions(corpus, store, Optional.of("http://example.org/"), 1, false, false,
                Engine.OPENNLP, List.of(), Optional.empty(), 10);

        assertThatThrownBy(() -> build(moved)).isInstanceOf(UserError.class).hasMessageContaining("--base");
    }
}
