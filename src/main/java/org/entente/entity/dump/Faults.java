package org.entente.entity.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.problem.Problem;

/**
 * What is wrong with the material, by kind: all is counted, the first of each kind are kept. For several threads.
 */
final class Faults {

    /** How many of a kind are kept. */
    static final int KEPT = 1000;

    private final Map<String, List<Problem>> kept = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();

    /** @param kind what sort of fault, in words for the user: {@code broken lines} */
    synchronized void add(String kind, Problem problem) {
        counts.merge(kind, 1L, Long::sum);
        List<Problem> list = kept.computeIfAbsent(kind, k -> new ArrayList<>());
        if (list.size() < KEPT) {
            list.add(problem);
        }
    }

    /** How many there are of each kind. */
    synchronized Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    /** The first of each kind. */
    synchronized Map<String, List<Problem>> kept() {
        Map<String, List<Problem>> copy = new TreeMap<>();
        kept.forEach((kind, list) -> copy.put(kind, List.copyOf(list)));
        return copy;
    }
}
