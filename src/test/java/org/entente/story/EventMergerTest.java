package org.entente.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.story.Digests.ReportOf.of;
import static org.entente.story.Digests.article;
import static org.entente.story.Digests.story;

import java.time.LocalDate;
import java.util.List;
import org.entente.entity.Entity;
import org.entente.event.AnchorDate.Basis;
import org.entente.event.EventDate;
import org.entente.event.EventType;
import org.entente.event.Factuality;
import org.junit.jupiter.api.Test;

class EventMergerTest {

    private static final String RAID = "Jets of Norland bombed the depot near Kesh on Monday.";
    private static final String RAID_AGAIN = "The air raid on Kesh killed twelve soldiers of Sudria.";

    private static List<List<String>> events(Story story) {
        return story.events().stream().map(Story.Event::reports).toList();
    }

    private static Digests raid(String article, Digests.ReportOf report) {
        return article(article).anchor("2019-03-05", Basis.TEXT).says(article.equals("a") ? RAID : RAID_AGAIN)
                .report(report);
    }

    @Test
    void reportsThatAgreeInAllAreOneEvent() {
        Story story = story(raid("a", of(EventType.ASSAULT, "norland", "sudria").in("kesh").on("2019-03-04")),
                raid("b", of(EventType.ASSAULT, "norland", "sudria").in("kesh").on("2019-03-04")));

        assertThat(events(story)).containsExactly(List.of("a/r0", "b/r0"));
        Story.Event event = story.events().get(0);
        assertThat(event.id()).startsWith("assault-norland-sudria-");
        assertThat(event.articleCount()).isEqualTo(2);
        assertThat(event.independentCount()).isEqualTo(2);
        assertThat(event.actors()).containsExactly(new Story.Fact<>("norland", true, Digests.set("a/r0", "b/r0"),
                Digests.set(), Digests.set()));
    }

    @Test
    void whatOneReportLeavesOpenFitsWhatTheOtherSays() {
        assertThat(events(story(raid("a", of(EventType.ASSAULT, "norland", "sudria").in("kesh").on("2019-03-04")),
                raid("b", of(EventType.ASSAULT, "", "sudria").in("kesh"))))).hasSize(1);
        assertThat(events(story(raid("a", of(EventType.ASSAULT, "norland", "sudria")),
                raid("b", of(EventType.ASSAULT, "norland", "sudria"))))).hasSize(1);
    }

    @Test
    void otherTypeModeDayOrActorIsAnotherEvent() {
        var first = of(EventType.ASSAULT, "norland", "sudria").mode("aerial").in("kesh").on("2019-03-04");
        assertThat(events(
                story(raid("a", first), raid("b", of(EventType.SANCTION, "norland", "sudria").on("2019-03-04")))))
                .hasSize(2);
        assertThat(events(story(raid("a", first),
                raid("b", of(EventType.ASSAULT, "norland", "sudria").mode("abduct").in("kesh").on("2019-03-04")))))
                .hasSize(2);
        assertThat(events(story(raid("a", first),
                raid("b", of(EventType.ASSAULT, "norland", "sudria").mode("aerial").in("kesh").on("2019-03-07")))))
                .hasSize(2);
        assertThat(events(story(raid("a", first),
                raid("b", of(EventType.ASSAULT, "sudria", "norland").mode("aerial").in("kesh").on("2019-03-04")))))
                .hasSize(2);
    }

    @Test
    void undatedReportsOfOtherTimesAreOtherEvents() {
        Story story = story(raid("a", of(EventType.ASSAULT, "norland", "sudria").on("2019-03-04")),
                article("b").anchor("2021-08-01", Basis.TEXT).says(RAID_AGAIN)
                        .report(of(EventType.ASSAULT, "norland", "sudria")));

        assertThat(events(story)).hasSize(2);
    }

    @Test
    void ministerAndCountryAreOneButTwoMinistersAreTwo() {
        Digests first = article("a").anchor("2019-03-05", Basis.TEXT).role("berg", "foreign minister", "norland")
                .role("holm", "defence minister", "norland").says("Anna Berg held talks with Omar Said in Kesh.")
                .report(of(EventType.CONSULT, "berg", "said"));

        assertThat(events(story(first, article("b").anchor("2019-03-05", Basis.TEXT)
                .says("Norland and Omar Said began talks in the town.")
                .report(of(EventType.CONSULT, "said", "norland")))))
                .hasSize(1);
        assertThat(events(story(first, article("b").anchor("2019-03-05", Basis.TEXT)
                .says("Marta Holm met Omar Said in Kesh.").report(of(EventType.CONSULT, "holm", "said"))))).hasSize(2);
    }

    @Test
    void mutualActsHaveNoFirstAndSecond() {
        assertThat(events(story(
                article("a").anchor("2019-03-05", Basis.TEXT).says("Anna Berg met Omar Said.")
                        .report(of(EventType.CONSULT, "berg", "said")),
                article("b").anchor("2019-03-05", Basis.TEXT).says("Omar Said received Anna Berg.")
                        .report(of(EventType.CONSULT, "said", "berg")))))
                .hasSize(1);
    }

    @Test
    void deniedAllegedAndToldAreOneEventAndWhatEqualsDenyIsNoFact() {
        Story story = story(
                raid("a", of(EventType.ASSAULT, "norland", "sudria").in("kesh").on("2019-03-04").as(Factuality.ASSERTED,
                        "sudria")),
                raid("b", of(EventType.ASSAULT, "norland", "sudria").in("kesh").on("2019-03-04").as(Factuality.DENIED,
                        "norland")),
                raid("c", of(EventType.ASSAULT, "", "sudria").in("kesh").on("2019-03-04")));

        assertThat(story.events()).hasSize(1);
        Story.Event event = story.events().get(0);
        assertThat(event.actors()).containsExactly(new Story.Fact<>("norland", false, Digests.set("a/r0"),
                Digests.set("b/r0"), Digests.set()));
        assertThat(event.recipients().get(0).stands()).isTrue();
        assertThat(event.type().stands()).isTrue();
    }

    @Test
    void allegedIsNotSupported() {
        Story.Event event = story(raid("a", of(EventType.ASSAULT, "norland", "").as(Factuality.ALLEGED, ""))).events()
                .get(0);

        assertThat(event.type().stands()).isFalse();
        assertThat(event.actors().get(0).allegedBy()).containsExactly("a/r0");
    }

    @Test
    void whatMayComeIsNotWhatWas() {
        Story story = story(raid("a", of(EventType.ASSAULT, "norland", "sudria").on("2019-03-04")),
                raid("b", of(EventType.ASSAULT, "norland", "sudria").as(Factuality.HYPOTHETICAL, "said")));

        assertThat(events(story)).hasSize(2);
    }

    @Test
    void thingsSaidAreOneOnlyWhenTheWordsAreAlike() {
        var accusation = of(EventType.ACCUSE, "berg", "sudria");
        Digests first = article("a").anchor("2019-03-05", Basis.TEXT)
                .says("Berg accused Sudria of shelling the hospital in the valley.").report(accusation);

        assertThat(events(story(first, article("b").anchor("2019-03-05", Basis.TEXT)
                .says("Sudria shelled a hospital in the valley, Berg said.").report(accusation)))).hasSize(1);
        assertThat(events(story(first, article("b").anchor("2019-03-05", Basis.TEXT)
                .says("Berg blamed Sudria for rising grain prices.").report(accusation)))).hasSize(2);
    }

    @Test
    void articlesThatOnlyCopyCountOnce() {
        String sentence = "Jets of Norland bombed a fuel depot near Kesh on Monday, killing twelve soldiers and a driver.";
        var report = of(EventType.ASSAULT, "norland", "sudria").in("kesh").on("2019-03-04");
        Story story = story(article("a").says(sentence).report(report), article("b").says(sentence).report(report),
                article("c").says(RAID_AGAIN).report(report));

        assertThat(story.events()).hasSize(1);
        assertThat(story.events().get(0).articleCount()).isEqualTo(3);
        assertThat(story.events().get(0).independentCount()).isEqualTo(2);
    }

    @Test
    void everyReportStandsInOneEventAndOrderDoesNotMatter() {
        Digests a = raid("a", of(EventType.ASSAULT, "norland", "sudria").on("2019-03-04"))
                .report(of(EventType.RETREAT, "sudria", "")).report(of(EventType.ASSAULT, "norland", "").in("tarn"));
        Digests b = raid("b", of(EventType.ASSAULT, "", "sudria").in("kesh"))
                .report(of(EventType.RETREAT, "sudria", ""));

        assertThat(story(a, b)).isEqualTo(story(b, a));
        assertThat(events(story(a, b)).stream().flatMap(List::stream)).containsExactlyInAnyOrder("a/r0", "a/r1", "a/r2",
                "b/r0", "b/r1");
    }

    @Test
    void townThatOnlyOneListKnowsIsTheSameTownByItsName() {
        Digests a = raid("a", of(EventType.ASSAULT, "norland", "").in("a-vale").on("2019-03-04")).actor("a-vale",
                Entity.Kind.PLACE, "Upper Vale");
        Digests b = raid("b", of(EventType.ASSAULT, "norland", "").in("b-vale").on("2019-03-04")).actor("b-vale",
                Entity.Kind.PLACE, "Upper Vale");
        Story story = story(a, b);

        assertThat(story.events()).hasSize(1);
        assertThat(story.events().get(0).places()).extracting(Story.Fact::value).containsExactly("a-vale");
        assertThat(story.actors()).filteredOn(x -> x.iri().equals("b-vale")).singleElement()
                .satisfies(x -> assertThat(x.sameAs()).containsExactly("a-vale"));
    }

    @Test
    void datesOfAnEventAreFactsToo() {
        Story.Event event = story(raid("a", of(EventType.ASSAULT, "norland", "sudria").on("2019-03-04"))).events()
                .get(0);

        assertThat(event.dates()).extracting(Story.Fact::value)
                .containsExactly(EventDate.of(LocalDate.of(2019, 3, 4), EventDate.Basis.STATED));
    }

    @Test
    void vagueReportMeansTheOnlyEventThatItCanMean() {
        Digests gas = raid("a",
                of(EventType.ASSAULT, "norland", "sudria").mode("unconventional").in("kesh").on("2019-03-04"));
        Digests vague = article("b").anchor("2019-03-05", Basis.TEXT).says("Aid workers spoke of poison.")
                .report(of(EventType.ASSAULT, "", "").mode("unconventional"));
        Digests other = raid("c",
                of(EventType.ASSAULT, "holm", "said").mode("unconventional").in("tarn").on("2019-03-02"));

        assertThat(events(story(gas, vague))).containsExactly(List.of("a/r0", "b/r0"));
        assertThat(events(story(gas, vague, other))).hasSize(3);
    }

    @Test
    void bombsAndMissilesMayBeTheSame() {
        assertThat(events(story(raid("a", of(EventType.ASSAULT, "norland", "sudria").mode("aerial")),
                raid("b", of(EventType.ASSAULT, "norland", "sudria").mode("heavy-weapons"))))).hasSize(1);
    }

    @Test
    void townsThatOneArticleTellsApartAreTwoEvents() {
        Story story = story(raid("a", of(EventType.ASSAULT, "norland", "sudria").in("kesh").on("2019-03-04"))
                .says("Later they struck Tarn.")
                .report(of(EventType.ASSAULT, "norland", "sudria").in("tarn").on("2019-03-04")));

        assertThat(events(story)).hasSize(2);
    }
}
