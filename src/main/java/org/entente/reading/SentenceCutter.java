package org.entente.reading;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.article.Span;

/** Cuts articles into sentences and words for an engine, and puts together what it says. Safe to share by threads. */
public final class SentenceCutter {

    private final Pool<Tools> tools;

    private SentenceCutter(SentenceModel sentences, TokenizerModel words) {
        this.tools = new Pool<>(() -> new Tools(new SentenceSplitter(new SentenceDetectorME(sentences)),
                new WordSplitter(new TokenizerME(words))));
    }

    /** What one thread cuts with. */
    private record Tools(SentenceSplitter sentences, WordSplitter words) {
    }

    /** A sentence that has not been read yet. */
    private record Cut(Span span, Block.Kind block, int blockIndex, List<Span> words) {

        List<String> words(String text) {
            return words.stream().map(word -> word.in(text)).toList();
        }
    }

    /** Loads OpenNLP's published models for sentences and words. */
    public static SentenceCutter create() {
        return new SentenceCutter(Models.load(Models.SENTENCES, SentenceModel::new),
                Models.load(Models.WORDS, TokenizerModel::new));
    }

    /** Reads an article with an engine. */
    public ReadArticle read(Article article, Analyser engine) {
        String text = article.text();
        List<Cut> cuts = tools.with(lent -> cut(article, lent));
        List<Analysis> analyses = engine.analyse(cuts.stream().map(cut -> cut.words(text)).toList());
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            sentences.add(sentence(i, cuts.get(i), text, analyses.get(i)));
        }
        return new ReadArticle(article, sentences);
    }

    /** Reads a sentence that is cut into words already, by itself, as {@link WordReader} says. */
    public static Sentence read(List<String> words, Analyser engine) {
        String text = WordReader.text(words);
        Cut cut = new Cut(new Span(0, text.length()), Block.Kind.PARAGRAPH, 0, WordReader.spans(words));
        return sentence(0, cut, text, engine.analyse(List.of(words)).get(0));
    }

    private static Sentence sentence(int index, Cut cut, String text, Analysis analysis) {
        List<Token> tokens = analysis.tokens(text, cut.words());
        return new Sentence(index, cut.span(), cut.block(), cut.blockIndex(), tokens, analysis.names(),
                Damage.isDamaged(tokens, cut.block()), analysis.attributions(), analysis.scores());
    }

    private static List<Cut> cut(Article article, Tools tools) {
        List<Cut> cuts = new ArrayList<>();
        for (int b = 0; b < article.blocks().size(); b++) {
            Block block = article.blocks().get(b);
            for (Span span : tools.sentences().split(article.text(), block)) {
                cuts.add(new Cut(span, block.kind(), b, tools.words().split(article.text(), span)));
            }
        }
        return cuts;
    }
}
