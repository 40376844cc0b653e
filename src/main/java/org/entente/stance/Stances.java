package org.entente.stance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.entity.LinkedArticle;
import org.entente.event.EventReport;
import org.entente.event.EventType;
import org.entente.statement.Statement;

/** Joins the package's finders; of what several find of one holder towards one target in a sentence, the surest stays. */
public final class Stances implements StanceExtractor {

    private final List<StanceFinder> finders = Arrays.stream(StanceKind.values()).map(StanceKind::finder).toList();

    @Override
    public List<Stance> extract(LinkedArticle article, List<Statement> statements, List<EventReport> events) {
        Scene scene = new Scene(article, statements, events);
        List<Stance> found = new ArrayList<>();
        finders.forEach(finder -> found.addAll(finder.find(scene)));
        Map<String, Stance> kept = new LinkedHashMap<>();
        for (Stance stance : found) {
            if (!isTowardsItself(stance) && !isBareWord(stance) && !saysLess(stance, found)) {
                kept.merge(key(stance), stance, (a, b) -> b.confidence() > a.confidence() ? b : a);
            }
        }
        return kept.values().stream().sorted(Comparator.comparingInt(Stance::sentence)
                .thenComparing(s -> s.holder().id()).thenComparing(Stances::targetKey)).toList();
    }

    /**
     * Whether the same holder's stance in the same sentence says it better: towards the very deed rather than its doer, or
     * towards a proposition in whose words this one's lie.
     */
    @SuppressWarnings("ReferenceEquality") // this very stance, not one that is equal
    private static boolean saysLess(Stance stance, List<Stance> found) {
        return found.stream().filter(o -> o != stance && o.sentence() == stance.sentence()
                && o.holder().equals(stance.holder())).anyMatch(o -> switch (stance.target()) {
                    case Stance.Target.OfEntity mine -> o.target() instanceof Stance.Target.OfEvent better
                            && stance.event().filter(e -> e.type() == EventType.ACCUSE).isPresent()
                            && better.report().actors().contains(mine.entity());
                    case Stance.Target.OfProposition mine -> o.target() instanceof Stance.Target.OfProposition other
                            && o.polarity() == stance.polarity() && mine.span().overlaps(other.span())
                            && precedes(o, stance);
                    case Stance.Target.OfEvent mine -> false;
                });
    }

    private static boolean precedes(Stance a, Stance b) {
        int bySureness = Double.compare(b.confidence(), a.confidence());
        return bySureness != 0 ? bySureness < 0 : targetKey(a).compareTo(targetKey(b)) < 0;
    }

    private static boolean isTowardsItself(Stance stance) {
        return stance.target() instanceof Stance.Target.OfEntity target && target.entity().equals(stance.holder());
    }

    /** "it", "Thursday", "supporters": a proposition of one word says nothing. */
    private static boolean isBareWord(Stance stance) {
        return stance.target() instanceof Stance.Target.OfProposition target && !target.label().contains(" ");
    }

    private static String key(Stance stance) {
        return stance.sentence() + " " + stance.holder().id() + " " + targetKey(stance);
    }

    private static String targetKey(Stance stance) {
        return switch (stance.target()) {
            case Stance.Target.OfEntity target -> "entity " + target.entity().id();
            case Stance.Target.OfEvent target -> "event " + target.report().trigger();
            case Stance.Target.OfProposition target -> "proposition " + target.span();
        };
    }
}
