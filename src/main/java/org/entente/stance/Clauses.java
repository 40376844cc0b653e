package org.entente.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Span;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/** What the tree of a sentence tells about a clause: its head, its subject, what it negates and what it governs. */
final class Clauses {

    private static final int DEPTH = 5;
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");

    private Clauses() {
    }

    /** The word that governs a stretch: a verb or predicate with its head outside; -1 when there is no word. */
    static int topOf(Sentence sentence, Span part) {
        List<Integer> inside = sentence.tokensIn(part);
        int best = -1;
        for (int i : inside) {
            Token token = sentence.token(i);
            if (inside.contains(token.head()) || token.tag().equals("PUNCT")) {
                continue;
            }
            if (best < 0 || weight(sentence, inside, i) > weight(sentence, inside, best)) {
                best = i;
            }
        }
        return best;
    }

    private static long weight(Sentence sentence, List<Integer> inside, int top) {
        long below = inside.stream().filter(i -> sentence.isBelow(i, top)).count();
        return sentence.token(top).isVerb() || isPredicate(sentence, top) ? below + inside.size() : below;
    }

    /** Whether a word that is no verb stands as what is said of a subject: "is illegal". */
    static boolean isPredicate(Sentence sentence, int word) {
        return sentence.child(word, "cop").isPresent();
    }

    /** Whether a word is negated by a word of its own, by its auxiliary, or by its subject: "nobody wants". */
    static boolean isNegated(Sentence sentence, Token word) {
        boolean own = sentence.children(word.index()).stream().anyMatch(Clauses::negates);
        return own || sentence.children(word.index(), "nsubj").stream()
                .anyMatch(s -> negates(s) || sentence.children(s.index(), "det").stream().anyMatch(Clauses::negates));
    }

    private static boolean negates(Token word) {
        return Words.is("negation", word);
    }

    static boolean hasAuxiliary(Sentence sentence, int head, String group) {
        return sentence.children(head, "aux").stream().anyMatch(a -> Words.is(group, a.lemma()));
    }

    /** Whether a verb is a duty, by an auxiliary or as what somebody needs to do: "need to see". */
    static boolean isObliged(Sentence sentence, int verb) {
        Token token = sentence.token(verb);
        return hasAuxiliary(sentence, verb, "duty")
                || token.relation().equals("xcomp") && Words.is("duty", sentence.token(token.head()));
    }

    /** The clause that "there is no doubt that" or "no question that" opens. */
    static Optional<Token> undoubted(Sentence sentence, Token head) {
        List<Token> nouns = new ArrayList<>(sentence.children(head.index(), "nsubj"));
        nouns.add(head);
        boolean negated = isNegated(sentence, head);
        nouns.addAll(sentence.children(head.index(), "obj"));
        return nouns.stream().filter(n -> n.isNominal() && Words.is("doubt", n) && (negated || isNegated(sentence, n)))
                .findFirst()
                .flatMap(n -> sentence.child(n.index(), "acl", "ccomp")
                        .or(() -> sentence.child(head.index(), "ccomp")));
    }

    /** The preposition or conjunction in front of a phrase, in lower case; empty text when there is none. */
    static String opener(Sentence sentence, int head) {
        return sentence.children(head, "case", "mark").stream().findFirst().map(Token::lemma).orElse("");
    }

    /** The word that a preposition ties to a word or to its object. */
    static Optional<Token> oblique(Sentence sentence, int head, Set<String> prepositions) {
        for (Token child : sentence.children(head, "obl", "nmod", "obl:agent", "advcl", "acl", "xcomp")) {
            if (prepositions.contains(opener(sentence, child.index()))) {
                return Optional.of(child);
            }
        }
        return sentence.children(head, "obj").stream()
                .flatMap(o -> sentence.children(o.index(), "nmod").stream())
                .filter(n -> prepositions.contains(opener(sentence, n.index()))).findFirst();
    }

    /** Who does what a verb says: its subject or agent, or the one of the verb or noun that it hangs on. */
    static List<Token> doers(Sentence sentence, int verb) {
        return isPassive(sentence, verb)
                ? oblique(sentence, verb, Set.of("by")).map(List::of).orElse(List.of())
                : subjects(sentence, verb, DEPTH);
    }

    static boolean isPassive(Sentence sentence, int verb) {
        boolean marked = sentence.children(verb).stream().anyMatch(
                c -> c.relation().equals("aux:pass") || c.relation().equals("nsubj:pass"));
        Token token = sentence.token(verb);
        return marked || (token.relation().equals("acl") && !token.text().endsWith("ing")
                && sentence.child(verb, "mark").isEmpty());
    }

    /** The grammatical subjects of a verb or predicate, through control, relative clauses and joined verbs. */
    static List<Token> subjects(Sentence sentence, int word) {
        return subjects(sentence, word, DEPTH);
    }

    private static List<Token> subjects(Sentence sentence, int word, int depth) {
        List<Token> own = sentence.children(word, "nsubj");
        Token token = sentence.token(word);
        if (!own.isEmpty()) {
            boolean relative = token.relation().equals("acl:relcl") && RELATIVE.contains(own.get(0).lemma());
            return relative && token.head() >= 0 ? List.of(sentence.token(token.head())) : own;
        }
        if (depth == 0 || token.head() < 0) {
            return List.of();
        }
        int head = token.head();
        String opener = opener(sentence, word);
        return switch (token.baseRelation()) {
            case "xcomp", "ccomp" -> governed(sentence, head, depth);
            case "acl" -> token.relation().equals("acl:relcl") || opener.isEmpty() && !isOfMessage(sentence, word)
                    ? List.of(sentence.token(head))
                    : ofNoun(sentence, head, depth);
            case "advcl" -> Set.of("for", "of", "from", "over").contains(opener)
                    || opener.equals("to") && Words.is("induce", sentence.token(head))
                            ? governed(sentence, head, depth)
                            : subjects(sentence, head, depth - 1);
            case "conj", "parataxis" -> subjects(sentence, head, depth - 1);
            default -> List.of();
        };
    }

    /** "issued a statement praising X": who issued it praises. */
    private static boolean isOfMessage(Sentence sentence, int word) {
        return sentence.token(word).text().endsWith("ing")
                && Words.is("message", sentence.token(sentence.token(word).head()));
    }

    /** "persuade X to abandon", "slam X for helping": X; "hopes to win": who hopes. */
    private static List<Token> governed(Sentence sentence, int head, int depth) {
        List<Token> objects = new ArrayList<>(sentence.children(head, "obj", "iobj"));
        objects.removeIf(o -> !o.isNominal());
        if (objects.isEmpty() && Words.is("appeal", sentence.token(head))) {
            oblique(sentence, head, Set.of("on", "upon", "to")).filter(Token::isNominal).ifPresent(objects::add);
        }
        boolean asks = objects.isEmpty() && Words.is("ask", sentence.token(head));
        return objects.isEmpty() && !asks ? subjects(sentence, head, depth - 1) : objects;
    }

    private static List<Token> ofNoun(Sentence sentence, int noun, int depth) {
        List<Token> owners = sentence.children(noun, "nmod:poss");
        if (!owners.isEmpty()) {
            return owners;
        }
        Token token = sentence.token(noun);
        if (isPredicate(sentence, noun)) {
            return sentence.children(noun, "nsubj");
        }
        boolean ofVerb = token.head() >= 0 && Set.of("obj", "nmod", "obl").contains(token.baseRelation());
        return ofVerb ? subjects(sentence, token.head(), depth - 1) : List.of();
    }

    /** What a word wants, needs or calls important: its infinitive, clause or object, the first there is. */
    static Optional<Token> complement(Sentence sentence, int word) {
        for (String relation : List.of("xcomp", "ccomp", "csubj", "advcl", "acl", "obj", "obl", "nmod")) {
            for (Token child : sentence.children(word, relation)) {
                boolean infinitive = !relation.equals("advcl") || opener(sentence, child.index()).equals("to");
                boolean relative = child.relation().equals("acl:relcl") || child.relation().equals("obl:tmod");
                if (infinitive && !relative && (child.index() > word || relation.equals("csubj"))) {
                    return Optional.of(child);
                }
            }
        }
        return Optional.empty();
    }
}
