package org.entente.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.entity.Entity;

/** Finds who is blamed by "condemned Friday's attack": whoever did the one deed of that sort that the article tells. */
final class Deeds {

    private final List<Draft> nameless = new ArrayList<>();
    private final List<EventType> sorts = new ArrayList<>();

    /** Notes an accusation that names a deed and not its doer. */
    void note(Draft accusation, EventType deed) {
        nameless.add(accusation);
        sorts.add(deed);
    }

    /** The drafts, with those blamed filled in where the article leaves no doubt. */
    List<Draft> blame(List<Draft> drafts) {
        List<Draft> done = new ArrayList<>();
        for (Draft draft : drafts) {
            int noted = nameless.indexOf(draft);
            done.add(noted < 0 ? draft : blamed(draft, sorts.get(noted), drafts));
        }
        return done;
    }

    private static Draft blamed(Draft accusation, EventType sort, List<Draft> drafts) {
        Set<Set<Entity>> doers = new HashSet<>();
        for (Draft deed : drafts) {
            boolean told = deed.type() == sort && !deed.actors().isEmpty()
                    && Set.of(Factuality.ASSERTED, Factuality.ALLEGED).contains(deed.factuality());
            if (told) {
                doers.add(Set.copyOf(deed.actors()));
            }
        }
        if (doers.size() != 1) {
            return accusation;
        }
        List<Entity> blamed = doers.iterator().next().stream().sorted().toList();
        return blamed.stream().anyMatch(accusation.actors()::contains) ? accusation : accusation.to(blamed);
    }
}
