/**
 * Who each name means: the knowledge base, linking, coreference, metonyms and roles. In:
 * {@link org.entente.reading.ReadArticle}. Out: {@link org.entente.entity.LinkedArticle}.
 */
package org.entente.entity;
