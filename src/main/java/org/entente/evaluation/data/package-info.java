/** Annotated data from outside, in the formats of those who made it. In: its files. Out: records. */
package org.entente.evaluation.data;
