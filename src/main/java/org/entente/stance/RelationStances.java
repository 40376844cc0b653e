package org.entente.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.entity.Entity;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/** Relations that the narration tells of: "X's support for Y", "Moscow's ally Y", "Y, backed by X", "X stood by Y". */
final class RelationStances implements StanceFinder {

    private static final double NOUN = 0.75;
    private static final double VERB = 0.7;

    @Override
    public List<Stance> find(Scene scene) {
        List<Stance> stances = new ArrayList<>();
        for (Sentence sentence : scene.article().sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.tag().equals("NOUN")) {
                    ofNoun(scene, sentence, token, stances);
                } else if (token.isVerb()) {
                    ofVerb(scene, sentence, token, stances);
                }
            }
        }
        return stances;
    }

    private static void ofNoun(Scene scene, Sentence sentence, Token noun, List<Stance> stances) {
        String lemma = noun.lemma();
        boolean support = Words.is("for-noun", lemma);
        if (support || Words.is("against-noun", lemma)) {
            Optional<Entity> owner = scene.ownerOf(sentence, noun.index());
            for (Token target : sentence.children(noun.index(), "nmod")) {
                boolean towards = sentence.children(target.index(), "case").stream()
                        .anyMatch(c -> List.of("for", "of", "against", "on", "to", "towards").contains(c.lemma()));
                if (towards && owner.isPresent() && !negated(sentence, noun)) {
                    add(owner.get(), scene.actorsAt(sentence, target.index()), support, sentence, NOUN,
                            "relation/" + lemma, stances);
                }
            }
        }
        boolean ally = Words.is("ally", lemma);
        if (ally || Words.is("rival", lemma)) {
            Optional<Entity> owner = scene.ownerOf(sentence, noun.index());
            List<Entity> others = new ArrayList<>(scene.actorsAt(sentence, noun.index()));
            for (Token other : sentence.children(noun.index(), "appos", "nsubj", "flat")) {
                others.addAll(scene.actorsAt(sentence, other.index()));
            }
            if (noun.baseRelation().equals("appos") || noun.baseRelation().equals("compound")) {
                scene.actorAt(sentence, noun.head()).ifPresent(others::add);
            }
            owner.ifPresent(o -> add(o, others, ally, sentence, NOUN, "relation/" + lemma, stances));
        }
    }

    private static void ofVerb(Scene scene, Sentence sentence, Token verb, List<Stance> stances) {
        boolean stands = Words.is("stands", verb.lemma());
        boolean support = Words.is("for", verb.lemma()) || stands;
        if (!support || negated(sentence, verb)) {
            return; // acts against somebody are events
        }
        List<Token> objects = stands
                ? sentence.children(verb.index(), "obl").stream()
                        .filter(o -> sentence.children(o.index(), "case").stream()
                                .anyMatch(c -> List.of("by", "behind", "with").contains(c.lemma())))
                        .toList()
                : sentence.children(verb.index(), "obj");
        for (Token subject : sentence.children(verb.index(), "nsubj")) {
            for (Entity holder : scene.actorsAt(sentence, subject.index())) {
                for (Token object : objects) {
                    add(holder, scene.actorsAt(sentence, object.index()), true, sentence, VERB,
                            "relation/" + verb.lemma(), stances);
                }
            }
        }
        boolean participle = verb.baseRelation().equals("acl") && objects.isEmpty();
        if (participle) { // "Y, backed by X"
            for (Token agent : sentence.children(verb.index(), "obl")) {
                boolean by = sentence.children(agent.index(), "case").stream().anyMatch(c -> c.lemma().equals("by"));
                if (by) {
                    for (Entity holder : scene.actorsAt(sentence, agent.index())) {
                        add(holder, scene.actorsAt(sentence, verb.head()), true, sentence, VERB,
                                "relation/" + verb.lemma(), stances);
                    }
                }
            }
        }
    }

    private static boolean negated(Sentence sentence, Token word) {
        return sentence.children(word.index()).stream()
                .anyMatch(c -> List.of("not", "n't", "never", "no", "lack", "without").contains(c.lemma()));
    }

    private static void add(Entity holder, List<Entity> targets, boolean support, Sentence sentence, double confidence,
            String rule, List<Stance> stances) {
        for (Entity target : targets) {
            stances.add(new Stance(holder, new Stance.Target.OfEntity(target),
                    support ? Stance.Polarity.SUPPORT : Stance.Polarity.OPPOSE, sentence.index(), Optional.empty(),
                    Optional.empty(), Optional.empty(), confidence, rule));
        }
    }
}
