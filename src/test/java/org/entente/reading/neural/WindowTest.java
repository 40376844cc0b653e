package org.entente.reading.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Long sentences are cut into windows side by side. */
class WindowTest {

    @Test
    void aSentenceIsOneWindowIfItFits() {
        assertThat(windows(Collections.nCopies(480, "a"), 1)).singleElement().satisfies(window -> {
            assertThat(window.words()).isEqualTo(480);
            assertThat(window.length()).isEqualTo(482);
        });
    }

    @Test
    void aSentenceWithoutWordsHasNoWindow() {
        assertThat(windows(List.of(), 1)).isEmpty();
    }

    @Test
    void eachWordIsInOneWindowAndNoneIsTooLong() {
        List<Window> windows = windows(Collections.nCopies(5000, "a"), 7);

        int next = 0;
        for (Window window : windows) {
            assertThat(window.firstWord()).isEqualTo(next);
            assertThat(window.length()).isLessThanOrEqualTo(482);
            next += window.words();
        }
        assertThat(next).isEqualTo(5000);
    }

    @Test
    void windowsEndAfterPunctuationBestAfterTheEndOfASentence() {
        List<String> words = new ArrayList<>(Collections.nCopies(600, "a"));
        words.set(100, ".");
        words.set(470, ",");
        assertThat(windows(words, 1).get(1).firstWord()).isEqualTo(471);

        words.set(400, ";");
        assertThat(windows(words, 1).get(1).firstWord()).isEqualTo(401);

        words.set(300, ".");
        assertThat(windows(words, 1).get(1).firstWord()).isEqualTo(301);
    }

    @Test
    void aWordOfTooManyPiecesIsReadByItsFirst() {
        assertThat(windows(List.of("a", "b", "c"), 1000)).hasSize(3).allMatch(window -> window.length() == 482);
    }

    @Test
    void batchesAreOfLikeLengthsAndBounded() {
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            windows.addAll(Window.of(i, Collections.nCopies(1 + i * 7 % 90, "a"), pieces(1 + i * 7 % 90, 2)));
        }
        List<Batch> batches = Batch.of(windows);

        assertThat(batches.stream().flatMap(batch -> batch.windows().stream()))
                .containsExactlyInAnyOrderElementsOf(windows);
        assertThat(batches).allMatch(batch -> batch.size() == 1 || batch.size() * batch.length() <= 1024);
        assertThat(batches).isSortedAccordingTo(java.util.Comparator.comparingInt(Batch::length));
        assertThat(batches).hasSizeLessThan(40);
    }

    private static List<Window> windows(List<String> words, int piecesAWord) {
        return Window.of(0, words, pieces(words.size(), piecesAWord));
    }

    private static List<int[]> pieces(int words, int piecesAWord) {
        return Collections.nCopies(words, new int[piecesAWord]);
    }
}
