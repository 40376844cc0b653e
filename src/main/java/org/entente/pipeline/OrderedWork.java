package org.entente.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Work on one item after the other, done by several threads and handed out in the order of the items, whichever is
 * ready first. No more than a few items are begun ahead of the one that is asked for.
 */
final class OrderedWork<I, O> implements Iterator<O>, AutoCloseable {

    private static final int AHEAD_PER_THREAD = 4;

    private final Iterator<I> items;
    private final Function<I, O> work;
    private final int ahead;
    private final ExecutorService pool;
    private final Deque<Future<O>> begun = new ArrayDeque<>();

    /**
     * @param work safe to call from several threads; what it throws comes out of {@link #next()}
     */
    OrderedWork(Iterable<I> items, int threads, Function<I, O> work) {
        this.items = items.iterator();
        this.work = work;
        this.ahead = threads * AHEAD_PER_THREAD;
        this.pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("reader-", 1).factory());
    }

    @Override
    public boolean hasNext() {
        return !begun.isEmpty() || items.hasNext();
    }

    @Override
    public O next() {
        while (items.hasNext() && begun.size() < ahead) {
            I item = items.next();
            begun.add(pool.submit(() -> work.apply(item)));
        }
        if (begun.isEmpty()) {
            throw new NoSuchElementException();
        }
        try {
            return begun.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading articles", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Gives up what is not done. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
