/** Reads the tables of the knowledge base: tab-separated, or CSV. In: files. Out: rows by column, and problems. */
package org.entente.entity.table;
