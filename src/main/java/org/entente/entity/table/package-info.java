/**
 * Reads the tables of the knowledge base: tab-separated, or CSV. In: files. Out: an
 * {@link org.entente.entity.KnowledgeBase} and problems.
 */
package org.entente.entity.table;
