package org.entente.reading.tree;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts right what a greedy parser is known to get wrong, where the words leave no doubt. */
public final class TreeRepairs {

    private static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday");
    private static final Set<String> CONJUNCTIONS = Set.of("after", "before", "since", "until", "as");
    /** Prepositions that never open a clause with a subject. */
    private static final Set<String> PREPOSITIONS = Set.of("between", "among", "against", "with", "of", "from", "into",
            "toward", "towards", "despite", "over", "under", "by", "in", "on", "at", "to", "within", "during", "amid");
    /** Verbs, by their beginning, that take an object with a particle: "shot down a plane". */
    private static final Map<String, Set<String>> PARTICLES = Map.ofEntries(Map.entry("down", Set.of("shoot", "shot",
            "gun", "cut", "bring", "brought", "shut", "strike", "struck", "turn")), Map.entry("off",
                    Set.of("call",
                            "cut", "set", "break", "broke", "lay", "laid", "fend", "pull", "put")),
            Map.entry("out", Set.of("carr", "rule", "ruling", "call", "drive", "drove", "wipe", "wiping", "point",
                    "force", "forcing", "throw", "threw")),
            Map.entry("up", Set.of("set", "blow", "blew", "back", "give", "gave", "giving", "step", "round", "take",
                    "took")),
            Map.entry("over", Set.of("hand", "take", "took", "taking", "turn")), Map.entry("back", Set.of("push",
                    "hold", "held", "pull", "beat", "fight", "fought", "call")));
    private static final Set<String> PREPOSITION_PARTS = Set.of("case", "mark", "fixed", "compound:prt", "cc",
            "advmod", "conj", "goeswith", "reparandum");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> CLAUSE_TAKERS = Set.of("say", "says", "said", "saying", "think", "thinks",
            "thought", "believe", "believes", "believed", "claim", "claims", "claimed", "insist", "insists", "insisted",
            "argue", "argues", "argued", "know", "knows", "knew", "hope", "hopes", "hoped", "fear", "fears", "feared",
            "warn", "warns", "warned", "admit", "admits", "admitted", "deny", "denies", "denied", "reported", "suggest",
            "suggests", "suggested", "acknowledged", "alleged", "added", "adding", "maintained", "confirmed");

    private final String[] words;
    private final String[] tags;
    private final int[] heads;
    private final String[] relations;

    private TreeRepairs(String[] words, String[] tags, int[] heads, String[] relations) {
        this.words = words;
        this.tags = tags;
        this.heads = heads;
        this.relations = relations;
    }

    /**
     * Repairs a tree in place; it stays one tree.
     *
     * @param tags Penn and universal, as {@code VBD|VERB}
     * @param heads -1 for the root
     */
    public static void repair(String[] words, String[] tags, int[] heads, String[] relations) {
        TreeRepairs tree = new TreeRepairs(words, tags, heads, relations);
        for (int i = 0; i < words.length; i++) {
            tree.punctuationHead(i);
        }
        for (int i = 0; i < words.length; i++) {
            tree.partOfName(i);
            tree.strayPreposition(i);
            tree.particle(i);
            tree.prepositionReadAsConjunction(i);
            tree.demonstrativeThat(i);
            tree.finiteClauseBelowNoun(i);
            tree.clauseAfterNoun(i);
            tree.objectBeforePreposition(i);
        }
        for (int i = 0; i < words.length; i++) {
            tree.dayBesideName(i);
            tree.subjectWithPreposition(i);
            tree.secondSubject(i);
            tree.subjectAfterVerb(i);
        }
        for (int i = 0; i < words.length; i++) {
            tree.voice(i);
        }
    }

    /** Punctuation heads nothing: what hangs on it moves up, or a clause takes its place. */
    private void punctuationHead(int i) {
        if (!tags[i].endsWith("|PUNCT")) {
            return;
        }
        int heir = heads[i];
        if (heir < 0) {
            for (int c = 0; c < words.length; c++) {
                if (heads[c] == i && !tags[c].endsWith("|PUNCT") && (heir < 0 || (isVerb(c) && !isVerb(heir)))) {
                    heir = c;
                }
            }
            if (heir < 0) {
                return;
            }
            heads[heir] = -1;
            relations[heir] = DependencyParser.ROOT;
            heads[i] = heir;
            relations[i] = "punct";
        }
        for (int c = 0; c < words.length; c++) {
            if (heads[c] == i && c != heir) {
                heads[c] = heir;
            }
        }
    }

    /** "Photos showed damage", read as photos that were shown: a finite verb without a subject takes the noun as one. */
    private void finiteClauseBelowNoun(int verb) {
        int noun = heads[verb];
        if (noun < 0 || noun > verb || !relations[verb].equals("acl") || !isFinite(verb) || hasSubject(verb)
                || has(verb, "mark") || !isNominal(noun)) {
            return;
        }
        int above = heads[noun];
        boolean root = above < 0;
        boolean reported = !root && relations[noun].equals("obj") && above < noun
                && CLAUSE_TAKERS.contains(words[above].toLowerCase(Locale.ROOT));
        if (root || reported) {
            heads[verb] = above;
            relations[verb] = root ? DependencyParser.ROOT : "ccomp";
            heads[noun] = verb;
            relations[noun] = "nsubj";
            for (int c = verb + 1; c < words.length; c++) {
                if (heads[c] == noun && tags[c].endsWith("|PUNCT")) {
                    heads[c] = verb;
                }
            }
        }
    }

    /** What hangs from a later word of a name hangs from its first: "Ana Diaz and Omar Keita". */
    private void partOfName(int i) {
        int above = heads[i];
        boolean inName = above >= 0 && relations[above].equals("flat") && heads[above] >= 0 && heads[above] < above;
        if (inName && !relations[i].equals("flat") && i > above) {
            heads[i] = heads[above];
        }
    }

    /** A preposition that heads something, with its noun hung elsewhere: "a meeting between" + "Ana Diaz". */
    private void strayPreposition(int preposition) {
        int above = heads[preposition];
        boolean stray = above >= 0 && fine(preposition).equals("IN")
                && !PREPOSITION_PARTS.contains(relations[preposition])
                && PREPOSITIONS.contains(words[preposition].toLowerCase(Locale.ROOT));
        int end = preposition + 1;
        while (stray && end < words.length && isInNounPhrase(end)) {
            end++;
        }
        for (int noun = preposition + 1; stray && noun < end; noun++) {
            boolean heading = heads[noun] <= preposition || heads[noun] >= end;
            if (heading && isNominal(noun) && !isBelow(above, noun)) {
                moveTo(noun, above, isVerb(above) ? "obl" : "nmod");
                moveTo(preposition, noun, "case");
                for (int c = 0; c < words.length; c++) {
                    if (heads[c] == preposition) {
                        heads[c] = noun;
                    }
                }
                return;
            }
        }
    }

    /** "shot down a plane", read as "shot" somewhere "down a plane": the particle is the verb's, the noun its object. */
    private void particle(int i) {
        int noun = heads[i];
        int verb = i - 1;
        boolean misread = noun > i && verb >= 0 && relations[i].equals("case") && heads[noun] == verb
                && relations[noun].equals("obl") && isVerb(verb) && !has(verb, "obj") && !has(verb, "aux:pass");
        boolean phrasal = misread && PARTICLES.getOrDefault(words[i].toLowerCase(Locale.ROOT), Set.of()).stream()
                .anyMatch(words[verb].toLowerCase(Locale.ROOT)::startsWith);
        if (phrasal) {
            moveTo(i, verb, "compound:prt");
            relations[noun] = "obj";
        }
    }

    private boolean isInNounPhrase(int i) {
        return isNominal(i) || tags[i].endsWith("|DET") || tags[i].endsWith("|ADJ") || words[i].equals("'s")
                || words[i].equals("-");
    }

    /** "A meeting between Diaz and Keita failed", read as a clause "Diaz and Keita failed" that "between" opens. */
    private void prepositionReadAsConjunction(int preposition) {
        int verb = heads[preposition];
        if (verb < preposition || !relations[preposition].equals("mark") || !isFinite(verb)
                || !PREPOSITIONS.contains(words[preposition].toLowerCase(Locale.ROOT))
                || !relations[verb].startsWith("acl") || heads[verb] >= preposition) {
            return;
        }
        int noun = heads[verb];
        for (int subject = preposition + 1; subject < verb; subject++) {
            if (heads[subject] == verb && relations[subject].startsWith("nsubj") && isNominal(noun)) {
                moveTo(subject, noun, "nmod");
                moveTo(preposition, subject, "case");
                moveTo(verb, heads[noun], relations[noun]);
                moveTo(noun, verb, "nsubj");
                return;
            }
        }
    }

    /** "that comment", where "that" was read as a conjunction that heads the noun. */
    private void demonstrativeThat(int noun) {
        int that = heads[noun];
        boolean wrong = that >= 0 && noun == that + 1 && words[that].equalsIgnoreCase("that") && isNominal(noun)
                && heads[that] >= 0 && (relations[that].equals("obj") || relations[noun].equals("obj")
                        || relations[noun].equals("amod"));
        if (wrong) {
            heads[noun] = heads[that];
            relations[noun] = "obj";
            heads[that] = noun;
            relations[that] = "det";
            for (int c = noun + 1; c < words.length; c++) {
                if (heads[c] == that) {
                    heads[c] = noun;
                }
            }
        }
    }

    /** "after Diaz left", read as a time "after Diaz" and a clause without a subject. */
    private void clauseAfterNoun(int verb) {
        int above = heads[verb];
        if (above < 0 || above > verb || relations[verb].equals("conj") || !isFinite(verb) || has(verb, "mark")
                || hasSubject(verb)) {
            return;
        }
        int begin = verb;
        while (begin > 0 && heads[begin - 1] == verb) {
            begin--;
        }
        for (int noun = begin - 1; noun > above; noun--) {
            if (heads[noun] == above && isNominal(noun)) {
                conjoin(noun, verb, begin);
                return;
            }
        }
    }

    private void conjoin(int noun, int verb, int begin) {
        int link = -1;
        for (int c = 0; c < noun; c++) {
            if (heads[c] == noun && relations[c].equals("case")
                    && CONJUNCTIONS.contains(words[c].toLowerCase(Locale.ROOT))) {
                link = c;
            }
        }
        for (int i = noun + 1; link >= 0 && i < begin; i++) {
            link = isBelow(i, noun) && !isComma(i) ? link : -1;
        }
        if (link >= 0) {
            moveTo(noun, verb, "nsubj");
            moveTo(link, verb, "mark");
            relations[verb] = "advcl";
        }
    }

    /** "accused Ghana of spying": what stands before the preposition of a clause is the object of the verb above it. */
    private void objectBeforePreposition(int noun) {
        int verb = heads[noun];
        int above = verb < 0 ? -1 : heads[verb];
        if (verb < noun || above < 0 || above > noun || !relations[noun].equals("nsubj") || !fine(verb).equals("VBG")
                || !isVerb(above) || has(above, "obj")) {
            return;
        }
        for (int c = noun + 1; c < verb; c++) {
            boolean opens = relations[c].equals("mark") || relations[c].equals("case");
            if (heads[c] == verb && opens && PREPOSITIONS.contains(words[c].toLowerCase(Locale.ROOT))) {
                moveTo(noun, above, "obj");
                moveTo(c, verb, "mark");
                moveTo(verb, above, "advcl");
                return;
            }
        }
    }

    private boolean isComma(int i) {
        return words[i].equals(",");
    }

    private boolean isBelow(int i, int top) {
        int at = i;
        while (at >= 0 && at != top) {
            at = heads[at];
        }
        return at == top;
    }

    /** "Owusu Tuesday denied": the day is no part of the name and no subject. */
    private void dayBesideName(int i) {
        if (!DAYS.contains(words[i].toLowerCase(Locale.ROOT)) || has(i, "case") || heads[i] < 0) {
            return;
        }
        int above = heads[i];
        if (relations[i].equals("flat") && above >= 0 && heads[above] >= 0 && isVerb(heads[above])
                && relations[above].startsWith("nsubj")) {
            moveTo(i, heads[above], "obl:unmarked");
        } else if (relations[i].startsWith("nsubj") && isVerb(above) && countSubjects(above) > 1) {
            relations[i] = "obl:unmarked";
        }
    }

    /** A noun with a preposition is neither subject nor object. */
    private void subjectWithPreposition(int i) {
        boolean core = relations[i].startsWith("nsubj") || relations[i].equals("obj") || relations[i].equals("iobj");
        if (!core || !isNominal(i)) {
            return;
        }
        for (int c = 0; c < i; c++) {
            if (heads[c] == i && relations[c].equals("case") && tags[c].endsWith("|ADP")) {
                relations[i] = "obl";
            }
        }
    }

    /** "The envoy, Ana Diaz, left": of two subjects the second, between commas, renames the first. */
    private void secondSubject(int i) {
        int verb = heads[i];
        if (verb <= i || !relations[i].startsWith("nsubj") || relations[i].equals("nsubj:outer") || i == 0) {
            return;
        }
        int begin = i;
        while (begin > 0 && heads[begin - 1] == i) {
            begin--;
        }
        int end = i + 1;
        while (end < verb && isBelow(end, i)) {
            end++;
        }
        if (begin == 0 || !isComma(begin - 1) || (!isComma(end) && !isComma(end - 1))) {
            return;
        }
        for (int first = begin - 1; first >= 0; first--) {
            if (heads[first] == verb && relations[first].startsWith("nsubj") && isNominal(first)) {
                heads[i] = first;
                relations[i] = "appos";
                return;
            }
        }
    }

    /** "Chad blamed Togo": of two subjects on either side of an active verb the one right after it is its object. */
    private void subjectAfterVerb(int i) {
        int verb = heads[i];
        if (verb < 0 || verb > i || !relations[i].equals("nsubj") || !isVerb(verb) || has(verb, "cop")
                || has(verb, "obj") || has(verb, "aux:pass") || has(i, "case")) {
            return;
        }
        for (int first = 0; first < verb; first++) {
            if (heads[first] == verb && relations[first].equals("nsubj")) {
                relations[i] = "obj";
                return;
            }
        }
    }

    /** Subject, agent and auxiliary agree on whether a verb is passive. */
    private void voice(int verb) {
        boolean passive = has(verb, "aux:pass");
        boolean participle = tags[verb].startsWith("VBN");
        for (int c = 0; c < words.length; c++) {
            if (heads[c] != verb) {
                continue;
            }
            if (relations[c].equals("nsubj") && passive) {
                relations[c] = "nsubj:pass";
            } else if (relations[c].equals("nsubj:pass") && !passive && !participle) {
                relations[c] = "nsubj";
            } else if (relations[c].equals("obl") && c > verb && participle
                    && (passive || relations[verb].equals("acl")) && isAgent(c)) {
                relations[c] = "obl:agent";
            }
        }
    }

    /** "by" with a name or a person, not with a place, a time or an amount. */
    private boolean isAgent(int i) {
        if (!tags[i].endsWith("|PROPN") && !tags[i].startsWith("NNS") && !tags[i].endsWith("|PRON")) {
            return false;
        }
        for (int c = 0; c < i; c++) {
            if (heads[c] == i && relations[c].equals("case")) {
                return words[c].equalsIgnoreCase("by") && !DAYS.contains(words[i].toLowerCase(Locale.ROOT));
            }
        }
        return false;
    }

    private void moveTo(int i, int head, String relation) {
        heads[i] = head;
        relations[i] = relation;
    }

    private boolean hasSubject(int verb) {
        return countSubjects(verb) > 0;
    }

    private int countSubjects(int verb) {
        int count = 0;
        for (int c = 0; c < words.length; c++) {
            count += heads[c] == verb && relations[c].startsWith("nsubj") ? 1 : 0;
        }
        return count;
    }

    private boolean isFinite(int verb) {
        if (FINITE.contains(fine(verb))) {
            return isVerb(verb);
        }
        for (int c = 0; c < verb; c++) {
            boolean auxiliary = relations[c].startsWith("aux") || relations[c].equals("cop");
            if (heads[c] == verb && auxiliary && FINITE.contains(fine(c))) {
                return true;
            }
        }
        return false;
    }

    private String fine(int i) {
        int bar = tags[i].indexOf('|');
        return bar < 0 ? tags[i] : tags[i].substring(0, bar);
    }

    private boolean isVerb(int i) {
        return tags[i].endsWith("|VERB") || tags[i].endsWith("|AUX");
    }

    private boolean isNominal(int i) {
        return tags[i].endsWith("|NOUN") || tags[i].endsWith("|PROPN") || tags[i].endsWith("|PRON")
                || tags[i].endsWith("|NUM");
    }

    private boolean has(int head, String relation) {
        for (int c = 0; c < words.length; c++) {
            if (heads[c] == head && relations[c].equals(relation)) {
                return true;
            }
        }
        return false;
    }
}
