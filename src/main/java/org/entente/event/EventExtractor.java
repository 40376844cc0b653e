package org.entente.event;

import java.util.List;
import java.util.Optional;
import org.entente.entity.LinkedArticle;
import org.entente.statement.Statement;

/** Finds who did what to whom. Safe to share by threads. */
public interface EventExtractor {

    /**
     * Codes the events of an article; keeps nothing between calls. One event of the article gives one report, however
     * often it is told.
     *
     * @param statements the article's statements: what is said by somebody is claimed by that somebody
     * @param anchor the day relative dates count from, when it is known
     * @return the reports in the order of their evidence; empty when there are none
     */
    List<EventReport> extract(LinkedArticle article, List<Statement> statements, Optional<AnchorDate> anchor);
}
