package org.entente.entity.dump;

/** A map from positive numbers to numbers from 0 on, without an object for each; 13 bytes an entry or so. */
final class IntMap {

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
