package org.entente.stance;

import static org.entente.stance.Stance.Polarity.NEUTRAL;
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
import org.entente.stance.Stance.Polarity;

/**
 * Reads what a clause that somebody holds to be so makes of those and that of which it speaks. Judging words come first,
 * then duty and wish, then what negation and modality leave open; a clause with none of these is held to be so.
 */
final class ClauseReader {

    private static final int FEWEST_WORDS = 3;
    private static final int DEPTH = 2;

    private final Standpoint at;
    private final Scene scene;
    private final Sentence sentence;
    private final Entity speaker;

    private final Judgements judgements;
    private final Wishes wishes;
    private final Telling telling;

    /** @param speaker who holds the clause to be so; nobody blames or praises themselves */
    ClauseReader(Scene scene, Sentence sentence, Entity speaker) {
        this(new Standpoint(scene, sentence, speaker));
    }

    ClauseReader(Standpoint at) {
        this.at = at;
        this.scene = at.scene();
        this.sentence = at.sentence();
        this.speaker = at.speaker();
        this.judgements = new Judgements(at);
        this.wishes = new Wishes(at);
        this.telling = new Telling(at);
    }

    /** The views of a stretch of the sentence; empty when it says nothing that is worth keeping. */
    List<View> read(Span words) {
        int top = Clauses.topOf(sentence, words);
        if (top < 0 || sentence.tokensIn(words).size() < FEWEST_WORDS) {
            return List.of();
        }
        List<Integer> joined = joinedClauses(top, words);
        Span own = words;
        for (int clause : joined) {
            int first = sentence.subtree(clause).get(0);
            if (sentence.token(first).span().begin() > words.begin()) {
                own = new Span(own.begin(), Math.min(own.end(), sentence.token(first).span().begin()));
            }
        }
        List<View> views = new ArrayList<>(clause(top, own, DEPTH));
        for (int clause : joined) {
            views.addAll(clause(clause, sentence.subtreeSpan(clause), DEPTH));
        }
        boolean says = views.stream().anyMatch(v -> !v.plain());
        return views.stream().filter(v -> !says || !v.plain()).toList();
    }

    /** Clauses joined to the first one that have a "that" of their own, or a subject. */
    private List<Integer> joinedClauses(int top, Span words) {
        return sentence.children(top, "conj").stream()
                .filter(c -> words.contains(c.span()) && (sentence.child(c.index(), "mark").isPresent()
                        || sentence.child(c.index(), "nsubj", "csubj").isPresent()))
                .map(Token::index).toList();
    }

    private List<View> clause(int top, Span words, int depth) {
        Token head = sentence.token(top);
        if (scene.isCue(head)) {
            return List.of(); // somebody else's words: a statement of its own
        }
        Optional<Token> carried = sentence.child(top, "ccomp")
                .or(() -> sentence.child(top, "xcomp").filter(Token::isVerb));
        boolean shouldSee = Words.is("duty", head) && carried.filter(c -> Words.is("realise", c)).isPresent();
        boolean carries = shouldSee || head.lemma().equals("go")
                || Words.is("shows", head) && !Clauses.isNegated(sentence, head);
        if (carries && carried.isPresent() && depth > 0) {
            return clause(carried.get().index(), words, depth - 1);
        }
        boolean sure = carried.isPresent() && depth > 0 && Words.is("realise", head)
                && Clauses.isObliged(sentence, top);
        Optional<Token> undoubted = Clauses.undoubted(sentence, head);
        if (sure || undoubted.isPresent() && depth > 0) {
            Token inner = undoubted.orElseGet(carried::orElseThrow);
            return clause(inner.index(), at.phrase(inner.index()), depth - 1);
        }
        boolean negated = Clauses.isNegated(sentence, head);
        Optional<List<View>> special = special(head, words, negated);
        if (special.isPresent()) {
            return special.get();
        }
        List<View> blames = new Blame(at).of(head, words, negated);
        if (!blames.isEmpty()) {
            return blames;
        }
        List<View> conduct = new Conduct(at).of(head, negated);
        if (!conduct.isEmpty()) {
            return conduct;
        }
        if (wishes.isWish(head)) {
            return wishes.wish(head, words, negated, depth);
        }
        Optional<Boolean> good = judgements.judgement(head);
        if (good.isPresent() && !head.isVerb()) {
            return judgements.judged(head, words, good.get() != negated, depth);
        }
        if (Clauses.hasAuxiliary(sentence, top, "duty") || Words.is("duty", head)) {
            return wishes.duty(head, words, negated);
        }
        if (head.isVerb()) {
            List<View> deeds = telling.deeds(head, words, negated);
            if (!deeds.isEmpty()) {
                return deeds;
            }
        }
        return telling.told(head, words, negated);
    }

    /** What is left open, ruled out, coming to an end. */
    private Optional<List<View>> special(Token head, Span words, boolean negated) {
        int top = head.index();
        if (Words.is("agnostic", head) || (Words.is("know", head) && negated)
                || at.has(words, "ignorance") && (negated || at.noneOf(words, "ignorance"))) {
            return Optional.of(open(head, words));
        }
        boolean waits = Words.is("wait", head) || head.lemma().equals("see")
                && (sentence.child(top, "ccomp").isPresent() || Clauses.hasAuxiliary(sentence, top, "future"));
        if (waits) {
            return Optional.of(open(head, words).stream()
                    .filter(v -> v.target() instanceof Stance.Target.OfEntity).toList());
        }
        Optional<Entity> other = sentence.children(top, "nsubj").stream()
                .flatMap(s -> at.others(scene.actorsAt(sentence, s.index())).stream()).findFirst();
        boolean particle = sentence.children(top).stream().anyMatch(c -> c.lemma().equals("out"));
        if (Words.is("rule-out", head) || particle && Words.is("rule", head)) {
            View view = View.clear(at.about(head, words), negated ? NEUTRAL : OPPOSE);
            return Optional.of(List.of(other.map(view::heldBy).orElse(view)));
        }
        Optional<Token> willing = sentence.children(top, "obj").stream().filter(o -> Words.is("want", o)).findFirst();
        if (other.isPresent() && willing.isPresent() && !negated) {
            return Optional.of(wishes.wish(willing.get(), words, false, DEPTH).stream().map(v -> v.heldBy(other.get()))
                    .toList());
        }
        if (Words.is("meet", head) && Clauses.isPassive(sentence, top)) {
            Optional<Token> answer = Clauses.oblique(sentence, top, Set.of("with", "by"));
            Optional<Polarity> polarity = answer.filter(a -> Words.is("approval", a)).map(a -> SUPPORT)
                    .or(() -> answer.filter(a -> Words.is("disapproval", a)).map(a -> OPPOSE));
            if (polarity.isPresent()) {
                return Optional.of(sentence.children(top, "nsubj").stream()
                        .flatMap(s -> at.towards(s, polarity.get()).stream()).toList());
            }
        }
        boolean ending = Words.is("end-state", head) && !head.isVerb()
                || head.lemma().equals("come") && Clauses.oblique(sentence, top, Set.of("to"))
                        .filter(o -> o.lemma().equals("end")).isPresent();
        if (ending) {
            Optional<Token> subject = sentence.child(top, "nsubj");
            return subject.filter(s -> !Words.is("good-to-end", s))
                    .map(s -> List.of(View.fair(scene.proposition(at.phrase(s.index())), negated ? SUPPORT : OPPOSE)));
        }
        return Optional.empty();
    }

    private List<View> open(Token head, Span words) {
        List<View> views = new ArrayList<>();
        List<Token> matters = new ArrayList<>(sentence.children(head.index(), "obl", "nmod"));
        sentence.children(head.index(), "conj").forEach(c -> matters.addAll(sentence.children(c.index(), "obl")));
        for (Token about : matters) {
            if (Set.of("about", "on", "of", "over").contains(Clauses.opener(sentence, about.index()))) {
                scene.actorOrPartnerAt(sentence, about.index()).filter(a -> !a.equals(speaker))
                        .ifPresent(a -> views.add(View.fair(new Stance.Target.OfEntity(a), NEUTRAL)));
            }
        }
        return views.isEmpty() ? List.of(View.fair(scene.proposition(words), NEUTRAL)) : views;
    }
}
