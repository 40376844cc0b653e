package org.entente.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.entity.Entity;
import org.entente.event.EventReport;
import org.entente.event.Factuality;

/** Who acts against or for somebody stands against or for them. Only acts told as facts count. */
final class EventStances implements StanceFinder {

    private static final double DEED = 0.7;
    private static final double WORD = 0.6;

    @Override
    public List<Stance> find(Scene scene) {
        List<Stance> stances = new ArrayList<>();
        for (EventReport event : scene.events()) {
            Optional<Stance.Polarity> polarity = polarity(event);
            if (polarity.isEmpty() || event.factuality() != Factuality.ASSERTED) {
                continue;
            }
            for (Entity actor : event.actors()) {
                for (Entity recipient : event.recipients()) {
                    if (!recipient.isPlace() && !actor.equals(recipient)) {
                        stances.add(new Stance(actor, new Stance.Target.OfEntity(recipient), polarity.get(),
                                event.sentences().get(0), Optional.empty(), Optional.of(event), event.date(),
                                event.confidence() * (isDeed(event) ? DEED : WORD),
                                "event/" + event.type().name().toLowerCase(Locale.ROOT)));
                    }
                }
            }
        }
        return stances;
    }

    private static Optional<Stance.Polarity> polarity(EventReport event) {
        return switch (event.type()) {
            case SUPPORT, COOPERATE, AID -> Optional.of(Stance.Polarity.SUPPORT);
            case ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, COERCE, ASSAULT -> Optional.of(Stance.Polarity.OPPOSE);
            case AGREE, CONSULT, CONCEDE, RETREAT, REQUEST, MOBILIZE -> Optional.empty();
        };
    }

    private static boolean isDeed(EventReport event) {
        return switch (event.type()) {
            case AID, COOPERATE, SANCTION, COERCE, ASSAULT, PROTEST -> true;
            default -> false;
        };
    }
}
