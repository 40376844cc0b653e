package org.entente.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.article.LeftOut;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.entity.LinkedArticle;
import org.entente.entity.Mention;
import org.entente.event.AnchorDate;
import org.entente.event.EventDate;
import org.entente.event.EventReport;
import org.entente.event.EventType;
import org.entente.event.Factuality;
import org.entente.event.Quantity;
import org.entente.reading.ReadArticle;
import org.entente.reading.Sentence;
import org.entente.stance.Account;
import org.entente.stance.Stance;
import org.entente.statement.Statement;
import org.entente.story.Story;

/** Two invented articles about two invented countries, and what they say together; made by hand. */
public final class Samples {

    public static final String ONE = "may/one.txt";
    public static final String TWO = "may/two.txt";
    public static final AccountWriter WRITER = new AccountWriter(Iris.DEFAULT, "0.0.0", "by hand");

    private static final Entity VARLAND = new Entity("varland", Entity.Kind.COUNTRY, "Varland",
            Optional.of("Q999999001"), true);
    private static final Entity ESTARA = new Entity("estara", Entity.Kind.COUNTRY, "Estara", Optional.of("Q999999002"),
            true);
    private static final Entity BERG = new Entity("anna-berg", Entity.Kind.PERSON, "Anna Berg", Optional.empty(), true);
    private static final Entity SOLA = new Entity("sola", Entity.Kind.PLACE, "Sola", Optional.empty(), false);
    private static final EventDate THURSDAY = EventDate.of(LocalDate.of(2019, Month.MAY, 2), EventDate.Basis.ANCHOR);
    private static final String BOMBED = "Varland bombed the port of Sola on Thursday, killing at least 12 people.";

    private Samples() {
    }

    /** The strike is asserted; a quotation and a stance of the president; byte order mark, CRLF and an emoji. */
    public static Account one() {
        String source = "\uFEFFVarland strikes \uD83D\uDEA2 Sola\r\nShare this\r\n\r\n" + BOMBED
                + "\r\n\u201CWe had no choice\u201D,  President Anna Berg said. She wants further strikes.\r\n";
        Text text = new Text(ONE, source, "Varland strikes \uD83D\uDEA2 Sola", BOMBED,
                "\u201CWe had no choice\u201D,  President Anna Berg said.", "She wants further strikes.");
        text.leftOut("Share this", "share widget");
        text.mention(0, "Varland", VARLAND, Mention.Form.NAME);
        text.mention(0, "Sola", SOLA, Mention.Form.NAME);
        text.mention(1, "Varland", VARLAND, Mention.Form.NAME);
        text.mention(1, "Sola", SOLA, Mention.Form.NAME);
        text.mention(2, "Anna Berg", BERG, Mention.Form.NAME);
        text.mention(3, "She", BERG, Mention.Form.PRONOUN);
        LinkedArticle.Role role = new LinkedArticle.Role(BERG, "President", Optional.of(VARLAND), false, 2,
                text.span(2, "President"));
        Statement quotation = new Statement.Quotation(text.span(2, "We had no choice"), Optional.of(BERG),
                Optional.of("said"), Statement.QuotationKind.DIRECT, List.of(2), 0.9);
        Quantity deaths = new Quantity(Quantity.Kind.DEATHS, Optional.of(BigDecimal.valueOf(12)), Optional.empty(),
                text.span(1, "at least 12 people"));
        EventReport strike = new EventReport(EventType.ASSAULT, Optional.of("aerial"),
                new TreeSet<>(List.of("military")),
                Optional.of("195"), Optional.of(-10.0), List.of(VARLAND), List.of(ESTARA), Optional.of(SOLA),
                Optional.of(THURSDAY), Factuality.ASSERTED, Optional.empty(), List.of(deaths), List.of(1, 0),
                text.span(1, "bombed"), 0.8, "verb/bomb");
        Stance wish = new Stance(BERG, new Stance.Target.OfProposition("further strikes",
                text.span(3, "further strikes")), Stance.Polarity.SUPPORT, 3, Optional.of(quotation), Optional.empty(),
                Optional.empty(), 0.7, "want");
        Stance deed = new Stance(VARLAND, new Stance.Target.OfEntity(ESTARA), Stance.Polarity.OPPOSE, 1,
                Optional.empty(), Optional.of(strike), Optional.of(THURSDAY), 0.75, "assault");
        return text.account(List.of(role), List.of(quotation), List.of(strike), List.of(wish, deed));
    }

    /** Repeats a sentence of the first; Estara denies the strike, in reported speech. */
    public static Account two() {
        String denied = "Estara denied that Varland attacked Sola.";
        Text text = new Text(TWO, "Estara denies strike\n\n" + BOMBED + " " + denied, "Estara denies strike", BOMBED,
                denied);
        text.mention(0, "Estara", ESTARA, Mention.Form.NAME);
        text.mention(1, "Varland", VARLAND, Mention.Form.NAME);
        text.mention(1, "Sola", SOLA, Mention.Form.NAME);
        text.mention(2, "Estara", ESTARA, Mention.Form.NAME);
        text.mention(2, "Varland", VARLAND, Mention.Form.NAME);
        Statement denial = new Statement.IndirectStatement(text.span(2, "Varland attacked Sola"), Optional.of(ESTARA),
                Optional.empty(), Optional.of("denied"), Optional.of(text.span(2, "denied")), Statement.Force.DENIES,
                List.of(2), 0.95);
        EventReport attack = new EventReport(EventType.ASSAULT, Optional.empty(), new TreeSet<>(), Optional.empty(),
                Optional.empty(), List.of(VARLAND), List.of(), Optional.of(SOLA),
                Optional.of(EventDate.between(LocalDate.of(2019, Month.APRIL, 29), LocalDate.of(2019, Month.MAY, 3),
                        EventDate.Basis.ANCHOR)),
                Factuality.DENIED, Optional.of(ESTARA), List.of(), List.of(2), text.span(2, "attacked"), 0.6,
                "verb/attack");
        Stance doubt = new Stance(ESTARA, new Stance.Target.OfEvent(attack), Stance.Polarity.OPPOSE, 2,
                Optional.of(denial), Optional.empty(), Optional.empty(), 0.5, "deny");
        return text.account(List.of(), List.of(denial), List.of(attack), List.of(doubt));
    }

    /** What both say together. */
    public static Story story() {
        String first = part(ONE, "event-1");
        String second = part(TWO, "event-1");
        SortedMap<String, Integer> noNames = new TreeMap<>();
        List<Story.Actor> actors = List.of(
                new Story.Actor(iri(BERG), BERG.kind(), "Anna Berg", new TreeMap<>(Map.of("Berg", 1)),
                        Optional.empty(), new TreeSet<>(), new TreeSet<>(List.of(iri(VARLAND))),
                        List.of(new Story.Role("President", Optional.of(iri(VARLAND)), false, Optional.empty(),
                                Optional.empty(), new TreeSet<>(List.of(part(ONE, "sentence-3")))))),
                actor(ESTARA, noNames), actor(SOLA, noNames), actor(VARLAND, noNames));
        Story.Event strike = new Story.Event("strike-1", List.of(first, second),
                fact(EventType.ASSAULT, true, first, second),
                List.of(fact(iri(VARLAND), false, first, second)), List.of(fact(iri(ESTARA), true, first, null)),
                List.of(fact(iri(SOLA), true, first, second)), List.of(fact(THURSDAY, true, first, null)), 2, 1);
        Story.Conflict conflict = new Story.Conflict("strike-1/factuality", Story.ConflictKind.FACTUALITY_CONFLICT,
                List.of(first, second), Optional.of("strike-1"));
        TreeMap<String, Story.Anchor> anchors = new TreeMap<>();
        Story.Anchor anchor = new Story.Anchor(LocalDate.of(2019, Month.MAY, 3), AnchorDate.Basis.PAGE,
                Optional.empty());
        anchors.put(article(ONE), anchor);
        anchors.put(article(TWO), new Story.Anchor(anchor.day(), AnchorDate.Basis.PAGE, Optional.of(article(ONE))));
        TreeMap<String, EventDate> dates = new TreeMap<>();
        dates.put(first, THURSDAY);
        dates.put(second, THURSDAY);
        dates.put(part(ONE, "stance-2"), THURSDAY);
        TreeMap<String, String> speakers = new TreeMap<>();
        speakers.put(part(ONE, "quotation-1"), iri(BERG));
        speakers.put(part(TWO, "statement-1"), iri(ESTARA));
        return new Story(actors, List.of(strike),
                List.of(new Story.Copy(part(TWO, "sentence-2"), part(ONE, "sentence-2"), 1)), List.of(conflict),
                anchors,
                dates, speakers);
    }

    /** A dataset in memory with both articles and their story. */
    public static DatasetGraph dataset() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        StreamRDF out = StreamRDFLib.dataset(dataset);
        WRITER.write(one(), out);
        WRITER.write(two(), out);
        new StoryWriter(Iris.DEFAULT, Background.NONE).write(story(), out);
        return dataset;
    }

    private static Story.Actor actor(Entity entity, SortedMap<String, Integer> names) {
        return new Story.Actor(iri(entity), entity.kind(), entity.label(), names, entity.wikidata(), new TreeSet<>(),
                new TreeSet<>(), List.of());
    }

    private static <T> Story.Fact<T> fact(T value, boolean stands, String supported, String denied) {
        return new Story.Fact<>(value, stands, new TreeSet<>(List.of(supported)),
                denied == null ? new TreeSet<>() : new TreeSet<>(List.of(denied)), new TreeSet<>());
    }

    static String iri(Entity entity) {
        return Iris.DEFAULT.entity(entity.id()).getURI();
    }

    static String article(String file) {
        return Iris.DEFAULT.article(file).getURI();
    }

    static String part(String file, String fragment) {
        return article(file) + "#" + fragment;
    }

    /** An article made of pieces of a source, each a sentence and the first the headline. */
    private static final class Text {

        private final Article article;
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<Mention> mentions = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();

        Text(String file, String source, String... pieces) {
            StringBuilder text = new StringBuilder();
            List<Integer> offsets = new ArrayList<>();
            List<Block> blocks = new ArrayList<>();
            int from = 0;
            for (String piece : pieces) {
                int begin = source.indexOf(piece, from);
                if (!text.isEmpty()) {
                    text.append('\n');
                    offsets.add(source.codePointCount(0, from));
                }
                Block.Kind kind = blocks.isEmpty() ? Block.Kind.HEADLINE : Block.Kind.PARAGRAPH;
                Span span = new Span(text.length(), text.length() + piece.length());
                blocks.add(new Block(span, kind));
                int index = sentences.size();
                sentences.add(new Sentence(index, span, kind, index, List.of(), List.of(), false));
                for (int i = 0; i < piece.length(); i++) {
                    offsets.add(source.codePointCount(0, begin + i));
                }
                text.append(piece);
                from = begin + piece.length();
            }
            offsets.add(source.codePointCount(0, from));
            Article.Description description = new Article.Description(Optional.of(pieces[0]),
                    Optional.of(LocalDate.of(2019, Month.MAY, 3)), Optional.empty(), Optional.of("Jo Lind"),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
            article = new Article(file, source, text.toString(), offsets.stream().mapToInt(Integer::intValue).toArray(),
                    blocks, leftOut, description, "00ff" + pieces.length);
        }

        void leftOut(String words, String reason) {
            int begin = article.source().indexOf(words);
            leftOut.add(new LeftOut(article.source().codePointCount(0, begin),
                    article.source().codePointCount(0, begin + words.length()), reason));
        }

        Span span(int sentence, String words) {
            int begin = article.text().indexOf(words, sentences.get(sentence).span().begin());
            return new Span(begin, begin + words.length());
        }

        void mention(int sentence, String words, Entity entity, Mention.Form form) {
            mentions.add(new Mention(sentence, span(sentence, words), 0, entity, form, 0.99, "alias"));
        }

        Account account(List<LinkedArticle.Role> roles, List<Statement> statements, List<EventReport> events,
                List<Stance> stances) {
            Article whole = new Article(article.sourceFile(), article.source(), article.text(), article.sourceOffsets(),
                    article.blocks(), leftOut, article.description(), article.contentHash());
            LinkedArticle linked = new LinkedArticle(new ReadArticle(whole, sentences), mentions, roles);
            AnchorDate anchor = new AnchorDate(LocalDate.of(2019, Month.MAY, 3), AnchorDate.Basis.PAGE);
            return new Account(linked, Optional.of(anchor), statements, events, stances);
        }
    }
}
