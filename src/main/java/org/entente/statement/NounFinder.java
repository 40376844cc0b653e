package org.entente.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.statement.Contents.Part;
import org.entente.statement.Sources.Source;
import org.entente.statement.Statement.Force;

/** Finds what nouns report: "the claim that ...", "a warning against ...", "allegations of ...". */
final class NounFinder implements StatementFinder {

    private static final double MOSTLY_QUOTED = 0.85;

    @Override
    public List<Statement> find(Passage passage) {
        List<Statement> found = new ArrayList<>();
        for (Tree tree : passage.trees()) {
            for (CueUse use : passage.cues(tree)) {
                if (use.cue().noun() && !passage.isInSpeech(use.span())) {
                    read(passage, use, found);
                }
            }
        }
        return found;
    }

    private static void read(Passage passage, CueUse use, List<Statement> found) {
        Tree tree = use.tree();
        for (Frame frame : use.cue().frames()) {
            Optional<Part> part = Contents.of(use, frame);
            if (part.isEmpty()) {
                continue;
            }
            Span content = tree.span(part.get().from(), part.get().to());
            Source source = passage.sources().ofNoun(tree, use.head());
            boolean fragment = frame.kind() == Frame.Kind.PREPOSITION || frame.kind() == Frame.Kind.INFINITIVE;
            boolean nothingSaid = fragment && (VerbFinder.isBareEntity(passage, tree, part.get())
                    || source.entities().isEmpty() && use.cue().force() != Force.ALLEGES);
            boolean quoted = frame.kind() == Frame.Kind.COLON && passage.quotedShare(content) > MOSTLY_QUOTED;
            if (!nothingSaid && !quoted) {
                Optional<Entity> addressee = Contents.addressee(use, frame)
                        .flatMap(a -> passage.sources().named(tree, a).first());
                double confidence = 0.85 * use.cue().weight() * source.confidence();
                VerbFinder.add(passage, use, content, source, addressee, use.cue().force(), confidence, found);
            }
            return;
        }
    }
}
