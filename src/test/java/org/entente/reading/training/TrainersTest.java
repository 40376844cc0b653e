package org.entente.reading.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opennlp.tools.namefind.NameSample;
import org.entente.problem.UserError;
import org.entente.reading.tree.DependencyParser;
import org.entente.reading.tree.TreeModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trainers, on tiny corpora. */
class TrainersTest {

    private static final String TREES = """
            # text = Envoys don't agree.
            1\tEnvoys\tenvoy\tNOUN\tNNS\t_\t4\tnsubj\t_\t_
            2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
            2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
            3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
            4\tagree\tagree\tVERB\tVB\t_\t0\troot\t_\t_
            4.1\tagree\tagree\tVERB\tVB\t_\t_\t_\t_\t_
            5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

            1\tLima\tLima\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
            2\tsaw\tsee\tVERB\tVBD\t_\t0\troot\t_\t_
            3\tships\tship\tNOUN\tNNS\t_\t2\tobj\t_\t_

            """;

    @TempDir
    private Path folder;

    @Test
    void aTrainedParserKnowsWhatItLearnedAndIsTheSameEachTime() throws IOException {
        Path data = Files.writeString(folder.resolve("a.conllu"), TREES.repeat(30));
        Path first = folder.resolve("first.bin");
        Path second = folder.resolve("second.bin");

        ParserTrainer.Score score = ParserTrainer.train(List.of(data), List.of(data), first, "tiny", line -> {
        });
        ParserTrainer.train(List.of(data), List.of(data), second, "tiny", line -> {
        });

        assertThat(score.labelled()).isGreaterThan(80);
        assertThat(first).hasSameBinaryContentAs(second);
        try (InputStream in = Files.newInputStream(first)) {
            TreeModel model = TreeModel.read(in);
            DependencyParser.Tree tree = model.parser().parse(new String[]{"Lima", "saw", "ships"},
                    new String[]{"NNP|PROPN", "VBD|VERB", "NNS|NOUN"});
            assertThat(model.description()).isEqualTo("tiny");
            assertThat(tree.heads()).containsExactly(1, -1, 1);
            assertThat(tree.relations()).contains("root", "obj");
        }
    }

    @Test
    void multiWordTokensAreTakenApartAndEmptyNodesLeftOut() throws IOException {
        Path data = Files.writeString(folder.resolve("a.conllu"), TREES);

        Treebank.Tree tree = Treebank.read(List.of(data)).get(0);

        assertThat(tree.words()).containsExactly("Envoys", "do", "n't", "agree", ".");
        assertThat(tree.heads()).containsExactly(3, 3, 3, 5, 3);
    }

    @Test
    void crossingArcsAreLifted() {
        int[] heads = {2, 3, 4, 4, 5};

        Treebank.projectivise(heads);

        assertThat(heads).containsExactly(4, 4, 4, 4, 5);
    }

    @Test
    void namesAreReadFromBothKindsOfFiles() throws IOException {
        Path numbered = Files.writeString(folder.resolve("a.iob2"),
                "# newdoc id = x\n1\tAna\tB-PER\t-\tx\n2\tDiaz\tI-PER\t-\tx\n"
                        + "3\tleft\tO\n\n1\tLima\tB-LOC\t-\tx\n\n");
        Path plain = Files.writeString(folder.resolve("b.txt"), "The\tO\nGreens\tB-politicalparty\nwon\tB-event\n");

        List<NameSample> samples = NameCorpus.read(List.of(numbered, plain));

        assertThat(samples).extracting(s -> s.toString().strip().replaceAll("\\s+", " ")).containsExactly(
                "<START:PERSON> Ana Diaz <END> left",
                "<START:LOCATION> Lima <END>", "The <START:ORGANIZATION> Greens <END> won");
        assertThat(samples).extracting(NameSample::isClearAdaptiveDataSet).containsExactly(true, false, true);
    }

    @Test
    void aBrokenFileIsNamed() throws IOException {
        Path data = Files.writeString(folder.resolve("bad.conllu"), "1\tonly\n\n");

        assertThatThrownBy(() -> Treebank.read(List.of(data))).isInstanceOf(UserError.class)
                .hasMessageContaining("bad.conllu");
    }
}
