package org.entente.entity.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.entity.Entity;
import org.entente.entity.Gazetteer;
import org.entente.entity.KnowledgeBase;
import org.entente.entity.name.FoundName.Kind;
import org.entente.naming.Lexicon;
import org.entente.naming.Phrases;
import org.entente.naming.WordShapes;
import org.entente.naming.Words.Word;
import org.entente.reading.NameSpan;
import org.entente.reading.ReadArticle;
import org.entente.reading.Sentence;

/** Finds the names of an article: those of the lists, those of the reader's model, and runs of capitalised words. */
public final class NameFinder {

    private static final int LONGEST = 6;
    private static final Set<String> SURNAMES = Set.of("law", "day", "bill", "rule", "spring", "book", "storm",
            "night");

    private final ReadArticle read;
    private final KnowledgeBase knowledge;
    private final WordShapes shapes;
    private final List<SentenceNames> sentences = new ArrayList<>();
    /** Names that the reader's model saw somewhere, and of which a listed name is only a part. */
    private final Set<String> longer = new TreeSet<>();

    private NameFinder(ReadArticle read, WordShapes shapes, KnowledgeBase knowledge) {
        this.read = read;
        this.knowledge = knowledge;
        this.shapes = shapes;
    }

    /** The names of an article in order, without overlap. */
    public static List<FoundName> names(ReadArticle read, WordShapes shapes, KnowledgeBase knowledge) {
        NameFinder finder = new NameFinder(read, shapes, knowledge);
        finder.prepare();
        List<FoundName> found = new ArrayList<>();
        finder.sentences.forEach(sentence -> finder.find(sentence, found));
        return found;
    }

    private void prepare() {
        for (Sentence sentence : read.sentences()) {
            if (!sentence.tokens().isEmpty()) {
                sentences.add(new SentenceNames(read, sentence, knowledge, shapes));
            }
        }
        for (SentenceNames sentence : sentences) {
            NameRuns runs = new NameRuns(sentence, knowledge, shapes);
            for (int i = 0; i < sentence.words().size(); i++) {
                int end = runs.modelNameEnd(i);
                if (end > 0) {
                    longer.add(sentence.text(i, end));
                }
            }
        }
    }

    /** One past the last word of a longer name that begins here, or that begins so elsewhere in the article; 0 for none. */
    private int longerEnd(SentenceNames sentence, NameRuns runs, int first) {
        int end = runs.modelNameEnd(first);
        for (int more = first + 2; end == 0 && !longer.isEmpty() && more <= first + LONGEST
                && more <= sentence.words().size(); more++) {
            end = longer.contains(sentence.text(first, more)) ? more : 0;
        }
        return end;
    }

    private void find(SentenceNames sentence, List<FoundName> found) {
        NameRuns runs = new NameRuns(sentence, knowledge, shapes);
        List<Word> words = sentence.words();
        Optional<String> title = Optional.empty();
        int i = 0;
        while (i < words.size()) {
            int titled = sentence.titleAt(i);
            if (titled > 0) {
                title = Optional.of(sentence.text(i, i + titled));
                i += titled;
                continue;
            }
            int decoration = runs.decorationEnd(i);
            if (decoration > 0) {
                title = Optional.empty();
                i = decoration;
                continue;
            }
            int whole = longerEnd(sentence, runs, i);
            Gazetteer.Match match = sentence.match(i);
            int end = match == null ? 0 : match.end();
            int run = whole > 0
                    ? whole
                    : sentence.isNameLike(i) || (end > 0 && words.get(i).isCapitalised()) ? runs.runEnd(i) : 0;
            if (run > 0 && run > end && (whole > 0 || end == 0 || runs.absorbs(i, end, run))) {
                run(sentence, i, run, title).ifPresent(found::add);
                i = run;
            } else if (end > 0) {
                boolean owned = ownsNext(sentence, match);
                Gazetteer.Match named = owned ? sentence.match(end) : match;
                found.add(new FoundName(sentence.index(), sentence.span(i, named.end()),
                        sentence.text(i, named.end()), Kind.LISTED, named.names(), title));
                i = named.end();
            } else {
                i++;
            }
            title = Optional.empty();
        }
    }

    /** "U.S. Bridge Agency": a country's name right before one of its listed organizations belongs to that name. */
    private boolean ownsNext(SentenceNames sentence, Gazetteer.Match country) {
        int next = country.end();
        Gazetteer.Name owner = country.names().get(0);
        if (owner.use() != Gazetteer.Use.NAME || owner.entity().kind() != Entity.Kind.COUNTRY
                || next >= sentence.words().size() || sentence.match(next) == null
                || sentence.span(country.first(), next).end() + 1 != sentence.words().get(next).span().begin()) {
            return false;
        }
        Gazetteer.Name owned = sentence.match(next).names().get(0);
        return owned.use() == Gazetteer.Use.NAME && owned.entity().kind() == Entity.Kind.ORGANIZATION
                && knowledge.countryOf(owned.entity()).filter(owner.entity()::equals).isPresent();
    }

    private Optional<FoundName> run(SentenceNames sentence, int first, int end, Optional<String> title) {
        List<Word> words = sentence.words();
        boolean surname = end - first == 2 && Lexicon.isGivenName(words.get(first).key())
                && SURNAMES.contains(words.get(end - 1).key());
        if (end - first > 1 && Lexicon.isOtherWord(words.get(end - 1).key()) && sentence.modelType(first, end) == null
                && !surname) {
            return Optional.empty();
        }
        Kind kind = kind(sentence, first, end, title.isPresent());
        Optional<String> before = kind == Kind.ORGANIZATION || kind == Kind.PLACE ? Optional.empty() : title;
        List<Gazetteer.Name> listed = knowledge.names().lookUp(sentence.text(first, end));
        return Optional.of(new FoundName(sentence.index(), sentence.span(first, end), sentence.text(first, end), kind,
                kind == Kind.PERSON ? listed : List.of(), before));
    }

    private Kind kind(SentenceNames sentence, int first, int end, boolean titled) {
        List<Word> words = sentence.words();
        Word last = words.get(end - 1);
        if (titled) {
            return Kind.PERSON;
        }
        NameSpan.Type model = sentence.modelType(first, end);
        boolean organization = words.subList(first, end).stream()
                .anyMatch(word -> Lexicon.isOrganizationWord(word.key()));
        if (end - first > 1 && Lexicon.isPlaceWord(last.key())) {
            return Kind.PLACE;
        }
        if (end - first > 1 && organization) {
            return Kind.ORGANIZATION;
        }
        if (end - first > 1 && end - first < 4 && Phrases.isApposedPerson(sentence.article(), words, end)) {
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
        return last.isAllCaps() && end - first == 1 && last.text().length() <= 6 && sentence.tag(first).equals("PROPN")
                ? Kind.ORGANIZATION
                : Kind.OPEN;
    }
}
