package org.entente.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.entity.Mention;
import org.entente.statement.QuotationCues.Attribution;
import org.entente.statement.QuoteMarks.Quoted;
import org.entente.statement.Sources.Source;

/** Reads what follows a quotation by the order of the words: "..., Okello, who leads the party, said", "..., said Okello". */
final class AfterQuotation {

    private static final Set<String> RELATIVES = Set.of("who", "which", "whose", "whom", "where");
    private static final String DASHES = "-–—―";
    private static final int FARTHEST = 30;

    private final Passage passage;
    private final Tree tree;
    private final Quoted quoted;
    private final int begin;

    private AfterQuotation(Passage passage, Tree tree, Quoted quoted) {
        this.passage = passage;
        this.tree = tree;
        this.quoted = quoted;
        begin = firstWord();
    }

    /** The attribution behind a quotation in the sentence that it ends in; empty when something else follows. */
    static Optional<Attribution> read(Passage passage, Tree tree, Quoted quoted) {
        AfterQuotation after = new AfterQuotation(passage, tree, quoted);
        return after.begin < 0 ? Optional.empty() : after.signature().or(after::cue);
    }

    /** The first word behind the mark, commas aside; -1 for none. */
    private int firstWord() {
        for (int i = 0; i < tree.size(); i++) {
            if (tree.token(i).span().begin() >= quoted.marked().end() && !tree.word(i).equals(",")
                    && !"\"”''".contains(tree.word(i))) {
                return i;
            }
        }
        return -1;
    }

    /** "'...' - Ana Okello" at the end of a paragraph. */
    private Optional<Attribution> signature() {
        if (!DASHES.contains(tree.token(begin).text())) {
            return Optional.empty();
        }
        int end = tree.sentence().span().end();
        return passage.sources().mentionsIn(tree).stream()
                .filter(m -> m.form() == Mention.Form.NAME && m.span().begin() <= tree.token(begin).span().end() + 1
                        && m.span().begin() >= tree.token(begin).span().begin() && end - m.span().end() <= 1)
                .findFirst().map(m -> new Attribution(new Source(List.of(m.entity()), m.confidence(), m.head()),
                        Optional.empty(), tree.sentence().index(), 0.8));
    }

    private Optional<Attribution> cue() {
        boolean bracket = false;
        boolean nominal = false;
        for (int i = begin; i < tree.size() && i < begin + FARTHEST; i++) {
            String word = tree.word(i);
            boolean afterComma = i > begin && tree.word(i - 1).equals(",");
            if (RELATIVES.contains(word) || afterComma && tree.token(i).isVerb() && tree.isNonFinite(i)) {
                bracket = true;
            } else if (bracket) {
                bracket = !word.equals(",");
            } else if (";:".contains(word) || tree.token(i).tag().equals("SCONJ")
                    || tree.token(i).tag().equals("CCONJ") && !nominal || "\"“".contains(word)) {
                return Optional.empty();
            } else if (tree.token(i).isVerb()) {
                return accepted(i, nominal);
            }
            nominal |= tree.token(i).isNominal();
        }
        return Optional.empty();
    }

    private Optional<Attribution> accepted(int verb, boolean subjectFirst) {
        Optional<CueUse> use = passage.cues(tree).stream()
                .filter(u -> u.head() == verb && u.cue().has(Frame.Kind.CLAUSE) && u.cue().spoken()).findFirst();
        char last = passage.text().charAt(quoted.marked().end() - 1);
        char before = passage.text().charAt(Math.max(0, quoted.marked().end() - 2));
        char next = quoted.marked().end() < passage.text().length()
                ? passage.text().charAt(quoted.marked().end())
                : ' ';
        boolean comma = last == ',' || before == ',' || next == ',' || before == '?' || before == '!';
        boolean adjacent = subjectFirst ? comma : verb == begin;
        if (!adjacent || use.isEmpty() && !(comma && subjectFirst) || tree.isNonFinite(verb)) {
            return Optional.empty();
        }
        if (!subjectFirst && use.isEmpty()) {
            return Optional.empty();
        }
        Span cue = use.map(CueUse::span).orElse(tree.token(verb).span());
        Source source = subjectFirst ? named(begin, verb - 1) : named(verb + 1, phraseEnd(verb + 1));
        return Optional.of(new Attribution(source, Optional.of(cue.in(passage.text())), tree.sentence().index(), 0.95));
    }

    /** Up to the next comma, verb or phrase of time and place. */
    private int phraseEnd(int from) {
        int end = from;
        while (end < tree.size() && !tree.isPunctuation(end) && !tree.token(end).isVerb()
                && !(tree.token(end).tag().equals("ADP") && !tree.word(end).equals("of"))) {
            end++;
        }
        return end - 1;
    }

    /** Whom the words name: the last person, else the last mention, owners and objects of prepositions aside. */
    private Source named(int from, int to) {
        int end = from;
        while (end <= to && !tree.word(end).equals(",")) {
            end++;
        }
        if (end <= from) {
            return Source.NONE;
        }
        Span part = tree.span(from, Math.min(end - 1, tree.size() - 1));
        List<Mention> mentions = passage.sources().mentionsIn(tree).stream()
                .filter(m -> part.contains(m.span()) && m.form() != Mention.Form.DEMONYM && Sources.canSpeak(m))
                .filter(m -> !isOwnerOrGoverned(m)).toList();
        Optional<Mention> person = mentions.stream().filter(m -> m.form() == Mention.Form.NAME)
                .filter(m -> m.entity().kind() == Entity.Kind.PERSON).reduce((a, b) -> b);
        Optional<Mention> best = person.or(() -> mentions.stream().reduce((a, b) -> b));
        int first = from;
        return best.map(Mention::head).or(() -> noun(part)).map(head -> passage.sources().named(tree, head))
                .filter(s -> !s.entities().isEmpty()).orElseGet(() -> new Source(List.of(), 1, first));
    }

    /** The last noun of a phrase, as "statement" of "the statement". */
    private Optional<Integer> noun(Span phrase) {
        return tree.sentence().tokensIn(phrase).stream().filter(i -> Tree.isNoun(tree.token(i))).reduce((a, b) -> b);
    }

    private boolean isOwnerOrGoverned(Mention mention) {
        List<Integer> words = tree.sentence().tokensIn(mention.span());
        int first = words.get(0);
        int last = words.get(words.size() - 1);
        boolean owner = last + 1 < tree.size() && Set.of("'s", "’s", "'", "’").contains(tree.word(last + 1));
        boolean governed = first > begin && tree.token(first - 1).tag().equals("ADP");
        return owner || governed;
    }
}
