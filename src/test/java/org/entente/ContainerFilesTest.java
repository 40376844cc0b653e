package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The container files by their syntax: no container engine is needed to see that they hang together. */
class ContainerFilesTest {

    private final JsonNode compose = new YAMLMapper().readTree(Path.of("docker-compose.yml").toFile());

    @Test
    void theCorpusIsBuiltBeforeItIsServed() {
        JsonNode services = compose.get("services");
        assertThat(services.propertyNames()).containsExactlyInAnyOrder("build", "serve");
        assertThat(services.at("/serve/depends_on/build/condition").asString())
                .isEqualTo("service_completed_successfully");
        assertThat(services.at("/build/command/0").asString()).isEqualTo("build");
        assertThat(services.at("/serve/command/0").asString()).isEqualTo("serve");
    }

    @Test
    void bothUseOneVolumeThatIsDeclared() {
        assertThat(compose.get("volumes").has("store")).isTrue();
        for (String service : List.of("build", "serve")) {
            assertThat(compose.at("/services/" + service + "/volumes").values())
                    .anyMatch(v -> v.asString().equals("store:/store"));
        }
    }

    @Test
    void containersHaveLimitsAndAReadOnlyRoot() {
        JsonNode shared = compose.get("x-entente");
        assertThat(shared.get("read_only").asBoolean()).isTrue();
        assertThat(shared.at("/tmpfs/0").asString()).isEqualTo("/tmp:exec");
        for (String service : List.of("build", "serve")) {
            JsonNode node = compose.at("/services/" + service);
            assertThat(node.has("mem_limit")).isTrue();
            assertThat(node.has("cpus")).isTrue();
        }
    }

    @Test
    void thePortIsOpenToThisMachineOnly() {
        assertThat(compose.at("/services/serve/ports/0").asString()).startsWith("127.0.0.1:");
    }

    @Test
    void theImageRunsAsNobodySpecialAndTellsItsHealth() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("Dockerfile"));
        assertThat(lines).anyMatch(l -> l.startsWith("USER ") && !l.contains("root"));
        assertThat(lines).anyMatch(l -> l.startsWith("HEALTHCHECK"));
        assertThat(lines.stream().filter(l -> l.startsWith("FROM "))).hasSize(2);
    }

    @Test
    void whatTheImageCopiesIsThere() throws IOException {
        for (String line : Files.readAllLines(Path.of("Dockerfile"))) {
            if (line.startsWith("COPY ") && !line.contains("--from")) {
                String[] words = line.split(" ");
                for (int i = 1; i < words.length - 1; i++) {
                    assertThat(Path.of(words[i])).exists();
                }
            }
        }
    }
}
