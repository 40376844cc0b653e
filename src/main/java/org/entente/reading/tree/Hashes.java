package org.entente.reading.tree;

/** Turns words and what is known of them into hashed features. The same on every machine and in every run. */
final class Hashes {

    private Hashes() {
    }

    static int mix(int a, int b) {
        long h = (a * 0x9E3779B97F4A7C15L) ^ Long.rotateLeft(b * 0xC2B2AE3D27D4EB4FL + 0x165667B19E3779F9L, 31);
        h ^= h >>> 29;
        h *= 0xBF58476D1CE4E5B9L;
        h ^= h >>> 32;
        return (int) h;
    }

    static int of(String text) {
        return mix(text.hashCode(), text.length() + 1);
    }
}
