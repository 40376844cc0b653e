package org.entente.statement;

import java.util.List;
import org.entente.entity.LinkedArticle;

/** Finds who said what. Safe to share by threads. */
public interface StatementExtractor {

    /**
     * Finds the statements of an article; keeps nothing between calls.
     *
     * @return quotations and indirect statements in order of their content; empty when nobody says anything
     */
    List<Statement> extract(LinkedArticle article);
}
