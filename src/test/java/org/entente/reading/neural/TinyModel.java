package org.entente.reading.neural;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.reading.SentenceCutter;

/** A model that knows thirteen words and looks its answers up; {@code tiny/make.py} made it. */
final class TinyModel {

    static final NeuralReader READER = new NeuralReader(SentenceCutter.create(), ReaderModel.load(files(), 1));

    private TinyModel() {
    }

    static ModelFiles files() {
        return new ModelFiles(name -> TinyModel.class.getResource("tiny/" + name));
    }

    /** A copy of the model in a folder, there to be spoilt. */
    static ModelFiles copy(Path folder) throws IOException {
        for (String name : List.of(ModelFiles.MODEL, ModelFiles.LABELS, ModelFiles.VOCABULARY)) {
            try (InputStream in = TinyModel.class.getResourceAsStream("tiny/" + name)) {
                Files.copy(in, folder.resolve(name));
            }
        }
        return new ModelFiles(name -> url(folder.resolve(name)));
    }

    private static URL url(Path file) {
        try {
            return Files.exists(file) ? file.toUri().toURL() : null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
