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

    private OpenNlpReader(Models models) {
        this.tools = new Pool<>(
                () -> new Tools(models.sentenceSplitter(), models.wordSplitter(), models.tagger()));
    }

    /** What one thread reads with. */
    private record Tools(SentenceSplitter sentences, WordSplitter words, Tagger tagger) {
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
    public String description() {
        return "OpenNLP " + Version.currentVersion() + ", " + Models.VERSION;
    }

    private static ReadArticle read(Article article, Tools tools) {
        List<Sentence> sentences = new ArrayList<>();
        for (int b = 0; b < article.blocks().size(); b++) {
            Block block = article.blocks().get(b);
            for (Span span : tools.sentences().split(article.text(), block)) {
                List<Token> tokens = tokens(article.text(), span, tools);
                sentences.add(new Sentence(sentences.size(), span, block.kind(), b, tokens, List.of(),
                        Damage.isDamaged(tokens, block.kind())));
            }
        }
        return new ReadArticle(article, sentences);
    }

    private static List<Token> tokens(String text, Span sentence, Tools tools) {
        List<Span> spans = tools.words().split(text, sentence);
        String[] words = spans.stream().map(span -> span.in(text)).toArray(String[]::new);
        String[] tags = tools.tagger().tags(words);
        String[] lemmas = tools.tagger().lemmas(words, tags);
        List<Token> tokens = new ArrayList<>();
        int root = Math.max(0, List.of(tags).indexOf("VERB"));
        for (int i = 0; i < words.length; i++) {
            tokens.add(new Token(i, spans.get(i), words[i], tags[i], lemmas[i], i == root ? -1 : root,
                    i == root ? "root" : "dep"));
        }
        return tokens;
    }
}
