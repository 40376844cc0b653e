package org.entente.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.entity.Mention;
import org.entente.statement.Contents.Part;
import org.entente.statement.Sources.Source;
import org.entente.statement.Statement.Force;
import org.entente.statement.Statement.IndirectStatement;

/** Finds what verbs report: "said that ...", "called for ...", "denied ...". */
final class VerbFinder implements StatementFinder {

    private static final Set<String> UNDECIDED = Set.of("must", "should", "may", "might", "could", "need", "ought");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether");
    private static final Set<String> NOT_YET = Set.of("expect", "plan", "want", "hope", "intend", "try", "need", "like",
            "prepare", "fail", "have", "able", "likely", "unlikely", "ready", "seek", "attempt", "aim", "schedule",
            "set",
            "wish", "ask", "urge", "force", "allow", "prompt", "lead", "cause", "require");
    private static final Set<String> REFUSING = Set.of("refuse", "decline", "fail", "unwilling", "reluctant", "stop");
    private static final Set<String> GRANTING = Set.of("concede", "acknowledge", "admit", "accept", "believe",
            "recognise", "recognize", "agree", "endorse", "support", "back", "condemn");
    private static final Set<String> TURNED_BY_NOT = Set.of("believe", "think", "agree", "accept", "consider", "want",
            "support", "back", "see", "recognise", "recognize", "like");
    private static final Set<String> WRITER_AND_READER = Set.of("i", "we", "you", "one", "who", "what");
    private static final Set<String> NOMINAL_STARTS = Set.of("PRON", "DET", "PROPN", "NOUN", "ADJ", "NUM");
    private static final double PLAIN = 0.9;
    private static final double WHOLLY_QUOTED = 0.98;

    /** One way of reading a verb: the cue, its construction, and the words it reports. */
    private record Reading(CueUse use, Frame frame, Part part) {
    }

    @Override
    public List<Statement> find(Passage passage) {
        List<Statement> found = new ArrayList<>();
        for (Tree tree : passage.trees()) {
            Map<Integer, List<CueUse>> byVerb = new TreeMap<>();
            passage.cues(tree).stream().filter(u -> !u.cue().noun() && !passage.isInSpeech(u.span()))
                    .forEach(u -> byVerb.computeIfAbsent(u.head(), v -> new ArrayList<>()).add(u));
            byVerb.values().forEach(uses -> best(uses).ifPresent(reading -> read(passage, reading, found)));
        }
        return found;
    }

    /** The reading with the most of the sentence's structure behind it; at most one a verb. */
    private static Optional<Reading> best(List<CueUse> uses) {
        List<Reading> readings = new ArrayList<>();
        for (CueUse use : uses) {
            Optional<Part> aside = Asides.content(use);
            if (aside.isPresent()) {
                return Optional.of(new Reading(use, Frame.parse("clause"), aside.get()));
            }
        }
        for (CueUse use : uses) {
            for (Frame frame : use.cue().frames()) {
                Contents.of(use, frame).or(() -> relative(use, frame))
                        .ifPresent(part -> readings.add(new Reading(use, frame, part)));
            }
        }
        if (readings.isEmpty()) {
            for (CueUse use : uses) {
                fallback(use).ifPresent(part -> readings.add(new Reading(use, Frame.parse("clause"), part)));
            }
        }
        return readings.stream().min(Comparator.comparing((Reading r) -> -r.use().last())
                .thenComparing(r -> r.frame().kind()).thenComparing(r -> -r.use().cue().weight()));
    }

    /** What the speaker does with the content here; empty when the words are not said: "should say", "did not ask". */
    static Optional<Force> force(CueUse use) {
        Tree tree = use.tree();
        int verb = use.head();
        Force force = use.cue().force();
        if (tree.isNegated(verb)) {
            boolean wish = force == Force.REQUESTS || force == Force.SUPPORTS;
            return TURNED_BY_NOT.contains(tree.lemma(verb)) && !use.cue().spoken()
                    ? Optional.of(wish ? Force.OPPOSES : Force.DENIES)
                    : Optional.empty();
        }
        boolean conditional = tree.children(verb, "mark").stream()
                .anyMatch(m -> CONDITIONS.contains(tree.word(m)) && IntStream.range(m, verb)
                        .noneMatch(i -> tree.word(i).equals(",")));
        if (conditional || tree.hasWord(verb, UNDECIDED, "aux")) {
            return Optional.empty();
        }
        if (tree.is(verb, "xcomp", "acl", "advcl", "ccomp", "obl") && tree.hasWord(verb, Set.of("to"), "mark")) {
            int head = tree.head(verb);
            if (head >= 0 && REFUSING.contains(tree.lemma(head))) {
                return GRANTING.contains(tree.lemma(verb))
                        ? Optional.of(force == Force.OPPOSES
                                ? Force.SUPPORTS
                                : Force.DENIES)
                        : Optional.empty();
            }
            if (head >= 0 && (NOT_YET.contains(tree.lemma(head)) || tree.is(verb, "acl") || tree.is(verb, "advcl")
                    && !tree.word(head).endsWith("ed"))) {
                return Optional.empty();
            }
        }
        return Optional.of(force);
    }

    private static void read(Passage passage, Reading reading, List<Statement> found) {
        CueUse use = reading.use();
        Tree tree = use.tree();
        Optional<Force> force = force(use);
        if (force.isEmpty() || !isContent(passage, reading)) {
            return;
        }
        Source source = passage.sources().ofVerb(tree, use.head());
        boolean ownVoice = source.word() >= 0 && WRITER_AND_READER.contains(tree.word(source.word()));
        boolean nobody = source.word() < 0 && reading.frame().kind() != Frame.Kind.CLAUSE;
        if (ownVoice || nobody) {
            return;
        }
        Span content = tree.span(reading.part().from(), reading.part().to());
        Optional<Entity> addressee = Contents.addressee(use, reading.frame())
                .flatMap(a -> passage.sources().named(tree, a).first());
        double confidence = 0.9 * use.cue().weight() * source.confidence();
        add(passage, use, content, source, addressee, force.get(), confidence, found);
    }

    static void add(Passage passage, CueUse use, Span content, Source source, Optional<Entity> addressee, Force force,
            double confidence, List<Statement> found) {
        Span cue = use.span();
        TreeSet<Integer> sentences = new TreeSet<>(List.of(use.tree().sentence().index()));
        List<Optional<Entity>> speakers = new ArrayList<>();
        source.entities().forEach(e -> speakers.add(Optional.of(e)));
        if (speakers.isEmpty()) {
            speakers.add(Optional.empty());
        }
        for (Optional<Entity> speaker : speakers) {
            found.add(new IndirectStatement(content, speaker, addressee.filter(a -> !speaker.equals(Optional.of(a))),
                    Optional.of(cue.in(passage.text())), Optional.of(cue), force, List.copyOf(sentences), confidence));
        }
    }

    /** Words that say something: no bare name or pronoun as an object, and not wholly a quotation. */
    private static boolean isContent(Passage passage, Reading reading) {
        Tree tree = reading.use().tree();
        Part part = reading.part();
        double quoted = passage.quotedShare(tree.span(part.from(), part.to()));
        if (quoted >= WHOLLY_QUOTED || quoted > 0 && tree.sentence().inHeadline()) {
            return false;
        }
        return switch (reading.frame().kind()) {
            case OBJECT, PREPOSITION, OBJECT_PREPOSITION -> !isBareEntity(passage, tree, part);
            case CLAUSE -> part.length() >= 2;
            case PREDICATE, OBJECT_AND_PREPOSITION -> !endsQuoted(passage, tree, part);
            case INFINITIVE, GERUND, OBJECT_INFINITIVE, OBJECT_AND_INFINITIVE, COLON -> true;
        };
    }

    /** A name, pronoun or other mention and nothing more. */
    static boolean isBareEntity(Passage passage, Tree tree, Part part) {
        Span span = tree.span(part.from(), part.to());
        boolean pronoun = part.length() == 1 && Set.of("PRON", "DET", "NUM").contains(tree.token(part.from()).tag());
        int head = tree.sentence().headOf(span);
        return pronoun || head >= 0 && passage.article().mentionHeadedBy(tree.sentence(), head)
                .filter(m -> m.form() != Mention.Form.DEMONYM
                        && (m.form() != Mention.Form.DESCRIPTION || m.span().length() >= span.length() - 4))
                .isPresent();
    }

    /** Whether the judgement itself stands in quotation marks: called him "a liar". */
    private static boolean endsQuoted(Passage passage, Tree tree, Part part) {
        int last = part.to();
        while (last > part.from() && tree.isPunctuation(last)) {
            last--;
        }
        return passage.quotationAround(tree.token(last).span()).isPresent();
    }

    /** The clause of plain speech that the tree does not show: all from the cue to the sentence's end. */
    private static Optional<Part> fallback(CueUse use) {
        Tree tree = use.tree();
        int cue = use.head();
        if (!use.cue().has(Frame.Kind.CLAUSE) || !use.cue().spoken() || use.cue().weight() < PLAIN
                || tree.isPassive(cue) || tree.has(cue, "xcomp")) {
            return Optional.empty();
        }
        int from = -1;
        for (int i = use.last() + 1; i < tree.size() - 2 && i <= use.last() + 8; i++) {
            if (tree.word(i).equals("that") && !tree.is(i, "det")) {
                from = i + 1;
                break;
            }
        }
        if (from < 0 && use.last() + 1 < tree.size() && tree.lemma(cue).equals("say")
                && NOMINAL_STARTS.contains(tree.token(use.last() + 1).tag())) {
            from = use.last() + 1;
        }
        int to = from < 0 ? -1 : endOfClause(tree, from);
        int start = from;
        boolean verb = from >= 0 && IntStream.rangeClosed(start, to)
                .takeWhile(i -> !tree.word(i).equals(",") && !tree.token(i).tag().equals("CCONJ"))
                .anyMatch(i -> i > start && Tree.isVerb(tree.token(i)));
        return verb && to - from >= 2 ? Optional.of(new Part(from, to)) : Optional.empty();
    }

    private static int endOfClause(Tree tree, int from) {
        int to = tree.size() - 1;
        for (int i = from; i < tree.size(); i++) {
            if (tree.word(i).equals(";")) {
                to = i - 1;
                break;
            }
        }
        return lastWord(tree, to);
    }

    /** "that they lied, which the ministry denies": the clause or phrase that the relative clause is about. */
    private static Optional<Part> relative(CueUse use, Frame frame) {
        Tree tree = use.tree();
        int cue = use.head();
        boolean takes = frame.kind() == Frame.Kind.OBJECT || frame.kind() == Frame.Kind.OBJECT_AND_PREPOSITION;
        Optional<Integer> which = tree.children(cue, "obj").stream().filter(o -> o < cue).findFirst();
        if (takes && !tree.relation(cue).equals("acl:relcl")) {
            return which.filter(w -> tree.word(w).equals("which") && w > 0 && tree.word(w - 1).equals(","))
                    .flatMap(w -> clauseBefore(tree, w - 1));
        }
        if (!takes || tree.isPassive(cue)) {
            return Optional.empty();
        }
        Optional<Integer> subject = tree.child(cue, "nsubj");
        if (subject.isEmpty() || which.isPresent() && which.get() > subject.get()
                || tree.children(cue, "obj").stream().anyMatch(o -> o > cue)) {
            return Optional.empty();
        }
        int antecedent = tree.head(cue);
        int end = tree.word(tree.first(cue)).equals(",") ? tree.first(cue) : tree.first(cue) - 1;
        if (frame.kind() == Frame.Kind.OBJECT_AND_PREPOSITION) {
            return tree.children(cue, "obl", "advcl", "xcomp").stream()
                    .filter(c -> c > cue && tree.opener(c).equals(frame.preposition())).findFirst()
                    .map(c -> new Part(tree.first(c) + 1, lastWord(tree, tree.last(c))));
        }
        boolean aboutClause = which.isPresent() && end > 0 && tree.word(end).equals(",");
        if (aboutClause) {
            for (int at = antecedent; at >= 0; at = tree.head(at)) {
                if (tree.is(at, "ccomp", "acl") && tree.hasSubject(at)) {
                    int from = tree.first(at);
                    while (from < end && tree.is(from, "mark")) {
                        from++;
                    }
                    return Optional.of(new Part(from, lastWord(tree, end)));
                }
            }
        }
        int from = tree.first(antecedent);
        return from <= end && Tree.isNoun(tree.token(antecedent))
                ? Optional.of(new Part(from, lastWord(tree, end)))
                : Optional.empty();
    }

    /** From the last conjunction that opens a reported clause to a comma. */
    private static Optional<Part> clauseBefore(Tree tree, int comma) {
        for (int i = comma - 3; i >= 0; i--) {
            if (Set.of("that", "whether", "if").contains(tree.word(i)) && tree.token(i).tag().equals("SCONJ")) {
                return Optional.of(new Part(i + 1, comma - 1));
            }
        }
        return Optional.empty();
    }

    private static int lastWord(Tree tree, int end) {
        int to = end;
        while (to > 0 && tree.isPunctuation(to)) {
            to--;
        }
        return to;
    }
}
