/**
 * Benchmarks: annotated data from outside that a part of Entente is measured on. In: a folder of such data. Out: an
 * {@link org.entente.evaluation.benchmark.EvaluationReport}. A further benchmark is a class and a line in
 * {@code Benchmarks}. What each measures, and where its data are to be had, is told in
 * {@code docs/evaluation.md}.
 */
package org.entente.evaluation.benchmark;
