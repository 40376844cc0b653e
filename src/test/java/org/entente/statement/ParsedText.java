package org.entente.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
 * Articles for tests, written down with their trees.
 *
 * <p>A sentence is its text after {@code #}, then a line a word: form, lemma, tag, head (from 1; 0 for the root), relation
 * and, on the head word of a mention, the entity's label with underscores ({@code ~} before it for a pronoun, {@code *} for
 * an adjective of origin). A line {@code ##} begins a paragraph, {@code #!} a headline.
 */
final class ParsedText {

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private int blockBegin;

    private ParsedText() {
    }

    static LinkedArticle article(String trees) {
        ParsedText parsed = new ParsedText();
        List<String> rows = new ArrayList<>();
        String sentence = "";
        for (String line : (trees.strip() + "\n#end").split("\n")) {
            String row = line.strip();
            if (row.startsWith("#")) {
                parsed.sentence(sentence, rows);
                rows.clear();
                sentence = "";
                if (row.equals("##") || row.equals("#!")) {
                    parsed.endBlock(row.equals("#!") ? Block.Kind.HEADLINE : Block.Kind.PARAGRAPH);
                } else if (row.startsWith("# ")) {
                    sentence = row.substring(2).strip();
                }
            } else if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        parsed.endBlock(Block.Kind.PARAGRAPH);
        return parsed.build();
    }

    private void sentence(String words, List<String> rows) {
        if (words.isEmpty()) {
            return;
        }
        if (text.length() > blockBegin) {
            text.append(' ');
        }
        int begin = text.length();
        text.append(words);
        List<Token> tokens = new ArrayList<>();
        int at = begin;
        for (String row : rows) {
            String[] field = row.split("\\s+");
            int found = text.indexOf(field[0], at);
            if (found < 0) {
                throw new IllegalArgumentException("not in the sentence: " + row);
            }
            at = found + field[0].length();
            tokens.add(new Token(tokens.size(), new Span(found, at), field[0], field[2], field[1],
                    Integer.parseInt(field[3]) - 1, field[4]));
        }
        Sentence sentence = new Sentence(sentences.size(), new Span(begin, text.length()), kind, blocks.size(), tokens,
                List.of(), false);
        sentences.add(sentence);
        for (int i = 0; i < rows.size(); i++) {
            String[] field = rows.get(i).split("\\s+");
            if (field.length > 5) {
                mentions.add(mention(sentence, i, field[5]));
            }
        }
    }

    private static Mention mention(Sentence sentence, int head, String written) {
        Mention.Form form = written.startsWith("~")
                ? Mention.Form.PRONOUN
                : written.startsWith("*") ? Mention.Form.DEMONYM : Mention.Form.NAME;
        String label = written.replaceAll("^[~*]", "").replace('_', ' ');
        Span span = sentence.token(head).span();
        for (Token part : sentence.children(head, "compound", "flat", "det", "amod")) {
            span = span.cover(part.span());
        }
        Entity entity = new Entity(label.toLowerCase(Locale.ROOT).replace(' ', '-'), Entity.Kind.PERSON, label,
                Optional.empty(), true);
        return new Mention(sentence.index(), span, head, entity, form, 0.9, "test");
    }

    private void endBlock(Block.Kind next) {
        if (text.length() > blockBegin) {
            blocks.add(new Block(new Span(blockBegin, text.length()), kind));
            text.append('\n');
            blockBegin = text.length();
        }
        kind = next;
    }

    private LinkedArticle build() {
        String clean = text.toString().stripTrailing();
        int[] offsets = new int[clean.length() + 1];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = i;
        }
        Article article = new Article("test.txt", clean, clean, offsets, blocks, List.of(), Article.Description.EMPTY,
                "hash");
        return new LinkedArticle(new ReadArticle(article, sentences), mentions, List.of());
    }

    /** What was found, a line a statement: kind, speaker, cue, content. */
    static List<String> found(LinkedArticle article) {
        return new Statements().extract(article).stream().map(s -> switch (s) {
            case Statement.Quotation q -> "%s \"%s\"".formatted(speaker(q), q.content().in(article.text()));
            case Statement.IndirectStatement i -> "%s %s: %s".formatted(speaker(i), i.cue().orElse("-"),
                    i.content().in(article.text()));
        }).toList();
    }

    private static String speaker(Statement statement) {
        return statement.speaker().map(Entity::label).orElse("?");
    }
}
