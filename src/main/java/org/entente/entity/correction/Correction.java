package org.entente.entity.correction;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A user's correction.
 *
 * @param number what users call it by; it never changes
 * @param change what it changes
 * @param by who gave it
 * @param at when
 * @param because why
 */
public record Correction(int number, Change change, Optional<String> by, Optional<Instant> at,
        Optional<String> because) {

    public Correction {
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(because, "because");
    }

    /**
     * The same correction for an article that is read apart from its corpus.
     *
     * @param path of its file, which ends in the name that the corpus has for it
     * @param name the article's source file there
     */
    public Correction shownAs(String path, String name) {
        Change shown = switch (change) {
            case Change.Link link -> new Change.Link(link.place().shownAs(path, name), link.entity());
            case Change.Split split -> new Change.Split(
                    split.places().stream().map(place -> place.shownAs(path, name)).toList(), split.entity());
            case Change.Merge merge -> merge;
            case Change.Relabel relabel -> relabel;
        };
        return new Correction(number, shown, by, at, because);
    }
}
