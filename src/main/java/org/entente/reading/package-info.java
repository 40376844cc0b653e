/**
 * Sentences, words, tags, lemmas, dependency trees and name spans. In: {@link org.entente.article.Article}. Out:
 * {@link org.entente.reading.ReadArticle}.
 */
package org.entente.reading;
