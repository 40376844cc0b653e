package org.entente.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/**
 * What a clause that somebody holds to be so makes of its subject and of what it speaks of: for, against, or open.
 *
 * @param polarity towards the proposition; empty when the clause judges nothing that is worth keeping
 * @param blamed actors that it speaks against
 * @param praised actors that it speaks for
 */
record Judgement(Optional<Stance.Polarity> polarity, List<Entity> blamed, List<Entity> praised) {

    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no", "neither", "nothing", "nobody",
            "hardly", "none");
    private static final Set<String> DUTY = Set.of("should", "must", "ought", "shall");
    private static final Set<String> OPENNESS = Set.of("may", "might", "could");

    /**
     * Reads a clause.
     *
     * @param part the clause, in the article's clean text
     */
    static Judgement of(Scene scene, Sentence sentence, Span part) {
        int head = sentence.headOf(part);
        if (head < 0) {
            return new Judgement(Optional.empty(), List.of(), List.of());
        }
        Token top = sentence.token(head);
        boolean negated = isNegated(sentence, top);
        List<Entity> blamed = new ArrayList<>();
        List<Entity> praised = new ArrayList<>();
        List<Token> subjects = sentence.children(head, "nsubj");
        boolean negative = Words.is("negative", top.lemma());
        boolean positive = Words.is("positive", top.lemma());
        if (!top.isVerb() && (negative || positive)) {
            boolean against = negative != negated;
            for (Token subject : subjects) {
                (against ? blamed : praised).addAll(scene.actorsAt(sentence, subject.index()));
            }
            return new Judgement(Optional.of(against ? Stance.Polarity.OPPOSE : Stance.Polarity.SUPPORT), blamed,
                    praised);
        }
        if (has(sentence, head, DUTY)) {
            return new Judgement(Optional.of(negated ? Stance.Polarity.OPPOSE : Stance.Polarity.SUPPORT), blamed,
                    praised);
        }
        if (Words.is("agnostic", top.lemma()) || (top.lemma().equals("know") && negated)) {
            return new Judgement(Optional.of(Stance.Polarity.NEUTRAL), blamed, praised);
        }
        if (Words.is("want", top.lemma())) {
            Optional<Token> wanted = sentence.child(head, "xcomp", "ccomp", "obj", "acl", "obl");
            boolean stop = wanted.isPresent()
                    && (Words.is("stop", wanted.get().lemma()) || isNegated(sentence, wanted.get()));
            return new Judgement(Optional.of(negated != stop ? Stance.Polarity.OPPOSE : Stance.Polarity.SUPPORT),
                    blamed, praised);
        }
        boolean noGround = sentence.tokensIn(part).stream().map(sentence::token)
                .anyMatch(t -> Words.is("no-ground", t.lemma()) && isNegated(sentence, t));
        if (noGround || negated) {
            return new Judgement(Optional.of(Stance.Polarity.OPPOSE), blamed, praised);
        }
        if (has(sentence, head, OPENNESS)) {
            return new Judgement(Optional.of(Stance.Polarity.NEUTRAL), blamed, praised);
        }
        for (int i : sentence.tokensIn(part)) { // "a butcher", "an evil person": said of a subject that is an actor
            Token word = sentence.token(i);
            if (Words.is("negative", word.lemma()) && word.head() == head && !top.isVerb()) {
                subjects.forEach(s -> blamed.addAll(scene.actorsAt(sentence, s.index())));
                return new Judgement(Optional.of(Stance.Polarity.OPPOSE), blamed, praised);
            }
        }
        return new Judgement(Optional.of(Stance.Polarity.SUPPORT), blamed, praised);
    }

    /** Whether a word is negated by a word of its own, or by its auxiliary. */
    static boolean isNegated(Sentence sentence, Token word) {
        return sentence.children(word.index()).stream()
                .anyMatch(c -> NEGATIONS.contains(c.lemma()) || NEGATIONS.contains(c.text()));
    }

    private static boolean has(Sentence sentence, int head, Set<String> auxiliaries) {
        return sentence.children(head, "aux").stream().anyMatch(a -> auxiliaries.contains(a.lemma()));
    }
}
