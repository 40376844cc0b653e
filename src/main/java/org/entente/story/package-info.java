/**
 * What the articles say together: copies, merged events, conflicts, final dates and speakers. In:
 * {@link org.entente.story.ArticleDigest}, one an article. Out: {@link org.entente.story.Story}.
 */
package org.entente.story;
