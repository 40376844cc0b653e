package org.entente.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sergei Ivanenko        | Sergey Ivanenko      | true
            Vladmir Petrenko       | Vladimir Petrenko    | true
            Bashar Khalidi         | Bashar al-Khalidi    | true
            Khalidi                | Bashar al Khalidi    | true
            Bill Okafor            | William Okafor       | true
            J. Okafor              | James Okafor         | true
            Hillary Okafor         | Bill Okafor          | false
            Mohammad Javad Rahimi  | Javad Rahimi         | true
            Ali Hassan Okello      | Ali Omar Okello      | false
            Ali H. Okello          | Ali Hassan Okello    | true
            Kim Min-ho             | Kim Yo-han           | false
            Ben Chan               | Raymond Chan         | false
            Lindqvist              | Lindberg             | false
            """)
    void namesOfOnePersonFit(String one, String other, boolean fit) {
        assertThat(PersonName.of(one).fits(PersonName.of(other))).isEqualTo(fit);
        assertThat(PersonName.of(other).fits(PersonName.of(one))).isEqualTo(fit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Côte d'Ivoire       | cote-divoire
            U.S.                | us
            São Tomé & Príncipe | sao-tome-principe
            Łódź                | lodz
            """)
    void identifiersArePlain(String name, String slug) {
        assertThat(Spelling.slug(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Oak Foundation     | Oak Foundation for the Blind          | true
            Oak Foundation     | Oak Foundation                        | false
            Oak Foundation     | Oak Foundation Museum                 | false
            Foundation         | Oak Foundation for the Blind          | true
            Church             | Church of the Dawn                    | true
            Party              | Church of the Dawn                    | false
            Dawn               | Church of the Dawn                    | false
            """)
    void shortNamesOfOrganizations(String name, String longer, boolean isShort) {
        assertThat(ShortForms.isShortFor(name, longer)).isEqualTo(isShort);
    }

    @Test
    void hyphensPartWordsAndPossessivesAreNoPartOfThem() {
        assertThat(Words.of("Chad's US-Mali talks, U.N. says")).extracting(Words.Word::text).containsExactly("Chad",
                "US",
                "Mali", "talks", "U.N.", "says");
    }

    @Test
    void givenNamesTellTheGenderWhereTheyDo() {
        assertThat(Lexicon.genderOf("maria")).contains(Lexicon.Gender.FEMALE);
        assertThat(Lexicon.genderOf("sergei")).contains(Lexicon.Gender.MALE);
        assertThat(Lexicon.genderOf("zzz")).isEmpty();
        assertThat(Lexicon.genderOfTitle("Mrs.")).contains(Lexicon.Gender.FEMALE);
    }
}
