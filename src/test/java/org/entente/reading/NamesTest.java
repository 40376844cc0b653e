package org.entente.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that the model finds, and what language an article is in. */
class NamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Prime Minister Anna Novak arrived in Paris on Monday.       | PERSON       | Anna Novak
            Prime Minister Anna Novak arrived in Paris on Monday.       | LOCATION     | Paris
            Mr. Robert Hansen lives in Canada with his wife.            | LOCATION     | Canada
            The United Nations sent John Peters to Pakistan last week.  | ORGANIZATION | United Nations
            """)
    void plainNamesAreFoundWithTheirTypes(String text, NameSpan.Type type, String name) {
        Sentence sentence = Texts.read(text).get(0);

        assertThat(sentence.names()).filteredOn(n -> n.type() == type).anySatisfy(n -> {
            assertThat(n.probability()).isBetween(0.0, 1.0);
            assertThat(sentence.tokens().subList(n.firstToken(), n.endToken())).extracting(Token::text)
                    .containsExactly(name.split(" "));
        });
    }

    @Test
    void namesDoNotOverlap() {
        for (Sentence sentence : Texts
                .read("Ama Owusu of Ghana Airways met Lars Holm, Oslo's mayor, in Lagos, Nigeria.")) {
            int end = 0;
            for (NameSpan name : sentence.names()) {
                assertThat(name.firstToken()).isGreaterThanOrEqualTo(end);
                end = name.endToken();
            }
            assertThat(end).isLessThanOrEqualTo(sentence.tokens().size());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | The minister said on Friday that the talks with the rebels would be resumed in the autumn in Oslo.
            false | Der Minister sagte am Freitag, dass die Gespräche mit den Rebellen im Herbst in Oslo fortgesetzt würden.
            false | Le ministre a déclaré vendredi que les pourparlers avec les rebelles reprendraient en automne à Oslo.
            true  | Peru und Chile
            """)
    void onlyWhatIsSurelyNotEnglishIsSkipped(boolean english, String text) {
        assertThat(LANGUAGES.of(Texts.article(text)).readAsEnglish()).isEqualTo(english);
    }

    private static final Languages LANGUAGES = Languages.create();
}
