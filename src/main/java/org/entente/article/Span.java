package org.entente.article;

/**
 * A stretch of an article's clean text.
 *
 * <p>Offsets count {@code char}s of {@link Article#text()}, end exclusive. They are for working with Java strings;
 * what users see counts Unicode code points of the source: {@link Article#sourceSpan(Span)}.
 *
 * @param begin the first char
 * @param end one past the last; never before {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {

    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("no span: [" + begin + ", " + end + ")");
        }
    }

    public int length() {
        return end - begin;
    }

    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    public boolean contains(int offset) {
        return begin <= offset && offset < end;
    }

    /** Whether the two share at least one char. */
    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** The smallest span that holds both. */
    public Span cover(Span other) {
        return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    /** The words of this span. */
    public String in(CharSequence text) {
        return text.subSequence(begin, end).toString();
    }

    /** By begin, then the longer first. */
    @Override
    public int compareTo(Span other) {
        int byBegin = Integer.compare(begin, other.begin);
        return byBegin != 0 ? byBegin : Integer.compare(other.end, end);
    }
}
