package org.entente.reading.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.reading.Analysis;
import org.entente.reading.NameSpan;
import org.entente.reading.SentenceScores;
import org.entente.reading.tree.DependencyParser.Tree;

/** Puts what was read in the windows of a sentence together: labels run on over their borders, and there is one tree. */
final class SentenceReading {

    /** How the root of a later window hangs on that of the first. */
    private static final String BESIDE = "parataxis";

    private final List<WindowReading> windows;
    private final Labels labels;

    /**
     * @param windows in their order; at least one
     */
    SentenceReading(List<WindowReading> windows, Labels labels) {
        this.windows = windows;
        this.labels = labels;
    }

    Analysis analysis() {
        List<String> tags = windows.stream().flatMap(window -> window.tags().stream()).toList();
        List<NameSpan> names = labels.names().spans(rows(windows.stream().map(WindowReading::names).toList())).stream()
                .map(span -> new NameSpan(span.first(), span.end(), NameSpan.Type.valueOf(span.type()),
                        span.probability()))
                .toList();
        List<BioLabels.Marked> parts = labels.attribution()
                .spans(rows(windows.stream().map(WindowReading::attribution).toList()));
        return new Analysis(tags, tree(), names, Attributions.of(parts, this::link), scores());
    }

    private static float[][] rows(List<float[][]> parts) {
        return parts.stream().flatMap(Arrays::stream).toArray(float[][]::new);
    }

    private Tree tree() {
        List<Integer> heads = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        int root = -1;
        for (WindowReading window : windows) {
            int first = window.window().firstWord();
            for (int i = 0; i < window.heads().length; i++) {
                int head = window.heads()[i];
                boolean second = head < 0 && root >= 0;
                relations.add(second ? BESIDE : window.relations()[i]);
                heads.add(second ? root : head < 0 ? -1 : first + head);
            }
            if (root < 0) {
                root = heads.indexOf(-1);
            }
        }
        return new Tree(heads.stream().mapToInt(Integer::intValue).toArray(), relations.toArray(String[]::new));
    }

    /** The probability that a cue belongs with what begins at another word; 0 when they were read apart. */
    private double link(int cue, int other) {
        for (WindowReading window : windows) {
            int first = window.window().firstWord();
            int end = first + window.window().words();
            if (cue >= first && cue < end && other >= first && other < end) {
                return window.links()[cue - first][other - first];
            }
        }
        return 0;
    }

    private SentenceScores scores() {
        List<SentenceScores> scores = windows.stream().map(WindowReading::scores).toList();
        return scores.size() == 1 ? scores.get(0) : new JoinedScores(scores);
    }
}
