package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.entity.Entity;
import org.entente.graph.AccountWriter;
import org.entente.graph.Iris;
import org.entente.graph.Shapes;
import org.entente.graph.Vocabulary;
import org.entente.reading.Texts;
import org.entente.stance.Account;
import org.entente.stance.Stance;
import org.entente.statement.Statement;
import org.junit.jupiter.api.Test;

/** Each of several who are named by one phrase takes part in what the phrase does. */
class SeveralActorsTest {

    private static final ArticlePipeline PIPELINE = ArticlePipeline.standard(Engine.OPENNLP, List.of());

    @Test
    void eachActsAndSpeaksAndTakesAStand() {
        Account account = PIPELINE
                .account(Texts.article("Ghana and Togo signed a treaty on Friday. The two countries condemned Benin."
                        + " They said that Benin had broken the truce."));

        assertThat(account.events().stream().filter(e -> e.rule().equals("verb/condemn"))
                .map(e -> ids(e.actors()) + " > " + ids(e.recipients()))).contains("ghana togo > benin");
        assertThat(account.statements().stream().map(Statement::speaker).flatMap(Optional::stream).map(Entity::id))
                .contains("ghana", "togo");
        assertThat(account.stances().stream().filter(s -> s.polarity() == Stance.Polarity.OPPOSE)
                .map(s -> s.holder().id())).contains("ghana", "togo");
    }

    @Test
    void theMentionLeadsToEachInAValidGraph() {
        Account account = PIPELINE
                .account(Texts.article("Ghana and Togo signed a treaty on Friday. The two countries condemned Benin."));
        DatasetGraph dataset = DatasetGraphFactory.create();
        new AccountWriter(Iris.DEFAULT, "1", "test").write(account, StreamRDFLib.dataset(dataset));

        var union = dataset.getUnionGraph();
        var mention = union.find(null, Vocabulary.ANCHOR_OF, null).filterKeep(
                t -> t.getObject().getLiteralLexicalForm().equals("The two countries")).mapWith(Triple::getSubject)
                .next();
        assertThat(union.find(mention, Vocabulary.IDENT_REF, null).toList()).hasSize(2);
        assertThat(Shapes.get().validate(union)).isEmpty();
    }

    private static String ids(List<Entity> entities) {
        return entities.stream().map(Entity::id).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(" "));
    }
}
