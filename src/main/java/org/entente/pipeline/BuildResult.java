package org.entente.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entente.problem.Problem;

/**
 * What a build did.
 *
 * @param found articles found in the corpus
 * @param read articles that were read and written, because they are new or changed
 * @param unchanged articles that the store held already as they are
 * @param skipped articles in other languages than English
 * @param failed articles that could not be read
 * @param removed articles that left the store
 * @param missing articles of the store whose file is gone, and that stay because nobody said {@code --prune}
 * @param sentences sentences of the articles that were read
 * @param problems what was wrong with the material, sorted
 * @param stages the time of each stage, added over the threads
 * @param elapsed the time on the clock
 */
public record BuildResult(int found, int read, int unchanged, int skipped, int failed, int removed, int missing,
        long sentences, List<Problem> problems, Map<Stage, Duration> stages, Duration elapsed) {

    public BuildResult {
        problems = problems.stream().distinct().sorted().toList();
        stages = Map.copyOf(stages);
    }

    /** 0 when all is well, 1 when there are problems other than notes. */
    public int exitCode() {
        return problems.stream().allMatch(problem -> problem.severity() == Problem.Severity.NOTE) ? 0 : 1;
    }
}
