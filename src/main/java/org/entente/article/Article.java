package org.entente.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One article: the source as it came, the clean text that is read, and what the page says about itself.
 *
 * <p>The clean text holds the headline and the paragraphs, each as it stands in the source or with its white space
 * tidied; {@link #sourceSpan} leads every span of it back.
 *
 * @param sourceFile path inside the corpus folder, with {@code /}; {@code name.jsonl#12} for a line of a file
 * @param source the decoded text, byte order mark and carriage returns included
 * @param text the clean text
 * @param sourceOffsets for each char of {@code text}, and for its end, the code point offset in {@code source} it came
 *        from; never decreasing; its length is {@code text.length() + 1}
 * @param blocks headline and paragraphs, in order, without overlap
 * @param leftOut what of the source is not in the text, in order
 * @param description what the page says about itself
 * @param contentHash SHA-256 of the source's bytes and, for a record of a file, of its fields; lower-case hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // a char each: boxed, they would take ten times the memory
public record Article(String sourceFile, String source, String text, int[] sourceOffsets, List<Block> blocks,
        List<LeftOut> leftOut, Description description, String contentHash) {

    /**
     * What a page says about itself; every field may be absent.
     *
     * @param headline the headline, once
     * @param published the page's own date; often that of a reprint
     * @param storyDate a second date beside the text, such as the dateline's, when the page shows both
     * @param author who wrote it
     * @param section the rubric
     * @param publisher who published it
     * @param url where
     * @param id the record's own identifier
     */
    public record Description(Optional<String> headline, Optional<LocalDate> published, Optional<LocalDate> storyDate,
            Optional<String> author, Optional<String> section, Optional<String> publisher, Optional<String> url,
            Optional<String> id) {

        /** A page that says nothing about itself. */
        public static final Description EMPTY = new Description(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Article {
        Objects.requireNonNull(sourceFile, "sourceFile");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(contentHash, "contentHash");
        if (sourceOffsets.length != text.length() + 1) {
            throw new IllegalArgumentException("one source offset a char and one for the end");
        }
        blocks = List.copyOf(blocks);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Where a span of the clean text stands in the source.
     *
     * @return offsets in Unicode code points of {@link #source()}, end exclusive
     */
    public SourceSpan sourceSpan(Span span) {
        if (span.length() == 0) {
            return new SourceSpan(sourceOffsets[span.begin()], sourceOffsets[span.begin()]);
        }
        int last = span.end() - 1;
        if (Character.isLowSurrogate(text.charAt(last)) && last > span.begin()) {
            last--;
        }
        return new SourceSpan(sourceOffsets[span.begin()], sourceOffsets[last] + 1);
    }

    /** Code points of the source, end exclusive. */
    public record SourceSpan(int begin, int end) {
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Article article && sourceFile.equals(article.sourceFile)
                && contentHash.equals(article.contentHash);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sourceFile, contentHash);
    }

    @Override
    public String toString() {
        return "Article[" + sourceFile + "]";
    }
}
