package org.entente.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Span;
import org.entente.entity.Coherence;
import org.entente.entity.LinkedArticle;
import org.entente.entity.Mention;
import org.entente.reading.Sentence;
import org.entente.statement.QuoteMarks.Quoted;

/** What all finders need of one article, worked out once: trees, cues, quotation marks and sources. */
final class Passage {

    private static final Set<String> OWN_PERSON = Set.of("i", "we", "me", "us", "my", "our", "you", "your");

    private static final int SHORT_FRAGMENT = 3;

    private final LinkedArticle article;
    private final List<Tree> trees;
    private final List<List<CueUse>> cues;
    private final List<Quoted> quoted;
    private final List<Quoted> wrapped;
    private final Sources sources;
    private final boolean flows;

    Passage(LinkedArticle article) {
        this.article = article;
        trees = article.sentences().stream().map(Tree::new).toList();
        cues = trees.stream().map(CueLexicon.shipped()::in).toList();
        quoted = QuoteMarks.in(article.text(), article.article().blocks());
        sources = new Sources(article, trees);
        flows = Coherence.of(article.read(), article.mentions()).flows();
        wrapped = quoted.stream().filter(q -> q.depth() == 0).filter(this::isNarration).toList();
    }

    LinkedArticle article() {
        return article;
    }

    /** Whether the article is told in one piece. */
    boolean flows() {
        return flows;
    }

    String text() {
        return article.text();
    }

    List<Tree> trees() {
        return trees;
    }

    Sources sources() {
        return sources;
    }

    List<CueUse> cues(Tree tree) {
        return cues.get(tree.sentence().index());
    }

    List<Quoted> quoted() {
        return quoted;
    }

    /** Quoted stretches that are the article's own sentences, put into marks by mistake: "X said he ... ". */
    List<Quoted> wrapped() {
        return wrapped;
    }

    /** The sentences that share text with a span, in order. */
    List<Tree> treesIn(Span span) {
        return trees.stream().filter(t -> t.sentence().span().overlaps(span)).toList();
    }

    /** The quotation that a span lies in, the innermost; sentences wrapped by mistake are none. */
    Optional<Quoted> quotationAround(Span span) {
        return quoted.stream().filter(q -> q.marked().contains(span) && !wrapped.contains(q))
                .reduce((outer, inner) -> inner);
    }

    /** Whether a span lies in somebody's quoted speech; a word or two in marks are still the article's sentence. */
    boolean isInSpeech(Span span) {
        return quotationAround(span)
                .filter(q -> q.inside().in(text()).split("\\s+").length > SHORT_FRAGMENT).isPresent();
    }

    /** How much of a span's letters stands inside quotation marks, from 0 to 1. */
    double quotedShare(Span span) {
        int letters = 0;
        int inside = 0;
        for (int at = span.begin(); at < span.end(); at++) {
            if (Character.isLetterOrDigit(text().charAt(at))) {
                letters++;
                Span here = new Span(at, at + 1);
                inside += quotationAround(here).isPresent() ? 1 : 0;
            }
        }
        return letters == 0 ? 0 : (double) inside / letters;
    }

    /** Whether a quotation opens in a sentence after a place. */
    boolean quotedStartsAfter(int offset, Tree tree) {
        return quoted.stream().anyMatch(q -> q.marked().begin() >= offset
                && q.marked().begin() < tree.sentence().span().end());
    }

    private boolean isNarration(Quoted candidate) {
        List<Tree> all = treesIn(candidate.inside());
        Span block = article.article().blocks().get(candidate.block()).span();
        boolean whole = block.length() - candidate.marked().length() <= 3;
        if (!whole || all.size() != 1) {
            return false;
        }
        Tree tree = all.get(0);
        List<Integer> words = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            Span here = tree.token(i).span();
            boolean nested = quoted.stream().anyMatch(q -> q.depth() == 1 && q.marked().contains(here));
            if (!nested) {
                words.add(i);
            }
        }
        return words.stream().noneMatch(i -> OWN_PERSON.contains(tree.word(i)) && !tree.token(i).text().equals("US"))
                && cues(tree).stream().anyMatch(use -> use.cue().plainSpeech() && words.contains(use.head())
                        && tree.head(use.head()) < 0 && spokenByName(tree, use.head()));
    }

    private boolean spokenByName(Tree tree, int verb) {
        return sources.subject(tree, verb, 0).flatMap(s -> sources.mentionAt(tree, s))
                .filter(m -> m.form() == Mention.Form.NAME || m.form() == Mention.Form.METONYM).isPresent();
    }

    /** The indexes of the sentences that share text with a span. */
    List<Integer> sentencesOf(Span span) {
        return article.sentences().stream().filter(s -> s.span().overlaps(span)).map(Sentence::index).toList();
    }
}
