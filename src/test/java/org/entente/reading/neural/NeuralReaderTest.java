package org.entente.reading.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.article.Article;
import org.entente.reading.Analysis;
import org.entente.reading.Attribution.Part;
import org.entente.reading.NameSpan;
import org.entente.reading.NameSpan.Type;
import org.entente.reading.ReadArticle;
import org.entente.reading.Sentence;
import org.entente.reading.SentenceScores;
import org.entente.reading.Texts;
import org.entente.reading.Token;
import org.junit.jupiter.api.Test;

/** Articles read with a model that looks its answers up: all that it says arrives at the right words. */
class NeuralReaderTest {

    private static final NeuralReader READER = TinyModel.READER;
    private static final String SAID = "Ana Diaz said that Peru met the Germans.";

    @Test
    void wordsHaveTagsLemmasAndOneTree() {
        Sentence sentence = read(SAID).get(0);

        assertThat(sentence.tokens()).extracting(Token::text).containsExactly("Ana", "Diaz", "said", "that", "Peru",
                "met", "the", "Germans", ".");
        assertThat(sentence.tokens()).extracting(Token::tag).containsExactly("PROPN", "PROPN", "VERB", "SCONJ", "PROPN",
                "VERB", "DET", "PROPN", "PUNCT");
        assertThat(sentence.token(2).lemma()).isEqualTo("say");
        assertThat(sentence.token(2).relation()).isEqualTo("root");
        assertTree(sentence);
    }

    @Test
    void namesAreFoundInTheirPlaces() {
        assertThat(read("The envoy met Ana Diaz; Peru met the Germans.").get(0).names())
                .extracting(NameSpan::firstToken, NameSpan::endToken, NameSpan::type)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, 5, Type.PERSON),
                        org.assertj.core.groups.Tuple.tuple(6, 7, Type.LOCATION),
                        org.assertj.core.groups.Tuple.tuple(9, 10, Type.GROUP));
    }

    @Test
    void sourceCueAndContentBelongTogether() {
        assertThat(read(SAID).get(0).attributions()).singleElement().satisfies(attribution -> {
            assertThat(attribution.source()).isEqualTo(Optional.of(new Part(0, 2)));
            assertThat(attribution.cue()).isEqualTo(Optional.of(new Part(2, 3)));
            assertThat(attribution.content()).isEqualTo(new Part(3, 8));
            assertThat(attribution.probability()).isBetween(0.9, 1.0);
        });
    }

    @Test
    void wordsThatStandForSomebodyHaveScores() {
        SentenceScores scores = read(SAID).get(0).scores();

        assertThat(scores.stance(1, 4)).hasValueSatisfying(
                stance -> assertThat(stance.none() + stance.positive() + stance.negative()).isCloseTo(1, OFFSET));
        assertThat(scores.stance(1, 4)).isNotEqualTo(scores.stance(4, 1));
        assertThat(scores.sentiment(7)).isPresent();
        assertThat(scores.events(1, 4)).containsOnlyKeys("ACCUSE", "AGREE", "CONSULT");
        assertThat(scores.direction(1, 4)).isPresent();
        assertThat(scores.vector()).hasSize(128);
        assertThat(scores.vector().stream().mapToDouble(v -> v * v).sum()).isCloseTo(1, OFFSET);
    }

    @Test
    void otherWordsHaveNone() {
        SentenceScores scores = read(SAID).get(0).scores();

        assertThat(scores.stance(1, 2)).isEmpty();
        assertThat(scores.stance(1, 1)).isEmpty();
        assertThat(scores.sentiment(2)).isEmpty();
        assertThat(scores.events(2, 1)).isEmpty();
        assertThat(scores.direction(1, 99)).isEmpty();
    }

    @Test
    void anArticleWithoutTextHasNoSentences() {
        assertThat(read("")).isEmpty();
        assertThat(READER.analyse(List.of())).isEmpty();
        assertThat(READER.analyse(List.of(List.of()))).containsExactly(Analysis.NOTHING);
    }

    @Test
    void sentencesComeBackInTheirOrder() {
        String[] texts = {SAID, "Peru met Peru.", "Ana Diaz met the Senate.", "The envoy said that Peru met.", "Peru."};

        assertThat(read(texts)).extracting(sentence -> sentence.span().in(String.join("\n\n", texts)))
                .containsExactly(texts);
        for (int i = 0; i < texts.length; i++) {
            assertThat(read(texts).get(i).tokens()).extracting(Token::tag, Token::head, Token::relation)
                    .isEqualTo(read(texts[i]).get(0).tokens().stream()
                            .map(t -> org.assertj.core.groups.Tuple.tuple(t.tag(), t.head(), t.relation())).toList());
        }
    }

    @Test
    void textOfAnySortIsRead() {
        for (String text : List.of("\uD83D", "🕊🕊 大使館 Санкт-Петербург \u0007 a\u200Db", "e\u0301".repeat(300),
                "(".repeat(700), "x".repeat(3000) + " met Peru.")) {
            List<Sentence> sentences = read(text);
            assertThat(sentences).isNotEmpty().allSatisfy(NeuralReaderTest::assertTree);
        }
    }

    @Test
    void nothingOfASentenceOfThousandsOfWordsIsLost() {
        String text = "Ana Diaz said that Peru met the Germans ; ".repeat(600).strip();
        Sentence sentence = read(text).get(0);

        assertThat(sentence.tokens()).hasSizeGreaterThan(5000);
        assertTree(sentence);
        assertThat(sentence.names()).filteredOn(name -> name.type() == Type.PERSON).hasSize(600)
                .allMatch(name -> sentence.token(name.firstToken()).text().equals("Ana")
                        && sentence.token(name.endToken() - 1).text().equals("Diaz"));
        assertThat(sentence.attributions()).hasSize(600)
                .allMatch(a -> a.source().orElseThrow().firstToken() == a.content().firstToken() - 3);
        assertThat(sentence.scores().stance(1, 4)).isPresent();
        assertThat(sentence.scores().stance(1, 5001)).isEmpty();
        assertThat(sentence.scores().vector()).hasSize(128);
    }

    @Test
    void readingIsTheSameInEveryThread() {
        Article article = Texts.article(SAID, "Peru met the Germans; the envoy met Ana Diaz.", "The Senate met.");
        ReadArticle alone = READER.read(article);

        List<ReadArticle> together = IntStream.range(0, 32).parallel().mapToObj(i -> READER.read(article)).toList();

        assertThat(together).allMatch(alone::equals);
    }

    @Test
    void aSentenceCutInWindowsIsLikeItsParts() {
        List<String> part = List.of("Ana", "Diaz", "said", "that", "Peru", "met", ";");
        List<String> words = new ArrayList<>();
        Collections.nCopies(200, part).forEach(words::addAll);
        Analysis whole = READER.analyse(List.of(words)).get(0);
        Analysis alone = READER.analyse(List.of(part)).get(0);

        assertThat(whole.tags()).isEqualTo(
                Stream.generate(alone.tags()::stream).limit(200).flatMap(tags -> tags).toList());
        assertThat(whole.names()).hasSize(400);
    }

    private static final org.assertj.core.data.Offset<Double> OFFSET = org.assertj.core.data.Offset.offset(1e-5);

    private static List<Sentence> read(String... paragraphs) {
        return READER.read(Texts.article(paragraphs)).sentences();
    }

    private static void assertTree(Sentence sentence) {
        assertThat(sentence.tokens()).filteredOn(t -> t.head() < 0).hasSize(1)
                .allMatch(t -> t.relation().equals("root"));
        for (Token token : sentence.tokens()) {
            int at = token.index();
            for (int steps = 0; at >= 0; steps++) {
                assertThat(steps).isLessThanOrEqualTo(sentence.tokens().size());
                at = sentence.token(at).head();
            }
        }
    }
}
