package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Samples;
import org.entente.graph.Vocabulary;
import org.entente.problem.UserError;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real server on a free port, with two invented articles. */
class EntenteServerTest {

    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @TempDir
    private static Path folder;
    private static Store store;
    private static EntenteServer server;

    @BeforeAll
    static void start() {
        store = Store.openOrCreate(folder.resolve("store"), Optional.of("http://localhost:3030/"), "test");
        DatasetGraph samples = Samples.dataset();
        store.write(batch -> samples.listGraphNodes().forEachRemaining(graph -> {
            List<Triple> triples = new ArrayList<>();
            samples.getGraph(graph).find().forEachRemaining(triples::add);
            batch.replace(graph, triples);
        }));
        server = EntenteServer.start(store.dataset(), store.iris(),
                new ServerOptions(ServerOptions.LOOPBACK, 0, Duration.ofSeconds(2)));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @Test
    void answersQueriesByGetAndPost() {
        String query = "SELECT (COUNT(*) AS ?n) WHERE { ?a a <https://schema.org/NewsArticle> }";
        String byGet = get("sparql?query=" + encode(query), "text/csv").body();
        String byForm = send(HttpRequest.newBuilder(uri("sparql")).header("Accept", "text/csv")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("query=" + encode(query)))).body();
        String byBody = send(HttpRequest.newBuilder(uri("sparql")).header("Accept", "text/csv")
                .header("Content-Type", "application/sparql-query").POST(BodyPublishers.ofString(query))).body();
        assertThat(List.of(byGet, byForm, byBody)).allSatisfy(csv -> assertThat(csv.lines()).containsExactly("n", "2"));
    }

    @Test
    void findsWordsByTextSearch() {
        String query = """
                PREFIX text: <http://jena.apache.org/text#>
                PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
                SELECT ?words WHERE { (?s ?score ?words) text:query (nif:anchorOf "strikes" 10) }""";
        assertThat(get("sparql?query=" + encode(query), "text/csv").body()).contains("She wants further strikes.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sparql", "fuseki/entente", "fuseki/entente/update", "fuseki/entente/data",
            "fuseki/entente/upload", "fuseki/entente/sparql"})
    void refusesEveryChange(String path) {
        String update = "INSERT DATA { <urn:x-made:up> a <urn:x-made:up> }";
        send(HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString(update)));
        send(HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("update=" + encode(update))));
        send(HttpRequest.newBuilder(uri(path + "?default")).header("Content-Type", "text/turtle")
                .PUT(BodyPublishers.ofString("<urn:x-made:up> a <urn:x-made:up> .")));
        send(HttpRequest.newBuilder(uri(path + "?default")).DELETE());
        assertThat(get("sparql?query=" + encode("ASK { <urn:x-made:up> ?p ?o }"), "application/json").body())
                .contains("false");
        assertThat(get("id/entity/varland", "text/turtle").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$/datasets", "$/compact/entente", "$/backup/entente", "$/datasets/entente"})
    void hasNoAdministration(String path) {
        int answer = send(HttpRequest.newBuilder(uri("fuseki/" + path)).POST(BodyPublishers.noBody())).statusCode();
        int gone = send(HttpRequest.newBuilder(uri("fuseki/" + path)).DELETE()).statusCode();
        assertThat(List.of(answer, gone)).allMatch(status -> status >= 400);
        assertThat(get("fuseki/entente/sparql?query=" + encode("ASK {}"), "application/json").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * WHERE { SERVICE <http://localhost:9/sparql> { ?s ?p ?o } }",
            "SELECT (<java:java.lang.System.currentTimeMillis>() AS ?t) WHERE {}",
            "SELECT * FROM <file:///etc/hostname> WHERE { ?s ?p ?o }"})
    void staysInsideTheStore(String query) {
        HttpResponse<String> answer = get("sparql?query=" + encode(query), "text/csv");
        assertThat(answer.statusCode() >= 400 || answer.body().lines().skip(1).allMatch(String::isBlank))
                .as(answer.body()).isTrue();
    }

    @Test
    void stopsQueriesThatTakeTooLong() {
        String endless = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
        assertThat(get("sparql?query=" + encode(endless), "text/csv").statusCode()).isEqualTo(503);
    }

    @Test
    void saysWhatIsWrongWithABrokenQuery() {
        HttpResponse<String> answer = get("sparql?query=" + encode("SELECT ?x WHERE { ?x "), "text/csv");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("line 1");
    }

    @ParameterizedTest
    @CsvSource({"text/turtle, TURTLE, text/turtle", "application/n-triples, N-TRIPLES, application/n-triples",
            "application/ld+json, JSON-LD, application/ld+json", "application/rdf+xml, RDF/XML, application/rdf+xml"})
    void givesEveryThingInEveryForm(String accept, String lang, String type) {
        for (String thing : List.of("id/entity/varland", "id/article/may/one", eventPath())) {
            HttpResponse<String> answer = get(thing, accept);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
            Graph graph = parse(answer, RDFLanguages.nameToLang(lang));
            assertThat(graph.contains(NodeFactory.createURI("http://localhost:3030/" + thing), Node.ANY, Node.ANY))
                    .isTrue();
        }
    }

    @Test
    void takesAFileEndingForTheForm() {
        HttpResponse<String> answer = get("id/entity/varland.ttl", "text/html");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
        Graph graph = parse(answer, Lang.TURTLE);
        assertThat(graph.contains(Node.ANY, Vocabulary.PREF_LABEL, Node.ANY)).isTrue();
    }

    @Test
    void showsPeopleTheEvidence() {
        assertThat(get("id/entity/varland", "text/html").body()).contains("Varland")
                .contains("killing at least 12 people");
        assertThat(get("id/article/may/one", "text/html").body()).contains("We had no choice")
                .contains("id=\"sentence-2\"");
        assertThat(get(eventPath(), "text/html").body()).contains("denied")
                .contains("Estara denied that Varland attacked Sola.");
        assertThat(get("", "text/html").body()).contains("Every statement leads to its sentence").contains("Varland");
    }

    @Test
    void tellsRolesAndEventsInWords() {
        assertThat(get("id/entity/anna-berg", "text/html").body()).contains("President of Varland")
                .doesNotContain("#role-");
        assertThat(get("id/entity/estara", "text/html").body()).contains("event “attacked”");
    }

    @Test
    void countsWhatSomebodyDoesForACountryToTheCountryAndSaysSo() {
        String page = get("id/entity/varland", "text/html").body();

        assertThat(page.substring(page.indexOf("Those who act for Varland"))).contains("Anna Berg</a> <b")
                .contains("She wants further strikes.");
    }

    @Test
    void hasAllThatTheStartPageLinksTo() {
        String page = get("", "text/html").body();
        List<String> links = Pattern.compile("href=\"/([^\"#]*)[\"#]").matcher(page).results()
                .map(m -> m.group(1)).distinct().toList();
        assertThat(links).isNotEmpty();
        assertThat(links).allSatisfy(link -> assertThat(get(link, "text/html").statusCode()).as(link).isEqualTo(200));
    }

    @Test
    void servesFusekisOwnPagesAndWhatTheyAskFor() {
        assertThat(get("fuseki/", "text/html").body()).containsIgnoringCase("fuseki");
        assertThat(get("fuseki/$/server", "application/json").body()).contains("/entente");
        assertThat(get("fuseki/$/ping", "text/plain").statusCode()).isEqualTo(200);
        assertThat(get("fuseki/$/stats/entente", "application/json").body()).contains("entente");
    }

    @Test
    void describesTheDataAndTheTerms() {
        Graph about = parse(get("void", "text/turtle"), Lang.TURTLE);
        assertThat(about.contains(Node.ANY, NodeFactory.createURI("http://rdfs.org/ns/void#triples"), Node.ANY))
                .isTrue();
        Graph terms = parse(get("ontology", "text/turtle"), Lang.TURTLE);
        assertThat(terms.contains(Vocabulary.STANCE, Node.ANY, Node.ANY)).isTrue();
        assertThat(get("ontology/plover", "text/html").body()).contains("ASSAULT");
    }

    @Test
    void saysSoWhenThereIsNothing() {
        assertThat(get("id/entity/nobody-we-know", "text/html").statusCode()).isEqualTo(404);
        assertThat(get("no/such/page", "text/html").statusCode()).isEqualTo(404);
        assertThat(get("id/entity/varland", "image/png").statusCode()).isEqualTo(406);
        assertThat(send(HttpRequest.newBuilder(uri("")).POST(BodyPublishers.noBody())).statusCode()).isEqualTo(405);
    }

    @Test
    void escapesWhatComesFromAPath() {
        assertThat(get("id/%3Cscript%3Ealert(1)%3C/script%3E", "text/html").body()).doesNotContain("<script>");
    }

    @Test
    void isWell() {
        assertThat(get("health", "text/plain").body()).isEqualTo("well\n");
    }

    @Test
    void saysThatAPortIsInUse() {
        ServerOptions same = new ServerOptions(ServerOptions.LOOPBACK, server.port(), Duration.ofSeconds(2));
        assertThatThrownBy(() -> EntenteServer.start(store.dataset(), store.iris(), same))
                .isInstanceOf(UserError.class).hasMessageContaining("--port").hasMessageContaining("in use");
    }

    private static Graph parse(HttpResponse<String> answer, Lang lang) {
        return RDFParser.fromString(answer.body(), lang).toGraph();
    }

    private static String eventPath() {
        String csv = get("sparql?query=" + encode("SELECT ?e WHERE { ?e a <https://w3id.org/entente/ontology#Event> }"),
                "text/csv").body();
        return csv.lines().skip(1).findFirst().orElseThrow().strip().substring("http://localhost:3030/".length());
    }

    private static URI uri(String path) {
        return URI.create(server.url() + path);
    }

    private static HttpResponse<String> get(String path, String accept) {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", accept));
    }

    /** Sends a request; once more where the server has closed a kept connection after it refused a body. */
    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return once(request);
        } catch (IOException closed) {
            try {
                return once(request);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static HttpResponse<String> once(HttpRequest.Builder request) throws IOException {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
