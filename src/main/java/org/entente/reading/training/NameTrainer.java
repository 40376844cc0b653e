package org.entente.reading.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import opennlp.tools.ml.perceptron.PerceptronTrainer;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.entente.problem.UserError;
import org.entente.reading.NameFeatures;

/** Trains the name finder with OpenNLP's own trainer. The same input gives the same model. */
public final class NameTrainer {

    private static final String FEATURES = "/org/entente/reading/name-features.xml";

    private NameTrainer() {
    }

    /**
     * Trains and writes a model.
     *
     * @param train files of names to learn from: see {@link NameCorpus}
     * @param dev files to measure on
     * @param output the model file to write
     * @param progress is told what happens, a line at a time
     * @return how good it is on {@code dev}
     */
    public static Score train(List<Path> train, List<Path> dev, Path output, Consumer<String> progress) {
        List<NameSample> samples = NameCorpus.read(train);
        progress.accept(samples.size() + " sentences");
        TokenNameFinderModel model = train(samples);
        try (OutputStream out = Files.newOutputStream(output)) {
            model.serialize(out);
        } catch (IOException e) {
            throw UserError.failed("cannot write " + output + ": " + e.getMessage(), e);
        }
        for (Path file : dev) {
            progress.accept(file.getFileName() + ": " + score(model, NameCorpus.read(List.of(file))));
        }
        return score(model, NameCorpus.read(dev));
    }

    private static TokenNameFinderModel train(List<NameSample> samples) {
        NameFeatures.allow();
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, PerceptronTrainer.PERCEPTRON_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 15);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        try (InputStream features = NameTrainer.class.getResourceAsStream(FEATURES)) {
            TokenNameFinderFactory factory = new TokenNameFinderFactory(features.readAllBytes(), null,
                    new BilouCodec());
            return NameFinderME.train("en", null, ObjectStreamUtils.createObjectStream(samples), parameters, factory);
        } catch (IOException e) {
            throw UserError.failed("training the name finder failed: " + e.getMessage(), e);
        }
    }

    /** Names found, of those that should be, in percent; a name counts when its words and its type are right. */
    public record Score(int gold, int found, int right) {

        public double precision() {
            return found == 0 ? 0 : 100.0 * right / found;
        }

        public double recall() {
            return gold == 0 ? 0 : 100.0 * right / gold;
        }

        public double f1() {
            return gold + found == 0 ? 0 : 200.0 * right / (gold + found);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "P %.2f R %.2f F1 %.2f", precision(), recall(), f1());
        }
    }

    /** Measures a model on sentences. */
    public static Score score(TokenNameFinderModel model, List<NameSample> samples) {
        NameFinderME finder = new NameFinderME(model);
        int gold = 0;
        int found = 0;
        int right = 0;
        for (NameSample sample : samples) {
            if (sample.isClearAdaptiveDataSet()) {
                finder.clearAdaptiveData();
            }
            Set<Span> wanted = new HashSet<>(List.of(sample.getNames()));
            List<Span> spans = new ArrayList<>(List.of(finder.find(sample.getSentence())));
            gold += wanted.size();
            found += spans.size();
            for (Span span : spans) {
                right += wanted.contains(new Span(span.getStart(), span.getEnd(), span.getType())) ? 1 : 0;
            }
        }
        return new Score(gold, found, right);
    }
}
