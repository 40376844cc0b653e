package org.entente.entity.dictionary;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.entity.Entity;
import org.entente.entity.KnowledgeBase;
import org.entente.entity.Profile;
import org.entente.naming.Lexicon;
import org.entente.naming.Spelling;
import org.entente.naming.Words.Word;
import org.entente.naming.Words;

/**
 * Which names of a dictionary of actors are full names of persons, and how they are usually written. Titles before them are
 * taken off; two and more words must remain, none of which makes a name one of an organization, place or group, and
 * which aren't the name of anything else that the knowledge base has.
 */
final class ActorNames {

    private static final Pattern NAME = Pattern.compile("[\\p{Lu}'’`. -]+");
    private static final Set<String> NO_NAMES = Set.of("of", "the", "and", "for", "in", "to", "former", "ex", "us",
            "administration", "regime", "officials", "leaders", "leader", "speaker", "adviser", "advisor", "aide");
    private static final int MOST_WORDS = 7;

    private final Set<String> others = new HashSet<>();

    ActorNames(KnowledgeBase knowledge) {
        for (Profile profile : knowledge.profiles()) {
            if (profile.entity().kind() != Entity.Kind.PERSON && profile.population() == 0) {
                others.add(Spelling.slug(profile.entity().label()));
                profile.aliases().forEach(alias -> others.add(Spelling.slug(alias)));
            }
        }
    }

    /** A name in capitals as it is usually written; empty when it is no person's, or not a full one. */
    Optional<String> person(String capitals) {
        String plain = capitals.replaceAll("[\"“”].*?[\"“”]", " ").replaceAll("\\s+", " ").strip();
        if (!NAME.matcher(plain).matches()) {
            return Optional.empty();
        }
        List<Word> words = Words.of(plain);
        int first = 0;
        while (first < words.size() && titleLength(words, first) > 0) {
            first += titleLength(words, first);
        }
        List<Word> name = words.subList(first, words.size());
        long whole = name.stream().filter(w -> w.key().length() > 1 && !Lexicon.isParticle(w.key())).count();
        boolean person = whole >= 2 && name.size() <= MOST_WORDS && name.stream().noneMatch(ActorNames::isNoName)
                && !Lexicon.isParticle(name.get(name.size() - 1).key());
        if (!person) {
            return Optional.empty();
        }
        String rest = plain.substring(name.get(0).span().begin());
        return others.contains(Spelling.slug(rest)) ? Optional.empty() : Optional.of(written(rest));
    }

    private static int titleLength(List<Word> words, int first) {
        int title = Lexicon.titleLength(words, first);
        return title > 0 || first + 1 >= words.size() || !Lexicon.isTitleModifier(words.get(first).key()) ? title : 1;
    }

    private static boolean isNoName(Word word) {
        return NO_NAMES.contains(word.key()) || Lexicon.isOrganizationWord(word.key())
                || Lexicon.isGroupNoun(word.key()) && !Lexicon.isGivenName(word.key());
    }

    /** "NAJLA BINT AL-FAHIM" as "Najla Bint al-Fahim". */
    private static String written(String capitals) {
        StringBuilder written = new StringBuilder(capitals.length());
        int begin = 0;
        for (int i = 0; i <= capitals.length(); i++) {
            if (i == capitals.length() || " -'’`.".indexOf(capitals.charAt(i)) >= 0) {
                written.append(word(capitals.substring(begin, i), begin > 0));
                if (i < capitals.length()) {
                    written.append(capitals.charAt(i));
                }
                begin = i + 1;
            }
        }
        return written.toString();
    }

    private static String word(String capitals, boolean inside) {
        if (inside && capitals.length() > 1 && Lexicon.isParticle(capitals.toLowerCase(Locale.ROOT))) {
            return capitals.toLowerCase(Locale.ROOT);
        }
        int big = capitals.startsWith("MC") && capitals.length() > 3 ? 3 : 1;
        int end = Math.min(big, capitals.length());
        String begin = big == 3 ? "Mc" + capitals.charAt(2) : capitals.substring(0, end);
        return begin + capitals.substring(end).toLowerCase(Locale.ROOT);
    }
}
