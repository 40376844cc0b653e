package org.entente.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.entity.Entity;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/**
 * Relations that the narration tells of: "X's support for Y", "Moscow's ally Y", "Y, backed by X", "X stood by Y", "X is
 * critical of Y", "X called Y a fool".
 */
final class RelationStances implements StanceFinder {

    private static final double NOUN = 0.75;
    private static final double VERB = 0.7;
    private static final Set<String> TOWARDS = Set.of("for", "of", "against", "on", "to", "towards", "toward", "with",
            "at", "in");
    private static final List<String> PREPOSITIONS = List.of("against", "at", "for", "of", "on", "to", "with", "about",
            "over", "from");
    private static final Set<String> BESIDE = Set.of("by", "behind", "with", "alongside");

    @Override
    public List<Stance> find(Scene scene) {
        List<Stance> stances = new ArrayList<>();
        for (Sentence sentence : scene.article().sentences()) {
            Finding finding = new Finding(scene, sentence, stances);
            for (Token token : sentence.tokens()) {
                switch (token.tag()) {
                    case "NOUN" -> finding.ofNoun(token);
                    case "VERB" -> {
                        finding.ofVerb(token);
                        finding.ofRefusal(token);
                        finding.ofEffect(token);
                    }
                    case "ADJ" -> finding.ofAdjective(token);
                    default -> {
                        // other words put nobody into relation
                    }
                }
            }
        }
        return stances;
    }

    /** What is found in one sentence. */
    private record Finding(Scene scene, Sentence sentence, List<Stance> stances) {

        void ofNoun(Token noun) {
            String lemma = noun.lemma();
            boolean support = Words.is("for-noun", lemma);
            if ((support || Words.is("against-noun", lemma)) && !lacking(noun)) {
                List<Token> targets = new ArrayList<>(sentence.children(noun.index(), "nmod", "obl"));
                targets.removeIf(t -> t.relation().equals("nmod:poss"));
                if (noun.head() >= 0 && noun.baseRelation().equals("obj") && targets.isEmpty()) {
                    sentence.children(noun.head(), "obl").stream().filter(o -> o.index() > noun.index())
                            .limit(1).forEach(targets::add);
                }
                for (Token target : targets) {
                    if (TOWARDS.contains(Clauses.opener(sentence, target.index()))) {
                        addPhrase(feelers(noun), target, support, NOUN, lemma);
                    }
                }
            }
            if (Words.is("backer", lemma) || Words.is("critic", lemma)) {
                ofAgent(noun, Words.is("backer", lemma));
            }
            boolean ally = Words.is("ally", lemma);
            if (ally || Words.is("rival", lemma)) {
                add(feelers(noun), sideOf(noun), ally, NOUN, lemma);
                if (noun.tag().equals("NOUN") && sentence.child(noun.index(), "cop").isPresent()) {
                    for (Token other : sentence.children(noun.index(), "nmod")) { // "X is an ally of Y"
                        if (Clauses.opener(sentence, other.index()).equals("of")) {
                            add(actors(sentence.children(noun.index(), "nsubj")), towards(other), ally, NOUN, lemma);
                        }
                    }
                }
            }
        }

        /** "X, a critic of Y", "Y's supporter X": X is against or for Y. */
        private void ofAgent(Token noun, boolean support) {
            List<Entity> targets = new ArrayList<>();
            sentence.children(noun.index(), "nmod:poss").forEach(o -> targets.addAll(towards(o)));
            sentence.children(noun.index(), "nmod").stream()
                    .filter(o -> Clauses.opener(sentence, o.index()).equals("of"))
                    .forEach(o -> targets.addAll(towards(o)));
            List<Entity> agents = new ArrayList<>(
                    actors(sentence.children(noun.index(), "appos", "nsubj", "flat", "nmod:desc")));
            if (noun.head() >= 0 && Set.of("appos", "compound", "nmod:desc").contains(noun.relation())) {
                agents.addAll(actors(List.of(sentence.token(noun.head()))));
            }
            agents.removeAll(targets);
            add(agents, targets, support, NOUN, noun.lemma());
        }

        /** Whose feeling a noun names: its owner, or who shows it. */
        private List<Entity> feelers(Token noun) {
            List<Entity> owners = scene.ownersOf(sentence, noun.index());
            if (!owners.isEmpty()) {
                return owners;
            }
            String relation = noun.baseRelation();
            boolean purpose = noun.head() >= 0 && Words.is("against-noun", noun)
                    && isUnreal(sentence.token(noun.head()));
            boolean shown = noun.head() >= 0 && !purpose && (relation.equals("obj")
                    && Words.is("show", sentence.token(noun.head()))
                    || relation.equals("obl") && Words.is("rise", sentence.token(noun.head())));
            return shown ? actors(Clauses.doers(sentence, noun.head())) : List.of();
        }

        /** Who is somebody's ally or rival: the name beside the noun, or its subject. */
        private List<Entity> sideOf(Token noun) {
            List<Entity> others = new ArrayList<>();
            List<Token> beside = sentence.children(noun.index(), "appos", "nsubj", "flat");
            others.addAll(actors(beside));
            if (beside.isEmpty()) {
                scene.actorsAt(sentence, noun.index()).stream().filter(a -> a.kind() != Entity.Kind.GROUP)
                        .forEach(others::add);
            }
            boolean before = noun.head() >= 0
                    && Set.of("appos", "compound", "nmod:poss", "nmod").contains(noun.relation());
            if (before && !noun.relation().startsWith("nmod")) {
                scene.actorAt(sentence, noun.head()).ifPresent(others::add);
            }
            return others;
        }

        void ofVerb(Token verb) {
            boolean stands = Words.is("stands", verb);
            boolean forPhrase = !phrasal("for-phrase", verb).isEmpty();
            Set<String> phrasal = phrasal(forPhrase ? "for-phrase" : "against-phrase", verb);
            boolean support = stands || Words.is("for", verb);
            if (Clauses.isNegated(sentence, verb) || isUnreal(verb)
                    || phrasal.isEmpty() && !Words.is("dub", verb) && !support && !Words.is("against", verb)) {
                return;
            }
            List<Entity> holders = actors(Clauses.doers(sentence, verb.index()));
            if (holders.isEmpty()) {
                return;
            }
            if (!phrasal.isEmpty()) {
                Clauses.oblique(sentence, verb.index(), phrasal)
                        .ifPresent(o -> addPhrase(holders, o, forPhrase, VERB, verb.lemma()));
                return;
            }
            if (stands) {
                Clauses.oblique(sentence, verb.index(), BESIDE)
                        .ifPresent(o -> add(holders, towards(o), true, VERB, verb.lemma()));
                return;
            }
            List<Token> objects = Clauses.isPassive(sentence, verb.index())
                    ? Clauses.subjects(sentence, verb.index())
                    : sentence.children(verb.index(), "obj");
            Optional<Boolean> name = Words.is("dub", verb) ? given(verb) : Optional.empty();
            boolean judges = name.isPresent() || support || Words.is("against", verb);
            for (Token object : objects) {
                if (judges) {
                    add(holders, towards(object), name.orElse(support), VERB, verb.lemma());
                    scene.eventAt(sentence, object).filter(e -> Words.is("dub", verb)).ifPresent(e -> addTo(holders,
                            new Stance.Target.OfEvent(e), name.orElse(support), VERB, verb.lemma()));
                }
            }
        }

        /** "refuses to talk with X", "scuttled the talks with X": against X, against the talks. */
        void ofRefusal(Token verb) {
            if (Clauses.isNegated(sentence, verb) || isUnreal(verb)) {
                return;
            }
            List<Entity> holders = actors(Clauses.doers(sentence, verb.index()));
            if (Words.is("refuse", verb)) {
                sentence.children(verb.index(), "xcomp").forEach(refused -> {
                    Optional<Token> partner = Words.is("deal", refused)
                            ? Clauses.oblique(sentence, refused.index(), Set.of("with", "to"))
                            : Optional.empty();
                    partner.ifPresent(p -> add(holders, towards(p), false, VERB, verb.lemma()));
                    addTo(holders, scene.proposition(sentence.subtreeSpan(refused.index())), false, VERB,
                            verb.lemma());
                });
            } else if (Words.is("thwart", verb)) {
                List<Token> objects = Clauses.isPassive(sentence, verb.index())
                        ? Clauses.subjects(sentence, verb.index())
                        : sentence.children(verb.index(), "obj");
                objects.stream().filter(o -> o.tag().equals("NOUN") && scene.actorAt(sentence, o.index()).isEmpty())
                        .forEach(o -> addTo(holders, scene.matter(sentence, o), false, VERB, verb.lemma()));
            }
        }

        /** The prepositions that make a verb one for or against what they tie to it: "lashed out at X". */
        private Set<String> phrasal(String group, Token verb) {
            return PREPOSITIONS.stream().filter(p -> Words.is(group, verb.lemma() + " " + p)
                    && Clauses.oblique(sentence, verb.index(), Set.of(p)).isPresent()).collect(Collectors.toSet());
        }

        /** "X's plan angered Y", "Y was heartened by X's words": Y is against or for X. */
        void ofEffect(Token verb) {
            boolean pleases = Words.is("please", verb);
            if (!pleases && !Words.is("upset", verb) || Clauses.isNegated(sentence, verb) || isUnreal(verb)) {
                return;
            }
            boolean passive = Clauses.isPassive(sentence, verb.index());
            List<Entity> moved = actors(passive
                    ? Clauses.subjects(sentence, verb.index())
                    : sentence.children(verb.index(), "obj"));
            List<Token> causes = passive
                    ? Clauses.oblique(sentence, verb.index(), Set.of("by", "at", "with")).map(List::of)
                            .orElse(List.of())
                    : sentence.children(verb.index(), "nsubj");
            causes.forEach(cause -> addPhrase(moved, cause, pleases, VERB, verb.lemma()));
        }

        /** "should help", "was asked to respect": nobody does it, as far as the words tell. */
        private boolean isUnreal(Token verb) {
            if (Clauses.hasAuxiliary(sentence, verb.index(), "duty")
                    || Clauses.hasAuxiliary(sentence, verb.index(), "openness")
                    || Clauses.hasAuxiliary(sentence, verb.index(), "unreal")) {
                return true;
            }
            boolean infinitive = sentence.children(verb.index(), "mark").stream()
                    .anyMatch(m -> m.lemma().equals("to"));
            return infinitive && (verb.head() < 0 || !Words.is("keeps", sentence.token(verb.head())));
        }

        /** Whether the word that a verb puts on its object is a good or a bad one: "called X a butcher". */
        private Optional<Boolean> given(Token verb) {
            for (Token word : sentence.children(verb.index(), "xcomp", "obl", "advcl", "obj")) {
                if (word.baseRelation().equals("obj") && !scene.actorsAt(sentence, word.index()).isEmpty()) {
                    continue;
                }
                boolean predicate = !word.baseRelation().equals("obl")
                        || Clauses.opener(sentence, word.index()).equals("as");
                if (predicate && (Words.is("negative", word) || hasPart(word, "negative"))) {
                    return Optional.of(false);
                }
                if (predicate && (Words.is("positive", word) || hasPart(word, "positive"))) {
                    return Optional.of(true);
                }
            }
            return Optional.empty();
        }

        private boolean hasPart(Token word, String group) {
            return sentence.children(word.index(), "amod").stream().anyMatch(a -> Words.is(group, a.lemma()));
        }

        void ofAdjective(Token adjective) {
            boolean support = Words.is("for-adjective", adjective);
            if ((support || Words.is("against-adjective", adjective))
                    && !Clauses.isNegated(sentence, adjective)) {
                for (Token target : sentence.children(adjective.index(), "obl")) {
                    String opener = Clauses.opener(sentence, target.index());
                    if (TOWARDS.contains(opener) || opener.equals("by")) {
                        addPhrase(actors(Clauses.subjects(sentence, adjective.index())), target, support, NOUN,
                                adjective.lemma());
                    }
                }
            }
        }

        private boolean lacking(Token noun) {
            return sentence.children(noun.index(), "det", "amod").stream()
                    .anyMatch(c -> Words.is("negation", c) || c.lemma().equals("little"));
        }

        private List<Entity> actors(List<Token> heads) {
            return heads.stream().flatMap(h -> scene.actorsAt(sentence, h.index()).stream()).distinct().toList();
        }

        /** The actors of a phrase, or else whose thing it is: "X's bid". */
        private List<Entity> towards(Token phrase) {
            List<Entity> actors = scene.actorsAt(sentence, phrase.index());
            return actors.isEmpty() && phrase.isNominal()
                    ? scene.ownersOf(sentence, phrase.index(), scene.eventAt(sentence, phrase).isEmpty())
                    : actors;
        }

        /** Towards the actors of a phrase, or else towards what it names in words. */
        private void addPhrase(List<Entity> holders, Token phrase, boolean support, double confidence, String rule) {
            List<Entity> targets = towards(phrase);
            add(holders, targets, support, confidence, rule);
            boolean actor = phrase.tag().equals("PROPN") || phrase.tag().equals("PRON");
            if (targets.isEmpty() && !actor) {
                addTo(holders, scene.matter(sentence, phrase), support, confidence * 0.8,
                        rule);
            }
        }

        private void add(List<Entity> holders, List<Entity> targets, boolean support, double confidence, String rule) {
            targets.forEach(t -> addTo(holders, new Stance.Target.OfEntity(t), support, confidence, rule));
        }

        private void addTo(List<Entity> holders, Stance.Target target, boolean support, double confidence,
                String rule) {
            for (Entity holder : holders) {
                stances.add(new Stance(holder, target, support ? Stance.Polarity.SUPPORT : Stance.Polarity.OPPOSE,
                        sentence.index(), Optional.empty(), Optional.empty(), Optional.empty(), confidence,
                        "relation/" + rule));
            }
        }
    }
}
