/**
 * Reads actor dictionaries of event coders. In: a dictionary. Out: rows of the table {@code standings.tsv}, which
 * {@link org.entente.entity.table} reads.
 */
package org.entente.entity.dictionary;
