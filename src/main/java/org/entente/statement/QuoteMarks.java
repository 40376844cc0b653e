package org.entente.statement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.article.Block;
import org.entente.article.Span;

/**
 * Finds what stands inside quotation marks, block by block.
 *
 * <p>A straight mark opens or closes by the characters beside it. Single marks count only in pairs, so that apostrophes
 * are let be. A mark that nothing closes is closed by the end of its block.
 */
final class QuoteMarks {

    private static final String DOUBLE_OPEN = "“„«";
    private static final String DOUBLE_CLOSE = "”»";
    private static final Pattern CLIPPED = Pattern.compile("(?i)(\\d0s|em|til|tis|twas|cause|n|round|bout)\\b");
    private static final int LONGEST_SINGLE = 500;

    private final String text;
    private final List<Quoted> found = new ArrayList<>();

    private QuoteMarks(String text) {
        this.text = text;
    }

    /**
     * What stands inside one pair of marks.
     *
     * @param inside the words, without the marks and without a comma before the closing one
     * @param marked from the opening to the closing mark, both included
     * @param block index of its block in the article
     * @param depth 0, or 1 for a quotation inside another
     * @param closed whether there is a closing mark
     * @param continued whether the next paragraph goes on with it
     */
    record Quoted(Span inside, Span marked, int block, int depth, boolean closed, boolean continued) {
    }

    /** All quoted stretches, in order, an outer one before those inside it. */
    static List<Quoted> in(String text, List<Block> blocks) {
        QuoteMarks scanner = new QuoteMarks(withSimpleMarks(text));
        for (int i = 0; i < blocks.size(); i++) {
            Optional<Span> next = i + 1 < blocks.size() ? Optional.of(blocks.get(i + 1).span()) : Optional.empty();
            scanner.scan(blocks.get(i).span(), i, next.filter(scanner::beginsWithMark).isPresent());
        }
        return scanner.found.stream().sorted((a, b) -> a.marked().compareTo(b.marked())).toList();
    }

    /** The text with marks that are typed as two characters made one, and nothing moved. */
    private static String withSimpleMarks(String text) {
        StringBuilder simple = new StringBuilder(text);
        for (int at = 0; at + 1 < text.length(); at++) {
            String two = text.substring(at, at + 2);
            if (two.equals("''") || two.equals("``") || two.equals("’’") || two.equals("‘‘")) {
                boolean closes = at > 0 && !Character.isWhitespace(text.charAt(at - 1));
                simple.replace(at, at + 2, closes ? "\" " : " \"");
                at++;
            }
        }
        return simple.toString();
    }

    private boolean beginsWithMark(Span block) {
        return block.length() > 0 && isDouble(text.charAt(block.begin()));
    }

    private void scan(Span block, int index, boolean markFollows) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = block.begin(); at < block.end(); at++) {
            char c = text.charAt(at);
            if (isDouble(c)) {
                if (opens(at, block, !open.isEmpty())) {
                    open.push(at);
                } else if (!open.isEmpty()) {
                    int begin = open.pop();
                    add(new Span(begin, at + 1), true, index, open.size(), false);
                }
            } else if (isSingle(c) && opensSingle(at, block)) {
                int end = closingSingle(at, block);
                if (end > 0) {
                    add(new Span(at, end + 1), true, index, open.isEmpty() ? 0 : 1, false);
                }
            }
        }
        while (!open.isEmpty()) {
            int begin = open.pop();
            boolean continued = markFollows && open.isEmpty();
            add(new Span(begin, endOfUnclosed(begin, block)), false, index, open.size(), continued);
        }
    }

    /** Where a mark that nothing closes ends: before the next quotation after a full stop, else with the block. */
    private int endOfUnclosed(int begin, Span block) {
        for (int at = begin + 2; at < block.end(); at++) {
            if (isDouble(text.charAt(at)) && Character.isWhitespace(text.charAt(at - 1))
                    && ".?!".indexOf(text.charAt(at - 2)) >= 0) {
                return at - 1;
            }
        }
        return block.end();
    }

    private void add(Span marked, boolean closed, int block, int depth, boolean continued) {
        int begin = marked.begin() + 1;
        int end = closed ? marked.end() - 1 : marked.end();
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (begin < end && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
            end--;
        }
        boolean words = text.substring(begin, end).chars().anyMatch(Character::isLetterOrDigit);
        if (words) {
            found.add(new Quoted(new Span(begin, end), marked, block, Math.min(depth, 1), closed, continued));
        }
    }

    private static boolean isDouble(char c) {
        return c == '"' || DOUBLE_OPEN.indexOf(c) >= 0 || DOUBLE_CLOSE.indexOf(c) >= 0;
    }

    private static boolean isSingle(char c) {
        return c == '\'' || c == '‘' || c == '’' || c == '`';
    }

    private boolean opens(int at, Span block, boolean inside) {
        char c = text.charAt(at);
        boolean canOpen = roomBefore(at, block) && at + 1 < block.end() && !Character.isWhitespace(text.charAt(at + 1));
        boolean canClose = at > block.begin() && !Character.isWhitespace(text.charAt(at - 1));
        if (c != '"') {
            return DOUBLE_OPEN.indexOf(c) >= 0 ? canOpen || !inside : canOpen && !canClose;
        }
        if (!inside && canClose && Character.isDigit(text.charAt(at - 1))) {
            return false;
        }
        if (canOpen != canClose) {
            return canOpen;
        }
        return !inside;
    }

    /** Whether what stands before a mark lets it open: nothing, white space, a bracket, a dash or another mark. */
    private boolean roomBefore(int at, Span block) {
        if (at == block.begin()) {
            return true;
        }
        char before = text.charAt(at - 1);
        return Character.isWhitespace(before) || "([{-–—/:".indexOf(before) >= 0
                || (isSingle(before) || isDouble(before)) && (at - 1 == block.begin() || roomBefore(at - 1, block));
    }

    private boolean opensSingle(int at, Span block) {
        if (text.charAt(at) == '’' || !roomBefore(at, block) || at + 1 >= block.end()) {
            return false;
        }
        char next = text.charAt(at + 1);
        if (CLIPPED.matcher(text).region(at + 1, block.end()).lookingAt()) {
            return false;
        }
        return Character.isLetterOrDigit(next) || isDouble(next) || next == '$' || next == '.' || next == '[';
    }

    /** Where a single mark is closed: at the first mark that is surely none of a plural's genitive; 0 for nowhere. */
    private int closingSingle(int open, Span block) {
        int weak = 0;
        int limit = Math.min(block.end(), open + LONGEST_SINGLE);
        for (int at = open + 3; at < limit; at++) {
            char c = text.charAt(at);
            if (isDouble(c) && text.charAt(at - 1) != ' ' && (at + 1 == block.end() || text.charAt(at + 1) == ' ')) {
                break;
            }
            if (!isSingle(c) || c == '‘' || Character.isWhitespace(text.charAt(at - 1))
                    || at + 1 < block.end() && Character.isLetterOrDigit(text.charAt(at + 1))) {
                continue;
            }
            boolean atEnd = at + 1 >= block.end() || !Character.isWhitespace(text.charAt(at + 1));
            boolean genitive = text.charAt(at - 1) == 's' && !atEnd && at + 2 < block.end()
                    && Character.isLowerCase(text.charAt(at + 2));
            if (!genitive) {
                return at;
            }
            weak = weak == 0 ? at : weak;
        }
        return weak;
    }
}
