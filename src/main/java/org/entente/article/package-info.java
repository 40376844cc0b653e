/**
 * Sources to articles. In: files of a corpus folder. Out: {@link org.entente.article.Article}, clean text that knows
 * where each character came from, and a list of what was left out and why.
 */
package org.entente.article;
