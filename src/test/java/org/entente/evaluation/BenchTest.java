package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.pipeline.Engine;
import org.entente.pipeline.InventedNews;
import org.entente.pipeline.Progress;
import org.entente.problem.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {

    @TempDir
    private Path corpus;

    @Test
    void readsEveryCopyWithOneThreadAndWithMore() throws IOException {
        Files.writeString(corpus.resolve("talks.txt"),
                "Ministers meet in Lisbon\n\nPortugal's foreign minister met his Greek counterpart in Lisbon on Monday.\n");
        Files.writeString(corpus.resolve("wire.jsonl"),
                "{\"text\": \"Chile and Peru signed a treaty on fishing. Both welcomed it.\"}\n");
        BenchReport report = new Bench(corpus, 3, 2, () -> InventedNews.pipeline("v1", 0), Progress.SILENT).run();

        assertThat(report.articles()).isEqualTo(6);
        assertThat(report.runs()).extracting(BenchReport.Run::threads).containsExactly(1, 2);
        assertThat(report.runs()).allSatisfy(run -> {
            assertThat(run.result().read()).isEqualTo(6);
            assertThat(run.peakHeap()).isPositive();
        });
        assertThat(report.quads()).isGreaterThan(100);
        assertThat(report.lines()).anyMatch(line -> line.startsWith("articles/s "))
                .contains("v1").anyMatch(line -> line.startsWith("sentences/s a thread, reading "))
                .anyMatch(line -> line.contains("times as fast"));
    }

    @Test
    void refusesNoCopies() {
        assertThatThrownBy(() -> new Bench(corpus, 0, 1, Engine.OPENNLP, List.of(), Progress.SILENT))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("--copies");
    }
}
