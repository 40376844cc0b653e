package org.entente.stance;

import static org.entente.stance.Stance.Polarity.NEUTRAL;
import static org.entente.stance.Stance.Polarity.OPPOSE;
import static org.entente.stance.Stance.Polarity.SUPPORT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.event.EventReport;
import org.entente.event.EventType;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/** Reads what a clause tells of: deeds with their doers, what is not so, what may be so, what is pledged. */
final class Telling {

    private static final Set<EventType> HOSTILE = Set.of(EventType.ASSAULT, EventType.COERCE, EventType.THREATEN);

    private final Standpoint at;
    private final Scene scene;
    private final Sentence sentence;
    private final Entity speaker;

    private final Judgements judgements;

    Telling(Standpoint at) {
        this.at = at;
        this.scene = at.scene();
        this.sentence = at.sentence();
        this.speaker = at.speaker();
        this.judgements = new Judgements(at);
    }

    /** "X gassed the town", "X backs a tyrant", "we condemn X": against X, for or against X. */
    List<View> deeds(Token head, Span words, boolean negated) {
        List<View> views = new ArrayList<>();
        if (negated) {
            return views;
        }
        List<Token> doers = Clauses.doers(sentence, head.index());
        boolean own = doers.stream().anyMatch(d -> scene.isSideOf(speaker, sentence, d));
        boolean supports = Words.is("for", head);
        boolean withheld = sentence.children(head.index(), "obj").stream()
                .anyMatch(o -> Words.is("for-noun", o) && Clauses.isNegated(sentence, o));
        if (own && withheld) {
            Clauses.oblique(sentence, head.index(), Set.of("to", "for"))
                    .ifPresent(o -> views.addAll(at.towards(o, OPPOSE)));
            return views;
        }
        if (own && (supports || Words.is("against", head))) {
            for (Token object : sentence.children(head.index(), "obj")) {
                views.addAll(at.towards(object, supports ? SUPPORT : OPPOSE));
            }
            return views;
        }
        boolean ill = Words.is("misdeed", head)
                || supports && sentence.children(head.index(), "obj").stream().anyMatch(judgements::isBad);
        for (Token doer : doers) {
            for (Entity actor : at.others(scene.actorsAt(sentence, doer.index()))) {
                if (ill) {
                    views.add(View.fair(new Stance.Target.OfEntity(actor), OPPOSE));
                }
            }
        }
        for (EventReport event : scene.eventsIn(sentence, words)) {
            if (HOSTILE.contains(event.type()) && isMain(head, event)) {
                at.others(event.actors())
                        .forEach(a -> views.add(View.fair(new Stance.Target.OfEntity(a), OPPOSE)));
            }
        }
        if (!views.isEmpty() && tellsOfDeed(words)) {
            views.add(View.fair(scene.proposition(words), SUPPORT));
        }
        return views;
    }

    /** Whether a hostile act is told of in a stretch. */
    boolean tellsOfDeed(Span words) {
        return scene.eventsIn(sentence, words).stream().anyMatch(e -> HOSTILE.contains(e.type()))
                || sentence.tokensIn(words).stream().anyMatch(i -> Words.is("deed", sentence.token(i)));
    }

    /** Whether a report is what a clause tells, or a clause below its head does. */
    boolean isMain(Token head, EventReport event) {
        int trigger = Clauses.topOf(sentence, event.trigger());
        if (trigger < 0) {
            return false;
        }
        Token word = sentence.token(trigger);
        return word.isVerb() && sentence.isBelow(trigger, head.index());
    }

    /** What a clause that only tells comes to, by its negation and modality; empty when it is a bare report of fact. */
    List<View> told(Token head, Span words, boolean negated) {
        boolean bad = at.has(words, "bad-state");
        boolean nothing = at.has(words, "no-ground") && at.noneOf(words, "no-ground");
        List<Token> doers = Clauses.subjects(sentence, head.index());
        boolean own = doers.stream().anyMatch(d -> scene.isSideOf(speaker, sentence, d));
        if (nothing) {
            return List.of(View.fair(scene.proposition(words), OPPOSE));
        }
        if (negated) {
            boolean lacking = at.has(words, "good-state") || Words.is("stop", head);
            boolean reported = own && doers.stream().noneMatch(d -> Words.is("first-person", d));
            return reported && !Words.is("stop", head) && lacking
                    ? List.of()
                    : List.of(View.fair(scene.proposition(words), lacking ? SUPPORT : OPPOSE));
        }
        if (Clauses.hasAuxiliary(sentence, head.index(), "openness") && !bad) {
            return List.of(View.fair(scene.proposition(words), NEUTRAL));
        }
        if (Words.is("discredit", head)) {
            return List.of(View.fair(scene.proposition(words), OPPOSE));
        }
        boolean pledge = own && (Clauses.hasAuxiliary(sentence, head.index(), "future")
                || Clauses.hasAuxiliary(sentence, head.index(), "unreal")
                || sentence.tokensIn(words).stream().anyMatch(i -> sentence.token(i).text().equals("going")));
        boolean weighs = bad || pledge || tellsOfDeed(words)
                || sentence.tokensIn(words).stream().map(sentence::token).anyMatch(t -> Words.is("weighty", t)
                        || Words.is("good-state", t) || Words.is("positive", t) || Words.is("negative", t));
        return weighs ? List.of(View.plain(scene.proposition(words), SUPPORT)) : List.of();
    }
}
