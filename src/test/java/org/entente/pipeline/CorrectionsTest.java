package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.entente.entity.Entity;
import org.entente.entity.Mention;
import org.entente.entity.correction.Correction;
import org.entente.graph.Shapes;
import org.entente.graph.Vocabulary;
import org.entente.problem.Problem;
import org.entente.problem.UserError;
import org.entente.store.CorrectionsFile;
import org.entente.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users correct, from the command's desk to the graph and through every rebuild. */
class CorrectionsTest {

    private static final int ARTICLES = 4;
    private static final CorrectionDesk.Given GIVEN = new CorrectionDesk.Given(Optional.of("Mia"),
            Optional.of(Instant.parse("2031-04-05T06:07:08Z")), Optional.of("I was there"));

    @TempDir
    private Path temp;
    private Path corpus;
    private Path store;

    @BeforeEach
    void buildOnce() throws IOException {
        corpus = temp.resolve("corpus");
        store = temp.resolve("store");
        InventedNews.write(corpus, ARTICLES, 0);
        build(options());
    }

    private BuildOptions options() {
        return BuildOptions.of(corpus, store).withThreads(2);
    }

    private static BuildResult build(BuildOptions options) {
        return new Build(options, InventedNews.pipeline("v1", 0), Progress.SILENT).run();
    }

    private CorrectionDesk desk() {
        return CorrectionDesk.open(store, Optional.empty(), List.of());
    }

    private Correction merged(String entity, String into) {
        try (CorrectionDesk desk = desk()) {
            return desk.merge(entity, into, GIVEN);
        }
    }

    /** Where a name stands first in an article, as a user writes it. */
    private String place(String file, String name) throws IOException {
        int begin = Files.readString(corpus.resolve(file)).indexOf(name);
        return file + "#" + begin + "-" + (begin + name.length());
    }

    /** What the quads of the store's articles and story say of an entity's id, as a subject or an object. */
    private boolean isNamed(String id) {
        return StoreDump.of(store).quads().lines().filter(quad -> !quad.contains("correctionsGraph"))
                .anyMatch(quad -> quad.contains("/id/entity/" + id + ">"));
    }

    private SortedSet<String> corrected(String file) {
        try (Store opened = Store.open(store, "test")) {
            return opened.read(dataset -> {
                SortedSet<String> ids = new TreeSet<>();
                Node graph = opened.iris().articleGraph(file);
                dataset.findNG(graph, Node.ANY, Vocabulary.LINK_BASIS, Node.ANY).forEachRemaining(quad -> {
                    if (quad.getObject().getLiteralLexicalForm().equals(Mention.CORRECTED)) {
                        ids.add(opened.iris().entityId(dataset
                                .findNG(graph, quad.getSubject(), Vocabulary.IDENT_REF, Node.ANY).next().getObject()));
                    }
                });
                return ids;
            });
        }
    }

    @Test
    void whatIsMergedIsTheOtherEverywhereAndOnlyArticlesThatNameItAreReadAgain() {
        merged("Kelland", "varland");
        BuildResult result = build(options());

        assertThat(result.read()).isBetween(1, ARTICLES);
        assertThat(isNamed("kelland")).isFalse();
        assertThat(isNamed("varland")).isTrue();
        assertThat(corrected("news-003.txt")).containsExactly("varland");
        assertThat(result.problems()).isEmpty();
        assertThat(build(options()).read()).isZero();
    }

    @Test
    void articlesThatACorrectionDoesNotConcernAreNotReadAgain() throws IOException {
        Files.writeString(corpus.resolve("other.txt"),
                "A quiet week\n\nOn day 9 of talks Tavria met Norrmark at last.\n");
        build(options());
        merged("kelland", "varland");

        assertThat(build(options()).read()).isLessThanOrEqualTo(ARTICLES);
        assertThat(corrected("other.txt")).isEmpty();
    }

    @Test
    void aMentionIsLinkedAndNoOther() throws IOException {
        try (CorrectionDesk desk = desk()) {
            desk.link(place("news-001.txt", "Varland"), "tavria", GIVEN);
        }
        BuildResult result = build(options());

        assertThat(result.read()).isEqualTo(1);
        assertThat(corrected("news-001.txt")).containsExactly("tavria");
        assertThat(isNamed("varland")).isTrue();
    }

    @Test
    void mentionsAreSplitOffAndReportsFollow() throws IOException {
        String article = Files.readString(corpus.resolve("news-002.txt"));
        int second = article.indexOf("Ostrovia", article.indexOf("Ostrovia") + 1);
        String id;
        try (CorrectionDesk desk = desk()) {
            Correction split = desk.split(List.of("news-002.txt#" + second + "-" + (second + "Ostrovia".length())),
                    "Ostrovia", Optional.of(Entity.Kind.GROUP), GIVEN);
            id = ((org.entente.entity.correction.Change.Split) split.change()).entity().id();
        }
        build(options());

        assertThat(corrected("news-002.txt")).containsExactly(id);
        assertThat(StoreDump.of(store).quads())
                .containsPattern("#event-\\d+> <[^>]*(actor|recipient)> <[^>]*" + id + ">");
        assertThat(isNamed("ostrovia")).isTrue();
    }

    @Test
    void anEntityGetsAnotherNameAndKind() {
        try (CorrectionDesk desk = desk()) {
            desk.relabel("kelland", Optional.of("Free Kelland"), Optional.of(Entity.Kind.GROUP), GIVEN);
        }
        build(options());
        String quads = StoreDump.of(store).quads();

        assertThat(quads).contains("kelland> <http://www.w3.org/2004/02/skos/core#prefLabel> \"Free Kelland\"")
                .contains(
                        "kelland> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/entente/ontology#Group>");
        assertThat(build(options()).read()).isZero();
    }

    @Test
    void mergesFollowEachOtherAndARenamedTargetKeepsItsNewName() {
        merged("kelland", "varland");
        merged("varland", "tavria");
        try (CorrectionDesk desk = desk()) {
            desk.relabel("tavria", Optional.of("Great Tavria"), Optional.empty(), GIVEN);
        }
        build(options());

        assertThat(isNamed("kelland")).isFalse();
        assertThat(isNamed("varland")).isFalse();
        assertThat(StoreDump.of(store).quads()).contains("\"Great Tavria\"");
        assertThat(build(options()).read()).isZero();
    }

    @Test
    void whatIsTakenBackIsAsItWas() {
        StoreDump before = StoreDump.of(store);
        Correction merge = merged("kelland", "varland");
        build(options());
        assertThat(StoreDump.of(store)).isNotEqualTo(before);
        try (CorrectionDesk desk = desk()) {
            assertThat(desk.undo(merge.number())).isEqualTo(merge);
        }
        build(options());

        assertThat(StoreDump.of(store)).isEqualTo(before);
    }

    @Test
    void theGraphDependsOnlyOnArticlesAndCorrections() throws IOException {
        merged("kelland", "varland");
        try (CorrectionDesk desk = desk()) {
            desk.link(place("news-001.txt", "Varland"), "tavria", GIVEN);
        }
        build(options());
        StoreDump grown = StoreDump.of(store);
        build(options().withAgain(true));
        assertThat(StoreDump.of(store)).isEqualTo(grown);
        for (int threads : new int[]{1, 2}) {
            Path fresh = temp.resolve("fresh" + threads);
            build(BuildOptions.of(corpus, fresh).withThreads(threads));
            assertThat(StoreDump.of(fresh)).isEqualTo(grown);
        }
    }

    @Test
    void aCorrectionWhoseMentionIsGoneIsTold() throws IOException {
        try (CorrectionDesk desk = desk()) {
            desk.link(place("news-001.txt", "Varland"), "tavria", GIVEN);
        }
        build(options());
        Files.writeString(corpus.resolve("news-001.txt"), "Nobody came\n\nNothing was said and nobody met anybody.\n");
        for (int i = 0; i < 2; i++) {
            BuildResult result = build(options());
            assertThat(result.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
                assertThat(problem.place()).isEqualTo("news-001.txt");
                assertThat(problem.message()).contains("Varland").contains("correction 1").contains("is kept");
            });
        }
        assertThat(build(options()).read()).isZero();

        Files.writeString(corpus.resolve("news-001.txt"), InventedNews.text(1, 0));
        assertThat(build(options()).problems()).isEmpty();
        assertThat(corrected("news-001.txt")).containsExactly("tavria");
    }

    @Test
    void aCorrectionOutlivesItsArticle() throws IOException {
        try (CorrectionDesk desk = desk()) {
            desk.link(place("news-001.txt", "Varland"), "tavria", GIVEN);
        }
        Files.delete(corpus.resolve("news-001.txt"));
        BuildResult result = build(options().withPrune(true));

        assertThat(result.problems()).singleElement().asString().contains("not in the store");
        assertThat(CorrectionsFile.beside(store).read()).hasSize(1);
    }

    @Test
    void theFileIsWrittenAgainFromTheStore() throws IOException {
        Correction merge = merged("kelland", "varland");
        build(options());
        StoreDump before = StoreDump.of(store);
        Files.delete(temp.resolve(CorrectionsFile.NAME));

        assertThat(build(options()).problems()).singleElement().asString().contains("written again");
        assertThat(CorrectionsFile.beside(store).read()).containsExactly(merge);
        assertThat(StoreDump.of(store)).isEqualTo(before);
    }

    @Test
    void anotherFileIsRemembered() {
        Path file = temp.resolve("mine.ttl");
        try (CorrectionDesk desk = CorrectionDesk.open(store, Optional.of(file), List.of())) {
            desk.merge("kelland", "varland", GIVEN);
        }
        build(options());

        assertThat(isNamed("kelland")).isFalse();
        assertThat(temp.resolve(CorrectionsFile.NAME)).doesNotExist();
        assertThatThrownBy(() -> build(options().withCorrections(Optional.of(temp.resolve("none.ttl")))))
                .isInstanceOf(UserError.class).hasMessageContaining("none.ttl");
    }

    @Test
    void whatIsKeptSaysWhoWhenAndWhyAndKeepsTheShapes() {
        merged("kelland", "varland");
        build(options());

        try (Store opened = Store.open(store, "test")) {
            List<Problem> problems = opened.read(dataset -> Shapes.get().validate(dataset));
            assertThat(problems).isEmpty();
        }
        assertThat(StoreDump.of(store).quads().lines().filter(quad -> quad.contains("correctionsGraph")))
                .anyMatch(quad -> quad.contains("\"Mia\"")).anyMatch(quad -> quad.contains("I was there"))
                .anyMatch(quad -> quad.contains("2031-04-05T06:07:08Z"))
                .anyMatch(quad -> quad.contains("prov#Activity"));
    }

    @Test
    void twoCorrectionsDoNotContradictEachOther() {
        merged("kelland", "varland");

        assertThatThrownBy(() -> merged("kelland", "tavria")).isInstanceOf(UserError.class)
                .hasMessageContaining("correction 1");
        assertThatThrownBy(() -> merged("varland", "kelland")).isInstanceOf(UserError.class)
                .hasMessageContaining("reverse");
    }

    @Test
    void saysWhatIsMissingAndWhatIsNearIt() throws IOException {
        String varland = place("news-001.txt", "Varland");
        try (CorrectionDesk desk = desk()) {
            assertThatThrownBy(() -> desk.merge("kellland", "varland", GIVEN)).hasMessageContaining("kellland")
                    .hasMessageContaining("kelland (Kelland)");
            assertThatThrownBy(() -> desk.link("news-001.txt#1-3", "tavria", GIVEN))
                    .hasMessageContaining("no mention at 1-3").hasMessageContaining("“Varland” (varland)");
            assertThatThrownBy(() -> desk.link("news-01.txt#1-3", "tavria", GIVEN))
                    .hasMessageContaining("no article news-01.txt");
            assertThatThrownBy(() -> desk.link("Varland", "tavria", GIVEN)).hasMessageContaining("ARTICLE#BEGIN-END");
            assertThatThrownBy(() -> desk.split(List.of(varland, place("news-002.txt", "Ostrovia")), "Both",
                    Optional.empty(), GIVEN)).hasMessageContaining("different articles");
            assertThatThrownBy(() -> desk.relabel("varland", Optional.empty(), Optional.empty(), GIVEN))
                    .hasMessageContaining("--label");
            assertThatThrownBy(() -> desk.undo(7)).hasMessageContaining("no correction 7");
            assertThat(desk.corrections().all()).isEmpty();
        }
    }

    @Test
    void aMentionIsNamedByItsIriToo() {
        try (CorrectionDesk desk = desk()) {
            Correction link = desk.link("http://localhost:3030/id/article/news-001#mention-1", "tavria", GIVEN);
            assertThat(link.change().text()).contains("news-001.txt#").contains("Varland");
        }
    }

    @Test
    void aFileThatCannotBeReadSaysWhere() throws IOException {
        Files.writeString(temp.resolve(CorrectionsFile.NAME),
                "@prefix ent: <https://w3id.org/entente/ontology#> .\n ent:x");

        assertThatThrownBy(() -> build(options())).isInstanceOf(UserError.class).hasMessageContaining("corrections.ttl")
                .hasMessageContaining("line: 2");
    }
}
