package org.entente.entity.dump;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.Entity;
import org.entente.naming.Lexicon;
import org.entente.naming.Words;
import org.entente.naming.Words.Word;

/** Which of an item's names are fit to be found in news. */
final class Names {

    private static final int LONGEST = 100;

    private Names() {
    }

    /** The aliases that are names: with a capital, no lone surname, no title before a person's name. */
    static List<String> aliases(Entity.Kind kind, String label, Collection<String> all) {
        Set<String> names = new LinkedHashSet<>();
        boolean oneWord = Words.of(label).size() == 1;
        for (String name : all) {
            List<Word> words = Words.of(name);
            boolean capital = name.chars().anyMatch(Character::isUpperCase);
            boolean person = kind == Entity.Kind.PERSON && ((words.size() == 1 && !oneWord)
                    || (words.size() > 1 && Lexicon.titleLength(words, 0) > 0));
            if (capital && !words.isEmpty() && name.length() > 1 && name.length() <= LONGEST && !person) {
                names.add(name);
                withoutArticle(name, words).ifPresent(names::add);
            }
        }
        withoutArticle(label, Words.of(label)).ifPresent(names::add);
        names.remove(label);
        return new ArrayList<>(names);
    }

    /** "Hague" of "The Hague": news write the article in lower case. */
    private static Optional<String> withoutArticle(String name, List<Word> words) {
        return words.size() > 1 && words.get(0).text().equals("The")
                ? Optional.of(name.substring(words.get(1).span().begin()))
                : Optional.empty();
    }
}
