package org.entente.pipeline;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.entente.problem.Problem;

/** What came of one document of the corpus. */
sealed interface ArticleResult {

    /** As {@code Article.sourceFile()}. */
    String sourceFile();

    /** What was wrong with it. */
    List<Problem> problems();

    /**
     * It was read.
     *
     * @param triples what its graph is to hold
     * @param sentences how many it has
     */
    record Read(String sourceFile, Set<Triple> triples, int sentences,
            List<Problem> problems) implements ArticleResult {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /** It is in a language that is not read. */
    record Foreign(String sourceFile, List<Problem> problems) implements ArticleResult {
        public Foreign {
            problems = List.copyOf(problems);
        }
    }

    /** It could not be read. */
    record Failed(String sourceFile, List<Problem> problems) implements ArticleResult {
        public Failed {
            problems = List.copyOf(problems);
        }
    }
}
