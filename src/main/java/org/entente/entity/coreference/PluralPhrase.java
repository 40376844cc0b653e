package org.entente.entity.coreference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Span;
import org.entente.naming.Lexicon;
import org.entente.naming.Phrases;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/**
 * A definite phrase for several who are named elsewhere: "the two ministers", "both sides", "the pair", "neither country".
 *
 * @param sentence the sentence it stands in
 * @param head index of its head word
 * @param first index of its first word
 * @param noun its noun in the singular; empty for "both" and "the two"
 * @param sort what its noun says of its members
 * @param count how many they are; 0 when it doesn't say
 */
record PluralPhrase(Sentence sentence, int head, int first, String noun, Sort sort, int count) {

    /** What a noun may stand for. */
    enum Sort {
        PERSONS, COUNTRIES, BODIES, ANY
    }

    private static final Set<String> PERSONS = Set.of("leader", "diplomat", "minister", "president", "premier",
            "official",
            "envoy", "ambassador", "man", "woman", "politician", "candidate", "senator", "lawmaker", "negotiator",
            "general", "chancellor", "king", "chief", "statesman", "friend", "colleague", "secretary", "governor",
            "mayor", "commander", "congressman", "head", "monarch", "contender", "opponent");
    private static final Set<String> COUNTRIES = Set.of("country", "nation", "state", "government", "capital", "power",
            "neighbour", "neighbor", "republic", "superpower", "land");
    private static final Set<String> BODIES = Set.of("company", "firm", "organization", "organisation", "party", "bank",
            "agency", "bloc", "alliance", "ministry", "institution");
    private static final Set<String> SIDES = Set.of("side", "rival", "ally", "foe", "enemy", "adversary", "partner",
            "camp");
    private static final Set<String> PAIRS = Set.of("pair", "duo");
    private static final Map<String, Integer> NUMBERS = Map.of("two", 2, "2", 2, "three", 3, "3", 3, "four", 4, "4", 4,
            "five", 5, "5", 5);
    private static final Set<String> DEFINITE = Set.of("the", "these", "those");
    private static final Map<String, Integer> EACH = Map.of("neither", 2, "either", 2, "each", 0);
    /** Nouns that may take up those just named without a number: "the neighbours". */
    private static final Set<String> RELATIONAL = Set.of("neighbour", "neighbor", "rival", "side", "foe", "adversary",
            "ally", "leader", "minister", "president", "diplomat", "country", "government");
    /** Adjectives that don't choose among others. */
    private static final Set<String> MODIFIERS = Set.of("neighbouring", "neighboring", "former", "old", "rival",
            "longtime",
            "long-time", "close", "bitter", "powerful", "nuclear", "nuclear-armed", "world", "foreign", "prime", "top",
            "senior", "western", "asian", "african", "european", "arab", "defence", "defense", "finance", "feuding",
            "warring", "longstanding", "veteran", "great", "big", "young", "current", "same", "respective", "trade",
            "political",
            "presidential", "party", "government", "state", "estranged", "opposing", "republican", "democratic");
    private static final Set<String> RELATIONS = Set.of("nsubj", "obj", "iobj", "obl", "nmod", "conj", "appos", "root");

    /** The phrase that a word heads; empty when it heads none of this kind. */
    static Optional<PluralPhrase> at(Sentence sentence, Token token) {
        if (!RELATIONS.contains(token.baseRelation())) {
            return Optional.empty();
        }
        String word = token.text().toLowerCase(Locale.ROOT);
        if (word.equals("both") || NUMBERS.containsKey(word)) {
            return bare(sentence, token, word);
        }
        return token.tag().equals("NOUN") ? noun(sentence, token, word) : Optional.empty();
    }

    /** "Both" or "the two" with no noun. */
    private static Optional<PluralPhrase> bare(Sentence sentence, Token token, String word) {
        int before = token.index() - 1;
        boolean definite = word.equals("both")
                || before >= 0 && sentence.token(before).text().equalsIgnoreCase("the");
        boolean alone = sentence.children(token.index()).stream()
                .allMatch(c -> Set.of("det", "case", "punct").contains(c.baseRelation()))
                && (token.index() + 1 >= sentence.tokens().size()
                        || !sentence.token(token.index() + 1).isNominal());
        return definite && alone && token.head() >= 0 && !token.baseRelation().equals("conj")
                ? Optional.of(new PluralPhrase(sentence, token.index(), word.equals("both") ? before + 1 : before, "",
                        Sort.ANY, word.equals("both") ? 2 : NUMBERS.get(word)))
                : Optional.empty();
    }

    private static Optional<PluralPhrase> noun(Sentence sentence, Token token, String word) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        boolean pair = PAIRS.contains(lemma) && word.equals(lemma);
        boolean plural = !word.equals(lemma) || pair;
        Optional<Sort> sort = pair ? Optional.of(Sort.ANY) : sort(lemma);
        if (sort.isEmpty()) {
            return Optional.empty();
        }
        boolean definite = false;
        int count = pair ? 2 : 0;
        int first = token.index();
        boolean singular = false;
        for (Token child : sentence.children(token.index())) {
            String text = child.text().toLowerCase(Locale.ROOT);
            boolean before = child.index() < token.index();
            if (before && text.equals("both")) {
                definite = true;
                count = 2;
            } else if (before && EACH.containsKey(text) && !plural) {
                definite = true;
                singular = true;
                count = EACH.get(text);
            } else if (before && DEFINITE.contains(text)) {
                definite = true;
            } else if (before && NUMBERS.containsKey(text)) {
                count = NUMBERS.get(text);
            } else if (!isHarmless(child, text, before)) {
                return Optional.empty();
            }
            if (before && !Set.of("case", "cc", "punct", "mark").contains(child.baseRelation())) {
                first = Math.min(first, child.index());
            }
        }
        boolean named = count > 0 || singular || plural && RELATIONAL.contains(lemma);
        return definite && named && (plural || singular)
                ? Optional.of(new PluralPhrase(sentence, token.index(), first, pair ? "" : lemma, sort.get(), count))
                : Optional.empty();
    }

    /** Whether a word below the noun leaves open whom the phrase means. */
    private static boolean isHarmless(Token child, String text, boolean before) {
        return switch (child.baseRelation()) {
            case "case", "punct", "cc", "mark", "cop", "nsubj", "aux", "advmod", "conj", "advcl", "parataxis" -> true;
            case "amod", "compound", "nummod", "det" -> before && MODIFIERS.contains(text);
            case "appos" -> !before;
            default -> false;
        };
    }

    private static Optional<Sort> sort(String lemma) {
        if (PERSONS.contains(lemma)) {
            return Optional.of(Sort.PERSONS);
        }
        if (COUNTRIES.contains(lemma)) {
            return Optional.of(Sort.COUNTRIES);
        }
        if (BODIES.contains(lemma)) {
            return Optional.of(Sort.BODIES);
        }
        return SIDES.contains(lemma) ? Optional.of(Sort.ANY) : Optional.empty();
    }

    /** Its words, from the first to the head. */
    Span span() {
        return Phrases.span(sentence, first, head + 1);
    }

    /** Whether the titles of a person allow the noun: a president is a leader; any may be a rival. */
    boolean fits(Set<String> titles) {
        List<String> wanted = switch (noun) {
            case "leader",
                    "statesman" ->
                List.of("president", "prime minister", "premier", "chancellor", "king", "queen",
                        "leader", "chairman", "emir", "sultan", "chief", "head", "secretary-general",
                        "secretary general");
            case "diplomat" -> List.of("foreign minister", "secretary of state", "ambassador", "envoy", "diplomat",
                    "foreign secretary", "representative", "foreign affairs", "high commissioner", "consul");
            case "minister", "secretary" -> List.of("minister", "secretary", "chancellor of the exchequer");
            case "president", "premier", "ambassador", "envoy", "general", "chancellor", "king", "senator", "governor",
                    "mayor", "candidate", "commander", "negotiator", "congressman" ->
                List.of(noun.equals("premier") ? "prime minister" : noun, noun);
            case "lawmaker" ->
                List.of("senator", "representative", "member of parliament", "mp", "lawmaker", "congress",
                        "deputy");
            default -> List.of("");
        };
        return titles.stream().anyMatch(t -> wanted.stream().anyMatch(t::contains))
                || wanted.equals(List.of("")) && !isOffice();
    }

    /** Whose gender the noun tells: of men or of women. */
    Optional<Lexicon.Gender> gender() {
        return switch (noun) {
            case "man", "king" -> Optional.of(Lexicon.Gender.MALE);
            case "woman" -> Optional.of(Lexicon.Gender.FEMALE);
            default -> Optional.empty();
        };
    }

    /** Whether the noun names an office or part that not everybody has. */
    boolean isOffice() {
        return Set.of("leader", "statesman", "diplomat", "minister", "secretary", "president", "premier", "ambassador",
                "envoy", "general", "chancellor", "king", "senator", "governor", "mayor", "candidate", "commander",
                "negotiator", "congressman", "lawmaker", "official", "chief", "head", "monarch").contains(noun);
    }
}
