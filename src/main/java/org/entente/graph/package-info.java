/**
 * RDF from here on: the vocabulary, IRIs, writers, readers and shapes. In: {@link org.entente.stance.Account} and
 * {@link org.entente.story.Story}. Out: quads, a named graph for each article and one for the story.
 */
package org.entente.graph;
