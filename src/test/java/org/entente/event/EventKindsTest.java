package org.entente.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.entity.Entity;
import org.junit.jupiter.api.Test;

/** Constructions that name an event without a plain subject, verb and object. */
class EventKindsTest {

    @Test
    void aFriendlyActThatWillNotBeDoneIsRefused() {
        assertThat(code("""
                Kenya     Kenya    PROPN 4 nsubj Kenya:COUNTRY
                will      will     AUX   4 aux
                not       not      PART  4 advmod
                release   release  VERB  0 root
                the       the      DET   6 det
                prisoners prisoner NOUN  4 obj
                """)).containsExactly("REJECT yield Kenya >  ASSERTED verb/not-release");
    }

    @Test
    void anAgreementThatFailsIsRejected() {
        assertThat(code("""
                Kenya     Kenya     PROPN 4 nsubj Kenya:COUNTRY
                and       and       CCONJ 3 cc
                Uganda    Uganda    PROPN 1 conj Uganda:COUNTRY
                failed    fail      VERB  0 root
                to        to        PART  6 mark
                reach     reach     VERB  4 xcomp
                agreement agreement NOUN  6 obj
                """)).containsExactly("REJECT - Kenya,Uganda >  ASSERTED verb/not-reach");
    }

    @Test
    void whoPassesAResolutionSaysWhatItSays() {
        assertThat(code("""
                Kenya      Kenya      PROPN 2 nsubj Kenya:COUNTRY
                issued     issue      VERB  0 root
                a          a          DET   4 det
                statement  statement  NOUN  2 obj
                condemning condemn    VERB  4 acl
                Uganda     Uganda     PROPN 5 obj Uganda:COUNTRY
                """)).containsExactly("ACCUSE disapprove Kenya > Uganda ASSERTED verb/condemn");
    }

    @Test
    void theAccusedMayStandAsSubjectOfWhatTheyDid() {
        assertThat(code("""
                Kenya     Kenya    PROPN 2 nsubj Kenya:COUNTRY
                accused   accuse   VERB  0 root
                Uganda    Uganda   PROPN 5 nsubj Uganda:COUNTRY
                of        of       SCONJ 5 mark
                lying     lie      VERB  2 advcl
                """)).containsExactly("ACCUSE allege Kenya > Uganda ASSERTED verb/accuse");
    }

    @Test
    void whoeverClaimsResponsibilityIsSaidToHaveDoneIt() {
        assertThat(code("""
                Harakat        Harakat        PROPN 2 nsubj Harakat:ORGANIZATION
                claimed        claim          VERB  0 root
                responsibility responsibility NOUN  2 obj
                for            for            SCONJ 5 mark
                bombing        bomb           VERB  3 acl
                Kenya          Kenya          PROPN 5 obj Kenya:COUNTRY
                """)).containsExactly("ASSAULT aerial Harakat > Kenya ALLEGED by Harakat verb/bomb");
    }

    @Test
    void whatIsInsistedOnInThePlainFormIsDemanded() {
        assertThat(code("""
                Kenya     Kenya    PROPN 2 nsubj Kenya:COUNTRY
                insisted  insist   VERB  0 root
                that      that     SCONJ 5 mark
                Uganda    Uganda   PROPN 5 nsubj Uganda:COUNTRY
                stop      stop     VERB  2 ccomp
                the       the      DET   7 det
                raids     raid     NOUN  5 obj
                """)).containsExactly("REQUEST yield Kenya > Uganda ASSERTED verb/insist");
    }

    @Test
    void aFaultThatSomebodyTellsOfAnotherIsCriticism() {
        assertThat(code("""
                Kenya       Kenya       PROPN 2 nsubj Kenya:COUNTRY
                said        say         VERB  0 root
                Uganda      Uganda      PROPN 5 nsubj Uganda:COUNTRY
                was         be          AUX   5 aux
                undermining undermine   VERB  2 ccomp
                the         the         DET   7 det
                peace       peace       NOUN  5 obj
                """)).containsExactly("ACCUSE disapprove Kenya > Uganda ASSERTED verb/say");
    }

    @Test
    void anInvestigationNeedsNoNamedTarget() {
        assertThat(code("""
                Kenya         Kenya         PROPN 2 nsubj Kenya:COUNTRY
                launched      launch        VERB  0 root
                an            a             DET   4 det
                investigation investigation NOUN  2 obj
                """)).containsExactly("ACCUSE investigate Kenya >  ASSERTED light/launch-investigation");
    }

    @Test
    void liftingSanctionsTellsOfNoNewOnes() {
        assertThat(code("""
                Kenya     Kenya    PROPN 2 nsubj Kenya:COUNTRY
                lifted    lift     VERB  0 root
                sanctions sanction NOUN  2 obj
                on        on       ADP   5 case
                Uganda    Uganda   PROPN 3 nmod Uganda:COUNTRY
                """)).containsExactly("RETREAT - Kenya > Uganda ASSERTED verb/lift");
    }

    @Test
    void whoeverCannotEndTheViolenceDoesNotDoIt() {
        assertThat(code("""
                Kenya     Kenya    PROPN 3 nsubj Kenya:COUNTRY
                could     could    AUX   3 aux
                end       end      VERB  0 root
                the       the      DET   5 det
                violence  violence NOUN  3 obj
                """)).isEmpty();
    }

    @Test
    void whoeverCondemnsAKillingDoesNotBlameTheKilled() {
        assertThat(code("""
                Kenya     Kenya    PROPN 2 nsubj Kenya:COUNTRY
                condemned condemn  VERB  0 root
                the       the      DET   4 det
                killing   killing  NOUN  2 obj
                of        of       ADP   6 case
                Ramos     Ramos    PROPN 4 nmod Ramos:PERSON
                by        by       ADP   8 case
                Uganda    Uganda   PROPN 4 nmod Uganda:COUNTRY
                """)).containsExactly("ACCUSE disapprove Kenya > Uganda ASSERTED verb/condemn",
                "ASSAULT - Uganda > Ramos ASSERTED noun/killing");
    }

    @Test
    void whoeverDidTheOneDeedOfThatSortIsBlamedForIt() {
        assertThat(code("""
                Uganda    Uganda   PROPN 2 nsubj Uganda:COUNTRY
                bombed    bomb     VERB  0 root
                Rwanda    Rwanda   PROPN 2 obj Rwanda:COUNTRY

                Kenya     Kenya    PROPN 2 nsubj Kenya:COUNTRY
                condemned condemn  VERB  0 root
                the       the      DET   4 det
                attack    attack   NOUN  2 obj
                """)).contains("ACCUSE disapprove Kenya > Uganda ASSERTED verb/condemn");
    }

    @Test
    void politiciansAttackEachOtherWithWords() {
        assertThat(code("""
                Ramos     Ramos    PROPN 2 nsubj Ramos:PERSON
                attacked  attack   VERB  0 root
                Otieno    Otieno   PROPN 2 obj Otieno:PERSON
                """)).containsExactly("ACCUSE disapprove Ramos > Otieno ASSERTED verb/attack");
        assertThat(code("""
                Kenya     Kenya    PROPN 2 nsubj Kenya:COUNTRY
                attacked  attack   VERB  0 root
                Uganda    Uganda   PROPN 2 obj Uganda:COUNTRY
                """)).containsExactly("ASSAULT - Kenya > Uganda ASSERTED verb/attack");
    }

    @Test
    void aCrowdNeedsNoName() {
        assertThat(code("""
                Nurses    nurse    NOUN  2 nsubj
                went      go       VERB  0 root
                on        on       ADP   4 case
                strike    strike   NOUN  2 obl
                """)).containsExactly("PROTEST strike  >  ASSERTED verb/go");
    }

    @Test
    void aDonorGives() {
        assertThat(code("""
                Kenya     Kenya    PROPN 5 nsubj Kenya:COUNTRY
                is        be       AUX   5 cop
                the       the      DET   5 det
                largest   large    ADJ   5 amod
                donor     donor    NOUN  0 root
                to        to       ADP   7 case
                Uganda    Uganda   PROPN 5 nmod Uganda:COUNTRY
                """)).containsExactly("AID - Kenya > Uganda ASSERTED noun/donor");
    }

    private static List<String> code(String lines) {
        return new Events().extract(Trees.article(lines), List.of(), Optional.empty()).stream()
                .map(r -> r.type() + " " + r.mode().orElse("-") + " " + names(r.actors()) + " > "
                        + names(r.recipients()) + " " + r.factuality()
                        + r.claimant().map(c -> " by " + c.label()).orElse("") + " " + r.rule())
                .toList();
    }

    private static String names(List<Entity> entities) {
        return entities.stream().map(Entity::label).collect(Collectors.joining(","));
    }
}
