/**
 * Where the graph is kept: a folder with a TDB2 database, a Lucene text index that never disagrees with it, and a manifest.
 * In: named graphs. Out: transactions, SPARQL queries that cannot reach outside, and what the store already holds.
 */
package org.entente.store;
