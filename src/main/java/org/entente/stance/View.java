package org.entente.stance;

import java.util.Optional;
import org.entente.entity.Entity;

/**
 * What a clause or phrase makes of somebody or something, whoever holds it.
 *
 * @param target towards whom or what
 * @param polarity for, against or open
 * @param sureness how sure it is that the words say so, from 0 to 1
 * @param plain whether the clause only tells how things are, without judging or wanting
 * @param holder whose it is when it is not the speaker's: "A said that B had not ruled it out"
 */
record View(Stance.Target target, Stance.Polarity polarity, double sureness, boolean plain, Optional<Entity> holder) {

    static final double CLEAR = 0.8;
    static final double FAIR = 0.65;
    static final double PLAIN = 0.5;

    static View clear(Stance.Target target, Stance.Polarity polarity) {
        return new View(target, polarity, CLEAR, false, Optional.empty());
    }

    static View fair(Stance.Target target, Stance.Polarity polarity) {
        return new View(target, polarity, FAIR, false, Optional.empty());
    }

    static View plain(Stance.Target target, Stance.Polarity polarity) {
        return new View(target, polarity, PLAIN, true, Optional.empty());
    }

    /** The same view of somebody else. */
    View heldBy(Entity other) {
        return new View(target, polarity, sureness, plain, Optional.of(other));
    }
}
