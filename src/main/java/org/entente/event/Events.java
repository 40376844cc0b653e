package org.entente.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.entity.LinkedArticle;
import org.entente.reading.Sentence;
import org.entente.statement.Statement;
import org.entente.statement.Statement.Quotation;

/**
 * Codes events by the lexicon of this package, sentence by sentence over the dependency trees, and merges what the
 * article tells more than once.
 */
public final class Events implements EventExtractor {

    private static final double LEAST_CONFIDENCE = 0.5;
    /** Words in quotation marks shorter than this are single words that the narrator borrows. */
    private static final int BORROWED = 4;

    private final Lexicon lexicon = Lexicon.shared();

    @Override
    public List<EventReport> extract(LinkedArticle article, List<Statement> statements, Optional<AnchorDate> anchor) {
        Parties parties = new Parties(article, lexicon);
        Optional<LocalDate> day = anchor.map(AnchorDate::day);
        List<Quotation> quotations = statements.stream().filter(Quotation.class::isInstance).map(Quotation.class::cast)
                .toList();
        List<Draft> drafts = new ArrayList<>();
        Merger.Deeds deeds = new Merger.Deeds();
        for (Sentence sentence : article.sentences()) {
            Grammar grammar = new Grammar(sentence, lexicon);
            Frames frames = new Frames(grammar, parties, lexicon);
            Circumstances circumstances = new Circumstances(grammar, parties, lexicon, frames,
                    DateReader.read(sentence, article.text(), day), new Quantities(grammar, article.text()).figures());
            FactualityReader factuality = new FactualityReader(grammar, parties, lexicon, statements);
            SentenceCoder coder = new SentenceCoder(grammar, parties, lexicon, frames, factuality, circumstances,
                    new Marks(sentence, quotations));
            List<Draft> coded = coder.code();
            coder.note(coded, deeds);
            drafts.addAll(coded);
        }
        return new Merger(LEAST_CONFIDENCE).merge(deeds.blame(drafts));
    }

    /** The quotations of a sentence. */
    private record Marks(Sentence sentence, List<Quotation> quotations) implements SentenceCoder.Quoted {

        @Override
        public boolean is(int word) {
            return around(word).isPresent();
        }

        @Override
        public Optional<Entity> speaker(int word) {
            return around(word).flatMap(Quotation::speaker);
        }

        private Optional<Quotation> around(int word) {
            Span span = sentence.token(word).span();
            return quotations.stream().filter(q -> q.content().contains(span))
                    .filter(q -> sentence.tokensIn(q.content()).size() >= BORROWED)
                    .min(Comparator.comparing(Quotation::content));
        }
    }
}
