package org.entente.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.article.Block;
import org.entente.article.Span;
import org.entente.statement.QuoteMarks.Quoted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteMarksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "We will not leave", Okello said.                          | We will not leave
            "We will not leave," Okello said.                          | We will not leave
            “We will not leave,” Okello said.                          | We will not leave
            ''We will not leave,'' Okello said, ''ever.''              | We will not leave / ever.
            «We will not leave», Okello said.                          | We will not leave
            "Leave? Never!" Okello said. "We stay."                    | Leave? Never! / We stay.
            He spoke of "peace" and "bread".                           | peace / bread
            Okello: 'We will not leave'                                | We will not leave
            'We will not leave,' Okello said.                          | We will not leave
            ‘We will not leave’, Okello said                           | We will not leave
            Talks at 'all time low', says Okello                       | all time low
            Okello says it's 'time to talk' as miners' strike goes on  | time to talk
            The workers' council met in the '70s.                      |
            It's the ministers' own fault, Okello's aide said.         |
            Rock 'n' roll isn't dead.                                  |
            The plank was 6" wide and 10" long.                        |
            The ("so-called") reform                                   | so-called
            """)
    void findsWhatStandsInMarks(String text, String expected) {
        String found = String.join(" / ", inside(text));

        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aQuotationInsideAnotherIsDeeper() {
        List<Quoted> found = scan("\"Okello said the camp is \"a prison\" and must close\".");

        assertThat(found).extracting(Quoted::depth).containsExactly(0, 1);
        assertThat(inside("\"Okello said the camp is \"a prison\" and must close\".")).element(1).isEqualTo("a prison");
    }

    @Test
    void anOpenMarkEndsWithItsParagraphAndSaysSo() {
        List<Quoted> found = scan("Okello said: \"We stay. That is all.", "The crowd went home.");

        assertThat(found).singleElement().satisfies(quoted -> {
            assertThat(quoted.closed()).isFalse();
            assertThat(quoted.continued()).isFalse();
        });
    }

    @Test
    void anOpenMarkBeforeAParagraphThatBeginsWithOneIsContinued() {
        List<Quoted> found = scan("\"We stay. That is all.", "\"And we mean it\", Okello said.");

        assertThat(found).extracting(Quoted::continued).containsExactly(true, false);
    }

    @Test
    void anOpenMarkEndsBeforeTheNextQuotation() {
        assertThat(inside("\"We stay. \"We fight\", Okello said.")).containsExactly("We stay.", "We fight");
    }

    private static List<Quoted> scan(String... paragraphs) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String paragraph : paragraphs) {
            int begin = text.length();
            text.append(paragraph);
            blocks.add(new Block(new Span(begin, text.length()), Block.Kind.PARAGRAPH));
            text.append('\n');
        }
        return QuoteMarks.in(text.toString(), blocks);
    }

    private static List<String> inside(String paragraph) {
        return scan(paragraph).stream().map(q -> q.inside().in(paragraph)).toList();
    }
}
