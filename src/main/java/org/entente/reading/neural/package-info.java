/**
 * A transformer of our own that reads a sentence once, and what follows from its scores: pieces of words on the way in;
 * labels, spans and trees on the way out.
 */
package org.entente.reading.neural;
