package org.entente.statement;

import java.util.List;

/**
 * An entry of the lexicon: words that tell of a saying, and one way of using them.
 *
 * @param words lemmas, in a row
 * @param noun whether its first word is a noun; otherwise it is a verb
 * @param frames where its content may stand
 * @param force what the speaker does with the content
 * @param spoken whether words in quotation marks under it are the speaker's own
 * @param weight how often it reports a statement, from 0 to 1
 */
record Cue(List<String> words, boolean noun, List<Frame> frames, Statement.Force force, boolean spoken, double weight) {

    Cue {
        words = List.copyOf(words);
        frames = List.copyOf(frames);
    }

    /** Whether the word hardly ever does anything but report speech. */
    boolean plainSpeech() {
        return weight >= 1.0 && force == Statement.Force.ASSERTS;
    }

    boolean has(Frame.Kind kind) {
        return frames.stream().anyMatch(frame -> frame.kind() == kind);
    }
}
