package org.entente.pipeline;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Adds up the time each stage takes, over all threads. */
public final class Timings {

    private final Map<Stage, LongAdder> nanos = new EnumMap<>(Stage.class);

    public Timings() {
        for (Stage stage : Stage.values()) {
            nanos.put(stage, new LongAdder());
        }
    }

    /** Does the work and adds its time to the stage, also when it fails. */
    public <T> T time(Stage stage, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            nanos.get(stage).add(System.nanoTime() - start);
        }
    }

    /** As {@link #time(Stage, Supplier)}, for work without a result. */
    public void time(Stage stage, Runnable work) {
        time(stage, () -> {
            work.run();
            return null;
        });
    }

    /** Adds time that was taken otherwise. */
    public void add(Stage stage, long nanoseconds) {
        nanos.get(stage).add(nanoseconds);
    }

    /** The time so far of every stage; threads that work side by side are added. */
    public Map<Stage, Duration> sums() {
        Map<Stage, Duration> sums = new EnumMap<>(Stage.class);
        nanos.forEach((stage, sum) -> sums.put(stage, Duration.ofNanos(sum.sum())));
        return sums;
    }
}
