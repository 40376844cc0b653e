package org.entente.entity.dump;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells now and then how far work is. */
final class Watch {

    private static final long BETWEEN = 5_000_000_000L;

    private final Consumer<String> say;
    private final long start = System.nanoTime();
    private long last = start;

    Watch(Consumer<String> say) {
        this.say = say;
    }

    /** Tells if it is time to. */
    void tell(Supplier<String> how) {
        long now = System.nanoTime();
        if (now - last >= BETWEEN) {
            last = now;
            say.accept(how.get());
        }
    }

    /** How many in a second, so far. */
    long rate(long count) {
        return Math.round(count / Math.max(0.001, seconds()));
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
