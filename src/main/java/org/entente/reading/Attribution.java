package org.entente.reading;

import java.util.Optional;

/**
 * A model's word that something in a sentence is said, written or thought by somebody. A quotation that its verb of saying
 * cuts in two is two attributions with the same source and cue.
 *
 * @param source whose words they are; empty when the sentence doesn't tell
 * @param cue the words that say so, such as "told reporters"; empty for a quotation that stands alone
 * @param content what is said
 * @param probability of the content, from 0 to 1
 */
public record Attribution(Optional<Part> source, Optional<Part> cue, Part content, double probability) {

    /**
     * Words that stand together.
     *
     * @param firstToken index of the first in the sentence
     * @param endToken one past the index of the last
     */
    public record Part(int firstToken, int endToken) {
    }
}
