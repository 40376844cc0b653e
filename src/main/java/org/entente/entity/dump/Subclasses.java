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

    /** A map from positive numbers to numbers from 0 on, without an object for each; 13 bytes an entry or so. */
    static final class IntMap {

        static final int ABSENT = -1;

        private int[] keys = new int[1 << 10];
        private int[] values = new int[1 << 10];
        private int size;

        /** The number of a key, or {@link #ABSENT}. */
        int get(int key) {
            int at = place(keys, key);
            return keys[at] == key ? values[at] : ABSENT;
        }

        boolean contains(int key) {
            return keys[place(keys, key)] == key;
        }

        /** Gives a number to a key that has none, and says whether it had none. */
        boolean putIfAbsent(int key, int value) {
            int at = place(keys, key);
            if (keys[at] == key) {
                return false;
            }
            keys[at] = key;
            values[at] = value;
            size++;
            if (size * 4L > keys.length * 3L) {
                grow();
            }
            return true;
        }

        int size() {
            return size;
        }

        private void grow() {
            int[] oldKeys = keys;
            int[] oldValues = values;
            keys = new int[oldKeys.length * 2];
            values = new int[keys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int at = place(keys, oldKeys[i]);
                    keys[at] = oldKeys[i];
                    values[at] = oldValues[i];
                }
            }
        }

        /** Where a key is, or would be. */
        private static int place(int[] keys, int key) {
            int mask = keys.length - 1;
            int at = (key * 0x9E3779B9) >>> 7 & mask;
            while (keys[at] != 0 && keys[at] != key) {
                at = (at + 1) & mask;
            }
            return at;
        }
    }
}
