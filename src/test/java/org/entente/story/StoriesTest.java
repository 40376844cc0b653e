package org.entente.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.story.Digests.ReportOf.of;
import static org.entente.story.Digests.article;
import static org.entente.story.Digests.story;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.entity.Entity;
import org.entente.event.AnchorDate.Basis;
import org.entente.event.EventDate;
import org.entente.event.EventType;
import org.entente.event.Factuality;
import org.entente.event.Quantity;
import org.entente.stance.Stance.Polarity;
import org.entente.story.ArticleDigest.TargetKind;
import org.entente.story.Story.ConflictKind;
import org.junit.jupiter.api.Test;

class StoriesTest {

    private static final String COPIED = "Berg told lawmakers in Port Vale that the dam on the upper Tarn would be "
            + "finished before the spring floods.";

    private static LocalDate day(Story story, String report) {
        return Optional.ofNullable(story.dates().get(report)).map(EventDate::earliest).orElse(null);
    }

    @Test
    void nothingGivesAnEmptyStory() {
        Story story = Stories.of(List.of());

        assertThat(story.actors()).isEmpty();
        assertThat(story.events()).isEmpty();
    }

    // ---- actors

    @Test
    void namesOfAllArticlesCountTogether() {
        Story story = story(
                article("a").actor("x", Entity.Kind.ORGANIZATION, "River Council", "River Council", "the council"),
                article("b").actor("x", Entity.Kind.ORGANIZATION, "River Council", "River Council", "RC", "RC"),
                article("c").actor("x", Entity.Kind.GROUP, "River Council", "RC"));
        Story.Actor actor = story.actors().stream().filter(a -> a.iri().equals("x")).findFirst().orElseThrow();

        assertThat(actor.prefLabel()).isEqualTo("River Council");
        assertThat(actor.kind()).isEqualTo(Entity.Kind.ORGANIZATION);
        assertThat(actor.altLabels()).containsEntry("RC", 3).containsEntry("the council", 1)
                .doesNotContainKey("River Council");
    }

    @Test
    void rolesSayWhomSomebodyActsFor() {
        Story story = story(article("a").says("x").role("berg", "foreign minister", "norland"),
                article("b").says("x").role("berg", "Foreign Minister", "norland"));
        Story.Actor berg = story.actors().stream().filter(a -> a.iri().equals("berg")).findFirst().orElseThrow();

        assertThat(berg.actsFor()).containsExactly("norland");
        assertThat(berg.roles()).singleElement()
                .satisfies(r -> assertThat(r.sentences()).containsExactly("a/s0", "b/s0"));
    }

    // ---- dates

    @Test
    void reprintTakesTheAnchorOfTheArticleItCopies() {
        Story story = story(
                article("a").published("2019-03-06").anchor("2019-03-05", Basis.TEXT).says(COPIED),
                article("b").published("2019-03-20").anchor("2019-03-20", Basis.PAGE)
                        .says(COPIED, "They met on Monday.")
                        .report(of(EventType.CONSULT, "berg", "said").relative("2019-03-18")));

        assertThat(story.anchors().get("b"))
                .isEqualTo(new Story.Anchor(LocalDate.of(2019, 3, 5), Basis.TEXT, Optional.of("a")));
        assertThat(day(story, "b/r0")).isEqualTo(LocalDate.of(2019, 3, 4));
    }

    @Test
    void statedDatesStayWhenTheAnchorMoves() {
        Story story = story(article("a").anchor("2019-03-05", Basis.TEXT).says(COPIED),
                article("b").anchor("2019-03-20", Basis.PAGE).says(COPIED)
                        .report(of(EventType.CONSULT, "berg", "said").on("2019-03-18")));

        assertThat(day(story, "b/r0")).isEqualTo(LocalDate.of(2019, 3, 18));
    }

    @Test
    void pageDateStaysWhenTheOtherArticleIsOlderThanAReprintMayBe() {
        Story story = story(article("a").anchor("2018-03-05", Basis.TEXT).says(COPIED),
                article("b").anchor("2019-03-20", Basis.PAGE).says(COPIED));

        assertThat(story.anchors().get("b").day()).isEqualTo(LocalDate.of(2019, 3, 20));
        assertThat(story.anchors().get("b").from()).isEmpty();
    }

    @Test
    void articleWithoutAnyDateLearnsItsWeekdays() {
        Story story = story(article("a").anchor("2019-03-05", Basis.TEXT).says(COPIED),
                article("b").says(COPIED, "Berg met Said on Monday.").report(of(EventType.CONSULT, "berg", "said")));

        assertThat(story.anchors().get("b").day()).isEqualTo(LocalDate.of(2019, 3, 5));
        assertThat(day(story, "b/r0")).isEqualTo(LocalDate.of(2019, 3, 4));
    }

    @Test
    void articleWithoutAnyDateLearnsTheYearOfItsDays() {
        Story story = story(article("a").anchor("2019-01-05", Basis.TEXT).says(COPIED),
                article("b").says(COPIED, "Berg met Said on December 30, the day before he left Tarn on a Monday.")
                        .report(of(EventType.CONSULT, "berg", "said")));

        assertThat(day(story, "b/r0")).isEqualTo(LocalDate.of(2018, 12, 30));
    }

    @Test
    void articleThatTellsAnotherStoryKeepsItsOwnDate() {
        Story story = story(article("a").anchor("2019-03-05", Basis.TEXT).says(COPIED),
                article("b").anchor("2019-03-20", Basis.PAGE).says("Holm opened a school in Tarn on Monday morning."),
                article("c").says("Holm opened a bridge in Kesh."));

        assertThat(story.anchors().get("b").day()).isEqualTo(LocalDate.of(2019, 3, 20));
        assertThat(story.anchors()).doesNotContainKey("c");
    }

    @Test
    void likeHeadlinesMakeOneStory() {
        Story story = story(
                article("a").headline("Berg says ties with Sudria are \"at the lowest point in years\"").anchor(
                        "2019-03-05",
                        Basis.TEXT),
                article("b").headline("Anna Berg calls ties with Sudria 'at the lowest point in years'"));

        assertThat(story.anchors().get("b").from()).contains("a");
    }

    // ---- speakers

    @Test
    void quotationWithoutSpeakerLearnsItElsewhere() {
        String words = "We will not trade one valley for another valley";
        Story story = story(article("a").says("x").quotation(words, "berg"),
                article("b").says("x").quotation(words + ", not now and not ever", null),
                article("c").says("x").quotation("We want peace", null));

        assertThat(story.speakers()).containsEntry("a/q0", "berg").containsEntry("b/q0", "berg")
                .doesNotContainKey("c/q0");
    }

    @Test
    void quotationStaysWithoutSpeakerWhenOthersDisagree() {
        String words = "We will not trade one valley for another valley";
        Story story = story(article("a").says("x").quotation(words, "berg"),
                article("b").says("x").quotation(words, "said"),
                article("c").says("x").quotation(words, null));

        assertThat(story.speakers()).doesNotContainKey("c/q0").containsEntry("b/q0", "said");
    }

    // ---- conflicts

    private static List<Story.Conflict> conflicts(Digests.ReportOf... reports) {
        Digests[] articles = new Digests[reports.length];
        for (int i = 0; i < reports.length; i++) {
            articles[i] = article("a" + i).anchor("2019-03-05", Basis.TEXT)
                    .says("Jets bombed the depot near Kesh " + i + ".")
                    .report(reports[i]);
        }
        return story(articles).conflicts();
    }

    private static Digests.ReportOf raid() {
        return of(EventType.ASSAULT, "norland", "sudria").mode("aerial").in("kesh").on("2019-03-04");
    }

    @Test
    void figuresThatDifferAreAConflict() {
        assertThat(
                conflicts(raid().figure(Quantity.Kind.DEATHS, 70, null), raid().figure(Quantity.Kind.DEATHS, 80, null),
                        raid().figure(Quantity.Kind.INJURIES, 5, 5)))
                .singleElement().satisfies(c -> {
                    assertThat(c.kind()).isEqualTo(ConflictKind.QUANTITY_CONFLICT);
                    assertThat(c.sides()).containsExactly("a0/r0", "a1/r0");
                    assertThat(c.event()).isPresent();
                });
        assertThat(conflicts(raid().figure(Quantity.Kind.DEATHS, 70, 70), raid().figure(Quantity.Kind.DEATHS, 70, 70)))
                .isEmpty();
    }

    @Test
    void denialAgainstClaimIsAConflict() {
        assertThat(conflicts(raid().as(Factuality.ASSERTED, "sudria"), raid().as(Factuality.DENIED, "norland"),
                of(EventType.ASSAULT, "", "sudria").mode("aerial").in("kesh").on("2019-03-04"))).singleElement()
                .satisfies(c -> {
                    assertThat(c.kind()).isEqualTo(ConflictKind.FACTUALITY_CONFLICT);
                    assertThat(c.sides()).containsExactly("a0/r0", "a1/r0");
                });
    }

    @Test
    void daysThatDifferByOneAreAConflict() {
        assertThat(conflicts(raid(), raid().on("2019-03-05"))).extracting(Story.Conflict::kind)
                .containsExactly(ConflictKind.DATE_CONFLICT);
    }

    @Test
    void sameDeedByOthersIsAConflictOfParticipants() {
        assertThat(
                conflicts(raid(), of(EventType.ASSAULT, "holm", "sudria").mode("aerial").in("kesh").on("2019-03-04")))
                .singleElement().satisfies(c -> {
                    assertThat(c.kind()).isEqualTo(ConflictKind.PARTICIPANT_CONFLICT);
                    assertThat(c.sides()).containsExactly("a0/r0", "a1/r0");
                });
    }

    @Test
    void oneHolderForAndAgainstIsAConflictOrAChange() {
        assertThat(story(article("a").says("x").stance("berg", Polarity.SUPPORT, "sudria"),
                article("b").says("x").stance("berg", Polarity.OPPOSE, "sudria").stance("berg", Polarity.NEUTRAL,
                        "sudria"))
                .conflicts()).singleElement().satisfies(c -> {
                    assertThat(c.kind()).isEqualTo(ConflictKind.POSITION_CONFLICT);
                    assertThat(c.sides()).containsExactly("a/o0", "b/o0");
                });
        assertThat(story(
                article("a").says("x").stance("berg", Polarity.SUPPORT, "sudria", TargetKind.ENTITY, null,
                        "2019-01-01"),
                article("b").says("x").stance("berg", Polarity.OPPOSE, "sudria", TargetKind.ENTITY, null, "2019-03-01"))
                .conflicts()).extracting(Story.Conflict::kind).containsExactly(ConflictKind.CHANGE_OVER_TIME);
    }

    @Test
    void holdersOnBothSidesOfAPropositionOrEventAreAConflict() {
        assertThat(story(
                article("a").says("x").stance("berg", Polarity.SUPPORT, "a/p0", TargetKind.PROPOSITION,
                        "a large dam on the upper Tarn",
                        null),
                article("b").says("x").stance("said", Polarity.OPPOSE, "b/p0", TargetKind.PROPOSITION,
                        "the large dam at the Tarn",
                        null))
                .conflicts()).extracting(Story.Conflict::kind).containsExactly(ConflictKind.POSITION_CONFLICT);
        assertThat(story(
                article("a").says("x").report(raid()).stance("berg", Polarity.SUPPORT, "a/r0", TargetKind.REPORT, null,
                        null),
                article("b").says("x").report(raid()).stance("said", Polarity.OPPOSE, "b/r0", TargetKind.REPORT, null,
                        null))
                .conflicts()).singleElement().satisfies(c -> assertThat(c.event()).isPresent());
    }

    @Test
    void holdersForAndAgainstAPersonAreAConflict() {
        assertThat(story(article("a").says("x").stance("norland", Polarity.SUPPORT, "berg"),
                article("b").says("x").stance("holm", Polarity.OPPOSE, "berg")).conflicts()).singleElement()
                .satisfies(c -> {
                    assertThat(c.kind()).isEqualTo(ConflictKind.POSITION_CONFLICT);
                    assertThat(c.sides()).containsExactly("a/o0", "b/o0");
                });
    }

    @Test
    void aDenialThatMergesWithNothingStillContradictsWhatSpeaksOfTheSameAct() {
        Digests.ReportOf said = of(EventType.ASSAULT, "norland", "sudria").mode("aerial").in("kesh").on("2019-03-04")
                .as(Factuality.ALLEGED, "sudria");
        Digests.ReportOf denied = of(EventType.ASSAULT, "norland", "").as(Factuality.DENIED, "norland");
        Story story = story(
                article("a").anchor("2019-03-05", Basis.TEXT)
                        .says("Sudria blamed Norland for the raid on the fuel depot near Kesh.").report(said),
                article("b").says("Norland denied that it had carried out the raid on a fuel depot.").report(denied));

        assertThat(story.conflicts()).singleElement().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(ConflictKind.FACTUALITY_CONFLICT);
            assertThat(c.sides()).containsExactly("a/r0", "b/r0");
        });
        assertThat(story(
                article("a").says("Sudria blamed Norland for the raid on the fuel depot near Kesh.").report(said),
                article("b").says("Norland denied having jailed a Sudrian poet.").report(denied)).conflicts())
                .isEmpty();
    }

    @Test
    void holdersForAndAgainstACountryAreNoConflict() {
        assertThat(story(article("a").says("x").stance("berg", Polarity.SUPPORT, "sudria"),
                article("b").says("x").stance("holm", Polarity.OPPOSE, "sudria")).conflicts()).isEmpty();
    }

    // ---- size

    @Test
    void hundredsOfArticlesTakeSeconds() {
        Random random = new Random(11);
        List<ArticleDigest> digests = new ArrayList<>();
        String[] who = {"norland", "sudria", "berg", "said", "holm"};
        for (int a = 0; a < 200; a++) {
            Digests article = article("a%04d".formatted(a)).anchor(LocalDate.of(2019, 1, 1).plusDays(a / 5).toString(),
                    Basis.TEXT);
            for (int s = 0; s < 30; s++) {
                StringBuilder text = new StringBuilder();
                Random words = new Random(random.nextInt(20_000));
                for (int w = 0; w < 20; w++) {
                    text.append("word").append(words.nextInt(3_000)).append(' ');
                }
                article.says(text.toString());
                if (s % 2 == 0) {
                    article.report(
                            of(EventType.values()[random.nextInt(16)], who[random.nextInt(5)], who[random.nextInt(5)]));
                }
            }
            digests.add(article.digest());
        }

        Story story = timed(digests);
        assertThat(story.events()).isNotEmpty();
        assertThat(story.copies()).isNotEmpty();
    }

    private static Story timed(List<ArticleDigest> digests) {
        long begin = System.nanoTime();
        Story story = Stories.of(digests);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
        return story;
    }
}
