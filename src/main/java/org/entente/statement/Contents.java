package org.entente.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.article.Span;

/** Finds the words that a cue reports, by the construction in which they stand. */
final class Contents {

    private static final Set<String> RELATIVES = Set.of("which", "that", "what");

    private static final int FARTHEST_THAT = 9;

    private Contents() {
    }

    /** From one word of a sentence to another, both included. */
    record Part(int from, int to) {
        int length() {
            return to - from + 1;
        }
    }

    /**
     * The content of a cue by one of its constructions.
     *
     * @return the words, without what opens them and without loose ends; empty when the construction is not there
     */
    static Optional<Part> of(CueUse use, Frame frame) {
        Tree tree = use.tree();
        int cue = use.head();
        return switch (frame.kind()) {
            case CLAUSE -> clauseOf(use);
            case INFINITIVE -> complement(use, "to").flatMap(c -> phrase(use, c));
            case GERUND -> tree.children(cue, "xcomp", "ccomp").stream()
                    .filter(c -> c > cue && tree.word(c).endsWith("ing") && !tree.hasSubject(c)).findFirst()
                    .flatMap(c -> phrase(use, c));
            case OBJECT -> object(use).filter(o -> o > cue || tree.isPassive(cue) || isRelative(tree, o))
                    .flatMap(o -> nounPhrase(use, o));
            case OBJECT_INFINITIVE -> tree.isPassive(cue) || object(use).isPresent() || spokenTo(use).isPresent()
                    ? complement(use, "to").flatMap(c -> phrase(use, c)).or(() -> infinitiveBelow(use))
                    : Optional.empty();
            case OBJECT_AND_INFINITIVE -> objectAndInfinitive(use);
            case PREDICATE -> predicate(use);
            case PREPOSITION -> prepositional(use, frame).flatMap(
                    c -> Edges.trimmed(use, tree.first(c),
                            c > cue ? Edges.endOfPhrase(tree, tree.last(c)) : tree.last(c), c));
            case OBJECT_PREPOSITION -> object(use).or(() -> spokenTo(use)).or(() -> tree.child(cue, "nsubj:pass"))
                    .flatMap(o -> prepositional(use, frame)).flatMap(c -> phrase(use, c));
            case OBJECT_AND_PREPOSITION -> objectAndPreposition(use, frame);
            case COLON -> afterColon(use);
        };
    }

    /** A reported clause: by the tree, or from "that" on where the tree begins it too late. */
    private static Optional<Part> clauseOf(CueUse use) {
        Tree tree = use.tree();
        Optional<Part> found = clause(use).flatMap(c -> Edges.trimmed(use, startOf(use, c), endOf(use, c), c));
        int that = use.cue().noun() ? -1 : thatAfter(use);
        boolean late = that > 0 && tree.head(that) > that && found.filter(p -> p.from() <= that + 1).isEmpty();
        if (!late) {
            return found;
        }
        int head = tree.head(that);
        return Edges.trimmed(use, that + 1, endOf(use, head), head).or(() -> found);
    }

    /** The "that" that opens what a verb reports, behind an addressee or a date at most; -1 when there is none. */
    private static int thatAfter(CueUse use) {
        Tree tree = use.tree();
        for (int i = use.last() + 1; i + 2 < tree.size() && i <= use.last() + FARTHEST_THAT; i++) {
            if (tree.word(i).equals("that") && tree.is(i, "mark")) {
                return i;
            }
            if (tree.token(i).isVerb() || tree.isPunctuation(i) && !tree.word(i).equals(",")) {
                break;
            }
        }
        return -1;
    }

    /** Where a clause begins: with its subject, even where the tree takes that for the cue's object. */
    private static int startOf(CueUse use, int clause) {
        Tree tree = use.tree();
        int first = tree.first(clause);
        Optional<Integer> object = tree.hasSubject(clause)
                ? Optional.empty()
                : tree.children(use.head(), "obj", "iobj").stream()
                        .filter(o -> o > use.last() && tree.last(o) == first - 1).findFirst();
        if (object.isEmpty() || Set.of("that", "to").contains(tree.word(first))) {
            return first;
        }
        boolean spokenToFirst = Set.of("tell", "remind", "assure", "inform").contains(tree.lemma(use.head()));
        int from = tree.first(object.get());
        return !spokenToFirst ? from : first - 1 > from && tree.token(first - 1).isNominal() ? first - 1 : first;
    }

    /** Where a clause ends: words that follow it without a comma or "and" are its own, whatever the tree says. */
    private static int endOf(CueUse use, int clause) {
        Tree tree = use.tree();
        int last = tree.last(clause);
        if (use.cue().noun() || !use.cue().spoken() || clause < use.head() || last <= use.last()) {
            return last;
        }
        return Edges.extended(tree, last);
    }

    /** To whom a cue's words are said: the object of "told", or "to X". */
    static Optional<Integer> addressee(CueUse use, Frame frame) {
        Tree tree = use.tree();
        int cue = use.head();
        boolean objectIsContent = Set.of(Frame.Kind.OBJECT, Frame.Kind.OBJECT_AND_INFINITIVE, Frame.Kind.PREDICATE)
                .contains(frame.kind());
        Optional<Integer> object = objectIsContent
                ? Optional.empty()
                : tree.child(cue, "iobj").or(() -> spokenTo(use)).or(() -> tree.child(cue, "obj"));
        return object.or(() -> tree.children(cue, "obl", "nmod").stream()
                .filter(c -> tree.opener(c).filter("to"::equals).isPresent()).findFirst());
    }

    /** The clause that a verb or noun takes: below it, above it, or beside it. */
    private static Optional<Integer> clause(CueUse use) {
        Tree tree = use.tree();
        int cue = use.head();
        if (use.cue().noun()) {
            return tree.children(cue, "acl", "ccomp").stream()
                    .filter(c -> c > use.last() && tree.hasWord(c, Set.of("that", "whether"), "mark")).findFirst()
                    .or(() -> clauseAfterThat(use));
        }
        Optional<Integer> below = tree.children(cue, "ccomp", "parataxis").stream()
                .filter(c -> isClause(tree, c) && !isAside(tree, cue, c))
                .filter(c -> tree.children(c, "cc").stream().noneMatch(k -> k > cue)).findFirst()
                .or(() -> wordsOf(use).flatMap(w -> tree.children(w, "ccomp", "csubj", "xcomp", "advcl").stream())
                        .filter(c -> c > use.last() && tree.hasWord(c, Set.of("that"), "mark")).findFirst());
        if (below.isPresent()) {
            return below;
        }
        int head = tree.head(cue);
        if (head >= 0 && tree.is(cue, "parataxis") && tree.hasSubject(cue) && !tree.has(cue, "obj", "xcomp")) {
            return Optional.of(head);
        }
        if (head >= 0 && tree.is(cue, "advcl") && tree.hasWord(cue, Set.of("as"), "mark") && tree.hasSubject(cue)) {
            return Optional.of(head);
        }
        return tree.children(cue, "advcl", "xcomp").stream()
                .filter(c -> c > cue && (tree.hasWord(c, Set.of("that", "whether"), "mark") && tree.hasSubject(c)
                        || isFiniteAfterObject(use, c)))
                .findFirst();
    }

    /** "saying the gas belonged to rebels" where the tree takes "the gas" for the object. */
    private static boolean isFiniteAfterObject(CueUse use, int verb) {
        Tree tree = use.tree();
        return use.cue().spoken() && !use.cue().has(Frame.Kind.OBJECT_INFINITIVE) && tree.is(verb, "xcomp")
                && tree.token(verb).isVerb() && !tree.isNonFinite(verb)
                && tree.children(use.head(), "obj").stream().anyMatch(o -> o > use.last() && o < verb);
    }

    /** "the claim that the dam broke" where the tree hangs the clause elsewhere; "the claim that failed" is no report. */
    private static Optional<Integer> clauseAfterThat(CueUse use) {
        Tree tree = use.tree();
        int that = use.last() + 1;
        boolean reports = that + 2 < tree.size() && tree.word(that).equals("that") && tree.is(that, "mark")
                && !Tree.isVerb(tree.token(that + 1)) && tree.head(that) > that + 1;
        return reports ? Optional.of(tree.head(that)) : Optional.empty();
    }

    private static Stream<Integer> wordsOf(CueUse use) {
        return use.head() == use.last() ? Stream.empty() : IntStream.rangeClosed(use.head(), use.last()).boxed();
    }

    private static boolean isClause(Tree tree, int head) {
        return tree.hasSubject(head) || tree.token(head).isVerb() || tree.has(head, "cop", "expl");
    }

    /** A second sentence glued on by a comma, or an aside before the cue that is no speech. */
    private static boolean isAside(Tree tree, int cue, int clause) {
        return tree.is(clause, "parataxis") && clause > cue && !tree.hasSubject(clause);
    }

    private static Optional<Integer> complement(CueUse use, String mark) {
        Tree tree = use.tree();
        List<Integer> hosts = use.head() == use.last() ? List.of(use.head()) : List.of(use.head(), use.last());
        return hosts.stream().flatMap(h -> tree.children(h, "xcomp", "ccomp", "advcl", "acl").stream())
                .filter(c -> c > use.last() && tree.hasWord(c, Set.of(mark), "mark") && !tree.hasSubject(c))
                .filter(c -> !tree.is(c, "advcl") || use.last() > use.head() && tree.word(tree.first(c)).equals(mark))
                .findFirst();
    }

    /** "called on Moscow to stop" where the infinitive hangs on Moscow. */
    private static Optional<Part> infinitiveBelow(CueUse use) {
        Tree tree = use.tree();
        return spokenTo(use).or(() -> object(use))
                .flatMap(o -> tree.children(o, "acl", "advcl", "xcomp").stream()
                        .filter(c -> tree.hasWord(c, Set.of("to"), "mark")).findFirst())
                .flatMap(c -> phrase(use, c));
    }

    /** The object of a cue: after its last word when that is a preposition, else the verb's own. */
    static Optional<Integer> object(CueUse use) {
        Tree tree = use.tree();
        int cue = use.head();
        if (use.last() > cue && tree.token(use.last()).tag().equals("ADP")) {
            Optional<Integer> governed = spokenTo(use);
            if (governed.isPresent()) {
                return governed;
            }
        }
        if (use.last() > cue && tree.token(use.last()).isVerb()) {
            return tree.child(use.last(), "obj");
        }
        if (tree.isPassive(cue)) {
            return tree.child(cue, "nsubj:pass");
        }
        return tree.children(cue, "obj").stream()
                .filter(o -> !tree.word(o).equals("it") || use.cue().has(Frame.Kind.OBJECT_AND_INFINITIVE)).findFirst()
                .or(() -> tree.has(cue, "obj") ? Optional.empty() : tree.child(cue, "iobj"));
    }

    /** What the preposition at the end of a cue such as "call on" governs. */
    private static Optional<Integer> spokenTo(CueUse use) {
        Tree tree = use.tree();
        int last = use.last();
        if (last == use.head() || !tree.token(last).tag().equals("ADP")) {
            return Optional.empty();
        }
        int governed = tree.head(last);
        return governed > last && tree.is(last, "case", "mark") ? Optional.of(governed) : Optional.empty();
    }

    private static boolean isRelative(Tree tree, int word) {
        return RELATIVES.contains(tree.word(word)) && tree.token(word).tag().equals("PRON");
    }

    private static Optional<Part> objectAndInfinitive(CueUse use) {
        Tree tree = use.tree();
        int cue = use.head();
        Optional<Integer> verb = tree.children(cue, "xcomp", "ccomp").stream()
                .filter(c -> c > cue && tree.hasWord(c, Set.of("to"), "mark")).findFirst();
        Optional<Integer> subject = tree.child(cue, "obj")
                .or(() -> verb.flatMap(v -> tree.child(v, "nsubj")));
        if (verb.isEmpty() || subject.isEmpty() || subject.get() < cue) {
            return Optional.empty();
        }
        return Edges.trimmed(use, tree.first(subject.get()), tree.last(verb.get()), verb.get());
    }

    private static Optional<Part> predicate(CueUse use) {
        Tree tree = use.tree();
        int cue = use.head();
        Optional<Integer> object = tree.children(cue, "obj", "iobj").stream().filter(o -> o > cue).findFirst();
        Optional<Integer> predicate = tree.children(cue, "xcomp", "obj", "obl").stream()
                .filter(c -> c > cue && !object.equals(Optional.of(c)) && !tree.token(c).isVerb())
                .filter(c -> !tree.is(c, "obl") || tree.opener(c).isEmpty() && object.isPresent()
                        && tree.first(c) == tree.last(object.get()) + 1 && tree.token(c).tag().equals("NOUN"))
                .findFirst();
        if (object.isEmpty() || predicate.isEmpty()) {
            return Optional.empty();
        }
        return Edges.trimmed(use, tree.first(object.get()), tree.last(predicate.get()), predicate.get());
    }

    private static Optional<Part> objectAndPreposition(CueUse use, Frame frame) {
        Tree tree = use.tree();
        int cue = use.head();
        Optional<Integer> phrase = prepositional(use, frame).or(() -> tree.child(cue, "obj")
                .flatMap(o -> governedBy(tree, o, o, frame.preposition().orElseThrow())));
        if (phrase.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> object = object(use).filter(o -> o > cue && o < phrase.get());
        if (object.isEmpty()) {
            return tree.isPassive(cue) || tree.is(cue, "acl", "conj") ? phrase(use, phrase.get()) : Optional.empty();
        }
        return Edges.trimmed(use, tree.first(object.get()), tree.last(phrase.get()), phrase.get());
    }

    /** The word that a preposition of the cue governs: hanging on the cue, or on something between the two. */
    private static Optional<Integer> prepositional(CueUse use, Frame frame) {
        Tree tree = use.tree();
        int cue = use.head();
        String preposition = frame.preposition().orElseThrow();
        Optional<Integer> own = governedBy(tree, cue, use.last(), preposition);
        if (own.isPresent() || preposition.equals("of") || preposition.equals("to")) {
            return own;
        }
        List<Integer> between = tree.children(cue, "obl", "obj", "advmod", "nmod", "advcl").stream()
                .filter(c -> c > cue && !(tree.is(c, "obj") && tree.token(c).tag().equals("NOUN"))).toList();
        for (int host : between) {
            Optional<Integer> lower = governedBy(tree, host, host, preposition);
            if (lower.isPresent()) {
                return lower;
            }
        }
        int head = tree.head(cue);
        return use.cue().noun() && head >= 0 && tree.is(cue, "obj") && head < cue
                ? tree.children(head, "obl", "nmod", "advcl").stream()
                        .flatMap(c -> Stream.concat(Stream.of(c),
                                tree.children(c, "nmod").stream()))
                        .filter(c -> c > cue && tree.opener(c).filter(preposition::equals).isPresent()).findFirst()
                : Optional.empty();
    }

    private static Optional<Integer> governedBy(Tree tree, int host, int after, String preposition) {
        return tree.children(host, "obl", "nmod", "advcl", "acl", "xcomp", "ccomp", "obj", "dep").stream()
                .filter(c -> c > after && tree.opener(c).filter(preposition::equals).isPresent())
                .min(Comparator.naturalOrder());
    }

    private static Optional<Part> afterColon(CueUse use) {
        Tree tree = use.tree();
        for (int i = use.last() + 1; i < tree.size() - 2; i++) {
            if (tree.word(i).equals(":")) {
                return Edges.trimmed(use, i + 1, tree.size() - 1, tree.size() - 1);
            }
            if (tree.token(i).isVerb()) {
                break;
            }
        }
        return Optional.empty();
    }

    /** A noun phrase without the relative clause at its end. */
    private static Optional<Part> nounPhrase(CueUse use, int head) {
        Tree tree = use.tree();
        if (isRelative(tree, head)) {
            return Optional.empty();
        }
        int to = tree.last(head);
        for (int relative : tree.children(head, "acl:relcl")) {
            int comma = tree.first(relative) - 1;
            if (comma > head && tree.word(comma).equals(",")) {
                to = Math.min(to, comma - 1);
            }
        }
        boolean whole = to == tree.last(head);
        return Edges.trimmed(use, tree.first(head), whole && head > use.head() ? Edges.endOfPhrase(tree, to) : to,
                head);
    }

    private static Optional<Part> phrase(CueUse use, int head) {
        return Edges.trimmed(use, use.tree().first(head), use.tree().last(head), head);
    }
}
