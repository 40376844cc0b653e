package org.entente.statement;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.statement.Contents.Part;

/** Finds where a content begins and ends: without what opens it, what belongs to the cue, and loose ends. */
final class Edges {

    private static final Set<String> BACKGROUND = Set.of("as", "while", "though", "although", "despite", "amid",
            "whereas", "following");
    private static final Set<String> COMPLEMENTISERS = Set.of("that", "to", ",", ":", "-", "–", "—", "…", "...", ";");
    private static final Set<String> LOOSE_ENDS = Set.of(".", ",", ";", ":", "-", "–", "—", "...", "…", "though",
            "however", "and", "but", "?!");
    private static final Set<String> TALK_NOUNS = Set.of("explanation", "claim", "charge", "allegation", "accusation",
            "statement", "remark", "comment", "assertion", "view", "warning", "suggestion", "proposal");
    private static final Set<String> OCCASIONS = Set.of("interview", "statement", "speech", "letter", "tweet", "post",
            "address", "email", "report", "article", "meeting", "conference", "briefing", "call", "monday", "tuesday",
            "wednesday", "thursday", "friday", "saturday", "sunday", "week", "month", "year", "day", "morning",
            "evening",
            "afternoon", "night", "time");
    private static final Set<String> LOOSE_PREPOSITIONS = Set.of("by", "at", "during", "after", "before", "since",
            "until", "despite", "without");
    private static final int SHORTEST = 4;
    private static final String MARKS = "\"“”''``";

    private Edges() {
    }

    /** Cuts off the opener, what belongs to the cue, and loose ends. */
    static Optional<Part> trimmed(CueUse use, int first, int last, int head) {
        Tree tree = use.tree();
        int from = first;
        int to = last;
        int cue = use.head();
        if (from <= cue && cue <= to) {
            boolean below = tree.isBelow(cue, head);
            if (head > cue) {
                from = 1 + (below ? Math.max(use.last(), tree.last(cue) < head ? tree.last(cue) : 0) : use.last());
            } else if (!below || tree.last(cue) >= to - 1) {
                to = tree.first(cue) - 1;
            }
        }
        to = withoutJoinedReport(use, to, head);
        to = withoutBackground(tree, from, to, head);
        to = withoutJoinedParticiple(use, from, to);
        while (from <= to && isOpener(tree, use, from, head)) {
            from++;
        }
        while (to >= from && (LOOSE_ENDS.contains(tree.word(to)) || strayMark(tree, from, to))) {
            to--;
        }
        return from > to ? Optional.empty() : Optional.of(new Part(from, to));
    }

    /** Ends "denouncing the raid and accusing Norland ..." before the second cue. */
    private static int withoutJoinedParticiple(CueUse use, int from, int to) {
        Tree tree = use.tree();
        if (!tree.word(use.head()).endsWith("ing") || from < use.head()) {
            return to;
        }
        return IntStream.range(from + 1, to)
                .filter(i -> tree.token(i).tag().equals("CCONJ") && tree.word(i + 1).endsWith("ing")
                        && CueLexicon.shipped().isVerb(tree.token(i + 1)))
                .map(i -> i - 1).findFirst().orElse(to);
    }

    private static boolean isOpener(Tree tree, CueUse use, int at, int head) {
        String word = tree.word(at);
        if (COMPLEMENTISERS.contains(word)) {
            return !word.equals("that") || tree.is(at, "mark") || tree.token(at).tag().equals("SCONJ");
        }
        boolean preposition = tree.is(at, "case", "mark") && tree.head(at) == head
                && use.cue().frames().stream().anyMatch(f -> f.preposition().filter(word::equals).isPresent())
                && use.cue().frames().stream().noneMatch(f -> f.kind() == Frame.Kind.OBJECT_AND_PREPOSITION
                        && at > use.last() + 1);
        return preposition || tree.is(at, "case", "mark") && tree.head(at) == head && at == use.last();
    }

    /** A closing quotation mark at the end that nothing in the part opens, or an opening one. */
    private static boolean strayMark(Tree tree, int from, int to) {
        if (!"\"“”'‘’''``".contains(tree.token(to).text())) {
            return false;
        }
        long marks = IntStream.rangeClosed(from, to)
                .filter(i -> "\"“”''``".contains(tree.token(i).text())).count();
        return marks % 2 == 1;
    }

    /** Ends a content before a clause that tells what else went on: "as Adams took a softer line". */
    static int withoutBackground(Tree tree, int from, int to, int head) {
        int end = to;
        for (int i = from + SHORTEST; i <= end; i++) {
            if (tree.word(i).equals("as") && tree.is(i, "mark") && !tree.word(i - 1).equals("such")
                    && !tree.word(i - 1).equals(",")
                    && IntStream.range(from, i).noneMatch(k -> tree.word(k).equals("as"))
                    && tree.has(tree.head(i), "nsubj")) {
                end = i - 1;
            }
        }
        for (int i = Math.max(from, head) + 1; i <= to; i++) {
            if (!tree.isBelow(i, head) || i <= from) {
                continue;
            }
            boolean clause = tree.is(i, "advcl", "obl") && tree.last(i) >= end - 1 && tree.first(i) > from + 1;
            if (clause) {
                String opener = tree.opener(i).orElse("");
                boolean comma = tree.word(tree.first(i) - 1).equals(",") || tree.word(tree.first(i)).equals(",");
                boolean background = BACKGROUND.contains(opener)
                        && (tree.is(i, "advcl") && tree.hasSubject(i) || comma && !opener.equals("as"));
                boolean participle = comma && tree.is(i, "advcl") && tree.word(i).endsWith("ing")
                        && !tree.hasSubject(i) && CueLexicon.shipped().isSpeech(tree.token(i));
                if (background || participle) {
                    end = Math.min(end, tree.first(i) - 1);
                }
            }
            boolean apposition = tree.is(i, "appos", "parataxis") && TALK_NOUNS.contains(tree.lemma(i))
                    && tree.last(i) >= end - 1 && tree.first(i) > from + 1;
            if (apposition) {
                end = Math.min(end, tree.first(i) - 1);
            }
        }
        return end;
    }

    /** Ends a reported clause before a verb that goes on with what the speaker does: "and rejected calls". */
    private static int withoutJoinedReport(CueUse use, int to, int head) {
        Tree tree = use.tree();
        return tree.children(head, "conj").stream()
                .filter(c -> c <= to && Sources.reportJoined(tree, c).equals(Optional.of(use.head()))).findFirst()
                .map(c -> tree.first(c) - 1).orElse(to);
    }

    /** Goes on over words and quotation marks to the next comma, "and" or conjunction. */
    static int extended(Tree tree, int end) {
        int last = end;
        while (last + 1 < tree.size() && !Set.of("CCONJ", "SCONJ").contains(tree.token(last + 1).tag())
                && (!tree.isPunctuation(last + 1) || (MARKS + "-").contains(tree.word(last + 1)))) {
            last++;
        }
        return last;
    }

    /** Where a noun phrase ends: with the phrases right behind it that say more of it, wherever the tree hangs them. */
    static int endOfPhrase(Tree tree, int end) {
        int last = end;
        while (last + 2 < tree.size()) {
            int next = last + 1;
            boolean participle = tree.token(next).isVerb() && tree.isNonFinite(next)
                    && !tree.word(next).equals("to");
            boolean phrase = tree.token(next).tag().equals("ADP") && tree.head(next) > next
                    && !OCCASIONS.contains(tree.lemma(tree.head(next))) && !tree.token(tree.head(next)).isVerb()
                    && !BACKGROUND.contains(tree.word(next)) && !LOOSE_PREPOSITIONS.contains(tree.word(next));
            while (next + 2 < tree.size() && MARKS.contains(tree.word(next))) {
                next++;
            }
            boolean purpose = tree.word(next).equals("to") && tree.token(next + 1).isVerb();
            if (purpose) {
                last = Math.max(last, extended(tree, tree.last(next + 1)));
                break;
            }
            boolean infinitive = tree.word(next).equals("for") && forToEnd(tree, next) > next;
            int to = infinitive
                    ? forToEnd(tree, next)
                    : participle ? tree.last(next) : phrase ? tree.last(tree.head(next)) : last;
            if (to <= last) {
                break;
            }
            last = to;
        }
        return last;
    }

    /** The end of "for Norland to open its borders" from its "for" on; -1 when this is no such phrase. */
    private static int forToEnd(Tree tree, int start) {
        for (int i = start + 2; i + 1 < tree.size() && i < start + 8 && !tree.isPunctuation(i); i++) {
            if (tree.word(i).equals("to") && tree.token(i + 1).isVerb()) {
                return extended(tree, i + 1);
            }
        }
        return -1;
    }
}
