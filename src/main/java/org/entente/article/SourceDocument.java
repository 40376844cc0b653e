package org.entente.article;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Objects;
import org.entente.problem.Problem;

/**
 * A document of a corpus that holds one article: a text file, or a line of a JSON Lines file. It is read when asked, not
 * before. Safe to share by threads.
 *
 * @param sourceFile path inside the corpus folder, with {@code /}; {@code name.jsonl#12} for a line of a file
 * @param contentHash as {@link Article#contentHash()}
 * @param file where it lies
 * @param format how to read it
 * @param begin its first byte in the file
 * @param length its number of bytes
 */
public record SourceDocument(String sourceFile, String contentHash, Path file, Format format, long begin, int length) {

    /** What a corpus may hold. */
    public enum Format {
        TEXT, JSON_LINES
    }

    public SourceDocument {
        Objects.requireNonNull(sourceFile, "sourceFile");
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(format, "format");
    }

    /** Reads the article; empty with a problem when the file has changed or gone since the corpus was opened. */
    public Outcome read() {
        byte[] bytes = new byte[length];
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            open.seek(begin);
            open.readFully(bytes);
        } catch (IOException e) {
            return Outcome.failed(changed());
        }
        return switch (format) {
            case TEXT -> ContentHash.of(bytes).equals(contentHash)
                    ? ArticleCleaner.clean(sourceFile, SourceText.of(bytes).text(), Article.Description.EMPTY,
                            contentHash)
                    : Outcome.failed(changed());
            case JSON_LINES -> JsonRecord.parse(sourceFile, bytes).record()
                    .filter(r -> r.contentHash().equals(contentHash)).map(r -> r.toArticle(sourceFile))
                    .orElseGet(() -> Outcome.failed(changed()));
        };
    }

    private Problem changed() {
        return Problem.error(sourceFile, "the file changed while the corpus was being read; build again");
    }
}
