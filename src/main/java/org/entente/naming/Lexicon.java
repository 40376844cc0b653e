package org.entente.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.naming.Words.Word;

/** The project's own word lists: given names, titles, and nouns for persons, groups, organizations and places. */
public final class Lexicon {

    /** What a given name, a title or a pronoun says about a person's gender. */
    public enum Gender {
        MALE, FEMALE
    }

    private static final Map<String, String> GIVEN = pairs("given-names.tsv", '\t');
    private static final Map<String, String> TITLES = titles();
    private static final int LONGEST_TITLE = 4;
    private static final Set<String> PERSON_NOUNS = words("person-nouns.txt");
    private static final Set<String> GROUP_NOUNS = words("group-nouns.txt");
    private static final Set<String> ACTOR_NOUNS = words("actor-nouns.txt");
    private static final Set<String> SPEAKER_NOUNS = words("speaker-nouns.txt");
    private static final Set<String> ORGANIZATION_WORDS = words("organization-words.txt");
    private static final Set<String> INSTITUTIONAL_WORDS = words("institutional-words.txt");
    private static final Set<String> PLACE_WORDS = words("place-words.txt");
    private static final Set<String> OTHER_WORDS = words("other-words.txt");
    private static final Set<String> PARTICLES = Set.of("al", "el", "bin", "ibn", "ben", "abu", "abd", "ul", "ur", "as",
            "ad", "ash", "an", "van", "von", "der", "den", "de", "da", "dos", "del", "della", "di", "du", "la", "le",
            "ter", "ten", "af", "e", "zu");
    private static final Set<String> TITLE_MODIFIERS = Set.of("foreign", "prime", "deputy", "vice", "interior",
            "finance",
            "defence", "defense", "energy", "economy", "oil", "trade", "justice", "health", "information", "treasury",
            "home", "special", "crown", "chief", "attorney", "opposition", "supreme", "press", "national", "security",
            "permanent", "secretary", "state", "general", "field", "rear", "lieutenant", "major", "high", "assistant",
            "acting", "executive");
    private static final Set<String> COURTESY = Set.of("mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady",
            "madame", "mister", "prof", "sheikh", "sayyid", "comrade", "brother", "sister", "father");
    private static final Set<String> SPEECH = Set.of("say", "tell", "add", "claim", "warn", "announce", "accuse",
            "deny",
            "insist", "declare", "state", "reply", "ask", "argue", "stress", "note", "explain", "complain", "admit",
            "reject", "dismiss", "call", "urge", "vow", "pledge", "promise", "suggest", "believe", "think", "condemn",
            "criticise", "criticize", "praise", "meet", "speak", "talk", "respond", "tweet", "write", "agree", "hope",
            "want", "fear", "order", "demand", "threaten", "visit", "arrive", "travel", "sign", "describe", "repeat",
            "confirm", "acknowledge", "assert", "allege", "predict", "conclude", "remark", "comment", "testify");

    private Lexicon() {
    }

    public static boolean isGivenName(String folded) {
        return GIVEN.containsKey(folded);
    }

    /** The gender that a given name suggests; empty when it is unknown or given to both. */
    public static Optional<Gender> genderOf(String folded) {
        return gender(GIVEN.getOrDefault(folded, ""));
    }

    /** The gender that a title tells: "Mrs", "King". */
    public static Optional<Gender> genderOfTitle(String title) {
        return gender(TITLES.getOrDefault(title.toLowerCase(Locale.ROOT).replace(".", ""), ""));
    }

    private static Optional<Gender> gender(String letter) {
        return switch (letter) {
            case "m" -> Optional.of(Gender.MALE);
            case "f" -> Optional.of(Gender.FEMALE);
            default -> Optional.empty();
        };
    }

    /** How many words from an index on are a title; 0 when none are. */
    public static int titleLength(List<Word> words, int first) {
        for (int n = Math.min(LONGEST_TITLE, words.size() - first); n > 0; n--) {
            StringBuilder title = new StringBuilder();
            for (int i = first; i < first + n; i++) {
                title.append(i == first ? "" : " ").append(words.get(i).key());
            }
            if (TITLES.containsKey(title.toString())) {
                return n;
            }
        }
        return 0;
    }

    /** Whether a word in lower case is a title or the last word of one. */
    public static boolean isTitleWord(String lower) {
        String folded = Spelling.fold(lower).replace('-', ' ');
        return TITLES.containsKey(folded) || TITLE_MODIFIERS.contains(folded);
    }

    /** Whether a title says nothing about an office: "Mr", "Dr". */
    public static boolean isCourtesy(String title) {
        return COURTESY.contains(Spelling.fold(title));
    }

    /** Whether an adjective is a part of titles: "foreign", "prime". */
    public static boolean isTitleModifier(String lower) {
        return TITLE_MODIFIERS.contains(lower);
    }

    public static boolean isPersonNoun(String lemma) {
        return PERSON_NOUNS.contains(lemma) || (lemma.indexOf('-') > 0
                && PERSON_NOUNS.contains(lemma.substring(lemma.lastIndexOf('-') + 1)));
    }

    public static boolean isGroupNoun(String lemma) {
        return GROUP_NOUNS.contains(lemma);
    }

    /** Whether those meant are actors wherever they stand in a clause: rebels, officials. */
    public static boolean isActorNoun(String lemma) {
        return ACTOR_NOUNS.contains(lemma);
    }

    /** Whether those meant are actors only where they speak: analysts, residents. */
    public static boolean isSpeakerNoun(String lemma) {
        return SPEAKER_NOUNS.contains(lemma);
    }

    public static boolean isOrganizationWord(String folded) {
        return ORGANIZATION_WORDS.contains(folded);
    }

    /** Whether names of institutions and parties of many states have this word: "supreme", "democratic", "of". */
    public static boolean isInstitutional(String folded) {
        return INSTITUTIONAL_WORDS.contains(folded);
    }

    public static boolean isPlaceWord(String folded) {
        return PLACE_WORDS.contains(folded);
    }

    /** Whether a name that ends in this word is of a text, an event or the like. */
    public static boolean isOtherWord(String folded) {
        return OTHER_WORDS.contains(folded);
    }

    public static boolean isParticle(String folded) {
        return PARTICLES.contains(folded);
    }

    /** Whether the subject of a verb with this lemma is somebody. */
    public static boolean takesSomebody(String lemma) {
        return SPEECH.contains(lemma);
    }

    private static Map<String, String> titles() {
        Map<String, String> titles = new HashMap<>();
        pairs("titles.txt", ':').forEach((title, gender) -> titles.put(title.replace('-', ' '), gender));
        return titles;
    }

    private static Set<String> words(String file) {
        Set<String> words = new HashSet<>();
        for (String line : lines(file)) {
            words.addAll(List.of(line.split(" ")));
        }
        return words;
    }

    private static Map<String, String> pairs(String file, char separator) {
        Map<String, String> pairs = new HashMap<>();
        for (String line : lines(file)) {
            int at = line.indexOf(separator);
            String key = at < 0 ? line : line.substring(0, at);
            pairs.put(Spelling.fold(key), at < 0 ? "" : line.substring(at + 1));
        }
        return pairs;
    }

    /** The lines of a list without comments, stripped. */
    static List<String> lines(String file) {
        try (InputStream in = Lexicon.class.getResourceAsStream("lexicon/" + file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
