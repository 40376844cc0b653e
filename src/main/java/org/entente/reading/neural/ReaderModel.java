package org.entente.reading.neural;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.problem.UserError;

/** The model, loaded: one session of ONNX Runtime. Safe to share by threads until it is closed. */
final class ReaderModel implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Labels labels;
    private final WordPieces pieces;
    private final String description;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private ReaderModel(OrtEnvironment environment, OrtSession session, Labels labels, WordPieces pieces,
            String description) {
        this.environment = environment;
        this.session = session;
        this.labels = labels;
        this.pieces = pieces;
        this.description = description;
    }

    /**
     * Loads a model.
     *
     * @param threads how many work on one batch together; 1 is best where several batches are read at once
     * @throws UserError when a file is missing or broken, the files don't belong together, or ONNX Runtime can't run here
     */
    static ReaderModel load(ModelFiles files, int threads) {
        Labels labels = Labels.read(files);
        WordPieces pieces = pieces(files);
        OrtEnvironment environment = environment();
        ByteBuffer model = files.bytes(ModelFiles.MODEL);
        String description = "reader model %d (%s), ONNX Runtime %s".formatted(Labels.VERSION,
                files.fingerprint(model), environment.getVersion());
        OrtSession session = open(environment, model, threads);
        try {
            check(session.getOutputInfo(), labels);
            return new ReaderModel(environment, session, labels, pieces, description);
        } catch (OrtException e) {
            close(session);
            throw ModelFiles.unusable(ModelFiles.MODEL, "is broken (" + ModelFiles.reason(e) + ")", e);
        } catch (UserError e) {
            close(session);
            throw e;
        }
    }

    private static OrtEnvironment environment() {
        try {
            return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "entente");
        } catch (LinkageError e) {
            throw UserError.failed("the reader model can't run on this machine (%s on %s): ONNX Runtime says %s; "
                    .formatted(System.getProperty("os.arch"), System.getProperty("os.name"), ModelFiles.reason(e))
                    + "read with --engine opennlp", e);
        }
    }

    private static OrtSession open(OrtEnvironment environment, ByteBuffer model, int threads) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            environment.setTelemetry(false); // on Windows it would tell the system what it does
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setMemoryPatternOptimization(false); // plans are kept for each shape, and there are thousands
            return environment.createSession(model, options);
        } catch (OrtException e) {
            throw ModelFiles.unusable(ModelFiles.MODEL,
                    "is broken or of another version (" + ModelFiles.reason(e) + ")", e);
        }
    }

    private static void check(Map<String, NodeInfo> outputs, Labels labels) {
        Map<Answers.Output, Integer> classes = Answers.classes(labels);
        for (Answers.Output output : Answers.Output.values()) {
            NodeInfo node = outputs.get(output.id());
            if (node == null || !(node.getInfo() instanceof TensorInfo tensor) || tensor.type != output.type()
                    || tensor.getShape().length != output.dimensions()) {
                throw ModelFiles.unusable(ModelFiles.MODEL, "gives no '" + output.id() + "' as it should", null);
            }
            long last = tensor.getShape()[output.dimensions() - 1];
            int wanted = classes.getOrDefault(output, (int) last);
            if (last != wanted) {
                throw ModelFiles.unusable(ModelFiles.MODEL,
                        "gives %d classes of '%s', but %s has %d".formatted(last, output.id(), ModelFiles.LABELS,
                                wanted),
                        null);
            }
        }
    }

    private static WordPieces pieces(ModelFiles files) {
        try {
            return new WordPieces(files.text(ModelFiles.VOCABULARY).lines().toList());
        } catch (IllegalArgumentException e) {
            throw ModelFiles.unusable(ModelFiles.VOCABULARY, "is broken (" + ModelFiles.reason(e) + ")", e);
        }
    }

    Labels labels() {
        return labels;
    }

    WordPieces pieces() {
        return pieces;
    }

    /** Model and runtime with their versions; another model has another. */
    String description() {
        return description;
    }

    /** What the model says of the windows of a batch. */
    Answers run(Batch batch) {
        long[] shape = {batch.size(), batch.length()};
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, batch.pieces(pieces), shape);
                OnnxTensor firsts = OnnxTensor.createTensor(environment, batch.firsts(),
                        new long[]{batch.size(), batch.words()});
                OrtSession.Result result = session.run(Map.of("pieces", ids, "words", firsts))) {
            return Answers.of(name -> (OnnxTensor) result.get(name).orElseThrow(), batch.words(), labels);
        } catch (OrtException e) {
            throw new IllegalStateException("the reader model failed on a batch of %d sentences of up to %d pieces"
                    .formatted(batch.size(), batch.length()), e);
        }
    }

    @Override
    public void close() {
        if (open.getAndSet(false)) {
            close(session);
        }
    }

    private static void close(OrtSession session) {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
