package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Knowledge as a user builds and uses it. */
class KnowledgeCommandTest {

    @TempDir
    private Path folder;

    /** What a command printed, and its exit code. */
    private record Run(int code, String out, String err) {
    }

    @Test
    void knowledgeIsBuiltFoundAndUsed() throws IOException {
        Path people = Files.writeString(folder.resolve("people.csv"),
                "id,label,country,prior\nada-holm-judge,Ada Holm,norway,30\nbo-berg,Bo Berg,nowhere,1\n");
        String world = folder.resolve("world").toString();
        Run built = run("knowledge", "build", "--csv", people.toString(), "--output", world);
        assertThat(built.code()).isEqualTo(Main.DONE_WITH_PROBLEMS);
        assertThat(built.err()).contains("people.csv:3: error: country 'nowhere'").contains("2 of kind person");

        assertThat(run("knowledge", "find", world, "ada holm").out()).startsWith("Ada Holm (ada-holm-judge), person");
        assertThat(run("knowledge", "find", world, "Cy Dahl").code()).isEqualTo(Main.DONE_WITH_PROBLEMS);

        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("a.txt"), "Talks end\n\nAda Holm of Norway said on Monday that the talks in"
                + " Oslo had ended without any result.\n");
        String store = folder.resolve("store").toString();
        assertThat(run("build", corpus.toString(), "--store", store, "--knowledge", world).code()).isZero();
        assertThat(run("query", "--store", store, "--format", "csv",
                "SELECT ?e WHERE { ?m <http://www.w3.org/2005/11/its/rdf#taIdentRef> ?e }").out())
                .contains("/ada-holm-judge");
    }

    @Test
    void wrongUseIsTold() {
        assertThat(run("knowledge").code()).isEqualTo(2);
        assertThat(run("knowledge", "build", "--output", folder.resolve("world").toString()).err())
                .contains("Give --wikidata, --geonames, --csv or --actors");
        assertThat(run("knowledge", "find", folder.toString(), "Ada Holm").err()).contains("holds no index");
        assertThat(run("knowledge", "build", "--csv", folder.resolve("cats.csv").toString(), "--output",
                folder.resolve("world").toString()).err()).contains("cats.csv: --csv takes tables");
    }

    private static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.execute(args, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Run(code, out.toString(), err.toString());
    }
}
