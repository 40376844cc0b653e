/**
 * How names are written: words of names, spellings of one name, titles and given names, noun phrases, quotation marks, and
 * whether a seat of government is meant as a place. In: sentences. Out: what the linker needs to know about words.
 */
package org.entente.naming;
