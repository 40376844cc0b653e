package org.entente.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.article.Span;
import org.entente.event.AnchorDate.Basis;
import org.entente.reading.ReadArticle;
import org.entente.reading.Sentence;
import org.entente.reading.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private static final LocalDate THURSDAY = LocalDate.of(2015, 6, 18);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kenya sent troops on 3 March 2012 .          | 2012-03-03
            Kenya sent troops on March 3 , 2012 .        | 2012-03-03
            Kenya sent troops on Wednesday .             | 2015-06-17
            Kenya sent troops Thursday .                 | 2015-06-18
            Kenya sent troops on Friday .                | 2015-06-12
            Kenya sent troops last Thursday .            | 2015-06-11
            Kenya will send troops next Tuesday .        | 2015-06-23
            Kenya sent troops yesterday .                | 2015-06-17
            Kenya sent troops today .                    | 2015-06-18
            Kenya sent troops on June 2 .                | 2015-06-02
            Kenya sent troops on 28 December .           | 2014-12-28
            Kenya sent troops in May 2013 .              | 2013-05
            Kenya sent troops in April .                 | 2015-04
            Kenya sent troops last month .               | 2015-05
            Kenya sent troops last year .                | 2014
            Kenya sent troops in 2009 .                  | 2009
            Kenya sent troops three days ago .           | 2015-06-15
            Kenya sent troops two years ago .            | 2013
            Kenya sent troops last week .                | 2015-06-08..2015-06-14
            Kenya sent troops earlier this week .        | 2015-06-15..2015-06-18
            Kenya has sent troops since Monday .         | 2015-06-15..2015-06-18
            Kenya sent troops from 2010 to 2012 .        | 2010-01-01..2012-12-31
            Kenya sent troops in the 1990s .             | 1990-01-01..1999-12-31
            Kenya may march on 2,014 rebels .            |
            Kenya sent 2000 troops .                     |
            """)
    void resolvesTheDatesOfNews(String text, String date) {
        List<DateReader.Found> found = DateReader.read(sentence(text), text, Optional.of(THURSDAY));

        assertThat(found.stream().map(f -> show(f.date())).toList()).as(text)
                .isEqualTo(date == null ? List.of() : List.of(date));
    }

    @Test
    void resolvesNothingRelativeWithoutAnAnchor() {
        String text = "Kenya sent troops on Friday , as it did on 4 June and in 2009 .";

        assertThat(DateReader.read(sentence(text), text, Optional.empty()).stream().map(f -> show(f.date())))
                .containsExactly("2009");
    }

    @Test
    void aDayWithItsDateIsOneDate() {
        String text = "Kenya sent troops on 17 June .";

        DateReader.Found found = DateReader.read(sentence(text), text, Optional.of(THURSDAY)).get(0);

        assertThat(found.date().basis()).isEqualTo(EventDate.Basis.STATED);
        assertThat(found.span().in(text)).isEqualTo("17 June");
    }

    @Test
    void aDayOfTheNarrationAnchorsTheStoryOfALaterPage() {
        assertThat(anchor("Kenya sent troops on June 10 . The talks ended Wednesday .", THURSDAY, null))
                .contains(new AnchorDate(LocalDate.of(2015, 6, 10), Basis.TEXT));
    }

    @Test
    void backgroundOfLongAgoAnchorsNothing() {
        assertThat(anchor("Kenya sent troops on March 3 . The talks ended Tuesday .", THURSDAY, null))
                .contains(new AnchorDate(THURSDAY, Basis.PAGE));
    }

    @Test
    void aDatelineIsLedBackToTheWeekdayMostNamed() {
        assertThat(anchor("Kenya left on Monday . Talks began Tuesday . They ended Tuesday .", LocalDate.of(2016, 1, 9),
                THURSDAY)).contains(new AnchorDate(LocalDate.of(2015, 6, 16), Basis.DATELINE));
    }

    @Test
    void withoutAnyDayThereIsNoAnchor() {
        assertThat(anchor("Kenya sent troops on June 10 .", null, null)).isEmpty();
    }

    private static String show(EventDate date) {
        return date.value() == null ? date.earliest() + ".." + date.latest() : date.value().toString();
    }

    private static Optional<AnchorDate> anchor(String text, LocalDate published, LocalDate storyDate) {
        var description = new Article.Description(Optional.empty(), Optional.ofNullable(published),
                Optional.ofNullable(storyDate), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
        Article article = new Article("a.txt", text, text, new int[text.length() + 1],
                List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)), List.of(), description, "0");
        return AnchorDates.of(new ReadArticle(article, List.of(sentence(text))));
    }

    /** Every word hangs from the first. */
    private static Sentence sentence(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : text.split(" ", -1)) {
            tokens.add(new Token(tokens.size(), new Span(at, at + word.length()), word, "X", word,
                    tokens.isEmpty() ? -1 : 0, "dep"));
            at += word.length() + 1;
        }
        return new Sentence(0, new Span(0, text.length()), Block.Kind.PARAGRAPH, 0, tokens, List.of(), false);
    }
}
