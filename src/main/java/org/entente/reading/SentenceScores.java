package org.entente.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a model says of words that stand for somebody or something, one by one and in pairs. A word is given by the index of
 * its token; a name stands by its last word. Nothing is said of words that are neither nouns, pronouns nor in names, nor of
 * the distant words of a sentence of hundreds; an engine without such a model says nothing at all.
 */
public interface SentenceScores {

    /** Says nothing. */
    SentenceScores NONE = new SentenceScores() {
    };

    /**
     * Probabilities that make up 1.
     *
     * @param none of no attitude
     */
    record Attitude(double none, double positive, double negative) {
    }

    /** How one feels or acts towards another. */
    default Optional<Attitude> stance(int holder, int target) {
        return Optional.empty();
    }

    /** How the sentence, whoever speaks, presents what a word stands for. */
    default Optional<Attitude> sentiment(int target) {
        return Optional.empty();
    }

    /** What one does to another: the probability of each PLOVER root type, by its name in capitals. */
    default SortedMap<String, Double> events(int source, int target) {
        return new TreeMap<>();
    }

    /** The probability that, of two words between which something happens, the first is the one that acts. */
    default OptionalDouble direction(int source, int target) {
        return OptionalDouble.empty();
    }

    /** The sentence as a vector of length 1: the product of two tells how alike the sentences are; empty when unknown. */
    default List<Float> vector() {
        return List.of();
    }
}
