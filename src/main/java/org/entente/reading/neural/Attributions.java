package org.entente.reading.neural;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.entente.reading.Attribution;
import org.entente.reading.Attribution.Part;
import org.entente.reading.neural.BioLabels.Marked;

/** Puts the sources, cues and contents of a sentence together. */
final class Attributions {

    /** What does not belong together more likely than not is not linked. */
    private static final double LINKED = 0.5;

    private Attributions() {
    }

    /**
     * The attributions of a sentence, in the order of their contents. Each content takes the cue that most likely belongs to
     * it, and with it that cue's likeliest source; of equally likely ones the nearest. A cue that says nothing is none.
     *
     * @param spans of types SOURCE, CUE and CONTENT
     * @param link the probability that a cue, by its first word, belongs with a source or content, by its first word
     */
    static List<Attribution> of(List<Marked> spans, ToDoubleBiFunction<Integer, Integer> link) {
        List<Marked> cues = spans.stream().filter(span -> span.type().equals("CUE")).toList();
        List<Marked> sources = spans.stream().filter(span -> span.type().equals("SOURCE")).toList();
        List<Attribution> found = new ArrayList<>();
        for (Marked content : spans) {
            if (content.type().equals("CONTENT")) {
                Optional<Marked> cue = likeliest(cues, content, c -> link.applyAsDouble(c.first(), content.first()));
                Optional<Marked> source = cue
                        .flatMap(c -> likeliest(sources, c, s -> link.applyAsDouble(c.first(), s.first())));
                found.add(new Attribution(source.map(Attributions::part), cue.map(Attributions::part), part(content),
                        content.probability()));
            }
        }
        return found;
    }

    private static Optional<Marked> likeliest(List<Marked> spans, Marked from, ToDoubleFunction<Marked> link) {
        return spans.stream().filter(span -> link.applyAsDouble(span) > LINKED)
                .max(Comparator.comparingDouble(link)
                        .thenComparingInt(span -> -Math.abs(span.first() - from.first())));
    }

    private static Part part(Marked span) {
        return new Part(span.first(), span.end());
    }
}
