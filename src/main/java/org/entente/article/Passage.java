package org.entente.article;

import java.util.Arrays;

/**
 * A tidied stretch of a source: a line, or a paragraph whose lines were joined.
 *
 * @param text its words, with single blanks
 * @param offsets for each char, and for the end, the code point of the source it came from
 * @param group lines of the same group have no blank line between them
 */
@SuppressWarnings("ArrayRecordComponent") // a char each, as in Article
record Passage(String text, int[] offsets, int group) {

    static Passage of(String source, int[] codePoints, Span span) {
        StringBuilder text = new StringBuilder();
        int[] offsets = new int[span.length() + 1];
        boolean afterSpace = true;
        int end = codePoints[span.begin()];
        for (int i = span.begin(); i < span.end(); i++) {
            char c = source.charAt(i);
            boolean space = CleanText.isSpace(c);
            if (CleanText.isInvisible(c) || (space && afterSpace)) {
                continue;
            }
            offsets[text.length()] = codePoints[i];
            text.append(space ? ' ' : c);
            afterSpace = space;
            if (!space) {
                end = Character.isHighSurrogate(c) ? codePoints[i] + 1 : Math.max(codePoints[i] + 1, end);
            }
        }
        int length = text.length();
        if (length > 0 && text.charAt(length - 1) == ' ') {
            length--;
        }
        offsets[length] = end;
        return new Passage(text.substring(0, length), Arrays.copyOf(offsets, length + 1), 0);
    }

    Passage inGroup(int number) {
        return new Passage(text, offsets, number);
    }

    /** Two lines of one paragraph as one; a word broken at its hyphen is put together, hyphen and all. */
    Passage join(Passage next) {
        boolean broken = text.endsWith("-") && text.length() > 1 && Character.isLetter(text.charAt(text.length() - 2))
                && !next.text.isEmpty() && Character.isLetter(next.text.charAt(0));
        int[] joined = Arrays.copyOf(offsets, text.length() + (broken ? 0 : 1) + next.offsets.length);
        System.arraycopy(next.offsets, 0, joined, text.length() + (broken ? 0 : 1), next.offsets.length);
        return new Passage(text + (broken ? "" : " ") + next.text, joined, group);
    }

    /** The part from one char to another, without blanks at its ends. */
    Passage part(int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        int[] kept = Arrays.copyOfRange(offsets, from, to + 1);
        if (to < text.length() && to > from) {
            kept[to - from] = offsets[to - 1] + 1;
        }
        return new Passage(text.substring(from, to), kept, group);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int sourceBegin() {
        return offsets[0];
    }

    int sourceEnd() {
        return offsets[text.length()];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Passage passage && text.equals(passage.text)
                && Arrays.equals(offsets, passage.offsets) && group == passage.group;
    }

    @Override
    public int hashCode() {
        return text.hashCode() * 31 + Arrays.hashCode(offsets);
    }

    @Override
    public String toString() {
        return text;
    }
}
