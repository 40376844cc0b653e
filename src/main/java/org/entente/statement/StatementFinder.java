package org.entente.statement;

import java.util.List;

/** Finds statements of one kind. Keeps nothing between calls. */
@FunctionalInterface
interface StatementFinder {

    /** The statements of this kind, in any order; empty when there are none. */
    List<Statement> find(Passage passage);
}
