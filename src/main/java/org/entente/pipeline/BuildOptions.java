package org.entente.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.problem.UserError;

/**
 * What a build is to do.
 *
 * @param corpus the folder of articles
 * @param store the store's folder, made when it isn't there
 * @param base what IRIs begin with; when empty, what the store has or the default
 * @param threads how many articles are read at once; the result does not depend on it
 * @param prune whether articles whose file is gone leave the store
 * @param again whether articles that did not change are read again, too
 * @param engine what reads sentences; articles that another one read are read again
 * @param knowledge folders that add to the knowledge base
 * @param corrections the file of users' corrections; when empty, the one that the store was built with before, or the one
 *        beside the store
 * @param batchSize how many articles are written in one transaction; the result does not depend on it
 */
public record BuildOptions(Path corpus, Path store, Optional<String> base, int threads, boolean prune, boolean again,
        Engine engine, List<Path> knowledge, Optional<Path> corrections, int batchSize) {

    /** Large enough that a transaction's cost doesn't matter, small enough that a killed build has little to do again. */
    public static final int DEFAULT_BATCH_SIZE = 500;

    public BuildOptions {
        if (threads < 1) {
            throw UserError.wrongUse("--threads must be 1 or more, not " + threads);
        }
        if (batchSize < 1) {
            throw UserError.wrongUse("--batch must be 1 or more, not " + batchSize);
        }
        knowledge = List.copyOf(knowledge);
    }

    /** A build with all that can be left open left open, on all processors. */
    public static BuildOptions of(Path corpus, Path store) {
        return new BuildOptions(corpus, store, Optional.empty(), Runtime.getRuntime().availableProcessors(), false,
                false, Engine.DEFAULT, List.of(), Optional.empty(), DEFAULT_BATCH_SIZE);
    }

    public BuildOptions withThreads(int number) {
        return new BuildOptions(corpus, store, base, number, prune, again, engine, knowledge, corrections,
                batchSize);
    }

    public BuildOptions withPrune(boolean pruning) {
        return new BuildOptions(corpus, store, base, threads, pruning, again, engine, knowledge, corrections,
                batchSize);
    }

    /** Whether all articles are read again. */
    public BuildOptions withAgain(boolean readAll) {
        return new BuildOptions(corpus, store, base, threads, prune, readAll, engine, knowledge, corrections,
                batchSize);
    }

    public BuildOptions withEngine(Engine another) {
        return new BuildOptions(corpus, store, base, threads, prune, again, another, knowledge, corrections, batchSize);
    }

    public BuildOptions withKnowledge(List<Path> folders) {
        return new BuildOptions(corpus, store, base, threads, prune, again, engine, folders, corrections, batchSize);
    }

    public BuildOptions withCorrections(Optional<Path> file) {
        return new BuildOptions(corpus, store, base, threads, prune, again, engine, knowledge, file, batchSize);
    }

    public BuildOptions withBatchSize(int size) {
        return new BuildOptions(corpus, store, base, threads, prune, again, engine, knowledge, corrections, size);
    }
}
