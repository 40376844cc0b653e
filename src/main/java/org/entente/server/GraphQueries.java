package org.entente.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.entente.graph.Iris;

/** Asks the store for what pages show; each call is a read transaction, and calls may nest. */
final class GraphQueries {

    static final String PREFIXES = """
            PREFIX ent: <https://w3id.org/entente/ontology#>
            PREFIX plover: <https://w3id.org/entente/plover#>
            PREFIX schema: <https://schema.org/>
            PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
            PREFIX itsrdf: <http://www.w3.org/2005/11/its/rdf#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX text: <http://jena.apache.org/text#>
            """;

    /** A row of a result: variable names to values; unbound ones are absent. */
    record Row(Map<String, Node> values) {

        Optional<Node> node(String name) {
            return Optional.ofNullable(values.get(name));
        }

        /** The IRI or the literal's words; an empty text when unbound. */
        String text(String name) {
            return node(name).map(n -> n.isURI() ? n.getURI() : n.getLiteralLexicalForm()).orElse("");
        }

        long number(String name) {
            return node(name).map(n -> Long.parseLong(n.getLiteralLexicalForm())).orElse(0L);
        }
    }

    private final DatasetGraph dataset;
    private final Iris iris;

    GraphQueries(DatasetGraph dataset, Iris iris) {
        this.dataset = dataset;
        this.iris = iris;
    }

    Iris iris() {
        return iris;
    }

    DatasetGraph dataset() {
        return dataset;
    }

    <T> T read(Supplier<T> action) {
        return dataset.isInTransaction() ? action.get() : Txn.calculateRead(dataset, action);
    }

    List<Row> select(String sparql) {
        return select(sparql, Map.of());
    }

    /** Runs a query, with the prefixes of the contract, with some of its variables given. */
    List<Row> select(String sparql, Map<String, Node> given) {
        return read(() -> {
            List<Row> rows = new ArrayList<>();
            var builder = QueryExec.dataset(dataset).query(PREFIXES + sparql);
            given.forEach(builder::substitution);
            try (QueryExec exec = builder.build()) {
                RowSet result = exec.select();
                List<Var> vars = result.getResultVars();
                result.forEachRemaining(binding -> {
                    Map<String, Node> row = new LinkedHashMap<>();
                    for (Var v : vars) {
                        Node value = binding.get(v);
                        if (value != null) {
                            row.put(v.getVarName(), value);
                        }
                    }
                    rows.add(new Row(row));
                });
            }
            return rows;
        });
    }

    static Map<String, Node> given(String name, String iri) {
        return Map.of(name, NodeFactory.createURI(iri));
    }

    /** The path at which this server shows a thing of the graph; other IRIs stay as they are. */
    String href(String iri) {
        return iri.startsWith(iris.base()) ? "/" + iri.substring(iris.base().length()) : iri;
    }
}
