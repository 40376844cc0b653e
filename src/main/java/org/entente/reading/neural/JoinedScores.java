package org.entente.reading.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.reading.SentenceScores;

/**
 * The scores of a sentence that was read in several windows: of two words in one window what was said there, of others
 * nothing. Its vector points to the mean of theirs.
 *
 * @param windows at least one; each knows words of its own
 */
record JoinedScores(List<SentenceScores> windows) implements SentenceScores {

    JoinedScores {
        windows = List.copyOf(windows);
    }

    @Override
    public Optional<Attitude> stance(int holder, int target) {
        return windows.stream().flatMap(window -> window.stance(holder, target).stream()).findFirst();
    }

    @Override
    public Optional<Attitude> sentiment(int target) {
        return windows.stream().flatMap(window -> window.sentiment(target).stream()).findFirst();
    }

    @Override
    public SortedMap<String, Double> events(int source, int target) {
        return windows.stream().map(window -> window.events(source, target)).filter(events -> !events.isEmpty())
                .findFirst().orElseGet(TreeMap::new);
    }

    @Override
    public OptionalDouble direction(int source, int target) {
        return windows.stream().map(window -> window.direction(source, target)).filter(OptionalDouble::isPresent)
                .findFirst().orElseGet(OptionalDouble::empty);
    }

    @Override
    public List<Float> vector() {
        double[] sum = new double[windows.get(0).vector().size()];
        for (SentenceScores window : windows) {
            List<Float> vector = window.vector();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector.get(i);
            }
        }
        double square = 0;
        for (double value : sum) {
            square += value * value;
        }
        double length = Math.max(Math.sqrt(square), Float.MIN_NORMAL);
        List<Float> vector = new ArrayList<>();
        for (double value : sum) {
            vector.add((float) (value / length));
        }
        return vector;
    }
}
