package org.entente.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.statement.ParsedText.article;
import static org.entente.statement.ParsedText.found;

import org.junit.jupiter.api.Test;

class PapersTest {

    private static final String SAID_IN_A_STATEMENT = """
            # Norland said in a statement that talks had failed.
            Norland Norland PROPN 2 nsubj Norland
            said say VERB 0 root
            in in ADP 5 case
            a a DET 5 det
            statement statement NOUN 2 obl
            that that SCONJ 9 mark
            talks talk NOUN 9 nsubj
            had have AUX 9 aux
            failed fail VERB 2 ccomp
            . . PUNCT 2 punct
            """;

    private static final String ISSUED_A_STATEMENT = """
            # Sudria issued a statement calling the vote "a farce".
            Sudria Sudria PROPN 2 nsubj Sudria
            issued issue VERB 0 root
            a a DET 4 det
            statement statement NOUN 2 obj
            calling call VERB 4 acl
            the the DET 7 det
            vote vote NOUN 5 obj
            " " PUNCT 10 punct
            a a DET 10 det
            farce farce NOUN 5 xcomp
            " " PUNCT 10 punct
            . . PUNCT 2 punct
            """;

    private static final String THE_STATEMENT_SAID = """
            # "We fear nobody", the statement said.
            " " PUNCT 3 punct
            We we PRON 3 nsubj
            fear fear VERB 9 ccomp
            nobody nobody PRON 3 obj
            " " PUNCT 3 punct
            , , PUNCT 9 punct
            the the DET 8 det
            statement statement NOUN 9 nsubj
            said say VERB 0 root
            . . PUNCT 9 punct
            """;

    private static final String A_STATEMENT_SAID = THE_STATEMENT_SAID.replace("the statement said", "a statement said")
            .replace("the the DET", "a a DET");

    @Test
    void theStatementSpeaksForWhoSaidSoInIt() {
        assertThat(found(article(SAID_IN_A_STATEMENT + "##\n" + THE_STATEMENT_SAID)))
                .contains("Norland \"We fear nobody\"");
    }

    @Test
    void theLastStatementIsMeant() {
        assertThat(found(article(SAID_IN_A_STATEMENT + ISSUED_A_STATEMENT + THE_STATEMENT_SAID)))
                .contains("Sudria \"a farce\"", "Sudria \"We fear nobody\"");
    }

    @Test
    void anotherStatementIsNobodys() {
        assertThat(found(article(SAID_IN_A_STATEMENT + A_STATEMENT_SAID))).contains("? \"We fear nobody\"");
    }

    @Test
    void aStatementFarBackIsForgotten() {
        String between = "##\n" + ISSUED_A_STATEMENT.replace("statement", "warning").replace("Sudria", "Nobody");

        assertThat(found(article(SAID_IN_A_STATEMENT + between + between + between + "##\n" + THE_STATEMENT_SAID)))
                .contains("? \"We fear nobody\"");
    }
}
