package org.entente.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.event.Carriers.Carrier;
import org.entente.event.FactualityReader.Reading;
import org.entente.event.Frames.Content;
import org.entente.event.Lexicon.Trigger;

/** Codes the events of one sentence: what its verbs, predicative adjectives and nouns name. */
final class SentenceCoder {

    private static final Set<EventType> SPEECH_WITH_CONTENT = Set.of(EventType.REQUEST, EventType.REJECT,
            EventType.AGREE, EventType.THREATEN);
    private static final Set<EventType> ENDED = Set.of(EventType.SANCTION, EventType.COERCE, EventType.PROTEST);
    /** Types of nouns that say nothing new below a verb that is coded: "signed a treaty", "lodged a protest". */
    private static final Set<EventType> TOLD_ONCE = Set.of(EventType.AGREE, EventType.PROTEST, EventType.SUPPORT,
            EventType.CONCEDE);
    /** What is denied is coded beside the denial. */
    private static final String DENIAL = "016";
    /** "resigned amid criticism": whoever resigns is criticised. */
    private static final Set<String> FACING = Set.of("despite", "amid", "amidst", "under");
    /** "said during a meeting with": who says it takes part. */
    private static final Set<String> OCCASION = Set.of("during", "after", "in", "at", "before", "following");
    /** Slots of a noun that may hang from the verb that carries it. */
    private static final Set<String> FAR_SLOTS = Set.of("on", "against", "with", "to", "for", "from", "into", "upon");

    private final Grammar grammar;
    private final Parties parties;
    private final Lexicon lexicon;
    private final Frames frames;
    private final FactualityReader factuality;
    private final Circumstances circumstances;
    private final Quoted quoted;
    private final Refusals refusals;
    private final Carriers carriers;
    private final Set<Integer> told = new HashSet<>();

    SentenceCoder(Grammar grammar, Parties parties, Lexicon lexicon, Frames frames, FactualityReader factuality,
            Circumstances circumstances, Quoted quoted) {
        this.grammar = grammar;
        this.parties = parties;
        this.lexicon = lexicon;
        this.frames = frames;
        this.factuality = factuality;
        this.circumstances = circumstances;
        this.quoted = quoted;
        refusals = new Refusals(grammar, lexicon);
        carriers = new Carriers(grammar, lexicon);
    }

    /** What the words of the sentence that stand in quotation marks allow. */
    interface Quoted {
        /** Whether a word stands in somebody's own words. */
        boolean is(int word);

        /** Who says these words. */
        Optional<Entity> speaker(int word);
    }

    List<Draft> code() {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < grammar.sentence().tokens().size(); i++) {
            if (isPredicate(i)) {
                verb(i).ifPresent(drafts::add);
            } else if (grammar.token(i).tag().equals("NOUN") || grammar.token(i).tag().equals("PROPN")) {
                noun(i).ifPresent(drafts::add);
            }
        }
        drafts.removeIf(d -> told.contains(d.word()));
        return drafts;
    }

    /** Notes which accusations name a deed and not its doer. */
    void note(List<Draft> drafts, Merger.Deeds deeds) {
        for (Draft draft : drafts) {
            if (draft.type() == EventType.ACCUSE && draft.recipients().isEmpty() && grammar.isVerbal(draft.word())) {
                grammar.patients(draft.word()).stream().filter(grammar::isNominal)
                        .flatMap(o -> frames.noun(o).flatMap(Trigger::type).stream()).filter(Frames.HOSTILE::contains)
                        .findFirst().ifPresent(deed -> deeds.note(draft, deed));
            }
        }
    }

    private boolean isPredicate(int i) {
        String tag = grammar.token(i).tag();
        if (tag.equals("VERB")) {
            return !grammar.is(i, "amod", "compound", "aux", "cop", "case", "mark");
        }
        return tag.equals("ADJ") && !grammar.is(i, "amod");
    }

    private Optional<Draft> verb(int verb) {
        Optional<Trigger> fit = frames.verb(verb);
        if (fit.isEmpty()) {
            return Optional.empty();
        }
        Trigger trigger = fit.get();
        EventType type = trigger.type().orElseThrow();
        List<Integer> agents = grammar.agents(verb);
        if (quoted.is(verb)) {
            return quotedVerb(verb, trigger, agents);
        }
        List<Integer> authors = agents.stream().flatMap(a -> authors(a).stream()).toList();
        if (agents.stream().anyMatch(a -> isAssault(a) || (isDocument(a) && authors.isEmpty()))) {
            return Optional.empty();
        }
        Set<Entity> actors = new LinkedHashSet<>(parties.acting(grammar, authors.isEmpty() ? agents : authors));
        Reading reading = factuality.ofVerb(verb);
        int claim = carriers.claimOf(verb);
        if (claim >= 0) {
            actors = new LinkedHashSet<>(parties.acting(grammar, grammar.agents(claim)));
            reading = claimed(claim, actors);
        }
        Optional<Trigger> refusal = refusals.refused(verb, trigger);
        if (refusal.isPresent()) {
            return draft(verb, -1, refusal.get(), EventType.REJECT, actors, refusing(reading, actors),
                    "verb/not-" + name(verb, trigger));
        }
        boolean said = trigger.needs().stream().anyMatch(n -> n.slot().equals("that") && !n.absent());
        if (isTakenBack(verb, type) || (type == EventType.ACCUSE && said
                && reading.factuality() == Factuality.NEGATED)) {
            return Optional.empty();
        }
        boolean attempt = type == EventType.REQUEST && reading.factuality() == Factuality.HYPOTHETICAL
                && grammar.children(verb, "aux").isEmpty() && grammar.is(verb, "xcomp", "acl", "advcl");
        return draft(verb, -1, trigger, type, actors,
                attempt ? new Reading(Factuality.ASSERTED, reading.claimant()) : reading,
                "verb/" + name(verb, trigger));
    }

    /** In somebody's own words only what the words themselves do counts: "we condemn", "I call on". */
    private Optional<Draft> quotedVerb(int verb, Trigger trigger, List<Integer> agents) {
        EventType type = trigger.type().orElseThrow();
        boolean performs = agents.stream().anyMatch(a -> Set.of("i", "we").contains(grammar.word(a)));
        boolean speech = SPEECH_WITH_CONTENT.contains(type) || type == EventType.ACCUSE || type == EventType.SUPPORT
                || type == EventType.CONCEDE;
        boolean present = grammar.children(verb, "aux").stream().allMatch(a -> grammar.lemma(a).equals("do"))
                && (grammar.word(verb).equals(grammar.lemma(verb)) || grammar.word(verb).endsWith("ing"));
        Optional<Entity> speaker = quoted.speaker(verb);
        if (!performs || !speech || !present || speaker.isEmpty() || grammar.is(verb, "xcomp", "acl", "advcl")
                || grammar.hasChild(verb, lexicon.cue("negation"), "advmod")) {
            return Optional.empty();
        }
        return draft(verb, -1, trigger, type, Set.of(speaker.get()), new Reading(Factuality.ASSERTED, Optional.empty()),
                "quoted/" + name(verb, trigger));
    }

    /** "claimed responsibility for": whoever did it says so, or says not. */
    private Reading claimed(int claim, Set<Entity> actors) {
        Factuality said = lexicon.cue("denied.verb").contains(grammar.lemma(claim))
                ? Factuality.DENIED
                : Factuality.ALLEGED;
        return new Reading(said, actors.stream().findFirst());
    }

    /** Who refuses does so by saying so. */
    private static Reading refusing(Reading reading, Set<Entity> actors) {
        return new Reading(reading.factuality() == Factuality.HYPOTHETICAL
                ? Factuality.HYPOTHETICAL
                : Factuality.ASSERTED, reading.claimant().filter(c -> !actors.contains(c)));
    }

    /** "no longer calls them terrorists" accuses nobody. */
    private boolean isTakenBack(int verb, EventType type) {
        return type == EventType.ACCUSE && grammar.hasChild(verb, Set.of("longer"), "advmod");
    }

    /** Those who pass a resolution or put out a statement say what it says. */
    private List<Integer> authors(int document) {
        int verb = grammar.head(document);
        boolean issued = verb >= 0 && grammar.is(document, "obj", "nsubj:pass")
                && lexicon.isIn("issuing", grammar.lemma(verb))
                && (isDocument(document) || lexicon.isIn("text", grammar.lemma(document)));
        return issued ? grammar.agents(verb) : List.of();
    }

    /** What a draft demands is not yet demanded by anybody. */
    private boolean isDocument(int noun) {
        return lexicon.isIn("document", grammar.lemma(noun));
    }

    private boolean isAssault(int noun) {
        return !parties.isParty(grammar, noun)
                && frames.noun(noun).flatMap(Trigger::type).filter(EventType.ASSAULT::equals).isPresent();
    }

    private Optional<Draft> noun(int noun) {
        Optional<Trigger> fit = frames.noun(noun);
        boolean month = grammar.token(noun).text().equals("March");
        if (fit.isEmpty() || quoted.is(noun) || isPartOfName(noun) || month) {
            return Optional.empty();
        }
        Trigger trigger = fit.get();
        Set<Entity> actors = new LinkedHashSet<>();
        for (String slot : trigger.actor()) {
            if (!actors.isEmpty()) {
                break;
            }
            switch (slot) {
                case "poss" -> actors.addAll(parties.acting(grammar, grammar.children(noun, "nmod:poss")));
                case "comp" -> actors.addAll(parties.modifiers(grammar, noun));
                case "subj" -> actors.addAll(parties.acting(grammar, grammar.subjects(noun)));
                default -> actors.addAll(parties.acting(grammar, grammar.obliques(noun, slot)));
            }
        }
        Carrier carrier = carriers.carrier(noun);
        if (actors.isEmpty() && trigger.type().get() == EventType.CONSULT && grammar.is(noun, "obl")
                && grammar.head(noun) >= 0 && grammar.prepositions(noun).stream().anyMatch(OCCASION::contains)) {
            actors.addAll(parties.acting(grammar, grammar.agents(grammar.head(noun))));
        }
        Set<Entity> recipients = new LinkedHashSet<>();
        boolean carried = false;
        if (carrier.verb() >= 0) {
            carried = carrier.forActor() && actors.isEmpty();
            if (carried) {
                actors.addAll(parties.acting(grammar, carrier.parties()));
            } else if (!carrier.forActor()) {
                recipients.addAll(parties.receiving(grammar, carrier.parties()));
                if (actors.isEmpty()) {
                    actors.addAll(parties.acting(grammar, grammar.obliques(carrier.verb(), "from")));
                    actors.addAll(parties.acting(grammar, grammar.agents(carrier.verb()).stream()
                            .filter(a -> !carrier.parties().contains(a)).toList()));
                }
            }
        }
        String rule = carrier.verb() >= 0
                ? "light/" + grammar.lemma(carrier.verb()) + "-" + grammar.lemma(noun)
                : "noun/" + grammar.lemma(noun);
        int verb = carrier.verb();
        if (recipients.isEmpty() && trigger.type().get() == EventType.ACCUSE && grammar.is(noun, "obl")
                && grammar.head(noun) >= 0 && grammar.prepositions(noun).stream().anyMatch(FACING::contains)) {
            recipients.addAll(parties.receiving(grammar, grammar.agents(grammar.head(noun))));
        }
        EventType type = trigger.type().orElseThrow();
        Optional<EventType> above = verb >= 0 && grammar.isVerbal(verb) && grammar.patients(verb).contains(noun)
                ? frames.verb(verb).flatMap(Trigger::type)
                : Optional.empty();
        boolean undone = above.isPresent() && ENDED.contains(type) && !told.contains(verb)
                && lexicon.isIn("stopping", grammar.lemma(verb)); // "lifted the sanctions" tells of no new ones
        boolean twice = above.isPresent() && carried && carrier.claims() && TOLD_ONCE.contains(type);
        if (undone || twice || above.equals(trigger.type())) {
            return Optional.empty();
        }
        Optional<Trigger> refusal = carrier.forActor() && carrier.claims()
                ? refusals.refused(verb, trigger)
                : Optional.empty();
        if (refusal.isPresent()) {
            return draft(noun, verb, refusal.get(), EventType.REJECT, actors,
                    refusing(factuality.ofNoun(noun, verb), actors), rule);
        }
        Reading reading = verb >= 0 && carriers.claimOf(noun) == verb
                ? claimed(verb, actors)
                : factuality.ofNoun(noun, carrier.claims() ? verb : -1);
        Optional<Draft> draft = draft(noun, verb, trigger, type, actors, reading, rule);
        return draft.map(d -> d.recipients().isEmpty() && !recipients.isEmpty()
                ? d.to(recipients.stream().filter(e -> !d.actors().contains(e)).toList())
                : d);
    }

    /** "the Strike Force", "Operation Attack": a noun inside a name names no event. */
    private boolean isPartOfName(int noun) {
        return grammar.is(noun, "compound", "flat")
                || (grammar.token(noun).tag().equals("PROPN") && parties.mention(grammar, noun).isPresent());
    }

    private Optional<Draft> draft(int word, int carrier, Trigger trigger, EventType type, Set<Entity> actors,
            Reading reading, String rule) {
        boolean reversed = trigger.recipient().contains("<from");
        Set<Entity> doers = reversed
                ? new LinkedHashSet<>(parties.acting(grammar, grammar.obliques(word, "from")))
                : actors;
        Set<Entity> own = parties.sides(doers);
        List<Entity> recipients = reversed ? List.copyOf(actors) : frames.recipients(trigger.recipient(), word, own);
        if (type == EventType.ACCUSE && grammar.isVerbal(word)) {
            recipients = blamed(word, recipients, own);
        }
        if (recipients.isEmpty() && carrier >= 0) {
            recipients = frames.recipients(trigger.recipient().stream().filter(FAR_SLOTS::contains).toList(), carrier,
                    own);
        }
        Content content = frames.content(word);
        Optional<String> mode = mode(trigger, type, content);
        String cameo = cameo(trigger, type, content);
        SortedSet<String> contexts = new TreeSet<>(trigger.contexts());
        contexts.addAll(circumstances.contexts(word));
        if (trigger.mode().equals("@")) {
            Optional<Lexicon.Weapon> weapon = circumstances.weapon(word, carrier);
            mode = weapon.map(Lexicon.Weapon::mode);
            cameo = weapon.map(Lexicon.Weapon::cameo).orElse(cameo);
            weapon.ifPresent(w -> contexts.addAll(w.contexts()));
        }
        List<Integer> targets = new ArrayList<>();
        trigger.recipient().stream().filter(s -> s.equals("obj") || isPreposition(s))
                .forEach(s -> targets.addAll(frames.slot(s, word)));
        if (SPEECH_WITH_CONTENT.contains(type) && !cameo.equals(DENIAL) && !doers.isEmpty()) {
            consume(word);
        }
        boolean noun = grammar.isNominal(word);
        Optional<Entity> place = circumstances.place(word, carrier, targets);
        List<Quantity> quantities = circumstances.quantities(word, carrier);
        double confidence = 0.45 + (doers.isEmpty() ? 0 : 0.2) + (recipients.isEmpty() ? 0 : 0.2) - (noun ? 0.05 : 0)
                + (quantities.isEmpty() ? 0 : 0.1) + (isCrowd(type, word, carrier) ? 0.1 : 0)
                - (recipients.isEmpty() && type == EventType.SUPPORT
                        && !(doers.size() > 1 && Set.of("sign", "ratify").contains(grammar.lemma(word)))
                        && !isOfDeed(word) ? 0.2 : 0)
                + (type == EventType.ASSAULT && place.isPresent() ? 0.1 : 0)
                - (grammar.sentence().damaged() ? 0.2 : 0)
                - (reading.factuality() == Factuality.ASSERTED ? 0 : 0.05);
        return Optional.of(new Draft(grammar.sentence().index(), word, grammar.token(word).span(), type, mode,
                Optional.of(cameo), contexts, List.copyOf(doers), recipients, place, circumstances.date(word, carrier),
                reading.factuality(), reading.claimant(), quantities, noun && !carriers.isAct(carrier), topic(word),
                Math.min(confidence, 0.95),
                rule));
    }

    /** Support with no party to it must be for a deed or a plan: "welcomed the truce", not "welcomed advice". */
    private boolean isOfDeed(int word) {
        return grammar.isVerbal(word) && !Set.of("pass", "adopt", "approve").contains(grammar.lemma(word))
                && grammar.patients(word)
                        .stream().anyMatch(o -> (grammar.isNominal(o) && frames.noun(o).isPresent())
                                || List.of("act", "proposal", "agreement", "truce", "attack", "deal", "relation")
                                        .stream()
                                        .anyMatch(c -> lexicon.isIn(c, grammar.lemma(o))));
    }

    /** A protest needs no name: whoever stands in its clause is a crowd. */
    private boolean isCrowd(EventType type, int word, int carrier) {
        int verb = carrier < 0 ? word : carrier;
        return type == EventType.PROTEST && grammar.isVerbal(verb) && grammar.agents(verb).stream()
                .anyMatch(a -> a == word || lexicon.isIn("people", grammar.lemma(a))
                        || lexicon.isIn("workers", grammar.lemma(a)) || lexicon.isIn("partitive", grammar.lemma(a)));
    }

    /** Who condemns a killing blames the killers, not the killed. */
    private List<Entity> blamed(int verb, List<Entity> recipients, Set<Entity> own) {
        for (int deed : grammar.patients(verb)) {
            Optional<Trigger> named = grammar.isNominal(deed) ? frames.noun(deed) : Optional.empty();
            boolean harm = named.flatMap(Trigger::type).filter(Frames.HOSTILE::contains).isPresent();
            if (harm && named.get().recipient().stream().anyMatch(Set.of("of", "poss")::contains)
                    && !parties.isParty(grammar, deed)) {
                Set<Entity> victims = new LinkedHashSet<>(
                        frames.recipients(named.get().recipient(), deed, Set.of()));
                named.get().actor().stream().filter(Set.of("by", "from")::contains)
                        .forEach(s -> victims.removeAll(parties.acting(grammar, grammar.obliques(deed, s))));
                List<Entity> doers = new ArrayList<>(recipients.stream().filter(e -> !victims.contains(e)).toList());
                if (doers.isEmpty()) {
                    doers.addAll(parties.acting(grammar, grammar.obliques(deed, "by")));
                    doers.removeAll(own);
                }
                return doers;
            }
        }
        return recipients;
    }

    private static boolean isPreposition(String slot) {
        return !Set.of("obj", "iobj", "sub", "inf", "events", "<from").contains(slot);
    }

    /** What is called for, promised, refused or threatened is told by the act of speech and is no event of its own. */
    private void consume(int word) {
        for (int content : frames.contents(word)) {
            told.add(content);
            grammar.children(content, "xcomp").forEach(told::add);
            grammar.children(content, "conj").forEach(told::add);
            if (grammar.isVerbal(content)) {
                grammar.patients(content).stream().filter(o -> grammar.head(o) == content)
                        .filter(o -> carriers.carrier(o).verb() == content && carriers.carrier(o).claims())
                        .forEach(told::add);
            }
        }
    }

    private Optional<String> mode(Trigger trigger, EventType type, Content content) {
        if (trigger.mode().equals("*")) {
            String mode = switch (content) {
                case NONE -> "";
                case MEET -> "meet";
                case ASSIST -> "assist";
                case YIELD -> "yield";
                case CHANGE -> "change";
                case VIOLENCE -> type == EventType.THREATEN ? "violence" : "change";
                case SANCTION -> type == EventType.THREATEN ? "relations" : "change";
                case RESTRICT -> type == EventType.THREATEN ? "restrict" : "change";
            };
            return Optional.of(mode).filter(m -> Plover.isMode(type, m));
        }
        return Optional.of(trigger.mode()).filter(m -> !m.isEmpty() && !m.equals("@"));
    }

    private static String cameo(Trigger trigger, EventType type, Content content) {
        String code = trigger.cameo();
        if (!code.endsWith("*")) {
            return code;
        }
        String base = code.substring(0, code.length() - 1);
        String detail = switch (type) {
            case REJECT -> switch (content) {
                case NONE, VIOLENCE, SANCTION, RESTRICT -> "0";
                case MEET -> "5";
                case ASSIST -> "1";
                case YIELD -> "4";
                case CHANGE -> "3";
            };
            case THREATEN -> switch (content) {
                case VIOLENCE -> "8";
                case SANCTION -> "13";
                case RESTRICT -> "2";
                case NONE, MEET, ASSIST, YIELD, CHANGE -> "0";
            };
            case AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, PROTEST, SANCTION,
                    MOBILIZE, COERCE, ASSAULT ->
                switch (content) {
                    case NONE, VIOLENCE, SANCTION, RESTRICT -> "0";
                    case MEET -> "6";
                    case ASSIST -> "1";
                    case YIELD -> "5";
                    case CHANGE -> "4";
                };
        };
        return base + detail;
    }

    private Set<String> topic(int word) {
        Set<String> words = new TreeSet<>();
        words.add(grammar.lemma(word));
        for (int i : grammar.sentence().subtree(word)) {
            if (grammar.token(i).tag().equals("NOUN") || grammar.token(i).tag().equals("VERB")) {
                words.add(grammar.lemma(i));
            }
        }
        return words;
    }

    private String name(int verb, Trigger trigger) {
        String particle = trigger.needs().stream().filter(n -> !n.absent() && n.slot().equals("prt"))
                .flatMap(n -> n.values().stream()).findFirst().map(p -> "-" + p).orElse("");
        return grammar.lemma(verb) + particle;
    }
}
