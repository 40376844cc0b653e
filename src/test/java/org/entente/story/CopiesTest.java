package org.entente.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.story.Digests.article;
import static org.entente.story.Digests.story;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopiesTest {

    private static final String SENTENCE = "Berg told lawmakers in Port Vale that the dam on the upper Tarn would be "
            + "finished before the spring floods.";

    private static List<Story.Copy> copies(String original, String other) {
        return story(article("a").says(original), article("b").says(other)).copies();
    }

    @Test
    void sentenceWordForWordIsACopyOfTheEarlierOne() {
        assertThat(copies(SENTENCE, SENTENCE)).containsExactly(new Story.Copy("b/s0", "a/s0", 1));
    }

    @Test
    void earlierIsWhoseDateIsEarlierWhateverTheFilesAreCalled() {
        Story story = story(article("a").published("2019-03-05").says(SENTENCE),
                article("b").published("2019-03-04").says(SENTENCE), article("c").says(SENTENCE));

        assertThat(story.copies()).containsExactly(new Story.Copy("a/s0", "b/s0", 1),
                new Story.Copy("c/s0", "b/s0", 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Berg said in Port Vale that the dam on the upper Tarn would be finished before the spring floods.
            Anna Berg told lawmakers in Norland that the dam on the upper Tarn would be completed before the spring floods.
            But Berg told lawmakers in Port Vale that the dam on the upper Tarn will be finished before spring floods begin.
            """)
    void sentenceLightlyRewrittenIsACopy(String rewritten) {
        assertThat(copies(SENTENCE, rewritten)).singleElement().satisfies(c -> {
            assertThat(c.original()).isEqualTo("a/s0");
            assertThat(c.similarity()).isBetween(0.6, 0.9999);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The dam will be ready by spring, the prime minister of Norland promised.
            Berg promised parliament that the long-delayed dam project would be done in time for the floods.
            Omar Said told lawmakers in Port Vale that his party would vote against the budget before the summer break.
            """)
    void paraphrasesAndSentencesAboutSomethingElseAreNoCopies(String other) {
        assertThat(copies(SENTENCE, other)).isEmpty();
    }

    @Test
    void longQuotationWithAnotherAttributionIsACopy() {
        assertThat(copies("\"We will not trade one valley for another valley\", Berg said drily.",
                "\"We will not trade one valley for another\", Anna Berg told a crowded news conference after a day of "
                        + "talks with Omar Said, the foreign minister of Sudria, in the old town hall of Port Vale."))
                .singleElement().satisfies(c -> assertThat(c.similarity()).isGreaterThan(0.8));
    }

    @Test
    void shortAndFormulaicSentencesAreNoCopies() {
        assertThat(copies("We will see.", "We will see.")).isEmpty();
        assertThat(copies("The margin of error for the poll was three points.",
                "The margin of error for the other poll was plus or minus six points.")).isEmpty();
    }

    @Test
    void headlinesAreNoCopies() {
        assertThat(story(article("a").headline("Berg promises dam before the floods of the next spring"),
                article("b").headline("Berg promises dam before the floods of the next spring")).copies()).isEmpty();
    }

    @Test
    void sentenceOfTheSameArticleIsNoCopy() {
        assertThat(story(article("a").says(SENTENCE, SENTENCE)).copies()).isEmpty();
    }

    @Test
    void eachSentenceCopiesTheOneItIsMostLike() {
        Story story = story(article("a").says(SENTENCE.replace("finished", "completed by engineers")),
                article("b").says(SENTENCE), article("c").says(SENTENCE));

        assertThat(story.copies()).filteredOn(c -> c.sentence().equals("c/s0"))
                .containsExactly(new Story.Copy("c/s0", "b/s0", 1));
    }
}
