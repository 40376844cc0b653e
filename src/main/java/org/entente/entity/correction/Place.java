package org.entente.entity.correction;

import java.util.Comparator;
import java.util.Objects;
import org.entente.article.Article;
import org.entente.article.Article.SourceSpan;

/**
 * Where a mention stands, so that it is found again whatever reads the article.
 *
 * @param sourceFile as {@code Article.sourceFile()}
 * @param begin code points of the source
 * @param end exclusive
 * @param words what stood there in the source when the correction was given
 */
public record Place(String sourceFile, int begin, int end, String words) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::sourceFile)
            .thenComparingInt(Place::begin).thenComparingInt(Place::end).thenComparing(Place::words);

    public Place {
        Objects.requireNonNull(sourceFile, "sourceFile");
        Objects.requireNonNull(words, "words");
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("a place ends behind its begin: " + begin + "-" + end);
        }
    }

    /** Whether this is the place of a span of an article, with the words unchanged. */
    boolean is(Article article, SourceSpan span) {
        if (!article.sourceFile().equals(sourceFile) || span.begin() != begin || span.end() != end) {
            return false;
        }
        String source = article.source();
        int from = source.offsetByCodePoints(0, begin);
        return source.substring(from, source.offsetByCodePoints(from, end - begin)).equals(words);
    }

    Place shownAs(String path, String name) {
        return path.endsWith("/" + sourceFile) ? new Place(name, begin, end, words) : this;
    }

    boolean isAt(Place other) {
        return sourceFile.equals(other.sourceFile) && begin == other.begin && end == other.end;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** As users write it: {@code a17.txt#120-131}. */
    @Override
    public String toString() {
        return sourceFile + "#" + begin + "-" + end;
    }
}
