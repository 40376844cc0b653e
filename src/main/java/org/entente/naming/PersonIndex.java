package org.entente.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.naming.Words.Word;

/**
 * Very many people, found by their full names: the words in their order, each in this or another spelling of the same
 * sounds. Some are found by their surnames, too. Not to be changed while threads share it.
 *
 * @param <T> a person
 */
public final class PersonIndex<T> {

    private static final int LEAST_LETTERS = 4;

    private final Map<String, List<T>> byName = new HashMap<>();
    private final Map<String, List<T>> bySurname = new HashMap<>();

    /** Adds a name of a person. */
    public void add(String name, T person) {
        add(byName, key(name), person);
    }

    /** Lets a person be found by the surname, or one that sounds like it. */
    public void addSurname(String name, T person) {
        PersonName.of(name).surnameKeys().forEach(key -> add(bySurname, key, person));
    }

    private void add(Map<String, List<T>> persons, String key, T person) {
        List<T> all = persons.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (!all.contains(person)) {
            all.add(person);
        }
    }

    /** Those with a full name, in the order of adding. */
    public List<T> named(String name) {
        return byName.getOrDefault(key(name), List.of());
    }

    /** Those added with this surname, or one that sounds like it. */
    public List<T> withSurname(PersonName name) {
        return name.surnameKeys().stream().flatMap(key -> bySurname.getOrDefault(key, List.of()).stream()).distinct()
                .toList();
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (Word word : Words.of(name)) {
            key.append(word.key().length() < LEAST_LETTERS ? word.key() : Spelling.skeleton(word.key())).append(' ');
        }
        return key.toString();
    }
}
