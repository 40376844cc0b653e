package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.entity.index.Knowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People who are only known to have had one seat of many. */
class SeatsTest {

    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2012, 3, 1));

    @TempDir
    private static Path folder;

    private static KnowledgeBase knowledge;

    @BeforeAll
    static void load() throws IOException {
        Files.writeString(folder.resolve("members.tsv"), """
                person\tlabel\taliases\twikidata\tbody\ttitle\tsector\tfrom\tto\tsource
                wanda-quist\tWanda Quist\tWanda L. Quist\tQ990001\tus-senate\tSenator (Ohio)|Senator|Sen\tLEG\t2009-01\t\tours
                walter-quist\tWalter Quist\t\t\tus-senate\tSenator (Iowa)|Senator|Sen\tLEG\t2015-01\t\tours
                no-body\tNo Body\t\t\tsenate-of-atlantis\tSenator\tLEG\t2009\t\tours
                no-title\tNo Title\t\t\tus-senate\t\tLEG\t2009\t\tours
                no-days\tNo Days\t\t\tus-senate\tSenator\tLEG\tonce\t\tours
                angela-merkel\tAngela Merkel\tAngela Kasner\tQ990002\teuropean-union\tEnvoy\tGOV\t2022\t2023\tours
                """);
        Files.writeString(folder.resolve("standings.tsv"), """
                person\tlabel\tbody\ttitle\tsector\tfrom\tto\tsource
                tomba-okeleji\tTomba Okeleji\tghana\tIn the government\tGOV\t2004-01-01\t2011-12-31\tours
                tomba-okeleji\tTomba Okeleji\tghana\tAmong the rebels\tREB\t2012-01-01\t\tours
                """);
        knowledge = Knowledge.load(List.of(folder));
    }

    @Test
    void aFullNameIsLinkedWhereTheCountryIsNamed() {
        LinkedArticle linked = link(DAY, "Talks on Ghana began when Tomba Okeleyi arrived. Okeleyi was late.");

        assertThat(Linking.idsOf(linked, "Tomba Okeleyi")).containsExactly("tomba-okeleji");
        assertThat(Linking.idsOf(linked, "Okeleyi")).containsExactly("tomba-okeleji");
    }

    @Test
    void withoutContextTheNameIsSomebodyElses() {
        LinkedArticle linked = link(DAY, "Talks on Norway began when Mr Tomba Okeleji arrived.");
        LinkedArticle later = link(Optional.of(LocalDate.of(1986, 1, 1)),
                "Talks on Ghana began when Mr Tomba Okeleji arrived.");

        assertThat(linked.mentions()).noneMatch(m -> m.entity().id().equals("tomba-okeleji"));
        assertThat(later.mentions()).noneMatch(m -> m.entity().id().equals("tomba-okeleji"));
    }

    @Test
    void theLinkIsLessSureThanThatOfAnOfficeHolderAndSaysWhy() {
        Mention seat = mention(link(DAY, "Mr Tomba Okeleji left Ghana on Monday."), "tomba-okeleji");
        Mention past = mention(link(Optional.of(LocalDate.of(2001, 1, 1)), "Mr Tomba Okeleji left Ghana on Monday."),
                "tomba-okeleji");
        Mention office = mention(link(DAY, "Mrs Angela Merkel left Ghana on Monday."), "angela-merkel");

        assertThat(seat.why()).isEqualTo("full name, a seat on the day");
        assertThat(past.why()).isEqualTo("full name, a seat at another time");
        assertThat(past.confidence()).isLessThan(seat.confidence());
        assertThat(seat.confidence()).isLessThanOrEqualTo(office.confidence());
    }

    @Test
    void aTitleAndASurnameAreWhoHasTheSeatOnTheDay() {
        LinkedArticle linked = link(DAY, "The plan failed. Sen. Quist said that the senator from Ohio had seen it.");

        assertThat(linked.mentions()).anyMatch(m -> m.entity().id().equals("wanda-quist"));
        assertThat(link(DAY, "The US Senate met. Quist said nothing.").mentions())
                .noneMatch(m -> m.entity().id().equals("wanda-quist"));
    }

    @Test
    void twoOfOneSurnameAndSeatAreNobody() {
        LinkedArticle linked = link(Optional.of(LocalDate.of(2016, 3, 1)), "The plan failed. Sen. Quist said so.");

        assertThat(linked.mentions()).noneMatch(m -> m.entity().known() && m.entity().label().endsWith("Quist"));
    }

    @Test
    void oneOfManyIsNotTheHolder() {
        Entity senate = knowledge.entity("us-senate").orElseThrow();

        assertThat(knowledge.holder(senate, "Senator", DAY.orElseThrow())).isEmpty();
        Term term = knowledge.termsOf(knowledge.entity("wanda-quist").orElseThrow()).get(0);
        assertThat(knowledge.holder(term.office(), DAY.orElseThrow())).isEmpty();
        assertThat(term.office().sector()).contains("LEG");
        assertThat(knowledge.profile(term.holder()).orElseThrow().country()).contains("united-states");
    }

    @Test
    void whoIsKnownOtherwiseStaysOnePersonAndLearns() {
        Entity person = knowledge.entity("angela-merkel").orElseThrow();

        assertThat(person.wikidata()).contains("Q990002");
        assertThat(knowledge.profile(person).orElseThrow().aliases()).contains("Angela Kasner");
        assertThat(knowledge.profile(person).orElseThrow().source()).isEqualTo("memory; ours");
        assertThat(knowledge.isSeated(person)).isFalse();
        assertThat(knowledge.termsOf(person)).hasSizeGreaterThan(1);
    }

    @Test
    void wrongRowsAreToldByFileAndLine() {
        assertThat(knowledge.problems()).extracting(p -> p.place().replaceFirst(".*/", "") + " " + p.message())
                .containsExactly(
                        "members.tsv:4 body 'senate-of-atlantis' is in no list; add it to organizations.tsv (the row is"
                                + " left out)",
                        "members.tsv:5 a title is missing; write one (the row is left out)",
                        "members.tsv:6 dates are yyyy-mm-dd, yyyy-mm or yyyy; the term is left out");
    }

    private static LinkedArticle link(Optional<LocalDate> day, String text) {
        return new RuleLinker(knowledge).link(Linking.read(day, text));
    }

    private static Mention mention(LinkedArticle linked, String id) {
        return linked.mentions().stream().filter(m -> m.entity().id().equals(id)).findFirst().orElseThrow();
    }
}
