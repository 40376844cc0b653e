package org.entente.article;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.problem.Problem;

/**
 * What came of reading a document.
 *
 * @param article the article; empty when there is none to read
 * @param problems what was wrong with the document, in order of their places; may be empty
 */
public record Outcome(Optional<Article> article, List<Problem> problems) {

    public Outcome {
        Objects.requireNonNull(article, "article");
        problems = problems.stream().sorted().toList();
    }

    static Outcome failed(Problem problem) {
        return new Outcome(Optional.empty(), List.of(problem));
    }
}
