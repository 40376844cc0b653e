package org.entente.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.entity.Mention;
import org.entente.statement.Sources.Source;
import org.entente.statement.Statement.Force;
import org.entente.statement.Statement.IndirectStatement;

/** Finds what a phrase attributes: "according to X, ...", "in X's view, ...". */
final class SourcePhraseFinder implements StatementFinder {

    private static final int LONGEST_NAME = 4;
    private static final Set<String> OPINIONS = Set.of("view", "opinion", "word", "estimate", "assessment", "account",
            "judgement", "judgment");

    @Override
    public List<Statement> find(Passage passage) {
        List<Statement> found = new ArrayList<>();
        for (Tree tree : passage.trees()) {
            if (tree.sentence().inHeadline()) {
                headline(passage, tree, found);
            }
            for (int i = 0; i + 2 < tree.size(); i++) {
                if (tree.word(i).equals("according") && tree.word(i + 1).equals("to")) {
                    read(passage, tree, i, i + 1, found);
                } else if (tree.word(i).equals("in")) {
                    opinion(passage, tree, i, found);
                }
            }
        }
        return found;
    }

    private static void read(Passage passage, Tree tree, int from, int to, List<Statement> found) {
        int named = governed(tree, from, to);
        if (named < 0) {
            return;
        }
        int first = Math.min(from, tree.first(named));
        int last = phraseEnd(tree, named);
        Source source = passage.sources().named(tree, named);
        add(passage, tree, new int[]{from, to}, first, last, source, found);
    }

    /** "Okello: Border stays open": a headline that begins with a name and a colon. */
    private static void headline(Passage passage, Tree tree, List<Statement> found) {
        int colon = 1;
        while (colon < tree.size() && !tree.word(colon).equals(":") && colon <= LONGEST_NAME) {
            colon++;
        }
        if (colon + 2 >= tree.size() || !tree.word(colon).equals(":")) {
            return;
        }
        Span before = tree.span(0, colon - 1);
        int end = colon;
        passage.sources().mentionsIn(tree).stream()
                .filter(m -> m.form() == Mention.Form.NAME || m.form() == Mention.Form.METONYM)
                .filter(m -> m.span().equals(before)).findFirst()
                .ifPresent(m -> add(passage, tree, new int[]{end, end}, 0, end,
                        passage.sources().named(tree, m.head()), found));
    }

    /** The word that "according to" governs; -1 when there is none. */
    static int governed(Tree tree, int from, int to) {
        int head = tree.head(from);
        if (head > to) {
            return head;
        }
        return tree.children(from, "obl", "nmod", "obj", "pobj").stream().filter(c -> c > to).findFirst()
                .orElseGet(() -> tree.head(to) > to ? tree.head(to) : -1);
    }

    private static int phraseEnd(Tree tree, int named) {
        int last = tree.last(named);
        return last >= named ? last : named;
    }

    private static void opinion(Passage passage, Tree tree, int in, List<Statement> found) {
        int noun = tree.head(in);
        if (noun <= in || noun > in + 6 || !OPINIONS.contains(tree.lemma(noun)) || tree.first(noun) != in) {
            return;
        }
        Optional<Integer> owner = tree.child(noun, "nmod:poss");
        boolean sentenceLevel = in == 0 || tree.word(in - 1).equals(",");
        if (owner.isPresent() && sentenceLevel) {
            add(passage, tree, new int[]{in, noun}, in, tree.last(noun),
                    passage.sources().named(tree, owner.get()), found);
        }
    }

    /** Adds what the sentence says beside the phrase. */
    private static void add(Passage passage, Tree tree, int[] cue, int first, int last, Source source,
            List<Statement> found) {
        Span cueSpan = tree.span(cue[0], cue[1]);
        if (passage.quotationAround(cueSpan).isPresent()) {
            return;
        }
        int before = wordsIn(tree, 0, first - 1);
        int after = wordsIn(tree, last + 1, tree.size() - 1);
        int from = before >= after ? clauseStart(tree, first) : last + 1;
        int to = before >= after ? first - 1 : tree.size() - 1;
        while (from <= to && tree.isPunctuation(from) && !"\"“".contains(tree.token(from).text())) {
            from++;
        }
        while (to >= from && tree.isPunctuation(to) && !"\"”".contains(tree.token(to).text())) {
            to--;
        }
        if (to - from < 1) {
            return;
        }
        Span content = tree.span(from, to);
        if (passage.quotedShare(content) >= 0.85) {
            return;
        }
        List<Optional<Entity>> speakers = new ArrayList<>();
        source.entities().forEach(e -> speakers.add(Optional.of(e)));
        if (speakers.isEmpty()) {
            speakers.add(Optional.empty());
        }
        for (Optional<Entity> speaker : speakers) {
            found.add(new IndirectStatement(content, speaker, Optional.empty(),
                    Optional.of(cueSpan.in(passage.text())), Optional.of(cueSpan), Force.ASSERTS,
                    List.of(tree.sentence().index()), 0.85 * source.confidence()));
        }
    }

    private static int wordsIn(Tree tree, int from, int to) {
        int words = 0;
        for (int i = from; i <= to; i++) {
            words += tree.isPunctuation(i) ? 0 : 1;
        }
        return words;
    }

    /** Where the part of a sentence begins that a phrase after it speaks of: behind a semicolon, if there is one. */
    private static int clauseStart(Tree tree, int end) {
        for (int i = end - 1; i > 0; i--) {
            if (tree.word(i).equals(";")) {
                return i + 1;
            }
        }
        return 0;
    }
}
