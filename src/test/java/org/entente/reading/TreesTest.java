package org.entente.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.entente.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trees of sentences: well formed on any text, right on plain news. */
class TreesTest {

    private static final String[] PIECES = {"the", "Peru", "said", ",", ".", "\"", "(", "not", "was", "by", "to",
            "U.S.",
            "🕊", "12", "%", "-", "of", "killed", "who", "'s", "\uD83D", "…", "Accra", "and", ";", "if"};

    @Test
    void everyTreeHasOneRootAndNoCycle() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            String text = String.join(" ",
                    random.ints(1 + random.nextInt(40), 0, PIECES.length).mapToObj(i -> PIECES[i]).toList());
            Texts.read(text).forEach(TreesTest::assertTree);
        }
    }

    @Test
    void aSentenceOfThousandsOfWordsIsRead() {
        String text = "Peru , Chile and Ghana met ; ".repeat(700) + "the end";
        List<Sentence> sentences = Texts.read(text);

        assertThat(sentences).hasSize(1);
        assertThat(sentences.get(0).tokens()).hasSizeGreaterThan(4500);
        assertThat(sentences.get(0).tokens()).filteredOn(t -> t.head() < 0).hasSize(1);
    }

    @Test
    void readingIsTheSameInEveryThread() {
        Article article = Texts.article("Peru's envoy told Ghana that the pact, signed in Lima, was void.",
                "\"We were not asked\", Ama Owusu said on Friday. She left the U.S. The talks go on.");
        ReadArticle alone = Texts.reader().read(article);

        List<ReadArticle> together = IntStream.range(0, 64).parallel().mapToObj(i -> Texts.reader().read(article))
                .toList();

        assertThat(together).allMatch(alone::equals);
    }

    @Test
    void givenWordsStayAsTheyAre() {
        List<String> words = List.of("Ana", "Diaz", "ca", "n't", "leave", "New-Accra", ".");
        Sentence sentence = Texts.reader().read(words);

        assertThat(sentence.tokens()).extracting(Token::text).isEqualTo(words);
        assertThat(sentence.tokens()).allMatch(t -> t.span().in(WordReader.text(words)).equals(t.text()));
        assertTree(sentence);
        assertThat(Texts.reader().read(List.<String>of()).tokens()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Chad accused Mali of shooting down a military transport.         | transport | obj | shooting
            Chad accused Mali of shooting down a military transport.         | down | compound:prt | shooting
            The talks came after a meeting between Ana Diaz and Omar Keita.  | Diaz    | nmod  | meeting
            A meeting between Ana Diaz and Omar Keita failed.                | Ana     | nmod  | meeting
            A meeting between Ana Diaz and Omar Keita failed.                | meeting | nsubj | failed
            A meeting between Ana Diaz and Omar Keita failed.                | Omar    | conj  | Ana
            Peru accused Ghana of spying.                          | Peru     | nsubj      | accused
            Peru accused Ghana of spying.                          | Ghana    | obj        | accused
            Four envoys were expelled by Chile on Monday.          | envoys   | nsubj:pass | expelled
            Four envoys were expelled by Chile on Monday.          | Chile    | obl:agent  | expelled
            The minister said that the talks had failed.           | failed   | ccomp      | said
            The minister said the talks had failed.                | talks    | nsubj      | failed
            Norway wants to send troops to Mali.                   | send     | xcomp      | wants
            Keita, who leads the rebels, rejected the offer.       | leads    | acl:relcl  | Keita
            Keita, who leads the rebels, rejected the offer.       | rejected | root       |
            Foreign Minister Ama Owusu met her Polish counterpart. | Ama      | nsubj      | met
            The army's leader resigned.                            | army     | nmod:poss  | leader
            Mali did not sign the treaty.                          | not      | advmod     | sign
            "We will not pay", Varga said.                         | Varga    | nsubj      | said
            Kenya and Uganda signed a pact.                        | Uganda   | conj       | Kenya
            Mr Adeyemi left.                                       | Adeyemi  | nsubj      | left
            The envoy, Ana Diaz, left Lima.                        | Ana      | appos      | envoy
            Ama Owusu Wednesday denied the report.                 | Ama      | nsubj      | denied
            She resigned after Diaz denied the report.             | Diaz     | nsubj      | denied
            Dozens were killed by rebels in Mali.                  | rebels   | obl:agent  | killed
            """)
    void plainNewsIsReadRight(String text, String word, String relation, String head) {
        Sentence sentence = Texts.read(text).get(0);
        Token token = sentence.tokens().stream().filter(t -> t.text().equals(word)).findFirst().orElseThrow();

        assertThat(token.relation()).isEqualTo(relation);
        assertThat(token.head() < 0 ? null : sentence.token(token.head()).text()).isEqualTo(head);
    }

    private static void assertTree(Sentence sentence) {
        int n = sentence.tokens().size();
        assertThat(sentence.tokens()).filteredOn(t -> t.head() < 0).hasSize(n == 0 ? 0 : 1)
                .allMatch(t -> t.relation().equals("root"));
        for (Token token : sentence.tokens()) {
            int at = token.index();
            int steps = 0;
            while (at >= 0 && steps <= n) {
                at = sentence.token(at).head();
                steps++;
            }
            assertThat(steps).isLessThanOrEqualTo(n);
        }
    }
}
