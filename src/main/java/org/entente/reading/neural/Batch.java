package org.entente.reading.neural;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Windows that the model reads in one go, all filled up to the length of the longest.
 *
 * @param windows at least one
 */
record Batch(List<Window> windows) {

    /** Pieces, filled up: bounds the memory that one run takes. */
    private static final int MOST_PIECES = 1024;

    Batch {
        windows = List.copyOf(windows);
    }

    /** Puts windows of like lengths together. The same windows in the same order always make the same batches. */
    static List<Batch> of(List<Window> windows) {
        List<Window> sorted = windows.stream().sorted(Comparator.comparingInt(Window::length)).toList();
        List<Batch> batches = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).length() * (i + 1 - first) > MOST_PIECES) {
                batches.add(new Batch(sorted.subList(first, i)));
                first = i;
            }
        }
        return batches;
    }

    int size() {
        return windows.size();
    }

    /** Pieces of the longest window, the two around it among them. */
    int length() {
        return windows.stream().mapToInt(Window::length).max().orElseThrow();
    }

    /** Words of the window with the most. */
    int words() {
        return windows.stream().mapToInt(Window::words).max().orElseThrow();
    }

    /** The pieces of all windows, row by row. */
    LongBuffer pieces(WordPieces vocabulary) {
        int length = length();
        LongBuffer filled = LongBuffer.allocate(size() * length);
        for (int row = 0; row < size(); row++) {
            filled.position(row * length).put(vocabulary.begin());
            windows.get(row).pieces().forEach(word -> {
                for (int piece : word) {
                    filled.put(piece);
                }
            });
            filled.put(vocabulary.end());
        }
        return filled.rewind();
    }

    /** Where the first piece of each word stands in its row; 0 where a window has no more words. */
    LongBuffer firsts() {
        int words = words();
        LongBuffer filled = LongBuffer.allocate(size() * words);
        for (int row = 0; row < size(); row++) {
            filled.position(row * words);
            int at = 1;
            for (int[] word : windows.get(row).pieces()) {
                filled.put(at);
                at += word.length;
            }
        }
        return filled.rewind();
    }
}
