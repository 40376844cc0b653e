package org.entente.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.exec.QueryExec;
import org.entente.problem.UserError;

/** SPARQL queries on a store, as a user writes them. */
public final class Queries {

    private Queries() {
    }

    /**
     * Reads a query.
     *
     * @throws UserError with line and column when it is none
     */
    public static Query parse(String sparql) {
        try {
            return QueryFactory.create(sparql);
        } catch (QueryParseException e) {
            String message = e.getMessage().lines().findFirst().orElse("it is no SPARQL query");
            throw new UserError(UserError.Exit.WRONG_USE, "the query can't be read: " + message, e);
        }
    }

    /**
     * Runs a query on the union of a store's graphs, inside a read transaction.
     *
     * @param timeout for the query and for reading its results in {@code use}
     * @param use takes the results while they are there
     * @throws UserError when the time is up
     */
    public static <T> T run(Store store, Query query, Duration timeout, Function<QueryExec, T> use) {
        return store.read(dataset -> {
            try (QueryExec execution = QueryExec.dataset(dataset).query(query)
                    .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS).build()) {
                return use.apply(execution);
            } catch (QueryCancelledException e) {
                throw UserError.failed("the query took longer than " + timeout.toSeconds()
                        + " s and was stopped: make it narrower, or give it more time with --timeout", e);
            }
        });
    }
}
