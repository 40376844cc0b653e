package org.entente.event;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.entente.event.Lexicon.Trigger;

/** Sees that a friendly act is refused: "will not release the prisoners", "failed to reach a deal". */
final class Refusals {

    private static final Set<EventType> FRIENDLY = EnumSet.of(EventType.RETREAT, EventType.CONCEDE, EventType.AID,
            EventType.CONSULT, EventType.COOPERATE, EventType.AGREE);
    private static final Set<String> WILL = Set.of("will", "would", "wo", "shall", "'ll", "ll");
    private static final Set<String> CAN = Set.of("can", "could", "ca");
    private static final Set<String> FAILING = Set.of("fail", "failure", "unable", "inability");
    /** What is not given is refused, whatever the tense. */
    private static final Set<String> LEAVE = Set.of("allow", "let", "permit", "grant", "give", "accept", "admit");

    private final Grammar grammar;
    private final Lexicon lexicon;

    Refusals(Grammar grammar, Lexicon lexicon) {
        this.grammar = grammar;
        this.lexicon = lexicon;
    }

    /** The frame of a refusal in place of the frame of the act; empty when the act is not refused. */
    Optional<Trigger> refused(int verb, Trigger act) {
        EventType type = act.type().orElseThrow();
        boolean refused = FRIENDLY.contains(type)
                && (isDenied(verb, type) || (type == EventType.AGREE && isFailed(verb)));
        if (!refused) {
            return Optional.empty();
        }
        String mode = switch (type) {
            case RETREAT, CONCEDE -> "yield";
            case CONSULT -> "meet";
            case AID, COOPERATE -> "assist";
            case AGREE, SUPPORT, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> "";
        };
        String cameo = switch (mode) {
            case "yield" -> "124";
            case "meet" -> "125";
            case "assist" -> "121";
            default -> "120";
        };
        return Optional.of(new Trigger(act.needs(), Optional.of(EventType.REJECT), mode, cameo, act.actor(),
                act.recipient(), act.contexts()));
    }

    private boolean isDenied(int verb, EventType type) {
        if (!grammar.hasChild(verb, lexicon.cue("negation"), "advmod")) {
            return false;
        }
        boolean leave = LEAVE.contains(grammar.lemma(verb)) && (type == EventType.RETREAT || type == EventType.CONCEDE)
                && grammar.hasChild(verb, Set.of("did", "does", "do", "has", "have"), "aux");
        return leave || grammar.hasChild(verb, WILL, "aux");
    }

    private boolean isFailed(int verb) {
        int head = grammar.head(verb);
        boolean governed = head >= 0 && grammar.is(verb, "xcomp", "acl", "advcl", "ccomp")
                && FAILING.contains(grammar.lemma(head)) && grammar.prepositions(verb).contains("to");
        return governed || (grammar.hasChild(verb, lexicon.cue("negation"), "advmod")
                && grammar.hasChild(verb, CAN, "aux"));
    }
}
