package org.entente.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.entity.calibration.Calibration;
import org.entente.entity.coreference.Plurals;
import org.entente.entity.name.Candidates;
import org.entente.entity.name.FoundName;
import org.entente.entity.name.NameFinder;
import org.entente.naming.Quotes;
import org.entente.naming.WordShapes;
import org.entente.reading.ReadArticle;
import org.entente.reading.Sentence;

/**
 * Links by lists and rules: names of the knowledge base and of the reader's model, titles and offices, the part a name
 * plays in its sentence. Immutable; an article's links depend on that article and the knowledge base alone.
 */
public final class RuleLinker implements Linker {

    private final KnowledgeBase knowledge;
    private final Calibration calibration;

    public RuleLinker(KnowledgeBase knowledge) {
        this(knowledge, Calibration.get());
    }

    /** With other confidence than that which ships. */
    public RuleLinker(KnowledgeBase knowledge, Calibration calibration) {
        this.knowledge = knowledge;
        this.calibration = calibration;
    }

    @Override
    public LinkedArticle link(ReadArticle read) {
        Scope scope = new Scope(read.article(), knowledge);
        WordShapes shapes = new WordShapes(read);
        List<FoundName> names = Candidates.chosen(NameFinder.names(read, shapes, knowledge), knowledge, day(read));
        People people = new People(names, knowledge, scope, day(read));
        NameLinker linker = new NameLinker(read, shapes, names, knowledge, scope, people);
        List<Mention> named = new ArrayList<>();
        Optional<FoundName> before = Optional.empty();
        List<FoundName> unknown = new ArrayList<>();
        for (FoundName name : names) {
            linker.link(name, before).ifPresentOrElse(named::add, () -> unknown.add(name));
            linker.region(name).ifPresent(named::add);
            before = Optional.of(name);
        }
        unknown.forEach(name -> linker.again(name).ifPresent(named::add));
        Draft draft = new Draft(read, knowledge, scope, people, day(read).or(people::likelyDay));
        named.forEach(draft::add);
        PersonPhrases phrases = new PersonPhrases(draft);
        read.sentences().forEach(phrases::read);
        read.sentences().forEach(new RoleClauses(draft, phrases)::read);
        Descriptions descriptions = new Descriptions(draft, phrases);
        Governments governments = new Governments(draft);
        read.sentences().forEach(governments::read);
        read.sentences().forEach(descriptions::readOffices);
        read.sentences().forEach(governments::read);
        read.sentences().forEach(descriptions::read);
        boolean flows = Coherence.of(read, draft.all()).flows();
        Quotes quotes = new Quotes(read);
        Pronouns pronouns = new Pronouns(draft, quotes, flows);
        read.sentences().forEach(pronouns::read);
        Plurals plurals = new Plurals(draft, quotes, flows);
        for (Sentence sentence : read.sentences()) {
            sentence.tokens().forEach(token -> plurals.at(sentence, token).ifPresent(draft::put));
        }
        read.sentences().forEach(pronouns::readSpeakers);
        return draft.finished(calibration);
    }

    /** The day whose office holders an article means: that of its story, or of its page. */
    private static Optional<LocalDate> day(ReadArticle read) {
        return read.article().description().storyDate().or(() -> read.article().description().published());
    }
}
