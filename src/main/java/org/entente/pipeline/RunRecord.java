package org.entente.pipeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.entente.graph.Iris;
import org.entente.graph.Vocabulary;
import org.entente.store.Version;

/** What the run graph says of a build: who did it when, with what and how. Clock times stand there alone. */
final class RunRecord {

    private RunRecord() {
    }

    static Set<Triple> triples(Iris iris, Instant start, Instant end, BuildOptions options, String readWith, int read) {
        Set<Triple> triples = new LinkedHashSet<>();
        Node run = iris.run(start.truncatedTo(ChronoUnit.MILLIS).toString().replace(':', '-'));
        Node software = iris.software(Version.CURRENT);
        triples.add(Triple.create(run, Vocabulary.TYPE, Vocabulary.RUN));
        triples.add(Triple.create(run, Vocabulary.TYPE, Vocabulary.PROV_ACTIVITY));
        triples.add(Triple.create(run, Vocabulary.WAS_ASSOCIATED_WITH, software));
        triples.add(Triple.create(run, Vocabulary.STARTED_AT_TIME, time(start)));
        triples.add(Triple.create(run, Vocabulary.ENDED_AT_TIME, time(end)));
        triples.add(Triple.create(run, Vocabulary.READ_WITH, NodeFactory.createLiteralString(readWith)));
        triples.add(Triple.create(run, Vocabulary.ARTICLES_READ,
                NodeFactory.createLiteralDT(Integer.toString(read), XSDDatatype.XSDinteger)));
        option(triples, run, "--threads " + options.threads());
        option(triples, run, "--batch " + options.batchSize());
        option(triples, run, "--engine " + options.engine());
        if (options.prune()) {
            option(triples, run, "--prune");
        }
        if (options.again()) {
            option(triples, run, "--again");
        }
        options.knowledge().forEach(folder -> option(triples, run, "--knowledge " + folder));
        options.corrections().ifPresent(file -> option(triples, run, "--corrections " + file));
        triples.add(Triple.create(software, Vocabulary.TYPE, Vocabulary.SOFTWARE_AGENT));
        triples.add(Triple.create(software, Vocabulary.SOFTWARE_VERSION,
                NodeFactory.createLiteralString(Version.CURRENT)));
        return triples;
    }

    private static void option(Set<Triple> triples, Node run, String option) {
        triples.add(Triple.create(run, Vocabulary.OPTION, NodeFactory.createLiteralString(option)));
    }

    private static Node time(Instant instant) {
        return NodeFactory.createLiteralDT(instant.truncatedTo(ChronoUnit.MILLIS).toString(), XSDDatatype.XSDdateTime);
    }
}
