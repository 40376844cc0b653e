package org.entente.reading.tree;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A trained linear model as it ships: for each known feature the classes it speaks for or against, in 16 bits. Safe to
 * share by threads.
 */
public final class SparseModel implements Scorer {

    private final int[] features;
    private final int[] starts;
    private final byte[] classes;
    private final short[] weights;
    private final int[] slots;

    /**
     * A model of rows.
     *
     * @param features hashed features in ascending order
     * @param starts where the row of each feature starts in the next two; one more for the end
     * @param classes class numbers, from 0 to 255
     * @param weights the weight of each
     */
    public SparseModel(int[] features, int[] starts, byte[] classes, short[] weights) {
        this.features = features;
        this.starts = starts;
        this.classes = classes;
        this.weights = weights;
        int size = Integer.highestOneBit(Math.max(features.length, 1)) << 2;
        slots = new int[size];
        for (int row = 0; row < features.length; row++) {
            int slot = slot(features[row], size - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (size - 1);
            }
            slots[slot] = row + 1;
        }
    }

    private static int slot(int feature, int mask) {
        int h = feature * 0x9E3779B9;
        return (h ^ (h >>> 15)) & mask;
    }

    @Override
    public void score(int[] wanted, int count, float[] scores) {
        Arrays.fill(scores, 0);
        int mask = slots.length - 1;
        for (int i = 0; i < count; i++) {
            int feature = wanted[i];
            int slot = slot(feature, mask);
            int row;
            while ((row = slots[slot] - 1) >= 0 && features[row] != feature) {
                slot = (slot + 1) & mask;
            }
            if (row >= 0) {
                for (int at = starts[row]; at < starts[row + 1]; at++) {
                    scores[classes[at] & 0xFF] += weights[at];
                }
            }
        }
    }

    /** How many features have weights. */
    public int size() {
        return features.length;
    }

    /** Writes the model; like parts stand together, so that it compresses well. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(features.length);
        out.writeInt(classes.length);
        int previous = 0;
        for (int feature : features) {
            writeVarint(out, Integer.toUnsignedLong(feature - previous));
            previous = feature;
        }
        for (int row = 0; row < features.length; row++) {
            out.writeByte(starts[row + 1] - starts[row]);
        }
        out.write(classes);
        for (short weight : weights) {
            out.writeByte(weight);
        }
        for (short weight : weights) {
            out.writeByte(weight >> 8);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static SparseModel read(DataInputStream in) throws IOException {
        int rows = in.readInt();
        int cells = in.readInt();
        int[] features = new int[rows];
        int previous = 0;
        for (int row = 0; row < rows; row++) {
            previous += (int) readVarint(in);
            features[row] = previous;
        }
        int[] starts = new int[rows + 1];
        byte[] lengths = in.readNBytes(rows);
        for (int row = 0; row < rows; row++) {
            starts[row + 1] = starts[row] + (lengths[row] & 0xFF);
        }
        byte[] classes = in.readNBytes(cells);
        byte[] low = in.readNBytes(cells);
        byte[] high = in.readNBytes(cells);
        short[] weights = new short[cells];
        for (int i = 0; i < cells; i++) {
            weights[i] = (short) ((high[i] << 8) | (low[i] & 0xFF));
        }
        return new SparseModel(features, starts, classes, weights);
    }

    private static void writeVarint(DataOutputStream out, long value) throws IOException {
        long rest = value;
        while (rest > 0x7F) {
            out.writeByte((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long readVarint(DataInputStream in) throws IOException {
        long value = 0;
        for (int shift = 0;; shift += 7) {
            int next = in.readUnsignedByte();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
    }
}
