package org.entente.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.entity.Entity;
import org.entente.entity.LinkedArticle;
import org.entente.entity.Mention;

/** Finds out who a cue's speaker is: first the word in the tree, then whom it stands for. */
final class Sources {

    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");
    private static final Set<String> LIGHT_VERBS = Set.of("issue", "make", "give", "voice", "express", "repeat",
            "reiterate", "add", "deliver", "send", "offer", "raise", "have", "level", "lodge", "sound", "renew",
            "release",
            "put", "share", "hold", "launch", "publish", "post", "read", "file", "utter");
    private static final Set<String> CONJUNCTIONS = Set.of("as", "since", "after", "before", "until");
    private static final Set<String> TIMES = Set.of("week", "month", "year", "day", "monday", "tuesday", "wednesday",
            "thursday", "friday", "saturday", "sunday", "today", "yesterday", "morning", "evening", "afternoon");
    private static final Set<String> PERSONAL = Set.of("he", "she", "they", "who");
    private static final Set<String> GOING_ON = Set.of("saying", "adding", "telling", "insisting", "arguing", "warning",
            "claiming", "noting", "stressing", "explaining");
    private static final int MOST_STEPS = 6;

    private final LinkedArticle article;
    private final Papers papers;
    private final Map<Integer, List<Mention>> mentions = new LinkedHashMap<>();

    Sources(LinkedArticle article, List<Tree> trees) {
        this.article = article;
        this.papers = new Papers(trees, this);
        for (Mention mention : article.mentions()) {
            mentions.computeIfAbsent(mention.sentence(), s -> new ArrayList<>()).add(mention);
        }
    }

    /**
     * Whom a cue's words belong to.
     *
     * @param entities the speakers, in order; empty when they are not named
     * @param confidence how sure the resolution is, from 0 to 1; 1 when there are no entities
     * @param word index of the head word that names them; -1 when there is none
     */
    record Source(List<Entity> entities, double confidence, int word) {

        static final Source NONE = new Source(List.of(), 1, -1);

        Source {
            entities = List.copyOf(entities);
        }

        Optional<Entity> first() {
            return entities.stream().findFirst();
        }
    }

    /** The speaker of a verb. */
    Source ofVerb(Tree tree, int verb) {
        if (tree.isPassive(verb) && !tree.word(verb).endsWith("ing")) {
            return agent(tree, verb).map(a -> named(tree, a)).orElse(Source.NONE);
        }
        Optional<Integer> subject = subject(tree, verb, 0);
        subject = subject.filter(w -> !TIMES.contains(tree.lemma(w)));
        if (subject.isEmpty() && !tree.isNonFinite(verb)) {
            subject = nearest(tree, verb);
        }
        return subject.map(s -> named(tree, s)).orElse(Source.NONE);
    }

    /** Where the tree shows no subject: the main verb's for a verb after "and", else the mention right before the verb. */
    private Optional<Integer> nearest(Tree tree, int verb) {
        int before = verb - 1;
        while (before > 0 && (tree.token(before).tag().equals("ADV") || tree.token(before).tag().equals("AUX"))) {
            before--;
        }
        if (before > 0 && tree.token(before).tag().equals("CCONJ")) {
            int limit = before;
            return tree.sentence().root().filter(r -> r.index() < limit)
                    .flatMap(r -> tree.child(r.index(), "nsubj")).filter(s -> s < limit);
        }
        for (int i = verb - 1; i >= 0; i--) {
            Optional<Mention> mention = article.mentionHeadedBy(tree.sentence(), i);
            if (mention.isPresent() && canSpeak(mention.get()) && mention.get().form() != Mention.Form.DEMONYM) {
                return Optional.of(i);
            }
            if (tree.token(i).isVerb() || tree.token(i).tag().equals("SCONJ")) {
                break;
            }
        }
        return Optional.empty();
    }

    /** The speaker of a noun such as "warning": its owner, its author, or the subject of the verb it completes. */
    Source ofNoun(Tree tree, int noun) {
        Optional<Integer> owner = tree.child(noun, "nmod:poss")
                .or(() -> tree.children(noun, "nmod", "obl").stream()
                        .filter(c -> tree.opener(c).filter(o -> o.equals("by") || o.equals("from")).isPresent())
                        .findFirst());
        if (owner.isPresent()) {
            return named(tree, owner.get());
        }
        Optional<Mention> adjective = tree.children(noun, "amod", "compound", "nmod", "flat").stream()
                .filter(c -> c < noun).map(c -> mentionAt(tree, c)).flatMap(Optional::stream).findFirst();
        if (adjective.isPresent() && adjective.get().entity().canAct()) {
            return new Source(adjective.get().entities(), adjective.get().confidence() * 0.9,
                    adjective.get().head());
        }
        int head = tree.head(noun);
        if (head >= 0 && tree.is(noun, "obj") && LIGHT_VERBS.contains(tree.lemma(head))) {
            return ofVerb(tree, head);
        }
        return Source.NONE;
    }

    /** The entities that a phrase with this head word names, coordinated ones included. */
    Source named(Tree tree, int word) {
        List<Entity> found = new ArrayList<>();
        double confidence = 1;
        List<Integer> heads = new ArrayList<>(List.of(word));
        heads.addAll(tree.children(word, "conj"));
        joinedBefore(tree, word).ifPresent(heads::add);
        for (int head : heads) {
            Optional<Mention> mention = mentionAt(tree, head).filter(m -> m.form() != Mention.Form.DEMONYM)
                    .or(() -> papers.author(tree, head));
            if (mention.isPresent() && !found.contains(mention.get().entity()) && canSpeak(mention.get())
                    && (head == word || mention.get().form() != Mention.Form.DESCRIPTION)) {
                mention.get().entities().stream().filter(e -> !found.contains(e)).forEach(found::add);
                confidence = Math.min(confidence, mention.get().confidence());
            }
        }
        return found.isEmpty() ? new Source(List.of(), 1, word) : new Source(found, confidence, word);
    }

    /** "Both Norland and Sudria" where the tree takes the first for a part of the second. */
    private Optional<Integer> joinedBefore(Tree tree, int word) {
        return mentionsIn(tree).stream().filter(m -> m.head() < word && tree.isBelow(m.head(), word))
                .filter(m -> m.form() == Mention.Form.NAME || m.form() == Mention.Form.METONYM).filter(m -> {
                    List<Integer> words = tree.sentence().tokensIn(m.span());
                    int next = words.get(words.size() - 1) + 1;
                    return next < word && tree.token(next).tag().equals("CCONJ");
                }).map(Mention::head).findFirst();
    }

    /** The mention that a word heads, or else the longest that covers it or that its title or apposition is. */
    Optional<Mention> mentionAt(Tree tree, int word) {
        Optional<Mention> headed = article.mentionHeadedBy(tree.sentence(), word);
        Optional<Mention> office = mentionsIn(tree).stream()
                .filter(m -> m.entity().kind() == Entity.Kind.PERSON && m.span().contains(tree.token(word).span()))
                .filter(m -> tree.head(m.head()) == word && tree.is(m.head(), "flat", "compound", "appos"))
                .max(Comparator.comparingInt(m -> m.span().length()));
        if (office.isPresent() && !tree.is(word, "nmod")) {
            return office;
        }
        boolean person = headed.filter(m -> m.entity().kind() == Entity.Kind.PERSON
                && (m.form() == Mention.Form.NAME || m.form() == Mention.Form.PRONOUN)).isPresent();
        Optional<Mention> titled = person ? Optional.empty() : personIn(tree, word);
        if (titled.isPresent()) {
            return titled;
        }
        if (headed.isPresent() && headed.get().form() != Mention.Form.DEMONYM) {
            return headed;
        }
        List<Mention> here = mentions.getOrDefault(tree.sentence().index(), List.of());
        Optional<Mention> covering = here.stream()
                .filter(m -> m.span().contains(tree.token(word).span()) && tree.head(m.head()) == word)
                .max(Comparator.comparingInt(m -> m.span().length()));
        if (covering.isPresent()) {
            return covering;
        }
        Optional<Mention> named = tree.children(word, "appos", "flat").stream()
                .map(c -> article.mentionHeadedBy(tree.sentence(), c)).flatMap(Optional::stream)
                .filter(m -> m.form() == Mention.Form.NAME).findFirst();
        Optional<Mention> around = headed.isPresent() || named.isPresent() || !tree.is(word, "nsubj")
                ? Optional.empty()
                : here.stream().filter(m -> m.form() == Mention.Form.NAME)
                        .filter(m -> m.span().contains(tree.token(word).span()))
                        .max(Comparator.comparingInt(m -> m.span().length()));
        return around.or(() -> named).or(() -> headed);
    }

    /** "U.S. Ambassador Ana Okello", "the envoy, Ana Okello,": the person that a phrase with a title names. */
    private Optional<Mention> personIn(Tree tree, int word) {
        for (Mention mention : mentionsIn(tree)) {
            int head = mention.head();
            boolean inside = head > word && mention.form() == Mention.Form.NAME && tree.isBelow(head, word)
                    && mention.entity().kind() == Entity.Kind.PERSON;
            if (inside) {
                List<Integer> first = tree.sentence().tokensIn(mention.span());
                int begin = first.isEmpty() ? head : first.get(0);
                boolean apposition = begin > 0 && tree.word(begin - 1).equals(",")
                        && tree.ancestors(head).stream().takeWhile(a -> a >= word)
                                .noneMatch(a -> tree.token(a).isVerb());
                boolean inOffice = begin > 0 && tree.word(begin - 1).equals("of")
                        && tree.token(word).tag().equals("PROPN");
                boolean title = begin > 0 && (inOffice || !tree.token(begin - 1).tag().equals("ADP"));
                for (int i = word; i < begin; i++) {
                    boolean ofOffice = tree.word(i).equals("of") && tree.token(word).tag().equals("PROPN");
                    title &= ofOffice || Tree.isNoun(tree.token(i)) || tree.token(i).tag().equals("ADJ");
                }
                if (title || apposition && tree.is(head, "appos")) {
                    return Optional.of(mention);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether any mention lies in a part of a sentence. */
    List<Mention> mentionsIn(Tree tree) {
        return mentions.getOrDefault(tree.sentence().index(), List.of());
    }

    /** Places do not speak; who acts from them does. */
    static boolean canSpeak(Mention mention) {
        return mention.entity().canAct() || mention.form() == Mention.Form.METONYM;
    }

    private static Optional<Integer> agent(Tree tree, int verb) {
        return tree.child(verb, "obl:agent").or(() -> tree.children(verb, "obl").stream()
                .filter(c -> tree.opener(c).filter("by"::equals).isPresent()).findFirst());
    }

    /** The word that is the subject of a verb, its own or one it shares; empty when there is none. */
    Optional<Integer> subject(Tree tree, int verb, int steps) {
        if (steps > MOST_STEPS) {
            return Optional.empty();
        }
        Optional<Integer> own = ownSubject(tree, verb).filter(s -> interrupted(tree, verb).isEmpty());
        if (own.isPresent()) {
            return own.flatMap(s -> antecedent(tree, s, verb));
        }
        Optional<Integer> companion = companion(tree, verb).or(() -> interrupted(tree, verb));
        if (companion.isPresent()) {
            return companion;
        }
        int head = tree.head(verb);
        if (head < 0) {
            return inverted(tree, verb);
        }
        Optional<Integer> teller = teller(tree, verb);
        if (teller.isPresent()) {
            return subject(tree, teller.get(), steps + 1);
        }
        if (tree.is(verb, "acl")) {
            return Optional.of(head);
        }
        if (tree.is(verb, "xcomp") && tree.has(head, "obj") && tree.opener(verb).filter("to"::equals).isPresent()
                && !tree.isPassive(head)) {
            return tree.child(head, "obj");
        }
        Optional<Integer> report = reportJoined(tree, verb);
        int from = report.orElse(head);
        boolean loose = verb > 0 && tree.word(verb - 1).equals(",") && tree.isNonFinite(verb);
        while (from >= 0 && (!Tree.isVerb(tree.token(from)) && !tree.hasSubject(from)
                || loose && tree.hasWord(from, Set.of("to"), "mark"))) {
            from = tree.head(from);
        }
        return from < 0 || tree.is(verb, "csubj", "nsubj") ? Optional.empty() : subject(tree, from, steps + 1);
    }

    /** "Okello denied that troops had fired, saying ...": the participle goes on with the main clause, not the reported one. */
    private Optional<Integer> teller(Tree tree, int verb) {
        boolean goesOn = verb > 1 && tree.word(verb - 1).equals(",") && GOING_ON.contains(tree.word(verb));
        if (!goesOn) {
            return Optional.empty();
        }
        int at = verb;
        Optional<Integer> found = Optional.empty();
        while (tree.head(at) >= 0 && tree.is(at, "ccomp", "acl", "acl:relcl", "advcl", "xcomp", "obl", "nmod", "obj")) {
            at = tree.head(at);
            boolean speaks = at < verb && Tree.isVerb(tree.token(at)) && !tree.isNonFinite(at)
                    && tree.child(at, "nsubj")
                            .flatMap(s -> mentionAt(tree, s)).filter(Sources::canSpeak).isPresent();
            if (speaks) {
                found = Optional.of(at);
            }
        }
        return found;
    }

    /** Of several words that the tree takes for the subject, the nearest that is a mention; else the first. */
    private Optional<Integer> ownSubject(Tree tree, int verb) {
        List<Integer> all = tree.children(verb, "nsubj");
        return all.stream().filter(s -> all.size() > 1 && s < verb)
                .filter(s -> article.mentionHeadedBy(tree.sentence(), s).filter(m -> !isGoverned(tree, m)).isPresent())
                .reduce((a, b) -> b).or(() -> all.stream().findFirst()).or(() -> tree.children(verb, "obl").stream()
                        .filter(o -> tree.last(o) == verb - 1
                                && tree.opener(o).filter(CONJUNCTIONS::contains).isPresent())
                        .findFirst());
    }

    /** "Okello who, on her first visit, said": whom a relative clause with an aside is about. */
    private Optional<Integer> interrupted(Tree tree, int verb) {
        if (verb < 4 || !tree.word(verb - 1).equals(",")) {
            return Optional.empty();
        }
        for (int i = verb - 2; i > 0 && !tree.token(i).isVerb(); i--) {
            if (tree.word(i).equals("who") && tree.word(i + 1).equals(",")) {
                int end = tree.token(i - 1).span().end();
                return mentionsIn(tree).stream().filter(m -> m.span().end() == end).map(Mention::head).findFirst();
            }
        }
        return Optional.empty();
    }

    private static boolean isGoverned(Tree tree, Mention mention) {
        List<Integer> words = tree.sentence().tokensIn(mention.span());
        return !words.isEmpty() && words.get(0) > 0 && tree.token(words.get(0) - 1).tag().equals("ADP");
    }

    /** "..., with the envoy, Ana Okello, making clear": whoever stands between "with" and the participle. */
    private Optional<Integer> companion(Tree tree, int verb) {
        if (!tree.word(verb).endsWith("ing")) {
            return Optional.empty();
        }
        int named = -1;
        for (int i = verb - 1; i > 0 && !tree.token(i).isVerb(); i--) {
            Optional<Mention> mention = article.mentionHeadedBy(tree.sentence(), i);
            boolean adjacent = named < 0 && mention.isPresent() && canSpeak(mention.get())
                    && mention.get().form() != Mention.Form.DEMONYM;
            if (adjacent) {
                named = i;
            }
            if (tree.word(i).equals("with") && tree.word(i - 1).equals(",")) {
                return named < 0 ? Optional.empty() : Optional.of(named);
            }
        }
        return Optional.empty();
    }

    /** "said there was no proof and rejected calls": the verb of saying that another one joins, over the reported clause. */
    static Optional<Integer> reportJoined(Tree tree, int verb) {
        int clause = tree.head(verb);
        if (clause < 0 || !tree.is(verb, "conj") || tree.hasWord(verb, Set.of("that"), "mark") || clause > verb) {
            return Optional.empty();
        }
        int report = tree.head(clause);
        boolean plain = report >= 0 && report < clause && tree.is(clause, "ccomp")
                && Set.of("say", "tell").contains(tree.lemma(report));
        boolean afterComma = tree.first(verb) > 0 && tree.hasWord(clause, Set.of("would", "will", "could"), "aux")
                && IntStream.range(clause, verb).anyMatch(i -> tree.word(i).equals(","));
        plain |= afterComma && report >= 0 && report < clause && Tree.isVerb(tree.token(report));
        boolean otherVoice = tree.children(clause, "nsubj", "expl").stream()
                .noneMatch(s -> tree.token(s).tag().equals("PROPN") || PERSONAL.contains(tree.word(s)));
        boolean otherForm = tree.hasWord(clause, Set.of("would", "will", "could", "should", "did"), "aux")
                || tree.word(clause).endsWith("ing") && tree.has(clause, "aux");
        return plain && (otherVoice || otherForm) && tree.word(verb).endsWith("ed") && tree.has(report, "nsubj")
                ? Optional.of(report)
                : Optional.empty();
    }

    private static Optional<Integer> antecedent(Tree tree, int subject, int verb) {
        if (RELATIVES.contains(tree.word(subject)) && tree.token(subject).tag().equals("PRON")) {
            for (int at = verb; at >= 0; at = tree.head(at)) {
                if (tree.relation(at).equals("acl:relcl")) {
                    return Optional.of(tree.head(at));
                }
                if (!tree.is(at, "conj", "ccomp", "xcomp", "advcl")) {
                    break;
                }
            }
        }
        return Optional.of(subject);
    }

    /** "..., said the minister" where the tree does not know the minister as subject. */
    private static Optional<Integer> inverted(Tree tree, int verb) {
        return tree.children(verb, "obj").stream()
                .filter(c -> tree.first(c) == verb + 1 && Tree.isNoun(tree.token(c))
                        && Set.of("say", "add", "ask", "write", "reply").contains(tree.lemma(verb)))
                .findFirst();
    }
}
