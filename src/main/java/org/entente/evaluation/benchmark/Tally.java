package org.entente.evaluation.benchmark;

/**
 * What should be found, what was found, and how much of that is right.
 *
 * @param wanted how many there are
 * @param found how many were found
 * @param right how many of those found are right
 */
record Tally(int wanted, int found, int right) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(wanted + other.wanted, found + other.found, right + other.right);
    }

    /** In percent; 0 when nothing was found. */
    double precision() {
        return percent(right, found);
    }

    /** In percent; 0 when nothing was wanted. */
    double recall() {
        return percent(right, wanted);
    }

    /** The harmonic mean of precision and recall, in percent. */
    double f1() {
        return percent(2.0 * right, (double) wanted + found);
    }

    static double percent(double part, double whole) {
        return whole == 0 ? 0 : 100 * part / whole;
    }
}
