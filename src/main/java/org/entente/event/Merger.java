package org.entente.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.entity.Entity;

/** Makes one report of what an article tells more than once, and leaves out what is too vague to be one. */
final class Merger {

    private static final Set<EventType> ACTS_OF_SPEECH = Set.of(EventType.ACCUSE, EventType.REQUEST, EventType.REJECT,
            EventType.THREATEN, EventType.AGREE, EventType.CONCEDE);
    private static final Set<EventType> MUTUAL = Set.of(EventType.CONSULT, EventType.COOPERATE);
    private static final Set<EventType> PHYSICAL = Set.of(EventType.ASSAULT, EventType.PROTEST, EventType.COERCE);
    /** Modes that a reporter mixes up when telling of the same strike. */
    private static final Set<String> SALVOES = Set.of("aerial", "heavy-weapons", "explosives", "drone", "destroy");
    /** Acts of one person that need nobody they are done to. */
    private static final Set<EventType> ALONE = Set.of(EventType.ACCUSE, EventType.REQUEST, EventType.REJECT,
            EventType.AGREE, EventType.SUPPORT, EventType.THREATEN, EventType.CONCEDE,
            EventType.RETREAT, EventType.PROTEST, EventType.MOBILIZE);

    /** Done to somewhere when no party is named: aid to a region. */
    private static final Set<EventType> TO_PLACES = Set.of(EventType.AID, EventType.SANCTION);

    private final double leastConfidence;

    Merger(double leastConfidence) {
        this.leastConfidence = leastConfidence;
    }

    /** One report under construction: what is known of it and the sentences that tell it. */
    private static final class Group {
        private Draft best;
        private final Set<Integer> sentences = new TreeSet<>();

        Group(Draft first) {
            best = first;
            sentences.add(first.sentence());
        }

        void add(Draft other) {
            boolean better = (other.hasBoth() && !best.hasBoth())
                    || (other.hasBoth() == best.hasBoth() && other.confidence() > best.confidence() + 0.04);
            best = better ? other.with(best) : best.with(other);
            sentences.add(other.sentence());
        }
    }

    /** The reports in the order of their evidence. */
    List<EventReport> merge(List<Draft> drafts) {
        List<Group> groups = new ArrayList<>();
        for (Draft draft : drafts) {
            if (isSpecific(draft)) {
                Optional<Group> same = groups.stream().filter(g -> isSame(g.best, draft)).findFirst();
                same.ifPresentOrElse(g -> g.add(draft), () -> groups.add(new Group(draft)));
            }
        }
        for (Draft draft : drafts) {
            if (!isSpecific(draft) && draft.byNoun()) {
                attach(groups, draft);
            }
        }
        return groups.stream().filter(g -> g.best.confidence() >= leastConfidence)
                .sorted(Comparator.comparing((Group g) -> g.best.trigger()).thenComparing(g -> g.best.rule()))
                .map(g -> g.best.report(evidence(g))).toList();
    }

    private static List<Integer> evidence(Group group) {
        List<Integer> sentences = new ArrayList<>();
        sentences.add(group.best.sentence());
        group.sentences.stream().filter(s -> s != group.best.sentence()).forEach(sentences::add);
        return sentences;
    }

    /** Whether a telling says enough to stand for itself. */
    private static boolean isSpecific(Draft draft) {
        if (MUTUAL.contains(draft.type())) {
            Set<Entity> all = new HashSet<>(draft.actors());
            all.addAll(draft.recipients());
            return all.size() > 1 || isGathering(draft) || (draft.cameo().equals(Optional.of("063"))
                    && !draft.nominal() && !draft.actors().isEmpty()); // who swaps prisoners, with whomever
        }
        if (draft.hasBoth()) {
            return true;
        }
        if (PHYSICAL.contains(draft.type())) {
            boolean pinned = draft.place().isPresent() && draft.type() == EventType.ASSAULT
                    && (draft.mode().isPresent() || draft.date().isPresent());
            return !draft.quantities().isEmpty() || pinned
                    || (!draft.nominal() && (draft.hasParty() || draft.type() == EventType.PROTEST))
                    || (draft.type() == EventType.ASSAULT && !draft.actors().isEmpty());
        }
        boolean pinned = draft.place().isPresent() || draft.date().isPresent() || !draft.quantities().isEmpty();
        if (!draft.actors().isEmpty() && draft.nominal() && draft.type() == EventType.MOBILIZE
                && draft.mode().equals(Optional.of("weapons"))) {
            return true; // a missile test is done to nobody
        }
        if (!draft.actors().isEmpty() && !draft.nominal() && draft.place().isPresent()
                && TO_PLACES.contains(draft.type())) {
            return true;
        }
        boolean convicted = draft.mode().equals(Optional.of("convict")) && !draft.nominal()
                && !draft.recipients().isEmpty(); // by a court that needs no name
        if (convicted) {
            return true;
        }
        boolean leaves = draft.type() == EventType.RETREAT && draft.mode().equals(Optional.of("withdraw"));
        if (leaves && !draft.actors().isEmpty() && pinned) {
            return true;
        }
        boolean together = draft.actors().size() > 1 && draft.recipients().isEmpty();
        boolean stands = draft.type() != EventType.SUPPORT || draft.factuality() == Factuality.ASSERTED;
        return !draft.actors().isEmpty() && !draft.nominal()
                && (together || (stands && ALONE.contains(draft.type())));
    }

    /** "The bloc held a summit": its members meet. */
    private static boolean isGathering(Draft draft) {
        return draft.type() == EventType.CONSULT && draft.mode().equals(Optional.of("multilateral"))
                && draft.actors().stream().anyMatch(a -> a.kind() == Entity.Kind.ORGANIZATION
                        || a.kind() == Entity.Kind.GROUP);
    }

    private static boolean isSame(Draft one, Draft other) {
        boolean retold = other.nominal() && other.actors().isEmpty() && one.actors().isEmpty();
        if (one.type() != other.type() || (!retold && !sameStanding(one, other)) || !sameTime(one, other)) {
            return false;
        }
        if (MUTUAL.contains(one.type())) {
            Set<Entity> all = new HashSet<>(one.actors());
            all.addAll(one.recipients());
            Set<Entity> others = new HashSet<>(other.actors());
            others.addAll(other.recipients());
            return all.equals(others);
        }
        boolean turned = one.actors().stream().anyMatch(other.recipients()::contains)
                || other.actors().stream().anyMatch(one.recipients()::contains); // a raid and the strike in reply
        if (turned || !compatible(one.actors(), other.actors()) || !compatible(one.recipients(), other.recipients())) {
            return false;
        }
        if (ACTS_OF_SPEECH.contains(one.type())) {
            Set<String> common = new HashSet<>(one.topic());
            common.retainAll(other.topic());
            return one.mode().equals(other.mode()) && !common.isEmpty() && one.sentence() != other.sentence()
                    && one.hasBoth() == other.hasBoth();
        }
        boolean parties = one.actors().stream().anyMatch(other.actors()::contains)
                && compatible(one.recipients(), other.recipients());
        boolean modes = one.mode().isEmpty() || other.mode().isEmpty() || one.mode().equals(other.mode())
                || (parties && SALVOES.containsAll(List.of(one.mode().get(), other.mode().get())));
        boolean overlap = one.actors().stream().anyMatch(other.actors()::contains)
                || one.recipients().stream().anyMatch(other.recipients()::contains)
                || (one.place().isPresent() && one.place().equals(other.place()));
        return modes && overlap && samePlace(one, other);
    }

    private static boolean sameStanding(Draft one, Draft other) {
        return one.factuality() == other.factuality() && (one.claimant().isEmpty() || other.claimant().isEmpty()
                || one.claimant().equals(other.claimant()));
    }

    private static boolean sameTime(Draft one, Draft other) {
        return one.date().isEmpty() || other.date().isEmpty()
                || (!one.date().get().earliest().isAfter(other.date().get().latest())
                        && !other.date().get().earliest().isAfter(one.date().get().latest()));
    }

    private static boolean samePlace(Draft one, Draft other) {
        Optional<Entity> here = one.place().filter(Entity::isPlace);
        Optional<Entity> there = other.place().filter(Entity::isPlace);
        return here.isEmpty() || there.isEmpty() || here.equals(there);
    }

    private static boolean compatible(List<Entity> some, List<Entity> others) {
        return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(others::contains);
    }

    /** "The attack" adds its sentence and what it knows to the one event that it can mean. */
    private static void attach(List<Group> groups, Draft draft) {
        List<Group> candidates = groups.stream()
                .filter(g -> g.best.type() == draft.type() && compatible(g.best.actors(), draft.actors())
                        && compatible(g.best.recipients(), draft.recipients()) && samePlace(g.best, draft)
                        && sameTime(g.best, draft)
                        && (draft.mode().isEmpty() || g.best.mode().isEmpty() || g.best.mode().equals(draft.mode())))
                .toList();
        if (candidates.size() == 1 && !ACTS_OF_SPEECH.contains(draft.type())
                && candidates.get(0).best.sentence() != draft.sentence()) {
            candidates.get(0).sentences.add(draft.sentence());
        }
    }

    /** Finds who is blamed by "condemned Friday's attack": whoever did the one deed of that sort that the article tells. */
    static final class Deeds {

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
}
