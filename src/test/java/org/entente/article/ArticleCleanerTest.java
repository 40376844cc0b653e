package org.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.entente.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleCleanerTest {

    private static final String FIRST = "The prime minister of Norland told reporters on Monday that the talks had failed.";
    private static final String SECOND = "Her counterpart in Sudria rejected the charge and said the door to talks was open.";
    private static final String THIRD = "Both countries have closed their border since the talks broke down in Port Vale.";

    private static Article article(String... lines) {
        return outcome(lines).article().orElseThrow();
    }

    private static Outcome outcome(String... lines) {
        return ArticleCleaner.clean("a.txt", String.join("\n\n", lines));
    }

    private static List<String> blocks(Article article) {
        return article.blocks().stream().map(b -> b.span().in(article.text())).toList();
    }

    private static List<String> leftOut(Article article) {
        return article.leftOut().stream().map(l -> l.reason() + ": " + SourceMapTest.codePoints(article.source(),
                l.begin(), l.end())).toList();
    }

    @Test
    void headlineIsTakenOnceAndParagraphsFollow() {
        Article article = article("Norland blames Sudria for collapse", "Norland blames Sudria for collapse", FIRST,
                SECOND);

        assertThat(blocks(article)).containsExactly("Norland blames Sudria for collapse", FIRST, SECOND);
        assertThat(article.blocks().get(0).kind()).isEqualTo(Block.Kind.HEADLINE);
        assertThat(article.description().headline()).contains("Norland blames Sudria for collapse");
        assertThat(leftOut(article)).containsExactly("headline again: Norland blames Sudria for collapse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Norland blames Sudria", "Norland blames Sudria for coll...",
            "NORLAND BLAMES SUDRIA FOR COLLAPSE",
            "Norland blames \u201CSudria\u201D for collapse", "Norland blames Sudria for collapse - The Vale Post"})
    void headlineMaySayItselfAgainInOtherDress(String again) {
        assertThat(blocks(article("Norland blames Sudria for collapse", again, FIRST, SECOND)))
                .containsExactly("Norland blames Sudria for collapse", FIRST, SECOND);
        assertThat(blocks(article(again, "Norland blames Sudria for collapse", FIRST, SECOND))).hasSize(3)
                .endsWith(FIRST, SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NORLAND BLAMES SUDRIA", "Norland: 'We have no choice'", "Will Norland leave the talks?",
            "Minister calls vote \"a farce\"", "Norland warns U.S.", "Norland to Sudria: Talk!"})
    void headlinesComeInManyShapes(String headline) {
        assertThat(article(headline, FIRST, SECOND).description().headline()).contains(headline);
    }

    @Test
    void textWithoutHeadlineHasNone() {
        Article article = article(FIRST, SECOND);

        assertThat(article.description().headline()).isEmpty();
        assertThat(blocks(article)).containsExactly(FIRST, SECOND);
    }

    @Test
    void headOfPageSaysDateSectionAndAuthor() {
        Article article = article("Published: Tue, May 08, 2018\nWorld | By Anna Berg",
                "Norland blames Sudria for collapse",
                FIRST, SECOND);

        assertThat(article.description().published()).contains(LocalDate.of(2018, 5, 8));
        assertThat(article.description().author()).contains("Anna Berg");
        assertThat(article.description().section()).contains("World");
        assertThat(blocks(article)).containsExactly("Norland blames Sudria for collapse", FIRST, SECOND);
        assertThat(article.leftOut()).extracting(LeftOut::reason).containsExactly("date line", "byline");
    }

    @Test
    void siteDateIsThePageDateAndTheDateBelowTheHeadlineIsTheStorysOwn() {
        Article article = article("Sunday, 3 March 2019\nLatest news\nMain \u00BB Norland blames Sudria",
                "Norland blames Sudria",
                "8 May 2018", FIRST, SECOND);

        assertThat(article.description().published()).contains(LocalDate.of(2019, 3, 3));
        assertThat(article.description().storyDate()).contains(LocalDate.of(2018, 5, 8));
        assertThat(blocks(article)).containsExactly("Norland blames Sudria", FIRST, SECOND);
        assertThat(article.leftOut()).extracting(LeftOut::reason).containsExactly("date line", "site menu",
                "breadcrumbs",
                "date line");
    }

    @Test
    void breadcrumbsKnowTheHeadlineWhenNothingElseDoes() {
        assertThat(article("Main \u00BB World \u00BB Norland blames Sudria for collapse", FIRST, SECOND).description()
                .headline())
                .contains("Norland blames Sudria for collapse");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            By Anna Berg                                  | Anna Berg
            BY ANNA BERG                                  | ANNA BERG
            By Anna Berg and Omar al-Said, staff writers  | Anna Berg and Omar al-Said
            Author: Anna Berg                             | Anna Berg
            Written by Anna van den Berg                  | Anna van den Berg
            08 May, 2018, 12:14 / Author: Anna Berg       | Anna Berg
            Anna Berg / 8 May 2018, 18:12                 | Anna Berg
            """)
    void bylinesComeInManyShapes(String byline, String author) {
        Article article = article("Norland blames Sudria for collapse", byline.replace('/', '|'), FIRST, SECOND);

        assertThat(article.description().author()).contains(author);
        assertThat(blocks(article)).containsExactly("Norland blames Sudria for collapse", FIRST, SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Like this:", "Related news:", "Adjust Comment Print", "Share this", "Share on Facebook",
            "Facebook Twitter Google+ Pinterest", "12 Shares", "Read more", "READ MORE: Sudria closes its ports",
            "Advertisement",
            "Story continues below advertisement", "Photo: Anna Berg/Vale Press", "(Photo by Omar Said/Getty Images)",
            "FILE PHOTO: The prime minister of Norland speaks in Port Vale, May 2, 2018.",
            "Image copyright Getty Images",
            "\u00A9 2018 Vale Post. All rights reserved.",
            "Copyright 2018 Vale Press. All rights reserved. This may not be copied.",
            "Sign up for our newsletter to get the news every morning in your inbox.", "Subscribe",
            "Follow us on Twitter",
            "Follow Anna Berg on Twitter @annaberg.", "3 Comments", "Leave a reply", "Updated 3:14 PM", "3 hours ago",
            "2 min read", "Tags: Norland, Sudria, border", "#Norland #Sudria", "https://news.example/a/17",
            "Most Popular",
            "You may also like", "(Reporting by Anna Berg; Editing by Omar Said)", "The Associated Press",
            "We use cookies to improve your experience on this site.", "* * *", "_____", "Home | News | World",
            "This material may not be published, broadcast, rewritten or redistributed.",
            "Editor's note: An earlier version of this story misspelt the name of the town.", "Loading..."})
    void whatStandsBesideTheTextIsLeftOut(String line) {
        Article article = article("Norland blames Sudria for collapse", FIRST, line, SECOND, THIRD);

        assertThat(blocks(article)).containsExactly("Norland blames Sudria for collapse", FIRST, SECOND, THIRD);
        assertThat(article.leftOut()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Video by activists showed that the bridge had been hit twice in one hour.",
            "Distribution of aid was prohibited by the governor of the southern province last week.",
            "Reporting by state media suggested that no one had been on the bridge by then.",
            "This report was published by the United Nations on Monday and names both sides.",
            "By Wednesday, the talks had ended without a joint statement from the two sides.",
            "Sudria will join the alliance after a briefing in Port Vale, its president said.",
            "Source: a diplomat in Port Vale who was not allowed to speak about the talks in public.",
            "The bank rejected the terms and conditions of the loan that Norland had offered.",
            "\"We will share this burden with our friends in the south\", he said on Monday.",
            "More than 20 people were hurt.", "On 8 May 2018 the bridge was closed.", "\"No\", he said.",
            "What Comes Next"})
    void sentencesStayThoughTheyBeginLikeLabels(String line) {
        assertThat(blocks(article("Norland blames Sudria for collapse", FIRST, line, SECOND, THIRD))).contains(line);
    }

    @Test
    void teaserPastedIntoTheMiddleIsLeftOutWithItsTitle() {
        Article article = article("Norland blames Sudria for collapse", FIRST, SECOND,
                "Film Star Marta Holm Reveals Why She Left Hollywood\nIn an emotional podcast the actress described her years on "
                        + "set, crying in her trailer and walking her dogs along the beach near Malibu, California.",
                THIRD, FIRST.replace("Monday", "Friday"));

        assertThat(blocks(article)).hasSize(5).noneMatch(b -> b.contains("Holm") || b.contains("actress"));
        assertThat(article.leftOut()).extracting(LeftOut::reason).containsExactly("teaser", "teaser");
    }

    @Test
    void teaserSetApartByBlankLinesIsLeftOutWhenItIsAboutSomethingElse() {
        Article article = article("Norland blames Sudria for collapse", FIRST, SECOND,
                "Film Star Marta Holm Reveals Why She Left Hollywood",
                "In an emotional podcast the actress described her years on set, crying in her trailer near Malibu.",
                THIRD);

        assertThat(blocks(article)).containsExactly("Norland blames Sudria for collapse", FIRST, SECOND, THIRD);
    }

    @Test
    void subheadingAndItsParagraphStay() {
        Article article = article("Norland blames Sudria for collapse", FIRST, "Talks Have Failed Before\n" + SECOND,
                THIRD,
                FIRST.replace("Monday", "Friday"));

        assertThat(blocks(article)).contains("Talks Have Failed Before", SECOND);
        assertThat(article.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Related news:", "More:", "More on: shipping"})
    void headlinesOfOtherArticlesAfterTheTextAreLeftOut(String label) {
        Article article = article("Norland blames Sudria for collapse", FIRST, SECOND, label,
                "Ferry runs aground off Port Vale", "Bank of Norland raises rates");

        assertThat(blocks(article)).hasSize(3);
        assertThat(leftOut(article)).contains("teaser: Ferry runs aground off Port Vale");
    }

    @Test
    void readersCommentsAreLeftOut() {
        Article article = article("Norland blames Sudria for collapse", FIRST, SECOND, THIRD, "2 Comments", "bob77",
                "I do not believe a word of what this government says about anything.");

        assertThat(blocks(article)).hasSize(4).endsWith(THIRD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PORT VALE (Reuters) - ", "PORT VALE, Norland, May 8 (AP) \u2014 ",
            "Port Vale (AFP) \u2013 ",
            "PORT VALE, Norland \u2014 ", "PORT VALE -- ", "(VP) - "})
    void datelineOfAnAgencyIsTakenOffTheFirstSentence(String dateline) {
        Article article = article("Norland blames Sudria for collapse", dateline + FIRST, SECOND);

        assertThat(blocks(article).get(1)).isEqualTo(FIRST);
        assertThat(leftOut(article)).containsExactly("dateline: " + dateline.strip());
    }

    @Test
    void datelineGivesTheStorysDay() {
        Article article = article("Published: Wed, May 09, 2018", "Norland blames Sudria for collapse",
                "PORT VALE, May 7 (Reuters) - " + FIRST, SECOND);

        assertThat(article.description().published()).contains(LocalDate.of(2018, 5, 9));
        assertThat(article.description().storyDate()).contains(LocalDate.of(2018, 5, 7));
    }

    @Test
    void dateThatCannotBeIsAProblem() {
        Outcome outcome = outcome("Published: Tue, May 32, 2018", "Norland blames Sudria for collapse", FIRST, SECOND);

        assertThat(outcome.article().orElseThrow().description().published()).isEmpty();
        assertThat(outcome.problems()).extracting(Problem::severity).containsExactly(Problem.Severity.WARNING);
        assertThat(outcome.problems().get(0).message()).contains("Published: Tue, May 32, 2018");
    }

    @Test
    void pageOfNothingButLabelsIsAProblem() {
        Outcome outcome = outcome("Home", "Share this", "Loading...");

        assertThat(outcome.article().orElseThrow().blocks()).isEmpty();
        assertThat(outcome.problems()).extracting(Problem::place).containsExactly("a.txt");
    }

    @Test
    void linesWrappedAtSomeWidthAreJoined() {
        Article article = ArticleCleaner.clean("a.txt", """
                Norland blames Sudria for collapse

                The prime minister of Norland told reporters on Monday that
                the talks with her neighbour had failed. She blamed a cross-
                border raid in the south and said that no date had been set
                for another round of talks in Port Vale.

                Her counterpart in Sudria rejected the charge and said that
                the door to talks was open.
                """).article().orElseThrow();

        assertThat(blocks(article)).hasSize(3).anyMatch(b -> b.startsWith("The prime") && b.endsWith("in Port Vale."))
                .anyMatch(b -> b.contains("reporters on Monday that the talks"))
                .anyMatch(b -> b.contains("a cross-border raid"));
    }

    @Test
    void linesThatWereNotWrappedAreParagraphsOfTheirOwn() {
        Article article = ArticleCleaner
                .clean("a.txt", String.join("\n", "Norland blames Sudria for collapse", FIRST, SECOND,
                        "\"We wait\", she said.", THIRD))
                .article().orElseThrow();

        assertThat(blocks(article)).containsExactly("Norland blames Sudria for collapse", FIRST, SECOND,
                "\"We wait\", she said.", THIRD);
    }

    @Test
    void sentenceBrokenAtALinkIsJoined() {
        Article article = article("Norland blames Sudria for collapse",
                "The prime minister of Norland told\nreporters on Monday that the talks had failed.", SECOND);

        assertThat(blocks(article).get(1)).isEqualTo(FIRST);
    }
}
