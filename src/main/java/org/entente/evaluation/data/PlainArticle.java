package org.entente.evaluation.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.article.Span;

/** Articles of texts that are clean already: each line is a paragraph, and all offsets stay as they are. */
public final class PlainArticle {

    private PlainArticle() {
    }

    /** An article of a text, published on a day that may be unknown. */
    public static Article of(String name, String text, Optional<LocalDate> published) {
        List<Block> blocks = new ArrayList<>();
        int begin = 0;
        for (String line : text.split("\n", -1)) {
            int from = begin;
            int to = begin + line.length();
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            if (to > from) {
                blocks.add(new Block(new Span(from, to), Block.Kind.PARAGRAPH));
            }
            begin += line.length() + 1;
        }
        Article.Description none = Article.Description.EMPTY;
        Article.Description description = new Article.Description(none.headline(), published, none.storyDate(),
                none.author(), none.section(), none.publisher(), none.url(), none.id());
        int[] offsets = IntStream.rangeClosed(0, text.length()).map(i -> text.codePointCount(0, i)).toArray();
        return new Article(name, text, text, offsets, blocks, List.of(), description, name);
    }
}
