package org.entente.stance;

import static org.entente.stance.Stance.Polarity.OPPOSE;
import static org.entente.stance.Stance.Polarity.SUPPORT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.article.Span;
import org.entente.reading.Sentence;
import org.entente.reading.Token;
import org.entente.stance.Stance.Polarity;

/** Reads what a predicate judges: its subject, the owner of a thing, or a deed. */
final class Judgements {

    private final Standpoint at;
    private final Scene scene;
    private final Sentence sentence;

    Judgements(Standpoint at) {
        this.at = at;
        this.scene = at.scene();
        this.sentence = at.sentence();
    }

    /** Whether a predicate judges its subject well or badly; empty when it does not judge. */
    Optional<Boolean> judgement(Token head) {
        if (Words.is("negative", head)) {
            return Optional.of(false);
        }
        if (head.tag().equals("NOUN")) {
            for (Token part : sentence.children(head.index(), "amod", "compound", "acl")) {
                if (Words.is("negative", part)) {
                    return Optional.of(false);
                }
            }
        }
        if (Words.is("positive", head)) {
            return Optional.of(true);
        }
        return sentence.children(head.index(), "amod").stream()
                .filter(a -> head.tag().equals("NOUN") && Words.is("positive", a)).findFirst().map(a -> true);
    }

    List<View> judged(Token head, Span words, boolean good, int depth) {
        Polarity polarity = good ? SUPPORT : OPPOSE;
        List<Token> subjects = Clauses.subjects(sentence, head.index()).stream()
                .filter(s -> words.contains(s.span())).toList();
        List<View> views = new ArrayList<>();
        for (Token subject : subjects) {
            views.addAll(at.towards(subject, polarity));
        }
        boolean impersonal = subjects.stream().allMatch(s -> Words.is("impersonal", s));
        if (views.isEmpty() && impersonal && depth > 0) {
            Optional<Token> matter = Clauses.complement(sentence, head.index());
            if (matter.isPresent() && matter.get().isVerb()) {
                for (Token object : sentence.children(matter.get().index(), "obj", "nsubj")) {
                    views.addAll(at.towards(object, polarity));
                }
            }
        }
        if (!views.isEmpty()) {
            return views;
        }
        boolean named = !impersonal && !subjects.get(0).tag().equals("PRON");
        Span matter = named ? at.phrase(subjects.get(0).index()) : words;
        return List.of(View.fair(scene.proposition(matter), polarity));
    }

    boolean isBad(Token thing) {
        if (Words.is("negative", thing) || sentence.children(thing.index(), "amod").stream()
                .anyMatch(a -> Words.is("negative", a))) {
            return true;
        }
        return sentence.children(thing.index(), "acl").stream()
                .anyMatch(c -> judgement(c).filter(g -> !g && !Clauses.isNegated(sentence, c)).isPresent());
    }
}
