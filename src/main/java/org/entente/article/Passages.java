package org.entente.article;

import java.util.ArrayList;
import java.util.List;

/** The lines and paragraphs of a source. Lines that were wrapped at some width are joined again. */
final class Passages {

    /** Lines of wrapped text are at most this wide. */
    private static final int MAX_WIDTH = 120;
    private static final int MIN_WIDTH = 40;
    /** Share of line ends at which the next word would not have fitted, from which a text counts as wrapped. */
    private static final double WRAPPED = 0.6;
    private static final int ENOUGH_LINES = 4;

    private Passages() {
    }

    static List<Passage> of(String source) {
        List<Passage> lines = lines(source);
        int width = width(lines);
        List<Passage> passages = new ArrayList<>();
        Passage previousLine = null;
        for (Passage line : lines) {
            int last = passages.size() - 1;
            if (previousLine != null && previousLine.group() == line.group() && goesOn(previousLine, line, width)) {
                passages.set(last, passages.get(last).join(line));
            } else {
                passages.add(line);
            }
            previousLine = line;
        }
        return passages;
    }

    /** Whether a paragraph goes on from one line to the next. */
    private static boolean goesOn(Passage line, Passage next, int width) {
        if (width > 0) {
            return isFull(line, next, width);
        }
        return !Shape.endsSentence(line.text()) && Character.isLowerCase(next.text().codePointAt(0));
    }

    /** The width at which the text is wrapped; 0 when it is not. */
    private static int width(List<Passage> lines) {
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int group = lines.get(i).group();
            boolean alone = (i == 0 || lines.get(i - 1).group() != group)
                    && (i == lines.size() - 1 || lines.get(i + 1).group() != group);
            if (!alone) {
                lengths.add(lines.get(i).text().length());
            }
        }
        lengths.sort(null);
        if (lengths.size() < ENOUGH_LINES) {
            return 0;
        }
        int width = lengths.get((lengths.size() - 1) * 9 / 10);
        if (width < MIN_WIDTH || width > MAX_WIDTH) {
            return 0;
        }
        int joints = 0;
        int full = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i - 1).group() == lines.get(i).group()) {
                joints++;
                full += isFull(lines.get(i - 1), lines.get(i), width) ? 1 : 0;
            }
        }
        return full >= joints * WRAPPED ? width : 0;
    }

    private static boolean isFull(Passage line, Passage next, int width) {
        int blank = next.text().indexOf(' ');
        int firstWord = blank < 0 ? next.text().length() : blank;
        return line.text().length() + 1 + firstWord >= width;
    }

    private static List<Passage> lines(String source) {
        int[] codePoints = CleanText.codePointOffsets(source);
        List<Passage> lines = new ArrayList<>();
        int group = 0;
        int begin = 0;
        for (int i = 0; i <= source.length(); i++) {
            if (i < source.length() && !isLineEnd(source.charAt(i))) {
                continue;
            }
            Passage line = Passage.of(source, codePoints, new Span(begin, i)).inGroup(group);
            if (!line.isEmpty()) {
                lines.add(line);
            } else if (i > begin || !endsCrLf(source, i)) {
                group++;
            }
            begin = i + 1;
        }
        return lines;
    }

    /** Whether the line feed here belongs to the carriage return before it, so that no empty line lies between. */
    private static boolean endsCrLf(String source, int i) {
        return i > 0 && i < source.length() && source.charAt(i) == '\n' && source.charAt(i - 1) == '\r';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == 0x0B || c == 0x85 || c == '\u2028' || c == '\u2029';
    }
}
