package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.update.UpdateExecutionFactory;
import org.apache.jena.update.UpdateFactory;
import org.entente.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapesTest {

    private static final String PREFIXES = Vocabulary.prefixes().entrySet().stream()
            .map(e -> "PREFIX " + e.getKey() + ": <" + e.getValue() + ">\n").collect(Collectors.joining())
            + "BASE <http://localhost:3030/id/>\nPREFIX one: <article/may/one#>\n";

    @Test
    void goodGraphsPass() {
        assertThat(Shapes.get().validate(Samples.dataset())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # articles and places
            <article/may/one> ent:sourceFile ?o |  | article/may/one | one source file
            <article/may/one> ent:contentHash ?o |  | article/may/one | hash of its content
            one:mention-1 nif:endIndex ?o | article: one:mention-1 nif:endIndex 9999 | article/may/one#mention-1 | outside of the article
            one:mention-1 nif:anchorOf ?o | article: one:mention-1 nif:anchorOf 'Narland' | article/may/one#mention-1 | do not stand there
            one:mention-1 nif:beginIndex ?o | article: one:mention-1 nif:beginIndex '8'^^xsd:nonNegativeInteger | article/may/one#mention-1 | begins where it ends
            one:mention-1 nif:beginIndex ?o | article: one:mention-1 nif:beginIndex 'one' | article/may/one#mention-1 | a number from 0
            one:sentence-1 nif:beginIndex ?o |  | article/may/one#sentence-1 | has a place
            # findings
            one:stance-1 ent:evidence ?o |  | article/may/one#stance-1 | without a sentence
            one:event-1 ent:evidence ?o |  | article/may/one#event-1 | without a sentence
            one:event-1 ent:confidence ?o | article: one:event-1 ent:confidence 1.5 | article/may/one#event-1 | from 0 to 1
            one:mention-1 itsrdf:taIdentRef ?o |  | article/may/one#mention-1 | stands for one entity
            <entity/sola> ent:localKind ?o |  | entity/sola | person, country, organisation
            one:quotation-1 schema:text ?o |  | article/may/one#quotation-1 | has the words said
            one:quotation-1 ent:quotationKind ?o |  | article/may/one#quotation-1 | direct or mixed
             | article: one:quotation-1 ent:localSpeaker <entity/sola> | article/may/one#quotation-1 | one speaker at most
            one:event-1 ent:eventType ?o |  | article/may/one#event-1 | one of PLOVER's 16 types
             | article: one:event-1 ent:eventType plover:FIGHT | article/may/one#event-1 | one of PLOVER's 16 types
            one:event-1 ent:factuality ?o |  | article/may/one#event-1 | whether it happened
            one:quantity-1 ent:low ?o |  | article/may/one#quantity-1 | a low or a high bound
             | article: one:quantity-1 ent:high 3.0 | article/may/one#quantity-1 | not above its high one
            one:stance-1 ent:holder ?o |  | article/may/one#stance-1 | one holder
            one:proposition-1 rdfs:label ?o |  | article/may/one#proposition-1 | put in words
            # dates
            one:event-1 ent:localDate ?o | article: one:event-1 ent:localDate '2019-02-30'^^xsd:date | article/may/one#event-1 | a day, a month or a year
            one:event-1 ent:localDate ?o | article: one:event-1 ent:localDate 'Thursday' | article/may/one#event-1 | a day, a month or a year
             | story: <article/may/one> ent:anchorDate 'May'^^xsd:date | article/may/one | written as an xsd:date
             | story: one:event-1 ent:date '2019'^^xsd:gYear | article/may/one#event-1 | one date at most
            # the story
             | story: <entity/sola> skos:prefLabel 'Solla' | entity/sola | exactly one name
             | story: <entity/sola> a ent:Group | entity/sola | an entity is a person
            <event/strike-1> ent:reportedBy ?o |  | event/strike-1 | at least one report
            <event/strike-1> ent:articleCount ?o | story: <event/strike-1> ent:articleCount '0'^^xsd:nonNegativeInteger | event/strike-1 | no more than tell it
            <event/strike-1#claim-1> rdf:reifies ?o |  | event/strike-1#claim-1 | one proposition
            <event/strike-1#claim-3> ent:supportedBy ?o |  | event/strike-1#claim-3 | a report behind it
            ?s ent:similarity ?o |  | article/may/two#sentence-2 | from 0 to 1
            <conflict/strike-1/factuality> ent:between one:event-1 |  | conflict/strike-1/factuality | at least two sides
            # all together
            <entity/sola> skos:prefLabel ?o |  | entity/sola | not described in the story graph
            one:event-1 ?p ?o |  | article/may/one#event-1 | out of date
            <event/strike-1#claim-3> ent:supportedBy ?o | story: <event/strike-1#claim-3> ent:allegedBy one:event-1 | event/strike-1#claim-3 | merely alleges it
            """)
    void aMistakeIsFoundWhereItIs(String deleted, String inserted, String place, String message) {
        Dataset dataset = DatasetFactory.wrap(Samples.dataset());
        if (deleted != null) {
            update(dataset, "DELETE WHERE { GRAPH ?g { " + deleted + " } }");
        }
        if (inserted != null) {
            String graph = inserted.startsWith("story: ") ? "ent:storyGraph" : "one:graph";
            update(dataset,
                    "INSERT DATA { GRAPH " + graph + " { " + inserted.substring(inserted.indexOf(' ')) + " } }");
        }

        List<Problem> problems = Shapes.get().validate(dataset.asDatasetGraph());

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
            assertThat(problem.place()).isEqualTo(place);
            assertThat(problem.message()).contains(message);
        });
    }

    private static void update(Dataset dataset, String update) {
        UpdateExecutionFactory.create(UpdateFactory.create(PREFIXES + update), dataset).execute();
    }
}
