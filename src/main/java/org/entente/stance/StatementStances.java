package org.entente.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.event.EventReport;
import org.entente.reading.Sentence;
import org.entente.reading.Token;
import org.entente.statement.Statement;
import org.entente.statement.Statement.IndirectStatement;

/** What somebody is said to hold, want, deny or slam is what they are for or against. */
final class StatementStances implements StanceFinder {

    private static final double CLEAR = 0.8;
    private static final double PLAIN = 0.5;

    @Override
    public List<Stance> find(Scene scene) {
        List<Stance> stances = new ArrayList<>();
        for (Statement statement : scene.statements()) {
            if (statement instanceof IndirectStatement said && said.speaker().isPresent()) {
                of(scene, said, said.speaker().get(), stances);
            }
        }
        return stances;
    }

    private static void of(Scene scene, IndirectStatement said, Entity speaker, List<Stance> stances) {
        Sentence sentence = scene.sentenceOf(said);
        Maker maker = new Maker(scene, sentence, said, speaker, stances);
        int head = sentence.headOf(said.content());
        if (head < 0) {
            return;
        }
        Token top = sentence.token(head);
        switch (said.force()) {
            case REQUESTS -> maker.proposition(stops(sentence, top) ? Stance.Polarity.OPPOSE : Stance.Polarity.SUPPORT,
                    CLEAR);
            case COMMITS -> maker.proposition(
                    Judgement.isNegated(sentence, top) ? Stance.Polarity.OPPOSE : Stance.Polarity.SUPPORT, CLEAR);
            case DENIES -> maker.proposition(Stance.Polarity.OPPOSE, CLEAR);
            case SUPPORTS -> maker.towards(top, Stance.Polarity.SUPPORT);
            case OPPOSES -> maker.towards(top, Stance.Polarity.OPPOSE);
            case ALLEGES -> alleged(maker, sentence, top);
            case ASSERTS -> asserted(maker, scene, sentence, said.content());
        }
    }

    private static boolean stops(Sentence sentence, Token top) {
        return Words.is("stop", top.lemma()) || Judgement.isNegated(sentence, top);
    }

    /** "questioned X's role", "accused X of bombing": against X, and what is alleged is held to be so. */
    private static void alleged(Maker maker, Sentence sentence, Token top) {
        if (top.isNominal()) {
            maker.towards(top, Stance.Polarity.OPPOSE);
            return;
        }
        sentence.child(top.index(), "nsubj").ifPresent(s -> maker.actors(s.index(), Stance.Polarity.OPPOSE));
        maker.proposition(Stance.Polarity.SUPPORT, PLAIN);
    }

    private static void asserted(Maker maker, Scene scene, Sentence sentence, Span content) {
        Judgement judged = Judgement.of(scene, sentence, content);
        judged.blamed().forEach(a -> maker.entity(a, Stance.Polarity.OPPOSE, CLEAR));
        judged.praised().forEach(a -> maker.entity(a, Stance.Polarity.SUPPORT, CLEAR));
        if (judged.blamed().isEmpty() && judged.praised().isEmpty()) {
            judged.polarity().ifPresent(p -> maker.proposition(p, PLAIN));
        }
    }

    /** Makes the stances of one speaker in one sentence. */
    private record Maker(Scene scene, Sentence sentence, IndirectStatement said, Entity speaker,
            List<Stance> stances) {

        void proposition(Stance.Polarity polarity, double confidence) {
            add(scene.proposition(said.content()), polarity, confidence);
        }

        void entity(Entity target, Stance.Polarity polarity, double confidence) {
            add(new Stance.Target.OfEntity(target), polarity, confidence);
        }

        void actors(int head, Stance.Polarity polarity) {
            scene.actorsAt(sentence, head).forEach(a -> entity(a, polarity, CLEAR));
        }

        /** Towards what a phrase names: an actor, an act with its owner, or a thing. */
        void towards(Token head, Stance.Polarity polarity) {
            List<Entity> actors = head.isNominal() ? scene.actorsAt(sentence, head.index()) : List.of();
            if (!actors.isEmpty()) {
                actors.forEach(a -> entity(a, polarity, CLEAR));
                return;
            }
            Optional<Entity> owner = scene.ownerOf(sentence, head.index());
            owner.ifPresent(o -> entity(o, polarity, CLEAR));
            Optional<EventReport> event = scene.eventNamedIn(sentence, said.content());
            if (event.isPresent()) {
                add(new Stance.Target.OfEvent(event.get()), polarity, CLEAR);
            } else if (owner.isEmpty()) {
                proposition(polarity, CLEAR);
            }
        }

        private void add(Stance.Target target, Stance.Polarity polarity, double confidence) {
            stances.add(new Stance(speaker, target, polarity, sentence.index(), Optional.of(said), Optional.empty(),
                    Optional.empty(), confidence * said.confidence(),
                    "statement/" + said.force().name().toLowerCase(Locale.ROOT)));
        }
    }
}
