package org.entente.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.entente.article.Article;
import org.entente.article.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where sentences end. In the tables, ¦ marks each break. */
class SentenceBreaksTest {

    @ParameterizedTest
    @ValueSource(strings = {"The envoy left Lima on Monday.¦ Talks resume in May.",
            "Nobody from the U.S. Embassy would comment.", "They flew to the U.S.¦ The visit was short.",
            "Exports to the U.S. rose.¦ Imports fell.", "Mr. Ndiaye met Gen. Okafor and Dr. Lindqvist in Accra.",
            "J. K. Mensah and George W. Adeyemi spoke.¦ Both were tired.", "The firm, Orbital Inc., was sold.",
            "It was bought by Halden Corp.¦ The price is unknown.", "It opens at 9 a.m. on Sept. 4 in Room No. 7.",
            "The rate rose by 3.5 percent to 1.2 million.¦ That is a record.",
            "Washington, D.C. police closed the road.", "The U.N. Security Council met.¦ It adjourned at 5 p.m.",
            "Sen. Amara Diallo, R-Texas, voted no.¦ \"We tried,\" she said.",
            "Envoys e.g. from Chad and i.e. from Mali came.", "St. Kitts and Mt. Kenya are far apart."})
    void abbreviationsDoNotEndSentencesUnlessANewOneClearlyStarts(String marked) {
        assertBreaks(marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Trust is low\", he said.¦ \"We will talk\".¦ Ms Varga agreed.",
            "\"Trust is low,\" he said.¦ \"We will talk.\"¦ Ms Varga agreed.",
            "\"Will they come?\" Varga asked.¦ \"No!\" he replied.",
            "\"Will they come?\"¦ Nobody knows.", "“The border is open.”¦ He smiled.",
            "“We’ll see.¦ We’ll see in spring,” the minister said.", "He called it \"a mess. really\" and left.",
            "She said \"No. Never.\" and hung up.", "The plan (see p. 4. It is long) was dropped.",
            "It ended \"in vain\".¦ \"Nobody won\", Sato said.", "He was 'very sad'.¦ She was not.",
            "They waited...¦ Nothing came.", "He is... not well.", "What now?¦ Nobody knows!¦ Wait."})
    void quotationMarksBelongToTheirSentence(String marked) {
        assertBreaks(marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The strike hit the U.S.¦ But he was calm.", "They spoke of relations.¦The end came soon.",
            "First line without a stop\n¦Second line follows here.", "1. The treaty was signed in Oslo.",
            "See www.example.org for more.¦ It is free."})
    void scrapedTextIsBrokenWhereSentencesRunTogether(String marked) {
        assertBreaks(marked);
    }

    @Test
    void noSentenceRunsOverTheEndOfABlock() {
        assertThat(Texts.read("Minister quits in Quito", "He gave no reason.")).hasSize(2);
    }

    @Test
    void aHeadlineIsNotBrokenAtAbbreviations() {
        Article headline = Texts.article(Block.Kind.HEADLINE, "U.S. And Peru Sign Pact With Gen. Rojas");

        assertThat(Texts.reader().read(headline).sentences()).hasSize(1);
    }

    @Test
    void textWrappedToAWidthIsNotBrokenAtItsLines() {
        String wrapped = "The delegation of the northern province arrived in the capital late\n"
                + "on Friday and was welcomed by the deputy foreign minister of the new\n"
                + "government. Talks begin today.";

        assertThat(Texts.read(wrapped)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"It was led by Gov.\nDiallo of Kano.", "The plan\nwas dropped.", "In Quito,\nNobody came."})
    void aLineThatSurelyGoesOnIsNotBroken(String text) {
        assertThat(Texts.read(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The crisis worsened after the raid plunged U.S.", "In the weeks since the vote, U.S.",
            "The two sides agreed on the", "a spokesman for the ministry said on Friday.",
            "Delegates were received by Gen."})
    void whatIsCutOffIsDamaged(String text) {
        assertThat(Texts.read(text)).hasSize(1).allMatch(Sentence::damaged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No.", "Not good at all.", "They live in the U.S.", "al-Hariri resigned on Monday.",
            "Floods in Java kill ten", "Who are they talking to?", "Where is it coming from?", "It left Raleigh, N.C.",
            "He was let down, and he gave up."})
    void whatIsOnlyShortIsNotDamaged(String text) {
        assertThat(Texts.read(text)).hasSize(1).noneMatch(Sentence::damaged);
    }

    private static void assertBreaks(String marked) {
        List<String> wanted = Arrays.stream(marked.split("¦")).map(String::strip).toList();
        String text = marked.replace("¦", "");

        assertThat(Texts.read(text)).extracting(s -> s.span().in(text)).isEqualTo(wanted);
    }
}
