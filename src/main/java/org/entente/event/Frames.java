package org.entente.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.Entity;
import org.entente.event.Lexicon.Trigger;

/** Fits the lexicon's frames to the words of a sentence and tells what fills their slots. */
final class Frames {

    /** Acts that do harm. */
    static final Set<EventType> HOSTILE = Set.of(EventType.ASSAULT, EventType.COERCE, EventType.SANCTION,
            EventType.MOBILIZE);
    private static final Set<EventType> FRIENDLY = Set.of(EventType.COOPERATE, EventType.CONSULT, EventType.SUPPORT,
            EventType.AID, EventType.AGREE);

    /** What an act of speech is about, as far as modes and codes tell it apart. */
    enum Content {
        NONE, MEET, ASSIST, YIELD, CHANGE, VIOLENCE, SANCTION, RESTRICT
    }

    private final Grammar grammar;
    private final Parties parties;
    private final Lexicon lexicon;

    Frames(Grammar grammar, Parties parties, Lexicon lexicon) {
        this.grammar = grammar;
        this.parties = parties;
        this.lexicon = lexicon;
    }

    Optional<Trigger> verb(int word) {
        return lexicon.verbs(grammar.lemma(word)).stream().filter(t -> fits(t, word)).findFirst()
                .filter(t -> t.type().isPresent());
    }

    Optional<Trigger> noun(int word) {
        List<Trigger> joined = grammar.joined(word).map(lexicon::nouns).orElse(List.of());
        return (joined.isEmpty() ? lexicon.nouns(grammar.lemma(word)) : joined).stream().filter(t -> fits(t, word))
                .findFirst().filter(t -> t.type().isPresent());
    }

    /** The event type that a word names in whatever frame it stands. */
    Optional<EventType> type(int word) {
        Optional<Trigger> trigger = grammar.isVerbal(word) ? verb(word) : noun(word);
        if (trigger.isEmpty() && grammar.isVerbal(word)) {
            trigger = grammar.patients(word).stream().filter(grammar::isNominal).map(this::noun)
                    .flatMap(Optional::stream).findFirst();
        }
        return trigger.flatMap(Trigger::type);
    }

    private boolean fits(Trigger trigger, int word) {
        return trigger.needs().stream().allMatch(need -> holds(need, word) != need.absent());
    }

    private boolean holds(Trigger.Need need, int word) {
        return switch (need.slot()) {
            case "prt" -> particle(word, need.values());
            case "any" ->
                grammar.sentence().subtree(word).stream().anyMatch(i -> need.values().contains(grammar.lemma(i)));
            case "passive" -> grammar.passive(word);
            case "mod" -> modifier(word, need.values());
            case "adv" -> grammar.hasChild(word, Set.copyOf(need.values()), "advmod");
            case "plural" -> !grammar.word(word).equals(grammar.lemma(word));
            case "under" -> grammar.head(word) >= 0 && need.values().contains(grammar.lemma(grammar.head(word)));
            case "content" -> !contents(word).isEmpty();
            case "saying" -> isWithWords(word);
            case "xcomp" -> need.values().isEmpty()
                    ? !predicates(word).isEmpty()
                    : predicates(word).stream().anyMatch(i -> matches(i, need.values()));
            default -> {
                List<Integer> fillers = slot(need.slot(), word);
                yield need.values().isEmpty()
                        ? !fillers.isEmpty()
                        : withCoordinated(fillers).stream().anyMatch(i -> matches(i, need.values()));
            }
        };
    }

    private List<Integer> withCoordinated(List<Integer> words) {
        Set<Integer> all = new LinkedHashSet<>(words);
        words.forEach(w -> all.addAll(grammar.children(w, "conj")));
        words.stream().filter(w -> lexicon.isIn("partitive", grammar.lemma(w)))
                .forEach(w -> all.addAll(grammar.obliques(w, "of")));
        return List.copyOf(all);
    }

    private boolean particle(int word, List<String> values) {
        for (int child : grammar.children(word, "compound:prt", "advmod", "xcomp", "case", "advcl", "obl", "amod")) {
            if (values.contains(grammar.word(child)) || (child == word + 1
                    && grammar.prepositions(child).stream().anyMatch(values::contains))) {
                return true;
            }
        }
        boolean next = word + 1 < grammar.sentence().tokens().size() && values.contains(grammar.word(word + 1));
        return next || grammar.patients(word).stream()
                .anyMatch(o -> grammar.hasChild(o, Set.copyOf(values), "amod", "advmod", "acl"));
    }

    private boolean modifier(int word, List<String> values) {
        for (int child : grammar.children(word, "compound", "amod", "nmod", "det")) {
            if (values.contains(grammar.lemma(child)) || values.contains(grammar.word(child))) {
                return true;
            }
        }
        return word > 0 && values.contains(grammar.word(word - 1));
    }

    /** "attacked him, calling him a liar": what is done is done with words. */
    private boolean isWithWords(int word) {
        int verb = grammar.isNominal(word) ? grammar.head(word) : word;
        return verb >= 0 && grammar.children(verb, "advcl", "conj", "parataxis", "xcomp").stream()
                .anyMatch(c -> lexicon.isIn("saying", grammar.lemma(c)) && c > verb);
    }

    /** What somebody is called: "branded him a butcher", "said the strike was illegal" (at "said"). */
    private List<Integer> predicates(int word) {
        List<Integer> found = new ArrayList<>(grammar.children(word, "xcomp", "ccomp", "advcl"));
        List<Integer> objects = grammar.children(word, "obj", "iobj");
        if (objects.size() > 1) {
            found.add(objects.get(objects.size() - 1));
        }
        objects.forEach(o -> found.addAll(grammar.children(o, "appos", "amod", "acl")));
        found.addAll(grammar.obliques(word, "as"));
        List.copyOf(found).forEach(p -> found.addAll(grammar.children(p, "amod", "compound", "conj")));
        return found;
    }

    private boolean matches(int i, List<String> values) {
        for (String value : values) {
            if (value.startsWith("@")
                    ? isA(i, value.substring(1))
                    : value.equals(grammar.lemma(i)) || value.equals(grammar.word(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isA(int i, String wordClass) {
        String lemma = grammar.lemma(i);
        return switch (wordClass) {
            case "party" -> isParty(i);
            case "country" -> parties.place(grammar, i).isPresent() && parties.mention(grammar, i).isPresent();
            case "person" -> parties.isOfKind(grammar, i, Entity.Kind.PERSON)
                    || (lexicon.isIn("person", lemma) && !grammar.token(i).tag().equals("VERB"));
            case "named" -> parties.isOfKind(grammar, i, Entity.Kind.PERSON) && !grammar.token(i).tag().equals("NOUN");
            case "blame" -> lexicon.isIn(wordClass, lemma) && !isOpen(i)
                    && (!lemma.equals("responsible") || !grammar.obliques(i, "for").isEmpty());
            case "illegal" -> lexicon.isIn(wordClass, lemma) && !isOpen(i);
            case "leader" -> parties.isParty(grammar, i) && (parties.isOfKind(grammar, i, Entity.Kind.PERSON)
                    || parties.isOfKind(grammar, i, Entity.Kind.COUNTRY) || lexicon.isIn("leader", lemma));
            case "place" -> (parties.mention(grammar, i).isPresent() && parties.place(grammar, i).isPresent())
                    || lexicon.isIn("place", lemma);
            case "target" -> parties.mention(grammar, i).filter(m -> m.entity().isPlace()).isPresent()
                    || lexicon.isIn("place", lemma) || lexicon.isIn("target", lemma) || lexicon.isIn("troops", lemma);
            case "people" -> lexicon.isIn("people", lemma) || parties.isOfKind(grammar, i, Entity.Kind.PERSON);
            case "act" -> lexicon.isIn("act", lemma) || (grammar.isNominal(i) && noun(i).isPresent())
                    || (grammar.isVerbal(i) && verb(i).isPresent());
            case "should" -> grammar.children(i, "aux").stream().anyMatch(a -> lexicon.isIn("should", grammar.lemma(a)))
                    || (grammar.isVerbal(i) && grammar.is(i, "ccomp") && !grammar.children(i, "xcomp").isEmpty()
                            && Set.of("have", "need").contains(lemma)
                            && grammar.children(i, "nsubj").stream().anyMatch(this::isParty))
                    || isSubjunctive(i);
            case "fault" -> grammar.isVerbal(i) && isFault(i)
                    && grammar.children(i, "nsubj").stream().anyMatch(this::isParty);
            case "stoppage" -> grammar.isNominal(i)
                    && noun(i).flatMap(Trigger::type).filter(EventType.PROTEST::equals).isPresent();
            case "deed" -> type(i).filter(HOSTILE::contains).isPresent();
            case "hostile" -> type(i).filter(HOSTILE::contains).isPresent()
                    || Set.of("retaliate", "respond", "avenge", "destroy", "punish").contains(lemma);
            case "cooperative" -> type(i).filter(FRIENDLY::contains).isPresent();
            case "strike" -> grammar.sentence().subtree(i).stream().anyMatch(
                    k -> grammar.isNominal(k) && noun(k).flatMap(Trigger::type).filter(HOSTILE::contains).isPresent());
            default -> lexicon.isIn(wordClass, lemma);
        };
    }

    /** "insisted that the army leave": the plain form after a subject that would ask for another. */
    private boolean isSubjunctive(int i) {
        boolean plain = grammar.isVerbal(i) && grammar.is(i, "ccomp") && grammar.word(i).equals(grammar.lemma(i))
                && grammar.children(i, "aux", "cop").isEmpty() && !grammar.token(i).text().endsWith("t");
        return plain && grammar.prepositions(i).contains("that") && grammar.children(i, "nsubj").stream()
                .anyMatch(s -> grammar.token(s).tag().equals("PROPN") || Set.of("he", "she", "it").contains(
                        grammar.word(s))
                        || (grammar.token(s).tag().equals("NOUN") && grammar.word(s).equals(grammar.lemma(s))));
    }

    /** "whether it was illegal" leaves it open. */
    private boolean isOpen(int i) {
        return grammar.hasChild(i, Set.of("whether", "if"), "mark");
    }

    /** Whether a clause says that its subject does wrong: "is undermining", "has shown contempt". */
    private boolean isFault(int i) {
        if (isOpen(i) || grammar.hasChild(i, lexicon.cue("negation"), "advmod") || !grammar.children(i, "aux").stream()
                .allMatch(a -> Set.of("have", "be", "do").contains(grammar.lemma(a)))) {
            return false;
        }
        return lexicon.isIn("fault", grammar.lemma(i)) || grammar.patients(i).stream()
                .anyMatch(o -> lexicon.isIn("contempt", grammar.lemma(o)));
    }

    /** A name that can act, or an office or body of somebody's: "the Syrian government". */
    private boolean isParty(int i) {
        String lemma = grammar.lemma(i);
        if (!lexicon.nouns(lemma).isEmpty()) {
            return false;
        }
        boolean body = lexicon.isIn("state", lemma) || lexicon.isIn("official", lemma) || lexicon.isIn("leader", lemma)
                || lexicon.isIn("troops", lemma) || lexicon.isIn("people", lemma);
        return parties.isParty(grammar, i) || (body && !parties.receiving(grammar, List.of(i)).isEmpty());
    }

    /** The words that fill a slot of a frame: {@code obj}, {@code sub}, {@code inf}, {@code with} and so on. */
    List<Integer> slot(String slot, int word) {
        return switch (slot) {
            case "obj" -> grammar.patients(word);
            case "iobj" -> grammar.indirectObjects(word);
            case "subj" -> grammar.agents(word);
            case "inf" -> grammar.infinitive(word).map(List::of).orElse(List.of());
            case "that" -> grammar.clause(word).map(List::of).orElse(List.of());
            case "poss" -> grammar.children(word, "nmod:poss");
            default -> grammar.obliques(word, slot);
        };
    }

    /** To whom an act is done, by the first slot that tells. */
    List<Entity> recipients(List<String> slots, int word, Set<Entity> actors) {
        for (String slot : slots) {
            List<Entity> found = switch (slot) {
                case "sub" -> subjectsOfContent(word);
                case "inf" -> grammar.infinitive(word).or(() -> gerund(word)).map(c -> ofContent(c, actors))
                        .orElse(List.of());
                case "events" -> actorsOfEvents(word, actors);
                case "between" -> parties.receiving(grammar, grammar.obliques(word, "between"));
                default -> withPartners(slot(slot, word));
            };
            List<Entity> others = found.stream().filter(e -> !actors.contains(e)).toList();
            if (!others.isEmpty()) {
                return others;
            }
        }
        return List.of();
    }

    /** Whom phrases stand for; for relations and talks that have no owner, those with whom they are. */
    private List<Entity> withPartners(List<Integer> phrases) {
        List<Entity> found = parties.receiving(grammar, phrases);
        for (int phrase : phrases) {
            boolean mutual = lexicon.isIn("relation", grammar.lemma(phrase)) || (grammar.isNominal(phrase)
                    && noun(phrase).flatMap(Trigger::type).filter(FRIENDLY::contains).isPresent());
            if (found.isEmpty() && mutual) {
                List<String> slots = new ArrayList<>(noun(phrase).map(Trigger::recipient).orElse(List.of()));
                slots.removeIf(s -> s.equals("inf") || s.equals("sub") || s.equals("of"));
                slots.add("with");
                found = slots.stream().map(s -> parties.receiving(grammar, grammar.obliques(phrase, s)))
                        .filter(f -> !f.isEmpty()).findFirst().orElse(List.of());
            }
        }
        return found;
    }

    private Optional<Integer> gerund(int word) {
        return java.util.stream.Stream.of("to", "of", "with", "for").flatMap(p -> grammar.obliques(word, p).stream())
                .filter(i -> grammar.isVerbal(i) || (grammar.isNominal(i) && noun(i).isPresent())).findFirst();
    }

    private List<Entity> subjectsOfContent(int word) {
        for (Optional<Integer> content : List.of(grammar.clause(word), grammar.infinitive(word),
                grammar.obliques(word, "for").stream().filter(grammar::isVerbal).findFirst())) {
            if (content.isPresent() && !grammar.children(content.get(), "nsubj").isEmpty()) {
                List<Entity> found = parties.receiving(grammar, grammar.children(content.get(), "nsubj"));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Whom the content of a promise, refusal or threat concerns. */
    private List<Entity> ofContent(int content, Set<Entity> actors) {
        List<String> slots = new ArrayList<>();
        (grammar.isVerbal(content) ? verb(content) : noun(content)).ifPresent(t -> slots.addAll(t.recipient()));
        slots.addAll(List.of("obj", "with", "on", "against", "to", "for", "from", "in", "between"));
        slots.removeAll(List.of("inf", "sub", "events"));
        List<Entity> found = recipients(slots, content, actors);
        if (found.isEmpty()) {
            for (int object : grammar.patients(content)) {
                found = recipients(List.of("with", "between", "on", "against"), object, actors);
            }
        }
        return found;
    }

    private List<Entity> actorsOfEvents(int word, Set<Entity> actors) {
        Set<Entity> found = new LinkedHashSet<>();
        grammar.clause(word).ifPresent(clause -> {
            for (int i : grammar.sentence().subtree(clause)) {
                if (grammar.isNominal(i) && noun(i).flatMap(Trigger::type).filter(HOSTILE::contains).isPresent()) {
                    found.addAll(parties.acting(grammar, grammar.children(i, "nmod:poss")));
                    found.addAll(parties.modifiers(grammar, i));
                    found.addAll(parties.acting(grammar, grammar.obliques(i, "by")));
                }
            }
        });
        found.removeAll(actors);
        return List.copyOf(found);
    }

    /** The heads of what an act of speech is about. */
    List<Integer> contents(int word) {
        Set<Integer> found = new LinkedHashSet<>();
        grammar.infinitive(word).ifPresent(found::add);
        grammar.clause(word).ifPresent(found::add);
        if (grammar.isVerbal(word)) {
            grammar.patients(word).stream().filter(o -> !parties.isParty(grammar, o)).filter(o -> noun(o).isPresent())
                    .forEach(found::add);
        }
        for (String preposition : List.of("for", "of", "on", "with", "to", "against", "about")) {
            for (int i : grammar.obliques(word, preposition)) {
                if (grammar.isVerbal(i) || !parties.isParty(grammar, i)) {
                    found.add(i);
                }
            }
        }
        if (found.isEmpty() && grammar.isVerbal(word)) {
            grammar.patients(word).stream().filter(o -> !parties.isParty(grammar, o)).forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** What the content of an act of speech comes to. */
    Content content(int word) {
        for (int content : contents(word)) {
            Content kind = kind(content);
            if (kind != Content.CHANGE || contents(word).size() == 1) {
                return kind;
            }
        }
        return contents(word).isEmpty() ? Content.NONE : Content.CHANGE;
    }

    private Content kind(int content) {
        if (lexicon.isIn("yield", grammar.lemma(content))
                || grammar.hasChild(content, lexicon.cue("negation"), "advmod", "det")) {
            return Content.YIELD;
        }
        Optional<EventType> type = type(content);
        if (type.isEmpty()) {
            return lexicon.isIn("relation", grammar.lemma(content)) || lexicon.isIn("aidlike", grammar.lemma(content))
                    ? Content.ASSIST
                    : Content.CHANGE;
        }
        return switch (type.get()) {
            case CONSULT -> Content.MEET;
            case AGREE, SUPPORT, COOPERATE, AID -> Content.ASSIST;
            case RETREAT, CONCEDE -> Content.YIELD;
            case ASSAULT, MOBILIZE -> Content.VIOLENCE;
            case SANCTION -> Content.SANCTION;
            case COERCE, PROTEST -> Content.RESTRICT;
            case REQUEST, ACCUSE, REJECT, THREATEN -> Content.CHANGE;
        };
    }
}
