package org.entente.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Span;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/** A sentence with its dependency tree laid out for walking. Immutable. */
final class Tree {

    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "n’t", "nor");

    private static final Set<String> PASSIVE_AUXILIARIES = Set.of("be", "get");

    private final Sentence sentence;
    private final List<List<Integer>> children;
    private final int[] first;
    private final int[] last;

    Tree(Sentence sentence) {
        this.sentence = sentence;
        int size = sentence.tokens().size();
        List<List<Integer>> below = new ArrayList<>();
        first = new int[size];
        last = new int[size];
        for (int i = 0; i < size; i++) {
            below.add(new ArrayList<>());
            first[i] = i;
            last[i] = i;
        }
        for (Token token : sentence.tokens()) {
            int at = token.head();
            if (at >= 0) {
                below.get(at).add(token.index());
            }
            for (int steps = 0; at >= 0 && steps <= size; at = sentence.token(at).head(), steps++) {
                first[at] = Math.min(first[at], token.index());
                last[at] = Math.max(last[at], token.index());
            }
        }
        children = below.stream().map(List::copyOf).toList();
    }

    Sentence sentence() {
        return sentence;
    }

    int size() {
        return sentence.tokens().size();
    }

    Token token(int i) {
        return sentence.token(i);
    }

    String lemma(int i) {
        return token(i).lemma().toLowerCase(Locale.ROOT);
    }

    String word(int i) {
        return token(i).text().toLowerCase(Locale.ROOT);
    }

    int head(int i) {
        return token(i).head();
    }

    String relation(int i) {
        return token(i).relation();
    }

    /** Whether a word hangs on its head by one of the relations; "obl" also stands for "obl:tmod". */
    boolean is(int i, String... relations) {
        for (String relation : relations) {
            if (token(i).relation().equals(relation) || token(i).baseRelation().equals(relation)) {
                return true;
            }
        }
        return false;
    }

    List<Integer> children(int i) {
        return children.get(i);
    }

    List<Integer> children(int i, String... relations) {
        return children.get(i).stream().filter(c -> is(c, relations)).toList();
    }

    Optional<Integer> child(int i, String... relations) {
        return children.get(i).stream().filter(c -> is(c, relations)).findFirst();
    }

    boolean has(int i, String... relations) {
        return child(i, relations).isPresent();
    }

    /** Whether a word has a child with one of the lemmas by one of the relations. */
    boolean hasWord(int i, Set<String> lemmas, String... relations) {
        return children(i, relations).stream().anyMatch(c -> lemmas.contains(lemma(c)) || lemmas.contains(word(c)));
    }

    /** The first word of the phrase that a word heads. */
    int first(int i) {
        return first[i];
    }

    /** The last word of the phrase that a word heads. */
    int last(int i) {
        return last[i];
    }

    Span span(int from, int to) {
        return token(from).span().cover(token(to).span());
    }

    boolean isBelow(int i, int top) {
        return sentence.isBelow(i, top);
    }

    /** The words above a word, the nearest first. */
    List<Integer> ancestors(int i) {
        List<Integer> found = new ArrayList<>();
        for (int at = head(i); at >= 0 && found.size() <= size(); at = head(at)) {
            found.add(at);
        }
        return found;
    }

    boolean isPunctuation(int i) {
        return token(i).tag().equals("PUNCT") || token(i).text().chars().noneMatch(Character::isLetterOrDigit);
    }

    static boolean isVerb(Token token) {
        return token.tag().equals("VERB") || token.tag().equals("AUX");
    }

    static boolean isNoun(Token token) {
        return token.tag().equals("NOUN") || token.tag().equals("PROPN");
    }

    /** Whether a verb is in the passive: "was told". */
    boolean isPassive(int verb) {
        return has(verb, "aux:pass") || has(verb, "nsubj:pass") && hasWord(verb, PASSIVE_AUXILIARIES, "aux");
    }

    boolean isNegated(int verb) {
        boolean negated = hasWord(verb, NEGATIONS, "advmod", "neg", "aux");
        return negated || children(verb, "nsubj").stream()
                .anyMatch(
                        s -> hasWord(s, Set.of("no", "neither", "few"), "det", "cc:preconj") || lemma(s).equals("none")
                                || lemma(s).equals("nobody") || word(s).equals("no"));
    }

    /** Whether a verb stands without its own tense: "saying", "to say". */
    boolean isNonFinite(int verb) {
        if (word(verb).endsWith("ing")) {
            return !has(verb, "aux");
        }
        return hasWord(verb, Set.of("to"), "mark", "aux");
    }

    boolean hasSubject(int verb) {
        return has(verb, "nsubj", "csubj");
    }

    /** The preposition or conjunction that opens a phrase; empty when there is none. */
    Optional<String> opener(int i) {
        return children(i).stream().filter(c -> is(c, "case", "mark") && c < i).findFirst().map(this::word);
    }
}
