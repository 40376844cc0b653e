package org.entente.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonIndexTest {

    private final PersonIndex<String> index = new PersonIndex<>();

    @Test
    void aFullNameIsFoundInOtherSpellingsOfTheSameSounds() {
        index.add("Sergei Drozdkin", "drozdkin");

        assertThat(index.named("Sergey Drozdkin")).containsExactly("drozdkin");
        assertThat(index.named("SERGEI DROZDKIN")).containsExactly("drozdkin");
        assertThat(index.named("Sergei Ivan Drozdkin")).isEmpty();
        assertThat(index.named("Drozdkin")).isEmpty();
    }

    @Test
    void shortWordsAreOneOnlyWhenEqual() {
        index.add("Jo Li Quan", "quan");

        assertThat(index.named("Ja Li Quan")).isEmpty();
        assertThat(index.named("jo li quan")).containsExactly("quan");
    }

    @Test
    void aSurnameFindsThoseAddedByIt() {
        index.add("Wanda Quist", "wanda");
        index.addSurname("Walter Quist", "walter");
        index.addSurname("Walter B. Quist", "walter");

        assertThat(index.withSurname(PersonName.of("Quist"))).containsExactly("walter");
    }

    @Test
    void wordsOfPlainNamesAreThoseOfAnyText() {
        assertThat(Words.of("Jordi De-Vries  2nd")).isEqualTo(Words.of("Jordi De-Vries  2nd!"));
        assertThat(Spelling.slug("a-b-2")).isEqualTo("a-b-2");
        assertThat(Spelling.slug("-a--b-")).isEqualTo("a-b");
    }
}
