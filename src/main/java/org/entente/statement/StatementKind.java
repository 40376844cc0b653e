package org.entente.statement;

/** Every kind of finding there is, each with what finds it. */
enum StatementKind {
    QUOTATION(new QuotationFinder()), REPORTED_BY_VERB(new VerbFinder()), REPORTED_BY_NOUN(
            new NounFinder()), REPORTED_BY_PHRASE(new SourcePhraseFinder());

    private final StatementFinder finder;

    StatementKind(StatementFinder finder) {
        this.finder = finder;
    }

    StatementFinder finder() {
        return finder;
    }
}
