package org.entente.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.article.Span;
import org.entente.reading.Attribution;
import org.entente.statement.Sources.Source;
import org.entente.statement.Statement.Force;

/**
 * Finds the reported speech that the reader's model sees and no cue of the lexicon tells. It only fills gaps: what the
 * other finders know of a content stands. With an engine that has no such model it finds nothing.
 */
final class AttributionFinder {

    private static final double SURE = 0.7;
    private static final double WEIGHT = 0.7;
    private static final double MOSTLY_QUOTED = 0.5;
    private static final int SHORTEST = 4;
    private static final Set<String> EXCHANGE = Set.of("trade", "exchange", "swap");

    /** The further statements of a passage. */
    List<Statement> find(Passage passage, List<Statement> known) {
        List<Statement> found = new ArrayList<>();
        for (Tree tree : passage.trees()) {
            for (Attribution attribution : tree.sentence().attributions()) {
                if (attribution.probability() >= SURE && attribution.source().isPresent()
                        && attribution.cue().isPresent() && isClause(tree, attribution.content())) {
                    read(passage, tree, attribution, known, found);
                }
            }
        }
        return found;
    }

    private static void read(Passage passage, Tree tree, Attribution attribution, List<Statement> known,
            List<Statement> found) {
        Span content = span(tree, attribution.content());
        Span cue = span(tree, attribution.cue().orElseThrow());
        boolean told = known.stream().anyMatch(s -> s.content().overlaps(content)
                || s instanceof Statement.IndirectStatement i && i.cueSpan().filter(cue::overlaps).isPresent());
        if (told || passage.isInSpeech(cue) || passage.quotedShare(content) > MOSTLY_QUOTED) {
            return;
        }
        int speaker = tree.sentence().headOf(span(tree, attribution.source().orElseThrow()));
        Source source = speaker < 0 ? Source.NONE : passage.sources().named(tree, speaker);
        Optional<CueUse> use = passage.cues(tree).stream().filter(u -> u.span().overlaps(cue)).findFirst();
        if (source.entities().isEmpty() || isExchange(tree, attribution.cue().orElseThrow())) {
            return;
        }
        source.entities().forEach(entity -> found.add(new Statement.IndirectStatement(content, Optional.of(entity),
                Optional.empty(), Optional.of(cue.in(passage.text())), Optional.of(cue),
                use.map(u -> u.cue().force()).orElse(Force.ASSERTS), List.of(tree.sentence().index()),
                WEIGHT * attribution.probability() * source.confidence())));
    }

    /** "They traded accusations over the raid": each says something else. */
    private static boolean isExchange(Tree tree, Attribution.Part cue) {
        return IntStream.range(cue.firstToken(), cue.endToken()).anyMatch(i -> EXCHANGE.contains(tree.lemma(i))
                || tree.head(i) >= 0 && tree.is(i, "obj") && EXCHANGE.contains(tree.lemma(tree.head(i))));
    }

    /** "that the talks had failed", but not "the talks": what is said, not what is spoken of. */
    private static boolean isClause(Tree tree, Attribution.Part part) {
        return part.endToken() - part.firstToken() >= SHORTEST
                && IntStream.range(part.firstToken(), part.endToken()).mapToObj(tree::token)
                        .anyMatch(t -> t.tag().equals("VERB") || t.tag().equals("AUX"));
    }

    private static Span span(Tree tree, Attribution.Part part) {
        return tree.span(part.firstToken(), part.endToken() - 1);
    }
}
