/**
 * Tags and dependency trees by linear models of our own. In: the words of a sentence. Out: for each a tag, a head and a
 * Universal Dependencies relation.
 */
package org.entente.reading.tree;
