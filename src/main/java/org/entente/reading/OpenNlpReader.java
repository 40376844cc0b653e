package org.entente.reading;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Version;
import org.entente.article.Article;
import org.entente.reading.tree.DependencyParser.Tree;
import org.entente.reading.tree.TreeModel;

/** The fast engine: linear models of our own, a tagger and parser, and a name finder that runs in OpenNLP. */
public final class OpenNlpReader implements Reader, Analyser {

    private final SentenceCutter cutter;
    private final TreeModel trees;
    private final Pool<NameFinder> names;

    private OpenNlpReader(SentenceCutter cutter, TreeModel trees, TokenNameFinderModel names) {
        this.cutter = cutter;
        this.trees = trees;
        this.names = new Pool<>(() -> new NameFinder(names));
    }

    /** Loads all models; takes a second or two, so make one and share it. */
    public static OpenNlpReader create() {
        NameFeatures.allow();
        return new OpenNlpReader(SentenceCutter.create(), Models.load(Models.TREES, TreeModel::read),
                Models.load(Models.NAMES, TokenNameFinderModel::new));
    }

    @Override
    public ReadArticle read(Article article) {
        return cutter.read(article, this);
    }

    @Override
    public List<Analysis> analyse(List<List<String>> sentences) {
        return names.with(finder -> sentences.stream().map(words -> analyse(words, finder)).toList());
    }

    private Analysis analyse(List<String> sentence, NameFinder finder) {
        if (sentence.isEmpty()) {
            return Analysis.NOTHING;
        }
        String[] words = sentence.toArray(String[]::new);
        String[] tags = Arrays.stream(trees.tagger().tag(words)).mapToObj(trees.tagger().classes()::get)
                .toArray(String[]::new);
        Tree tree = trees.parser().parse(words, tags);
        return new Analysis(List.of(tags), tree, finder.find(words));
    }

    @Override
    public Sentence read(List<String> words) {
        return SentenceCutter.read(words, this);
    }

    @Override
    public String description() {
        return "OpenNLP " + Version.currentVersion() + ", " + Models.VERSION + ", " + trees.description();
    }
}
