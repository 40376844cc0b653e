package org.entente.reading;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.util.Version;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.article.Span;

/** Reads with OpenNLP's published English models and with our own dependency parser and name model. */
public final class OpenNlpReader implements Reader {

    private final Pool<Tools> tools;
    private final String models;

    private OpenNlpReader(Models models) {
        this.models = models.description();
        this.tools = new Pool<>(
                () -> new Tools(models.sentenceSplitter(), models.wordSplitter(), models.treeBuilder(),
                        models.nameFinder()));
    }

    /** What one thread reads with. */
    private record Tools(SentenceSplitter sentences, WordSplitter words, TreeBuilder trees, NameFinder names) {
    }

    /** Loads all models; takes a second or two, so make one and share it. */
    public static OpenNlpReader create() {
        return new OpenNlpReader(new Models());
    }

    @Override
    public ReadArticle read(Article article) {
        return tools.with(lent -> read(article, lent));
    }

    @Override
    public Sentence read(List<String> words) {
        return tools.with(lent -> {
            String text = WordReader.text(words);
            List<Token> tokens = lent.trees().build(text, WordReader.spans(words));
            return new Sentence(0, new Span(0, text.length()), Block.Kind.PARAGRAPH, 0, tokens,
                    lent.names().find(tokens), Damage.isDamaged(tokens, Block.Kind.PARAGRAPH));
        });
    }

    @Override
    public String description() {
        return "OpenNLP " + Version.currentVersion() + ", " + models;
    }

    private static ReadArticle read(Article article, Tools tools) {
        List<Sentence> sentences = new ArrayList<>();
        for (int b = 0; b < article.blocks().size(); b++) {
            Block block = article.blocks().get(b);
            for (Span span : tools.sentences().split(article.text(), block)) {
                List<Token> tokens = tools.trees().build(article.text(),
                        tools.words().split(article.text(), span));
                sentences.add(new Sentence(sentences.size(), span, block.kind(), b, tokens, tools.names().find(tokens),
                        Damage.isDamaged(tokens, block.kind())));
            }
        }
        return new ReadArticle(article, sentences);
    }
}
