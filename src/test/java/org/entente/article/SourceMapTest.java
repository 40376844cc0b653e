package org.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every char of the clean text knows the code point of the source it came from. */
class SourceMapTest {

    static String codePoints(String source, int begin, int end) {
        int from = source.offsetByCodePoints(0, begin);
        return source.substring(from, source.offsetByCodePoints(from, end - begin));
    }

    private static Article article(String source) {
        return ArticleCleaner.clean("a.txt", source).article().orElseThrow();
    }

    private static Article.SourceSpan find(Article article, String words) {
        int begin = article.text().indexOf(words);
        return article.sourceSpan(new Span(begin, begin + words.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "\uFEFFMinisters meet\r\n\r\nThe two  ministers\u00A0met in\tVale on Monday and signed the treaty.\r\n",
            "Ministers meet \uD83E\uDD1D again\n\nThe two ministers met in Vale on \uD83D\uDE00 Monday and signed the treaty.",
            "Ministers meet\n\nThe two mini\u00ADsters met in Va\u200Ble on Monday and signed the treaty. Jose\u0301 did, too.",
            "Ministers meet\n\nPORT VALE (AP) - The two ministers met in Vale on Monday and signed the treaty.\n\nLike this:"})
    void offsetsGrowAndLeadToTheSameLetters(String source) {
        Article article = article(source);
        int[] sourcePoints = source.codePoints().toArray();

        for (Block block : article.blocks()) {
            for (int i = block.span().begin(); i < block.span().end(); i++) {
                int at = article.sourceOffsets()[i];
                assertThat(at).isLessThanOrEqualTo(article.sourceOffsets()[i + 1]);
                char c = article.text().charAt(i);
                int expected = Character.isLowSurrogate(c)
                        ? article.text().codePointAt(i - 1)
                        : article.text().codePointAt(i);
                if (c == ' ') {
                    assertThat(CleanText.isSpace(sourcePoints[at])).isTrue();
                } else {
                    assertThat(sourcePoints[at]).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void byteOrderMarkAndCarriageReturnsCount() {
        Article article = article(
                "\uFEFFMinisters meet\r\n\r\nThe two ministers met in Vale on Monday, both sides said.");

        assertThat(find(article, "Ministers")).isEqualTo(new Article.SourceSpan(1, 10));
        assertThat(find(article, "The two")).isEqualTo(new Article.SourceSpan(19, 26));
    }

    @Test
    void charactersBeyondTheBasicPlaneCountOnce() {
        Article article = article(
                "\uD83D\uDE00\uD83D\uDE00 Ministers meet again \uD83D\uDE00\n\nThe two ministers met in Vale on Monday.");

        assertThat(find(article, "Ministers")).isEqualTo(new Article.SourceSpan(3, 12));
        assertThat(find(article, "again \uD83D\uDE00")).isEqualTo(new Article.SourceSpan(18, 25));
    }

    @Test
    void spanOverTidiedBlanksTakesThemAllIn() {
        Article article = article(
                "Ministers meet\n\nThe two \u00A0 \t ministers met in Vale on Monday, both sides said.");

        assertThat(article.text()).contains("The two ministers met");
        assertThat(find(article, "two ministers")).isEqualTo(new Article.SourceSpan(20, 37));
    }

    @Test
    void wordsStayAsTheyAre() {
        String paragraph = "\u201CWe\u2019re done,\u201D she said \u2013 na\u00EFve or not \u2026 in Z\u00FCrich\u2014and left for Vale.";

        assertThat(article("Ministers meet\n\n" + paragraph).text()).endsWith(paragraph);
    }

    @Test
    void longLinesAreNoTrouble() {
        String paragraph = "The two ministers met in Vale on Monday and signed it. ".repeat(20_000).strip();
        Article article = article(
                "Ministers meet\n\n" + paragraph + "\n\n" + "1".repeat(100_000) + "\n\n" + "share ".repeat(9_000));

        assertThat(article.blocks().get(1).span().length()).isEqualTo(paragraph.length());
    }

    @Test
    void leftOutPartsAndBlocksDoNotOverlap() {
        Article article = article(
                "Published: Tue, May 08, 2018\nMinisters meet\n\nPORT VALE (AP) - The two ministers met in "
                        + "Vale on Monday, both said. (Reporting by Anna Berg)\n\nLike this:");
        List<LeftOut> leftOut = article.leftOut();

        assertThat(leftOut).extracting(LeftOut::reason).containsExactly("date line", "dateline", "agency credit",
                "share widget");
        assertThat(leftOut).isSortedAccordingTo((a, b) -> Integer.compare(a.begin(), b.begin()));
        for (Block block : article.blocks()) {
            Article.SourceSpan span = article.sourceSpan(block.span());
            assertThat(leftOut).noneMatch(l -> l.begin() < span.end() && span.begin() < l.end());
        }
    }
}
