package org.entente.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sector that the words of a title, a description or a name tell of: "rebel commander", "Hong Kong police". */
public final class SectorWords {

    /** What words tell. */
    public enum Clarity {
        /** The words name the sector: "rebel". */
        CLEAR,
        /** The words go with it, and others beside them may say better: "official", "commander". */
        LIKELY
    }

    /** A sector and how clearly the words tell it. */
    public record Told(Sector sector, Clarity clarity) {
    }

    private static final Set<String> ENDS = Set.of("of", "for", "in", "at", "to", "from", "with", "by", "on", "under",
            "against", "who");
    private static final Map<String, Told> BY_WORDS = load();

    private SectorWords() {
    }

    /**
     * The sector that words tell of. What stands before "of", "for" and the like counts; there the last word or pair of
     * words that names a sector, else the last one that goes with a sector.
     *
     * @return empty when no word tells of one
     */
    public static Optional<Told> of(String words) {
        List<String> keys = Words.of(words).stream().map(Words.Word::key).takeWhile(key -> !ENDS.contains(key))
                .toList();
        Optional<Told> likely = Optional.empty();
        for (int i = keys.size() - 1; i >= 0; i--) {
            Told best = BY_WORDS.get(keys.get(i));
            Told pair = i == 0 ? null : BY_WORDS.get(keys.get(i - 1) + " " + keys.get(i));
            if (pair != null) {
                best = pair;
                i--;
            }
            if (best != null && best.clarity() == Clarity.CLEAR) {
                return Optional.of(best);
            }
            if (likely.isEmpty()) {
                likely = Optional.ofNullable(best);
            }
        }
        return likely;
    }

    private static Map<String, Told> load() {
        Map<String, Told> told = new HashMap<>();
        for (String line : Lexicon.lines("sectors.tsv")) {
            String[] cells = line.split("\t", -1);
            Sector sector = Sector.of(cells[0].replace("?", "")).orElseThrow();
            Told here = new Told(sector, cells[0].endsWith("?") ? Clarity.LIKELY : Clarity.CLEAR);
            for (String word : cells[1].split("\\|", -1)) {
                told.putIfAbsent(Spelling.fold(word).replace('-', ' '), here);
            }
        }
        return Map.copyOf(told);
    }
}
