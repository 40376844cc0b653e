package org.entente.statement;

import java.util.Optional;

/**
 * Where the content of a cue stands.
 *
 * @param kind the construction
 * @param preposition the preposition that it is built with, for those that have one
 */
record Frame(Kind kind, Optional<String> preposition) {

    /** Constructions, those that bind first before others, with what a line of the lexicon calls them. */
    enum Kind {
        /** {@code clause}: "said that he would come". */
        CLAUSE,
        /** {@code [obj+inf]}: "wants him to come"; the content is "him to come". */
        OBJECT_AND_INFINITIVE,
        /** {@code obj+inf}: "urged him to come"; the content is "come", the object is spoken to. */
        OBJECT_INFINITIVE,
        /** {@code [obj+of]}: "accused him of lying"; the content is "him of lying". */
        OBJECT_AND_PREPOSITION,
        /** {@code obj+for}: "praised him for coming"; the content is "coming". */
        OBJECT_PREPOSITION,
        /** {@code predicate}: "called him a liar"; the content is "him a liar". */
        PREDICATE,
        /** {@code inf}: "pledged to come"; the content is what the speaker will do. */
        INFINITIVE,
        /** {@code ing}: "denied having come". */
        GERUND,
        /** {@code for}: "called for peace". */
        PREPOSITION,
        /** {@code obj}: "rejected the plan". */
        OBJECT,
        /** {@code colon}: "gave a warning: they would come". */
        COLON
    }

    static Frame parse(String text) {
        return switch (text) {
            case "clause" -> new Frame(Kind.CLAUSE, Optional.empty());
            case "inf" -> new Frame(Kind.INFINITIVE, Optional.empty());
            case "ing" -> new Frame(Kind.GERUND, Optional.empty());
            case "obj" -> new Frame(Kind.OBJECT, Optional.empty());
            case "obj+inf" -> new Frame(Kind.OBJECT_INFINITIVE, Optional.empty());
            case "[obj+inf]" -> new Frame(Kind.OBJECT_AND_INFINITIVE, Optional.empty());
            case "predicate" -> new Frame(Kind.PREDICATE, Optional.empty());
            case "colon" -> new Frame(Kind.COLON, Optional.empty());
            default -> withPreposition(text);
        };
    }

    private static Frame withPreposition(String text) {
        if (text.startsWith("[obj+") && text.endsWith("]")) {
            return new Frame(Kind.OBJECT_AND_PREPOSITION, Optional.of(text.substring(5, text.length() - 1)));
        }
        if (text.startsWith("obj+")) {
            return new Frame(Kind.OBJECT_PREPOSITION, Optional.of(text.substring(4)));
        }
        if (!text.matches("[a-z]+")) {
            throw new IllegalArgumentException("no frame: " + text);
        }
        return new Frame(Kind.PREPOSITION, Optional.of(text));
    }
}
