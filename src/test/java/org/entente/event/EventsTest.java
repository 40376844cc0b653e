package org.entente.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.entity.LinkedArticle;
import org.entente.statement.Statement;
import org.junit.jupiter.api.Test;

class EventsTest {

    private static final Optional<AnchorDate> ANCHOR = Optional
            .of(new AnchorDate(LocalDate.of(2015, 6, 18), AnchorDate.Basis.PAGE));

    @Test
    void aVerbNamesAnEventBetweenItsSubjectAndObject() {
        assertThat(code("""
                Kenya     Kenya    PROPN 2 nsubj Kenya:COUNTRY
                condemned condemn  VERB  0 root
                Uganda    Uganda   PROPN 2 obj   Uganda:COUNTRY
                on        on       ADP   5 case
                Wednesday Wednesday PROPN 2 obl
                .         .        PUNCT 2 punct
                """)).containsExactly("ACCUSE disapprove Kenya > Uganda ASSERTED 2015-06-17 verb/condemn");
    }

    @Test
    void inThePassiveTheSubjectIsTheRecipient() {
        assertThat(code("""
                Uganda    Uganda   PROPN 3 nsubj:pass Uganda:COUNTRY
                was       be       AUX   3 aux:pass
                condemned condemn  VERB  0 root
                by        by       ADP   5 case
                Kenya     Kenya    PROPN 3 obl:agent Kenya:COUNTRY
                """)).containsExactly("ACCUSE disapprove Kenya > Uganda ASSERTED - verb/condemn");
    }

    @Test
    void aThingStandsForItsOwner() {
        assertThat(code("""
                Kenya     Kenya    PROPN 2 nsubj Kenya:COUNTRY
                bombed    bomb     VERB  0 root
                an        a        DET   5 det
                Ugandan   ugandan  ADJ   5 amod Uganda:COUNTRY
                base      base     NOUN  2 obj
                """)).containsExactly("ASSAULT aerial Kenya > Uganda ASSERTED - verb/bomb");
    }

    @Test
    void aRequestTakesItsModeFromWhatIsCalledForAndHidesIt() {
        assertThat(code("""
                Kenya     Kenya    PROPN 2 nsubj Kenya:COUNTRY
                urged     urge     VERB  0 root
                Uganda    Uganda   PROPN 2 obj Uganda:COUNTRY
                to        to       PART  5 mark
                release   release  VERB  2 xcomp
                the       the      DET   7 det
                hostages  hostage  NOUN  5 obj
                """)).containsExactly("REQUEST yield Kenya > Uganda ASSERTED - verb/urge");
    }

    @Test
    void anAccusationAlsoTellsWhatIsAlleged() {
        assertThat(code("""
                Kenya     Kenya    PROPN 2 nsubj Kenya:COUNTRY
                accused   accuse   VERB  0 root
                Uganda    Uganda   PROPN 2 obj Uganda:COUNTRY
                of        of       SCONJ 5 mark
                bombing   bomb     VERB  2 advcl
                Rwanda    Rwanda   PROPN 5 obj Rwanda:COUNTRY
                """)).containsExactly("ACCUSE allege Kenya > Uganda ASSERTED - verb/accuse",
                "ASSAULT aerial Uganda > Rwanda ALLEGED by Kenya - verb/bomb");
    }

    @Test
    void aNounNamesAnEventWithItsOwnerAndPrepositions() {
        assertThat(code("""
                Kenya     Kenya    PROPN 3 nmod:poss Kenya:COUNTRY
                's        's       PART  1 case
                meddling  meddling NOUN  7 nsubj
                in        in       ADP   5 case
                Uganda    Uganda   PROPN 3 nmod Uganda:COUNTRY
                has       have     AUX   7 aux
                ended     end      VERB  0 root
                """)).containsExactly("COERCE - Kenya > Uganda ASSERTED - noun/meddling");
    }

    @Test
    void aLightVerbLendsItsSubjectToTheNoun() {
        assertThat(code("""
                Kenya     Kenya    PROPN 2 nsubj Kenya:COUNTRY
                imposed   impose   VERB  0 root
                sanctions sanction NOUN  2 obj
                on        on       ADP   5 case
                Uganda    Uganda   PROPN 3 nmod Uganda:COUNTRY
                """)).containsExactly("SANCTION discontinue Kenya > Uganda ASSERTED - verb/impose");
        assertThat(code("""
                Uganda    Uganda   PROPN 2 nsubj Uganda:COUNTRY
                faces     face     VERB  0 root
                criticism criticism NOUN 2 obj
                from      from     ADP   5 case
                Kenya     Kenya    PROPN 3 nmod Kenya:COUNTRY
                """)).containsExactly("ACCUSE disapprove Kenya > Uganda ASSERTED - light/face-criticism");
    }

    @Test
    void talksBetweenTwoAreOneConsultation() {
        assertThat(code("""
                Talks     talk     NOUN  6 nsubj
                between   between  ADP   3 case
                Kenya     Kenya    PROPN 1 nmod Kenya:COUNTRY
                and       and      CCONJ 5 cc
                Uganda    Uganda   PROPN 3 conj Uganda:COUNTRY
                failed    fail     VERB  0 root

                Kenya     Kenya    PROPN 2 nsubj Kenya:COUNTRY
                met       meet     VERB  0 root
                Uganda    Uganda   PROPN 2 obj Uganda:COUNTRY
                """)).containsExactly("CONSULT - Kenya > Uganda ASSERTED - verb/meet");
    }

    @Test
    void negationModalsAndConditionsTellThatItDidNotHappen() {
        assertThat(factuality("did", "not", "bomb")).isEqualTo(Factuality.NEGATED);
        assertThat(factuality("may", "soon", "bomb")).isEqualTo(Factuality.HYPOTHETICAL);
        assertThat(factuality("will", "soon", "bomb")).isEqualTo(Factuality.PLANNED);
        assertThat(factuality("had", "allegedly", "bombed")).isEqualTo(Factuality.ALLEGED);
    }

    private static Factuality factuality(String auxiliary, String adverb, String verb) {
        return new Events().extract(Trees.article("""
                Kenya  Kenya  PROPN 4 nsubj Kenya:COUNTRY
                %s     %s     AUX   4 aux
                %s     %s     ADV   4 advmod
                %s     bomb   VERB  0 root
                Uganda Uganda PROPN 4 obj Uganda:COUNTRY
                """.formatted(auxiliary, auxiliary, adverb, adverb, verb)), List.of(), ANCHOR).get(0).factuality();
    }

    @Test
    void whatIsDeniedIsClaimedByTheDenier() {
        assertThat(code("""
                Uganda    Uganda   PROPN 2 nsubj Uganda:COUNTRY
                denied    deny     VERB  0 root
                that      that     SCONJ 5 mark
                Kenya     Kenya    PROPN 5 nsubj Kenya:COUNTRY
                bombed    bomb     VERB  2 ccomp
                Rwanda    Rwanda   PROPN 5 obj Rwanda:COUNTRY
                """)).contains("ASSAULT aerial Kenya > Rwanda DENIED by Uganda - verb/bomb");
    }

    @Test
    void reportedSpeechNamesItsClaimant() {
        LinkedArticle article = Trees.article("""
                Rwanda    Rwanda   PROPN 2 nsubj Rwanda:COUNTRY
                said      say      VERB  0 root
                Kenya     Kenya    PROPN 4 nsubj Kenya:COUNTRY
                arrested  arrest   VERB  2 ccomp
                Okello    Okello   PROPN 4 obj Okello:PERSON
                """);
        Entity rwanda = article.mentions().get(0).entity();
        Statement said = new Statement.IndirectStatement(new Span(12, article.text().length() - 1),
                Optional.of(rwanda), Optional.empty(), Optional.of("said"), Optional.of(new Span(7, 11)),
                Statement.Force.ASSERTS, List.of(0), 1);

        assertThat(new Events().extract(article, List.of(said), ANCHOR)).singleElement().satisfies(report -> {
            assertThat(report.factuality()).isEqualTo(Factuality.ASSERTED);
            assertThat(report.claimant()).contains(rwanda);
            assertThat(report.cameo()).contains("173");
            assertThat(report.goldstein()).contains(-5.0);
        });
    }

    @Test
    void figuresBelongToTheAttackThatCausedThem() {
        List<EventReport> reports = new Events().extract(Trees.article("""
                A         a        DET   3 det
                gas       gas      NOUN  3 compound
                attack    attack   NOUN  6 nsubj
                in        in       ADP   5 case
                Gulu      Gulu     PROPN 3 nmod Gulu:PLACE
                killed    kill     VERB  0 root
                at        at       ADP   9 case
                least     least    ADJ   9 nmod
                70        70       NUM   10 nummod
                people    people   NOUN  6 obj
                """), List.of(), ANCHOR);

        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.type()).isEqualTo(EventType.ASSAULT);
            assertThat(report.mode()).contains("unconventional");
            assertThat(report.place().map(Entity::label)).contains("Gulu");
            assertThat(report.contexts()).contains("cbrn");
            assertThat(report.quantities()).singleElement().satisfies(q -> {
                assertThat(q.kind()).isEqualTo(Quantity.Kind.DEATHS);
                assertThat(q.low()).hasValueSatisfying(low -> assertThat(low).isEqualByComparingTo("70"));
                assertThat(q.high()).isEmpty();
            });
        });
    }

    @Test
    void theAttackToldAgainAddsASentenceAndNoReport() {
        List<EventReport> reports = new Events().extract(Trees.article("""
                Kenya     Kenya    PROPN 2 nsubj Kenya:COUNTRY
                bombed    bomb     VERB  0 root
                Uganda    Uganda   PROPN 2 obj Uganda:COUNTRY

                The       the      DET   2 det
                attack    attack   NOUN  3 nsubj
                shocked   shock    VERB  0 root
                many      many     ADJ   3 obj
                """), List.of(), ANCHOR);

        assertThat(reports).singleElement()
                .satisfies(report -> assertThat(report.sentences()).containsExactly(0, 1));
    }

    @Test
    void aJudgementInReportedSpeechIsAnAccusation() {
        assertThat(code("""
                Kenya     Kenya    PROPN 2 nsubj Kenya:COUNTRY
                said      say      VERB  0 root
                the       the      DET   5 det
                Ugandan   ugandan  ADJ   5 amod Uganda:COUNTRY
                strike    strike   NOUN  7 nsubj
                was       be       AUX   7 cop
                illegal   illegal  ADJ   2 ccomp
                """)).contains("ACCUSE disapprove Kenya > Uganda ASSERTED - verb/say");
    }

    @Test
    void whatIsToEndIsTakenForGranted() {
        assertThat(code("""
                Kenya     Kenya    PROPN 2 nsubj Kenya:COUNTRY
                urged     urge     VERB  0 root
                Uganda    Uganda   PROPN 2 obj Uganda:COUNTRY
                to        to       PART  5 mark
                lift      lift     VERB  2 xcomp
                sanctions sanction NOUN  5 obj
                on        on       ADP   8 case
                Rwanda    Rwanda   PROPN 6 nmod Rwanda:COUNTRY
                """)).containsExactly("REQUEST yield Kenya > Uganda ASSERTED - verb/urge",
                "SANCTION discontinue Uganda > Rwanda ASSERTED - light/lift-sanction");
    }

    @Test
    void aLostSubjectIsLookedForBeforeTheVerb() {
        assertThat(code("""
                Kenya     Kenya    PROPN 0 root Kenya:COUNTRY
                Wednesday Wednesday PROPN 3 nsubj
                condemned condemn  VERB  1 parataxis
                Uganda    Uganda   PROPN 3 obj Uganda:COUNTRY
                """)).containsExactly("ACCUSE disapprove Kenya > Uganda ASSERTED 2015-06-17 verb/condemn");
    }

    @Test
    void whatIsGivenToNobodyIsNotGiven() {
        assertThat(code("""
                Kenya     Kenya    PROPN 2 nsubj Kenya:COUNTRY
                gave      give     VERB  0 root
                no        no       DET   4 det
                money     money    NOUN  2 obj
                to        to       ADP   6 case
                Uganda    Uganda   PROPN 2 obl Uganda:COUNTRY
                """)).containsExactly("AID - Kenya > Uganda NEGATED - verb/give");
    }

    @Test
    void aStrikeInReplyIsNotTheRaid() {
        assertThat(code("""
                Uganda    Uganda   PROPN 2 nsubj Uganda:COUNTRY
                bombed    bomb     VERB  0 root
                Kenya     Kenya    PROPN 2 obj Kenya:COUNTRY
                and       and      CCONJ 6 cc
                Kenya     Kenya    PROPN 6 nsubj Kenya:COUNTRY
                bombed    bomb     VERB  2 conj
                Uganda    Uganda   PROPN 6 obj Uganda:COUNTRY
                """)).containsExactly("ASSAULT aerial Uganda > Kenya ASSERTED - verb/bomb",
                "ASSAULT aerial Kenya > Uganda ASSERTED - verb/bomb");
    }

    private static List<String> code(String lines) {
        return new Events().extract(Trees.article(lines), List.of(), ANCHOR).stream()
                .map(r -> r.type() + " " + r.mode().orElse("-") + " " + names(r.actors()) + " > "
                        + names(r.recipients()) + " " + r.factuality()
                        + r.claimant().map(c -> " by " + c.label()).orElse("") + " "
                        + r.date().map(d -> d.value().toString()).orElse("-") + " " + r.rule())
                .toList();
    }

    private static String names(List<Entity> entities) {
        return entities.stream().map(Entity::label).collect(Collectors.joining(","));
    }
}
