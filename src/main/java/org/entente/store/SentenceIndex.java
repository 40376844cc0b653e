package org.entente.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.entente.graph.Vocabulary;

/**
 * The Lucene index over the words of sentences and headlines, which are stemmed, and over labels, which are not.
 *
 * <p>Lucene and TDB2 commit one after the other, so a process that dies between the two leaves them apart. Each commit
 * of the graph therefore carries a number that the index's commit carries too; {@link #isAt} compares them and
 * {@link #rebuild} puts things right.
 */
final class SentenceIndex implements AutoCloseable {

    private static final String COMMIT = "commit";
    /** Lucene tells how it is tuned; held here, because the level is forgotten with the last reference. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");
    private static final List<Node> STEMMED = List.of(Vocabulary.ANCHOR_OF, Vocabulary.HEADLINE);
    private static final List<Node> LABELS = List.of(Vocabulary.PREF_LABEL, Vocabulary.ALT_LABEL, Vocabulary.LABEL);

    private final FSDirectory directory;
    private final TextIndexLucene index;
    private final EntityDefinition fields;

    static {
        LUCENE.setLevel(Level.SEVERE);
    }

    private SentenceIndex(FSDirectory directory) {
        this.directory = directory;
        fields = new EntityDefinition("uri", "sentence", "graph");
        fields.setPrimaryPredicate(Vocabulary.ANCHOR_OF);
        fields.set("headline", Vocabulary.HEADLINE);
        fields.set("prefLabel", Vocabulary.PREF_LABEL);
        fields.set("altLabel", Vocabulary.ALT_LABEL);
        fields.set("label", Vocabulary.LABEL);
        fields.setUidField("uid");
        fields.setLangField("lang");
        for (Node predicate : STEMMED) {
            fields.setAnalyzer(fields.getField(predicate), new EnglishAnalyzer());
        }
        TextIndexConfig config = new TextIndexConfig(fields);
        config.setAnalyzer(new StandardAnalyzer());
        config.setValueStored(true);
        index = new TextIndexLucene(directory, config);
    }

    static SentenceIndex open(Path folder) {
        FSDirectory directory = null;
        try {
            directory = FSDirectory.open(folder);
            return new SentenceIndex(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TextIndexLucene lucene() {
        return index;
    }

    /** Whether the index holds what the graph held after this commit. */
    boolean isAt(long commit) {
        Iterable<Map.Entry<String, String>> data = index.getIndexWriter().getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(COMMIT)) {
                    return entry.getValue().equals(Long.toString(commit));
                }
            }
        }
        return commit == 0;
    }

    /** Says which commit of the graph the index's next commit goes with. */
    void goesWith(long commit) {
        index.getIndexWriter().setLiveCommitData(Map.of(COMMIT, Long.toString(commit)).entrySet());
    }

    /** The triples of a graph whose words are searched. */
    Set<Triple> searchable(Collection<Triple> graph) {
        Set<Node> sentences = new HashSet<>();
        for (Triple triple : graph) {
            if (triple.getPredicate().equals(Vocabulary.TYPE) && triple.getObject().equals(Vocabulary.NIF_SENTENCE)) {
                sentences.add(triple.getSubject());
            }
        }
        Set<Triple> found = new LinkedHashSet<>();
        for (Triple triple : graph) {
            Node predicate = triple.getPredicate();
            boolean words = predicate.equals(Vocabulary.ANCHOR_OF)
                    ? sentences.contains(triple.getSubject())
                    : predicate.equals(Vocabulary.HEADLINE) || LABELS.contains(predicate);
            if (words && triple.getObject().isLiteral()) {
                found.add(triple);
            }
        }
        return found;
    }

    /** The triples of a stored graph whose words are searched. */
    Set<Triple> searchable(DatasetGraph dataset, Node graph) {
        Set<Triple> found = new LinkedHashSet<>();
        for (Node predicate : fieldPredicates()) {
            eachSearchable(dataset, graph, predicate, quad -> found.add(quad.asTriple()));
        }
        return found;
    }

    void add(Node graph, Triple triple) {
        index.addEntity(entity(graph, triple));
    }

    void delete(Node graph, Triple triple) {
        index.deleteEntity(entity(graph, triple));
    }

    /** Makes the whole index anew from the graph, in one commit of its own. */
    void rebuild(DatasetGraph dataset, long commit) {
        try {
            IndexWriter writer = index.getIndexWriter();
            writer.deleteAll();
            for (Node predicate : fieldPredicates()) {
                eachSearchable(dataset, Node.ANY, predicate, quad -> add(quad.getGraph(), quad.asTriple()));
            }
            goesWith(commit);
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Node> fieldPredicates() {
        return fields.fields().stream().flatMap(field -> fields.getPredicates(field).stream()).toList();
    }

    private static void eachSearchable(DatasetGraph dataset, Node graph, Node predicate,
            Consumer<Quad> action) {
        Iterator<Quad> quads = dataset.findNG(graph, Node.ANY, predicate, Node.ANY);
        while (quads.hasNext()) {
            Quad quad = quads.next();
            boolean sentence = !predicate.equals(Vocabulary.ANCHOR_OF) || dataset.contains(quad.getGraph(),
                    quad.getSubject(), Vocabulary.TYPE, Vocabulary.NIF_SENTENCE);
            if (sentence && quad.getObject().isLiteral()) {
                action.accept(quad);
            }
        }
    }

    private Entity entity(Node graph, Triple triple) {
        return TextQueryFuncs.entityFromQuad(fields, graph, triple.getSubject(), triple.getPredicate(),
                triple.getObject());
    }

    @Override
    public void close() {
        index.close();
        try {
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
