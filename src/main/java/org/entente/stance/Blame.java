package org.entente.stance;

import static org.entente.stance.Stance.Polarity.OPPOSE;
import static org.entente.stance.Stance.Polarity.SUPPORT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/**
 * What a clause laments, doubts, warns of or admonishes, and whom it blames for that: "is a cause of concern", "I doubt
 * that", "too early to", "will fail", "X should be careful not to".
 */
final class Blame {

    private static final Set<String> WITH = Set.of("with", "at", "in", "under");

    private final Standpoint at;
    private final Scene scene;
    private final Sentence sentence;
    private final Entity speaker;

    Blame(Standpoint at) {
        this.at = at;
        this.scene = at.scene();
        this.sentence = at.sentence();
        this.speaker = at.speaker();
    }

    /** The views of a clause with this head word; empty when it neither laments nor doubts nor warns. */
    List<View> of(Token head, Span words, boolean negated) {
        if (Words.is("doubt", head) && (head.isVerb() || head.tag().equals("ADJ"))) {
            return doubted(head, words, negated);
        }
        boolean tooMuch = head.tag().equals("ADJ")
                && sentence.children(head.index(), "advmod").stream().anyMatch(a -> a.lemma().equals("too"));
        if (tooMuch && !negated) {
            Optional<Token> matter = Clauses.complement(sentence, head.index()).filter(Token::isVerb);
            return matter.map(m -> List.of(View.fair(scene.proposition(sentence.subtreeSpan(m.index())), OPPOSE)))
                    .orElse(List.of());
        }
        if (isWarning(head)) {
            return sentence.children(head.index(), "nsubj").stream().flatMap(s -> blamed(s).stream()).toList();
        }
        return lamented(head, words, negated);
    }

    /** "doubts that ...", "is worried about X": against what follows. */
    private List<View> doubted(Token head, Span words, boolean negated) {
        List<View> views = new ArrayList<>();
        for (Token about : sentence.children(head.index(), "obl", "obj")) {
            views.addAll(at.towards(about, negated ? SUPPORT : OPPOSE));
        }
        Span matter = Clauses.complement(sentence, head.index()).map(c -> sentence.subtreeSpan(c.index()))
                .orElse(words);
        if (views.isEmpty()) {
            views.add(View.fair(scene.proposition(matter), negated ? SUPPORT : OPPOSE));
        }
        Optional<Entity> other = sentence.children(head.index(), "nsubj").stream()
                .flatMap(s -> scene.actorsAt(sentence, s.index()).stream()).filter(a -> !a.equals(speaker)).findFirst();
        return other.map(o -> views.stream().map(v -> v.heldBy(o)).toList()).orElse(views);
    }

    /** "any attempt to ... would fail", "such a move would have consequences". */
    private boolean isWarning(Token head) {
        boolean coming = Clauses.hasAuxiliary(sentence, head.index(), "future")
                || Clauses.hasAuxiliary(sentence, head.index(), "unreal");
        boolean costs = Words.is("fail", head)
                || sentence.children(head.index(), "obj").stream().anyMatch(o -> Words.is("cost", o));
        return coming && costs
                && sentence.children(head.index(), "nsubj").stream().anyMatch(s -> Words.is("attempt", s));
    }

    private List<View> lamented(Token head, Span words, boolean negated) {
        boolean predicate = Words.is("lament", head) && Clauses.isPredicate(sentence, head.index());
        Optional<Token> state = Clauses.oblique(sentence, head.index(), WITH).filter(o -> Words.is("lament", o));
        boolean exists = head.lemma().equals("be")
                && sentence.children(head.index(), "nsubj").stream().anyMatch(s -> Words.is("lament", s));
        if (predicate && negated) {
            return sentence.children(head.index(), "nsubj").stream().flatMap(s -> at.towards(s, SUPPORT).stream())
                    .toList();
        }
        if (negated || !predicate && state.isEmpty() && !exists) {
            return List.of();
        }
        Optional<Token> agent = Clauses.oblique(sentence, head.index(), Set.of("by"))
                .or(() -> state.flatMap(s -> Clauses.oblique(sentence, s.index(), Set.of("by"))));
        List<Token> causes = agent.map(List::of).orElse(sentence.children(head.index(), "nsubj").stream()
                .filter(s -> !Words.is("impersonal", s) && !Words.is("lament", s)).toList());
        List<View> views = causes.stream().flatMap(c -> blamed(c).stream()).toList();
        return views.isEmpty() ? List.of(View.fair(scene.proposition(words), OPPOSE)) : views;
    }

    /** Against the actor whose thing a phrase names, however deep, else against the thing. */
    private List<View> blamed(Token cause) {
        List<View> views = at.towards(cause, OPPOSE);
        if (!views.isEmpty()) {
            return views;
        }
        for (Token part : sentence.children(cause.index(), "nmod")) {
            views = scene.ownersOf(sentence, part.index()).stream().filter(o -> !o.equals(speaker))
                    .map(o -> View.fair(new Stance.Target.OfEntity(o), OPPOSE)).toList();
            if (!views.isEmpty()) {
                return views;
            }
        }
        return List.of(View.fair(scene.matter(sentence, cause), OPPOSE));
    }

    /** Whom a duty blames: "X should stop its reckless flights"; and the very deed when it is told of. */
    List<View> admonished(Token head, boolean negated) {
        boolean careful = Words.is("careful", head);
        boolean reckless = sentence.subtree(head.index()).stream().map(sentence::token)
                .anyMatch(t -> Words.is("negative", t) && !t.baseRelation().equals("nsubj"));
        boolean ends = Words.is("stop", head) || Words.is("reduce", head);
        if (Clauses.isPassive(sentence, head.index()) || !careful && !(reckless && (ends || negated))) {
            return List.of();
        }
        List<View> views = new ArrayList<>();
        for (Token subject : Clauses.subjects(sentence, head.index())) {
            scene.actorsAt(sentence, subject.index()).stream().filter(a -> !a.equals(speaker))
                    .forEach(a -> views.add(View.clear(new Stance.Target.OfEntity(a), OPPOSE)));
        }
        for (Token object : sentence.children(head.index(), "obj")) {
            scene.eventAt(sentence, object)
                    .ifPresent(e -> views.add(View.clear(new Stance.Target.OfEvent(e), OPPOSE)));
        }
        return views;
    }
}
