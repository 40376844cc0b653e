package org.entente.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.statement.QuotationCues.Attribution;
import org.entente.statement.QuoteMarks.Quoted;
import org.entente.statement.Sources.Source;

/**
 * Who spoke last before a quotation that nobody is named for. Only for articles told in one piece: there a quotation that
 * opens its paragraph goes on with the speaker of the paragraph before (so the rules of news style, and the "trigrams" of
 * quotation attribution in Elson and McKeown, 2010). In a collage nothing may be taken from the paragraph before.
 */
final class LastSpeaker {

    private static final double CARRIED = 0.65;
    private static final Set<String> SENTENCE_ENDS = Set.of(".", "?", "!");

    private final Passage passage;

    LastSpeaker(Passage passage) {
        this.passage = passage;
    }

    /** A quotation that is attributed already. */
    record Spoken(Quoted quoted, Source source, double confidence) {
    }

    /**
     * The speaker that a quotation goes on with.
     *
     * @param spoken the quotations before it that have a speaker, in order
     * @return empty when it doesn't open its paragraph as a sentence, or when nobody speaks in the paragraph before
     */
    Optional<Attribution> before(Quoted quoted, List<Spoken> spoken) {
        List<Integer> own = passage.sentencesOf(quoted.marked());
        if (own.isEmpty() || !opensSentence(quoted, own.get(0))) {
            return Optional.empty();
        }
        for (int i = own.get(0) - 1; i >= 0; i--) {
            Tree tree = passage.trees().get(i);
            int gap = quoted.block() - tree.sentence().blockIndex();
            if (gap > 1 || tree.sentence().inHeadline()) {
                break;
            }
            Optional<Attribution> found = quotedIn(tree, spoken).or(() -> reportedIn(tree));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean opensSentence(Quoted quoted, int sentence) {
        int begin = passage.trees().get(sentence).sentence().span().begin();
        int end = passage.trees().get(sentence).sentence().span().end();
        String rest = quoted.marked().end() >= end ? "" : passage.text().substring(quoted.marked().end(), end).strip();
        return quoted.marked().begin() <= begin + 1 && (rest.isEmpty() || SENTENCE_ENDS.contains(rest));
    }

    /** Whether a cue stands in what another cue reports: "he said that critics had warned". */
    private boolean isReported(Tree tree, CueUse use) {
        List<Integer> above = tree.ancestors(use.head());
        return !tree.is(use.head(), "conj", "parataxis") && passage.cues(tree).stream()
                .anyMatch(other -> above.contains(other.head()) && other.cue().plainSpeech());
    }

    private Optional<Attribution> quotedIn(Tree tree, List<Spoken> spoken) {
        return spoken.stream().filter(s -> s.quoted().marked().overlaps(tree.sentence().span())).reduce((a, b) -> b)
                .map(s -> new Attribution(s.source(), Optional.empty(), tree.sentence().index(),
                        s.confidence() * CARRIED));
    }

    private Optional<Attribution> reportedIn(Tree tree) {
        return passage.cues(tree).stream()
                .filter(u -> !u.cue().noun() && u.cue().spoken() && u.cue().has(Frame.Kind.CLAUSE))
                .filter(u -> !passage.isInSpeech(u.span()) && !isReported(tree, u))
                .map(u -> passage.sources().ofVerb(tree, u.head())).filter(s -> s.entities().size() == 1)
                .reduce((a, b) -> b).map(source -> new Attribution(source, Optional.empty(), tree.sentence().index(),
                        source.confidence() * CARRIED));
    }
}
