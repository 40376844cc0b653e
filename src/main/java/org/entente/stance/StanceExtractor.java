package org.entente.stance;

import java.util.List;
import org.entente.entity.LinkedArticle;
import org.entente.event.EventReport;
import org.entente.statement.Statement;

/** Finds who is for or against whom or what. Safe to share by threads. */
public interface StanceExtractor {

    /**
     * Finds the stances of an article; keeps nothing between calls.
     *
     * @return the stances in the order of their evidence; empty when there are none
     */
    List<Stance> extract(LinkedArticle article, List<Statement> statements, List<EventReport> events);
}
