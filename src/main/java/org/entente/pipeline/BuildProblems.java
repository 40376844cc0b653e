package org.entente.pipeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.problem.Problem;
import org.entente.problem.Problem.Severity;
import org.entente.store.Batch;
import org.entente.store.Store;

/**
 * How many problems the last build had, as its store remembers.
 *
 * @param counts of every severity
 */
record BuildProblems(Map<Severity, Integer> counts) {

    private static final String NOTE = "problems";

    BuildProblems {
        Map<Severity, Integer> all = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            all.put(severity, counts.getOrDefault(severity, 0));
        }
        counts = all;
    }

    static BuildProblems of(List<Problem> problems) {
        return new BuildProblems(problems.stream().distinct()
                .collect(Collectors.groupingBy(Problem::severity, Collectors.summingInt(problem -> 1))));
    }

    /** None when no build of the store came to its end yet. */
    static BuildProblems of(Store store) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (String entry : store.note(NOTE).map(text -> text.split(" ", -1)).orElse(new String[0])) {
            String[] parts = entry.split("=", 2);
            counts.put(Severity.valueOf(parts[0]), Integer.valueOf(parts[1]));
        }
        return new BuildProblems(counts);
    }

    void noteIn(Batch batch) {
        batch.note(NOTE, Optional.of(counts.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "))));
    }
}
