package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.entente.stance.Account;
import org.junit.jupiter.api.Test;

class AccountWriterTest {

    @Test
    void theSameAccountGivesTheSameQuadsInTheSameOrder() {
        assertThat(quads(Samples.one())).isEqualTo(quads(Samples.one())).isNotEmpty();
    }

    @Test
    void allStandsInTheArticlesOwnGraphAndNoNodeIsBlank() {
        assertThat(quads(Samples.one())).extracting(Quad::getGraph)
                .containsOnly(Iris.DEFAULT.articleGraph(Samples.ONE));
        assertThat(quads(Samples.one())).noneMatch(q -> q.getSubject().isBlank() || q.getObject().isBlank());
    }

    @Test
    void whatOtherArticlesMayChangeIsOnlySaidLocally() {
        assertThat(quads(Samples.one())).extracting(Quad::getPredicate)
                .contains(Vocabulary.LOCAL_ANCHOR_DATE, Vocabulary.LOCAL_DATE, Vocabulary.LOCAL_SPEAKER,
                        Vocabulary.LOCAL_LABEL)
                .doesNotContain(Vocabulary.ANCHOR_DATE, Vocabulary.DATE, Vocabulary.SPEAKER, Vocabulary.PREF_LABEL);
    }

    @Test
    void anchorsOfAreTheSourcesOwnCharacters() {
        Node sentence = Iris.part(Iris.DEFAULT.article(Samples.ONE), "sentence", 2);

        assertThat(quads(Samples.one())).filteredOn(q -> q.getSubject().equals(sentence))
                .filteredOn(q -> q.getPredicate().equals(Vocabulary.ANCHOR_OF)).singleElement()
                .extracting(q -> q.getObject().getLiteralLexicalForm())
                .isEqualTo("\u201CWe had no choice\u201D,  President Anna Berg said.");
    }

    @Test
    void whatIsLeftOutKeepsItsPlaceAndReason() {
        Node left = Iris.part(Iris.DEFAULT.article(Samples.ONE), "left-out", 0);

        assertThat(quads(Samples.one())).filteredOn(q -> q.getSubject().equals(left))
                .filteredOn(q -> q.getObject().isLiteral()).extracting(q -> q.getObject().getLiteralLexicalForm())
                .containsExactly("25", "35", "share widget");
    }

    @Test
    void aStanceOnAReportThatTheAccountLacksIsABug() {
        Account one = Samples.one();
        Account without = new Account(one.linked(), one.anchor(), one.statements(), List.of(), one.stances());

        assertThatThrownBy(() -> quads(without)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("report");
    }

    @Test
    void aStoreGivesBackTheSameLexicalForms() {
        DatasetGraph store = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(store, () -> {
            Samples.WRITER.write(Samples.one(), StreamRDFLib.dataset(store));
            Samples.WRITER.write(Samples.two(), StreamRDFLib.dataset(store));
            new StoryWriter(Iris.DEFAULT, Background.NONE).write(Samples.story(), StreamRDFLib.dataset(store));
        });
        Set<Quad> stored = Txn.calculateRead(store, () -> set(store.find()));

        assertThat(stored).isEqualTo(set(Samples.dataset().find()));
    }

    private static Set<Quad> set(Iterator<Quad> quads) {
        Set<Quad> all = new HashSet<>();
        quads.forEachRemaining(all::add);
        return all;
    }

    private static List<Quad> quads(Account account) {
        List<Quad> quads = new ArrayList<>();
        Samples.WRITER.write(account, new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                quads.add(quad);
            }
        });
        return quads;
    }
}
