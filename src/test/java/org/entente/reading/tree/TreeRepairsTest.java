package org.entente.reading.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TreeRepairsTest {

    @Test
    void ofTwoSubjectsTheOneAfterAnActiveVerbIsItsObject() {
        String[] relations = {"nsubj", "root", "nsubj", "punct"};

        repair("Peru blamed Chile .", "NNP|PROPN VBD|VERB NNP|PROPN .|PUNCT", new int[]{1, -1, 1, 1}, relations);

        assertThat(relations).containsExactly("nsubj", "root", "obj", "punct");
    }

    @Test
    void aSubjectAfterItsVerbStaysOneWhenThereIsNoOther() {
        String[] relations = {"punct", "advmod", "root", "nsubj"};

        repair("\" so said Chile", "``|PUNCT RB|ADV VBD|VERB NNP|PROPN", new int[]{2, 2, -1, 2}, relations);

        assertThat(relations[3]).isEqualTo("nsubj");
    }

    private static void repair(String words, String tags, int[] heads, String[] relations) {
        TreeRepairs.repair(words.split(" "), tags.split(" "), heads, relations);
    }
}
