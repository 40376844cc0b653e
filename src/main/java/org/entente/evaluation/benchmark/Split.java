package org.entente.evaluation.benchmark;

/** Which part of a benchmark's data to measure on. */
public enum Split {
    DEV, TEST
}
