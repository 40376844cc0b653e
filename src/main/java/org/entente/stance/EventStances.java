package org.entente.stance;

import static org.entente.stance.Stance.Polarity.OPPOSE;
import static org.entente.stance.Stance.Polarity.SUPPORT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.Entity;
import org.entente.event.EventReport;
import org.entente.event.EventType;
import org.entente.event.Factuality;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/** Who acts against or for somebody stands against or for them. Only acts told as facts count. */
final class EventStances implements StanceFinder {

    private static final double DEED = 0.7;
    private static final double WORD = 0.6;
    private static final Set<String> KNOWN_ALREADY = Set.of("the", "this", "that", "these", "those", "after", "before",
            "since", "following");

    @Override
    public List<Stance> find(Scene scene) {
        List<Stance> stances = new ArrayList<>();
        for (EventReport event : scene.events()) {
            Sentence sentence = scene.sentence(event.sentences().get(0));
            int trigger = Clauses.topOf(sentence, event.trigger());
            if (trigger < 0) {
                continue;
            }
            if (event.type() == EventType.REQUEST || event.type() == EventType.REJECT) {
                ofMatter(scene, event, sentence, sentence.token(trigger), stances);
            }
            Optional<Stance.Polarity> polarity = polarity(event);
            if (polarity.isPresent() && counts(event, sentence, sentence.token(trigger))) {
                betweenParties(event, polarity.get(), sentence, stances);
            }
        }
        return stances;
    }

    private static void betweenParties(EventReport event, Stance.Polarity polarity, Sentence sentence,
            List<Stance> stances) {
        for (Entity actor : event.actors()) {
            for (Entity recipient : event.recipients()) {
                if (recipient.canAct() && !actor.equals(recipient)) {
                    stances.add(stance(event, actor, new Stance.Target.OfEntity(recipient), polarity, sentence));
                }
            }
        }
    }

    /** "vetoed the resolution", "to persuade X to abandon Y": against the resolution, against Y. */
    private static void ofMatter(Scene scene, EventReport event, Sentence sentence, Token trigger,
            List<Stance> stances) {
        boolean done = event.factuality() == Factuality.ASSERTED
                || event.type() == EventType.REQUEST && event.factuality() == Factuality.HYPOTHETICAL;
        if (!done || !trigger.isVerb() || event.claimant().isPresent() || scene.isCue(trigger)
                || trigger.lemma().equals("say")) {
            return;
        }
        Optional<Token> matter = event.type() == EventType.REQUEST
                ? sentence.child(trigger.index(), "xcomp", "ccomp")
                : sentence.child(trigger.index(), "obj");
        for (Entity actor : event.actors()) {
            if (matter.isPresent() && !Words.is("learn", matter.get())
                    && scene.actorAt(sentence, matter.get().index()).isEmpty()) {
                List<View> views = event.type() == EventType.REQUEST
                        ? new Wishes(new Standpoint(scene, sentence, actor)).wanted(matter.get(),
                                sentence.subtreeSpan(matter.get().index()), false)
                        : List.of(View.clear(scene.proposition(sentence.subtreeSpan(matter.get().index())), OPPOSE));
                views.forEach(v -> stances.add(stance(event, actor, v.target(), v.polarity(), sentence)));
            }
        }
    }

    private static Stance stance(EventReport event, Entity holder, Stance.Target target, Stance.Polarity polarity,
            Sentence sentence) {
        return new Stance(holder, target, polarity, sentence.index(), Optional.empty(), Optional.of(event),
                event.date(), event.confidence() * (isDeed(event) ? DEED : WORD),
                "event/" + event.type().name().toLowerCase(Locale.ROOT));
    }

    /** Told as a fact by the narrator, here and not by the way: "the strike" was told of before. */
    private static boolean counts(EventReport event, Sentence sentence, Token trigger) {
        boolean mentioned = trigger.tag().equals("NOUN") && isDeed(event)
                && sentence.children(trigger.index(), "det", "case").stream()
                        .anyMatch(d -> KNOWN_ALREADY.contains(d.lemma()));
        return event.factuality() == Factuality.ASSERTED && !mentioned && !Words.is("harmless", trigger);
    }

    private static Optional<Stance.Polarity> polarity(EventReport event) {
        return switch (event.type()) {
            case SUPPORT, COOPERATE, AID -> Optional.of(SUPPORT);
            case ACCUSE, THREATEN, PROTEST, SANCTION, COERCE, ASSAULT -> Optional.of(OPPOSE);
            case AGREE, CONSULT, CONCEDE, RETREAT, REQUEST, MOBILIZE, REJECT -> Optional.empty();
        };
    }

    private static boolean isDeed(EventReport event) {
        return switch (event.type()) {
            case AID, COOPERATE, SANCTION, COERCE, ASSAULT, PROTEST -> true;
            default -> false;
        };
    }
}
