package org.entente.entity.name;

import static org.entente.entity.name.SentenceNames.isPerson;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.entity.Entity;
import org.entente.entity.Gazetteer;
import org.entente.entity.KnowledgeBase;
import org.entente.naming.Lexicon;
import org.entente.naming.PersonName;
import org.entente.naming.Phrases;
import org.entente.naming.WordShapes;
import org.entente.naming.Words.Word;
import org.entente.reading.NameSpan;

/** How far a name goes: over which words it runs on, and where a listed name is only a part of it. */
final class NameRuns {

    private static final Set<String> JOINT = Set.of("party", "alliance", "movement", "ministry", "commission",
            "committee", "council", "association", "organization", "organisation", "agency", "institute", "union");
    private static final Set<String> JOINING = Set.of("of", "for", "and", "on", "the", "to", "in", "against");

    /** Words that with a place's name are another place. */
    private static final Set<String> PARTS = Set.of("north", "south", "east", "west", "northern", "southern", "eastern",
            "western", "central");
    private static final Set<String> DECORATIONS = Set.of("Medal", "Cross", "Prize", "Award", "Doctrine");
    private static final double LIKELY = 0.45;

    private final SentenceNames sentence;
    private final List<Word> words;
    private final KnowledgeBase knowledge;
    private final WordShapes shapes;

    NameRuns(SentenceNames sentence, KnowledgeBase knowledge, WordShapes shapes) {
        this.sentence = sentence;
        this.words = sentence.words();
        this.knowledge = knowledge;
        this.shapes = shapes;
    }

    /** One past the last word of the run of name words that begins here. */
    int runEnd(int first) {
        boolean organization = Lexicon.isOrganizationWord(words.get(first).key());
        boolean person = Lexicon.isGivenName(words.get(first).key());
        int end = sentence.match(first) == null ? first + 1 : sentence.match(first).end();
        while (end < words.size() && sentence.joined(end - 1, end)) {
            int next = next(end, first, organization);
            if (next >= words.size() || (next > end && !sentence.allJoined(end, next))) {
                break;
            }
            boolean listed = sentence.match(next) != null;
            if ((!listed && !sentence.isNameLike(next))
                    || (Lexicon.titleLength(words, next) > 0 && sentence.titleAt(next) > 0)) {
                break;
            }
            boolean ofOrganization = next > end && organization;
            boolean region = organization && next == end && end - 2 > first
                    && SentenceNames.DIRECTIONS.contains(words.get(end - 1).key())
                    && words.get(end - 2).key().equals("of");
            if (listed && !ofOrganization && !region && !byParticle(end, next)
                    && !continues(first, end, next, person)) {
                break;
            }
            if (end == first + 1 && splitsAtHyphen(first, next)) {
                break;
            }
            end = listed ? sentence.match(next).end() : next + 1;
            organization |= Lexicon.isOrganizationWord(words.get(next).key());
        }
        return end;
    }

    /**
     * One past the last word of a name that the reader's model sees as one, and of which a listed name is only a part: "Neo
     * Democrats", "South Kenya", "Jordan De Vries", "U.S. Bridge and Tunnel Agency".
     *
     * @return 0 when no such name begins with a word
     */
    int modelNameEnd(int first) {
        Gazetteer.Match match = sentence.match(first);
        if (!words.get(first).isCapitalised() || match == null && sentence.isHeadline()) {
            return 0;
        }
        if (match == null) {
            boolean part = PARTS.contains(words.get(first).key());
            int end = nameEnd(first, part
                    ? EnumSet.of(NameSpan.Type.LOCATION)
                    : EnumSet.of(NameSpan.Type.ORGANIZATION, NameSpan.Type.MISC));
            return end - first > 1 && endsWithListed(first, end) ? end : 0;
        }
        if (isPerson(match) || match.names().get(0).use() == Gazetteer.Use.DEMONYM) {
            return 0;
        }
        int person = nameEnd(first, EnumSet.of(NameSpan.Type.PERSON));
        if (match.end() == first + 1 && person > match.end() && goesOn(match.end(), person)) {
            return person;
        }
        int begin = sentence.modelEnd(first) > match.end() ? first : match.end();
        int end = begin < words.size() ? nameEnd(begin, EnumSet.of(NameSpan.Type.ORGANIZATION)) : 0;
        return end > match.end() + 1 && sentence.allJoined(first, end - 1) && goesOn(match.end(), end)
                && Lexicon.isOrganizationWord(words.get(end - 1).key()) ? end : 0;
    }

    /** One past the last word of a decoration: "Order of the White Rose", "Kenya Medal"; 0 when none begins with a word. */
    int decorationEnd(int first) {
        if (!words.get(first).isCapitalised() || sentence.isHeadline()) {
            return 0;
        }
        if (words.get(first).text().equals("Order") && sentence.match(first) == null) {
            int next = first + 1;
            while (next < words.size() && next < first + 3 && Set.of("of", "the").contains(words.get(next).text())) {
                next++;
            }
            return next > first + 1 && next < words.size() && words.get(next).isCapitalised()
                    && sentence.allJoined(first, next) ? capitalsEnd(next) : 0;
        }
        int end = sentence.match(first) == null ? first + 1 : sentence.match(first).end();
        return end < words.size() && sentence.joined(end - 1, end)
                && DECORATIONS.contains(words.get(end).text()) && capitalsEnd(end) == end + 1 ? end + 1 : 0;
    }

    private int capitalsEnd(int first) {
        int end = first + 1;
        while (end < words.size() && words.get(end).isCapitalised() && sentence.joined(end - 1, end)) {
            end++;
        }
        return end;
    }

    /** Where a likely name of the model ends that begins with a word and has one of some types; 0 when there is none. */
    private int nameEnd(int first, Set<NameSpan.Type> types) {
        int end = sentence.modelEnd(first);
        return end > first && words.get(end - 1).isCapitalised() && sentence.allJoined(first, end - 1)
                && sentence.modelName(first).filter(n -> types.contains(n.type()) && n.probability() >= LIKELY)
                        .isPresent() ? end : 0;
    }

    /** Whether neither listed names nor titles stand among words. */
    private boolean goesOn(int from, int end) {
        return IntStream.range(from, end).allMatch(i -> sentence.match(i) == null && sentence.titleAt(i) == 0);
    }

    /** Whether the last words are a listed name, and those before are neither listed nor titles. */
    private boolean endsWithListed(int first, int end) {
        for (int i = first; i < end; i++) {
            Gazetteer.Match match = sentence.match(i);
            if (match != null) {
                return i > first && match.end() == end && !isPerson(match);
            }
            if (!words.get(i).isCapitalised() || sentence.titleAt(i) > 0
                    || SentenceNames.DIRECTIONS.contains(words.get(i).key()) && i > first) {
                return false;
            }
        }
        return false;
    }

    /** "Santa Ana de Chile": a Spanish or Portuguese particle joins even a listed name. */
    private boolean byParticle(int end, int next) {
        return next == end + 1 && next < words.size()
                && Set.of("de", "del", "do", "da").contains(words.get(end).text());
    }

    /** Whether a listed name is only the end of a longer one: "Valeska Paris", "New People's Party". */
    private boolean continues(int first, int end, int next, boolean given) {
        Gazetteer.Match match = sentence.match(next);
        Gazetteer.Name name = match.names().get(0);
        boolean one = match.end() == next + 1;
        if (given && end == first + 1 && one) {
            return true;
        }
        boolean plain = sentence.match(first) == null && next == end && !sentence.hyphenBefore(next)
                && !sentence.isHeadline() && first + 1 == end
                && (first > 0 || Phrases.isApposedPerson(sentence.article(), words, match.end()));
        if (!plain || name.use() == Gazetteer.Use.DEMONYM || isPerson(match)) {
            return false;
        }
        boolean city = one && name.use() == Gazetteer.Use.METONYM && sentence.tag(first).equals("PROPN")
                && !SentenceNames.DIRECTIONS.contains(words.get(first).key());
        boolean generic = name.use() == Gazetteer.Use.NAME && name.entity().kind() != Entity.Kind.COUNTRY
                && (Lexicon.isOrganizationWord(words.get(match.end() - 1).key()) || name.entity().isPlace());
        return city || generic;
    }

    /** The next word of a name: particles and, in names of organizations, "of" and its like are skipped. */
    private int next(int at, int first, boolean organization) {
        int next = at;
        while (next < words.size() && !words.get(next).isCapitalised()
                && (Lexicon.isParticle(words.get(next).key()) || (organization && next - at < 3
                        && joins(first, at, next))
                        || words.get(next).key().equals("and") && next == at && isJointName(first, at, next))) {
            next++;
        }
        return next < words.size() && !words.get(next).isCapitalised() && next == at && sentence.hyphenBefore(at)
                && !SentenceNames.NO_NAME_TAGS.contains(sentence.tag(at)) && sentence.isNameLike(at - 1)
                        ? lowerCasePart(at, first)
                        : next;
    }

    /** "un" in "Jong-un": short, and written as one name with what stands before the hyphen. */
    private int lowerCasePart(int at, int first) {
        boolean name = words.get(at).text().length() <= 6 && (at - 1 > first || sentence.tag(at).equals("PROPN"));
        if (name && sentence.match(at - 1) == null) {
            sentence.markAsName(at);
        }
        return at;
    }

    /** "of" after "Ministry" or "Bank"; "and" only in "Ministry of Trade and Industry". */
    private boolean joins(int first, int at, int joining) {
        String word = words.get(joining).key();
        boolean begun = Lexicon.isOrganizationWord(words.get(first).key());
        if (word.equals("and")) {
            return begun && words.subList(first, at).stream().anyMatch(w -> w.key().equals("of"));
        }
        return JOINING.contains(word) && (begun || Lexicon.isOrganizationWord(words.get(at - 1).key()));
    }

    /** "the Justice and Development Party": after an article, and neither part is a name that is listed. */
    private boolean isJointName(int first, int at, int joining) {
        int end = joining + 1;
        while (end < words.size() && words.get(end).isCapitalised() && sentence.joined(end - 1, end)
                && !Lexicon.isOrganizationWord(words.get(end).key())) {
            end++;
        }
        boolean organization = end > joining + 1 && end < words.size() && words.get(end).isCapitalised()
                && JOINT.contains(words.get(end).key());
        boolean plain = IntStream.rangeClosed(first, Math.min(end, words.size() - 1))
                .allMatch(i -> sentence.match(i) == null && !Lexicon.isGivenName(words.get(i).key()))
                && !Lexicon.isOrganizationWord(words.get(at - 1).key());
        return organization && plain && first > 0 && !sentence.isHeadline();
    }

    /** "Merkel-Macron talks" names two: both stand alone somewhere or are known. */
    private boolean splitsAtHyphen(int left, int right) {
        if (right != left + 1 || !sentence.hyphenBefore(right) || !words.get(right).isCapitalised()
                || Lexicon.isParticle(words.get(left).key())) {
            return false;
        }
        return sentence.match(right) != null || (isKnownAlone(left) && isKnownAlone(right));
    }

    private boolean isKnownAlone(int i) {
        return shapes.isSeenAlone(words.get(i))
                || !knowledge.personsWithSurname(PersonName.of(words.get(i).text())).isEmpty();
    }

    /** Whether the run is rather one longer name than the listed name and something else. */
    boolean absorbs(int first, int listedEnd, int end) {
        Gazetteer.Match match = sentence.match(first);
        if (isPerson(match)) {
            return false;
        }
        boolean place = Lexicon.isPlaceWord(words.get(end - 1).key());
        boolean organization = words.subList(listedEnd, end).stream()
                .anyMatch(word -> Lexicon.isOrganizationWord(word.key()));
        boolean noTrust = sentence.isHeadline() && !sentence.inModelName(end - 1);
        if (((place || organization) && !noTrust) || byParticle(listedEnd, listedEnd + 1)) {
            return true;
        }
        boolean given = match.end() == first + 1 && Lexicon.isGivenName(words.get(first).key())
                && match.names().get(0).use() == Gazetteer.Use.NAME
                && (end == listedEnd + 1 || (end == listedEnd + 2 && Lexicon.isParticle(words.get(listedEnd).key())));
        return given && (sentence.modelType(first, end) == NameSpan.Type.PERSON
                || (!noTrust && sentence.tag(end - 1).equals("PROPN")
                        && !shapes.isSeenInLowerCase(words.get(end - 1))));
    }
}
