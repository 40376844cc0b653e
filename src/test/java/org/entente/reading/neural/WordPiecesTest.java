package org.entente.reading.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pieces of words: the same as those of the tokenizer that the model was trained with, here with few pieces. */
class WordPiecesTest {

    private static final JsonNode SAMPLE = load();
    private static final List<String> VOCABULARY = strings(SAMPLE.get("vocabulary"));
    private static final WordPieces PIECES = new WordPieces(VOCABULARY);

    @Test
    void wordsOfAllSortsAreCutAsByTheTrainingTokenizer() {
        assertThat(SAMPLE.get("words")).hasSizeGreaterThan(50).allSatisfy(sample -> {
            String word = sample.get("word").asString();
            assertThat(pieces(word)).as(word).isEqualTo(strings(sample.get("pieces")));
        });
    }

    @Test
    void theLongestPieceWins() {
        assertThat(pieces("unaffable")).containsExactly("un", "##affable");
    }

    @Test
    void halfAnEmojiIsDropped() {
        assertThat(pieces("a\uD83D")).containsExactly("a");
        assertThat(pieces("\uDD4A")).containsExactly("[UNK]");
        assertThat(pieces("a\uD83Db")).containsExactly("a", "##b");
    }

    @Test
    void aVocabularyWithoutWhatEveryOneHasIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WordPieces(List.of("[PAD]", "[UNK]", "[CLS]")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WordPieces(List.of("a", "[PAD]", "[UNK]", "[CLS]", "[SEP]")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WordPieces(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "a")));
    }

    private static List<String> pieces(String word) {
        return Arrays.stream(PIECES.of(word)).mapToObj(VOCABULARY::get).toList();
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asString()));
        return strings;
    }

    private static JsonNode load() {
        try (InputStream in = WordPiecesTest.class.getResourceAsStream("word-pieces.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
