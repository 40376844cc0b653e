package org.entente.entity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.article.Span;
import org.entente.entity.FoundName.Kind;
import org.entente.naming.Lexicon;
import org.entente.naming.PersonName;
import org.entente.naming.Phrases;
import org.entente.naming.WordShapes;
import org.entente.naming.Words.Word;
import org.entente.naming.Words;
import org.entente.reading.NameSpan;
import org.entente.reading.ReadArticle;
import org.entente.reading.Sentence;

/** Finds the names of a sentence: those of the lists, those of the reader's model, and runs of capitalised words. */
final class NameFinder {

    private static final Set<String> NO_NAME_TAGS = Set.of("ADP", "DET", "PRON", "AUX", "CCONJ", "SCONJ", "PART", "ADV",
            "INTJ", "NUM", "PUNCT", "SYM");
    private static final Set<String> NO_NAMES = Set.of("monday", "tuesday", "wednesday", "thursday", "friday",
            "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august",
            "september", "october", "november", "december", "god", "christmas", "easter", "ramadan", "gmt", "et",
            "est", "edt", "covid", "internet", "mr", "i", "tv", "photo", "image", "video", "file", "islam", "muslim",
            "muslims", "christian", "christians", "jewish", "islamic", "english", "arabic", "nazi", "tweet", "brexit",
            "western", "eastern", "cold", "pm", "am", "md", "dds", "phd", "mp", "mps", "ceo", "cfo", "usd", "tx");
    private static final Set<String> JOINT = Set.of("party", "alliance", "movement", "ministry", "commission",
            "committee", "council", "association", "organization", "organisation", "agency", "institute", "union");
    private static final Set<String> JOINING = Set.of("of", "for", "and", "on", "the", "to", "in", "against");

    /** The types that tell the kind of an entity; groups and what else has a name are known by their words. */
    private static final Set<NameSpan.Type> TELLING = EnumSet.of(NameSpan.Type.PERSON, NameSpan.Type.ORGANIZATION,
            NameSpan.Type.LOCATION);
    private static final Set<String> NUMBERS = Set.of("one", "two", "six", "ten", "i", "ii", "iii", "iv", "v", "vi");
    private static final Set<String> SURNAMES = Set.of("law", "day", "bill", "rule", "spring", "book", "storm",
            "night");
    private static final Set<String> DIRECTIONS = Set.of("north", "south", "east", "west", "northern", "southern",
            "eastern", "western", "central", "downtown", "upper", "lower", "inner", "outer", "greater", "old", "new");

    private final ReadArticle read;
    private final KnowledgeBase knowledge;
    private final WordShapes shapes;

    private Sentence sentence;
    private List<Word> words;
    private Gazetteer.Match[] matches;
    private boolean[] nameLike;
    private String[] tags;
    private boolean headline;

    NameFinder(ReadArticle read, KnowledgeBase knowledge) {
        this.read = read;
        this.knowledge = knowledge;
        this.shapes = new WordShapes(read);
    }

    /** The names of one sentence in order, without overlap. */
    List<FoundName> find(Sentence in) {
        prepare(in);
        List<FoundName> found = new ArrayList<>();
        Optional<String> title = Optional.empty();
        int i = 0;
        while (i < words.size()) {
            int titled = titleAt(i);
            if (titled > 0) {
                title = Optional.of(text(i, i + titled));
                i += titled;
                continue;
            }
            int end = matches[i] == null ? 0 : matches[i].end();
            int run = nameLike[i] || (end > 0 && runBegins(i)) ? runEnd(i) : 0;
            if (run > 0 && run > end && (end == 0 || absorbs(i, end, run))) {
                found.addAll(run(i, run, title));
                i = run;
            } else if (end > 0) {
                found.add(new FoundName(sentence.index(), span(i, end), text(i, end), Kind.LISTED, matches[i].names(),
                        title));
                i = end;
            } else {
                i++;
            }
            title = Optional.empty();
        }
        return found;
    }

    private void prepare(Sentence in) {
        sentence = in;
        words = Words.of(read.text(), in.span());
        tags = tags();
        matches = new Gazetteer.Match[words.size()];
        boolean allCaps = WordShapes.isAllCaps(read, in);
        for (Gazetteer.Match match : knowledge.names().find(words, allCaps)) {
            if (match.end() - match.first() > 1 || isPlausible(match)) {
                matches[match.first()] = match;
            }
        }
        headline = WordShapes.isTitleCase(read, in);
        boolean title = allCaps || headline;
        nameLike = new boolean[words.size()];
        for (int i = 0; i < words.size(); i++) {
            nameLike[i] = isNameLike(i, title);
        }
    }

    /** A listed name of one word that the article writes in lower case, too, at the start of a sentence, is none. */
    private boolean isPlausible(Gazetteer.Match match) {
        Word word = words.get(match.first());
        if (DIRECTIONS.contains(word.key()) && isBesideName(match.first())) {
            return false;
        }
        boolean begins = match.first() == 0 && !word.isAllCaps();
        return !begins || !shapes.isSeenInLowerCase(word) || shapes.isSeenAsName(word)
                || tag(match.first()).equals("PROPN");
    }

    /** "West" in "Perth West" and "West Perth" is no name of its own. */
    private boolean isBesideName(int i) {
        boolean before = i > 1 && words.get(i - 1).isCapitalised() && joined(i - 1, i);
        boolean after = i + 1 < words.size() && words.get(i + 1).isCapitalised() && joined(i, i + 1)
                && tag(i + 1).equals("PROPN");
        return before || after;
    }

    private boolean isNameLike(int i, boolean title) {
        Word word = words.get(i);
        if (!word.isCapitalised() || NO_NAMES.contains(word.key())
                || (word.text().length() == 1 && i == 0 && !hasFullStop(i))) {
            return false;
        }
        if (inModelName(i) || (!title && isParticleOfName(i))) {
            return true;
        }
        String tag = tag(i);
        boolean initial = word.text().length() == 1 && !word.key().equals("a");
        if (title || i == 0 || afterQuote(i)) {
            return (shapes.isSeenAsName(word) && !shapes.isSeenInLowerCase(word))
                    || (tag.equals("PROPN") && !shapes.isSeenInLowerCase(word))
                    || (initial && tag.equals("PROPN")) || (i == 0 && Lexicon.isGivenName(word.key())
                            && words.size() > 1 && words.get(1).isCapitalised() && tag.equals("PROPN"));
        }
        boolean shortName = i > 0 && nameLike[i - 1] && tag.equals("NUM") && word.text().length() < 4
                && word.text().chars().allMatch(Character::isLetter) && !NUMBERS.contains(word.key());
        return initial || shortName || !NO_NAME_TAGS.contains(tag);
    }

    /** "De" in "Jordi De Vries". */
    private boolean isParticleOfName(int i) {
        return i > 0 && i + 1 < words.size() && Lexicon.isParticle(words.get(i).key())
                && words.get(i - 1).isCapitalised() && words.get(i + 1).isCapitalised() && joined(i - 1, i)
                && joined(i, i + 1);
    }

    private boolean hasFullStop(int i) {
        int end = words.get(i).span().end();
        return end < read.text().length() && read.text().charAt(end) == '.';
    }

    private boolean afterQuote(int i) {
        int at = words.get(i).span().begin() - 1;
        return at >= 0 && "\"“'‘(:—–".indexOf(read.text().charAt(at)) >= 0;
    }

    /** How many words from here on are a title of the name that follows; 0 when none follows. */
    private int titleAt(int i) {
        int n = Lexicon.titleLength(words, i);
        if (n == 0 || i + n >= words.size() || (matches[i] != null && matches[i].end() > i + n)
                || !joined(i + n - 1, i + n)) {
            return 0;
        }
        Word next = words.get(i + n);
        boolean name = nameLike[i + n] || (matches[i + n] != null && next.isCapitalised()) || titleAt(i + n) > 0;
        boolean lower = !words.get(i).isCapitalised();
        return name && !(lower && matches[i + n] != null && !isPerson(matches[i + n])) ? n : 0;
    }

    private static boolean isPerson(Gazetteer.Match match) {
        return match.names().get(0).entity().kind() == Entity.Kind.PERSON;
    }

    /** Whether a listed name may be the beginning of a longer name that is not listed. */
    private boolean runBegins(int i) {
        return words.get(i).isCapitalised();
    }

    /** One past the last word of the run of name words that begins here. */
    private int runEnd(int first) {
        boolean organization = Lexicon.isOrganizationWord(words.get(first).key());
        boolean person = Lexicon.isGivenName(words.get(first).key());
        int end = matches[first] == null ? first + 1 : matches[first].end();
        while (end < words.size() && joined(end - 1, end)) {
            int next = next(end, first, organization);
            if (next >= words.size() || (next > end && !allJoined(end, next))) {
                break;
            }
            boolean listed = matches[next] != null;
            if ((!listed && !nameLike[next]) || (Lexicon.titleLength(words, next) > 0 && titleAt(next) > 0)) {
                break;
            }
            boolean ofOrganization = next > end && organization;
            boolean region = organization && next == end && end - 2 > first
                    && DIRECTIONS.contains(words.get(end - 1).key()) && words.get(end - 2).key().equals("of");
            if (listed && !ofOrganization && !region && !byParticle(end, next)
                    && !continues(first, end, next, person)) {
                break;
            }
            if (end == first + 1 && splitsAtHyphen(first, next)) {
                break;
            }
            end = listed ? matches[next].end() : next + 1;
            organization |= Lexicon.isOrganizationWord(words.get(next).key());
        }
        return end;
    }

    /** "Santa Ana de Chile": a Spanish or Portuguese particle joins even a listed name. */
    private boolean byParticle(int end, int next) {
        return next == end + 1 && next < words.size()
                && Set.of("de", "del", "do", "da").contains(words.get(end).text());
    }

    /** Whether a listed name is only the end of a longer one: "Valeska Paris", "New People's Party". */
    private boolean continues(int first, int end, int next, boolean given) {
        Gazetteer.Match match = matches[next];
        Gazetteer.Name name = match.names().get(0);
        boolean one = match.end() == next + 1;
        if (given && end == first + 1 && one) {
            return true;
        }
        boolean plain = matches[first] == null && next == end && !hyphenBefore(next)
                && !headline && first + 1 == end
                && (first > 0 || Phrases.isApposedPerson(read.text(), words, match.end()));
        if (!plain || name.use() == Gazetteer.Use.DEMONYM || isPerson(match)) {
            return false;
        }
        boolean city = one && name.use() == Gazetteer.Use.METONYM && tag(first).equals("PROPN")
                && !DIRECTIONS.contains(words.get(first).key());
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
        return next < words.size() && !words.get(next).isCapitalised() && next == at && hyphenBefore(at)
                && !NO_NAME_TAGS.contains(tag(at)) && nameLike[at - 1] ? lowerCasePart(at, first) : next;
    }

    /** "un" in "Jong-un": short, and written as one name with what stands before the hyphen. */
    private int lowerCasePart(int at, int first) {
        boolean name = words.get(at).text().length() <= 6 && (at - 1 > first || tag(at).equals("PROPN"));
        if (name && matches[at - 1] == null) {
            nameLike[at] = true;
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
        while (end < words.size() && words.get(end).isCapitalised() && joined(end - 1, end)
                && !Lexicon.isOrganizationWord(words.get(end).key())) {
            end++;
        }
        boolean organization = end > joining + 1 && end < words.size() && words.get(end).isCapitalised()
                && JOINT.contains(words.get(end).key());
        boolean plain = IntStream.rangeClosed(first, Math.min(end, words.size() - 1))
                .allMatch(i -> matches[i] == null && !Lexicon.isGivenName(words.get(i).key()))
                && !Lexicon.isOrganizationWord(words.get(at - 1).key());
        return organization && plain && first > 0 && !headline;
    }

    private boolean hyphenBefore(int i) {
        int at = words.get(i).span().begin() - 1;
        return i > 0 && at >= 0 && read.text().charAt(at) == '-';
    }

    private boolean allJoined(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!joined(i, i + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Whether only a space, a hyphen, or the full stop of an initial stands between two neighbouring words. */
    private boolean joined(int left, int right) {
        String between = read.text().substring(words.get(left).span().end(), words.get(right).span().begin());
        return switch (between) {
            case " ", "-", "" -> true;
            case ". " -> words.get(left).text().length() <= 2 || Lexicon.titleLength(words, left) > 0
                    || Set.of("lt", "gen", "col", "sgt", "rep", "sen", "maj", "brig").contains(words.get(left).key());
            default -> false;
        };
    }

    /** "Merkel-Macron talks" names two: both stand alone somewhere or are known. */
    private boolean splitsAtHyphen(int left, int right) {
        if (right != left + 1 || !hyphenBefore(right) || !words.get(right).isCapitalised()
                || Lexicon.isParticle(words.get(left).key())) {
            return false;
        }
        return matches[right] != null || (isKnownAlone(left) && isKnownAlone(right));
    }

    private boolean isKnownAlone(int i) {
        return shapes.isSeenAlone(words.get(i))
                || !knowledge.personsWithSurname(PersonName.of(words.get(i).text())).isEmpty();
    }

    /** Whether the run is rather one longer name than the listed name and something else. */
    private boolean absorbs(int first, int listedEnd, int end) {
        Gazetteer.Match match = matches[first];
        if (isPerson(match)) {
            return false;
        }
        boolean place = Lexicon.isPlaceWord(words.get(end - 1).key());
        boolean organization = words.subList(listedEnd, end).stream()
                .anyMatch(word -> Lexicon.isOrganizationWord(word.key()));
        boolean noTrust = headline && !inModelName(end - 1);
        if (((place || organization) && !noTrust) || byParticle(listedEnd, listedEnd + 1)) {
            return true;
        }
        boolean given = match.end() == first + 1 && Lexicon.isGivenName(words.get(first).key())
                && match.names().get(0).use() == Gazetteer.Use.NAME
                && (end == listedEnd + 1 || (end == listedEnd + 2 && Lexicon.isParticle(words.get(listedEnd).key())));
        return given && (modelType(first, end) == NameSpan.Type.PERSON || (!noTrust && tag(end - 1).equals("PROPN")
                && !shapes.isSeenInLowerCase(words.get(end - 1))));
    }

    private List<FoundName> run(int first, int end, Optional<String> title) {
        boolean surname = end - first == 2 && Lexicon.isGivenName(words.get(first).key())
                && SURNAMES.contains(words.get(end - 1).key());
        if (end - first > 1 && Lexicon.isOtherWord(words.get(end - 1).key()) && modelType(first, end) == null
                && !surname) {
            return List.of();
        }
        Kind kind = kind(first, end, title.isPresent());
        Optional<String> before = kind == Kind.ORGANIZATION || kind == Kind.PLACE ? Optional.empty() : title;
        List<Gazetteer.Name> listed = knowledge.names().lookUp(text(first, end));
        return List.of(new FoundName(sentence.index(), span(first, end), text(first, end), kind,
                kind == Kind.PERSON ? listed : List.of(), before));
    }

    private Kind kind(int first, int end, boolean titled) {
        Word last = words.get(end - 1);
        if (titled) {
            return Kind.PERSON;
        }
        NameSpan.Type model = modelType(first, end);
        boolean organization = words.subList(first, end).stream()
                .anyMatch(word -> Lexicon.isOrganizationWord(word.key()));
        if (end - first > 1 && Lexicon.isPlaceWord(last.key())) {
            return Kind.PLACE;
        }
        if (end - first > 1 && organization) {
            return Kind.ORGANIZATION;
        }
        if (end - first > 1 && end - first < 4 && Phrases.isApposedPerson(read.text(), words, end)) {
            return Kind.PERSON;
        }
        boolean given = Lexicon.isGivenName(words.get(first).key());
        if (model == NameSpan.Type.ORGANIZATION && given && end - first == 2 && shapes.isSeenAlone(last)) {
            return Kind.PERSON;
        }
        if (model != null && !(model == NameSpan.Type.LOCATION && given && end - first == 2)) {
            return switch (model) {
                case PERSON -> Kind.PERSON;
                case ORGANIZATION -> Kind.ORGANIZATION;
                case LOCATION -> Kind.PLACE;
                case GROUP, MISC -> Kind.OPEN;
            };
        }
        boolean initial = end - first > 2
                && words.subList(first, end - 1).stream().anyMatch(word -> word.text().length() == 1);
        if (end - first > 1 && end - first <= 5 && (given || initial)) {
            return Kind.PERSON;
        }
        return last.isAllCaps() && end - first == 1 && last.text().length() <= 6 && tag(first).equals("PROPN")
                ? Kind.ORGANIZATION
                : Kind.OPEN;
    }

    private boolean inModelName(int i) {
        return modelType(i, i + 1) != null;
    }

    /** The type, if it tells a kind, of the model's name that covers most of some words; null when none does. */
    private NameSpan.Type modelType(int first, int end) {
        Span span = span(first, end);
        for (NameSpan name : sentence.names()) {
            Span covered = sentence.token(name.firstToken()).span()
                    .cover(sentence.token(name.endToken() - 1).span());
            int shared = Math.min(covered.end(), span.end()) - Math.max(covered.begin(), span.begin());
            if (shared * 2 > span.length() && TELLING.contains(name.type())) {
                return name.type();
            }
        }
        return null;
    }

    private String tag(int i) {
        return tags[i];
    }

    private String[] tags() {
        String[] tagOfWord = new String[words.size()];
        int token = 0;
        for (int i = 0; i < tagOfWord.length; i++) {
            while (token < sentence.tokens().size() - 1
                    && sentence.token(token).span().end() <= words.get(i).span().begin()) {
                token++;
            }
            tagOfWord[i] = sentence.tokens().isEmpty() ? "X" : sentence.token(token).tag();
        }
        return tagOfWord;
    }

    private Span span(int first, int end) {
        return words.get(first).span().cover(words.get(end - 1).span());
    }

    private String text(int first, int end) {
        return span(first, end).in(read.text());
    }
}
