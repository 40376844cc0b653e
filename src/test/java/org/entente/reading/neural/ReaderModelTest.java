package org.entente.reading.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.problem.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Loading: a model that is whole is described; of one that is not, one line says what is wrong and what to do. */
class ReaderModelTest {

    @TempDir
    private Path folder;

    private ModelFiles files;

    @BeforeEach
    void copy() throws IOException {
        files = TinyModel.copy(folder);
    }

    @Test
    void aModelIsDescribedByItsContents() throws IOException {
        String before = description();
        assertThat(before).matches("reader model 1 \\([0-9a-f]{8}\\), ONNX Runtime \\d.*");
        assertThat(description()).isEqualTo(before);

        Files.writeString(folder.resolve(ModelFiles.VOCABULARY), "more\n", java.nio.file.StandardOpenOption.APPEND);

        assertThat(description()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {ModelFiles.MODEL, ModelFiles.LABELS, ModelFiles.VOCABULARY})
    void aMissingFileIsNamed(String name) throws IOException {
        Files.delete(folder.resolve(name));

        assertRefused(name, "is missing");
    }

    @ParameterizedTest
    @CsvSource({"reader.onnx, 0", "reader.onnx, 5000", "reader.onnx, 15000", "reader-labels.json, 0",
            "reader-labels.json, 300", "reader-vocabulary.txt, 10"})
    void aFileThatIsCutOffIsNamed(String name, int bytes) throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve(name));
        Files.write(folder.resolve(name), java.util.Arrays.copyOf(whole, bytes));

        assertRefused(name, "");
    }

    @Test
    void anotherVersionIsRefused() throws IOException {
        replace("\"version\": 1", "\"version\": 2");

        assertRefused(ModelFiles.LABELS, "is of version 2, and this program reads version 1");
    }

    @Test
    void labelsThatTheModelDoesNotKnowAreRefused() throws IOException {
        replace("\"AGREE\"", "\"AGREE\", \"AID\"");

        assertRefused(ModelFiles.MODEL, "gives 3 classes of 'events', but reader-labels.json has 4");
    }

    @Test
    void namesOfUnknownTypesAreRefused() throws IOException {
        replace("-MISC", "-SHIP");

        assertRefused(ModelFiles.LABELS, "SHIP");
    }

    @Test
    void attitudesInAnotherOrderAreRefused() throws IOException {
        replace("\"POSITIVE\", \"NEGATIVE\"", "\"NEGATIVE\", \"POSITIVE\"");

        assertRefused(ModelFiles.LABELS, "is broken");
    }

    @Test
    void aTagWithoutALabelIsRefusedWhenItIsRead() throws IOException {
        replace("\"VBD|VERB\"", "\"\"");
        replace(", \"\"]", "]");
        try (ReaderModel model = ReaderModel.load(files, 1);
                NeuralReader reader = new NeuralReader(org.entente.reading.SentenceCutter.create(), model)) {
            assertThatThrownBy(() -> reader.analyse(java.util.List.of(java.util.List.of("Peru", "said"))))
                    .isInstanceOf(UserError.class).hasMessageContaining("does not belong to its labels");
        }
    }

    private String description() {
        try (ReaderModel model = ReaderModel.load(files, 1)) {
            return model.description();
        }
    }

    private void replace(String from, String to) throws IOException {
        Path labels = folder.resolve(ModelFiles.LABELS);
        String text = Files.readString(labels);
        assertThat(text).contains(from);
        Files.writeString(labels, text.replace(from, to));
    }

    private void assertRefused(String name, String what) {
        assertThatThrownBy(() -> ReaderModel.load(files, 1)).isInstanceOf(UserError.class)
                .hasMessageStartingWith("the reader model's " + name + " ").hasMessageContaining(what)
                .hasMessageEndingWith("or read with --engine opennlp").hasMessageNotContaining("\n");
    }
}
