package org.entente.server;

import static org.entente.server.GraphQueries.given;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.graph.Vocabulary;

/**
 * Everything that has an IRI of ours, for people and for programs. The store remembers its base, so that {@code /id/x}
 * resolves by whatever host and port the server is reached.
 */
final class LinkedDataPages implements Page {

    /** Of the statements that point to a thing, at most so many are given with it. */
    private static final int MOST_INCOMING = 5_000;

    private final GraphQueries graph;
    private final ArticlePage articles;
    private final EntityPage entities;
    private final EventPage events;

    LinkedDataPages(GraphQueries graph) {
        this.graph = graph;
        this.articles = new ArticlePage(graph);
        this.entities = new EntityPage(graph);
        this.events = new EventPage(graph);
    }

    @Override
    public Optional<Answer> answer(PageRequest request) {
        if (!request.path().startsWith("/id/")) {
            return Optional.empty();
        }
        MediaType.Asked asked = MediaType.byEnding(request.path());
        return graph.read(() -> {
            String iri = iri(asked.path());
            if (!exists(iri)) {
                return Optional.empty();
            }
            Optional<MediaType> form = asked.form().or(() -> MediaType.negotiate(request.accept()));
            return Optional.of(RdfAnswers.inForm(form, this::page, this::data, iri)
                    .with("Content-Location", asked.path() + form.map(f -> "." + f.ending()).orElse("")));
        });
    }

    private String iri(String path) {
        return graph.iris().base() + path.substring(1);
    }

    private boolean exists(String iri) {
        return graph.dataset().getUnionGraph().contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY);
    }

    private boolean is(String iri, Node type) {
        return graph.dataset().getUnionGraph().contains(NodeFactory.createURI(iri), Vocabulary.TYPE, type);
    }

    private String page(String iri) {
        if (is(iri, Vocabulary.NEWS_ARTICLE)) {
            return articles.html(iri);
        }
        if (is(iri, Vocabulary.EVENT)) {
            return events.html(iri);
        }
        if (is(iri, Vocabulary.ENTITY)) {
            return entities.html(iri);
        }
        return new ThingPage(graph).html(iri);
    }

    /** An article with all that it says; anything else with what is said of it and what points to it. */
    private Graph data(String iri) {
        Graph data = GraphFactory.createDefaultGraph();
        Graph all = graph.dataset().getUnionGraph();
        List<GraphQueries.Row> own = graph.select(
                "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?e a schema:NewsArticle ; ent:sourceFile ?f } }",
                given("e", iri));
        own.stream().flatMap(r -> r.node("g").stream())
                .forEach(g -> graph.dataset().getGraph(g).find().forEachRemaining(data::add));
        Node node = NodeFactory.createURI(iri);
        all.find(node, Node.ANY, Node.ANY).forEachRemaining(data::add);
        if (own.isEmpty()) {
            var incoming = all.find(Node.ANY, Node.ANY, node);
            try {
                for (int n = 0; n < MOST_INCOMING && incoming.hasNext(); n++) {
                    data.add(incoming.next());
                }
            } finally {
                incoming.close();
            }
        }
        return data;
    }
}
