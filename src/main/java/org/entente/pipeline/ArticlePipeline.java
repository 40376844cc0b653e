package org.entente.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.entity.index.Knowledge;
import org.entente.article.Article;
import org.entente.entity.KnowledgeBase;
import org.entente.entity.LinkedArticle;
import org.entente.entity.Linker;
import org.entente.entity.RuleLinker;
import org.entente.entity.correction.CorrectingLinker;
import org.entente.entity.correction.Corrections;
import org.entente.entity.local.LocalActorLinker;
import org.entente.event.AnchorDate;
import org.entente.event.AnchorDates;
import org.entente.event.EventExtractor;
import org.entente.event.EventReport;
import org.entente.event.Events;
import org.entente.reading.Languages;
import org.entente.reading.ReadArticle;
import org.entente.reading.Reader;
import org.entente.stance.Account;
import org.entente.stance.Stance;
import org.entente.stance.StanceExtractor;
import org.entente.stance.Stances;
import org.entente.statement.Statement;
import org.entente.statement.StatementExtractor;
import org.entente.statement.Statements;

/**
 * The stages that one article passes on its own, joined. Safe to share by threads, as each stage is.
 *
 * @param language tells the language of an article
 * @param reader finds sentences, words and names
 * @param linker finds whom each name means
 * @param statements finds who said what
 * @param anchorDate finds the day that relative dates count from; empty when the article does not tell
 * @param events finds who did what to whom
 * @param stances finds who is for or against what
 * @param knowledge what the story layer adds to what articles say of known entities; may be absent
 * @param version of all this, for people; articles that another version read are read again
 */
public record ArticlePipeline(Function<Article, Languages.Verdict> language, Reader reader, Linker linker,
        StatementExtractor statements,
        Function<ReadArticle, Optional<AnchorDate>> anchorDate, EventExtractor events, StanceExtractor stances,
        Optional<KnowledgeBase> knowledge, String version) implements AutoCloseable {

    /**
     * The stages that Entente comes with; takes a few seconds to load their models.
     *
     * @param engine what reads sentences
     * @param knowledge folders that add to the knowledge base
     */
    public static ArticlePipeline standard(Engine engine, List<Path> knowledge) {
        KnowledgeBase known = Knowledge.load(knowledge);
        Reader reader = engine.load();
        return new ArticlePipeline(Languages.create()::of, reader, new LocalActorLinker(new RuleLinker(known), known),
                new Statements(),
                AnchorDates::of, new Events(), new Stances(), Optional.of(known), Versions.of(reader, knowledge));
    }

    /** The same stages with users' corrections applied to what the linker finds. */
    public ArticlePipeline with(Corrections corrections) {
        Linker correcting = new CorrectingLinker(linker, corrections, id -> knowledge.flatMap(k -> k.entity(id)));
        return new ArticlePipeline(language, reader, correcting, statements, anchorDate, events, stances, knowledge,
                version);
    }

    /** All that the article says. */
    public Account account(Article article) {
        return account(article, new Timings());
    }

    /** All that the article says; the time of each stage is added to {@code timings}. */
    public Account account(Article article, Timings timings) {
        ReadArticle read = timings.time(Stage.READ, () -> reader.read(article));
        LinkedArticle linked = timings.time(Stage.LINK, () -> linker.link(read));
        List<Statement> said = timings.time(Stage.STATEMENTS, () -> statements.extract(linked));
        Optional<AnchorDate> anchor = timings.time(Stage.EVENTS, () -> anchorDate.apply(read));
        List<EventReport> reports = timings.time(Stage.EVENTS, () -> events.extract(linked, said, anchor));
        List<Stance> positions = timings.time(Stage.STANCES, () -> stances.extract(linked, said, reports));
        return new Account(linked, anchor, said, reports, positions);
    }

    /** Gives back what the reader holds. */
    @Override
    public void close() {
        reader.close();
    }
}
