package org.entente.stance;

import static org.entente.stance.Stance.Polarity.OPPOSE;
import static org.entente.stance.Stance.Polarity.SUPPORT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.reading.Sentence;
import org.entente.reading.Token;
import org.entente.stance.Stance.Polarity;
import org.entente.statement.Statement;
import org.entente.statement.Statement.IndirectStatement;

/** What somebody is said to hold, want, deny or slam is what they are for or against. */
final class StatementStances implements StanceFinder {

    private static final Set<String> YET_TO_COME = Set.of("any", "further", "more", "new", "future", "another");

    @Override
    public List<Stance> find(Scene scene) {
        List<Stance> stances = new ArrayList<>();
        for (Statement statement : scene.statements()) {
            if (statement instanceof IndirectStatement said && said.speaker().isPresent()) {
                Sentence sentence = scene.sentenceOf(said);
                for (View view : views(scene, sentence, said, said.speaker().get())) {
                    stances.add(new Stance(view.holder().orElse(said.speaker().get()), view.target(), view.polarity(),
                            sentence.index(),
                            Optional.of(said), Optional.empty(), Optional.empty(),
                            view.sureness() * said.confidence(),
                            "statement/" + said.force().name().toLowerCase(Locale.ROOT)));
                }
            }
        }
        return stances;
    }

    private static List<View> views(Scene scene, Sentence sentence, IndirectStatement said, Entity speaker) {
        Span content = said.content();
        int head = Clauses.topOf(sentence, content);
        if (head < 0) {
            return List.of();
        }
        Token top = sentence.token(head);
        ClauseReader reader = new ClauseReader(scene, sentence, speaker);
        Stance.Target matter = scene.proposition(content);
        if (said.cue().filter(c -> Words.is("reserve", c)).isPresent() || Words.is("reserve", top)) {
            return reserve(scene, sentence, top, speaker);
        }
        return switch (said.force()) {
            case REQUESTS -> said.cue().filter(c -> Words.is("insist", c)).isPresent()
                    && sentence.child(head, "nsubj").isPresent() && !Clauses.hasAuxiliary(sentence, head, "duty")
                            ? reader.read(content)
                            : requested(reader, sentence, top, content);
            case COMMITS -> reader.wanted(top, content, false);
            case DENIES -> List.of(View.clear(matter, OPPOSE));
            case SUPPORTS -> ofPhrase(reader, sentence, top, matter, SUPPORT);
            case OPPOSES -> ofPhrase(reader, sentence, top, matter, OPPOSE);
            case ALLEGES -> alleged(reader, sentence, top, content, matter);
            case ASSERTS -> top.isNominal() && !Clauses.isPredicate(sentence, head)
                    && sentence.child(head, "nsubj").isEmpty() ? List.of() : reader.read(content);
        };
    }

    /** "voiced caution on ties with X": neither for nor against X. */
    private static List<View> reserve(Scene scene, Sentence sentence, Token top, Entity speaker) {
        return scene.actorOrPartnerAt(sentence, top.index()).filter(a -> !a.equals(speaker))
                .map(a -> List.of(View.fair(new Stance.Target.OfEntity(a), Polarity.NEUTRAL))).orElse(List.of());
    }

    private static List<View> requested(ClauseReader reader, Sentence sentence, Token top, Span content) {
        if (Words.is("learn", top)) { // "demanded to know X's plans": a reproach to X
            List<View> views = new ArrayList<>();
            sentence.children(top.index(), "obj").forEach(o -> views.addAll(reader.towards(o, OPPOSE)));
            return views;
        }
        return reader.wanted(top, content, false);
    }

    /** Towards what a phrase names: an actor, an act with its owner, or what might come. */
    private static List<View> ofPhrase(ClauseReader reader, Sentence sentence, Token top, Stance.Target matter,
            Polarity polarity) {
        boolean open = sentence.children(top.index(), "amod", "det").stream()
                .anyMatch(c -> YET_TO_COME.contains(c.lemma()));
        List<View> views = open ? List.of() : reader.towards(top, polarity);
        return views.isEmpty() ? List.of(View.clear(matter, polarity)) : views;
    }

    /** "questioned X's role", "accused X of bombing": against X, and what is alleged is held to be so. */
    private static List<View> alleged(ClauseReader reader, Sentence sentence, Token top, Span content,
            Stance.Target matter) {
        if (top.isNominal() && !Clauses.isPredicate(sentence, top.index())) {
            return ofPhrase(reader, sentence, top, matter, OPPOSE);
        }
        List<View> views = new ArrayList<>();
        Token governor = top.head() < 0 ? top : sentence.token(top.head());
        if (Words.is("against", governor) && governor.isVerb()) {
            sentence.children(governor.index(), "obj").forEach(o -> views.addAll(reader.towards(o, OPPOSE)));
        }
        boolean accused = !views.isEmpty();
        reader.read(content).stream().filter(v -> !accused || !(v.target() instanceof Stance.Target.OfProposition))
                .forEach(views::add);
        if (accused && reader.tellsOfDeed(content)) {
            views.add(View.plain(matter, SUPPORT));
        }
        return views;
    }
}
