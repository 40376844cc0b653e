package org.entente.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The words that name events, and the word classes, weapons and cues that go with them. */
final class Lexicon {

    private static final Lexicon SHARED = new Lexicon();

    private final Map<String, List<Trigger>> verbs = new HashMap<>();
    private final Map<String, List<Trigger>> nouns = new HashMap<>();
    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Map<String, Set<String>> cues = new HashMap<>();
    private final Map<String, Set<String>> contexts = new LinkedHashMap<>();
    private final Set<String> lightForActor = new LinkedHashSet<>();
    private final Set<String> lightForRecipient = new LinkedHashSet<>();
    private final List<Weapon> weapons = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    /**
     * A line of the lexicon: words and the frame in which they name an event.
     *
     * @param needs conditions, all of which must hold
     * @param type the PLOVER type; empty when the words in this frame name no event
     * @param mode the mode; {@code *} when the content of the act decides, {@code @} when the weapon does
     * @param cameo the CAMEO code; a {@code *} at its end stands for what the content adds
     * @param actor where the actor stands, the best first; only for nouns
     * @param recipient where the recipient stands, the best first
     * @param contexts the contexts
     */
    record Trigger(List<Need> needs, Optional<EventType> type, String mode, String cameo, List<String> actor,
            List<String> recipient, SortedSet<String> contexts) {

        /**
         * A condition on the frame.
         *
         * @param slot the part of the frame: {@code obj}, {@code inf}, a preposition ...
         * @param values words it may have, or a class of words with an {@code @}; empty when any will do
         * @param absent whether it must not be there
         */
        record Need(String slot, List<String> values, boolean absent) {

            static Need of(String text) {
                boolean absent = text.startsWith("-");
                String rest = absent ? text.substring(1) : text;
                int equals = rest.indexOf('=');
                return equals < 0
                        ? new Need(rest, List.of(), absent)
                        : new Need(rest.substring(0, equals), List.of(rest.substring(equals + 1).split(",")), absent);
            }
        }
    }

    /** What an assault is done with. */
    record Weapon(Set<String> words, String mode, String cameo, Set<String> contexts) {
    }

    private Lexicon() {
        for (var row : Tables.rows("verbs.tsv", 7)) {
            add(verbs, row.get(0), trigger(row, List.of(), row.get(5), row.get(6)));
        }
        for (var row : Tables.rows("nouns.tsv", 8)) {
            add(nouns, row.get(0), trigger(row, List.of(row.get(5).split(" ")), row.get(6), row.get(7)));
        }
        Tables.rows("classes.tsv", 2).forEach(row -> classes.put(row.get(0), Tables.words(row.get(1), " ")));
        Tables.rows("cues.tsv", 2).forEach(row -> cues.put(row.get(0), Tables.words(row.get(1), " ")));
        Tables.rows("contexts.tsv", 2).forEach(row -> contexts.put(row.get(0), Tables.words(row.get(1), " ")));
        for (var row : Tables.rows("light.tsv", 2)) {
            (row.get(0).equals("actor") ? lightForActor : lightForRecipient).addAll(Tables.words(row.get(1), ","));
        }
        for (var row : Tables.rows("weapons.tsv", 4)) {
            weapons.add(new Weapon(Tables.words(row.get(0), " "), row.get(1), row.get(2),
                    Tables.words(row.get(3), ";")));
        }
        known.addAll(verbs.keySet());
        known.addAll(nouns.keySet());
        classes.values().forEach(known::addAll);
        cues.values().forEach(known::addAll);
    }

    /**
     * The lemma of a word, put right when the lemmatizer made a word of it that the lexicon does not know but a regular
     * form of the word is one that it knows: "condemne" of "condemned".
     */
    String lemma(String lemma, String word) {
        if (known.contains(lemma)) {
            return lemma;
        }
        for (String ending : List.of("ed", "ing", "es", "s", "d")) {
            if (word.endsWith(ending) && word.length() > ending.length() + 2) {
                String stem = word.substring(0, word.length() - ending.length());
                int last = stem.length() - 1;
                String single = stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
                String y = stem.endsWith("i") ? stem.substring(0, last) + "y" : stem;
                for (String candidate : List.of(stem, stem + "e", single, y)) {
                    if (known.contains(candidate)) {
                        return candidate;
                    }
                }
            }
        }
        return lemma;
    }

    static Lexicon shared() {
        return SHARED;
    }

    private static Trigger trigger(List<String> row, List<String> actor, String recipient, String contexts) {
        List<Trigger.Need> needs = Tables.words(row.get(1), " ").stream().map(Trigger.Need::of).toList();
        Optional<EventType> type = Optional.of(row.get(2)).filter(t -> !t.isEmpty()).map(EventType::valueOf);
        return new Trigger(needs, type, row.get(3), row.get(4), actor, List.copyOf(Tables.words(recipient, " ")),
                new TreeSet<>(Tables.words(contexts, ";")));
    }

    private static void add(Map<String, List<Trigger>> triggers, String words, Trigger trigger) {
        for (String word : Tables.words(words, ",")) {
            triggers.computeIfAbsent(word, w -> new ArrayList<>()).add(trigger);
        }
    }

    /** The frames of a verb or predicative adjective, in the order of the table. */
    List<Trigger> verbs(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    /** The frames of a noun, in the order of the table. */
    List<Trigger> nouns(String lemma) {
        return nouns.getOrDefault(lemma, List.of());
    }

    Map<String, List<Trigger>> allVerbs() {
        return verbs;
    }

    Map<String, List<Trigger>> allNouns() {
        return nouns;
    }

    boolean isIn(String wordClass, String lemma) {
        Set<String> words = classes.get(wordClass);
        if (words == null) {
            throw new IllegalStateException("no class of words " + wordClass);
        }
        return words.contains(lemma);
    }

    boolean hasClass(String wordClass) {
        return classes.containsKey(wordClass);
    }

    Set<String> cue(String kind) {
        return cues.get(kind);
    }

    /** Whether a verb, with its particle if any, has the actor of its event noun as its subject. */
    boolean isLightForActor(String verb) {
        return lightForActor.contains(verb);
    }

    /** Whether a verb, with its preposition if any, has the recipient of its event noun as its subject. */
    boolean isLightForRecipient(String verb) {
        return lightForRecipient.contains(verb);
    }

    Map<String, Set<String>> contexts() {
        return contexts;
    }

    List<Weapon> weapons() {
        return weapons;
    }
}
