package org.entente.reading;

import java.util.List;
import org.entente.article.Article;

/**
 * An article and its sentences.
 *
 * @param article the article
 * @param sentences in order; {@code sentences.get(i).index() == i}
 */
public record ReadArticle(Article article, List<Sentence> sentences) {

    public ReadArticle {
        sentences = List.copyOf(sentences);
    }

    public Sentence sentence(int index) {
        return sentences.get(index);
    }

    public String text() {
        return article.text();
    }
}
