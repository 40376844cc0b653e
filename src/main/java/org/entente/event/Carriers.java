package org.entente.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the verbs that only carry an event noun: "hold talks", "come under attack". */
final class Carriers {

    private static final Set<String> HAPPEN = Set.of("hit", "strike", "rock", "target", "kill", "wound", "injure",
            "destroy", "occur", "happen", "shake", "take", "come", "follow", "erupt", "begin", "start", "leave",
            "claim");

    private final Grammar grammar;
    private final Lexicon lexicon;

    Carriers(Grammar grammar, Lexicon lexicon) {
        this.grammar = grammar;
        this.lexicon = lexicon;
    }

    /**
     * A verb that only carries an event noun.
     *
     * @param verb the verb; negative when there is none
     * @param parties the words for whoever does or suffers the event, as the verb tells
     * @param forActor whether they do it
     * @param claims whether the verb tells whether the event happened
     */
    record Carrier(int verb, List<Integer> parties, boolean forActor, boolean claims) {

        static final Carrier NONE = new Carrier(-1, List.of(), true, false);
    }

    /** What carries an event noun. */
    Carrier carrier(int noun) {
        int top = noun;
        while (grammar.head(top) >= 0 && grammar.isNominal(grammar.head(top))
                && (grammar.is(top, "conj") || isPartOfSeries(top))) {
            top = grammar.head(top);
        }
        for (int participle : grammar.children(top, "acl")) {
            boolean light = isLight(participle, top, false);
            if (light && grammar.passive(participle) && !grammar.is(participle, "acl:relcl")) {
                return new Carrier(participle, grammar.agents(participle), true, false);
            }
            if (light && grammar.is(participle, "acl:relcl") && grammar.patients(participle).contains(top)) {
                return new Carrier(participle, grammar.agents(participle), true, false);
            }
        }
        if (grammar.prepositions(top).contains("behind") && !grammar.children(top, "nsubj").isEmpty()) {
            return new Carrier(top, grammar.children(top, "nsubj"), true, false);
        }
        if (grammar.prepositions(top).contains("under") && !grammar.children(top, "nsubj").isEmpty()) {
            return new Carrier(top, grammar.children(top, "nsubj"), false, false);
        }
        int verb = grammar.head(top);
        if (verb >= 0 && lexicon.isIn("involved", grammar.lemma(verb)) && grammar.is(top, "obl", "nmod")) {
            return new Carrier(verb, grammar.subjects(verb), true, true);
        }
        int claim = claimOf(top);
        if (claim >= 0) {
            return new Carrier(claim, grammar.agents(claim), true, true);
        }
        if (verb < 0 || !grammar.isVerbal(verb)) {
            return Carrier.NONE;
        }
        boolean object = grammar.is(top, "obj", "nsubj:pass") || (grammar.is(top, "obl") && hasPreposition(verb, top));
        if (object && isLight(verb, top, true)) {
            return new Carrier(verb, grammar.passive(verb) ? grammar.subjects(verb) : grammar.agents(verb), false,
                    true);
        }
        boolean others = Set.of("end", "stop").contains(grammar.lemma(verb))
                && grammar.children(top, "nmod:poss").isEmpty(); // "end the violence": whose it is, nobody says
        if (object && !others && (isLight(verb, top, false) || lexicon.isIn("stopping", grammar.lemma(verb)))) {
            return new Carrier(verb, agents(verb), true, !lexicon.isIn("stopping", grammar.lemma(verb)));
        }
        if (grammar.is(top, "nsubj") && HAPPEN.contains(grammar.lemma(verb))) {
            return new Carrier(verb, List.of(), true, false);
        }
        return Carrier.NONE;
    }

    /** The verb with which somebody claims or denies responsibility for what a word names; negative when none does. */
    int claimOf(int deed) {
        if (!grammar.prepositions(deed).contains("for")) {
            return -1;
        }
        int head = grammar.head(deed);
        int verb = head >= 0 && grammar.lemma(head).equals("responsibility") ? grammar.head(head) : head;
        return verb >= 0 && grammar.isVerbal(verb) && grammar.children(verb, "obj", "nsubj:pass").stream()
                .anyMatch(o -> grammar.lemma(o).equals("responsibility")) ? verb : -1;
    }

    /** "a wave of attacks", "a new round of talks". */
    private boolean isPartOfSeries(int noun) {
        return grammar.is(noun, "nmod") && grammar.prepositions(noun).contains("of")
                && lexicon.isIn("partitive", grammar.lemma(grammar.head(noun)));
    }

    /** Who does what a verb says; in "was planned and carried out by" the second verb may tell. */
    private List<Integer> agents(int verb) {
        List<Integer> agents = grammar.agents(verb);
        for (int other : grammar.passive(verb) && agents.isEmpty()
                ? grammar.children(verb, "conj")
                : List.<Integer>of()) {
            agents = grammar.obliques(other, "by");
        }
        return agents;
    }

    private boolean hasPreposition(int verb, int noun) {
        String lemma = grammar.lemma(verb);
        return grammar.prepositions(noun).stream().anyMatch(
                p -> lexicon.isLightForActor(lemma + " " + p) || lexicon.isLightForRecipient(lemma + " " + p));
    }

    private boolean isLight(int verb, int noun, boolean forRecipient) {
        String lemma = grammar.lemma(verb);
        Set<String> forms = new LinkedHashSet<>();
        grammar.prepositions(noun).forEach(p -> {
            forms.add(lemma + " " + p);
            if (grammar.passive(verb)) {
                forms.add("be " + grammar.word(verb) + " " + p);
            }
        });
        grammar.children(verb, "compound:prt", "advmod").forEach(p -> forms.add(lemma + " " + grammar.word(p)));
        if (!grammar.is(noun, "obl")) {
            forms.add(lemma);
        }
        return forms.stream().anyMatch(f -> forRecipient ? lexicon.isLightForRecipient(f) : lexicon.isLightForActor(f));
    }

    /** Whether a verb that carries an event noun tells that it was done: "hold" does, "have" and "seek" don't. */
    boolean isAct(int carrier) {
        return carrier >= 0 && !Set.of("have", "seek", "enjoy", "get", "attract").contains(grammar.lemma(carrier));
    }
}
