package org.entente.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** The queries that the start page opens in Fuseki's editor: those of the contract and some more. */
final class ExampleQueries {

    private static final String FOLDER = "/org/entente/graph/contract/";
    private static final String TEXT_SEARCH = GraphQueries.PREFIXES + """

            SELECT ?words ?file WHERE {
              (?sentence ?score ?words) text:query (nif:anchorOf "talks" 20) .
              ?sentence nif:referenceContext/ent:sourceFile ?file .
            } ORDER BY DESC(?score)
            """;

    private static final String BY_COUNTRY = GraphQueries.PREFIXES + """

            SELECT ?country ?by ?type ?sentence WHERE {
              ?c a ent:Country ; skos:prefLabel ?country .
              ?who ent:actsFor? ?c ; skos:prefLabel ?by .
              ?report ent:actor ?who ; a ent:EventReport ; ent:eventType ?type ;
                ent:evidence/nif:anchorOf ?sentence .
            } ORDER BY ?country ?by LIMIT 100
            """;

    private ExampleQueries() {
    }

    /** Titles and queries, in the order to show. */
    static SequencedMap<String, String> all() {
        SequencedMap<String, String> queries = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("stances.rq", "who stands for or against whom");
        titles.put("events.rq", "who did what to whom");
        titles.put("quotations.rq", "who said what, in their words");
        titles.put("statements.rq", "who said what, as reported");
        titles.put("story-events.rq", "events and the articles that tell them");
        titles.put("conflicts.rq", "where articles disagree");
        titles.put("copies.rq", "sentences that were copied");
        titles.put("mentions.rq", "whom each name means");
        titles.put("labels.rq", "all names of everybody");
        titles.put("articles.rq", "articles and their dates");
        titles.forEach((file, title) -> queries.put(title, read(file)));
        queries.put("what countries did, also by those who act for them", BY_COUNTRY);
        queries.put("sentences that speak of talks (text search)", TEXT_SEARCH);
        return queries;
    }

    private static String read(String file) {
        try (InputStream in = ExampleQueries.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
