package org.entente.stance;

import java.util.function.Supplier;

/** Every finder of stances there is. */
enum StanceKind {
    /** What people are said to say, want and judge. */
    STATEMENT(StatementStances::new),
    /** What people say in their own words. */
    QUOTATION(QuotationStances::new),
    /** What actors do to one another. */
    EVENT(EventStances::new),
    /** What the narrator says of actors: allies, support, criticism. */
    RELATION(RelationStances::new);

    private final Supplier<StanceFinder> finder;

    StanceKind(Supplier<StanceFinder> finder) {
        this.finder = finder;
    }

    StanceFinder finder() {
        return finder.get();
    }
}
