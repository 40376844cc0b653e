package org.entente.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.entity.Entity;
import org.entente.entity.KnowledgeBase;
import org.entente.entity.correction.Place;
import org.entente.graph.Vocabulary;
import org.entente.naming.Spelling;
import org.entente.problem.UserError;
import org.entente.store.Store;
import org.entente.store.StoredArticle;

/** Finds the entities and mentions of a store that users name, and says what comes near where there is none. */
final class Named {

    private static final int MOST = 5;
    private static final Pattern OFFSETS = Pattern.compile("(.+)#(\\d{1,9})-(\\d{1,9})");

    private final Store store;
    private final Supplier<KnowledgeBase> knowledge;

    /** @param knowledge is loaded only for names that the store does not know */
    Named(Store store, Supplier<KnowledgeBase> knowledge) {
        this.store = store;
        this.knowledge = knowledge;
    }

    /** A mention of the store: where it stands and for whom. */
    record FoundMention(Place place, String entity) {

        private String shown() {
            return "%d-%d “%s” (%s)".formatted(place.begin(), place.end(), place.words().replaceAll("\\s+", " "),
                    entity);
        }

        /** Code points between this place and another; 0 when they overlap. */
        private int distance(int begin, int end) {
            return Math.max(0, Math.max(begin - place.end(), place.begin() - end));
        }
    }

    /** An entity that an article of the store mentions, by IRI, id, or a name that only one has. */
    Entity mentioned(String name) {
        return find(name).orElseThrow(() -> unknown(name, "in the store"));
    }

    /** An entity of the store or of the knowledge base, by IRI, id, or a name that only one has. */
    Entity known(String name) {
        return find(name).or(() -> knowledge.get().entity(id(name))).or(() -> ofKnowledge(name))
                .orElseThrow(() -> unknown(name, "in the store or the knowledge base"));
    }

    /** Ids of the entities that the story takes for the same as one. */
    SortedSet<String> same(String id) {
        return store.read(dataset -> {
            SortedSet<String> same = new TreeSet<>();
            dataset.findNG(Vocabulary.STORY_GRAPH, store.iris().entity(id), Vocabulary.SAME_AS, Node.ANY)
                    .forEachRemaining(quad -> idOf(quad.getObject()).ifPresent(same::add));
            return same;
        });
    }

    /** A mention by {@code ARTICLE#BEGIN-END} or by its IRI. */
    FoundMention mention(String name) {
        Matcher offsets = OFFSETS.matcher(name);
        int part = name.lastIndexOf("#mention-");
        if (!offsets.matches() && part < 0) {
            throw UserError
                    .wrongUse(name + " names no mention: write ARTICLE#BEGIN-END, such as news/a17.txt#120-131, or"
                            + " the mention's IRI");
        }
        if (part >= 0) {
            return byIri(name, name.substring(0, part));
        }
        StoredArticle article = article(offsets.group(1));
        int begin = Integer.parseInt(offsets.group(2));
        int end = Integer.parseInt(offsets.group(3));
        List<FoundMention> all = mentions(article);
        return all.stream().filter(m -> m.place().begin() == begin && m.place().end() == end).findFirst()
                .orElseThrow(() -> UserError.wrongUse("%s has no mention at %d-%d; near it are %s".formatted(
                        article.sourceFile(), begin, end,
                        listed(all.stream().sorted(Comparator.comparingInt(m -> m.distance(begin, end)))
                                .map(FoundMention::shown)))));
    }

    private FoundMention byIri(String iri, String articleIri) {
        return store.articles().values().stream().filter(a -> a.graph().getURI().equals(articleIri + "#graph"))
                .flatMap(article -> store
                        .read(dataset -> mention(dataset, article, NodeFactory.createURI(iri)).stream()))
                .findFirst().orElseThrow(() -> UserError.wrongUse("there is no mention <" + iri + "> in the store"));
    }

    private StoredArticle article(String name) {
        SortedMap<String, StoredArticle> articles = store.articles();
        if (articles.containsKey(name)) {
            return articles.get(name);
        }
        String end = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.[a-z]+$", "").toLowerCase(Locale.ROOT);
        throw UserError.wrongUse("there is no article " + name + " in the store" + near(articles.keySet().stream()
                .filter(file -> file.toLowerCase(Locale.ROOT).contains(end))));
    }

    private List<FoundMention> mentions(StoredArticle article) {
        return store.read(dataset -> {
            List<FoundMention> found = new ArrayList<>();
            dataset.findNG(article.graph(), Node.ANY, Vocabulary.TYPE, Vocabulary.MENTION).forEachRemaining(
                    quad -> mention(dataset, article, quad.getSubject()).ifPresent(found::add));
            found.sort(Comparator.comparing(FoundMention::place).thenComparing(FoundMention::entity));
            return found;
        });
    }

    private Optional<FoundMention> mention(DatasetGraph dataset, StoredArticle article, Node mention) {
        return value(dataset, article.graph(), mention, Vocabulary.IDENT_REF).flatMap(this::idOf)
                .map(entity -> new FoundMention(new Place(article.sourceFile(),
                        Integer.parseInt(text(dataset, article, mention, Vocabulary.BEGIN_INDEX)),
                        Integer.parseInt(text(dataset, article, mention, Vocabulary.END_INDEX)),
                        text(dataset, article, mention, Vocabulary.ANCHOR_OF)), entity));
    }

    private static String text(DatasetGraph dataset, StoredArticle article, Node subject, Node property) {
        return value(dataset, article.graph(), subject, property).orElseThrow().getLiteralLexicalForm();
    }

    private Optional<Entity> find(String name) {
        return ofStore(id(name)).or(() -> {
            List<String> ids = names().entrySet().stream()
                    .filter(e -> e.getValue().stream().anyMatch(n -> Spelling.fold(n).equals(Spelling.fold(name))))
                    .map(Map.Entry::getKey).toList();
            if (ids.size() > 1 && !same(ids.get(0)).containsAll(ids.subList(1, ids.size()))) {
                throw UserError.wrongUse("several entities are called %s: name one of %s".formatted(name,
                        listed(ids.stream())));
            }
            return ids.stream().findFirst().flatMap(this::ofStore);
        });
    }

    private Optional<Entity> ofKnowledge(String name) {
        List<Entity> found = knowledge.get().labelled(name);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** As the story has it, or as the article does that the story has it from. */
    private Optional<Entity> ofStore(String id) {
        Node node = store.iris().entity(id);
        return store.read(dataset -> value(dataset, Node.ANY, node, Vocabulary.LOCAL_KIND).map(local -> {
            Entity.Kind kind = Stream.of(Entity.Kind.values())
                    .filter(k -> dataset.contains(Vocabulary.STORY_GRAPH, node, Vocabulary.TYPE, Vocabulary.value(k)))
                    .findFirst().orElseGet(() -> Vocabulary.value(Entity.Kind.class, local));
            String label = value(dataset, Vocabulary.STORY_GRAPH, node, Vocabulary.PREF_LABEL)
                    .or(() -> value(dataset, Node.ANY, node, Vocabulary.LOCAL_LABEL)).orElseThrow()
                    .getLiteralLexicalForm();
            Optional<String> wikidata = value(dataset, Node.ANY, node, Vocabulary.LOCAL_SAME_AS)
                    .map(Vocabulary::localName);
            return new Entity(id, kind, label, wikidata, false);
        }));
    }

    /** The least of the values, so that the answer does not depend on the store's order. */
    private static Optional<Node> value(DatasetGraph dataset, Node graph, Node subject, Node property) {
        List<Node> values = new ArrayList<>();
        Iterator<Quad> found = dataset.findNG(graph, subject, property, Node.ANY);
        found.forEachRemaining(quad -> values.add(quad.getObject()));
        return values.stream().min(Comparator.comparing(Node::toString));
    }

    /** The names of all that articles mention, by id. */
    private SortedMap<String, SortedSet<String>> names() {
        return store.read(dataset -> {
            SortedMap<String, SortedSet<String>> names = new TreeMap<>();
            dataset.findNG(Node.ANY, Node.ANY, Vocabulary.LOCAL_LABEL, Node.ANY).forEachRemaining(
                    quad -> idOf(quad.getSubject()).ifPresent(id -> names.computeIfAbsent(id, i -> new TreeSet<>())
                            .add(quad.getObject().getLiteralLexicalForm())));
            names.forEach((id, known) -> dataset
                    .findNG(Vocabulary.STORY_GRAPH, store.iris().entity(id), Vocabulary.ALT_LABEL, Node.ANY)
                    .forEachRemaining(quad -> known.add(quad.getObject().getLiteralLexicalForm())));
            return names;
        });
    }

    private UserError unknown(String name, String where) {
        String wanted = Spelling.fold(id(name).replace('-', ' '));
        return UserError.wrongUse("there is no entity " + name + " " + where + near(names().entrySet().stream()
                .filter(e -> Stream.concat(Stream.of(e.getKey().replace('-', ' ')), e.getValue().stream())
                        .map(Spelling::fold).anyMatch(n -> isNear(n, wanted)))
                .map(e -> e.getKey() + " (" + ofStore(e.getKey()).map(Entity::label).orElse(e.getValue().first())
                        + ")")));
    }

    /** Whether one holds the other, or they share a word, give or take a letter. */
    private static boolean isNear(String a, String b) {
        return a.contains(b) || b.contains(a) || Stream.of(a.split("[ /]+")).filter(word -> word.length() > 2)
                .anyMatch(word -> Stream.of(b.split("[ /]+")).anyMatch(other -> Spelling.same(word, other)));
    }

    private static String near(Stream<String> candidates) {
        String listed = listed(candidates);
        return listed.isEmpty() ? "" : "; near it are " + listed;
    }

    private static String listed(Stream<String> all) {
        return all.limit(MOST).collect(Collectors.joining(", "));
    }

    private Optional<String> idOf(Node node) {
        boolean entity = node.isURI() && node.getURI().startsWith(store.iris().entity("").getURI());
        return entity ? Optional.of(store.iris().entityId(node)) : Optional.empty();
    }

    private String id(String name) {
        return idOf(NodeFactory.createURI(name)).orElse(name);
    }
}
