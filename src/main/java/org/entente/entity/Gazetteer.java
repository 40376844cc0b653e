package org.entente.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.naming.Words.Word;
import org.entente.naming.Words;

/** Names and what they may stand for, found in the words of a sentence, the longest first. */
final class Gazetteer {

    /** What kind of name it is. */
    enum Use {
        NAME, DEMONYM, METONYM
    }

    /**
     * A name and one thing that it may stand for.
     *
     * @param entity what it may stand for
     * @param use how
     * @param surface the name as the list writes it
     */
    record Name(Entity entity, Use use, String surface) {
    }

    /**
     * Words of a sentence that are a name of the list.
     *
     * @param first index of the first word
     * @param end one past the index of the last
     * @param names what they may stand for, in the order of the list
     */
    record Match(int first, int end, List<Name> names) {
    }

    /** Abbreviations that are also words, so that they are no names where all is written in capitals. */
    private static final Set<String> ALSO_WORDS = Set.of("who", "is", "ice", "plan", "sec", "pan", "it", "raw", "car",
            "imo", "pace", "mit", "abc", "pri", "au", "ec", "spa", "aap", "gm", "am", "one", "so", "lot", "dpp",
            "isi", "eta", "ap", "bis", "pas");

    /** A name with its words. */
    private record Entry(Name name, List<Word> words) {
    }

    private final Map<String, List<Entry>> byKey = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    void add(String surface, Entity entity, Use use) {
        List<Word> words = Words.of(surface);
        if (words.isEmpty()) {
            return;
        }
        List<Entry> entries = byKey.computeIfAbsent(key(words, 0, words.size()), k -> new ArrayList<>(1));
        Name name = new Name(entity, use, surface);
        if (entries.stream().noneMatch(entry -> entry.name().equals(name))) {
            entries.add(new Entry(name, words));
            longest.merge(words.get(0).key(), words.size(), Math::max);
        }
    }

    /** What a name may stand for, whatever its case; empty when it is in no list. */
    List<Name> lookUp(String surface) {
        List<Word> words = Words.of(surface);
        return byKey.getOrDefault(key(words, 0, words.size()), List.of()).stream().map(Entry::name).toList();
    }

    /**
     * Finds names from left to right, the longest at each place, without overlap.
     *
     * @param allCaps whether the sentence is written in capitals throughout
     */
    List<Match> find(List<Word> words, boolean allCaps) {
        List<Match> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Match match = longestAt(words, i, allCaps);
            if (match != null) {
                found.add(match);
                i = match.end() - 1;
            }
        }
        return found;
    }

    private Match longestAt(List<Word> words, int first, boolean allCaps) {
        int most = Math.min(longest.getOrDefault(words.get(first).key(), 0), words.size() - first);
        for (int n = most; n > 0; n--) {
            List<Entry> entries = byKey.get(key(words, first, first + n));
            if (entries == null) {
                continue;
            }
            int end = first + n;
            List<Name> fitting = entries.stream().filter(entry -> fits(entry.words(), words, first, end, allCaps))
                    .map(Entry::name).toList();
            if (!fitting.isEmpty()) {
                return new Match(first, end, fitting);
            }
        }
        return null;
    }

    private static boolean fits(List<Word> wanted, List<Word> words, int first, int end, boolean allCaps) {
        for (int i = first; i < end; i++) {
            Word want = wanted.get(i - first);
            Word have = words.get(i);
            if (want.isAllCaps()) {
                boolean same = have.isAllCaps() && !(allCaps && ALSO_WORDS.contains(have.key()));
                boolean asName = have.isCapitalised() && want.key().length() > 3 && !allCaps
                        && !ALSO_WORDS.contains(have.key());
                if (!same && !asName) {
                    return false;
                }
            } else if (want.isCapitalised() && !have.isCapitalised()) {
                return false;
            }
            if (have.isAllCaps() && !want.isAllCaps() && !allCaps && have.key().length() <= 3) {
                return false;
            }
        }
        return true;
    }

    private static String key(List<Word> words, int first, int end) {
        if (end - first == 1) {
            return words.get(first).key();
        }
        return words.subList(first, end).stream().map(Word::key).collect(Collectors.joining(" "));
    }
}
