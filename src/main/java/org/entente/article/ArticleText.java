package org.entente.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the clean text together, block by block, with the way back to the source. */
final class ArticleText {

    private static final String BETWEEN = "\n\n";
    private static final String CITY = "\\p{Lu}[\\p{Lu}.'\u2019-]{2,}(?: \\p{Lu}[\\p{Lu}.'\u2019-]+){0,2}";
    private static final String STATE = "(?:\\p{Lu}\\p{Ll}[\\p{L}. ]{0,24}?|(?:\\p{Lu}\\.){2,3})";
    private static final String AGENCY = "\\((?:[A-Z][A-Za-z./ -]{1,40})\\)";
    private static final String WHEN = "(?:[,.]? ?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?(?: \\d{4})?))?";
    private static final String DASH = " (?:--|[\u2013\u2014-]) ?";
    /** "MOSCOW, April 12 (Reuters) - ", "BEIRUT, Lebanon \u2014 ", "Moscow (AP) -- ". */
    private static final Pattern DATELINE = Pattern
            .compile("^(?:" + CITY + "(?:, " + STATE + "|/" + CITY + ")?"
                    + WHEN + "(?:,? ?" + AGENCY + ")?" + DASH
                    + "|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,2}(?:, " + STATE + ")?" + WHEN
                    + ",? ?" + AGENCY + DASH + "|" + AGENCY + DASH + ")(?=[\\p{Lu}\\p{N}\"\u201C'\u2018])");
    private static final Pattern CREDIT = Pattern.compile(
            " ?[(\\[](?:Additional |With )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|REPORTING)\\b[^)\\]]{0,20} by [^)\\]]{2,300}[)\\]]\\.?$");

    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[64];
    private int end;
    private final List<Block> blocks = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private Optional<String> dateline = Optional.empty();

    /** The words of the first dateline that was taken off a paragraph. */
    Optional<String> dateline() {
        return dateline;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    void leaveOut(Passage passage, String reason) {
        leftOut.add(new LeftOut(passage.sourceBegin(), passage.sourceEnd(), reason));
    }

    /** Adds a block, without its dateline and its agency's credit. */
    void add(Passage passage, boolean isHeadline) {
        if (isHeadline) {
            append(passage, Block.Kind.HEADLINE);
            return;
        }
        Matcher city = DATELINE.matcher(passage.text());
        int begin = 0;
        if (city.find()) {
            begin = city.end();
            String words = city.group();
            dateline = dateline.or(() -> Optional.of(words));
            leaveOut(passage.part(0, begin), "dateline");
        }
        Matcher credit = CREDIT.matcher(passage.text());
        int to = credit.find() && credit.start() > begin ? credit.start() : passage.text().length();
        append(passage.part(begin, to), Block.Kind.PARAGRAPH);
        if (to < passage.text().length()) {
            leaveOut(passage.part(to, passage.text().length()), "agency credit");
        }
    }

    private void append(Passage passage, Block.Kind kind) {
        if (passage.isEmpty()) {
            return;
        }
        if (!text.isEmpty()) {
            text.append(BETWEEN);
            reserve();
            Arrays.fill(offsets, text.length() - BETWEEN.length(), text.length(), end);
        }
        int begin = text.length();
        text.append(passage.text());
        reserve();
        System.arraycopy(passage.offsets(), 0, offsets, begin, passage.text().length());
        end = passage.sourceEnd();
        blocks.add(new Block(new Span(begin, text.length()), kind));
    }

    private void reserve() {
        if (offsets.length <= text.length()) {
            offsets = Arrays.copyOf(offsets, Math.max(text.length() + 1, offsets.length * 2));
        }
    }

    Article toArticle(String sourceFile, String source, Article.Description description, String contentHash) {
        int[] map = Arrays.copyOf(offsets, text.length() + 1);
        map[text.length()] = end;
        return new Article(sourceFile, source, text.toString(), map, blocks, leftOut, description, contentHash);
    }
}
