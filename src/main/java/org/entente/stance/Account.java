package org.entente.stance;

import java.util.List;
import java.util.Optional;
import org.entente.article.Article;
import org.entente.entity.LinkedArticle;
import org.entente.event.AnchorDate;
import org.entente.event.EventReport;
import org.entente.statement.Statement;

/**
 * All that one article says.
 *
 * @param linked the article with its sentences and mentions
 * @param anchor the day its relative dates count from, as the article alone gives it
 * @param statements who said what
 * @param events who did what to whom
 * @param stances who is for or against whom or what
 */
public record Account(LinkedArticle linked, Optional<AnchorDate> anchor, List<Statement> statements,
        List<EventReport> events, List<Stance> stances) {

    public Account {
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        stances = List.copyOf(stances);
    }

    public Article article() {
        return linked.article();
    }
}
