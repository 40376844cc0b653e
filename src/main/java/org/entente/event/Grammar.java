package org.entente.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/**
 * What the dependency tree of a sentence says about the arguments of a word: subjects through control, relative and
 * participial clauses, objects of passives, prepositional phrases wherever the parser hung them.
 */
final class Grammar {

    /** Words that the parser may take for subjects and that never are. */
    private static final Set<String> TIMES = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday", "today", "yesterday", "week", "month", "year", "earlier");
    private static final Set<String> DOCUMENTS = Set.of("resolution", "draft", "bill", "motion", "letter", "statement",
            "petition", "report", "decree", "law");
    private static final int DEPTH = 6;
    private static final int NEAR = 8;
    private static final int FAR = 12;
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
    /** "accuse X of bombing", "praise X for helping", "stop X from leaving": X bombs, helps, leaves. */
    private static final Set<String> OF_OBJECT = Set.of("of", "for", "from", "into");
    private static final Set<String> SUBJECT_CONTROL = Set.of("promise", "pledge", "vow", "threaten", "offer", "agree",
            "refuse", "decline");

    private final Sentence sentence;
    private final List<String> lemmas = new ArrayList<>();

    Grammar(Sentence sentence, Lexicon lexicon) {
        this.sentence = sentence;
        for (Token token : sentence.tokens()) {
            String word = token.text().toLowerCase(Locale.ROOT);
            lemmas.add(lexicon.lemma(token.lemma().toLowerCase(Locale.ROOT), word));
        }
    }

    Sentence sentence() {
        return sentence;
    }

    Token token(int i) {
        return sentence.token(i);
    }

    /** The lemma in lower case, put right where the lexicon knows better. */
    String lemma(int i) {
        return lemmas.get(i);
    }

    /** The lemma of a word that a hyphen joins to the one before: "cease-fire"; empty when there is no hyphen. */
    Optional<String> joined(int i) {
        boolean hyphen = i > 1 && word(i - 1).equals("-")
                && token(i - 2).span().end() == token(i - 1).span().begin()
                && token(i - 1).span().end() == token(i).span().begin();
        return hyphen ? Optional.of(word(i - 2) + "-" + lemma(i)) : Optional.empty();
    }

    String word(int i) {
        return sentence.token(i).text().toLowerCase(Locale.ROOT);
    }

    int head(int i) {
        return sentence.token(i).head();
    }

    boolean is(int i, String... relations) {
        Token token = sentence.token(i);
        for (String relation : relations) {
            if (token.relation().equals(relation) || token.baseRelation().equals(relation)) {
                return true;
            }
        }
        return false;
    }

    List<Integer> children(int head, String... relations) {
        return sentence.children(head, relations).stream().map(Token::index).toList();
    }

    boolean isVerbal(int i) {
        String tag = token(i).tag();
        return tag.equals("VERB") || tag.equals("AUX");
    }

    boolean isNominal(int i) {
        return token(i).isNominal();
    }

    /** Whether a verb stands in the passive, an auxiliary shared with a verb before it included. */
    boolean passive(int verb) {
        boolean helped = !children(verb, "aux:pass").isEmpty()
                || (!children(verb, "nsubj:pass").isEmpty() && !children(verb, "obl:agent").isEmpty());
        if (helped || (!children(verb, "obl:agent").isEmpty() && children(verb, "nsubj").isEmpty())) {
            return true;
        }
        if (!children(verb, "nsubj", "obj", "mark").isEmpty()) {
            return false;
        }
        if (is(verb, "acl") && !is(verb, "acl:relcl")) {
            boolean lost = sentence.root().filter(r -> r.isNominal() && children(r.index(), "cop").isEmpty())
                    .isPresent();
            return isParticiple(verb) && !lost;
        }
        return is(verb, "conj") && head(verb) >= 0 && isVerbal(head(verb)) && isParticiple(verb)
                && children(verb, "aux").isEmpty() && passive(head(verb));
    }

    private boolean isParticiple(int verb) {
        return !word(verb).endsWith("ing") && !word(verb).equals(lemma(verb));
    }

    /** The words that do what a verb says. */
    List<Integer> agents(int verb) {
        if (!passive(verb)) {
            List<Integer> subjects = subjects(verb, DEPTH);
            return subjects.isEmpty() && isFinite(verb) ? before(verb) : subjects;
        }
        List<Integer> agents = new ArrayList<>(children(verb, "obl:agent"));
        for (int by : obliques(verb, "by")) {
            if (!agents.contains(by)) {
                agents.add(by);
            }
        }
        return agents;
    }

    /** The words that a verb is done to. */
    List<Integer> patients(int verb) {
        if (passive(verb)) {
            return subjects(verb, DEPTH);
        }
        List<Integer> objects = new ArrayList<>();
        List<Integer> direct = children(verb, "obj").stream().filter(o -> o > verb || !isSubjectLike(verb, o)).toList();
        for (int object : direct.size() == 2 ? direct.subList(1, 2) : direct) {
            objects.add(antecedent(object));
        }
        if (objects.isEmpty() && is(verb, "acl:relcl") && gap(verb)) {
            objects.add(head(verb));
        }
        if (objects.isEmpty()) {
            List<Integer> raised = raised(verb);
            objects.addAll(raised.isEmpty() ? children(verb, "iobj") : raised);
        }
        return objects.isEmpty() && isVerbal(verb) ? after(verb) : objects;
    }

    /** "The bloc expressed its concern": the bloc is no object although the parser made it one. */
    private boolean isSubjectLike(int verb, int object) {
        return head(object) == verb && object == verb - 1 && children(verb, "nsubj", "nsubj:pass").isEmpty()
                && children(verb, "obj").size() > 1 && !RELATIVE.contains(lemma(object));
    }

    /** "accused X of having": X, where the parser made it the subject of "having". */
    private List<Integer> raised(int verb) {
        List<Integer> names = children(verb, "xcomp").stream().filter(x -> x > verb && isNominal(x)).toList();
        if (names.size() > 1) { // "branded the rebel an outlaw"
            return names.subList(0, 1);
        }
        for (int clause : children(verb, "advcl", "ccomp", "xcomp")) {
            for (int subject : children(clause, "nsubj")) {
                boolean first = subject > verb && children(clause, "mark").stream()
                        .anyMatch(m -> m > subject && (OF_OBJECT.contains(word(m)) || word(m).equals("to")));
                if (first) {
                    return List.of(subject);
                }
            }
        }
        return List.of();
    }

    private boolean isFinite(int verb) {
        return isVerbal(verb) && !word(verb).endsWith("ing") && children(verb, "mark").isEmpty()
                && is(verb, "root", "conj", "ccomp", "parataxis", "acl:relcl", "advcl");
    }

    /** The noun phrase that stands right before a verb whose subject the parser lost. */
    private List<Integer> before(int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - NEAR); i--) {
            String tag = token(i).tag();
            if (tag.equals("VERB") || tag.equals("SCONJ") || tag.equals("ADP")) {
                return List.of();
            }
            if (isNominal(i) && !TIMES.contains(word(i)) && !is(i, "obl")) {
                int top = i;
                while (head(top) >= 0 && head(top) < verb && isNominal(head(top))) {
                    top = head(top);
                }
                return is(top, "obl") || (is(top, "obj") && !isSubjectLike(verb, top))
                        ? List.of()
                        : List.of(antecedent(top));
            }
        }
        return List.of();
    }

    /** The name that stands right after a verb whose object the parser lost. */
    private List<Integer> after(int verb) {
        int i = verb + 1;
        while (i < sentence.tokens().size() && Set.of("DET", "ADJ", "NUM").contains(token(i).tag())) {
            i++;
        }
        if (i >= sentence.tokens().size() || !token(i).tag().equals("PROPN") || is(i, "nsubj")) {
            return List.of();
        }
        int top = i;
        while (head(top) > verb && isNominal(head(top))) {
            top = head(top);
        }
        return is(top, "nsubj", "nmod:poss") || !prepositions(top).isEmpty() ? List.of() : List.of(top);
    }

    /** A relative clause with a subject of its own has its object outside. */
    private boolean gap(int verb) {
        return children(verb, "nsubj").stream().anyMatch(s -> !RELATIVE.contains(lemma(s)))
                && children(verb, "obl", "ccomp").stream().noneMatch(o -> RELATIVE.contains(lemma(o)));
    }

    List<Integer> indirectObjects(int verb) {
        List<Integer> direct = children(verb, "obj");
        return direct.size() == 2 ? direct.subList(0, 1) : children(verb, "iobj");
    }

    /** The grammatical subjects of a verb or predicate; those of the verb that controls it when it has none. */
    List<Integer> subjects(int verb) {
        return subjects(verb, DEPTH);
    }

    private List<Integer> subjects(int verb, int depth) {
        List<Integer> own = children(verb, "nsubj").stream().filter(s -> !TIMES.contains(word(s))).map(this::antecedent)
                .toList();
        if (!own.isEmpty() || depth == 0) {
            return own;
        }
        int head = head(verb);
        while (head >= 0 && token(head).tag().equals("PUNCT")) {
            head = head(head);
        }
        if (head < 0) {
            return List.of();
        }
        if (is(verb, "acl:relcl")) {
            return List.of(head);
        }
        if (is(verb, "acl")) {
            return ofAdnominal(verb, head, depth);
        }
        if (is(verb, "xcomp")) {
            return controllers(head, depth);
        }
        if (is(verb, "advcl", "obl") && !children(verb, "mark", "case").isEmpty()
                && prepositions(verb).stream().anyMatch(OF_OBJECT::contains)) {
            List<Integer> blamed = new ArrayList<>(patients(head).stream().filter(o -> o != verb).toList());
            if (blamed.isEmpty() && prepositions(verb).contains("for")) { // "lashed out at X for doing"
                blamed.addAll(obliques(head, "at"));
            }
            if (!blamed.isEmpty()) {
                return blamed;
            }
        }
        if (is(verb, "advcl") && word(verb).endsWith("ing") && verb > 0 && head(verb) < verb - 1
                && token(verb - 1).tag().equals("NOUN") && DOCUMENTS.contains(lemma(verb - 1))) {
            return List.of(verb - 1);
        }
        if (is(verb, "conj", "advcl", "parataxis", "obl") && !token(head).tag().equals("PROPN")) {
            if (is(verb, "parataxis") && !word(verb).endsWith("ing")) {
                return List.of();
            }
            List<Integer> shared = subjects(head, depth - 1);
            boolean lost = shared.isEmpty() && is(verb, "conj") && is(head, "ccomp") && head(head) >= 0;
            return lost ? subjects(head(head), depth - 1) : shared;
        }
        return List.of();
    }

    /** "forces attacking the town" and "strikes ordered by" count the noun; "a mission to persuade" its owner. */
    private List<Integer> ofAdnominal(int verb, int noun, int depth) {
        if (children(verb, "mark").isEmpty()) {
            return List.of(noun);
        }
        if (is(noun, "obj", "iobj", "nsubj:pass") && prepositions(verb).stream().anyMatch(OF_OBJECT::contains)) {
            return List.of(noun);
        }
        List<Integer> owners = children(noun, "nmod:poss");
        if (!owners.isEmpty()) {
            return owners;
        }
        List<Integer> own = children(noun, "nsubj");
        if (!own.isEmpty()) {
            return own;
        }
        int governor = head(noun);
        return governor >= 0 && isVerbal(governor) && !is(noun, "nsubj") ? subjects(governor, depth - 1) : List.of();
    }

    private List<Integer> controllers(int head, int depth) {
        if (!SUBJECT_CONTROL.contains(lemma(head)) && !passive(head)) {
            List<Integer> objects = new ArrayList<>(children(head, "obj"));
            objects.addAll(children(head, "iobj"));
            if (objects.isEmpty() && Set.of("call", "appeal").contains(lemma(head))) {
                objects.addAll(obliques(head, "on"));
                objects.addAll(obliques(head, "to"));
            }
            if (!objects.isEmpty()) {
                return objects;
            }
        }
        return subjects(head, depth - 1);
    }

    private int antecedent(int i) {
        if (!RELATIVE.contains(lemma(i)) || token(i).isVerb()) {
            return i;
        }
        for (int clause = head(i), steps = 0; clause >= 0 && steps < DEPTH; clause = head(clause), steps++) {
            if (is(clause, "acl:relcl") && head(clause) >= 0) {
                return head(clause);
            }
        }
        return i;
    }

    /**
     * The phrases that a preposition ties to a word, or to the object of a verb when the parser hung them there.
     *
     * @param preposition in lower case
     */
    List<Integer> obliques(int word, String preposition) {
        List<Integer> found = new ArrayList<>();
        collect(word, preposition, found);
        if (found.isEmpty()) {
            beside(word, preposition).filter(i -> !found.contains(i)).ifPresent(found::add);
        }
        if (found.isEmpty() && isVerbal(word)) {
            for (int object : sentence.children(word, "obj", "nsubj:pass", "xcomp").stream().map(Token::index)
                    .toList()) {
                if (!isVerbal(object)) {
                    collect(object, preposition, found);
                }
            }
        }
        if (found.isEmpty() && isVerbal(word)) {
            ahead(word, preposition).ifPresent(found::add);
        }
        return found;
    }

    private void collect(int word, String preposition, List<Integer> found) {
        for (Token child : sentence.children(word)) {
            int i = child.index();
            if (is(i, "obl", "nmod", "advcl", "acl", "xcomp", "advmod", "obj", "ccomp")
                    && prepositions(i).contains(preposition)) {
                found.add(i);
            }
        }
    }

    /** The phrase of a preposition that stands right after a word, wherever the parser hung it. */
    private Optional<Integer> beside(int word, String preposition) {
        int next = word + 1;
        if (next >= sentence.tokens().size() || !word(next).equals(preposition) || !is(next, "case", "mark")) {
            return Optional.empty();
        }
        if (head(next) > next) {
            return Optional.of(head(next));
        }
        for (int i = next + 1; i < Math.min(sentence.tokens().size(), next + NEAR); i++) {
            if (isVerbal(i) || token(i).tag().equals("ADP")) {
                return Optional.empty();
            }
            if (isNominal(i)) {
                int top = i;
                while (head(top) > top && isNominal(head(top))) {
                    top = head(top);
                }
                return Optional.of(top);
            }
        }
        return Optional.empty();
    }

    /** The phrase of the next such preposition after a verb, before another verb or a comma. */
    private Optional<Integer> ahead(int verb, String preposition) {
        for (int i = verb + 1; i < Math.min(sentence.tokens().size(), verb + FAR); i++) {
            if ((token(i).isVerb() && !is(i, "amod", "compound"))
                    || (token(i).tag().equals("PUNCT") && !word(i).equals("-"))) {
                return Optional.empty();
            }
            if (word(i).equals(preposition) && is(i, "case") && head(i) > i && isNominal(head(i))) {
                return Optional.of(head(i));
            }
        }
        return Optional.empty();
    }

    /** The prepositions of a phrase, each word of "out of" counted. */
    Set<String> prepositions(int i) {
        Set<String> words = new LinkedHashSet<>();
        for (Token child : sentence.children(i, "case", "mark")) {
            words.add(child.text().toLowerCase(Locale.ROOT));
            sentence.children(child.index(), "fixed").forEach(f -> words.add(f.text().toLowerCase(Locale.ROOT)));
        }
        for (int part : children(i, "nmod:desc", "flat")) { // "with the Irish premier Leo Burke"
            sentence.children(part, "case").stream().filter(c -> c.index() < Math.min(i, part))
                    .forEach(c -> words.add(c.text().toLowerCase(Locale.ROOT)));
        }
        return words;
    }

    /** The infinitive that a verb, adjective or noun governs: "agreed to meet", "a pledge to withdraw". */
    Optional<Integer> infinitive(int word) {
        for (Token child : sentence.children(word, "xcomp", "advcl", "acl", "ccomp")) {
            if (sentence.children(child.index(), "mark").stream()
                    .anyMatch(m -> m.lemma().equalsIgnoreCase("to") || m.text().equalsIgnoreCase("to"))) {
                return Optional.of(child.index());
            }
        }
        return Optional.empty();
    }

    /** The finite clause that a verb or noun governs: "said that ...", "demanded that ...", "whether ...". */
    Optional<Integer> clause(int word) {
        Optional<Integer> infinitive = infinitive(word);
        return sentence.children(word, "ccomp", "acl").stream().map(Token::index)
                .filter(c -> !is(c, "acl:relcl") && !infinitive.equals(Optional.of(c)))
                .filter(c -> is(c, "ccomp") || prepositions(c).contains("that") || prepositions(c).contains("whether"))
                .findFirst();
    }

    /** The word that the words of a clause hang from: the nearest verb or predicate above. */
    int clauseOf(int i) {
        int at = i;
        for (int steps = 0; at >= 0 && steps < sentence.tokens().size(); steps++) {
            if ((isVerbal(at) && !is(at, "aux", "cop")) || head(at) < 0) {
                return at;
            }
            at = head(at);
        }
        return i;
    }

    boolean hasChild(int head, Set<String> words, String... relations) {
        return children(head, relations).stream().anyMatch(c -> words.contains(word(c)) || words.contains(lemma(c)));
    }
}
