package org.entente.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.entente.reading.tree.TreeModel;

/** The published OpenNLP models and our own, from the class path. Models may be shared by threads; tools may not. */
final class Models {

    private static final String PREFIX = "/opennlp-en-ud-ewt-";
    private static final String SUFFIX = "-1.3-2.5.4.bin";
    private static final String TREES = "trees.bin";
    private static final String NAMES = "names.bin";

    static final String VERSION = "opennlp-en-ud-ewt 1.3";

    private final SentenceModel sentences = load(PREFIX + "sentence" + SUFFIX, SentenceModel::new);
    private final TokenizerModel words = load(PREFIX + "tokens" + SUFFIX, TokenizerModel::new);
    private final TreeModel trees = load(TREES, TreeModel::read);
    private final TokenNameFinderModel names = loadNames();

    /** Reads a model from an open stream. */
    interface Load<T> {
        T from(InputStream in) throws IOException;
    }

    SentenceSplitter sentenceSplitter() {
        return new SentenceSplitter(new SentenceDetectorME(sentences));
    }

    WordSplitter wordSplitter() {
        return new WordSplitter(new TokenizerME(words));
    }

    TreeBuilder treeBuilder() {
        return new TreeBuilder(trees);
    }

    private static TokenNameFinderModel loadNames() {
        NameFeatures.allow();
        return load(NAMES, TokenNameFinderModel::new);
    }

    NameFinder nameFinder() {
        return new NameFinder(names);
    }

    String description() {
        return VERSION + ", " + trees.description();
    }

    /** Loads a resource that belongs to the program: that it is missing or broken is a fault of the build. */
    static <T> T load(String resource, Load<T> load) {
        try (InputStream in = Models.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return load.from(new BufferedInputStream(in, 1 << 16));
        } catch (IOException e) {
            throw new UncheckedIOException("broken model " + resource, e);
        }
    }
}
