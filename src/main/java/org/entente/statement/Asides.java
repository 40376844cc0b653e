package org.entente.statement;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.statement.Contents.Part;

/**
 * Reads "The talks are over, Okello said on Monday." and "The talks, he said, are over." by the order of the words: the
 * pattern is so plain that it is surer than the tree.
 */
final class Asides {

    private static final int LONGEST_SUBJECT = 14;
    private static final int SHORTEST_CONTENT = 3;
    private static final Set<String> INVERTING = Set.of("say", "add", "write", "reply", "note", "explain", "warn",
            "insist", "recall", "argue", "ask", "claim");
    private static final Set<String> SUBORDINATE = Set.of("as", "since", "while", "after", "when", "because", "before",
            "though", "although", "amid", "following", "during", "if", "who", "which");

    private Asides() {
    }

    /** What a cue with its subject at the end or in the middle of a sentence reports; empty when it stands otherwise. */
    static Optional<Part> content(CueUse use) {
        Tree tree = use.tree();
        boolean speech = use.cue().has(Frame.Kind.CLAUSE) && use.cue().spoken() && use.cue().weight() >= 0.9
                && use.cue().force() != Statement.Force.DENIES;
        if (!speech || use.cue().noun() || tree.isNonFinite(use.head()) || tree.isPassive(use.head())) {
            return Optional.empty();
        }
        int begin = subjectBegin(use);
        int end = asideEnd(use);
        if (begin < 2 || end < 0 || !tree.word(begin - 1).equals(",") || tree.token(begin).tag().equals("ADP")) {
            return Optional.empty();
        }
        int from = contentBegin(tree, begin - 2);
        int to = begin - 2;
        boolean clauseBefore = hasClause(tree, from, to);
        boolean opensSubordinate = SUBORDINATE.contains(tree.word(from)) && !has(tree, from, to, ",");
        int next = end + 1;
        boolean more = next < tree.size() - 1 && tree.word(end).equals(",") && hasVerb(tree, next, tree.size() - 1);
        boolean wholeSentence = more && !SUBORDINATE.contains(tree.word(next)) && !tree.word(next).endsWith("ing")
                && (!clauseBefore || opensSubordinate || goesOnWithVerb(tree, next));
        if (wholeSentence) {
            return Optional.of(new Part(from, lastWord(tree, tree.size() - 1)));
        }
        boolean enough = to - from + 1 >= SHORTEST_CONTENT && clauseBefore && !opensSubordinate;
        return enough ? Optional.of(new Part(from, lastWord(tree, to))) : Optional.empty();
    }

    /** The first word of the aside: of the subject before the cue, or the cue itself in "said Okello"; -1 for none. */
    private static int subjectBegin(CueUse use) {
        Tree tree = use.tree();
        int cue = use.head();
        boolean nominal = false;
        for (int i = cue - 1; i >= 0 && i >= cue - LONGEST_SUBJECT; i--) {
            String tag = tree.token(i).tag();
            if (tree.word(i).equals(",")) {
                boolean inverted = i == cue - 1 && cue + 1 < tree.size() && INVERTING.contains(tree.lemma(cue))
                        && Set.of("PROPN", "NOUN", "DET", "PRON").contains(tree.token(cue + 1).tag());
                return nominal || inverted ? i + 1 : -1;
            }
            boolean relative = Set.of("which", "who", "that", "what").contains(tree.word(i));
            if (relative || tag.equals("VERB") || tag.equals("SCONJ") || tag.equals("CCONJ") || tag.equals("PUNCT")) {
                return -1;
            }
            nominal |= tree.token(i).isNominal();
        }
        return -1;
    }

    /** The last word of the aside: the comma or the sentence's end after the cue; -1 when a clause follows first. */
    private static int asideEnd(CueUse use) {
        Tree tree = use.tree();
        boolean inverted = use.head() > 0 && tree.word(use.head() - 1).equals(",");
        for (int i = use.last() + 1; i < tree.size(); i++) {
            String word = tree.word(i);
            boolean clause = Tree.isVerb(tree.token(i)) || word.equals("that") || word.equals("whether")
                    || word.equals(":") || "\"“”''``".contains(word);
            if (word.equals(",") || inverted && Set.of("who", "as", "after", "in").contains(word)) {
                return i;
            }
            if (clause) {
                return -1;
            }
        }
        return tree.size() - 1;
    }

    /** Behind a semicolon, and behind marks, if there are some before the end. */
    private static int contentBegin(Tree tree, int end) {
        int begin = 0;
        for (int i = 0; i < end; i++) {
            if (tree.word(i).equals(";")) {
                begin = i + 1;
            }
        }
        while (begin < end && tree.isPunctuation(begin) && !"\"“".contains(tree.word(begin))) {
            begin++;
        }
        return begin;
    }

    private static boolean hasClause(Tree tree, int from, int to) {
        return IntStream.rangeClosed(from, to).anyMatch(i -> Tree.isVerb(tree.token(i)) && !tree.isNonFinite(i));
    }

    /** "Whatever has been reached, he said, could fail": the words before are the subject of what follows. */
    private static boolean goesOnWithVerb(Tree tree, int next) {
        return tree.token(next).tag().equals("AUX") && !tree.isNonFinite(next)
                && tree.head(next) > next && !tree.children(tree.head(next), "nsubj").stream().anyMatch(s -> s > next);
    }

    private static boolean hasVerb(Tree tree, int from, int to) {
        return IntStream.rangeClosed(from, to).anyMatch(i -> Tree.isVerb(tree.token(i)));
    }

    private static boolean has(Tree tree, int from, int to, String word) {
        return IntStream.rangeClosed(from, to).anyMatch(i -> tree.word(i).equals(word));
    }

    private static int lastWord(Tree tree, int end) {
        int to = end;
        while (to > 0 && tree.isPunctuation(to) && !"\"”".contains(tree.word(to))) {
            to--;
        }
        return to;
    }
}
