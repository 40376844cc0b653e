package org.entente.entity.name;

import java.util.List;
import java.util.Optional;
import org.entente.article.Span;
import org.entente.entity.Gazetteer;
import org.entente.naming.Words;

/**
 * A name as it stands in a sentence, not yet resolved.
 *
 * @param sentence index of the sentence
 * @param span the name without title, in the article's clean text
 * @param text as written
 * @param kind what kind of name it looks like
 * @param listed what it may stand for by the lists; empty for names that are in none
 * @param title the title right before it: "Foreign Minister"
 */
public record FoundName(int sentence, Span span, String text, Kind kind, List<Gazetteer.Name> listed,
        Optional<String> title) {

    /** What a name looks like. */
    public enum Kind {
        /** A person by title, given name or the reader's name model. */
        PERSON,
        /** An organization by its words or the name model. */
        ORGANIZATION,
        /** A place by its words or the name model. */
        PLACE,
        /** A name of the lists. */
        LISTED,
        /** A name that tells nothing by itself. */
        OPEN
    }

    public FoundName {
        listed = List.copyOf(listed);
    }

    public boolean isOneWord() {
        return Words.of(text).size() == 1;
    }
}
