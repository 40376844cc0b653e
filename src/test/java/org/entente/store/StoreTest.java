package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Iris;
import org.entente.graph.Vocabulary;
import org.entente.problem.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final Node BOATS = Iris.DEFAULT.articleGraph("boats.txt");
    private static final Node TRADE = Iris.DEFAULT.articleGraph("trade.txt");

    @TempDir
    private Path temp;

    private Path folder() {
        return temp.resolve("store");
    }

    private Store open() {
        return Store.openOrCreate(folder(), Optional.empty(), "test");
    }

    private static List<Triple> article(String file, String... sentences) {
        Node article = Iris.DEFAULT.article(file);
        List<Triple> triples = new ArrayList<>();
        triples.add(Triple.create(article, Vocabulary.SOURCE_FILE, NodeFactory.createLiteralString(file)));
        triples.add(
                Triple.create(article, Vocabulary.CONTENT_HASH, NodeFactory.createLiteralString("hash of " + file)));
        triples.add(Triple.create(Iris.graphOf(article), Vocabulary.READ_WITH, NodeFactory.createLiteralString("v1")));
        for (int i = 0; i < sentences.length; i++) {
            Node sentence = Iris.part(article, "sentence", i);
            triples.add(Triple.create(sentence, Vocabulary.TYPE, Vocabulary.NIF_SENTENCE));
            triples.add(Triple.create(sentence, Vocabulary.ANCHOR_OF, NodeFactory.createLiteralString(sentences[i])));
        }
        return triples;
    }

    private static List<String> rows(Store store, String sparql) {
        String prefixes = "PREFIX text: <http://jena.apache.org/text#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ";
        return Queries.run(store, Queries.parse(prefixes + sparql), Duration.ofSeconds(20), execution -> {
            List<String> rows = new ArrayList<>();
            execution.select().forEachRemaining(row -> row.forEach((variable, node) -> rows.add(node.toString())));
            return rows.stream().sorted().toList();
        });
    }

    private static List<String> found(Store store, String words) {
        return rows(store, "SELECT ?s { ?s text:query \"" + words + "\" }");
    }

    @Test
    void remembersItsBaseAndWhatItHolds() {
        try (Store store = Store.openOrCreate(folder(), Optional.of("https://example.org/news"), "test")) {
            assertThat(store.iris().base()).isEqualTo("https://example.org/news/");
        }
        try (Store store = open()) {
            assertThat(store.iris().base()).isEqualTo("https://example.org/news/");
            store.write(batch -> batch.replace(store.iris().articleGraph("a.txt"),
                    List.of(Triple.create(store.iris().article("a.txt"), Vocabulary.SOURCE_FILE,
                            NodeFactory.createLiteralString("a.txt")))));
        }
        try (Store store = Store.open(folder(), "test")) {
            assertThat(store.articles()).containsOnlyKeys("a.txt");
        }
    }

    @Test
    void tellsWhichArticlesItHasAndWithWhatTheyWereRead() {
        try (Store store = open()) {
            store.write(batch -> batch.replace(BOATS, article("boats.txt")));

            assertThat(store.articles().values())
                    .containsExactly(new StoredArticle(BOATS, "boats.txt", "hash of boats.txt", "v1", new TreeSet<>()));
        }
    }

    @Test
    void queriesSeeTheUnionOfTheGraphsAndNotTheStoresNotes() {
        try (Store store = open()) {
            store.write(batch -> {
                batch.replace(BOATS, article("boats.txt"));
                batch.replace(TRADE, article("trade.txt"));
                batch.note("story", Optional.of("v1"));
            });

            assertThat(rows(store, "SELECT ?f { ?a <" + Vocabulary.SOURCE_FILE.getURI() + "> ?f }"))
                    .containsExactly("\"boats.txt\"", "\"trade.txt\"");
            assertThat(rows(store, "SELECT ?s { ?s ?p ?o FILTER(CONTAINS(STR(?s), 'x-entente')) }")).isEmpty();
            assertThat(store.note("story")).contains("v1");
            List<Quad> quads = new ArrayList<>();
            store.eachQuad(quads::add);
            assertThat(quads).hasSize(6);
        }
    }

    @Test
    void searchFindsWordsInAllTheirFormsAndForgetsThemWithTheirGraph() {
        try (Store store = open()) {
            store.write(batch -> {
                batch.replace(BOATS, article("boats.txt", "Estara seized two boats.", "Nobody was hurt."));
                batch.replace(TRADE, article("trade.txt", "The boat talks ended."));
            });
            assertThat(found(store, "boat")).hasSize(2);
            assertThat(rows(store, "SELECT ?s { GRAPH <" + BOATS.getURI() + "> { ?s text:query 'boats' } }"))
                    .hasSize(1);

            store.write(batch -> batch.replace(BOATS, article("boats.txt", "Nobody was hurt.")));
            assertThat(found(store, "boat")).hasSize(1);
            assertThat(found(store, "hurt")).hasSize(1);

            store.write(batch -> batch.remove(TRADE));
            assertThat(found(store, "boat")).isEmpty();
            assertThat(store.indexedTexts()).isEqualTo(1);
        }
    }

    @Test
    void searchesSentencesAndLabelsButNotEveryMention() {
        Node mention = Iris.part(Iris.DEFAULT.article("boats.txt"), "mention", 0);
        Node berg = Iris.DEFAULT.entity("anna-berg");
        try (Store store = open()) {
            store.write(batch -> {
                batch.replace(BOATS,
                        List.of(Triple.create(mention, Vocabulary.TYPE, Vocabulary.MENTION), Triple.create(mention,
                                Vocabulary.ANCHOR_OF, NodeFactory.createLiteralString("Anna Berg"))));
                batch.replace(Vocabulary.STORY_GRAPH, List.of(Triple.create(berg, Vocabulary.PREF_LABEL,
                        NodeFactory.createLiteralString("Anna Berg"))));
            });

            assertThat(found(store, "berg")).isEmpty();
            assertThat(rows(store, "SELECT ?s { ?s text:query (skos:prefLabel 'berg') }"))
                    .containsExactly(berg.getURI());
        }
    }

    @Test
    void aGraphIsReplacedAsAWhole() {
        try (Store store = open()) {
            store.write(batch -> batch.replace(BOATS, article("boats.txt", "One.", "Two.", "Three.")));
            store.write(batch -> batch.replace(BOATS, article("boats.txt", "One.", "Four.")));

            List<Triple> triples = new ArrayList<>();
            store.eachQuad(quad -> triples.add(quad.asTriple()));
            assertThat(triples).containsExactlyInAnyOrderElementsOf(article("boats.txt", "One.", "Four."));
        }
    }

    @Test
    void aFailedTransactionLeavesGraphAndIndexAsTheyWere() {
        try (Store store = open()) {
            store.write(batch -> batch.replace(BOATS, article("boats.txt", "The boats left.")));
            assertThatThrownBy(() -> store.write(batch -> {
                batch.replace(BOATS, article("boats.txt", "The ships came."));
                throw new IllegalArgumentException("stop");
            })).hasMessage("stop");

            assertThat(found(store, "boats")).hasSize(1);
            assertThat(found(store, "ships")).isEmpty();
            store.write(batch -> batch.replace(TRADE, article("trade.txt", "More ships came.")));
            assertThat(found(store, "ships")).hasSize(1);
        }
    }

    @Test
    void anIndexThatIsBehindTheGraphIsMadeAnewWhenTheStoreIsOpened() throws IOException {
        Path text = folder().resolve(Store.TEXT_FOLDER);
        Path earlier = temp.resolve("earlier");
        try (Store store = open()) {
            store.write(batch -> batch.replace(BOATS, article("boats.txt", "The boats left.")));
        }
        copy(text, earlier);
        try (Store store = open()) {
            store.write(batch -> batch.replace(BOATS, article("boats.txt", "The ships came.")));
        }
        StoreFolder.delete(text);
        copy(earlier, text);
        try (Store store = open()) {
            assertThat(found(store, "ships")).hasSize(1);
            assertThat(found(store, "boats")).isEmpty();
        }
        StoreFolder.delete(text);
        try (Store store = open()) {
            assertThat(found(store, "ships")).hasSize(1);
        }
    }

    @Test
    void aDamagedIndexIsMadeAnew() throws IOException {
        try (Store store = open()) {
            store.write(batch -> batch.replace(BOATS, article("boats.txt", "The boats left.")));
        }
        try (var files = Files.list(folder().resolve(Store.TEXT_FOLDER))) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments")).toList()) {
                Files.write(file, new byte[]{1, 2, 3});
            }
        }
        try (Store store = open()) {
            assertThat(found(store, "boats")).hasSize(1);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void compactingKeepsGraphAndSearch() {
        try (Store store = open()) {
            for (int i = 0; i < 5; i++) {
                String sentence = "Boat " + i + " left.";
                store.write(batch -> batch.replace(BOATS, article("boats.txt", sentence)));
            }
            store.compact();
            assertThat(found(store, "boat")).hasSize(1);
            store.write(batch -> batch.replace(TRADE, article("trade.txt", "A boat came.")));
            assertThat(found(store, "boat")).hasSize(2);
        }
        try (Store store = open()) {
            assertThat(found(store, "boat")).hasSize(2);
            assertThat(store.articles()).containsOnlyKeys("boats.txt", "trade.txt");
        }
    }

    @Test
    void refusesAnotherBase() {
        open().close();

        assertThatThrownBy(() -> Store.openOrCreate(folder(), Optional.of("http://example.org/"), "test"))
                .isInstanceOf(UserError.class).hasMessageContaining("--base http://localhost:3030/")
                .hasMessageContaining("not http://example.org/");
        Store.openOrCreate(folder(), Optional.of("http://localhost:3030"), "test").close();
    }

    @Test
    void refusesOtherFormatsAndSaysWhatToDo() throws IOException {
        open().close();
        Path manifest = folder().resolve(Manifest.FILE);
        String text = Files.readString(manifest);

        Files.writeString(manifest, text.replace("format=1", "format=0"));
        assertThatThrownBy(() -> Store.open(folder(), "test")).isInstanceOf(UserError.class)
                .hasMessageContaining("old format 0").hasMessageContaining("build again");
        Files.writeString(manifest, text.replace("format=1", "format=2"));
        assertThatThrownBy(this::open).isInstanceOf(UserError.class).hasMessageContaining("newer");
        Files.writeString(manifest, "base=http://localhost:3030/");
        assertThatThrownBy(this::open).isInstanceOf(UserError.class).hasMessageContaining("damaged");
    }

    @Test
    void refusesAFolderThatIsNoStore() throws IOException {
        assertThatThrownBy(() -> Store.open(folder(), "test")).isInstanceOf(UserError.class)
                .hasMessageContaining("there is no store");
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("letter.txt"), "Dear Sir");
        assertThatThrownBy(() -> Store.open(folder(), "test")).isInstanceOf(UserError.class)
                .hasMessageContaining("is no Entente store");
        assertThatThrownBy(this::open).isInstanceOf(UserError.class).hasMessageContaining("holds other files");
        assertThat(folder().resolve("letter.txt")).hasContent("Dear Sir");
    }

    @Test
    void finishesAStoreWhoseMakingWasInterrupted() throws IOException {
        Files.createDirectories(folder().resolve(Store.GRAPH_FOLDER).resolve("Data-0001"));
        Files.writeString(folder().resolve(Store.GRAPH_FOLDER).resolve("Data-0001").resolve("nodes.dat"), "half");
        Files.writeString(folder().resolve(StoreLock.FILE), "process 1 (entente build)");
        try (Store store = open()) {
            assertThat(store.articles()).isEmpty();
        }
    }

    @Test
    void tellsWhoHasTheStore() {
        try (Store store = open()) {
            assertThat(store.folder()).isEqualTo(folder());
            assertThatThrownBy(this::open).isInstanceOf(UserError.class)
                    .hasMessageContaining("is in use by process " + ProcessHandle.current().pid() + " (entente test)");
        }
        open().close();
    }

    @Test
    void queriesCannotReachOutsideTheStore() {
        try (Store store = open()) {
            assertThatThrownBy(() -> rows(store, "SELECT * { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }"))
                    .hasMessageContaining("SERVICE");
            assertThat(rows(store, "SELECT ?x { BIND(<java:org.apache.jena.sparql.function.library.now>() AS ?x) }"))
                    .isEmpty();
            assertThat(
                    rows(store, "SELECT ?x { BIND(<http://www.w3.org/2005/xpath-functions#upper-case>('a') AS ?x) }"))
                    .containsExactly("\"A\"");
            assertThat(rows(store, "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.str> ?o }")).isEmpty();
            assertThat(rows(store, "SELECT ?o FROM <file:///etc/passwd> { ?s ?p ?o }")).isEmpty();
        }
    }

    @Test
    void stopsAQueryThatTakesTooLong() {
        try (Store store = open()) {
            store.write(batch -> batch.replace(BOATS, article("boats.txt", "a b c d e f g h i j k l m".split(" "))));
            var slow = Queries.parse(
                    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r }");

            assertThatThrownBy(
                    () -> Queries.run(store, slow, Duration.ofMillis(200), execution -> execution.select().next()))
                    .isInstanceOf(UserError.class).hasMessageContaining("--timeout");
            assertThat(store.dataset().isInTransaction()).isFalse();
        }
    }

    @Test
    void saysWhereAQueryIsWrong() {
        assertThatThrownBy(() -> Queries.parse("SELECT * { ?s ?p }")).isInstanceOf(UserError.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void readersSeeTheGraphAsItWasWhenTheyBegan() throws InterruptedException {
        try (Store store = open()) {
            store.write(batch -> batch.replace(BOATS, article("boats.txt")));
            store.dataset().begin(ReadWrite.READ);
            Thread writer = new Thread(() -> store.write(batch -> batch.remove(BOATS)));
            writer.start();
            writer.join();
            assertThat(store.dataset().containsGraph(BOATS)).isTrue();
            store.dataset().end();
            assertThat(store.articles()).isEmpty();
        }
    }
}
