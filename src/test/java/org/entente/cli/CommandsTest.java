package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a user types them, on a small invented corpus. */
class CommandsTest {

    private static final String ARTICLE = """
            Norway condemns attack on embassy

            15 May 2019

            Norway condemned the attack on its embassy in Tripoli on Monday. "This attack is unacceptable", Norwegian Foreign Minister Ine Eriksen Soreide told reporters in Oslo.

            Libya denied that its forces carried out the attack.
            """;

    @TempDir
    private static Path folder;

    /** What a command printed, and its exit code. */
    private record Run(int code, String out, String err) {
    }

    @BeforeAll
    static void buildACorpus() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("embassy.txt"), ARTICLE);
        Files.writeString(corpus.resolve("empty.txt"), "");
        Run built = fast("build", corpus.toString(), "--store", store());
        assertThat(built.code()).as(built.err()).isEqualTo(Main.DONE_WITH_PROBLEMS);
        assertThat(built.out()).isEmpty();
        assertThat(built.err()).contains("empty.txt").contains("1 read");
    }

    @Test
    void aSecondBuildReadsNothing() {
        Run again = fast("build", folder.resolve("corpus").toString(), "--store", store());
        assertThat(again.err()).contains("0 read, 1 unchanged");
    }

    @Test
    void queriesAnswerOnStandardOutput() {
        Run table = run("query", "--store", store(), "--format", "csv",
                "SELECT ?headline WHERE { ?a <https://schema.org/headline> ?headline }");
        assertThat(table.code()).isZero();
        assertThat(table.out().lines()).containsExactly("headline", "Norway condemns attack on embassy");
        assertThat(table.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            json   | "bindings"
            xml    | <sparql
            tsv    | ?n
            table  | ---
            """)
    void queriesAnswerInEveryForm(String format, String part) {
        String sparql = "SELECT (COUNT(*) AS ?n) WHERE { ?a a <https://schema.org/NewsArticle> }";
        assertThat(run("query", "--store", store(), "--format", format, sparql).out()).contains(part);
    }

    @Test
    void graphsAreWrittenAsTurtleToo() {
        Run graph = run("query", "--store", store(), "--format", "turtle",
                "CONSTRUCT { ?a <urn:x-is:a> ?t } WHERE { ?a a ?t } LIMIT 3");
        assertThat(graph.out()).contains("<urn:x-is:a>");
    }

    @Test
    void aBrokenQueryNamesItsLine() {
        Run broken = run("query", "--store", store(), "SELECT ?x WHERE { ?x ");
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("line 1").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nquads", "trig", "turtle", "ntriples", "jsonld", "rdfxml"})
    void everyFormatIsExported(String format) throws IOException {
        Path file = folder.resolve("out." + format);
        assertThat(run("export", "--store", store(), "--format", format, "--output", file.toString()).code()).isZero();
        assertThat(Files.readString(file)).contains("embassy");
    }

    @Test
    void theGraphKeepsItsShapes() {
        Run valid = run("validate", "--store", store());
        assertThat(valid.out()).isEmpty();
        assertThat(valid.code()).isZero();
    }

    @Test
    void anArticleIsShownWithWhatWasFound() {
        Run shown = fast("show", folder.resolve("corpus/embassy.txt").toString());
        assertThat(shown.out()).contains("Norway condemned the attack").contains("quotation  Ine Eriksen")
                .contains("This attack is unacceptable").contains("event      ACCUSE").contains("denied");
    }

    @Test
    void aCorrectionIsGivenAppliedShownListedAndTakenBack(@TempDir Path temp) throws IOException {
        Path news = Files.createDirectories(temp.resolve("news"));
        String corpus = Files.writeString(news.resolve("embassy.txt"), ARTICLE).getParent().toString();
        String other = temp.resolve("store").toString();
        assertThat(fast("build", corpus, "--store", other).code()).isZero();
        int begin = ARTICLE.indexOf("Libya");

        Run link = fast("correct", "--store", other, "link", "embassy.txt#" + begin + "-" + (begin + 5), "tunisia",
                "--by", "Mia", "--why", "a slip", "--corpus", corpus);
        assertThat(link.code()).as(link.err()).isZero();
        assertThat(link.out()).contains("1  link embassy.txt#").contains("tunisia (Tunisia), by Mia")
                .contains("a slip");
        assertThat(link.err()).contains("1 read");
        String file = temp.resolve("corrections.ttl").toString();
        assertThat(fast("show", news.resolve("embassy.txt").toString(), "--corrections", file).out())
                .contains("Libya = Tunisia (country, 1.00, user's correction)");
        assertThat(run("correct", "list", "--store", other).out()).contains("1  link");
        assertThat(run("correct", "undo", "1", "--store", other).err()).contains("entente build");
        assertThat(run("correct", "list", "--store", other).out()).isEmpty();
        assertThat(run("correct", "merge", "--store", other, "norwey", "libya").err()).contains("norway (Norway)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            build no/such/corpus                        | no/such/corpus
            query --store no/such/store ASK{}           | no/such/store
            serve --store no/such/store                 | no/such/store
            serve --port 70000                          | --port
            show no/such/article.txt                    | no/such/article.txt
            build --threads 0                           | --threads
            build --engine pigeon                       | pigeon
            export --format pdf                         | pdf
            correct --store no/such/store list          | no/such/store
            correct frobnicate                          | frobnicate
            frobnicate                                  | frobnicate
            """)
    void wrongUseGetsOneClearMessage(String line, String named) {
        Run wrong = run(line.strip().split(" +"));
        assertThat(wrong.code()).isIn(2, 3);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).contains(named).doesNotContain("\tat ");
    }

    @Test
    void everyCommandHasHelpWithAnExample() {
        for (String command : new String[]{"run", "build", "serve", "query", "export", "validate", "show", "stats",
                "bench", "evaluate", "ping", "correct"}) {
            assertThat(run(command, "--help").out()).as(command).contains("Example").contains("entente " + command);
        }
        for (String command : new String[]{"merge", "link", "split", "relabel", "list", "undo"}) {
            assertThat(run("correct", command, "--help").out()).as(command).contains("Example")
                    .contains("entente correct " + command).contains("--store");
        }
        assertThat(run("train", "parser", "--help").out()).contains("Example");
        assertThat(run("train", "names", "--help").out()).contains("Example");
    }

    @Test
    void nothingIsLeftBesideTheStore() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> !f.startsWith("out.")))
                    .containsExactlyInAnyOrder("corpus", "store");
        }
    }

    private static String store() {
        return folder.resolve("store").toString();
    }

    /** Runs a command with the engine that is loaded fast. */
    private static Run fast(String... arguments) {
        return run(Stream.concat(Stream.of(arguments), Stream.of("--engine", "opennlp")).toArray(String[]::new));
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.execute(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Run(code, out.toString(), err.toString());
    }
}
