package org.entente.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.problem.UserError;

/** Every format a store is exported in, by the name the command line uses. */
public enum ExportFormat {
    /** N-Quads: named graphs, one quad a line, in one order: the same graphs give the same bytes. */
    NQUADS("nq"),
    /** TriG: named graphs. */
    TRIG("trig"),
    /** Turtle: the union of all graphs. */
    TURTLE("ttl"),
    /** N-Triples: the union of all graphs, one triple a line, in one order. */
    NTRIPLES("nt"),
    /** JSON-LD 1.1: named graphs, evidence as plain nodes. */
    JSONLD("jsonld"),
    /** RDF/XML: the union of all graphs, evidence as plain nodes. */
    RDFXML("rdf");

    private final String ending;

    ExportFormat(String ending) {
        this.ending = ending;
    }

    /** The usual ending of a file in this format, without the dot. */
    public String ending() {
        return ending;
    }

    /** The name in lower case: {@code nquads}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(ExportFormat::toString).toList();
    }

    /** The format of a name, in any case. */
    public static ExportFormat of(String name) {
        return Arrays.stream(values()).filter(f -> f.toString().equals(name.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> UserError.wrongUse("there is no format " + name + ": take one of " + names()));
    }
}
