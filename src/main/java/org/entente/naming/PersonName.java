package org.entente.naming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.naming.Words.Word;

/**
 * A person's name in its parts, all folded.
 *
 * @param given given names and initials; empty for a bare surname
 * @param surname the words of the surname without particles; never empty
 * @param familyFirst whether the name is written with the surname first, as in "Xi Jinping"
 */
public record PersonName(List<String> given, List<String> surname, boolean familyFirst) {

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "v", "vi", "x");
    /** Particles that are given names where they come first: "Al Gore", "Ben Bernanke". */
    private static final Set<String> GIVEN_TOO = Set.of("al", "ben", "del", "della");
    private static final Set<String> FAMILY_FIRST = Set.of("xi", "li", "wang", "zhang", "hu", "wen", "zhao", "yang",
            "zhou", "wu", "liu", "chen", "lin", "deng", "jiang", "kim", "park", "moon", "ban", "tsai", "ma", "choe",
            "choi",
            "kang", "ri", "han", "chung", "chang", "cho", "cha", "jang", "yoon", "yun", "shin", "noh", "roh", "nguyen",
            "tran",
            "pham", "truong", "lee", "geng", "qin", "mao", "hua", "lu", "he", "sun", "song", "hun", "tea", "pak");
    private static final Map<String, String> SHORT_FORMS = Map.ofEntries(Map.entry("bill", "william"),
            Map.entry("bob", "robert"), Map.entry("rob", "robert"), Map.entry("dick", "richard"),
            Map.entry("rick", "richard"), Map.entry("jim", "james"), Map.entry("joe", "joseph"),
            Map.entry("mike", "michael"), Map.entry("tony", "anthony"), Map.entry("ted", "edward"),
            Map.entry("jack", "john"), Map.entry("chuck", "charles"), Map.entry("kate", "catherine"),
            Map.entry("liz", "elizabeth"), Map.entry("bibi", "benjamin"), Map.entry("binyamin", "benjamin"),
            Map.entry("sasha", "alexander"), Map.entry("misha", "mikhail"), Map.entry("hank", "henry"),
            Map.entry("larry", "lawrence"), Map.entry("jerry", "gerald"), Map.entry("tom", "thomas"),
            Map.entry("dave", "david"), Map.entry("steve", "stephen"), Map.entry("steven", "stephen"));

    private static final int LEAST_FOR_SWAP = 5;

    public PersonName {
        given = List.copyOf(given);
        surname = List.copyOf(surname);
    }

    /** Takes a name without titles apart. */
    public static PersonName of(String name) {
        List<String> keys = new ArrayList<>();
        for (Word word : Words.of(name)) {
            if (!SUFFIXES.contains(word.key()) || keys.isEmpty()) {
                keys.add(word.key());
            }
        }
        if (keys.size() <= 1) {
            return new PersonName(List.of(), keys.isEmpty() ? List.of("") : keys, false);
        }
        if (FAMILY_FIRST.contains(keys.get(0)) && keys.size() <= 3 && !isWestern(keys)) {
            return new PersonName(keys.subList(1, keys.size()), keys.subList(0, 1), true);
        }
        int last = keys.size() - 1;
        List<String> surname = keys.subList(last, keys.size());
        int end = last;
        while (end > 0 && Lexicon.isParticle(keys.get(end - 1)) && (end > 1 || !GIVEN_TOO.contains(keys.get(0)))) {
            end--;
        }
        return new PersonName(keys.subList(0, end), surname, false);
    }

    /** "Kim Howells" is not "Kim Jong Un": a last word that is no syllable of two to six letters. */
    private static boolean isWestern(List<String> keys) {
        String last = keys.get(keys.size() - 1);
        return keys.size() == 2
                && (last.length() > 9 || (Lexicon.isGivenName(keys.get(0)) && last.length() > 6));
    }

    /** The last word of a name as written, with particles before it: "Assad" of "Bashar al-Assad". */
    public static String display(String name) {
        List<Word> words = Words.of(name);
        return words.isEmpty() ? name : words.get(words.size() - 1).text();
    }

    public boolean isBareSurname() {
        return given.isEmpty();
    }

    public String lastSurname() {
        return surname.get(surname.size() - 1);
    }

    /** Keys under which the surname is found; a name that may be in either order has one for each. */
    public Set<String> surnameKeys() {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(Spelling.skeleton(lastSurname()));
        return keys;
    }

    /** The same name with two neighbouring letters of the surname swapped, in all ways; none for short surnames. */
    public List<PersonName> swapped() {
        List<PersonName> all = new ArrayList<>();
        for (int i = 0; lastSurname().length() >= LEAST_FOR_SWAP && i + 1 < lastSurname().length(); i++) {
            all.add(new PersonName(given, List.of(Spelling.swapped(lastSurname(), i)), familyFirst));
        }
        return all;
    }

    /** The gender that the first given name suggests. */
    public Optional<Lexicon.Gender> gender() {
        return given.isEmpty() || familyFirst ? Optional.empty() : Lexicon.genderOf(given.get(0));
    }

    /** Whether both names may be of one person: the surnames agree and the given names do not speak against it. */
    public boolean fits(PersonName other) {
        if (!Spelling.same(lastSurname(), other.lastSurname())) {
            return false;
        }
        if (given.isEmpty() || other.given.isEmpty()) {
            return true;
        }
        if (familyFirst || other.familyFirst) {
            return Spelling.same(String.join("", given), String.join("", other.given));
        }
        return (anyGivenFits(given.get(0), other.given) || anyGivenFits(other.given.get(0), given))
                && middlesAgree(given, other.given);
    }

    /** Of two names with more than one given name each, some further one is in both: not "Ali Hassan" and "Ali Omar". */
    private static boolean middlesAgree(List<String> given, List<String> others) {
        List<String> middles = middles(given);
        List<String> otherMiddles = middles(others);
        return middles.isEmpty() || otherMiddles.isEmpty()
                || middles.stream().anyMatch(m -> anyGivenFits(m, others))
                || otherMiddles.stream().anyMatch(m -> anyGivenFits(m, given));
    }

    private static List<String> middles(List<String> given) {
        return given.subList(1, given.size()).stream().filter(name -> !Lexicon.isParticle(name)).toList();
    }

    private static boolean anyGivenFits(String one, List<String> others) {
        return others.stream().anyMatch(other -> givenFits(one, other));
    }

    private static boolean givenFits(String a, String b) {
        if (a.length() == 1 || b.length() == 1) {
            return a.charAt(0) == b.charAt(0);
        }
        String longA = SHORT_FORMS.getOrDefault(a, a);
        String longB = SHORT_FORMS.getOrDefault(b, b);
        boolean prefix = a.length() >= 3 && b.length() >= 3 && (longA.startsWith(b) || longB.startsWith(a));
        return prefix || Spelling.same(longA, longB);
    }
}
