package org.entente.reading;

/**
 * A name that a model found in a sentence.
 *
 * @param firstToken index of its first word in the sentence
 * @param endToken one past the index of its last word
 * @param type what kind of name it looks like
 * @param probability the model's confidence, from 0 to 1
 */
public record NameSpan(int firstToken, int endToken, Type type, double probability) {

    /** Types of names, as Universal NER has them. */
    public enum Type {
        PERSON, ORGANIZATION, LOCATION
    }
}
