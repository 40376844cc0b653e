/** Quotations and reported speech: speaker, cue, content. In: {@link org.entente.entity.LinkedArticle}. */
package org.entente.statement;
