package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.entity.Entity;
import org.entente.event.AnchorDate;
import org.entente.event.EventDate;
import org.entente.event.EventType;
import org.entente.event.Factuality;
import org.entente.event.Quantity;
import org.entente.stance.Stance;
import org.entente.story.ArticleDigest;
import org.junit.jupiter.api.Test;

class DigestReaderTest {

    private static final ArticleDigest ONE = digest(Samples.ONE);
    private static final ArticleDigest TWO = digest(Samples.TWO);

    private static ArticleDigest digest(String file) {
        Node graph = Iris.DEFAULT.articleGraph(file);
        return DigestReader.read(Samples.dataset().getGraph(graph), Background.NONE);
    }

    @Test
    void theArticle() {
        assertThat(ONE.article()).isEqualTo("http://localhost:3030/id/article/may/one");
        assertThat(ONE.sourceFile()).isEqualTo("may/one.txt");
        assertThat(ONE.headline()).contains("Varland strikes \uD83D\uDEA2 Sola");
        assertThat(ONE.published()).contains(LocalDate.of(2019, 5, 3));
        assertThat(ONE.anchor()).contains(new AnchorDate(LocalDate.of(2019, 5, 3), AnchorDate.Basis.PAGE));
    }

    @Test
    void sentencesInOrderWithTidiedWhiteSpace() {
        assertThat(ONE.sentences()).extracting(ArticleDigest.Sentence::index).containsExactly(0, 1, 2, 3);
        assertThat(ONE.sentences()).extracting(ArticleDigest.Sentence::inHeadline).containsExactly(true, false, false,
                false);
        assertThat(ONE.sentences().get(2).text()).isEqualTo("\u201CWe had no choice\u201D, President Anna Berg said.");
        assertThat(ONE.sentences().get(2).iri()).isEqualTo(Samples.part(Samples.ONE, "sentence-3"));
    }

    @Test
    void actorsWithTheirNamesAndWhomTheyActFor() {
        assertThat(ONE.actors()).extracting(ArticleDigest.Actor::label).containsExactly("Anna Berg", "Estara", "Sola",
                "Varland");
        ArticleDigest.Actor berg = ONE.actors().get(0);
        assertThat(berg.kind()).isEqualTo(Entity.Kind.PERSON);
        assertThat(berg.names()).isEqualTo(Map.of("Anna Berg", 1));
        assertThat(berg.actsFor()).containsExactly("http://localhost:3030/id/entity/varland");
        assertThat(ONE.actors().get(3).names()).isEqualTo(Map.of("Varland", 2));
        assertThat(ONE.actors().get(3).wikidata()).contains("Q999999001");
    }

    @Test
    void reportsWithTheBestEvidenceFirst() {
        assertThat(ONE.reports()).containsExactly(new ArticleDigest.Report(Samples.part(Samples.ONE, "event-1"),
                EventType.ASSAULT, Optional.of("aerial"), List.of("http://localhost:3030/id/entity/varland"),
                List.of("http://localhost:3030/id/entity/estara"),
                Optional.of("http://localhost:3030/id/entity/sola"),
                Optional.of(EventDate.of(LocalDate.of(2019, 5, 2), EventDate.Basis.ANCHOR)), Factuality.ASSERTED,
                Optional.empty(),
                List.of(new ArticleDigest.Figure(Quantity.Kind.DEATHS, Optional.of(BigDecimal.valueOf(12)),
                        Optional.empty())),
                List.of(Samples.part(Samples.ONE, "sentence-2"), Samples.part(Samples.ONE, "sentence-1")),
                0.8));
    }

    @Test
    void aDateBetweenTwoDaysAndAClaimant() {
        ArticleDigest.Report denied = TWO.reports().get(0);

        assertThat(denied.date()).contains(EventDate.between(LocalDate.of(2019, 4, 29), LocalDate.of(2019, 5, 3),
                EventDate.Basis.ANCHOR));
        assertThat(denied.claimant()).contains("http://localhost:3030/id/entity/estara");
        assertThat(denied.factuality()).isEqualTo(Factuality.DENIED);
    }

    @Test
    void sayings() {
        assertThat(ONE.sayings()).singleElement()
                .satisfies(s -> assertThat(s.kind()).isEqualTo(ArticleDigest.SayingKind.QUOTATION))
                .satisfies(s -> assertThat(s.text()).isEqualTo("We had no choice"))
                .satisfies(s -> assertThat(s.speaker()).contains("http://localhost:3030/id/entity/anna-berg"));
        assertThat(TWO.sayings()).singleElement()
                .satisfies(s -> assertThat(s.kind()).isEqualTo(ArticleDigest.SayingKind.INDIRECT));
    }

    @Test
    void opinionsTowardsThreeKindsOfTargets() {
        assertThat(ONE.opinions()).extracting(ArticleDigest.Opinion::targetKind)
                .containsExactly(ArticleDigest.TargetKind.PROPOSITION, ArticleDigest.TargetKind.ENTITY);
        assertThat(ONE.opinions().get(0).targetLabel()).contains("further strikes");
        assertThat(ONE.opinions().get(0).polarity()).isEqualTo(Stance.Polarity.SUPPORT);
        assertThat(TWO.opinions()).extracting(ArticleDigest.Opinion::targetKind)
                .containsExactly(ArticleDigest.TargetKind.REPORT);
    }

    @Test
    void roles() {
        assertThat(ONE.roles()).containsExactly(new ArticleDigest.Role("http://localhost:3030/id/entity/anna-berg",
                "President", Optional.of("http://localhost:3030/id/entity/varland"), false,
                Optional.empty(), Optional.empty(), Samples.part(Samples.ONE, "sentence-3")));
    }
}
