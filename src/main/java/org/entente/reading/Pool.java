package org.entente.reading;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lends objects that only one thread may use at a time. It never holds more than were once lent together, and it dies
 * with its owner, unlike a thread-local in a pool of threads.
 */
final class Pool<T> {

    private final ConcurrentLinkedDeque<T> idle = new ConcurrentLinkedDeque<>();
    private final Supplier<T> make;

    Pool(Supplier<T> make) {
        this.make = make;
    }

    /** Lends an object for the time of one call; what the call throws passes on, and the object is not used again. */
    <R> R with(Function<? super T, ? extends R> work) {
        T lent = idle.pollFirst();
        if (lent == null) {
            lent = make.get();
        }
        R result = work.apply(lent);
        idle.addFirst(lent);
        return result;
    }
}
