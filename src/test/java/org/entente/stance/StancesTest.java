package org.entente.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.entente.entity.index.Knowledge;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.article.Span;
import org.entente.entity.LinkedArticle;
import org.entente.entity.RuleLinker;
import org.entente.event.Events;
import org.entente.reading.OpenNlpReader;
import org.entente.statement.Statement;
import org.entente.statement.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stances of invented sentences, read from the text on: "holder polarity target", propositions only as "proposition". */
class StancesTest {

    /** The models, loaded once. */
    private static final class Loaded {
        private static final OpenNlpReader READER = OpenNlpReader.create();
        private static final RuleLinker LINKER = new RuleLinker(Knowledge.load(List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kenya demanded that Uganda withdraw its troops.               | Kenya OPPOSE proposition
            Peru said the elections in Bolivia should be postponed.       | Peru SUPPORT proposition
            Peru said the elections in Bolivia should not be postponed.   | Peru OPPOSE proposition
            Norway denied that its ships had entered the zone.            | Norway OPPOSE proposition
            Norway said there was no evidence of a leak.                  | Norway OPPOSE proposition
            Chile called for an independent inquiry into the fire.        | Chile SUPPORT proposition
            Chile urged Argentina to stop building the dam.               | Chile OPPOSE proposition
            Chile pledged to reopen the border.                           | Chile SUPPORT proposition
            Ghana said it was ready to resume the talks.                  | Ghana SUPPORT proposition
            Ghana warned against any further raids on the villages.       | Ghana OPPOSE proposition
            Kenya said Uganda was a threat.                               | Kenya OPPOSE Uganda
            """)
    void whatSomebodySaysTellsWhereTheyStand(String text, String stance) {
        assertThat(stances(text)).contains(stance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ghana said it had no information about the missing ship.      | Ghana NEUTRAL proposition
            Ghana said it had not ruled out new tariffs.                  | Ghana NEUTRAL proposition
            """)
    void whatIsLeftOpenIsNeitherForNorAgainst(String text, String stance) {
        assertThat(stances(text)).contains(stance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "We want to work with Brazil on the treaty", Chile said.      | Chile SUPPORT proposition
            "Any delay of the vote is unacceptable", Chile said.          | Chile OPPOSE proposition
            "Brazil is a reliable partner of ours", Chile said.           | Chile SUPPORT Brazil
            """)
    void quotedWordsCountAsTheSpeakers(String text, String stance) {
        assertThat(stances(text)).contains(stance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kenya said Uganda had shown contempt for the court.           | Kenya OPPOSE Uganda
            Kenya said Uganda lacked the courage to sign the treaty.      | Kenya OPPOSE Uganda
            Kenya said Uganda had shown great restraint.                  | Kenya SUPPORT Uganda
            Kenya said Uganda had corrected a historic injustice.         | Kenya SUPPORT Uganda
            Kenya said Uganda's economy was spiralling out of control.    | Kenya OPPOSE Uganda
            Kenya warned Uganda against new flights over the lake.        | Kenya OPPOSE Uganda
            Peru warned of dangerous consequences.                        | Peru OPPOSE proposition
            The Kenyan Army claimed responsibility for the raid on the port. | Kenyan Army SUPPORT proposition
            Peru insisted that Chile stop its dangerous flights.          | Peru OPPOSE Chile
            """)
    void howSomebodyIsSaidToBehaveJudgesThem(String text, String stance) {
        assertThat(stances(text)).contains(stance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kenya refused to negotiate with Uganda.                       | Kenya OPPOSE Uganda
            Peru refused to reopen the border.                            | Peru OPPOSE proposition
            Peru scuttled the talks on fishing rights.                    | Peru OPPOSE proposition
            Kenya was angered by Uganda's decision.                       | Kenya OPPOSE Uganda
            Uganda's decision delighted Kenya.                            | Kenya SUPPORT Uganda
            Kenya lashed out at Uganda.                                   | Kenya OPPOSE Uganda
            Kenya sided with Uganda.                                      | Kenya SUPPORT Uganda
            Kenya issued a statement praising Uganda.                     | Kenya SUPPORT Uganda
            Kenya has been a critic of Uganda's budget.                   | Kenya OPPOSE Uganda
            """)
    void whoRefusesOrThwartsIsAgainst(String text, String stance) {
        assertThat(stances(text)).contains(stance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            India backs Nepal in the dispute.                             | India SUPPORT Nepal
            Nepal, backed by India, closed the road.                      | India SUPPORT Nepal
            India's support for Nepal has grown.                          | India SUPPORT Nepal
            India has stood by Nepal.                                     | India SUPPORT Nepal
            India wrote to its ally Nepal.                                | India SUPPORT Nepal
            India was critical of Nepal.                                  | India OPPOSE Nepal
            India criticised Nepal's budget.                              | India OPPOSE Nepal
            India was persuaded to abandon its support for Nepal.         | India SUPPORT Nepal
            """)
    void theNarrationTellsOfRelations(String text, String stance) {
        assertThat(stances(text)).contains(stance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kenya imposed sanctions on Uganda.                            | Kenya OPPOSE Uganda
            Kenya bombed a Ugandan base.                                  | Kenya OPPOSE Uganda
            Kenya accused Uganda of smuggling.                            | Kenya OPPOSE Uganda
            Peru vetoed the resolution.                                   | Peru OPPOSE proposition
            """)
    void whoActsAgainstSomebodyIsAgainstThem(String text, String stance) {
        assertThat(stances(text)).contains(stance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kenya said Uganda should stop its reckless flights.           | Kenya OPPOSE Uganda
            Kenya said Uganda should be careful not to stir up trouble.   | Kenya OPPOSE Uganda
            Kenya said the rise of Uganda's army was a danger.            | Kenya OPPOSE Uganda
            Kenya said it was too early to celebrate the treaty.          | Kenya OPPOSE proposition
            Peru said such an attempt would fail.                         | Peru OPPOSE proposition
            "I doubt the talks will end this year", Peru said.            | Peru OPPOSE proposition
            "There is no doubt that Chile is a reliable partner", Peru said. | Peru SUPPORT Chile
            """)
    void whatSomebodyLamentsOrDoubtsTheyAreAgainst(String text, String stance) {
        assertThat(stances(text)).contains(stance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kenya stepped up pressure on Uganda.                          | Kenya OPPOSE Uganda
            Kenya came to the defence of Uganda.                          | Kenya SUPPORT Uganda
            The Kenyans criticised Uganda.                                | Kenya OPPOSE Uganda
            Kenya stressed its support for further talks.                 | Kenya SUPPORT proposition
            Kenya was sceptical of the new border plan.                   | Kenya OPPOSE proposition
            """)
    void theNarrationTellsOfPressureAndDefence(String text, String stance) {
        assertThat(stances(text)).contains(stance);
    }

    @ParameterizedTest
    @CsvSource({"Kenya said the office had opened at noon.", "\"People stood in the street all day\", Kenya said."})
    void bareReportsOfFactTellOfNoStance(String text) {
        assertThat(stances(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"India does not back Nepal.", "Ghana is investigating Togo.",
            "\"Will Chile join the treaty of the lakes?\" Peru said.", "Chile lies beside Argentina.",
            "Kenya threatened to close the border."})
    void someWordsTellOfNoStanceBetweenActors(String text) {
        assertThat(stances(text)).noneMatch(s -> !s.endsWith("proposition"));
    }

    @Test
    void oneStanceComesOnce() {
        List<String> found = stances("Kenya slammed Uganda and said Uganda was a threat.");

        assertThat(found).doesNotHaveDuplicates().contains("Kenya OPPOSE Uganda");
    }

    private static List<String> stances(String text) {
        LinkedArticle linked = Loaded.LINKER.link(Loaded.READER.read(article(text)));
        List<Statement> said = new Statements().extract(linked);
        return new Stances().extract(linked, said, new Events().extract(linked, said, Optional.empty())).stream()
                .map(s -> s.holder().label() + " " + s.polarity() + " " + target(s.target())).toList();
    }

    private static String target(Stance.Target target) {
        return switch (target) {
            case Stance.Target.OfEntity entity -> entity.entity().label();
            case Stance.Target.OfEvent event -> event.report().type().name();
            case Stance.Target.OfProposition proposition -> "proposition";
        };
    }

    private static Article article(String text) {
        int[] offsets = new int[text.length() + 1];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = i;
        }
        return new Article("test.txt", text, text, offsets,
                List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)), List.of(),
                Article.Description.EMPTY, "0");
    }
}
