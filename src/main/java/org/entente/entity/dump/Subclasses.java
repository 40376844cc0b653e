package org.entente.entity.dump;

import java.util.Arrays;

/** Which class is a subclass of which, as the dump says; 8 bytes for each time it does. */
final class Subclasses {

    private long[] pairs = new long[1 << 12];
    private int count;
    private boolean sorted;

    void add(int subclass, int superclass) {
        if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, count + (count >> 1));
        }
        pairs[count++] = ((long) superclass << 32) | subclass;
        sorted = false;
    }

    int size() {
        return count;
    }

    /** Gives a number to a class and all below it that have none yet. Circles do no harm. */
    void mark(int root, int number, IntMap numbers) {
        sort();
        int[] waiting = new int[64];
        int left = 0;
        if (numbers.putIfAbsent(root, number)) {
            waiting[left++] = root;
        }
        while (left > 0) {
            int superclass = waiting[--left];
            for (int i = first(superclass); i < count && (int) (pairs[i] >>> 32) == superclass; i++) {
                int subclass = (int) pairs[i];
                if (numbers.putIfAbsent(subclass, number)) {
                    if (left == waiting.length) {
                        waiting = Arrays.copyOf(waiting, 2 * left);
                    }
                    waiting[left++] = subclass;
                }
            }
        }
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(pairs, 0, count);
            sorted = true;
        }
    }

    private int first(int superclass) {
        int at = Arrays.binarySearch(pairs, 0, count, (long) superclass << 32);
        return at < 0 ? -at - 1 : at;
    }
}
