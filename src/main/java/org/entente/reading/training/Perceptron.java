package org.entente.reading.training;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.entente.reading.tree.Scorer;
import org.entente.reading.tree.SparseModel;

/** An averaged perceptron under training. Its rows grow as errors touch them. Not safe for several threads. */
final class Perceptron implements Scorer {

    private int[] features = new int[1 << 20];
    private Row[] rows = new Row[1 << 20];
    private int size;
    private int step = 1;

    private static final class Row {
        private byte[] classes = new byte[2];
        private float[] weights = new float[2];
        private double[] totals = new double[2];
        private int[] stamps = new int[2];
        private int n;
        private int touched;

        private void add(int c, float amount, int step) {
            touched++;
            int at = 0;
            while (at < n && classes[at] != (byte) c) {
                at++;
            }
            if (at == n) {
                if (n == classes.length) {
                    int more = n * 2;
                    classes = Arrays.copyOf(classes, more);
                    weights = Arrays.copyOf(weights, more);
                    totals = Arrays.copyOf(totals, more);
                    stamps = Arrays.copyOf(stamps, more);
                }
                classes[n++] = (byte) c;
            }
            totals[at] += (double) (step - stamps[at]) * weights[at];
            stamps[at] = step;
            weights[at] += amount;
        }

        private double average(int at, int step) {
            return (totals[at] + (double) (step - stamps[at]) * weights[at]) / step;
        }
    }

    @Override
    public void score(int[] wanted, int count, float[] scores) {
        Arrays.fill(scores, 0);
        for (int i = 0; i < count; i++) {
            Row row = rows[slot(wanted[i])];
            if (row != null) {
                for (int k = 0; k < row.n; k++) {
                    scores[row.classes[k] & 0xFF] += row.weights[k];
                }
            }
        }
    }

    /** Counts a decision; averages are over decisions. */
    void tick() {
        step++;
    }

    /** Moves the weights of the features towards one class and away from another. */
    void update(int[] wanted, int count, int right, int wrong) {
        for (int i = 0; i < count; i++) {
            Row row = row(wanted[i]);
            row.add(right, 1, step);
            row.add(wrong, -1, step);
        }
    }

    private Row row(int feature) {
        int slot = slot(feature);
        if (rows[slot] == null) {
            if (size * 2 > rows.length) {
                grow();
                slot = slot(feature);
            }
            rows[slot] = new Row();
            features[slot] = feature;
            size++;
        }
        return rows[slot];
    }

    private int slot(int feature) {
        int mask = rows.length - 1;
        int h = feature * 0x9E3779B9;
        int slot = (h ^ (h >>> 15)) & mask;
        while (rows[slot] != null && features[slot] != feature) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldFeatures = features;
        Row[] oldRows = rows;
        features = new int[oldFeatures.length * 2];
        rows = new Row[oldRows.length * 2];
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != null) {
                int slot = slot(oldFeatures[i]);
                features[slot] = oldFeatures[i];
                rows[slot] = oldRows[i];
            }
        }
    }

    /**
     * The averaged model in 16 bits.
     *
     * @param leastTouched rows that fewer updates touched are left out
     * @param least weights are left out whose averaged size is smaller than this
     * @param leastRow rows are left out whose largest weight is smaller than this
     * @param step1 the averaged weight that becomes 1
     */
    SparseModel average(int leastTouched, double least, double leastRow, double step1) {
        int[] order = IntStream.range(0, rows.length).filter(i -> rows[i] != null && rows[i].touched >= leastTouched)
                .boxed().sorted((a, b) -> Integer.compare(features[a], features[b])).mapToInt(Integer::intValue)
                .toArray();
        int[] kept = new int[order.length];
        int[] starts = new int[order.length + 1];
        byte[] classes = new byte[1 << 16];
        short[] weights = new short[1 << 16];
        int count = 0;
        int cells = 0;
        for (int slot : order) {
            Row row = rows[slot];
            double largest = 0;
            for (int k = 0; k < row.n; k++) {
                largest = Math.max(largest, Math.abs(row.average(k, step)));
            }
            if (largest < leastRow) {
                continue;
            }
            int begin = cells;
            int[] byClass = IntStream.range(0, row.n).boxed()
                    .sorted((a, b) -> Integer.compare(row.classes[a] & 0xFF, row.classes[b] & 0xFF))
                    .mapToInt(Integer::intValue).toArray();
            for (int k : byClass) {
                double weight = row.average(k, step);
                long small = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(weight / step1)));
                if (Math.abs(weight) >= least && small != 0) {
                    if (cells == classes.length) {
                        classes = Arrays.copyOf(classes, cells * 2);
                        weights = Arrays.copyOf(weights, cells * 2);
                    }
                    classes[cells] = row.classes[k];
                    weights[cells++] = (short) small;
                }
            }
            if (cells > begin) {
                kept[count++] = features[slot];
                starts[count] = cells;
            }
        }
        return new SparseModel(Arrays.copyOf(kept, count), Arrays.copyOf(starts, count + 1),
                Arrays.copyOf(classes, cells), Arrays.copyOf(weights, cells));
    }
}
