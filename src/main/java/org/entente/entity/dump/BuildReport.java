package org.entente.entity.dump;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.problem.Problem;

/**
 * What came of a build.
 *
 * @param folder where the index is
 * @param counts how many items were read, and how many entities, offices and terms there are, in words for the user
 * @param faults how many faults there are of each kind
 * @param problems the first faults of each kind
 * @param list the file that lists more of them
 */
public record BuildReport(Path folder, List<String> counts, Map<String, Long> faults, List<Problem> problems,
        Path list) {

    public BuildReport {
        counts = List.copyOf(counts);
        faults = new TreeMap<>(faults);
        problems = List.copyOf(problems);
    }

    /** Whether there is more wrong than contradictions inside the sources. */
    public boolean hasErrors() {
        return faults.keySet().stream().anyMatch(kind -> !kind.equals(Seats.CONTRADICTIONS));
    }
}
