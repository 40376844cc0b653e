package org.entente.graph;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.entente.entity.Entity;
import org.entente.entity.Mention;
import org.entente.event.AnchorDate;
import org.entente.event.EventDate;
import org.entente.event.EventType;
import org.entente.event.Factuality;
import org.entente.event.Quantity;
import org.entente.stance.Stance;
import org.entente.story.ArticleDigest;

/** Reads back from an article's graph, as {@link AccountWriter} wrote it, what the story layer needs to know. */
public final class DigestReader {

    private final Descriptions graph;
    private final Background background;
    private final Node article;
    private final Allegiances allegiances;

    private DigestReader(Graph graph, Background background) {
        this.graph = new Descriptions(graph);
        this.background = background;
        this.article = this.graph.only(Vocabulary.NEWS_ARTICLE);
        this.allegiances = new Allegiances(this.graph);
    }

    /**
     * The digest of the one article whose graph this is.
     *
     * @param background adds whom the actors acted for on the article's day
     */
    public static ArticleDigest read(Graph articleGraph, Background background) {
        return new DigestReader(articleGraph, background).digest();
    }

    private ArticleDigest digest() {
        List<ArticleDigest.Saying> sayings = Stream
                .concat(sayings(Vocabulary.QUOTATION, ArticleDigest.SayingKind.QUOTATION),
                        sayings(Vocabulary.INDIRECT_STATEMENT, ArticleDigest.SayingKind.INDIRECT))
                .sorted(Comparator.comparingInt(Placed::begin)).map(Placed::value).toList();
        return new ArticleDigest(article.getURI(), text(article, Vocabulary.SOURCE_FILE),
                graph.string(article, Vocabulary.HEADLINE),
                graph.string(article, Vocabulary.DATE_PUBLISHED).map(LocalDate::parse), anchor(), sentences(), actors(),
                graph.parts(Vocabulary.EVENT_REPORT).stream().map(this::report).toList(), sayings,
                graph.parts(Vocabulary.STANCE).stream().map(this::opinion).toList(),
                graph.parts(Vocabulary.ROLE_MENTION).stream().map(this::role).toList());
    }

    private Optional<AnchorDate> anchor() {
        return graph.string(article, Vocabulary.LOCAL_ANCHOR_DATE).map(day -> new AnchorDate(LocalDate.parse(day),
                value(AnchorDate.Basis.class, article, Vocabulary.LOCAL_ANCHOR_BASIS)));
    }

    private List<ArticleDigest.Sentence> sentences() {
        Set<Node> titles = new HashSet<>(graph.parts(Vocabulary.NIF_TITLE));
        List<ArticleDigest.Sentence> sentences = new ArrayList<>();
        for (Node sentence : graph.parts(Vocabulary.NIF_SENTENCE)) {
            boolean inHeadline = graph.all(sentence, Vocabulary.SUPER_STRING).stream().anyMatch(titles::contains);
            sentences.add(new ArticleDigest.Sentence(sentence.getURI(), Iris.index(sentence), words(sentence),
                    inHeadline));
        }
        return sentences;
    }

    private List<ArticleDigest.Actor> actors() {
        Map<Node, SortedMap<String, Integer>> names = new HashMap<>();
        Set<Node> corrected = new HashSet<>();
        for (Node mention : graph.parts(Vocabulary.MENTION)) {
            if (graph.string(mention, Vocabulary.LINK_BASIS).equals(Optional.of(Mention.CORRECTED))) {
                corrected.addAll(graph.all(mention, Vocabulary.IDENT_REF));
            }
            if (value(Mention.Form.class, mention, Vocabulary.MENTION_FORM) == Mention.Form.NAME) {
                names.computeIfAbsent(graph.required(mention, Vocabulary.IDENT_REF), e -> new TreeMap<>())
                        .merge(words(mention), 1, Integer::sum);
            }
        }
        return graph.having(Vocabulary.LOCAL_KIND).stream()
                .map(entity -> new ArticleDigest.Actor(entity.getURI(),
                        value(Entity.Kind.class, entity, Vocabulary.LOCAL_KIND), text(entity, Vocabulary.LOCAL_LABEL),
                        graph.one(entity, Vocabulary.LOCAL_SAME_AS).map(Vocabulary::localName),
                        actsFor(entity.getURI()),
                        names.getOrDefault(entity, new TreeMap<>()), identity(entity), corrected.contains(entity)))
                .toList();
    }

    private ArticleDigest.Identity identity(Node entity) {
        if (background.profile(entity.getURI()).isPresent()) {
            return ArticleDigest.Identity.LISTED;
        }
        boolean ofOneArticle = Iris.idIn(entity, "entity").indexOf('/') >= 0;
        return ofOneArticle ? ArticleDigest.Identity.OWN : ArticleDigest.Identity.NAMED;
    }

    /** What is known counts more than what an article seems to say. */
    private SortedSet<String> actsFor(String entity) {
        Optional<LocalDate> day = anchor().map(AnchorDate::day)
                .or(() -> graph.string(article, Vocabulary.DATE_PUBLISHED).map(LocalDate::parse));
        NavigableSet<String> principals = background.actsFor(entity, day);
        if (!principals.isEmpty()) {
            return principals;
        }
        graph.parts(Vocabulary.ROLE_MENTION).stream().map(this::role)
                .filter(role -> role.holder().equals(entity) && !role.former())
                .forEach(role -> role.organization().ifPresent(principals::add));
        if (principals.isEmpty()) {
            principals.addAll(allegiances.of(entity));
        }
        return principals;
    }

    private ArticleDigest.Report report(Node report) {
        EventType type = EventType.valueOf(Vocabulary.localName(graph.required(report, Vocabulary.EVENT_TYPE)));
        Optional<String> mode = graph.one(report, Vocabulary.MODE).map(Vocabulary::localName)
                .map(name -> name.substring(type.name().length() + 1));
        return new ArticleDigest.Report(report.getURI(), type, mode, graph.iris(report, Vocabulary.ACTOR),
                graph.iris(report, Vocabulary.RECIPIENT), graph.iri(report, Vocabulary.PLACE), date(report),
                value(Factuality.class, report, Vocabulary.FACTUALITY), graph.iri(report, Vocabulary.CLAIMANT),
                graph.all(report, Vocabulary.QUANTITY).stream().sorted(Comparator.comparingInt(Iris::index))
                        .map(this::figure).toList(),
                evidence(report),
                Literals.decimal(graph.required(report, Vocabulary.CONFIDENCE)).doubleValue());
    }

    private ArticleDigest.Figure figure(Node quantity) {
        return new ArticleDigest.Figure(value(Quantity.Kind.class, quantity, Vocabulary.QUANTITY_KIND),
                graph.one(quantity, Vocabulary.LOW).map(Literals::decimal),
                graph.one(quantity, Vocabulary.HIGH).map(Literals::decimal));
    }

    private record Placed(int begin, ArticleDigest.Saying value) {
    }

    private Stream<Placed> sayings(Node type, ArticleDigest.SayingKind kind) {
        return graph.parts(type).stream()
                .map(node -> new Placed(Integer.parseInt(text(node, Vocabulary.BEGIN_INDEX)),
                        new ArticleDigest.Saying(node.getURI(), kind, text(node, Vocabulary.TEXT),
                                graph.iri(node, Vocabulary.LOCAL_SPEAKER), evidence(node))));
    }

    private ArticleDigest.Opinion opinion(Node stance) {
        Node target = graph.required(stance, Vocabulary.TARGET);
        List<Node> types = graph.all(target, Vocabulary.TYPE);
        ArticleDigest.TargetKind kind = types.contains(Vocabulary.EVENT_REPORT)
                ? ArticleDigest.TargetKind.REPORT
                : types.contains(Vocabulary.PROPOSITION)
                        ? ArticleDigest.TargetKind.PROPOSITION
                        : ArticleDigest.TargetKind.ENTITY;
        return new ArticleDigest.Opinion(stance.getURI(), text(stance, Vocabulary.HOLDER), target.getURI(), kind,
                graph.string(target, Vocabulary.LABEL), value(Stance.Polarity.class, stance, Vocabulary.POLARITY),
                date(stance), evidence(stance));
    }

    private ArticleDigest.Role role(Node role) {
        return new ArticleDigest.Role(text(role, Vocabulary.ROLE_HOLDER), text(role, Vocabulary.ROLE_TITLE),
                graph.iri(role, Vocabulary.ROLE_OF), text(role, Vocabulary.FORMER).equals("true"),
                graph.one(role, Vocabulary.ROLE_FROM).map(Literals::date),
                graph.one(role, Vocabulary.ROLE_UNTIL).map(Literals::date),
                evidence(role).get(0));
    }

    private Optional<EventDate> date(Node node) {
        return graph.one(node, Vocabulary.LOCAL_DATE_BASIS).map(term -> {
            EventDate.Basis basis = Vocabulary.value(EventDate.Basis.class, term);
            Optional<Temporal> value = graph.one(node, Vocabulary.LOCAL_DATE).map(Literals::date);
            return value.map(v -> date(v, basis)).orElseGet(() -> EventDate.between(
                    LocalDate.parse(text(node, Vocabulary.LOCAL_EARLIEST)),
                    LocalDate.parse(text(node, Vocabulary.LOCAL_LATEST)), basis));
        });
    }

    private static EventDate date(Temporal value, EventDate.Basis basis) {
        if (value instanceof YearMonth month) {
            return EventDate.of(month, basis);
        }
        if (value instanceof Year year) {
            return EventDate.of(year, basis);
        }
        return EventDate.of((LocalDate) value, basis);
    }

    /** The sentences that show something, the best first where that is told, else in the order of the article. */
    private List<String> evidence(Node node) {
        Optional<Node> main = graph.one(node, Vocabulary.MAIN_EVIDENCE);
        return Stream.concat(main.stream(),
                graph.all(node, Vocabulary.EVIDENCE).stream().filter(s -> !s.equals(main.orElse(null)))
                        .sorted(Comparator.comparingInt(Iris::index)))
                .map(Node::getURI).toList();
    }

    private String words(Node part) {
        String words = graph.string(part, Vocabulary.CLEAN_TEXT).orElseGet(() -> text(part, Vocabulary.ANCHOR_OF));
        return words.strip().replaceAll("\\s+", " ");
    }

    /** A required literal's text or resource's IRI. */
    private String text(Node subject, Node property) {
        Node object = graph.required(subject, property);
        return object.isURI() ? object.getURI() : object.getLiteralLexicalForm();
    }

    private <E extends Enum<E>> E value(Class<E> kind, Node subject, Node property) {
        return Vocabulary.value(kind, graph.required(subject, property));
    }
}
