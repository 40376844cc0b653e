package org.entente.event;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.statement.Statement;
import org.entente.statement.Statement.IndirectStatement;

/** Tells whether an event is said to have happened and who says so, by the cues above and around its trigger. */
final class FactualityReader {

    /**
     * What is said of an event.
     *
     * @param factuality whether it happened
     * @param claimant who says so, when it is not the narrator
     */
    record Reading(Factuality factuality, Optional<Entity> claimant) {

        static final Reading ASSERTED = new Reading(Factuality.ASSERTED, Optional.empty());
    }

    private final Grammar grammar;
    private final Parties parties;
    private final Lexicon lexicon;
    private final List<IndirectStatement> statements;

    FactualityReader(Grammar grammar, Parties parties, Lexicon lexicon, List<Statement> statements) {
        this.grammar = grammar;
        this.parties = parties;
        this.lexicon = lexicon;
        this.statements = statements.stream().filter(IndirectStatement.class::isInstance)
                .map(IndirectStatement.class::cast).filter(s -> s.sentences().contains(grammar.sentence().index()))
                .toList();
    }

    /** Reads the clause of a verb that names an event. */
    Reading ofVerb(int verb) {
        Reading read = clause(verb, verb, 6);
        return claimed(grammar.token(verb).span(), read);
    }

    /**
     * Reads the phrase of a noun that names an event.
     *
     * @param carrier the verb that carries the noun, as "hold" does in "hold talks"; negative when there is none
     */
    Reading ofNoun(int noun, int carrier) {
        Reading own = phrase(noun);
        if (own.factuality() != Factuality.ASSERTED) {
            return own;
        }
        if (carrier >= 0) {
            return ofVerb(carrier);
        }
        return around(noun);
    }

    private Reading phrase(int noun) {
        if (has(noun, "alleged", "amod", "advmod", "acl")) {
            return new Reading(Factuality.ALLEGED, Optional.empty());
        }
        if (has(noun, "negation", "det", "advmod")) {
            return new Reading(Factuality.NEGATED, Optional.empty());
        }
        if (has(noun, "planned.adj", "amod", "acl")) {
            return new Reading(Factuality.PLANNED, Optional.empty());
        }
        if (has(noun, "hypothetical.adj", "amod")
                || (grammar.children(noun, "amod", "det").stream().anyMatch(c -> lexicon.isIn("more", grammar.word(c)))
                        && !isDefinite(noun))) {
            return new Reading(Factuality.HYPOTHETICAL, Optional.empty());
        }
        return Reading.ASSERTED;
    }

    private boolean isDefinite(int noun) {
        return grammar.hasChild(noun, Set.of("the", "this", "that", "these", "those", "another"), "det")
                && !grammar.hasChild(noun, Set.of("future", "any"), "amod", "det");
    }

    /** What governs a noun: "allegations of interference", "denied the attack". Elsewhere a noun takes for granted. */
    private Reading around(int noun) {
        int head = grammar.head(noun);
        if (head < 0) {
            return Reading.ASSERTED;
        }
        String lemma = grammar.lemma(head);
        if (grammar.isNominal(head)) {
            if (lexicon.cue("alleged.noun").contains(lemma)) {
                return new Reading(Factuality.ALLEGED, owner(head));
            }
            if (lexicon.cue("denied.noun").contains(lemma)) {
                return new Reading(Factuality.DENIED, owner(head));
            }
            if (lexicon.cue("hypothetical.noun").contains(lemma) && grammar.is(noun, "nmod")
                    && grammar.prepositions(noun).stream().anyMatch(Set.of("of", "for", "to")::contains)) {
                return new Reading(Factuality.HYPOTHETICAL, Optional.empty());
            }
            return grammar.is(noun, "conj") ? around(head) : Reading.ASSERTED;
        }
        if (!grammar.isVerbal(head)) {
            return Reading.ASSERTED;
        }
        boolean object = grammar.is(noun, "obj") || grammar.is(noun, "nsubj:pass") || grammar.is(noun, "obl");
        if (object && lexicon.cue("denied.verb").contains(lemma)) {
            return new Reading(Factuality.DENIED, first(grammar.agents(head)));
        }
        if (object && lexicon.cue("alleged.verb").contains(lemma) && grammar.is(noun, "obl")) {
            return new Reading(Factuality.ALLEGED, first(grammar.agents(head)));
        }
        if (object && lexicon.cue("negated.verb").contains(lemma)) {
            return new Reading(Factuality.HYPOTHETICAL, Optional.empty());
        }
        if (object && !isPresupposed(noun) && (lexicon.cue("planned.verb").contains(lemma)
                || lexicon.cue("hypothetical.verb").contains(lemma))) {
            return new Reading(Factuality.HYPOTHETICAL, Optional.empty());
        }
        return Reading.ASSERTED;
    }

    private boolean isPresupposed(int noun) {
        return grammar.hasChild(noun, Set.of("the", "this", "that", "these", "those"), "det")
                || !grammar.children(noun, "nmod:poss").isEmpty() || !parties.modifiers(grammar, noun).isEmpty();
    }

    private Reading clause(int at, int event, int depth) {
        if (has(at, "alleged", "advmod", "amod")) {
            return new Reading(Factuality.ALLEGED, Optional.empty());
        }
        boolean negated = has(at, "negation", "advmod", "det", "cc:preconj")
                || Stream.concat(grammar.agents(at).stream(), grammar.patients(at).stream())
                        .anyMatch(a -> has(a, "negation", "det") || isCue("negation", a));
        boolean conditional = grammar.children(at, "mark").stream().anyMatch(m -> isCue("condition", m))
                || grammar.children(at, "advcl").stream()
                        .anyMatch(c -> grammar.children(c, "mark").stream().anyMatch(m -> isCue("condition", m)));
        boolean shared = grammar.is(at, "conj") && grammar.children(at, "aux").isEmpty() && grammar.head(at) >= 0
                && grammar.isVerbal(grammar.head(at)) && grammar.children(at, "nsubj").isEmpty();
        Set<String> modal = lexicon.cue("hypothetical.aux");
        if (conditional || grammar.hasChild(at, modal, "aux")
                || (shared && grammar.hasChild(grammar.head(at), modal, "aux"))) {
            return new Reading(Factuality.HYPOTHETICAL, Optional.empty());
        }
        if (negated) {
            return new Reading(Factuality.NEGATED, Optional.empty());
        }
        Set<String> future = lexicon.cue("planned.aux");
        if (grammar.hasChild(at, future, "aux") || (shared && grammar.hasChild(grammar.head(at), future, "aux"))) {
            return new Reading(Factuality.PLANNED, Optional.empty());
        }
        return depth == 0 ? Reading.ASSERTED : governed(at, event, depth);
    }

    private Reading governed(int at, int event, int depth) {
        int head = grammar.head(at);
        if (head < 0 || grammar.is(at, "parataxis")) {
            return Reading.ASSERTED;
        }
        String lemma = grammar.lemma(head);
        if (grammar.is(at, "acl:relcl")) {
            boolean that = grammar.hasChild(at, Set.of("that"), "mark", "nsubj")
                    && !grammar.children(at, "nsubj").isEmpty();
            return that && lexicon.cue("alleged.noun").contains(lemma)
                    ? new Reading(Factuality.ALLEGED, owner(head))
                    : Reading.ASSERTED;
        }
        if (grammar.is(at, "conj") && grammar.isVerbal(head)) {
            return grammar.children(at, "nsubj").isEmpty() && !grammar.is(head, "root")
                    ? governed(head, event, depth - 1)
                    : Reading.ASSERTED;
        }
        boolean complement = grammar.is(at, "xcomp", "ccomp", "csubj")
                || (grammar.is(at, "advcl", "acl", "obl") && !grammar.prepositions(at).isEmpty());
        if (!complement) {
            return Reading.ASSERTED;
        }
        if (lexicon.cue("alleged.verb").contains(lemma) && grammar.isVerbal(head)) {
            return new Reading(Factuality.ALLEGED, first(grammar.agents(head)));
        }
        if (lexicon.cue("alleged.noun").contains(lemma) && grammar.isNominal(head)) {
            return new Reading(Factuality.ALLEGED, owner(head));
        }
        if (lexicon.cue("denied.verb").contains(lemma) && grammar.isVerbal(head)) {
            return new Reading(Factuality.DENIED, first(grammar.agents(head)));
        }
        if (grammar.is(at, "ccomp") && grammar.hasChild(at, Set.of("whether", "if"), "mark")) {
            return new Reading(Factuality.HYPOTHETICAL, Optional.empty());
        }
        if (lexicon.cue("negated.verb").contains(lemma) && !grammar.is(at, "ccomp")) {
            return new Reading(Factuality.NEGATED, Optional.empty());
        }
        boolean toCome = grammar.is(at, "xcomp", "acl") || grammar.prepositions(at).contains("to")
                || (grammar.is(at, "ccomp") && lexicon.cue("hypothetical.verb").contains(lemma));
        if (toCome && (lexicon.cue("hypothetical.verb").contains(lemma) || isCue("hypothetical.adj", head)
                || lexicon.cue("hypothetical.noun").contains(lemma))) {
            return new Reading(Factuality.HYPOTHETICAL, Optional.empty());
        }
        if (toCome && (lexicon.cue("planned.verb").contains(lemma) || isCue("planned.adj", head) || isGoing(head))) {
            return new Reading(Factuality.PLANNED, Optional.empty());
        }
        if (grammar.is(at, "acl") && lexicon.cue("hypothetical.noun").contains(lemma)) {
            return new Reading(Factuality.HYPOTHETICAL, Optional.empty());
        }
        if (grammar.is(at, "advcl") || grammar.is(at, "acl")) {
            return grammar.prepositions(at).contains("to")
                    ? new Reading(Factuality.HYPOTHETICAL, Optional.empty())
                    : Reading.ASSERTED;
        }
        return clause(head, event, depth - 1);
    }

    private boolean isGoing(int head) {
        return grammar.word(head).equals("going");
    }

    /** An event in the content of reported speech is claimed by its speaker. */
    private Reading claimed(Span trigger, Reading read) {
        Optional<IndirectStatement> statement = statements.stream()
                .filter(s -> s.content().contains(trigger) && s.cueSpan().filter(c -> c.overlaps(trigger)).isEmpty())
                .min(Comparator.comparingInt((IndirectStatement s) -> s.content().length())
                        .thenComparing(s -> s.content()));
        if (statement.isEmpty()) {
            return read;
        }
        Optional<Entity> claimant = read.claimant().or(statement.get()::speaker);
        if (read.factuality() != Factuality.ASSERTED) {
            return new Reading(read.factuality(), claimant);
        }
        return new Reading(switch (statement.get().force()) {
            case DENIES -> Factuality.DENIED;
            case ALLEGES -> Factuality.ALLEGED;
            case REQUESTS -> Factuality.HYPOTHETICAL;
            case COMMITS -> Factuality.PLANNED;
            case ASSERTS, SUPPORTS, OPPOSES -> Factuality.ASSERTED;
        }, claimant);
    }

    private boolean has(int word, String cue, String... relations) {
        return grammar.hasChild(word, lexicon.cue(cue), relations);
    }

    private boolean isCue(String cue, int word) {
        return lexicon.cue(cue).contains(grammar.lemma(word)) || lexicon.cue(cue).contains(grammar.word(word));
    }

    private Optional<Entity> owner(int noun) {
        Optional<Entity> owner = first(grammar.children(noun, "nmod:poss"));
        return owner.or(() -> parties.modifiers(grammar, noun).stream().findFirst())
                .or(() -> first(grammar.obliques(noun, "by"))).or(() -> first(grammar.obliques(noun, "from")));
    }

    private Optional<Entity> first(List<Integer> words) {
        return parties.acting(grammar, words).stream().findFirst();
    }
}
