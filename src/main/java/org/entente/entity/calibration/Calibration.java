package org.entente.entity.calibration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How sure a link is, from how often links that the same rule made were right on annotated news. Immutable. */
public final class Calibration {

    private static final String TABLE = "confidence.tsv";
    /** How many mentions a rule's own estimate weighs as much as. */
    private static final double PRIOR = 4;
    private static final Calibration SHIPPED = load();

    private final Map<String, Double> confidence;

    private Calibration(Map<String, Double> confidence) {
        this.confidence = Map.copyOf(confidence);
    }

    /** The table that ships with the program. */
    public static Calibration get() {
        return SHIPPED;
    }

    /**
     * The confidence of a link.
     *
     * @param why what led to it
     * @param stated what the rule itself says, from 0 to 1
     * @return {@code stated} for rules of which too few links were annotated
     */
    public double of(String why, double stated) {
        return confidence.getOrDefault(key(why, stated), stated);
    }

    private static String key(String why, double stated) {
        return String.format(Locale.ROOT, "%s\t%.2f", why, stated);
    }

    private static Calibration load() {
        Map<String, Double> confidence = new HashMap<>();
        try (InputStream in = Calibration.class.getResourceAsStream(TABLE)) {
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.startsWith("#")).skip(1).toList();
            for (String line : lines) {
                String[] cells = line.split("\t", -1);
                double stated = Double.parseDouble(cells[1]);
                double share = (Integer.parseInt(cells[3]) + PRIOR * stated) / (Integer.parseInt(cells[2]) + PRIOR);
                confidence.put(key(cells[0], stated), Math.round(share * 100) / 100.0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("broken table " + TABLE, e);
        }
        return new Calibration(confidence);
    }
}
