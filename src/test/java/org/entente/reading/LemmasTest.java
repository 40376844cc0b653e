package org.entente.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {

    @ParameterizedTest
    @CsvSource({"condemned, VBD, VERB, condemn", "hoped, VBD, VERB, hope", "barred, VBN, VERB, bar",
            "abandoning, VBG, VERB, abandon", "denies, VBZ, VERB, deny", "passes, VBZ, VERB, pass",
            "left, VBD, VERB, leave", "embed, VB, VERB, embed", "was, VBD, AUX, be", "n't, RB, PART, not",
            "tweeted, VBD, VERB, tweet", "normalised, VBD, VERB, normalise", "geofenced, VBD, VERB, geofence",
            "’re, VBP, AUX, be"})
    void verbsAreLedBackToTheirBase(String word, String fine, String tag, String lemma) {
        assertThat(Lemmas.of(word, fine, tag)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({"allies, NNS, NOUN, ally", "talks, NNS, NOUN, talk", "crises, NNS, NOUN, crisis",
            "news, NN, NOUN, news", "spokesmen, NNS, NOUN, spokesman", "quadcopters, NNS, NOUN, quadcopter",
            "press, NN, NOUN, press", "Sanctions, NNS, NOUN, sanction"})
    void nounsAreLedBackToTheSingular(String word, String fine, String tag, String lemma) {
        assertThat(Lemmas.of(word, fine, tag)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({"harsher, JJR, ADJ, harsh", "alleged, JJ, ADJ, alleged", "sooner, RBR, ADV, soon",
            "them, PRP, PRON, they",
            "Lima, NNP, PROPN, Lima"})
    void otherWordsChangeOnlyWhereTheyMust(String word, String fine, String tag, String lemma) {
        assertThat(Lemmas.of(word, fine, tag)).isEqualTo(lemma);
    }
}
