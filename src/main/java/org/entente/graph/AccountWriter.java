package org.entente.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.entente.article.Article.SourceSpan;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.article.LeftOut;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.entity.LinkedArticle;
import org.entente.entity.Mention;
import org.entente.event.EventReport;
import org.entente.event.Quantity;
import org.entente.event.StatedDates;
import org.entente.reading.Sentence;
import org.entente.stance.Account;
import org.entente.stance.Stance;
import org.entente.statement.Statement;

/**
 * Writes all that one article says as quads of the article's own graph: always the same quads in the same order for the
 * same account, without blank nodes and without clock times. Safe to share by threads.
 */
public final class AccountWriter {

    private final Iris iris;
    private final String version;
    private final String readWith;

    /**
     * @param version the version of this software
     * @param readWith what read the articles: {@link org.entente.reading.Reader#description}
     */
    public AccountWriter(Iris iris, String version, String readWith) {
        this.iris = iris;
        this.version = version;
        this.readWith = readWith;
    }

    /** Writes the article's graph; neither starts nor finishes the stream. */
    public void write(Account account, StreamRDF out) {
        new Writing(account, out).all();
    }

    /** The writing of one account. */
    private final class Writing {

        private final Account account;
        private final Article article;
        private final Node node;
        private final Quads quads;
        /** Whether a code point of the source is a char. */
        private final boolean plain;
        private final Map<Statement, Node> statementNodes = new HashMap<>();
        private final Map<EventReport, Node> reportNodes = new HashMap<>();
        private final TreeSet<Entity> entities = new TreeSet<>();
        private int quantities;

        Writing(Account account, StreamRDF out) {
            this.account = account;
            this.article = account.article();
            this.node = iris.article(article.sourceFile());
            this.quads = new Quads(Iris.graphOf(node), out);
            this.plain = article.source().codePointCount(0, article.source().length()) == article.source().length();
        }

        void all() {
            provenance();
            article();
            each(article.blocks(), this::block);
            each(article.leftOut(), this::leftOut);
            account.linked().sentences().forEach(this::sentence);
            each(account.linked().mentions(), this::mention);
            each(account.linked().roles(), this::role);
            statements();
            each(account.events(), (report, i) -> reportNodes.putIfAbsent(report, reportNode(i)));
            each(account.events(), this::report);
            each(account.stances(), this::stance);
            entities.forEach(this::entity);
        }

        private void provenance() {
            Node graph = Iris.graphOf(node);
            Node software = iris.software(version);
            quads.type(graph, Vocabulary.PROV_ENTITY);
            quads.add(graph, Vocabulary.WAS_DERIVED_FROM, node);
            quads.add(graph, Vocabulary.WAS_ATTRIBUTED_TO, software);
            quads.string(graph, Vocabulary.READ_WITH, readWith);
            account.linked().corrections()
                    .forEach(id -> quads.add(graph, Vocabulary.CORRECTED_BY, iris.correction(id)));
            quads.type(software, Vocabulary.SOFTWARE_AGENT);
            quads.string(software, Vocabulary.LABEL, "Entente " + version);
            quads.string(software, Vocabulary.SOFTWARE_VERSION, version);
        }

        private void article() {
            Article.Description about = article.description();
            quads.type(node, Vocabulary.NEWS_ARTICLE);
            quads.type(node, Vocabulary.NIF_CONTEXT);
            quads.string(node, Vocabulary.SOURCE_FILE, article.sourceFile());
            quads.string(node, Vocabulary.CONTENT_HASH, article.contentHash());
            quads.string(node, Vocabulary.HEADLINE, about.headline());
            quads.add(node, Vocabulary.DATE_PUBLISHED, about.published().map(Literals::date));
            quads.add(node, Vocabulary.STORY_DATE, about.storyDate().map(Literals::date));
            account.anchor().ifPresent(anchor -> {
                quads.add(node, Vocabulary.LOCAL_ANCHOR_DATE, Literals.date(anchor.day()));
                quads.add(node, Vocabulary.LOCAL_ANCHOR_BASIS, Vocabulary.value(anchor.basis()));
            });
            quads.string(node, Vocabulary.AUTHOR, about.author());
            quads.string(node, Vocabulary.ARTICLE_SECTION, about.section());
            quads.string(node, Vocabulary.PUBLISHER, about.publisher());
            quads.string(node, Vocabulary.URL, about.url());
            quads.string(node, Vocabulary.IDENTIFIER, about.id());
            quads.string(node, Vocabulary.IS_STRING, article.source());
        }

        private void block(Block block, int index) {
            Node part = Iris.part(node, "block", index);
            quads.type(part, switch (block.kind()) {
                case HEADLINE -> Vocabulary.NIF_TITLE;
                case PARAGRAPH -> Vocabulary.NIF_PARAGRAPH;
            });
            place(part, article.sourceSpan(block.span()));
        }

        private void leftOut(LeftOut part, int index) {
            Node left = Iris.part(node, "left-out", index);
            quads.type(left, Vocabulary.LEFT_OUT);
            place(left, new SourceSpan(part.begin(), part.end()));
            quads.string(left, Vocabulary.REASON, part.reason());
        }

        private void sentence(Sentence sentence) {
            Node part = sentenceNode(sentence.index());
            quads.type(part, Vocabulary.NIF_SENTENCE);
            words(part, sentence.span());
            quads.add(part, Vocabulary.SUPER_STRING, Iris.part(node, "block", sentence.blockIndex()));
            if (sentence.damaged()) {
                quads.add(part, Vocabulary.DAMAGED, Literals.bool(true));
            }
        }

        private void mention(Mention mention, int index) {
            Node part = Iris.part(node, "mention", index);
            quads.type(part, Vocabulary.MENTION);
            words(part, mention.span());
            mention.entities().forEach(entity -> quads.add(part, Vocabulary.IDENT_REF, entityNode(entity)));
            quads.add(part, Vocabulary.IDENT_CONFIDENCE, Literals.decimal(mention.confidence()));
            quads.add(part, Vocabulary.MENTION_FORM, Vocabulary.value(mention.form()));
            quads.string(part, Vocabulary.LINK_BASIS, mention.why());
            evidence(part, List.of(mention.sentence()));
        }

        private void role(LinkedArticle.Role role, int index) {
            Node part = Iris.part(node, "role", index);
            quads.type(part, Vocabulary.ROLE_MENTION);
            quads.add(part, Vocabulary.ROLE_HOLDER, entityNode(role.holder()));
            quads.string(part, Vocabulary.ROLE_TITLE, role.title());
            quads.add(part, Vocabulary.ROLE_OF, role.organization().map(this::entityNode));
            quads.add(part, Vocabulary.FORMER, Literals.bool(role.former()));
            quads.add(part, Vocabulary.ROLE_FROM, role.since().flatMap(words -> date(role, words)));
            quads.add(part, Vocabulary.ROLE_UNTIL, role.until().flatMap(words -> date(role, words)));
            words(part, role.span());
            evidence(part, List.of(role.sentence()));
        }

        private Optional<Node> date(LinkedArticle.Role role, Span words) {
            return StatedDates.of(account.linked().read(), role.sentence(), words, account.anchor())
                    .map(Literals::date);
        }

        private void statements() {
            int quotations = 0;
            int indirect = 0;
            for (Statement statement : account.statements()) {
                switch (statement) {
                    case Statement.Quotation quotation -> quotation(quotation, quotations++);
                    case Statement.IndirectStatement reported -> indirect(reported, indirect++);
                }
            }
        }

        private void quotation(Statement.Quotation quotation, int index) {
            Node part = Iris.part(node, "quotation", index);
            quads.type(part, Vocabulary.QUOTATION);
            quads.add(part, Vocabulary.QUOTATION_KIND, Vocabulary.value(quotation.kind()));
            said(part, quotation);
        }

        private void indirect(Statement.IndirectStatement statement, int index) {
            Node part = Iris.part(node, "statement", index);
            quads.type(part, Vocabulary.INDIRECT_STATEMENT);
            quads.add(part, Vocabulary.FORCE, Vocabulary.value(statement.force()));
            quads.add(part, Vocabulary.ADDRESSEE, statement.addressee().map(this::entityNode));
            said(part, statement);
        }

        private void said(Node part, Statement statement) {
            statementNodes.putIfAbsent(statement, part);
            place(part, article.sourceSpan(statement.content()));
            quads.string(part, Vocabulary.TEXT, statement.content().in(article.text()));
            quads.add(part, Vocabulary.LOCAL_SPEAKER, statement.speaker().map(this::entityNode));
            quads.string(part, Vocabulary.CUE, statement.cue());
            quads.add(part, Vocabulary.CONFIDENCE, Literals.decimal(statement.confidence()));
            evidence(part, statement.sentences());
        }

        private Node reportNode(int index) {
            return Iris.part(node, "event", index);
        }

        private void report(EventReport report, int index) {
            Node part = reportNode(index);
            quads.type(part, Vocabulary.EVENT_REPORT);
            quads.add(part, Vocabulary.EVENT_TYPE, Vocabulary.plover(report.type().name()));
            quads.add(part, Vocabulary.MODE, report.mode().map(m -> Vocabulary.ploverMode(report.type().name(), m)));
            report.contexts().forEach(c -> quads.add(part, Vocabulary.CONTEXT, Vocabulary.plover(c)));
            quads.add(part, Vocabulary.CAMEO_CODE, report.cameo().map(Vocabulary::cameo));
            quads.add(part, Vocabulary.GOLDSTEIN, report.goldstein().map(Literals::decimal));
            report.actors().forEach(e -> quads.add(part, Vocabulary.ACTOR, entityNode(e)));
            report.recipients().forEach(e -> quads.add(part, Vocabulary.RECIPIENT, entityNode(e)));
            quads.add(part, Vocabulary.PLACE, report.place().map(this::entityNode));
            report.date().ifPresent(d -> quads.date(part, d, Quads.DateTerms.LOCAL));
            quads.add(part, Vocabulary.FACTUALITY, Vocabulary.value(report.factuality()));
            quads.add(part, Vocabulary.CLAIMANT, report.claimant().map(this::entityNode));
            for (Quantity quantity : report.quantities()) {
                quads.add(part, Vocabulary.QUANTITY, quantity(quantity));
            }
            words(part, report.trigger());
            if (report.sentences().size() > 1) {
                quads.add(part, Vocabulary.MAIN_EVIDENCE, sentenceNode(report.sentences().get(0)));
            }
            found(part, report.sentences(), report.confidence(), report.rule());
        }

        private Node quantity(Quantity quantity) {
            Node part = Iris.part(node, "quantity", quantities++);
            quads.type(part, Vocabulary.QUANTITY_CLASS);
            quads.add(part, Vocabulary.QUANTITY_KIND, Vocabulary.value(quantity.kind()));
            quads.add(part, Vocabulary.LOW, quantity.low().map(Literals::decimal));
            quads.add(part, Vocabulary.HIGH, quantity.high().map(Literals::decimal));
            words(part, quantity.span());
            return part;
        }

        private void stance(Stance stance, int index) {
            Node part = Iris.part(node, "stance", index);
            quads.type(part, Vocabulary.STANCE);
            quads.add(part, Vocabulary.REFERENCE_CONTEXT, node);
            quads.add(part, Vocabulary.HOLDER, entityNode(stance.holder()));
            quads.add(part, Vocabulary.TARGET, switch (stance.target()) {
                case Stance.Target.OfEntity target -> entityNode(target.entity());
                case Stance.Target.OfEvent target -> known(reportNodes.get(target.report()), "report");
                case Stance.Target.OfProposition target -> proposition(target, index);
            });
            quads.add(part, Vocabulary.POLARITY, Vocabulary.value(stance.polarity()));
            quads.add(part, Vocabulary.BASIS, stance.statement().map(s -> known(statementNodes.get(s), "statement")));
            quads.add(part, Vocabulary.BASIS, stance.event().map(e -> known(reportNodes.get(e), "report")));
            stance.date().ifPresent(d -> quads.date(part, d, Quads.DateTerms.LOCAL));
            found(part, List.of(stance.sentence()), stance.confidence(), stance.rule());
        }

        private Node proposition(Stance.Target.OfProposition target, int index) {
            Node part = Iris.part(node, "proposition", index);
            quads.type(part, Vocabulary.PROPOSITION);
            quads.string(part, Vocabulary.LABEL, target.label());
            words(part, target.span());
            return part;
        }

        private void entity(Entity entity) {
            Node part = iris.entity(entity.id());
            quads.string(part, Vocabulary.LOCAL_LABEL, entity.label());
            quads.add(part, Vocabulary.LOCAL_KIND, Vocabulary.value(entity.kind()));
            quads.add(part, Vocabulary.LOCAL_SAME_AS, entity.wikidata().map(Vocabulary::wikidata));
        }

        private Node known(Node node, String what) {
            if (node == null) {
                throw new IllegalArgumentException(
                        "a stance of " + article + " rests on a " + what + " not in the account");
            }
            return node;
        }

        private Node entityNode(Entity entity) {
            entities.add(entity);
            return iris.entity(entity.id());
        }

        private Node sentenceNode(int index) {
            return Iris.part(node, "sentence", index);
        }

        private void found(Node part, List<Integer> sentences, double confidence, String rule) {
            quads.add(part, Vocabulary.CONFIDENCE, Literals.decimal(confidence));
            quads.string(part, Vocabulary.RULE, rule);
            evidence(part, sentences);
        }

        private void evidence(Node part, List<Integer> sentences) {
            sentences.stream().distinct().forEach(s -> quads.add(part, Vocabulary.EVIDENCE, sentenceNode(s)));
        }

        private void place(Node part, SourceSpan span) {
            quads.add(part, Vocabulary.REFERENCE_CONTEXT, node);
            quads.add(part, Vocabulary.BEGIN_INDEX, Literals.count(span.begin()));
            quads.add(part, Vocabulary.END_INDEX, Literals.count(span.end()));
        }

        /** Place and words: as they stand in the source, and as they were read where more than white space differs. */
        private void words(Node part, Span span) {
            SourceSpan place = article.sourceSpan(span);
            place(part, place);
            String source = inSource(place);
            String read = span.in(article.text());
            quads.string(part, Vocabulary.ANCHOR_OF, source);
            if (!tidied(source).equals(tidied(read))) {
                quads.string(part, Vocabulary.CLEAN_TEXT, read);
            }
        }

        private String inSource(SourceSpan span) {
            String source = article.source();
            if (plain) {
                return source.substring(span.begin(), span.end());
            }
            int begin = source.offsetByCodePoints(0, span.begin());
            return source.substring(begin, source.offsetByCodePoints(begin, span.end() - span.begin()));
        }

        private static String tidied(String text) {
            return text.strip().replaceAll("\\s+", " ");
        }
    }

    private static <T> void each(List<T> all, Indexed<T> action) {
        for (int i = 0; i < all.size(); i++) {
            action.accept(all.get(i), i);
        }
    }

    private interface Indexed<T> {
        void accept(T value, int index);
    }
}
