package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.graph.Samples;
import org.junit.jupiter.api.Test;

/**
 * The graph of two small invented articles and their story, byte for byte. When the graph is meant to change, write the
 * file anew and look at the difference: {@code ./mvnw -Dquick test -Dtest=GoldenTest -Dentente.golden=write}.
 */
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/two-articles.nq");

    @Test
    void theGraphIsTheOneThatWasAgreedOn() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Exporter(Samples.dataset(), false).write(ExportFormat.NQUADS, out);
        String nquads = out.toString(StandardCharsets.UTF_8);
        if ("write".equals(System.getProperty("entente.golden"))) {
            Files.writeString(GOLDEN, nquads);
        }

        assertThat(nquads.lines()).containsExactlyElementsOf(Files.readAllLines(GOLDEN));
    }
}
