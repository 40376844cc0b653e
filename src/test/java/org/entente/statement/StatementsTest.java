package org.entente.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.statement.ParsedText.article;
import static org.entente.statement.ParsedText.found;

import java.util.List;
import org.entente.statement.Statement.Force;
import org.entente.statement.Statement.IndirectStatement;
import org.entente.statement.Statement.Quotation;
import org.entente.statement.Statement.QuotationKind;
import org.junit.jupiter.api.Test;

class StatementsTest {

    private static final String OKELLO_SAID = """
            # "The border stays open", Okello said.
            " " PUNCT 4 punct
            The the DET 3 det
            border border NOUN 4 nsubj
            stays stay VERB 9 ccomp
            open open ADJ 4 xcomp
            " " PUNCT 4 punct
            , , PUNCT 9 punct
            Okello Okello PROPN 9 nsubj Ana_Okello
            said say VERB 0 root
            . . PUNCT 9 punct
            """;

    private static final String ALONE = """
            # "We fear nobody".
            " " PUNCT 3 punct
            We we PRON 3 nsubj
            fear fear VERB 0 root
            nobody nobody PRON 3 obj
            " " PUNCT 3 punct
            . . PUNCT 3 punct
            """;

    @Test
    void aQuotationBelongsToTheSubjectOfItsCue() {
        var statements = new Statements().extract(article(OKELLO_SAID));

        assertThat(statements).singleElement().isInstanceOfSatisfying(Quotation.class, quotation -> {
            assertThat(quotation.kind()).isEqualTo(QuotationKind.DIRECT);
            assertThat(quotation.cue()).contains("said");
            assertThat(quotation.speaker()).get().extracting("label").isEqualTo("Ana Okello");
        });
    }

    @Test
    void aQuotationRightAfterAnAttributedOneHasTheSameSpeaker() {
        assertThat(found(article(OKELLO_SAID + ALONE))).containsExactly("Ana Okello \"The border stays open\"",
                "Ana Okello \"We fear nobody\"");
    }

    @Test
    void aQuotationAloneInItsParagraphHasNoSpeaker() {
        assertThat(found(article(OKELLO_SAID + "##\n" + ALONE))).containsExactly("Ana Okello \"The border stays open\"",
                "? \"We fear nobody\"");
    }

    @Test
    void inAnArticleToldInOnePieceItGoesOnWithTheParagraphBefore() {
        String[] words = "bread coast delta eagle fruit grain hotel image jelly".split(" ");
        StringBuilder chain = new StringBuilder();
        for (int i = 1; i < words.length; i++) {
            chain.append("# %1$s %2$s.\n%1$s %1$s NOUN 2 compound\n%2$s %2$s NOUN 0 root\n. . PUNCT 2 punct\n##\n"
                    .formatted(words[i - 1], words[i]));
        }

        assertThat(found(article(chain + OKELLO_SAID + "##\n" + ALONE))).containsExactly(
                "Ana Okello \"The border stays open\"", "Ana Okello \"We fear nobody\"");
    }

    @Test
    void wordsThatAreAttributedElsewhereHaveThatSpeaker() {
        String repeated = """
                ##
                # "The border stays open".
                " " PUNCT 4 punct
                The the DET 3 det
                border border NOUN 4 nsubj
                stays stay VERB 0 root
                open open ADJ 4 xcomp
                " " PUNCT 4 punct
                . . PUNCT 4 punct
                """;

        assertThat(found(article(OKELLO_SAID + repeated))).containsExactly("Ana Okello \"The border stays open\"",
                "Ana Okello \"The border stays open\"");
    }

    @Test
    void scareQuotesAreNoQuotations() {
        assertThat(found(article("""
                # A "working group" met in Tavik.
                A a DET 4 det
                " " PUNCT 4 punct
                working working NOUN 4 compound
                group group NOUN 6 nsubj
                " " PUNCT 4 punct
                met meet VERB 0 root
                in in ADP 8 case
                Tavik Tavik PROPN 6 obl Tavik
                . . PUNCT 6 punct
                """))).isEmpty();
    }

    @Test
    void aFragmentUnderACueIsTheSpeakersAndPartOfWhatIsReported() {
        assertThat(found(article("""
                # Okello said the raid was "a crime".
                Okello Okello PROPN 2 nsubj Ana_Okello
                said say VERB 0 root
                the the DET 4 det
                raid raid NOUN 8 nsubj
                was be AUX 8 cop
                " " PUNCT 8 punct
                a a DET 8 det
                crime crime NOUN 2 ccomp
                " " PUNCT 8 punct
                . . PUNCT 2 punct
                """))).containsExactly("Ana Okello said: the raid was \"a crime\"", "Ana Okello \"a crime\"");
    }

    @Test
    void coordinatedCuesShareTheirSubject() {
        var article = article("""
                # Okello told reporters the talks failed and warned against a blockade.
                Okello Okello PROPN 2 nsubj Ana_Okello
                told tell VERB 0 root
                reporters reporter NOUN 2 iobj
                the the DET 5 det
                talks talk NOUN 6 nsubj
                failed fail VERB 2 ccomp
                and and CCONJ 8 cc
                warned warn VERB 2 conj
                against against ADP 11 case
                a a DET 11 det
                blockade blockade NOUN 8 obl
                . . PUNCT 2 punct
                """);

        assertThat(found(article)).containsExactly("Ana Okello told: the talks failed",
                "Ana Okello warned: a blockade");
        assertThat(new Statements().extract(article)).element(1).isInstanceOfSatisfying(IndirectStatement.class,
                warning -> assertThat(warning.force()).isEqualTo(Force.OPPOSES));
    }

    @Test
    void coordinatedSpeakersSayItEach() {
        assertThat(found(article("""
                # Norland and Sudria denied that troops crossed the river.
                Norland Norland PROPN 4 nsubj Norland
                and and CCONJ 3 cc
                Sudria Sudria PROPN 1 conj Sudria
                denied deny VERB 0 root
                that that SCONJ 7 mark
                troops troop NOUN 7 nsubj
                crossed cross VERB 4 ccomp
                the the DET 9 det
                river river NOUN 7 obj
                . . PUNCT 4 punct
                """))).containsExactly("Norland denied: troops crossed the river",
                "Sudria denied: troops crossed the river");
    }

    @Test
    void nestedReportsGiveBothLevels() {
        assertThat(found(article("""
                # Tanjo reported that Okello said the port was closed.
                Tanjo Tanjo PROPN 2 nsubj Tanjo
                reported report VERB 0 root
                that that SCONJ 5 mark
                Okello Okello PROPN 5 nsubj Ana_Okello
                said say VERB 2 ccomp
                the the DET 7 det
                port port NOUN 9 nsubj
                was be AUX 9 aux:pass
                closed close VERB 5 ccomp
                . . PUNCT 2 punct
                """))).containsExactly("Tanjo reported: Okello said the port was closed",
                "Ana Okello said: the port was closed");
    }

    @Test
    void aRelativeClauseDeniesWhatStandsBeforeIt() {
        assertThat(found(article("""
                # A court asks whether the mayor met Norland, which Sudria denies.
                A a DET 2 det
                court court NOUN 3 nsubj
                asks ask VERB 0 root
                whether whether SCONJ 7 mark
                the the DET 6 det
                mayor mayor NOUN 7 nsubj
                met meet VERB 3 ccomp
                Norland Norland PROPN 7 obj Norland
                , , PUNCT 12 punct
                which which PRON 12 obj
                Sudria Sudria PROPN 12 nsubj Sudria
                denies deny VERB 8 acl:relcl
                . . PUNCT 3 punct
                """))).contains("Sudria denies: the mayor met Norland");
    }

    @Test
    void aWarningBelongsToWhoIssuesIt() {
        assertThat(found(article("""
                # Okello issued a warning against new tolls.
                Okello Okello PROPN 2 nsubj Ana_Okello
                issued issue VERB 0 root
                a a DET 4 det
                warning warning NOUN 2 obj
                against against ADP 7 case
                new new ADJ 7 amod
                tolls toll NOUN 4 nmod
                . . PUNCT 2 punct
                """))).containsExactly("Ana Okello warning: new tolls");
    }

    @Test
    void anAdjectiveOfOriginOwnsAClaim() {
        assertThat(found(article("""
                # Sudrian claims that the dam broke were false.
                Sudrian sudrian ADJ 2 amod *Sudria
                claims claim NOUN 8 nsubj
                that that SCONJ 6 mark
                the the DET 5 det
                dam dam NOUN 6 nsubj
                broke break VERB 2 acl
                were be AUX 8 cop
                false false ADJ 0 root
                . . PUNCT 8 punct
                """))).containsExactly("Sudria claims: the dam broke");
    }

    @Test
    void accordingToNamesWhoSaysTheRest() {
        assertThat(found(article("""
                # The dam broke at dawn, according to Okello.
                The the DET 2 det
                dam dam NOUN 3 nsubj
                broke break VERB 0 root
                at at ADP 5 case
                dawn dawn NOUN 3 obl
                , , PUNCT 9 punct
                according accord VERB 9 case
                to to ADP 7 fixed
                Okello Okello PROPN 3 obl Ana_Okello
                . . PUNCT 3 punct
                """))).containsExactly("Ana Okello according to: The dam broke at dawn");
    }

    @Test
    void whatIsOnlyPossibleOrNotSaidIsNotReported() {
        assertThat(found(article("""
                # Okello did not say that the dam broke.
                Okello Okello PROPN 4 nsubj Ana_Okello
                did do AUX 4 aux
                not not PART 4 advmod
                say say VERB 0 root
                that that SCONJ 8 mark
                the the DET 7 det
                dam dam NOUN 8 nsubj
                broke break VERB 4 ccomp
                . . PUNCT 4 punct
                """))).isEmpty();
    }

    @Test
    void narrationPutIntoMarksIsReadAsNarration() {
        var article = article("""
                # "Okello said the camp is "a prison" for all".
                " " PUNCT 3 punct
                Okello Okello PROPN 3 nsubj Ana_Okello
                said say VERB 0 root
                the the DET 5 det
                camp camp NOUN 9 nsubj
                is be AUX 9 cop
                " " PUNCT 9 punct
                a a DET 9 det
                prison prison NOUN 3 ccomp
                " " PUNCT 9 punct
                for for ADP 12 case
                all all PRON 9 nmod
                " " PUNCT 3 punct
                . . PUNCT 3 punct
                """);

        assertThat(found(article)).containsExactly("? \"Okello said the camp is \"a prison\" for all\"",
                "Ana Okello said: the camp is \"a prison\" for all", "Ana Okello \"a prison\"");
    }

    @Test
    void anAsideIsReadByTheOrderOfItsWordsWhateverTheTreeSays() {
        assertThat(found(article("""
                # The talks failed in Tavik, Okello said on Monday.
                The the DET 2 det
                talks talk NOUN 3 nsubj
                failed fail VERB 0 root
                in in ADP 5 case
                Tavik Tavik PROPN 3 obl
                , , PUNCT 3 punct
                Okello Okello PROPN 8 nsubj Ana_Okello
                said say VERB 3 conj
                on on ADP 10 case
                Monday Monday PROPN 8 obl
                . . PUNCT 3 punct
                """))).containsExactly("Ana Okello said: The talks failed in Tavik");
    }

    @Test
    void theSpeakerAfterAQuotationIsWhoeverIsNamedThere() {
        assertThat(found(article("""
                # "We stay", Okello, who leads the party, told the press.
                " " PUNCT 3 punct
                We we PRON 3 nsubj
                stay stay VERB 0 root
                " " PUNCT 3 punct
                , , PUNCT 3 punct
                Okello Okello PROPN 3 appos Ana_Okello
                , , PUNCT 9 punct
                who who PRON 9 nsubj
                leads lead VERB 6 acl:relcl
                the the DET 11 det
                party party NOUN 9 obj
                , , PUNCT 9 punct
                told tell VERB 3 parataxis
                the the DET 15 det
                press press NOUN 13 obj
                . . PUNCT 3 punct
                """))).containsExactly("Ana Okello \"We stay\"");
    }

    @Test
    void titlesOfWorksAreNoQuotations() {
        assertThat(found(article("""
                # The film "The Last Ferry" praised nobody.
                The the DET 2 det
                film film NOUN 8 nsubj
                " " PUNCT 6 punct
                The the DET 6 det
                Last last ADJ 6 amod
                Ferry ferry NOUN 2 appos
                " " PUNCT 6 punct
                praised praise VERB 0 root
                nobody nobody PRON 8 obj
                . . PUNCT 8 punct
                """))).isEmpty();
    }

    @Test
    void participlesShareTheSubjectAndEndEachOther() {
        assertThat(found(article("""
                # Okello left, denouncing the raid and accusing Sudria of lying.
                Okello Okello PROPN 2 nsubj Ana_Okello
                left leave VERB 0 root
                , , PUNCT 4 punct
                denouncing denounce VERB 2 advcl
                the the DET 6 det
                raid raid NOUN 4 obj
                and and CCONJ 8 cc
                accusing accuse VERB 6 conj
                Sudria Sudria PROPN 8 obj Sudria
                of of SCONJ 11 mark
                lying lie VERB 8 advcl
                . . PUNCT 2 punct
                """))).containsExactly("Ana Okello denouncing: the raid", "Ana Okello accusing: Sudria of lying");
    }

    @Test
    void whoIsCalledOnIsSpokenTo() {
        var statements = new Statements().extract(article("""
                # Okello called on Norland to open the port.
                Okello Okello PROPN 2 nsubj Ana_Okello
                called call VERB 0 root
                on on ADP 4 case
                Norland Norland PROPN 2 obl Norland
                to to PART 6 mark
                open open VERB 2 xcomp
                the the DET 8 det
                port port NOUN 6 obj
                . . PUNCT 2 punct
                """));

        assertThat(statements).singleElement().isInstanceOfSatisfying(IndirectStatement.class, call -> {
            assertThat(call.force()).isEqualTo(Force.REQUESTS);
            assertThat(call.cue()).contains("called on");
            assertThat(call.addressee()).get().extracting("label").isEqualTo("Norland");
        });
    }

    @Test
    void aHeadlineGivesItsQuotationsOnly() {
        assertThat(found(article("""
                #!
                # Okello says port 'may never open'
                Okello Okello PROPN 2 nsubj Ana_Okello
                says say VERB 0 root
                port port NOUN 7 nsubj
                ' ' PUNCT 7 punct
                may may AUX 7 aux
                never never ADV 7 advmod
                open open VERB 2 ccomp
                ' ' PUNCT 7 punct
                """))).containsExactly("Ana Okello \"may never open\"");
    }

    @Test
    void anArticleWithoutSentencesSaysNothing() {
        assertThat(new Statements().extract(article("##"))).isEqualTo(List.of());
    }
}
