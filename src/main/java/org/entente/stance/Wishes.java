package org.entente.stance;

import static org.entente.stance.Stance.Polarity.NEUTRAL;
import static org.entente.stance.Stance.Polarity.OPPOSE;
import static org.entente.stance.Stance.Polarity.SUPPORT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/** Reads what a clause wants done or stopped, and what it holds to be a duty. */
final class Wishes {

    private final Standpoint at;
    private final Scene scene;
    private final Sentence sentence;

    Wishes(Standpoint at) {
        this.at = at;
        this.scene = at.scene();
        this.sentence = at.sentence();
    }

    boolean isWish(Token head) {
        return Words.is("want", head) && !(head.isVerb() && head.lemma().equals("open"))
                || Words.is("necessary", head) && Clauses.complement(sentence, head.index())
                        .filter(c -> c.isVerb() || !c.isNominal()).isPresent()
                || Words.is("hold", head) && sentence.children(head.index(), "xcomp", "obl", "obj").stream()
                        .anyMatch(x -> Words.is("necessary", x));
    }

    /** "wants to ...", "is ready to ...", "it is important to ..." */
    List<View> wish(Token head, Span words, boolean negated, int depth) {
        Optional<Token> wanted = Clauses.complement(sentence, head.index());
        if (wanted.isPresent() && Words.is("necessary", wanted.get())) {
            Optional<Token> deeper = Clauses.complement(sentence, wanted.get().index())
                    .or(() -> stopAfter(wanted.get().index()));
            if (deeper.isPresent()) {
                return wanted(deeper.get(), words, negated);
            }
        }
        if (wanted.isEmpty()) {
            return List.of(View.fair(scene.proposition(words), negated ? OPPOSE : SUPPORT));
        }
        if (Words.is("think", wanted.get())) {
            return List.of(View.fair(scene.proposition(words), NEUTRAL));
        }
        boolean curious = Words.is("learn", wanted.get());
        return curious || depth == 0 ? List.of() : wanted(wanted.get(), words, negated);
    }

    /** The infinitive of a verb of stopping that stands right after a word, wherever the parser hung it. */
    Optional<Token> stopAfter(int word) {
        for (int i = word + 1; i < Math.min(word + 5, sentence.tokens().size()); i++) {
            if (sentence.token(i).isVerb()) {
                return Words.is("stop", sentence.token(i)) ? Optional.of(sentence.token(i)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What is wanted: a deed, its end, or something done to somebody. */
    List<View> wanted(Token deed, Span words, boolean negated) {
        boolean not = negated != Clauses.isNegated(sentence, deed);
        List<View> admonished = new Blame(at).admonished(deed, not);
        if (admonished.stream().anyMatch(v -> v.target() instanceof Stance.Target.OfEntity)) {
            return admonished;
        }
        if (Words.is("stop", deed)) {
            Optional<Token> stopped = Clauses.complement(sentence, deed.index());
            Stance.Target target = scene.proposition(stopped.map(s -> at.phrase(s.index())).orElse(words));
            return List.of(View.clear(target, not ? SUPPORT : OPPOSE));
        }
        if (deed.isVerb() && (Words.is("against", deed) || Words.is("for", deed))) {
            boolean against = Words.is("against", deed) != not;
            List<View> views = new ArrayList<>();
            for (Token object : sentence.children(deed.index(), "obj")) {
                at.others(scene.actorsAt(sentence, object.index())).forEach(
                        a -> views.add(View.clear(new Stance.Target.OfEntity(a), against ? OPPOSE : SUPPORT)));
            }
            if (!views.isEmpty()) {
                return views;
            }
        }
        return List.of(View.clear(scene.proposition(not ? at.phrase(deed.index()) : words), not ? OPPOSE : SUPPORT));
    }

    /** "should go", "must not stay", "should have no future": against who is to go, else for or against what is to be. */
    List<View> duty(Token head, Span words, boolean negated) {
        boolean nothing = sentence.children(head.index(), "obj").stream()
                .anyMatch(o -> Clauses.isNegated(sentence, o));
        boolean leave = Words.is("leave-office", head) && !negated
                || Words.is("stay", head) && negated || nothing && head.lemma().equals("have");
        if (leave) {
            List<View> views = new ArrayList<>();
            for (Token subject : sentence.children(head.index(), "nsubj")) {
                at.others(scene.actorsAt(sentence, subject.index()))
                        .forEach(a -> views.add(View.clear(new Stance.Target.OfEntity(a), OPPOSE)));
            }
            if (!views.isEmpty()) {
                return views;
            }
        }
        List<View> admonished = new Blame(at).admonished(head, negated);
        if (!admonished.isEmpty()) {
            return admonished;
        }
        boolean honours = Words.is("honour", head) && Clauses.isPassive(sentence, head.index()) && !negated;
        if (honours) {
            List<View> views = sentence.children(head.index(), "nsubj").stream()
                    .flatMap(s -> at.towards(s, SUPPORT).stream()).toList();
            if (!views.isEmpty()) {
                return views;
            }
        }
        boolean stops = Words.is("stop", head) || sentence.children(head.index(), "conj").stream()
                .anyMatch(c -> Clauses.isNegated(sentence, c) && at.has(at.phrase(c.index()), "negative"));
        return List.of(View.clear(scene.proposition(words), negated || nothing || stops ? OPPOSE : SUPPORT));
    }
}
