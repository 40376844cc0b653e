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
import org.entente.event.EventReport;
import org.entente.event.EventType;
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
    private static final Set<EventType> HOSTILE = Set.of(EventType.ASSAULT, EventType.COERCE, EventType.THREATEN);

    private final Scene scene;
    private final Sentence sentence;
    private final Entity speaker;

    /** @param speaker who holds the clause to be so; nobody blames or praises themselves */
    ClauseReader(Scene scene, Sentence sentence, Entity speaker) {
        this.scene = scene;
        this.sentence = sentence;
        this.speaker = speaker;
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
            return clause(inner.index(), phrase(inner.index()), depth - 1);
        }
        boolean negated = Clauses.isNegated(sentence, head);
        Optional<List<View>> special = special(head, words, negated);
        if (special.isPresent()) {
            return special.get();
        }
        List<View> blames = new Blame(scene, sentence, speaker, this).of(head, words, negated);
        if (!blames.isEmpty()) {
            return blames;
        }
        if (isWish(head)) {
            return wish(head, words, negated, depth);
        }
        Optional<Boolean> good = judgement(head);
        if (good.isPresent() && !head.isVerb()) {
            return judged(head, words, good.get() != negated, depth);
        }
        if (Clauses.hasAuxiliary(sentence, top, "duty") || Words.is("duty", head)) {
            return duty(head, words, negated);
        }
        if (head.isVerb()) {
            List<View> deeds = deeds(head, words, negated);
            if (!deeds.isEmpty()) {
                return deeds;
            }
        }
        return told(head, words, negated);
    }

    /** What is left open, ruled out, coming to an end. */
    private Optional<List<View>> special(Token head, Span words, boolean negated) {
        int top = head.index();
        if (Words.is("agnostic", head) || (Words.is("know", head) && negated)
                || has(words, "ignorance") && (negated || noneOf(words, "ignorance"))) {
            return Optional.of(open(head, words));
        }
        boolean waits = Words.is("wait", head) || head.lemma().equals("see")
                && (sentence.child(top, "ccomp").isPresent() || Clauses.hasAuxiliary(sentence, top, "future"));
        if (waits) {
            return Optional.of(open(head, words).stream()
                    .filter(v -> v.target() instanceof Stance.Target.OfEntity).toList());
        }
        Optional<Entity> other = sentence.children(top, "nsubj").stream()
                .flatMap(s -> others(scene.actorsAt(sentence, s.index())).stream()).findFirst();
        boolean particle = sentence.children(top).stream().anyMatch(c -> c.lemma().equals("out"));
        if (Words.is("rule-out", head) || particle && Words.is("rule", head)) {
            View view = View.clear(about(head, words), negated ? NEUTRAL : OPPOSE);
            return Optional.of(List.of(other.map(view::heldBy).orElse(view)));
        }
        Optional<Token> willing = sentence.children(top, "obj").stream().filter(o -> Words.is("want", o)).findFirst();
        if (other.isPresent() && willing.isPresent() && !negated) {
            return Optional.of(wish(willing.get(), words, false, DEPTH).stream().map(v -> v.heldBy(other.get()))
                    .toList());
        }
        if (Words.is("meet", head) && Clauses.isPassive(sentence, top)) {
            Optional<Token> answer = Clauses.oblique(sentence, top, Set.of("with", "by"));
            Optional<Polarity> polarity = answer.filter(a -> Words.is("approval", a)).map(a -> SUPPORT)
                    .or(() -> answer.filter(a -> Words.is("disapproval", a)).map(a -> OPPOSE));
            if (polarity.isPresent()) {
                return Optional.of(sentence.children(top, "nsubj").stream()
                        .flatMap(s -> towards(s, polarity.get()).stream()).toList());
            }
        }
        boolean ending = Words.is("end-state", head) && !head.isVerb()
                || head.lemma().equals("come") && Clauses.oblique(sentence, top, Set.of("to"))
                        .filter(o -> o.lemma().equals("end")).isPresent();
        if (ending) {
            Optional<Token> subject = sentence.child(top, "nsubj");
            return subject.filter(s -> !Words.is("good-to-end", s))
                    .map(s -> List.of(View.fair(scene.proposition(phrase(s.index())), negated ? SUPPORT : OPPOSE)));
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

    private boolean isWish(Token head) {
        return Words.is("want", head) && !(head.isVerb() && head.lemma().equals("open"))
                || Words.is("necessary", head) && Clauses.complement(sentence, head.index())
                        .filter(c -> c.isVerb() || !c.isNominal()).isPresent()
                || Words.is("hold", head) && sentence.children(head.index(), "xcomp", "obl", "obj").stream()
                        .anyMatch(x -> Words.is("necessary", x));
    }

    /** "wants to ...", "is ready to ...", "it is important to ..." */
    private List<View> wish(Token head, Span words, boolean negated, int depth) {
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
    private Optional<Token> stopAfter(int word) {
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
        if (Words.is("stop", deed)) {
            Optional<Token> stopped = Clauses.complement(sentence, deed.index());
            Stance.Target target = scene.proposition(stopped.map(s -> phrase(s.index())).orElse(words));
            return List.of(View.clear(target, not ? SUPPORT : OPPOSE));
        }
        if (deed.isVerb() && (Words.is("against", deed) || Words.is("for", deed))) {
            boolean against = Words.is("against", deed) != not;
            List<View> views = new ArrayList<>();
            for (Token object : sentence.children(deed.index(), "obj")) {
                others(scene.actorsAt(sentence, object.index())).forEach(
                        a -> views.add(View.clear(new Stance.Target.OfEntity(a), against ? OPPOSE : SUPPORT)));
            }
            if (!views.isEmpty()) {
                return views;
            }
        }
        return List.of(View.clear(scene.proposition(not ? phrase(deed.index()) : words), not ? OPPOSE : SUPPORT));
    }

    /** Whether a predicate judges its subject well or badly; empty when it does not judge. */
    private Optional<Boolean> judgement(Token head) {
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

    private List<View> judged(Token head, Span words, boolean good, int depth) {
        Polarity polarity = good ? SUPPORT : OPPOSE;
        List<Token> subjects = Clauses.subjects(sentence, head.index()).stream()
                .filter(s -> words.contains(s.span())).toList();
        List<View> views = new ArrayList<>();
        for (Token subject : subjects) {
            views.addAll(towards(subject, polarity));
        }
        boolean impersonal = subjects.stream().allMatch(s -> Words.is("impersonal", s));
        if (views.isEmpty() && impersonal && depth > 0) {
            Optional<Token> matter = Clauses.complement(sentence, head.index());
            if (matter.isPresent() && matter.get().isVerb()) {
                for (Token object : sentence.children(matter.get().index(), "obj", "nsubj")) {
                    views.addAll(towards(object, polarity));
                }
            }
        }
        if (!views.isEmpty()) {
            return views;
        }
        boolean named = !impersonal && !subjects.get(0).tag().equals("PRON");
        Span matter = named ? phrase(subjects.get(0).index()) : words;
        return List.of(View.fair(scene.proposition(matter), polarity));
    }

    /** Towards an actor, an event, or the owner of a thing that is judged; empty when the phrase names none. */
    List<View> towards(Token phrase, Polarity polarity) {
        List<View> views = new ArrayList<>();
        List<Entity> actors = phrase.isNominal() ? others(scene.actorsAt(sentence, phrase.index())) : List.of();
        if (!actors.isEmpty()) {
            actors.forEach(a -> views.add(View.clear(new Stance.Target.OfEntity(a), polarity)));
            return views;
        }
        Optional<EventReport> event = scene.eventAt(sentence, phrase);
        event.ifPresent(e -> views.add(View.clear(new Stance.Target.OfEvent(e), polarity)));
        boolean named = event.isPresent();
        others(scene.ownersOf(sentence, phrase.index(), !named))
                .forEach(o -> views.add(View.clear(new Stance.Target.OfEntity(o), polarity)));
        return views;
    }

    /** "should go", "must not stay", "should have no future": against who is to go, else for or against what is to be. */
    private List<View> duty(Token head, Span words, boolean negated) {
        boolean nothing = sentence.children(head.index(), "obj").stream()
                .anyMatch(o -> Clauses.isNegated(sentence, o));
        boolean leave = Words.is("leave-office", head) && !negated
                || Words.is("stay", head) && negated || nothing && head.lemma().equals("have");
        if (leave) {
            List<View> views = new ArrayList<>();
            for (Token subject : sentence.children(head.index(), "nsubj")) {
                others(scene.actorsAt(sentence, subject.index()))
                        .forEach(a -> views.add(View.clear(new Stance.Target.OfEntity(a), OPPOSE)));
            }
            if (!views.isEmpty()) {
                return views;
            }
        }
        List<View> admonished = new Blame(scene, sentence, speaker, this).admonished(head, negated);
        if (!admonished.isEmpty()) {
            return admonished;
        }
        boolean honours = Words.is("honour", head) && Clauses.isPassive(sentence, head.index()) && !negated;
        if (honours) {
            List<View> views = sentence.children(head.index(), "nsubj").stream()
                    .flatMap(s -> towards(s, SUPPORT).stream()).toList();
            if (!views.isEmpty()) {
                return views;
            }
        }
        boolean stops = Words.is("stop", head) || sentence.children(head.index(), "conj").stream()
                .anyMatch(c -> Clauses.isNegated(sentence, c) && has(phrase(c.index()), "negative"));
        return List.of(View.clear(scene.proposition(words), negated || nothing || stops ? OPPOSE : SUPPORT));
    }

    /** "X gassed the town", "X backs a tyrant", "we condemn X": against X, for or against X. */
    private List<View> deeds(Token head, Span words, boolean negated) {
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
                    .ifPresent(o -> views.addAll(towards(o, OPPOSE)));
            return views;
        }
        if (own && (supports || Words.is("against", head))) {
            for (Token object : sentence.children(head.index(), "obj")) {
                views.addAll(towards(object, supports ? SUPPORT : OPPOSE));
            }
            return views;
        }
        boolean ill = Words.is("misdeed", head)
                || supports && sentence.children(head.index(), "obj").stream().anyMatch(this::isBad);
        for (Token doer : doers) {
            for (Entity actor : others(scene.actorsAt(sentence, doer.index()))) {
                if (ill) {
                    views.add(View.fair(new Stance.Target.OfEntity(actor), OPPOSE));
                }
            }
        }
        for (EventReport event : scene.eventsIn(sentence, words)) {
            if (HOSTILE.contains(event.type()) && isMain(head, event)) {
                others(event.actors())
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
    private boolean isMain(Token head, EventReport event) {
        int trigger = Clauses.topOf(sentence, event.trigger());
        if (trigger < 0) {
            return false;
        }
        Token word = sentence.token(trigger);
        return word.isVerb() && sentence.isBelow(trigger, head.index());
    }

    private boolean isBad(Token thing) {
        if (Words.is("negative", thing) || sentence.children(thing.index(), "amod").stream()
                .anyMatch(a -> Words.is("negative", a))) {
            return true;
        }
        return sentence.children(thing.index(), "acl").stream()
                .anyMatch(c -> judgement(c).filter(g -> !g && !Clauses.isNegated(sentence, c)).isPresent());
    }

    /** What a clause that only tells comes to, by its negation and modality; empty when it is a bare report of fact. */
    private List<View> told(Token head, Span words, boolean negated) {
        boolean bad = has(words, "bad-state");
        boolean nothing = has(words, "no-ground") && noneOf(words, "no-ground");
        List<Token> doers = Clauses.subjects(sentence, head.index());
        boolean own = doers.stream().anyMatch(d -> scene.isSideOf(speaker, sentence, d));
        if (nothing) {
            return List.of(View.fair(scene.proposition(words), OPPOSE));
        }
        if (negated) {
            boolean lacking = has(words, "good-state") || Words.is("stop", head);
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

    private boolean has(Span words, String group) {
        return sentence.tokensIn(words).stream().anyMatch(i -> Words.is(group, sentence.token(i).lemma()));
    }

    /** Whether a word of a class stands negated: "no evidence". */
    private boolean noneOf(Span words, String group) {
        return sentence.tokensIn(words).stream().map(sentence::token)
                .anyMatch(t -> Words.is(group, t.lemma()) && Clauses.isNegated(sentence, t));
    }

    private Stance.Target about(Token head, Span words) {
        return scene.proposition(Clauses.complement(sentence, head.index()).map(c -> phrase(c.index())).orElse(words));
    }

    private Span phrase(int head) {
        return sentence.subtreeSpan(head);
    }

    private List<Entity> others(List<Entity> actors) {
        return actors.stream().filter(a -> !a.equals(speaker)).toList();
    }
}
