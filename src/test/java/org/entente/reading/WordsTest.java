package org.entente.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How sentences are cut into words, and their lemmas. */
class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Peru's envoy didn't go.             | Peru 's envoy did n't go .
            They can't, won't and cannot.       | They ca n't , wo n't and can not .
            Peru-Chile talks                    | Peru - Chile talks
            a pro-Russian, UN-backed plan       | a pro-Russian , UN - backed plan
            "Low", he said.                     | " Low " , he said .
            He said: “It’s over.”               | He said : “ It ’s over . ”
            Sheikh Sa'adani met O'Hara.         | Sheikh Sa'adani met O'Hara .
            The states' leaders                 | The states ' leaders
            He went to the U.S.                 | He went to the U.S.
            The U.S.-led force, Mr. Ito said.   | The U.S. - led force , Mr. Ito said .
            It rose 3.5% to $1,200.50 (May 4).  | It rose 3.5 % to $ 1,200.50 ( May 4 ) .
            Wait... what?!                      | Wait ... what ?!
            See https://example.org/a?b=c.      | See https://example.org/a?b=c .
            at 'all time low'                   | at ' all time low '
            Oslo/Bergen                         | Oslo / Bergen
            """)
    void wordsFollowTheEnglishWebTreebank(String text, String words) {
        assertThat(Texts.read(text)).extracting(Texts::words).containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            He has said it.              | has    | have
            They weren't told.           | n't    | not
            She met the women.           | women  | woman
            The men were arrested.       | were   | be
            Peru accused Chile.          | accused | accuse
            They fled to Quito.          | fled   | flee
            Peru accused Chile.          | Peru   | Peru
            The ministers met.           | ministers | minister
            He won't go.                 | wo     | will
            """)
    void lemmasAreThoseOfADictionary(String text, String word, String lemma) {
        assertThat(Texts.read(text).get(0).tokens()).filteredOn(t -> t.text().equals(word)).first()
                .extracting(Token::lemma).isEqualTo(lemma);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Peace 🕊️ now, he said 👍🏽.", "Tabs\tand\u00A0spaces\u2003here.", "A \uD83D lone half.",
            "\uDC00\uDC00", "\u0000\u0007 bell", "e\u0301tude à Genève…", "....!!!??", "\"\"\"", "'", "日本語のニュースです。",
            "\u200Bzero\u200Bwidth\uFEFF", "don''t ''' can't'", "U.S.U.K.-E.U.", "-- - — –", "a/b/c//d", "$%€£100%"})
    void everyWordKnowsItsPlace(String text) {
        for (Sentence sentence : Texts.read(text)) {
            int from = sentence.span().begin();
            for (Token token : sentence.tokens()) {
                assertThat(token.span().in(text)).isEqualTo(token.text()).isNotEmpty();
                assertThat(text.substring(from, token.span().begin())).matches("[\\s\\p{Z}]*");
                from = token.span().end();
            }
            assertThat(text.substring(from, sentence.span().end())).matches("[\\s\\p{Z}]*");
        }
    }

    @Test
    void anEmptyBlockHasNoSentences() {
        assertThat(Texts.read("", "  \n ", "\u00A0")).isEqualTo(List.of());
    }
}
