package org.entente.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.entity.LinkedArticle;
import org.entente.entity.Mention;
import org.entente.reading.ReadArticle;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/**
 * Articles for tests from lines "form lemma tag head relation [Entity:KIND]": heads count from 1, 0 is the root, an empty
 * line ends a sentence. The word of a line with an entity heads a mention of it.
 */
final class Trees {

    private Trees() {
    }

    static LinkedArticle article(String lines) {
        return article(lines, Article.Description.EMPTY);
    }

    static LinkedArticle article(String lines, Article.Description description) {
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        Map<String, Entity> entities = new TreeMap<>();
        for (String block : lines.strip().split("\n\\s*\n", -1)) {
            int begin = text.length();
            List<Token> tokens = new ArrayList<>();
            for (String line : block.strip().split("\n", -1)) {
                String[] cells = line.strip().split("\\s+", -1);
                if (!tokens.isEmpty()) {
                    text.append(' ');
                }
                Span span = new Span(text.length(), text.length() + cells[0].length());
                text.append(cells[0]);
                int index = tokens.size();
                tokens.add(new Token(index, span, cells[0], cells[2], cells[1], Integer.parseInt(cells[3]) - 1,
                        cells[4]));
                if (cells.length > 5) {
                    String[] name = cells[5].split(":", -1);
                    Entity entity = entities.computeIfAbsent(name[0], n -> entity(n, name[1]));
                    Mention.Form form = cells[2].equals("ADJ") ? Mention.Form.DEMONYM : Mention.Form.NAME;
                    mentions.add(new Mention(sentences.size(), span, index, entity, form, 1, "test"));
                }
            }
            Span span = new Span(begin, text.length());
            sentences.add(new Sentence(sentences.size(), span, Block.Kind.PARAGRAPH, 0, tokens, List.of(), false));
            text.append('\n');
        }
        String clean = text.toString();
        int[] offsets = new int[clean.length() + 1];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = i;
        }
        Article article = new Article("test.txt", clean, clean, offsets,
                List.of(new Block(new Span(0, clean.length()), Block.Kind.PARAGRAPH)), List.of(), description, "0");
        return new LinkedArticle(new ReadArticle(article, sentences), mentions, List.of());
    }

    private static Entity entity(String name, String kind) {
        return new Entity(name.toLowerCase(java.util.Locale.ROOT), Entity.Kind.valueOf(kind), name, Optional.empty(),
                true);
    }
}
