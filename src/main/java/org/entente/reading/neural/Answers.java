package org.entente.reading.neural;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What the model says of a batch: numbers by window, word and class. */
final class Answers {

    /** The model's outputs by what they say; their names are those of the file, in lower case. */
    enum Output {
        /** By word and label. */
        NAMES(OnnxJavaType.FLOAT, 3),
        /** The best tag by word. */
        TAGS(OnnxJavaType.INT64, 2),
        /** Logarithms of probabilities by word and head; the root first. */
        ARCS(OnnxJavaType.FLOAT, 3),
        /** The best relation by word and head; the root first. */
        RELATIONS(OnnxJavaType.INT64, 3),
        /** By word and label. */
        ATTRIBUTION(OnnxJavaType.FLOAT, 3),
        /** By first word of a cue and first word of a source or content. */
        LINKS(OnnxJavaType.FLOAT, 3),
        /** By holder, target and attitude. */
        STANCES(OnnxJavaType.FLOAT, 4),
        /** By word and attitude. */
        SENTIMENT(OnnxJavaType.FLOAT, 3),
        /** By source, target and type. */
        EVENTS(OnnxJavaType.FLOAT, 4),
        /** By word and word. */
        DIRECTIONS(OnnxJavaType.FLOAT, 3),
        /** By place in the vector. */
        VECTOR(OnnxJavaType.FLOAT, 2);

        private final OnnxJavaType type;
        private final int dimensions;

        Output(OnnxJavaType type, int dimensions) {
            this.type = type;
            this.dimensions = dimensions;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        OnnxJavaType type() {
            return type;
        }

        int dimensions() {
            return dimensions;
        }
    }

    /** Neither, positive, negative. */
    static final int ATTITUDES = 3;

    private final int words;
    private final Map<Output, FloatBuffer> numbers;
    private final Map<Output, LongBuffer> choices;
    private final Map<Output, Integer> classes;

    private Answers(int words, Map<Output, FloatBuffer> numbers, Map<Output, LongBuffer> choices,
            Map<Output, Integer> classes) {
        this.words = words;
        this.numbers = numbers;
        this.choices = choices;
        this.classes = classes;
    }

    /** How many classes there are where there are labels for them. */
    static Map<Output, Integer> classes(Labels labels) {
        Map<Output, Integer> classes = new EnumMap<>(Output.class);
        classes.put(Output.NAMES, labels.names().size());
        classes.put(Output.ATTRIBUTION, labels.attribution().size());
        classes.put(Output.STANCES, ATTITUDES);
        classes.put(Output.SENTIMENT, ATTITUDES);
        classes.put(Output.EVENTS, labels.events().size());
        return classes;
    }

    /**
     * Copies what was answered.
     *
     * @param tensors by the name of the output
     * @param words how many words each window was filled up to
     */
    static Answers of(Function<String, OnnxTensor> tensors, int words, Labels labels) {
        Map<Output, FloatBuffer> numbers = new EnumMap<>(Output.class);
        Map<Output, LongBuffer> choices = new EnumMap<>(Output.class);
        Map<Output, Integer> classes = classes(labels);
        for (Output output : Output.values()) {
            OnnxTensor tensor = tensors.apply(output.id());
            if (output.type() == OnnxJavaType.FLOAT) {
                numbers.put(output, tensor.getFloatBuffer());
            } else {
                choices.put(output, tensor.getLongBuffer());
            }
            if (output == Output.VECTOR) {
                classes.put(output, (int) tensor.getInfo().getShape()[1]);
            }
        }
        return new Answers(words, numbers, choices, classes);
    }

    /** All classes of a word. */
    float[] ofWord(Output output, int window, int word) {
        int size = classes.get(output);
        return numbers(output, (window * words + word) * size, size);
    }

    /** Copies all classes of a pair of words to a place in an array. */
    void copyPair(Output output, int window, int word, int other, float[] target, int at) {
        int size = classes.getOrDefault(output, 1);
        numbers.get(output).get(((window * words + word) * words + other) * size, target, at, size);
    }

    /** What speaks for each head of a word: of the root first, then of so many words. */
    float[] heads(int window, int word, int count) {
        return numbers(Output.ARCS, (window * words + word) * (words + 1), count + 1);
    }

    /** What links a word to each of so many others. */
    float[] links(int window, int word, int count) {
        return numbers(Output.LINKS, (window * words + word) * words, count);
    }

    float[] vector(int window) {
        int size = classes.get(Output.VECTOR);
        return numbers(Output.VECTOR, window * size, size);
    }

    /** The number of a word's tag. */
    int tag(int window, int word) {
        return (int) choices.get(Output.TAGS).get(window * words + word);
    }

    /** The number of the relation of a word to a head; -1 for the root. */
    int relation(int window, int word, int head) {
        return (int) choices.get(Output.RELATIONS).get((window * words + word) * (words + 1) + head + 1);
    }

    private float[] numbers(Output output, int from, int count) {
        float[] found = new float[count];
        numbers.get(output).get(from, found);
        return found;
    }
}
