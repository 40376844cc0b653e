package org.entente.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.article.Span;
import org.entente.entity.Mention;
import org.entente.statement.QuoteMarks.Quoted;
import org.entente.statement.Sources.Source;

/** Finds the cue of a quotation in its own sentence, and through the cue its speaker. */
final class QuotationCues {

    private static final Set<String> FILLERS = Set.of("that", "as", "of", "is", "was", "it", "a", "an", "the", "how");

    private static final Set<String> PERSONS = Set.of("he", "she", "they", "who", "i", "we");
    private static final double SPEECH = 0.9;

    private final Passage passage;

    QuotationCues(Passage passage) {
        this.passage = passage;
    }

    /**
     * Who says a quotation, and the words that tell so.
     *
     * @param source the speakers, none when the cue's subject is not known
     * @param cue the cue's words; absent for "X: ..."
     * @param sentence index of the sentence with the cue
     * @param confidence how sure it is that this cue is the quotation's, from 0 to 1
     */
    record Attribution(Source source, Optional<String> cue, int sentence, double confidence) {
    }

    /** The attribution in the sentence of a quotation or, after a question, in the next one; empty for none. */
    Optional<Attribution> of(Quoted quoted, boolean direct) {
        List<Tree> trees = passage.treesIn(quoted.marked());
        if (trees.isEmpty()) {
            return Optional.empty();
        }
        Tree firstTree = trees.get(0);
        Tree lastTree = trees.get(trees.size() - 1);
        Optional<Attribution> found;
        if (direct) {
            found = introducing(firstTree, quoted).or(() -> AfterQuotation.read(passage, lastTree, quoted))
                    .or(() -> hanging(trees, quoted))
                    .or(() -> aside(lastTree, quoted)).or(() -> governing(firstTree, quoted, lastTree))
                    .or(() -> nextSentence(lastTree, quoted))
                    .or(() -> lastSentence(firstTree, quoted));
        } else {
            found = governing(firstTree, quoted, lastTree).or(() -> hanging(trees, quoted))
                    .or(() -> introducing(firstTree, quoted)).or(() -> aside(lastTree, quoted))
                    .or(() -> AfterQuotation.read(passage, lastTree, quoted));
        }
        return found.or(() -> sourcePhrase(firstTree)).or(() -> sourcePhrase(lastTree))
                .or(() -> colon(firstTree, quoted)).or(() -> preceding(firstTree, quoted, direct));
    }

    /** "X said, '...'": the cue stands right before the mark. */
    private Optional<Attribution> introducing(Tree tree, Quoted quoted) {
        List<CueUse> before = usable(tree, quoted).filter(u -> u.span().end() <= quoted.marked().begin()).toList();
        List<CueUse> nearest = Stream.concat(before.reversed().stream().filter(u -> !u.cue().noun()),
                before.reversed().stream().filter(u -> u.cue().noun())).toList();
        for (CueUse use : nearest) {
            String between = passage.text().substring(use.span().end(), quoted.marked().begin());
            boolean mark = between.strip().endsWith(":") || between.strip().endsWith(",");
            List<String> words = List.of(between.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'-]+")).stream()
                    .filter(w -> !w.isEmpty() && !FILLERS.contains(w)).toList();
            if (words.isEmpty() || mark && between.strip().endsWith(":") || mark && words.size() <= 4) {
                return Optional.of(attribution(use, words.isEmpty() ? 0.95 : 0.85, quoted));
            }
        }
        return Optional.empty();
    }

    /** "The talks, the minister said, 'have failed'." */
    private Optional<Attribution> aside(Tree tree, Quoted quoted) {
        return usable(tree, quoted)
                .filter(u -> Asides.content(u).map(part -> tree.span(part.from(), part.to()))
                        .filter(content -> content.overlaps(quoted.inside())).isPresent())
                .findFirst().map(u -> attribution(u, 0.9, quoted));
    }

    /** A cue that the parser hung below the quotation's own words. */
    private Optional<Attribution> hanging(List<Tree> trees, Quoted quoted) {
        for (Tree tree : trees) {
            Optional<CueUse> below = usable(tree, quoted)
                    .filter(u -> !u.cue().noun() && u.cue().has(Frame.Kind.CLAUSE))
                    .filter(u -> tree.hasSubject(u.head()) && tree.is(u.head(), "parataxis", "ccomp", "dep")
                            && quoted.inside().contains(tree.token(tree.head(u.head())).span()))
                    .findFirst();
            if (below.isPresent()) {
                return below.map(u -> attribution(u, 0.9, quoted));
            }
        }
        return Optional.empty();
    }

    /** The nearest cue above the quotation's words; one further up when the nearest has no speaker, as in "said it shows". */
    private Optional<Attribution> governing(Tree firstTree, Quoted quoted, Tree lastTree) {
        Optional<Attribution> unknown = Optional.empty();
        for (Tree tree : firstTree == lastTree ? List.of(firstTree) : List.of(firstTree, lastTree)) {
            for (CueUse use : above(tree, quoted)) {
                Attribution attribution = attribution(use, 0.9, quoted);
                int subject = attribution.source().word();
                boolean person = subject >= 0 && PERSONS.contains(tree.word(subject));
                if (!attribution.source().entities().isEmpty() || person) {
                    return Optional.of(attribution);
                }
                if (!use.cue().noun()) {
                    unknown = unknown.or(() -> Optional.of(attribution));
                }
            }
        }
        return unknown;
    }

    /** The cues above a quotation whose content it is or may be, the nearest first. */
    private List<CueUse> above(Tree tree, Quoted quoted) {
        List<CueUse> found = new ArrayList<>();
        int below = tree.sentence().headOf(quoted.inside());
        List<CueUse> uses = below < 0 ? List.of() : usable(tree, quoted).toList();
        for (int above : below < 0 ? List.<Integer>of() : tree.ancestors(below)) {
            boolean subject = tree.is(below, "nsubj", "csubj") && below < above;
            below = above;
            if (!subject) {
                uses.stream().filter(u -> u.head() == above && mayContain(u, quoted)).findFirst()
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean mayContain(CueUse use, Quoted quoted) {
        if (!use.cue().noun() && VerbFinder.force(use).isEmpty()) {
            return false;
        }
        return use.cue().has(Frame.Kind.CLAUSE) && use.cue().weight() >= SPEECH
                || use.cue().frames().stream().flatMap(f -> Contents.of(use, f).stream())
                        .anyMatch(part -> use.tree().span(part.from(), part.to()).overlaps(quoted.inside()));
    }

    /** "'Why?' he asked." where the sentence ends with the question. */
    private Optional<Attribution> nextSentence(Tree lastTree, Quoted quoted) {
        int next = lastTree.sentence().index() + 1;
        if (next >= passage.trees().size() || !quoted.closed()) {
            return Optional.empty();
        }
        Tree tree = passage.trees().get(next);
        char end = passage.text().charAt(quoted.inside().end() - 1);
        boolean adjacent = tree.sentence().blockIndex() == lastTree.sentence().blockIndex()
                && passage.text().substring(quoted.marked().end(), Math.max(quoted.marked().end(),
                        tree.sentence().span().begin())).isBlank();
        if ("?!.".indexOf(end) < 0 || !adjacent || tree.size() == 0) {
            return Optional.empty();
        }
        return usable(tree, quoted)
                .filter(u -> !u.cue().noun() && u.cue().has(Frame.Kind.CLAUSE) && u.head() <= 5
                        && !tree.has(u.head(), "ccomp", "obj", "xcomp")
                        && !passage.quotedStartsAfter(u.span().end(), tree))
                .findFirst().map(u -> attribution(u, 0.8, quoted));
    }

    /** "The minister said:" where the sentence ends before the quotation. */
    private Optional<Attribution> lastSentence(Tree firstTree, Quoted quoted) {
        int before = firstTree.sentence().index() - 1;
        if (before < 0 || firstTree.sentence().span().begin() < quoted.marked().begin()) {
            return Optional.empty();
        }
        Tree tree = passage.trees().get(before);
        String text = tree.sentence().span().in(passage.text()).strip();
        return text.endsWith(":") || text.endsWith(",")
                ? usable(tree, quoted)
                        .filter(u -> !u.cue().noun() && u.cue().has(Frame.Kind.CLAUSE))
                        .filter(u -> !tree.has(u.head(), "ccomp")).reduce((a, b) -> b)
                        .map(u -> attribution(u, 0.75, quoted))
                : Optional.empty();
    }

    /** "According to X, '...'". */
    private Optional<Attribution> sourcePhrase(Tree tree) {
        for (int i = 0; i + 2 < tree.size(); i++) {
            boolean phrase = tree.word(i).equals("according") && tree.word(i + 1).equals("to");
            if (phrase && passage.quotationAround(tree.token(i).span()).isEmpty()) {
                int named = SourcePhraseFinder.governed(tree, i, i + 1);
                Span cue = tree.span(i, i + 1);
                return Optional.of(named).filter(n -> n >= 0).map(n -> new Attribution(passage.sources().named(tree, n),
                        Optional.of(cue.in(passage.text())), tree.sentence().index(), 0.8));
            }
        }
        return Optional.empty();
    }

    /** "X: '...'" without a verb. */
    private Optional<Attribution> colon(Tree tree, Quoted quoted) {
        int begin = tree.sentence().span().begin();
        if (begin >= quoted.marked().begin()) {
            return Optional.empty();
        }
        String before = passage.text().substring(begin, quoted.marked().begin());
        boolean verb = tree.sentence().tokensIn(new Span(begin, quoted.marked().begin())).stream()
                .anyMatch(i -> tree.token(i).isVerb());
        if (!before.strip().endsWith(":") || verb) {
            return Optional.empty();
        }
        return passage.sources().mentionsIn(tree).stream()
                .filter(m -> m.span().end() <= quoted.marked().begin() && m.form() == Mention.Form.NAME)
                .filter(m -> m.entity().canAct()).findFirst()
                .map(m -> new Attribution(new Source(List.of(m.entity()), m.confidence(), m.head()), Optional.empty(),
                        tree.sentence().index(), 0.7));
    }

    /** Where the tree is broken: plain speech somewhere before a fragment, with nothing but its own clause between. */
    private Optional<Attribution> preceding(Tree tree, Quoted quoted, boolean direct) {
        if (direct) {
            return Optional.empty();
        }
        return usable(tree, quoted).filter(u -> u.span().end() <= quoted.marked().begin())
                .filter(u -> u.cue().has(Frame.Kind.CLAUSE) && u.cue().weight() >= 0.9 && !u.cue().noun())
                .filter(u -> passage.text().substring(u.span().end(), quoted.marked().begin()).indexOf(';') < 0)
                .reduce((a, b) -> b).map(u -> attribution(u, 0.6, quoted));
    }

    private Stream<CueUse> usable(Tree tree, Quoted quoted) {
        return passage.cues(tree).stream().filter(u -> u.cue().spoken())
                .filter(u -> !u.cue().noun() || !tree.is(u.head(), "compound"))
                .filter(u -> !quoted.inside().overlaps(u.span()))
                .filter(u -> passage.quotationAround(u.span()).isEmpty());
    }

    private Attribution attribution(CueUse use, double confidence, Quoted quoted) {
        Tree tree = use.tree();
        Source source = use.cue().noun()
                ? passage.sources().ofNoun(tree, use.head())
                : passage.sources().ofVerb(tree, use.head());
        boolean ownWords = source.word() >= 0 && quoted.inside().contains(tree.token(source.word()).span());
        return new Attribution(ownWords ? Source.NONE : source, Optional.of(use.span().in(passage.text())),
                tree.sentence().index(), confidence);
    }
}
