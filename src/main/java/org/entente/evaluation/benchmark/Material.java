package org.entente.evaluation.benchmark;

import java.util.List;

/**
 * The files or folders that a benchmark needs, inside the folder of all benchmarks, with {@code /} in their paths.
 *
 * @param dev for development
 * @param test for a last test; they usually lie elsewhere
 */
record Material(List<String> dev, List<String> test) {

    Material {
        dev = List.copyOf(dev);
        test = List.copyOf(test);
    }

    /** One path, in which {@code SPLIT} stands for {@code dev} or {@code test}. */
    static Material of(String pattern) {
        return new Material(List.of(pattern.replace("SPLIT", "dev")), List.of(pattern.replace("SPLIT", "test")));
    }

    List<String> of(Split split) {
        return switch (split) {
            case DEV -> dev;
            case TEST -> test;
        };
    }
}
