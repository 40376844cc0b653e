package org.entente.reading.tree;

/** A linear model: gives each class a score, from the features that are there. */
public interface Scorer {

    /**
     * Scores all classes.
     *
     * @param features hashed features; only the first {@code count} count
     * @param scores one a class; what it held is overwritten
     */
    void score(int[] features, int count, float[] scores);
}
