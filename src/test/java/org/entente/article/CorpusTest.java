package org.entente.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.entente.problem.Problem;
import org.entente.problem.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusTest {

    private static final String TEXT = "Ministers meet\n\nThe two ministers met in Vale on Monday, both sides said.";

    @TempDir
    private Path folder;

    private void write(String name, String content) throws IOException {
        write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private List<String> names() {
        return Corpus.open(folder).documents().stream().map(SourceDocument::sourceFile).toList();
    }

    private List<String> problems() {
        return Corpus.open(folder).problems().stream().map(Problem::toString).toList();
    }

    private Article only() {
        return Corpus.open(folder).documents().get(0).read().article().orElseThrow();
    }

    @Test
    void listsTextsAndLinesInOrderOfTheirNames() throws IOException {
        write("b/2.TXT", TEXT + " 2");
        write("b.txt", TEXT + " 1");
        write("a.jsonl", "{\"text\": \"One.\"}\n\n{\"text\": \"Two.\"}\n");
        write(".hidden/x.txt", TEXT);
        write(".x.txt", TEXT);

        assertThat(names()).containsExactly("a.jsonl#1", "a.jsonl#3", "b.txt", "b/2.TXT");
        assertThat(problems()).isEmpty();
    }

    @Test
    void singleFileIsACorpusToo() throws IOException {
        write("a.jsonl", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}");
        write("b.txt", TEXT);

        assertThat(Corpus.open(folder.resolve("a.jsonl")).documents()).extracting(SourceDocument::sourceFile)
                .containsExactly("a.jsonl#1", "a.jsonl#2");
        assertThat(Corpus.open(folder.resolve("b.txt")).documents()).hasSize(1);
    }

    @Test
    void wrongPathIsTheUsersError() throws IOException {
        write("c.pdf", "x");

        assertThatThrownBy(() -> Corpus.open(folder.resolve("none"))).isInstanceOf(UserError.class)
                .hasMessageContaining("there is no such file or folder");
        assertThatThrownBy(() -> Corpus.open(folder.resolve("c.pdf"))).isInstanceOf(UserError.class)
                .hasMessageContaining(".txt or .jsonl");
    }

    @Test
    void otherFilesAreNamedInANote() throws IOException {
        write("a.txt", TEXT);
        write("b.pdf", "x");
        write("c/d.docx", "x");

        assertThat(problems()).singleElement().asString().contains("note").contains("b.pdf, c/d.docx");
    }

    @Test
    void folderWithoutArticlesIsAProblem() {
        assertThat(problems()).singleElement().asString().contains("there is no article in it");
    }

    @Test
    void badFilesCostOnlyThemselves() throws IOException {
        byte[] junk = new byte[4000];
        new Random(7).nextBytes(junk);
        write("empty.txt", "");
        write("blank.txt", "\uFEFF \r\n\t");
        write("empty.jsonl", "\n");
        write("junk.txt", junk);
        write("junk.jsonl", junk);
        write("good.txt", TEXT);
        write("lines.jsonl",
                "{\"text\": \"One.\"}\n{\"text\": \n[1]\n{\"title\": \"x\"}\n{\"text\": \" \"}\n{\"text\": 3}\n");

        assertThat(names()).containsExactly("good.txt", "lines.jsonl#1");
        assertThat(problems()).hasSize(10)
                .satisfiesOnlyOnce(p -> assertThat(p).startsWith("empty.txt: error: the file is empty"))
                .satisfiesOnlyOnce(p -> assertThat(p).startsWith("blank.txt: error: the file is empty"))
                .satisfiesOnlyOnce(p -> assertThat(p).startsWith("empty.jsonl: error: the file is empty"))
                .satisfiesOnlyOnce(p -> assertThat(p).startsWith("junk.txt: error: the file holds no text"))
                .satisfiesOnlyOnce(p -> assertThat(p).startsWith("junk.jsonl: error: the file holds no text"))
                .satisfiesOnlyOnce(p -> assertThat(p).startsWith("lines.jsonl#2: error: this line is not valid JSON"))
                .satisfiesOnlyOnce(p -> assertThat(p).startsWith("lines.jsonl#3: error: this line is no JSON object"))
                .satisfiesOnlyOnce(
                        p -> assertThat(p).startsWith("lines.jsonl#4: error: this line has no field \"text\""))
                .satisfiesOnlyOnce(p -> assertThat(p).startsWith("lines.jsonl#5: error: the field \"text\" is empty"))
                .satisfiesOnlyOnce(
                        p -> assertThat(p).startsWith("lines.jsonl#6: error: this line has no field \"text\""));
        assertThat(problems()).allMatch(p -> p.lines().count() == 1);
    }

    @Test
    void brokenLinkIsAProblem() throws IOException {
        write("a.txt", TEXT);
        Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("nowhere.txt"));

        assertThat(names()).containsExactly("a.txt");
        assertThat(problems()).singleElement().asString().startsWith("b.txt: error: ");
    }

    @Test
    void sameContentIsReadOnce() throws IOException {
        write("a.txt", TEXT);
        write("b.txt", TEXT);
        write("c.jsonl", "{\"text\": \"One.\"}\n{\"text\" : \"One.\"}\n{\"text\": \"One.\", \"id\": \"2\"}\n");

        assertThat(names()).containsExactly("a.txt", "c.jsonl#1", "c.jsonl#3");
        assertThat(problems()).containsExactly(
                "b.txt: warning: it has the same content as a.txt and was skipped; remove one of them",
                "c.jsonl#2: warning: it has the same content as c.jsonl#1 and was skipped; remove one of them");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, false", "UTF-16, false", "windows-1252, true"})
    void encodingsAreTold(String charset, boolean guessed) throws IOException {
        write("a.txt", (TEXT + " \u201CZ\u00FCrich\u201D").getBytes(Charset.forName(charset)));

        assertThat(only().text()).endsWith("\u201CZ\u00FCrich\u201D");
        assertThat(problems()).hasSize(guessed ? 1 : 0).allMatch(p -> p.contains("not UTF-8"));
    }

    @Test
    void hashIsThatOfTheBytes() throws IOException {
        write("a.txt", "abc");

        assertThat(Corpus.open(folder).documents().get(0).contentHash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void fileThatChangedSinceIsAProblem() throws IOException {
        write("a.txt", TEXT);
        SourceDocument document = Corpus.open(folder).documents().get(0);
        write("a.txt", TEXT.replace("Monday", "Friday"));

        assertThat(document.read().article()).isEmpty();
        assertThat(document.read().problems()).singleElement().extracting(Problem::place).isEqualTo("a.txt");
    }

    @Test
    void lineOfAFileDescribesItsArticle() throws IOException {
        write("a.jsonl", """
                {"text": "Ministers meet\\n\\nThe two ministers met in Vale on Monday, both sides said.", "title": "Ministers meet in Vale", \
                "date": "2019-03-05", "url": "https://news.example/1", "author": "Anna Berg", "publisher": "Vale Post", "id": 17}
                """);
        Article article = only();

        assertThat(article.sourceFile()).isEqualTo("a.jsonl#1");
        assertThat(article.source()).isEqualTo(TEXT);
        assertThat(article.description().headline()).contains("Ministers meet in Vale");
        assertThat(article.description().published()).contains(LocalDate.of(2019, 3, 5));
        assertThat(article.description().url()).contains("https://news.example/1");
        assertThat(article.description().author()).contains("Anna Berg");
        assertThat(article.description().publisher()).contains("Vale Post");
        assertThat(article.description().id()).contains("17");
        assertThat(article.blocks().get(0).kind()).isEqualTo(Block.Kind.HEADLINE);
    }

    @Test
    void linesOfAFileAreFoundByTheirBytes() throws IOException {
        write("a.jsonl", "\uFEFF{\"text\": \"Z\u00FCrich met Gen\u00E8ve.\"}\r\n{\"text\": \"Two met three.\"}");
        List<SourceDocument> documents = Corpus.open(folder).documents();

        assertThat(documents.get(0).read().article().orElseThrow().source()).isEqualTo("Z\u00FCrich met Gen\u00E8ve.");
        assertThat(documents.get(1).read().article().orElseThrow().source()).isEqualTo("Two met three.");
    }

    @Test
    void halfASurrogatePairIsReplacedAndTold() throws IOException {
        write("a.jsonl", "{\"text\": \"Ministers \\ud800 met \\ud83d\\ude00 in Vale.\"}");

        assertThat(only().source()).isEqualTo("Ministers \uFFFD met \uD83D\uDE00 in Vale.");
        assertThat(problems()).singleElement().asString().startsWith("a.jsonl#1: warning: ").contains("surrogate");
    }

    @Test
    void dateOfALineThatCannotBeReadIsAProblem() throws IOException {
        write("a.jsonl", "{\"text\": \"Ministers met in Vale.\", \"date\": \"soon\"}");
        Outcome outcome = Corpus.open(folder).documents().get(0).read();

        assertThat(outcome.article().orElseThrow().description().published()).isEmpty();
        assertThat(outcome.problems()).singleElement().asString().startsWith("a.jsonl#1: warning: the date \"soon\"");
    }
}
