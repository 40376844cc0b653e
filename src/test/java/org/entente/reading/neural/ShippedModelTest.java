package org.entente.reading.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.entente.reading.Analysis;
import org.entente.reading.NameSpan;
import org.entente.reading.Sentence;
import org.entente.reading.SentenceCutter;
import org.entente.reading.SentenceScores;
import org.entente.reading.Texts;
import org.entente.reading.Token;
import org.entente.reading.neural.Answers.Output;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The model that ships says here what it said where it was trained, on a fixed sample, sentence by sentence. Its 8-bit
 * numbers are rounded a little differently by each processor and each version of ONNX Runtime: probabilities may differ by
 * {@link #MEAN} in the mean and by {@link #MOST} at most, and of a hundred words two may be labelled otherwise.
 */
class ShippedModelTest {

    private static final double MEAN = 0.02;
    private static final double MOST = 0.5;
    private static final double OTHERWISE = 0.02;

    private static JsonNode sample;
    private static ReaderModel model;
    private static NeuralReader reader;

    @BeforeAll
    static void load() throws IOException {
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
        DoubleSummaryStatistics differences = new DoubleSummaryStatistics();
        for (JsonNode sentence : sample) {
            Answers answers = model.run(new Batch(List.of(window(sentence))));
            JsonNode expected = sentence.get("probabilities");
            int words = sentence.get("words").size();
            for (int i = 0; i < words; i++) {
                compare(differences, answers.ofWord(Output.NAMES, 0, i), expected.get("names").get(i));
                compare(differences, answers.ofWord(Output.ATTRIBUTION, 0, i), expected.get("attribution").get(i));
                compare(differences, answers.ofWord(Output.SENTIMENT, 0, i), expected.get("sentiment").get(i));
                float[] heads = answers.heads(0, i, words);
                for (int h = 0; h <= words; h++) {
                    differences.accept(
                            Math.abs(Math.exp(heads[h]) - Math.exp(expected.get("arcs").get(i).get(h).asDouble())));
                }
            }
            compare(differences, answers.vector(0), expected.get("vector"));
            for (JsonNode link : sentence.get("links")) {
                float found = answers.links(0, link.get(0).asInt(), words)[link.get(1).asInt()];
                differences.accept(Math.abs(found - link.get(2).asDouble()));
            }
        }
        assertAlike(differences);
    }

    @Test
    void pairsOfNamesHaveTheSameScores() {
        DoubleSummaryStatistics differences = new DoubleSummaryStatistics();
        for (JsonNode sentence : sample) {
            SentenceScores scores = reading(sentence).scores();
            for (JsonNode pair : sentence.get("pairs")) {
                int from = pair.get("from").asInt();
                int to = pair.get("to").asInt();
                SentenceScores.Attitude stance = scores.stance(from, to).orElseThrow();
                compare(differences,
                        new float[]{(float) stance.none(), (float) stance.positive(), (float) stance.negative()},
                        pair.get("stance"));
                float[] events = new float[model.labels().events().size()];
                for (int type = 0; type < events.length; type++) {
                    events[type] = scores.events(from, to).get(model.labels().events().get(type)).floatValue();
                }
                compare(differences, events, pair.get("events"));
                differences.accept(
                        Math.abs(scores.direction(from, to).orElseThrow() - pair.get("direction").asDouble()));
            }
        }
        assertAlike(differences);
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Peru accused Ghana of spying.                          | Peru     | nsubj      | accused
            Peru accused Ghana of spying.                          | Ghana    | obj        | accused
            Four envoys were expelled by Chile on Monday.          | envoys   | nsubj:pass | expelled
            Four envoys were expelled by Chile on Monday.          | Chile    | obl:agent  | expelled
            The minister said that the talks had failed.           | failed   | ccomp      | said
            Keita, who leads the rebels, rejected the offer.       | leads    | acl:relcl  | Keita
            The army's leader resigned.                            | army     | nmod:poss  | leader
            """)
    void treesOfPlainNewsAreRight(String text, String word, String relation, String head) {
        Sentence sentence = read(text);
        Token token = sentence.tokens().stream().filter(t -> t.text().equals(word)).findFirst().orElseThrow();

        assertThat(token.relation()).isEqualTo(relation);
        assertThat(sentence.token(token.head()).text()).isEqualTo(head);
    }

    @Test
    void namesAndSpeakersOfPlainNewsAreFound() {
        Sentence sentence = read("Prime Minister Anna Novak said in Paris that the talks with Canada had failed.");

        assertThat(sentence.names()).extracting(NameSpan::firstToken, NameSpan::endToken, NameSpan::type).contains(
                Tuple.tuple(2, 4, NameSpan.Type.PERSON), Tuple.tuple(6, 7, NameSpan.Type.LOCATION),
                Tuple.tuple(11, 12, NameSpan.Type.LOCATION));
        assertThat(sentence.attributions()).singleElement().satisfies(attribution -> {
            assertThat(attribution.source()).hasValueSatisfying(source -> assertThat(source.endToken()).isEqualTo(4));
            assertThat(attribution.cue()).hasValueSatisfying(cue -> assertThat(cue.firstToken()).isEqualTo(4));
            assertThat(attribution.content().firstToken()).isBetween(7, 8);
        });
    }

    private static Sentence read(String text) {
        return reader.read(Texts.article(text)).sentences().get(0);
    }

    private static Stream<String> shown(Analysis analysis) {
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

    private static void compare(DoubleSummaryStatistics differences, float[] found, JsonNode expected) {
        assertThat(found).hasSize(expected.size());
        for (int i = 0; i < found.length; i++) {
            differences.accept(Math.abs(found[i] - expected.get(i).asDouble()));
        }
    }

    private static void assertAlike(DoubleSummaryStatistics differences) {
        assertThat(differences.getCount()).isPositive();
        assertThat(differences.getAverage()).isLessThanOrEqualTo(MEAN);
        assertThat(differences.getMax()).isLessThanOrEqualTo(MOST);
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static long[] longs(JsonNode array) {
        return array.valueStream().mapToLong(JsonNode::asLong).toArray();
    }
}
