package org.entente.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.naming.Words.Word;
import org.entente.naming.Words;

/** Names and what they may stand for, found in the words of a sentence, the longest first. */
public final class Gazetteer {

    /** What kind of name it is. */
    public enum Use {
        NAME, DEMONYM, METONYM
    }

    /**
     * A name and one thing that it may stand for.
     *
     * @param entity what it may stand for
     * @param use how
     * @param surface the name as the list writes it
     */
    public record Name(Entity entity, Use use, String surface) {
    }

    /**
     * Words of a sentence that are a name of the list.
     *
     * @param first index of the first word
     * @param end one past the index of the last
     * @param names what they may stand for, in the order of the list
     */
    public record Match(int first, int end, List<Name> names) {
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
    private final Set<Entity> named = new HashSet<>();
    private final List<Lookup> more;

    public Gazetteer() {
        this(List.of());
    }

    /** @param more where names of two and more words are looked up that this list has not */
    public Gazetteer(List<Lookup> more) {
        this.more = List.copyOf(more);
    }

    /** Adds a name; the order of adding is that of the look-ups. */
    public void add(String surface, Entity entity, Use use) {
        List<Word> words = Words.of(surface);
        if (words.isEmpty()) {
            return;
        }
        List<Entry> entries = byKey.computeIfAbsent(key(words, 0, words.size()), k -> new ArrayList<>(1));
        Name name = new Name(entity, use, surface);
        if (entries.stream().noneMatch(entry -> entry.name().equals(name))) {
            entries.add(new Entry(name, words));
            named.add(entity);
            longest.merge(words.get(0).key(), words.size(), Math::max);
        }
    }

    /** Whether a name of the list may stand for an entity. */
    boolean names(Entity entity) {
        return named.contains(entity);
    }

    /** What a name may stand for, whatever its case; empty when it is in no list. */
    public List<Name> lookUp(String surface) {
        List<Word> words = Words.of(surface);
        return byKey.getOrDefault(key(words, 0, words.size()), List.of()).stream().map(Entry::name).toList();
    }

    /**
     * Finds names from left to right, the longest at each place, without overlap.
     *
     * @param allCaps whether the sentence is written in capitals throughout
     */
    public List<Match> find(List<Word> words, boolean allCaps) {
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
        Match listed = listedAt(words, first, allCaps);
        if (more.isEmpty() || allCaps || !words.get(first).isCapitalised()) {
            return listed;
        }
        return lookedUpAt(words, first, listed == null ? first + 1 : listed.end()).orElse(listed);
    }

    /** The longest name that is looked up and goes on beyond a word. */
    private Optional<Match> lookedUpAt(List<Word> words, int first, int beyond) {
        Match found = null;
        for (Lookup lookup : more) {
            String key = words.get(first).key();
            for (int end = first + 1; end < words.size() && lookup.begins(key); end++) {
                key = key + " " + words.get(end).key();
                if (end + 1 > Math.max(beyond, found == null ? 0 : found.end())) {
                    List<Name> fitting = fitting(lookup.named(key, Lookup.Way.EXACT), words, first, end + 1);
                    found = fitting.isEmpty() ? found : new Match(first, end + 1, fitting);
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static List<Name> fitting(List<Lookup.Named> named, List<Word> words, int first, int end) {
        return named.stream().filter(n -> fits(Words.of(n.surface()), words, first, end, false))
                .map(n -> new Name(n.profile().entity(), n.use(), n.surface())).toList();
    }

    private Match listedAt(List<Word> words, int first, boolean allCaps) {
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
