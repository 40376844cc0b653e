/** Trains the models that ship with the program, from treebanks and corpora that its user brings. */
package org.entente.reading.training;
