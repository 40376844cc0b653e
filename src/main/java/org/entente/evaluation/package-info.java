/** Measurements of the whole: how fast it is, and what it takes. */
package org.entente.evaluation;
