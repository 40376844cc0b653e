package org.entente.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import opennlp.tools.util.ext.ExtensionLoader;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.GeneratorFactory;
import org.entente.reading.tree.WordClusters;
import org.entente.reading.tree.WordShapes;

/**
 * What the name finder looks at: words, their shapes, ends and clusters in a window. OpenNLP makes one for each name
 * finder, by the class name in the model's own description.
 */
public final class NameFeatures implements AdaptiveFeatureGenerator {

    private static final int WINDOW = 2;
    private static final int[] PATH_LENGTHS = {4, 7, 10, 20};

    private String[] prepared = {};
    private String[] lower = {};
    private String[] shapes = {};
    private String[] paths = {};
    private boolean titled;

    /** Lets OpenNLP load this class by name; to be called before a model is trained or loaded. */
    public static void allow() {
        ExtensionLoader.registerAllowedPackage(NameFeatures.class.getPackageName());
    }

    /** Makes the features of the name finder; named in the model. */
    public static final class Factory extends GeneratorFactory.AbstractXmlFeatureGeneratorFactory {

        @Override
        public AdaptiveFeatureGenerator create() {
            return new NameFeatures();
        }
    }

    @Override
    public void createFeatures(List<String> features, String[] tokens, int index, String[] previousOutcomes) {
        prepare(tokens);
        String outcome = index > 0 ? previousOutcomes[index - 1] : "start";
        String shape = at(shapes, index);
        for (int d = -WINDOW; d <= WINDOW; d++) {
            String word = at(lower, index + d);
            features.add("w" + d + "=" + word);
            features.add("s" + d + "=" + at(shapes, index + d));
            String path = at(paths, index + d);
            for (int length : PATH_LENGTHS) {
                if (path.length() >= Math.min(length, 10) || length == 4) {
                    features.add("c" + length + d + "=" + path.substring(0, Math.min(length, path.length())));
                }
            }
        }
        String word = lower[index];
        for (int n = 2; n <= 4 && n < word.length(); n++) {
            features.add("p" + n + "=" + word.substring(0, n));
            features.add("e" + n + "=" + word.substring(word.length() - n));
        }
        String place = titled ? "t" : index == 0 ? "b" : "m";
        features.add("f=" + tokens[index]);
        features.add("sp=" + shape + place);
        features.add("o,s=" + outcome + shape);
        features.add("o,w=" + outcome + word);
        features.add("o,c=" + outcome + at(paths, index));
        features.add("w-1w=" + at(lower, index - 1) + " " + word);
        features.add("ww1=" + word + " " + at(lower, index + 1));
        features.add("w-1,s=" + at(lower, index - 1) + shape);
        features.add("s,w1=" + shape + at(lower, index + 1));
        features.add("sss=" + at(shapes, index - 1) + "," + shape + "," + at(shapes, index + 1));
        features.add("c-1c=" + at(paths, index - 1) + " " + at(paths, index));
        features.add("cc1=" + at(paths, index) + " " + at(paths, index + 1));
        features.add("c-1,s=" + at(paths, index - 1) + shape);
        features.add("s,c1=" + shape + at(paths, index + 1));
        features.add("w-1w+1=" + at(lower, index - 1) + " " + at(lower, index + 1));
    }

    private void prepare(String[] tokens) {
        if (Arrays.equals(tokens, prepared)) {
            return;
        }
        prepared = tokens.clone();
        lower = new String[tokens.length];
        shapes = new String[tokens.length];
        paths = new String[tokens.length];
        int letters = 0;
        int capitals = 0;
        for (int i = 0; i < tokens.length; i++) {
            String normal = WordShapes.normal(tokens[i]);
            lower[i] = normal.toLowerCase(Locale.ROOT);
            shapes[i] = WordShapes.shape(normal);
            paths[i] = WordClusters.published().path(normal);
            if (normal.length() > 3 && Character.isLetter(normal.charAt(0))) {
                letters++;
                capitals += Character.isUpperCase(normal.charAt(0)) ? 1 : 0;
            }
        }
        titled = letters > 2 && capitals * 10 >= letters * 8;
    }

    private static String at(String[] values, int i) {
        return i < 0 ? "<" : i >= values.length ? ">" : values[i];
    }
}
