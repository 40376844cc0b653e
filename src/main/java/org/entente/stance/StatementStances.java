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
        Standpoint at = new Standpoint(scene, sentence, speaker);
        ClauseReader reader = new ClauseReader(at);
        Stance.Target matter = scene.proposition(content);
        if (isCue(sentence, said, "reserve") || Words.is("reserve", top)) {
            return reserve(scene, sentence, top, speaker);
        }
        Optional<Entity> warned = said.addressee().filter(a -> !a.equals(speaker) && a.canAct()
                && isCue(sentence, said, "admonish"));
        if (warned.isPresent() && said.force() == Statement.Force.OPPOSES) {
            return List.of(View.clear(new Stance.Target.OfEntity(warned.get()), OPPOSE));
        }
        return switch (said.force()) {
            case REQUESTS -> isCue(sentence, said, "insist")
                    && sentence.child(head, "nsubj").isPresent() && !Clauses.hasAuxiliary(sentence, head, "duty")
                    && !isSubjunctive(sentence, top)
                            ? reader.read(content)
                            : requested(at, sentence, top, content);
            case COMMITS -> isCue(sentence, said, "threatening")
                    ? List.of()
                    : new Wishes(at).wanted(top, content, false);
            case DENIES -> List.of(View.clear(matter, OPPOSE));
            case SUPPORTS -> ofPhrase(at, sentence, top, matter, SUPPORT);
            case OPPOSES -> ofPhrase(at, sentence, top, matter, OPPOSE);
            case ALLEGES -> alleged(at, sentence, top, content, matter);
            case ASSERTS -> top.isNominal() && !Clauses.isPredicate(sentence, head)
                    && sentence.child(head, "nsubj").isEmpty()
                            ? dreaded(at, sentence, said, top, matter)
                            : reader.read(content);
        };
    }

    private static boolean isCue(Sentence sentence, IndirectStatement said, String group) {
        return said.cueSpan().stream().flatMap(c -> sentence.tokensIn(c).stream())
                .anyMatch(i -> Words.is(group, sentence.token(i)));
    }

    /** "that X stop", "that X be freed": the bare verb after one who is spoken of. */
    private static boolean isSubjunctive(Sentence sentence, Token verb) {
        Token finite = sentence.children(verb.index(), "aux:pass", "cop").stream().findFirst().orElse(verb);
        return (verb.isVerb() || !finite.equals(verb)) && finite.text().equals(finite.lemma())
                && sentence.children(verb.index(), "aux").isEmpty()
                && sentence.children(verb.index(), "nsubj").stream()
                        .anyMatch(s -> s.tag().equals("PROPN") || Words.is("singular", s));
    }

    /** "voiced caution on ties with X": neither for nor against X. */
    private static List<View> reserve(Scene scene, Sentence sentence, Token top, Entity speaker) {
        return scene.actorOrPartnerAt(sentence, top.index()).filter(a -> !a.equals(speaker))
                .map(a -> List.of(View.fair(new Stance.Target.OfEntity(a), Polarity.NEUTRAL))).orElse(List.of());
    }

    /** "warned of dire consequences", "their fear of a new war": against what is named. */
    private static List<View> dreaded(Standpoint at, Sentence sentence, IndirectStatement said, Token top,
            Stance.Target matter) {
        return isCue(sentence, said, "dread")
                ? ofPhrase(at, sentence, top, matter, OPPOSE)
                : List.of();
    }

    private static List<View> requested(Standpoint at, Sentence sentence, Token top, Span content) {
        if (Words.is("learn", top)) { // "demanded to know X's plans": a reproach to X
            List<View> views = new ArrayList<>();
            sentence.children(top.index(), "obj").forEach(o -> views.addAll(at.towards(o, OPPOSE)));
            return views;
        }
        return new Wishes(at).wanted(top, content, false);
    }

    /** Towards what a phrase names: an actor, an act with its owner, or what might come. */
    private static List<View> ofPhrase(Standpoint at, Sentence sentence, Token top, Stance.Target matter,
            Polarity polarity) {
        boolean open = sentence.children(top.index(), "amod", "det").stream()
                .anyMatch(c -> YET_TO_COME.contains(c.lemma()));
        List<View> views = open ? List.of() : at.towards(top, polarity);
        return views.isEmpty() ? List.of(View.clear(matter, polarity)) : views;
    }

    /** "questioned X's role", "accused X of bombing": against X, and what is alleged is held to be so. */
    private static List<View> alleged(Standpoint at, Sentence sentence, Token top, Span content,
            Stance.Target matter) {
        Optional<Token> first = sentence.tokensIn(content).stream().map(sentence::token).filter(Token::isNominal)
                .findFirst();
        if (first.filter(f -> Words.is("credit", f)).isPresent()) { // "claimed responsibility for the attack"
            return List.of(View.clear(matter, SUPPORT));
        }
        if (top.isNominal() && !Clauses.isPredicate(sentence, top.index())) {
            return ofPhrase(at, sentence, top, matter, OPPOSE);
        }
        List<View> views = new ArrayList<>();
        Token governor = top.head() < 0 ? top : sentence.token(top.head());
        if (Words.is("against", governor) && governor.isVerb()) {
            sentence.children(governor.index(), "obj").forEach(o -> views.addAll(at.towards(o, OPPOSE)));
        }
        boolean accused = !views.isEmpty();
        new ClauseReader(at).read(content).stream()
                .filter(v -> !accused || !(v.target() instanceof Stance.Target.OfProposition))
                .forEach(views::add);
        if (accused && new Telling(at).tellsOfDeed(content)) {
            views.add(View.plain(matter, SUPPORT));
        }
        return views;
    }
}
