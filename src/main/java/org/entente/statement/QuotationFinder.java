package org.entente.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.article.Span;
import org.entente.statement.QuotationCues.Attribution;
import org.entente.statement.QuoteMarks.Quoted;
import org.entente.statement.Sources.Source;
import org.entente.statement.Statement.Quotation;
import org.entente.statement.Statement.QuotationKind;

/** Finds quotations: words in marks that somebody says. Scare quotes and titles are none. */
final class QuotationFinder implements StatementFinder {

    private static final Pattern TITLE_BEFORE = Pattern.compile(
            "(?i)\\b(film|movie|book|novel|song|album|show|series|play|magazine|newspaper|article|essay|poem|painting"
                    + "|podcast|programme|program|operation|website|blog|titled|entitled|labelled|labeled|called|named|nicknamed|dubbed|so-called"
                    + "|known as|codenamed|code-named|stamped|marked|the word|the words|the term|the phrase)\\s*,?\\s*$");
    private static final double NO_SPEAKER = 0.5;
    private static final int LONG_FRAGMENT = 6;
    private static final double SURE_CUE = 0.95;
    private static final int EXACT = 4;
    private static final int STEM = 6;
    private static final int ECHOES = 3;

    /** A quotation on its way: its attribution may still be found elsewhere. */
    private static final class Draft {
        final Quoted quoted;
        final QuotationKind kind;
        final List<String> words;
        Optional<Attribution> own;
        Source source;
        double confidence;

        Draft(Quoted quoted, QuotationKind kind, List<String> words, Optional<Attribution> own) {
            this.quoted = quoted;
            this.kind = kind;
            this.words = words;
            this.own = own;
            source = own.map(Attribution::source).orElse(Source.NONE);
            confidence = own.map(a -> a.confidence() * a.source().confidence()).orElse(0.0);
        }

        boolean hasSpeaker() {
            return !source.entities().isEmpty();
        }
    }

    @Override
    public List<Statement> find(Passage passage) {
        List<Draft> drafts = drafts(passage);
        for (int i = 1; i < drafts.size(); i++) {
            inherit(passage, drafts.get(i - 1), drafts.get(i));
        }
        drafts.stream().filter(d -> d.own.isEmpty()).forEach(d -> echo(passage, d));
        for (int i = drafts.size() - 2; i >= 0; i--) {
            inheritBackwards(passage, drafts.get(i), drafts.get(i + 1));
        }
        drafts.stream().filter(d -> !d.hasSpeaker()).forEach(d -> sameWords(d, drafts));
        if (passage.flows()) {
            goOn(passage, drafts);
        }
        return drafts.stream().filter(d -> isQuotation(passage, d)).<Statement>map(d -> quotation(passage, d)).toList();
    }

    private static List<Draft> drafts(Passage passage) {
        QuotationCues cues = new QuotationCues(passage);
        List<Draft> drafts = new ArrayList<>();
        for (Quoted quoted : passage.quoted()) {
            boolean inWrapped = passage.wrapped().stream().anyMatch(w -> w.marked().contains(quoted.marked()));
            if (quoted.depth() == 0 || inWrapped) {
                QuotationKind kind = kind(passage, quoted);
                Optional<Attribution> own = passage.wrapped().contains(quoted)
                        ? Optional.empty()
                        : cues.of(quoted, kind == QuotationKind.DIRECT);
                drafts.add(new Draft(quoted, kind, words(quoted.inside().in(passage.text())), own));
            }
        }
        return drafts;
    }

    /** Direct when it is a sentence: it begins like one, or has a subject and verb of its own and follows a colon or "that". */
    private static QuotationKind kind(Passage passage, Quoted quoted) {
        String text = passage.text();
        Span inside = quoted.inside();
        boolean capital = Character.isUpperCase(text.charAt(inside.begin())) || text.charAt(inside.begin()) == '[';
        char end = text.charAt(inside.end() - 1);
        boolean ends = ".?!…".indexOf(end) >= 0
                || quoted.closed() && quoted.marked().end() - 2 >= 0 && text.charAt(quoted.marked().end() - 2) == ',';
        boolean clause = passage.treesIn(inside).stream().anyMatch(tree -> hasClause(tree, inside));
        boolean alone = isAlone(passage, quoted);
        String before = text.substring(0, quoted.marked().begin()).stripTrailing();
        boolean introduced = before.endsWith(":") || before.endsWith(",");
        boolean opensSentence = passage.treesIn(quoted.marked()).stream().findFirst()
                .filter(t -> t.sentence().span().begin() >= quoted.marked().begin()).isPresent();
        boolean several = text.substring(inside.begin(), inside.end()).matches("(?s).*\\p{Ll}{2}[.?!] \\S.*\\s.*");
        boolean direct = alone || several || capital && (clause || ends || introduced || opensSentence)
                || clause && ends && (opensSentence || introduced) || clause && before.endsWith(" that");
        return direct ? QuotationKind.DIRECT : QuotationKind.MIXED;
    }

    /** Whether nothing but a full stop stands beside a quotation in its sentences. */
    private static boolean isAlone(Passage passage, Quoted quoted) {
        return passage.treesIn(quoted.marked()).stream()
                .allMatch(tree -> quoted.marked().end() + 3 >= tree.sentence().span().end()
                        && quoted.marked().begin() <= tree.sentence().span().begin() + 1);
    }

    /** A quotation that nobody is named for goes on with whoever spoke last; in articles told in one piece only. */
    private static void goOn(Passage passage, List<Draft> drafts) {
        LastSpeaker last = new LastSpeaker(passage);
        List<LastSpeaker.Spoken> spoken = new ArrayList<>();
        for (Draft draft : drafts) {
            boolean open = !draft.hasSpeaker() && draft.own.isEmpty() && draft.kind == QuotationKind.DIRECT
                    && draft.quoted.depth() == 0 && !passage.wrapped().contains(draft.quoted);
            if (open) {
                last.before(draft.quoted, spoken).ifPresent(found -> {
                    draft.own = Optional.of(found);
                    draft.source = found.source();
                    draft.confidence = found.confidence();
                });
            }
            if (draft.hasSpeaker()) {
                spoken.add(new LastSpeaker.Spoken(draft.quoted, draft.source, draft.confidence));
            }
        }
    }

    /** "X warned that they considered it important. 'We find it important'.": the quotation repeats what is reported. */
    private static void echo(Passage passage, Draft draft) {
        List<Integer> sentences = passage.sentencesOf(draft.quoted.marked());
        if (draft.kind != QuotationKind.DIRECT || sentences.isEmpty() || sentences.get(0) == 0
                || !isAlone(passage, draft.quoted) || passage.wrapped().contains(draft.quoted)) {
            return;
        }
        Tree before = passage.trees().get(sentences.get(0) - 1);
        Set<String> stems = stems(draft.words);
        stems.retainAll(stems(words(before.sentence().span().in(passage.text()))));
        boolean sameParagraph = before.sentence().blockIndex() == draft.quoted.block();
        if (!sameParagraph || stems.size() < ECHOES) {
            return;
        }
        passage.cues(before).stream()
                .filter(u -> u.cue().plainSpeech() && u.cue().has(Frame.Kind.CLAUSE) && !passage.isInSpeech(u.span()))
                .map(u -> passage.sources().ofVerb(before, u.head())).filter(s -> s.entities().size() == 1).findFirst()
                .ifPresent(source -> {
                    draft.source = source;
                    draft.confidence = source.confidence() * 0.6;
                });
    }

    private static Set<String> stems(List<String> words) {
        Set<String> stems = new TreeSet<>();
        words.stream().filter(w -> w.length() > STEM).forEach(w -> stems.add(w.substring(0, STEM)));
        return stems;
    }

    private static boolean hasClause(Tree tree, Span inside) {
        return tree.sentence().tokensIn(inside).stream().anyMatch(i -> tree.is(i, "nsubj") && tree.head(i) >= 0
                && inside.overlaps(tree.token(tree.head(i)).span()));
    }

    /** "'A', he said. 'B'." and the next paragraph of a long quotation: the second has the speaker of the first. */
    private static void inherit(Passage passage, Draft first, Draft second) {
        if (second.own.isPresent() || second.kind != QuotationKind.DIRECT || passage.wrapped().contains(second.quoted)
                || first.quoted.depth() > 0) {
            return;
        }
        boolean nextParagraph = first.quoted.continued() && second.quoted.block() == first.quoted.block() + 1;
        if (nextParagraph
                || first.kind == QuotationKind.DIRECT && first.own.isPresent() && follows(passage, first, second)) {
            second.source = first.source;
            second.confidence = first.confidence * 0.8;
            if (nextParagraph || first.hasSpeaker()) {
                second.own = first.own.map(a -> new Attribution(a.source(), Optional.empty(), a.sentence(),
                        a.confidence() * 0.8));
            }
        }
    }

    private static void inheritBackwards(Passage passage, Draft first, Draft second) {
        boolean continued = first.quoted.continued() && second.quoted.block() == first.quoted.block() + 1;
        boolean touching = first.quoted.block() == second.quoted.block()
                && first.quoted.marked().end() <= second.quoted.marked().begin() && passage.text()
                        .substring(first.quoted.marked().end(), second.quoted.marked().begin()).length() <= 3;
        if (first.own.isEmpty() && second.hasSpeaker() && first.kind == QuotationKind.DIRECT
                && (continued || touching)) {
            first.source = second.source;
            first.confidence = second.confidence * 0.8;
            first.own = second.own.map(a -> new Attribution(a.source(), Optional.empty(), a.sentence(),
                    a.confidence() * 0.8));
        }
    }

    /** Whether a quotation stands alone in its sentence, right behind the sentence with another's cue. */
    private static boolean follows(Passage passage, Draft first, Draft second) {
        if (first.quoted.block() != second.quoted.block() || first.own.isEmpty() || !isAlone(passage, second.quoted)) {
            return false;
        }
        List<Integer> before = passage.sentencesOf(first.quoted.marked());
        List<Integer> after = passage.sentencesOf(second.quoted.marked());
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        int end = Math.max(before.get(before.size() - 1), first.own.get().sentence());
        return after.get(0) == end + 1 || after.get(0) == end;
    }

    /** The same words, or most of them, attributed elsewhere in the article. */
    private static void sameWords(Draft draft, List<Draft> drafts) {
        Set<String> speakers = new TreeSet<>();
        Draft best = null;
        for (Draft other : drafts) {
            if (other != draft && other.own.isPresent() && other.hasSpeaker() && draft.own.isEmpty()
                    && shares(draft.words, other.words)) {
                speakers.add(other.source.entities().get(0).id());
                best = best == null || other.confidence > best.confidence ? other : best;
            }
        }
        if (best != null && speakers.size() == 1) {
            draft.source = best.source;
            draft.confidence = best.confidence * 0.75;
        }
    }

    private static boolean shares(List<String> words, List<String> others) {
        boolean fewer = words.size() <= others.size();
        List<String> shorter = fewer ? words : others;
        List<String> longer = fewer ? others : words;
        if (shorter.size() >= EXACT && Collections.indexOfSubList(longer, shorter) >= 0) {
            return true;
        }
        long weighty = shorter.stream().filter(w -> w.length() > 3).distinct().count();
        return shorter.size() >= 3 && weighty >= 2 && commonInOrder(shorter, longer) >= 0.8 * shorter.size();
    }

    /** The length of the longest common subsequence. */
    private static int commonInOrder(List<String> a, List<String> b) {
        int[][] length = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                length[i][j] = a.get(i - 1).equals(b.get(j - 1))
                        ? length[i - 1][j - 1] + 1
                        : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length[a.size()][b.size()];
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty())
                .toList();
    }

    /** "The Morning Show": every longer word has a capital, and no cue stands right beside it. */
    private static boolean isTitle(Passage passage, Draft draft) {
        String[] written = draft.quoted.inside().in(passage.text()).split("[^\\p{L}\\p{N}'’-]+");
        boolean capitals = Arrays.stream(written).filter(w -> w.length() > STEM / 2)
                .allMatch(w -> Character.isUpperCase(w.charAt(0)) || Character.isDigit(w.charAt(0)));
        return capitals && written.length > 1 && draft.own.filter(a -> a.confidence() >= SURE_CUE).isEmpty();
    }

    private static boolean isQuotation(Passage passage, Draft draft) {
        String before = passage.text().substring(Math.max(0, draft.quoted.marked().begin() - 40),
                draft.quoted.marked().begin());
        boolean headline = passage.treesIn(draft.quoted.marked()).stream().anyMatch(t -> t.sentence().inHeadline());
        if (!headline && isTitle(passage, draft)) {
            return false;
        }
        if (draft.kind == QuotationKind.DIRECT) {
            return !TITLE_BEFORE.matcher(before).find() || draft.words.size() > LONG_FRAGMENT;
        }
        if (TITLE_BEFORE.matcher(before).find()) {
            return draft.own.isPresent() && draft.words.size() > LONG_FRAGMENT;
        }
        return draft.own.isPresent() || draft.hasSpeaker() || headline || draft.words.size() >= LONG_FRAGMENT;
    }

    private static Quotation quotation(Passage passage, Draft draft) {
        TreeSet<Integer> sentences = new TreeSet<>(passage.sentencesOf(draft.quoted.marked()));
        draft.own.ifPresent(a -> sentences.add(a.sentence()));
        double confidence = draft.hasSpeaker() ? draft.confidence : NO_SPEAKER;
        if (!draft.quoted.closed() && !draft.quoted.continued()) {
            confidence *= 0.5;
        }
        return new Quotation(draft.quoted.inside(), draft.source.first(), draft.own.flatMap(Attribution::cue),
                draft.kind, List.copyOf(sentences), confidence);
    }
}
