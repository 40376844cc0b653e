package org.entente.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.article.Span;

/** Articles made of a few lines, and one reader for all tests: it takes a second to load. */
public final class Texts {

    private static final OpenNlpReader READER = OpenNlpReader.create();

    private Texts() {
    }

    public static OpenNlpReader reader() {
        return READER;
    }

    /** An article of paragraphs. */
    public static Article article(String... paragraphs) {
        return article(Block.Kind.PARAGRAPH, paragraphs);
    }

    static Article article(Block.Kind kind, String... paragraphs) {
        String text = String.join("\n\n", paragraphs);
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String paragraph : paragraphs) {
            blocks.add(new Block(new Span(at, at + paragraph.length()), kind));
            at += paragraph.length() + 2;
        }
        return new Article("test.txt", text, text, IntStream.rangeClosed(0, text.length()).toArray(), blocks, List.of(),
                Article.Description.EMPTY, "0");
    }

    /** The sentences of paragraphs, read. */
    public static List<Sentence> read(String... paragraphs) {
        return READER.read(article(paragraphs)).sentences();
    }

    /** The words of a sentence, with spaces between. */
    static String words(Sentence sentence) {
        return String.join(" ", sentence.tokens().stream().map(Token::text).toList());
    }
}
