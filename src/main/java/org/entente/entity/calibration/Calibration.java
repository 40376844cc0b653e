package org.entente.entity.calibration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.entity.table.KnowledgeTable;
import org.entente.problem.Problem;

/** How sure a link is, from how often links that the same rule made were right on annotated texts. Immutable. */
public final class Calibration {

    /** Every rule keeps its own estimate. */
    public static final Calibration NONE = new Calibration(Map.of());

    private static final String TABLE = "confidence.tsv";
    private static final List<String> COLUMNS = List.of("why", "stated", "mentions", "right");
    /** How many mentions a rule's own estimate weighs as much as. */
    private static final double PRIOR = 4;
    /** Fewer mentions tell nothing. */
    private static final int LEAST = 10;
    private static final Calibration SHIPPED = load();

    private final Map<String, Double> confidence;

    private Calibration(Map<String, Double> confidence) {
        this.confidence = Map.copyOf(confidence);
    }

    /** The table that ships with the program. */
    public static Calibration get() {
        return SHIPPED;
    }

    /** What links that were judged tell of the rules that made them. */
    public static Calibration of(Collection<Judged> outcomes) {
        return of(rules(outcomes));
    }

    /** The rules of links that were judged with their counts, as the lines of a table that can ship. */
    public static List<String> table(Collection<Judged> outcomes) {
        List<String> lines = new ArrayList<>(List.of(String.join("\t", COLUMNS)));
        rules(outcomes).forEach(rule -> lines.add(rule.key() + "\t" + rule.mentions() + "\t" + rule.right()));
        return lines;
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

    /** A rule with one estimate, and how its links were judged. */
    private record Rule(String why, double stated, int mentions, int right) {

        private String key() {
            return Calibration.key(why, stated);
        }

        private double confidence() {
            return Math.round((right + PRIOR * stated) / (mentions + PRIOR) * 100) / 100.0;
        }
    }

    private static List<Rule> rules(Collection<Judged> outcomes) {
        Map<String, Rule> rules = new TreeMap<>();
        for (Judged outcome : outcomes) {
            rules.merge(key(outcome.why(), outcome.stated()),
                    new Rule(outcome.why(), outcome.stated(), 1, outcome.right() ? 1 : 0),
                    (a, b) -> new Rule(a.why, a.stated, a.mentions + b.mentions, a.right + b.right));
        }
        return rules.values().stream().filter(rule -> rule.mentions >= LEAST).toList();
    }

    private static Calibration of(List<Rule> rules) {
        Map<String, Double> confidence = new HashMap<>();
        rules.forEach(rule -> confidence.put(rule.key(), rule.confidence()));
        return new Calibration(confidence);
    }

    private static String key(String why, double stated) {
        return String.format(Locale.ROOT, "%s\t%.2f", why, stated);
    }

    private static Calibration load() {
        List<Problem> problems = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        try (InputStream in = Calibration.class.getResourceAsStream(TABLE)) {
            for (KnowledgeTable.Row row : KnowledgeTable.read(TABLE, in, COLUMNS, problems)) {
                rules.add(new Rule(row.get("why"), Double.parseDouble(row.get("stated")),
                        Integer.parseInt(row.get("mentions")), Integer.parseInt(row.get("right"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("broken table " + TABLE, e);
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("broken table " + TABLE + ": " + problems);
        }
        return of(rules);
    }
}
