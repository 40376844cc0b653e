package org.entente.reading.neural;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.reading.SentenceScores;

/**
 * The scores of one window, copied out of the model's answers for those of its words that can stand for somebody: most
 * pairs of words mean nothing, and the answers for all of them are large.
 */
final class PairScores implements SentenceScores {

    private static final int ATTITUDES = Answers.ATTITUDES;

    private final List<String> types;
    /** The words that are here, by index in the sentence and in order; their places are those of the rows below. */
    private final int[] words;
    private final float[] sentiments;
    private final float[] stances;
    private final float[] events;
    private final float[] directions;
    private final float[] vector;

    /**
     * @param row the window's row in the answers
     * @param referring those of its words that scores are kept of, counted in the window
     */
    PairScores(Answers answers, int row, Window window, BitSet referring, List<String> types) {
        this.types = types;
        int count = referring.cardinality();
        int[] inWindow = referring.stream().toArray();
        words = IntStream.of(inWindow).map(word -> window.firstWord() + word).toArray();
        sentiments = new float[count * ATTITUDES];
        stances = new float[count * count * ATTITUDES];
        events = new float[count * count * types.size()];
        directions = new float[count * count];
        vector = answers.vector(row);
        for (int i = 0; i < count; i++) {
            float[] sentiment = answers.ofWord(Answers.Output.SENTIMENT, row, inWindow[i]);
            System.arraycopy(sentiment, 0, sentiments, i * ATTITUDES, ATTITUDES);
            for (int j = 0; j < count; j++) {
                int pair = i * count + j;
                answers.copyPair(Answers.Output.STANCES, row, inWindow[i], inWindow[j], stances, pair * ATTITUDES);
                answers.copyPair(Answers.Output.EVENTS, row, inWindow[i], inWindow[j], events, pair * types.size());
                answers.copyPair(Answers.Output.DIRECTIONS, row, inWindow[i], inWindow[j], directions, pair);
            }
        }
    }

    @Override
    public Optional<Attitude> stance(int holder, int target) {
        int pair = pair(holder, target);
        return pair < 0 ? Optional.empty() : Optional.of(attitude(stances, pair));
    }

    @Override
    public Optional<Attitude> sentiment(int target) {
        int at = Arrays.binarySearch(words, target);
        return at < 0 ? Optional.empty() : Optional.of(attitude(sentiments, at));
    }

    @Override
    public SortedMap<String, Double> events(int source, int target) {
        SortedMap<String, Double> found = new TreeMap<>();
        int pair = pair(source, target);
        for (int type = 0; pair >= 0 && type < types.size(); type++) {
            found.put(types.get(type), (double) events[pair * types.size() + type]);
        }
        return found;
    }

    @Override
    public OptionalDouble direction(int source, int target) {
        int pair = pair(source, target);
        return pair < 0 ? OptionalDouble.empty() : OptionalDouble.of(directions[pair]);
    }

    @Override
    public List<Float> vector() {
        return IntStream.range(0, vector.length).mapToObj(i -> vector[i]).toList();
    }

    /** The place of a pair of different words; negative when one of them is not here. */
    private int pair(int word, int other) {
        int row = Arrays.binarySearch(words, word);
        int column = Arrays.binarySearch(words, other);
        return row < 0 || column < 0 || word == other ? -1 : row * words.length + column;
    }

    private static Attitude attitude(float[] values, int place) {
        int at = place * ATTITUDES;
        return new Attitude(values[at], values[at + 1], values[at + 2]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairScores that && types.equals(that.types) && Arrays.equals(words, that.words)
                && Arrays.equals(sentiments, that.sentiments) && Arrays.equals(stances, that.stances)
                && Arrays.equals(events, that.events) && Arrays.equals(directions, that.directions)
                && Arrays.equals(vector, that.vector);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words) * 31 + Arrays.hashCode(vector);
    }
}
