package org.entente.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.entity.Entity;
import org.entente.event.Quantities.Figure;

/** When and where the events of a sentence took place, with what, and with how many: what hangs from their triggers. */
final class Circumstances {

    private static final List<String> PLACES = List.of("in", "at", "near", "outside", "inside", "over", "around", "on",
            "against", "into");
    private static final Set<String> NOMINAL = Set.of("obl", "nmod", "obj", "compound", "appos", "amod", "nummod",
            "advmod", "flat", "iobj", "dep", "det");
    /** What the parser may take a date for that it does not attach as a date. */
    private static final Set<String> MISTAKEN = Set.of("conj", "nsubj", "root");
    /** Verbs whose object is the weapon and not the target. */
    private static final Set<String> LOOSE = Set.of("fire", "launch", "rain", "lob", "hurl", "drop", "use", "detonate",
            "explode", "plant", "deploy");
    private static final Set<String> CLAUSES = Set.of("acl", "advcl", "ccomp", "parataxis", "conj", "csubj");

    private final Grammar grammar;
    private final Parties parties;
    private final Lexicon lexicon;
    private final Frames frames;
    private final List<DateReader.Found> dates;
    private final List<Figure> figures;

    Circumstances(Grammar grammar, Parties parties, Lexicon lexicon, Frames frames, List<DateReader.Found> dates,
            List<Figure> figures) {
        this.grammar = grammar;
        this.parties = parties;
        this.lexicon = lexicon;
        this.frames = frames;
        this.dates = dates;
        this.figures = figures;
    }

    /**
     * The date that hangs from a trigger.
     *
     * @param carrier the verb that carries a noun; negative when there is none
     */
    Optional<EventDate> date(int trigger, int carrier) {
        DateReader.Found best = null;
        int nearest = Integer.MAX_VALUE;
        for (DateReader.Found found : dates) {
            int distance = Math.min(distance(found.head(), trigger),
                    carrier < 0 ? Integer.MAX_VALUE : distance(found.head(), carrier));
            if (distance < nearest) {
                nearest = distance;
                best = found;
            }
        }
        if (best == null) {
            best = ofHarm(trigger);
        }
        if (best == null) {
            best = dates.stream().filter(d -> isBeside(d, trigger)).findFirst().orElse(null);
        }
        if (best != null) {
            return Optional.of(best.date());
        }
        int verb = carrier < 0 ? trigger : carrier;
        boolean gerund = grammar.is(verb, "advcl") && grammar.word(verb).endsWith("ing");
        boolean shares = grammar.isVerbal(verb) && grammar.head(verb) >= 0 && grammar.isVerbal(grammar.head(verb))
                && grammar.children(verb, "nsubj").isEmpty() && (gerund || grammar.is(verb, "xcomp"));
        return shares ? date(grammar.head(verb), -1) : Optional.empty();
    }

    /** "an attack that killed 80 people on Monday" was on Monday. */
    private DateReader.Found ofHarm(int trigger) {
        for (Figure figure : figures) {
            if (isHarmBy(figure, trigger) || (grammar.isVerbal(figure.carrier())
                    && grammar.subjects(figure.carrier()).contains(trigger))) {
                Optional<DateReader.Found> found = dates.stream()
                        .filter(d -> distance(d.head(), figure.carrier()) < Integer.MAX_VALUE).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return null;
    }

    /** How many noun phrases lie between a date and a trigger; the largest number when anything else does. */
    private int distance(int date, int trigger) {
        int at = date;
        for (int steps = 1; steps <= 4; steps++) {
            boolean mistaken = at == date && MISTAKEN.contains(grammar.token(at).baseRelation());
            if (at < 0 || (!mistaken && !NOMINAL.contains(grammar.token(at).baseRelation()))) {
                return Integer.MAX_VALUE;
            }
            at = grammar.head(at);
            if (at == trigger) {
                return steps;
            }
            if (at < 0 || grammar.isVerbal(at) || (at != date && frames.noun(at).isPresent())) {
                return Integer.MAX_VALUE;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** "Lavrov Wednesday insisted", whatever the parser made of it. */
    private boolean isBeside(DateReader.Found found, int trigger) {
        List<Integer> words = grammar.sentence().tokensIn(found.span());
        return grammar.isVerbal(trigger) && !words.isEmpty()
                && (words.get(words.size() - 1) == trigger - 1 || words.get(0) == trigger + 1);
    }

    /**
     * Where it took place.
     *
     * @param targets the words that it was done to
     */
    Optional<Entity> place(int trigger, int carrier, List<Integer> targets) {
        List<Integer> phrases = new ArrayList<>();
        for (int target : targets) {
            boolean site = parties.mention(grammar, target).filter(m -> m.entity().isPlace()).isPresent()
                    || lexicon.isIn("place", grammar.lemma(target)) || lexicon.isIn("target", grammar.lemma(target));
            if (site) {
                phrases.add(target);
            }
        }
        for (String preposition : PLACES) {
            phrases.addAll(grammar.obliques(trigger, preposition));
            if (carrier >= 0) {
                phrases.addAll(grammar.obliques(carrier, preposition));
            }
        }
        Set<Entity> found = new LinkedHashSet<>();
        for (int phrase : phrases) {
            if (!grammar.isVerbal(phrase)) {
                parties.place(grammar, phrase).ifPresent(found::add);
            }
        }
        return found.stream().filter(Entity::isPlace).findFirst().or(() -> found.stream().findFirst());
    }

    /** What an assault is done with, by the words of its phrase, its object and its instrument. */
    Optional<Lexicon.Weapon> weapon(int trigger, int carrier) {
        Set<String> words = new HashSet<>();
        add(words, trigger);
        if (LOOSE.contains(grammar.lemma(trigger))) {
            grammar.patients(trigger).forEach(o -> add(words, o));
        }
        for (String preposition : List.of("with", "by", "using", "from", "of")) {
            grammar.obliques(trigger, preposition).forEach(o -> add(words, o));
            if (carrier >= 0 && !preposition.equals("of")) {
                grammar.obliques(carrier, preposition).forEach(o -> add(words, o));
            }
        }
        return lexicon.weapons().stream().filter(w -> w.words().stream().anyMatch(words::contains)).findFirst();
    }

    private void add(Set<String> words, int word) {
        words.add(grammar.lemma(word));
        words.add(grammar.word(word));
        for (int child : grammar.children(word, "compound", "amod", "nmod", "flat", "conj")) {
            if (grammar.prepositions(child).isEmpty()) {
                add(words, child);
            }
        }
    }

    /** The contexts that the words of a trigger's clause or phrase tell, nested clauses apart. */
    SortedSet<String> contexts(int trigger) {
        Set<String> words = new HashSet<>();
        collect(trigger, words);
        SortedSet<String> contexts = new TreeSet<>();
        for (Map.Entry<String, Set<String>> context : lexicon.contexts().entrySet()) {
            if (context.getValue().stream().anyMatch(words::contains)) {
                contexts.add(context.getKey());
            }
        }
        return contexts;
    }

    private void collect(int word, Set<String> words) {
        words.add(grammar.lemma(word));
        for (int child : grammar.children(word)) {
            if (!CLAUSES.contains(grammar.token(child).baseRelation())) {
                collect(child, words);
            }
        }
    }

    /** The figures of an event: those of its own phrase or clause, and the victims of what it did. */
    List<Quantity> quantities(int trigger, int carrier) {
        List<Quantity> found = new ArrayList<>();
        for (Figure figure : figures) {
            int at = figure.carrier();
            boolean own = at == trigger || at == carrier || (grammar.isVerbal(trigger) && grammar.head(at) == trigger
                    && !grammar.isVerbal(at))
                    || (!grammar.isVerbal(trigger) && grammar.sentence().isBelow(at, trigger));
            boolean done = !own && grammar.isVerbal(at) && grammar.subjects(at).contains(trigger);
            if (own || done || isHarmBy(figure, trigger)) {
                found.add(figure.quantity());
            }
        }
        return found;
    }

    /** "an attack in the north which killed 70": the clause may hang from the wrong noun. */
    private boolean isHarmBy(Figure figure, int trigger) {
        int verb = figure.carrier();
        boolean harm = figure.quantity().kind() == Quantity.Kind.DEATHS
                || figure.quantity().kind() == Quantity.Kind.INJURIES;
        if (!harm || !grammar.isVerbal(verb) || grammar.passive(verb) || verb < trigger
                || !grammar.isNominal(trigger)) {
            return false;
        }
        List<Integer> subjects = grammar.subjects(verb);
        if (subjects.stream().anyMatch(s -> parties.isParty(grammar, s)) || !grammar.is(verb, "acl", "advcl")) {
            return false;
        }
        for (int i = trigger + 1; i < verb; i++) {
            if (grammar.isNominal(i) && frames.noun(i).isPresent()) {
                return false;
            }
        }
        return true;
    }
}
