package org.entente.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<String> BESIDE = Set.of("by", "behind", "with", "alongside");

    @Override
    public List<Stance> find(Scene scene) {
        List<Stance> stances = new ArrayList<>();
        for (Sentence sentence : scene.article().sentences()) {
            Finding finding = new Finding(scene, sentence, stances);
            for (Token token : sentence.tokens()) {
                switch (token.tag()) {
                    case "NOUN" -> finding.ofNoun(token);
                    case "VERB" -> finding.ofVerb(token);
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
            boolean support = stands || Words.is("for", verb);
            if (Clauses.isNegated(sentence, verb) || isUnreal(verb)
                    || !Words.is("dub", verb) && !support && !Words.is("against", verb)) {
                return;
            }
            List<Entity> holders = actors(Clauses.doers(sentence, verb.index()));
            if (holders.isEmpty()) {
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
                    if (TOWARDS.contains(Clauses.opener(sentence, target.index()))) {
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
