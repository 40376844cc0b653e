package org.entente.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.entente.entity.LinkedArticle;
import org.entente.reading.Attribution;
import org.entente.reading.Attribution.Part;
import org.entente.reading.ReadArticle;
import org.entente.reading.Sentence;
import org.junit.jupiter.api.Test;

/** What the reader's model attributes is a statement where no cue of the lexicon tells. */
class AttributionFinderTest {

    private static final String UNKNOWN_CUE = """
            # Okello broadcast that the border stays open .
            Okello Okello PROPN 2 nsubj Ana_Okello
            broadcast broadcast VERB 0 root
            that that SCONJ 6 mark
            the the DET 5 det
            border border NOUN 6 nsubj
            stays stay VERB 2 ccomp
            open open ADJ 6 xcomp
            . . PUNCT 2 punct
            """;
    private static final String KNOWN_CUE = UNKNOWN_CUE.replace("broadcast broadcast", "said say")
            .replace("broadcast", "said");
    private static final Part OKELLO = new Part(0, 1);
    private static final Part CUE = new Part(1, 2);
    private static final Part CLAUSE = new Part(3, 7);

    @Test
    void aCueThatTheLexiconDoesNotKnowIsTakenFromTheModel() {
        assertThat(found(UNKNOWN_CUE, attribution(CLAUSE, 0.9)))
                .containsExactly("Ana Okello broadcast: the border stays open");
    }

    @Test
    void withoutTheModelNothingIsFound() {
        assertThat(ParsedText.found(ParsedText.article(UNKNOWN_CUE))).isEmpty();
    }

    @Test
    void aModelThatIsNotSureIsNotHeard() {
        assertThat(found(UNKNOWN_CUE, attribution(CLAUSE, 0.5))).isEmpty();
    }

    @Test
    void aThingSpokenOfIsNoStatement() {
        assertThat(found(UNKNOWN_CUE, attribution(new Part(3, 5), 0.9))).isEmpty();
    }

    @Test
    void whatTheLexiconTellsIsNotToldTwice() {
        List<String> byLexicon = ParsedText.found(ParsedText.article(KNOWN_CUE));

        assertThat(byLexicon).hasSize(1);
        assertThat(found(KNOWN_CUE, attribution(CLAUSE, 0.9))).isEqualTo(byLexicon);
    }

    private static Attribution attribution(Part content, double probability) {
        return new Attribution(Optional.of(OKELLO), Optional.of(CUE), content, probability);
    }

    private static List<String> found(String trees, Attribution attribution) {
        LinkedArticle article = ParsedText.article(trees);
        List<Sentence> sentences = article.sentences().stream()
                .map(s -> new Sentence(s.index(), s.span(), s.block(), s.blockIndex(), s.tokens(), s.names(),
                        s.damaged(), List.of(attribution), s.scores()))
                .toList();
        return ParsedText.found(new LinkedArticle(new ReadArticle(article.article(), sentences), article.mentions(),
                article.roles()));
    }
}
