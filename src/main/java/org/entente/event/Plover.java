package org.entente.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The scores of PLOVER's types and modes and of CAMEO's codes. */
final class Plover {

    private static final Map<String, Double> SCORES = new HashMap<>();
    private static final Set<String> MODES = new TreeSet<>();
    private static final Set<String> CONTEXTS = new TreeSet<>();
    private static final Map<String, Double> CAMEO = new HashMap<>();

    static {
        for (var row : Tables.rows("plover.tsv", 4)) {
            String key = row.get(2).isEmpty() ? row.get(1) : row.get(2) + "-" + row.get(1);
            switch (row.get(0)) {
                case "mode" -> MODES.add(key);
                case "context" -> CONTEXTS.add(row.get(1));
                default -> {
                    // types have a score only
                }
            }
            if (!row.get(3).isEmpty()) {
                SCORES.put(key, Double.valueOf(row.get(3)));
            }
        }
        for (var row : Tables.rows("cameo.tsv", 2)) {
            CAMEO.put(row.get(0), row.get(1).isEmpty() ? null : Double.valueOf(row.get(1)));
        }
    }

    private Plover() {
    }

    static boolean isMode(EventType type, String mode) {
        return MODES.contains(type + "-" + mode);
    }

    static boolean isContext(String context) {
        return CONTEXTS.contains(context);
    }

    static boolean isCameo(String code) {
        return CAMEO.containsKey(code);
    }

    /** The score of a CAMEO code, or of the code above it, or else PLOVER's own for the mode or type. */
    static Optional<Double> score(EventType type, Optional<String> mode, Optional<String> cameo) {
        for (String code = cameo.orElse(""); code.length() >= 2; code = code.substring(0, code.length() - 1)) {
            Double score = CAMEO.get(code);
            if (score != null) {
                return Optional.of(score);
            }
        }
        Optional<Double> ofMode = mode.map(m -> SCORES.get(type + "-" + m));
        return ofMode.isPresent() ? ofMode : Optional.ofNullable(SCORES.get(type.name()));
    }
}
