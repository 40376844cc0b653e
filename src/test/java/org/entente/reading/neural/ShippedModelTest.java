package org.entente.reading.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.reading.Analysis;
import org.entente.reading.SentenceCutter;
import org.entente.reading.SentenceScores;
import org.entente.reading.neural.Answers.Output;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The model that ships says here what it said where it was trained, on a fixed sample, sentence by sentence. Its 8-bit
 * numbers are rounded a little differently from processor to processor: probabilities may differ by {@link #TOLERANCE}, and
 * of a hundred words one may be labelled otherwise.
 */
class ShippedModelTest {

    private static final double TOLERANCE = 0.03;
    private static final double OTHERWISE = 0.01;

    private static JsonNode sample;
    private static ReaderModel model;
    private static NeuralReader reader;

    @BeforeAll
    static void load() throws IOException {
        assumeThat(ModelFiles.SHIPPED.find().apply(ModelFiles.MODEL)).as("the reader model").isNotNull();
        model = ReaderModel.load(ModelFiles.SHIPPED, 1);
        reader = new NeuralReader(SentenceCutter.create(), model);
        try (InputStream in = ShippedModelTest.class.getResourceAsStream("reader-sample.json")) {
            sample = JsonMapper.shared().readTree(in).get("sentences");
        }
        assertThat(sample).hasSizeGreaterThan(10);
    }

    @Test
    void wordsAreCutAlike() {
        for (JsonNode sentence : sample) {
            Batch batch = new Batch(List.of(window(sentence)));
            assertThat(batch.pieces(model.pieces()).array()).containsExactly(longs(sentence.get("pieces")));
            assertThat(batch.firsts().array()).containsExactly(longs(sentence.get("firsts")));
        }
    }

    @Test
    void probabilitiesAreAlike() {
        for (JsonNode sentence : sample) {
            Answers answers = model.run(new Batch(List.of(window(sentence))));
            JsonNode expected = sentence.get("probabilities");
            int words = sentence.get("words").size();
            for (int i = 0; i < words; i++) {
                assertAlike(answers.ofWord(Output.NAMES, 0, i), expected.get("names").get(i));
                assertAlike(answers.ofWord(Output.ATTRIBUTION, 0, i), expected.get("attribution").get(i));
                assertAlike(answers.ofWord(Output.SENTIMENT, 0, i), expected.get("sentiment").get(i));
                float[] heads = answers.heads(0, i, words);
                for (int h = 0; h <= words; h++) {
                    assertThat(Math.exp(heads[h])).isCloseTo(Math.exp(expected.get("arcs").get(i).get(h).asDouble()),
                            offset());
                }
            }
            assertAlike(answers.vector(0), expected.get("vector"));
            for (JsonNode link : sentence.get("links")) {
                assertThat((double) answers.links(0, link.get(0).asInt(), words)[link.get(1).asInt()])
                        .isCloseTo(link.get(2).asDouble(), offset());
            }
        }
    }

    @Test
    void pairsOfNamesHaveTheSameScores() {
        for (JsonNode sentence : sample) {
            SentenceScores scores = reading(sentence).scores();
            for (JsonNode pair : sentence.get("pairs")) {
                int from = pair.get("from").asInt();
                int to = pair.get("to").asInt();
                SentenceScores.Attitude stance = scores.stance(from, to).orElseThrow();
                assertAlike(new float[]{(float) stance.none(), (float) stance.positive(), (float) stance.negative()},
                        pair.get("stance"));
                float[] events = new float[model.labels().events().size()];
                for (int type = 0; type < events.length; type++) {
                    events[type] = scores.events(from, to).get(model.labels().events().get(type)).floatValue();
                }
                assertAlike(events, pair.get("events"));
                assertThat(scores.direction(from, to).orElseThrow()).isCloseTo(pair.get("direction").asDouble(),
                        offset());
            }
        }
    }

    @Test
    void wordsAreLabelledAlike() {
        List<String> found = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (JsonNode sentence : sample) {
            WindowReading reading = reading(sentence);
            found.addAll(labels(model.labels().names(), reading.names()));
            found.addAll(labels(model.labels().attribution(), reading.attribution()));
            found.addAll(reading.tags());
            found.addAll(Arrays.stream(reading.heads()).mapToObj(Integer::toString).toList());
            found.addAll(List.of(reading.relations()));
            for (String field : List.of("names", "attribution", "tags", "heads", "relations")) {
                sentence.get(field).forEach(value -> expected.add(value.asString()));
            }
        }

        assertThat(share(found, expected)).isLessThanOrEqualTo(OTHERWISE);
    }

    @Test
    void sentencesReadTogetherAreReadAsAlone() {
        List<List<String>> sentences = sample.valueStream().map(sentence -> strings(sentence.get("words"))).toList();
        List<String> together = reader.analyse(sentences).stream().flatMap(ShippedModelTest::shown).toList();
        List<String> alone = sentences.stream().map(words -> reader.analyse(List.of(words)).get(0))
                .flatMap(ShippedModelTest::shown).toList();

        assertThat(share(together, alone)).isLessThanOrEqualTo(2 * OTHERWISE);
    }

    private static java.util.stream.Stream<String> shown(Analysis analysis) {
        return IntStream.range(0, analysis.tags().size()).mapToObj(i -> analysis.tags().get(i) + " "
                + analysis.tree().heads()[i] + " " + analysis.tree().relations()[i]);
    }

    private static double share(List<String> found, List<String> expected) {
        assertThat(found).hasSameSizeAs(expected);
        long different = IntStream.range(0, found.size()).filter(i -> !found.get(i).equals(expected.get(i))).count();
        return (double) different / found.size();
    }

    private static List<String> labels(BioLabels labels, float[][] probabilities) {
        return Arrays.stream(labels.best(probabilities)).mapToObj(labels::label).toList();
    }

    private static WindowReading reading(JsonNode sentence) {
        Window window = window(sentence);
        return WindowReading.of(window, model.run(new Batch(List.of(window))), 0, model.labels());
    }

    private static Window window(JsonNode sentence) {
        List<String> words = strings(sentence.get("words"));
        return Window.of(0, words, words.stream().map(model.pieces()::of).toList()).get(0);
    }

    private static void assertAlike(float[] found, JsonNode expected) {
        assertThat(found).hasSize(expected.size());
        for (int i = 0; i < found.length; i++) {
            assertThat((double) found[i]).isCloseTo(expected.get(i).asDouble(), offset());
        }
    }

    private static org.assertj.core.data.Offset<Double> offset() {
        return org.assertj.core.data.Offset.offset(TOLERANCE);
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static long[] longs(JsonNode array) {
        return array.valueStream().mapToLong(JsonNode::asLong).toArray();
    }
}
