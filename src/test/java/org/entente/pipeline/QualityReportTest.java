package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityReportTest {

    @TempDir
    private Path temp;

    @Test
    void countsWhatIsThereAndWhatIsUnknown() throws IOException {
        InventedNews.write(temp.resolve("corpus"), 3, 0);
        Files.writeString(temp.resolve("corpus/bad.txt"), "This is unreadable\n\nBy all means.\n");
        BuildOptions options = BuildOptions.of(temp.resolve("corpus"), temp.resolve("store"));
        new Build(options, InventedNews.pipeline("v1", 0), Progress.SILENT).run();
        QualityReport report;
        try (Store store = Store.open(options.store(), "test")) {
            report = QualityReport.of(store);
        }
        Map<String, Map<String, String>> figures = report.sections().stream()
                .collect(Collectors.toMap(QualityReport.Section::title, QualityReport.Section::figures));

        assertThat(figures.get("texts")).containsEntry("articles", "3").containsEntry("sentences", "21")
                .containsEntry("  of them damaged", "0 (0.0 %)");
        assertThat(figures.get("mentions")).containsEntry("all", "39").containsEntry("  Name", "39 (100.0 %)");
        assertThat(figures.get("actors and places")).containsEntry("all", "6").containsEntry("  Country", "6 (100.0 %)")
                .containsEntry("known to one article alone", "0 (0.0 %)")
                .containsEntry("without a Wikidata id", "6 (100.0 %)");
        assertThat(figures.get("event reports by type")).hasSize(1).containsKey("CONSULT");
        assertThat(figures.get("problems of the last build")).containsEntry("errors", "1").containsEntry("notes", "0");
        assertThat(report.lines()).contains("texts", "statements").anyMatch(line -> line.startsWith("  sentences   "));
    }
}
