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

    /**
     * Types of names: the three of Universal NER, and two that only the reader model finds. A group is people by where they
     * come from or what they believe ("Germans", "Shia"); all else that has a name is MISC.
     */
    public enum Type {
        PERSON, ORGANIZATION, LOCATION, GROUP, MISC
    }
}
