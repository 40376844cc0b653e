package org.entente.entity.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.entity.Entity;
import org.entente.naming.Lexicon;
import org.entente.naming.PersonName;
import org.entente.naming.Spelling;
import org.entente.naming.Words;
import org.entente.naming.Words.Word;

/** The keys under which a name is found. */
final class Keys {

    private static final int LEAST_INITIALS = 3;

    private Keys() {
    }

    /** The folded words, one space between them. */
    static String exact(String name) {
        return Words.of(name).stream().map(Word::key).collect(Collectors.joining(" "));
    }

    /** How the words sound, without particles; of a person only the first name and the last. */
    static Set<String> alike(String name) {
        List<String> words = new ArrayList<>();
        for (Word word : Words.of(name)) {
            if (!Lexicon.isParticle(word.key())) {
                words.add(Spelling.skeleton(word.key()));
            }
        }
        Set<String> keys = new TreeSet<>();
        if (!words.isEmpty()) {
            keys.add(String.join(" ", words));
        }
        return keys;
    }

    /** As {@link #alike}, for a person. */
    static Set<String> alikePerson(String name) {
        Set<String> keys = new TreeSet<>(alike(name));
        PersonName person = PersonName.of(name);
        if (!person.isBareSurname() && person.given().get(0).length() > 1) {
            keys.add(Spelling.skeleton(person.given().get(0)) + " " + surname(person.lastSurname()));
        }
        return keys;
    }

    /** "s lavrov" of "Sergey Lavrov"; empty for a name of one word. */
    static Optional<String> initialOfPerson(String name) {
        PersonName person = PersonName.of(name);
        return person.isBareSurname() || person.given().get(0).isEmpty()
                ? Optional.empty()
                : Optional.of(person.given().get(0).charAt(0) + " " + surname(person.lastSurname()));
    }

    /** "dpa" of "Democratic Party of Armenia": the initials of the words with a capital, from three on. */
    static Optional<String> initials(String name) {
        String initials = Words.of(name).stream().filter(Word::isCapitalised).filter(word -> !word.key().isEmpty())
                .map(word -> word.key().substring(0, 1)).collect(Collectors.joining());
        return initials.length() < LEAST_INITIALS ? Optional.empty() : Optional.of(initials);
    }

    /** The keys of initials that a name of the base gets. */
    static Optional<String> initials(Entity.Kind kind, String name) {
        return switch (kind) {
            case PERSON -> initialOfPerson(name);
            case ORGANIZATION, GROUP, TOPIC -> initials(name);
            case COUNTRY, PLACE -> Optional.empty();
        };
    }

    /** How a surname sounds. */
    static String surname(String folded) {
        return Spelling.skeleton(folded);
    }
}
