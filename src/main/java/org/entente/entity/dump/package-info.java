/**
 * Builds an index of knowledge from open dumps that the user has: Wikidata, GeoNames, tables. Reads them as streams; what
 * memory grows with is said at {@link org.entente.entity.dump.KnowledgeBuild}. In: files. Out: a folder that
 * {@link org.entente.entity.index.Knowledge#load} reads, and a report.
 */
package org.entente.entity.dump;
