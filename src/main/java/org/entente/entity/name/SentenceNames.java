package org.entente.entity.name;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.entity.Gazetteer;
import org.entente.entity.KnowledgeBase;
import org.entente.naming.Lexicon;
import org.entente.naming.WordShapes;
import org.entente.naming.Words.Word;
import org.entente.naming.Words;
import org.entente.reading.NameSpan;
import org.entente.reading.ReadArticle;
import org.entente.reading.Sentence;

/** The words of a sentence, and what speaks for each to be of a name: lists, the reader's model, its shape, its neighbours. */
final class SentenceNames {

    static final Set<String> NO_NAME_TAGS = Set.of("ADP", "DET", "PRON", "AUX", "CCONJ", "SCONJ", "PART", "ADV",
            "INTJ", "NUM", "PUNCT", "SYM");
    private static final Set<String> NO_NAMES = Set.of("monday", "tuesday", "wednesday", "thursday", "friday",
            "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august",
            "september", "october", "november", "december", "god", "christmas", "easter", "ramadan", "gmt", "et",
            "est", "edt", "covid", "internet", "mr", "i", "tv", "photo", "image", "video", "file", "islam", "muslim",
            "muslims", "christian", "christians", "jewish", "islamic", "english", "arabic", "nazi", "tweet", "brexit",
            "western", "eastern", "cold", "pm", "am", "md", "dds", "phd", "mp", "mps", "ceo", "cfo", "usd", "tx");
    /** The types that tell the kind of an entity; groups and what else has a name are known by their words. */
    private static final Set<NameSpan.Type> TELLING = EnumSet.of(NameSpan.Type.PERSON, NameSpan.Type.ORGANIZATION,
            NameSpan.Type.LOCATION);
    private static final Set<String> NUMBERS = Set.of("one", "two", "six", "ten", "i", "ii", "iii", "iv", "v", "vi");
    static final Set<String> DIRECTIONS = Set.of("north", "south", "east", "west", "northern", "southern",
            "eastern", "western", "central", "downtown", "upper", "lower", "inner", "outer", "greater", "old", "new");

    private final ReadArticle read;
    private final WordShapes shapes;
    private final Sentence sentence;
    private final List<Word> words;
    private final Gazetteer.Match[] matches;
    private final boolean[] nameLike;
    private final String[] tags;
    private final boolean headline;

    SentenceNames(ReadArticle read, Sentence sentence, KnowledgeBase knowledge, WordShapes shapes) {
        this.read = read;
        this.shapes = shapes;
        this.sentence = sentence;
        words = Words.of(read.text(), sentence.span());
        tags = tags();
        matches = new Gazetteer.Match[words.size()];
        boolean allCaps = WordShapes.isAllCaps(read, sentence);
        for (Gazetteer.Match match : knowledge.names().find(words, allCaps)) {
            if (match.end() - match.first() > 1 || isPlausible(match)) {
                matches[match.first()] = match;
            }
        }
        headline = WordShapes.isTitleCase(read, sentence);
        boolean title = allCaps || headline;
        nameLike = new boolean[words.size()];
        for (int i = 0; i < words.size(); i++) {
            nameLike[i] = looksLikeName(i, title);
        }
    }

    int index() {
        return sentence.index();
    }

    /** The text of the whole article. */
    String article() {
        return read.text();
    }

    List<Word> words() {
        return words;
    }

    /** The listed name that begins with a word; null when none does. */
    Gazetteer.Match match(int i) {
        return matches[i];
    }

    boolean isNameLike(int i) {
        return nameLike[i];
    }

    void markAsName(int i) {
        nameLike[i] = true;
    }

    /** Whether nearly all longer words have capitals, so that a capital tells nothing. */
    boolean isHeadline() {
        return headline;
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

    private boolean looksLikeName(int i, boolean title) {
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
    int titleAt(int i) {
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

    static boolean isPerson(Gazetteer.Match match) {
        return match.names().get(0).entity().kind() == Entity.Kind.PERSON;
    }

    boolean hyphenBefore(int i) {
        int at = words.get(i).span().begin() - 1;
        return i > 0 && at >= 0 && read.text().charAt(at) == '-';
    }

    boolean allJoined(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!joined(i, i + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Whether only a space, a hyphen, or the full stop of an initial stands between two neighbouring words. */
    boolean joined(int left, int right) {
        String between = read.text().substring(words.get(left).span().end(), words.get(right).span().begin());
        return switch (between) {
            case " ", "-", "" -> true;
            case ". " -> words.get(left).text().length() <= 2 || Lexicon.titleLength(words, left) > 0
                    || Set.of("lt", "gen", "col", "sgt", "rep", "sen", "maj", "brig").contains(words.get(left).key());
            default -> false;
        };
    }

    boolean inModelName(int i) {
        return modelType(i, i + 1) != null;
    }

    /** The model's name of some type that covers a word. */
    Optional<NameSpan> modelName(int i) {
        Span word = words.get(i).span();
        return sentence.names().stream().filter(name -> covered(name).contains(word)).findFirst();
    }

    /** One past the last word of a name of the model; 0 when it does not begin with a word. */
    int modelEnd(int first) {
        Optional<NameSpan> name = modelName(first);
        if (name.isEmpty() || covered(name.get()).begin() != words.get(first).span().begin()) {
            return 0;
        }
        int end = first + 1;
        while (end < words.size() && covered(name.get()).contains(words.get(end).span())) {
            end++;
        }
        return end;
    }

    private Span covered(NameSpan name) {
        return sentence.token(name.firstToken()).span().cover(sentence.token(name.endToken() - 1).span());
    }

    /** The type, if it tells a kind, of the model's name that covers most of some words; null when none does. */
    NameSpan.Type modelType(int first, int end) {
        Span span = span(first, end);
        for (NameSpan name : sentence.names()) {
            Span covered = covered(name);
            int shared = Math.min(covered.end(), span.end()) - Math.max(covered.begin(), span.begin());
            if (shared * 2 > span.length() && TELLING.contains(name.type())) {
                return name.type();
            }
        }
        return null;
    }

    String tag(int i) {
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

    Span span(int first, int end) {
        return words.get(first).span().cover(words.get(end - 1).span());
    }

    String text(int first, int end) {
        return span(first, end).in(read.text());
    }
}
