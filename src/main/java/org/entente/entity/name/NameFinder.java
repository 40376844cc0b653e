package org.entente.entity.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** Finds the names of a sentence: those of the lists, those of the reader's model, and runs of capitalised words. */
public final class NameFinder {

    private static final Set<String> SURNAMES = Set.of("law", "day", "bill", "rule", "spring", "book", "storm",
            "night");

    private final ReadArticle read;
    private final KnowledgeBase knowledge;
    private final WordShapes shapes;

    public NameFinder(ReadArticle read, KnowledgeBase knowledge) {
        this.read = read;
        this.knowledge = knowledge;
        this.shapes = new WordShapes(read);
    }

    /** The names of one sentence in order, without overlap. */
    public List<FoundName> find(Sentence in) {
        SentenceNames sentence = new SentenceNames(read, in, knowledge, shapes);
        NameRuns runs = new NameRuns(sentence, knowledge, shapes);
        List<Word> words = sentence.words();
        List<FoundName> found = new ArrayList<>();
        Optional<String> title = Optional.empty();
        int i = 0;
        while (i < words.size()) {
            int titled = sentence.titleAt(i);
            if (titled > 0) {
                title = Optional.of(sentence.text(i, i + titled));
                i += titled;
                continue;
            }
            Gazetteer.Match match = sentence.match(i);
            int end = match == null ? 0 : match.end();
            int run = sentence.isNameLike(i) || (end > 0 && words.get(i).isCapitalised()) ? runs.runEnd(i) : 0;
            if (run > 0 && run > end && (end == 0 || runs.absorbs(i, end, run))) {
                run(sentence, i, run, title).ifPresent(found::add);
                i = run;
            } else if (end > 0) {
                found.add(new FoundName(sentence.index(), sentence.span(i, end), sentence.text(i, end), Kind.LISTED,
                        match.names(), title));
                i = end;
            } else {
                i++;
            }
            title = Optional.empty();
        }
        return found;
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
