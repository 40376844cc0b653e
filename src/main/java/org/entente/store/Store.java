package org.entente.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextDocProducer;
import org.apache.jena.query.text.changes.TextQuadAction;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.graph.Iris;
import org.entente.graph.Vocabulary;
import org.entente.problem.UserError;

/**
 * A store folder, opened: named graphs in TDB2 and the text index over them. One process at a time has it; inside that
 * process one thread writes while others read. A process may die at any moment: what was committed is there when the
 * folder is opened again, and the text index agrees with it.
 *
 * <p>The database's own default graph holds the store's notes; users see the union of the named graphs in its place.
 */
public final class Store implements AutoCloseable {

    static final String GRAPH_FOLDER = "graph";
    static final String TEXT_FOLDER = "text";
    private static final String NOTE = "urn:x-entente:note:";
    private static final Node NOTES = NodeFactory.createURI("urn:x-entente:store");
    private static final String COMMITS = "commits";

    private final Path folder;
    private final Iris iris;
    private final StoreLock lock;
    private final DatasetGraph database;
    private final SentenceIndex index;
    private final DatasetGraphText dataset;

    private Store(Path folder, Iris iris, StoreLock lock, DatasetGraph database, SentenceIndex index) {
        this.folder = folder;
        this.iris = iris;
        this.lock = lock;
        this.database = database;
        this.index = index;
        dataset = (DatasetGraphText) TextDatasetFactory.create(database, index.lucene(), false, new Unheard());
        database.getContext().set(TDB2.symUnionDefaultGraph, true);
        SafeFunctions.applyTo(dataset.getContext());
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    }

    /**
     * Opens a store, or makes one where there is no folder or an empty one.
     *
     * @param base what its IRIs are to begin with; when empty, what the store has, or {@link Iris#DEFAULT}
     * @param purpose what for, told to others who want the store meanwhile: {@code build}
     */
    public static Store openOrCreate(Path folder, Optional<String> base, String purpose) {
        Optional<Iris> wanted = base.map(Iris::new);
        if (Manifest.existsIn(folder)) {
            Manifest manifest = Manifest.readFrom(folder);
            if (wanted.isPresent() && !wanted.get().base().equals(manifest.base())) {
                throw UserError
                        .wrongUse("the store %s was built with --base %s, not %s: leave out --base, or name another"
                                .formatted(folder, manifest.base(), wanted.get().base()) + " store with --store");
            }
            return open(folder, purpose);
        }
        StoreFolder.prepare(folder);
        return locked(folder, purpose, lock -> Manifest.existsIn(folder)
                ? open(folder, new Iris(Manifest.readFrom(folder).base()), lock)
                : create(folder, wanted.orElse(Iris.DEFAULT), lock));
    }

    private static Store create(Path folder, Iris iris, StoreLock lock) {
        try {
            StoreFolder.clearUnfinished(folder);
            Files.createDirectories(folder.resolve(GRAPH_FOLDER));
            Files.createDirectories(folder.resolve(TEXT_FOLDER));
            Store store = open(folder, iris, lock);
            new Manifest(Manifest.FORMAT, iris.base(), Version.CURRENT).writeTo(folder);
            return store;
        } catch (IOException e) {
            throw UserError.failed("the store " + folder + " can't be made: " + e.getMessage()
                    + "; check the disk and its permissions, or name another folder with --store", e);
        }
    }

    /**
     * Opens a store that exists.
     *
     * @param purpose what for, told to others who want the store meanwhile: {@code serve on port 3030}
     */
    public static Store open(Path folder, String purpose) {
        if (!Files.exists(folder)) {
            throw UserError
                    .wrongUse("there is no store " + folder + ": build one with entente build, or name another with"
                            + " --store");
        }
        if (!Manifest.existsIn(folder)) {
            throw UserError.wrongUse(folder + " is no Entente store (it has no " + Manifest.FILE
                    + "): name a store with --store, or build one with entente build");
        }
        Manifest manifest = Manifest.readFrom(folder);
        return locked(folder, purpose, lock -> open(folder, new Iris(manifest.base()), lock));
    }

    /** Opens with the lock taken, and gives the lock back when that fails. */
    private static Store locked(Path folder, String purpose, Function<StoreLock, Store> opening) {
        StoreLock lock = StoreLock.take(folder, purpose);
        try {
            return opening.apply(lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Store open(Path folder, Iris iris, StoreLock lock) {
        DatasetGraph database = DatabaseMgr.connectDatasetGraph(folder.resolve(GRAPH_FOLDER).toString());
        try {
            SentenceIndex index = StoreFolder.openIndex(folder.resolve(TEXT_FOLDER));
            try {
                long commits = Txn.calculateRead(database, () -> commits(database));
                if (!index.isAt(commits)) {
                    Txn.executeRead(database, () -> index.rebuild(database, commits));
                }
                return new Store(folder, iris, lock, database, index);
            } catch (RuntimeException e) {
                index.close();
                throw e;
            }
        } catch (RuntimeException e) {
            TDBInternal.expel(database, true);
            throw e;
        }
    }

    public Path folder() {
        return folder;
    }

    /** The IRIs of what the store holds. */
    public Iris iris() {
        return iris;
    }

    /**
     * The dataset to query or serve, to be used inside transactions: its default graph is the union of the named graphs
     * in SPARQL, text search works, and queries can't reach outside of it. Changes go through {@link #write}.
     */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** Calls a function inside a read transaction. */
    public <T> T read(Function<DatasetGraph, T> reading) {
        return Txn.calculateRead(dataset, () -> reading.apply(dataset));
    }

    /** All named graphs' quads go to an action, in no certain order, inside a read transaction. */
    public void eachQuad(Consumer<Quad> action) {
        Txn.executeRead(dataset, () -> dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(action));
    }

    /** Changes the graph and the text index in one transaction; an exception leaves both as they were. */
    public void write(Consumer<Batch> change) {
        database.begin(TxnType.WRITE);
        try {
            StoreBatch batch = new StoreBatch(database, index);
            change.accept(batch);
            long commit = commits(database) + 1;
            batch.note(COMMITS, Optional.of(Long.toString(commit)));
            index.goesWith(commit);
            database.commit();
        } catch (Throwable e) {
            database.abort();
            throw e;
        } finally {
            database.end();
        }
    }

    /** A note of {@link Batch#note}. */
    public Optional<String> note(String key) {
        return Txn.calculateRead(database, () -> note(database, key));
    }

    /** The articles that the store holds, by source file. */
    public SortedMap<String, StoredArticle> articles() {
        return read(graphs -> {
            SortedMap<String, StoredArticle> found = new TreeMap<>();
            Iterator<Quad> files = graphs.findNG(Node.ANY, Node.ANY, Vocabulary.SOURCE_FILE, Node.ANY);
            while (files.hasNext()) {
                Quad quad = files.next();
                if (iris.isArticleGraph(quad.getGraph())) {
                    String file = quad.getObject().getLiteralLexicalForm();
                    Node graph = quad.getGraph();
                    found.put(file, new StoredArticle(graph, file,
                            value(graphs, graph, quad.getSubject(), Vocabulary.CONTENT_HASH),
                            value(graphs, graph, graph, Vocabulary.READ_WITH), corrections(graphs, graph)));
                }
            }
            return found;
        });
    }

    private static SortedSet<String> corrections(DatasetGraph graphs, Node graph) {
        SortedSet<String> ids = new TreeSet<>();
        graphs.findNG(graph, graph, Vocabulary.CORRECTED_BY, Node.ANY)
                .forEachRemaining(quad -> ids.add(Vocabulary.localName(quad.getObject())));
        return ids;
    }

    private static String value(DatasetGraph graphs, Node graph, Node subject, Node predicate) {
        Iterator<Quad> values = graphs.findNG(graph, subject, predicate, Node.ANY);
        return values.hasNext() ? values.next().getObject().getLiteralLexicalForm() : "";
    }

    /**
     * Rewrites the database without the remains of earlier versions of its pages. Others may read meanwhile. Takes about
     * as long as writing all of it once.
     */
    public void compact() {
        DatabaseMgr.compact(database, true);
    }

    /** Bytes that the store takes on the disk. */
    public long size() {
        return StoreFolder.size(folder);
    }

    /** The number of documents in the text index. */
    public int indexedTexts() {
        return index.lucene().getIndexWriter().getDocStats().numDocs;
    }

    static Optional<String> note(DatasetGraph database, String key) {
        Iterator<Quad> found = database.find(Quad.defaultGraphIRI, NOTES, noteKey(key), Node.ANY);
        return found.hasNext() ? Optional.of(found.next().getObject().getLiteralLexicalForm()) : Optional.empty();
    }

    static void setNote(DatasetGraph database, String key, Optional<String> value) {
        database.deleteAny(Quad.defaultGraphIRI, NOTES, noteKey(key), Node.ANY);
        value.ifPresent(text -> database.add(Quad.defaultGraphIRI, NOTES, noteKey(key),
                NodeFactory.createLiteralString(text)));
    }

    private static Node noteKey(String key) {
        return NodeFactory.createURI(NOTE + key);
    }

    private static long commits(DatasetGraph database) {
        return note(database, COMMITS).map(Long::parseLong).orElse(0L);
    }

    @Override
    public void close() {
        index.close();
        TDBInternal.expel(database, true);
        lock.close();
    }

    /** Changes come by {@link StoreBatch}, which tells the text index itself. */
    private static final class Unheard implements TextDocProducer {
        @Override
        public void start() {
            // nothing to prepare
        }

        @Override
        public void finish() {
            // nothing to finish
        }

        @Override
        public void reset() {
            // nothing to forget
        }

        @Override
        public void change(TextQuadAction action, Node g, Node s, Node p, Node o) {
            throw new UnsupportedOperationException("a store is changed by Store.write");
        }
    }
}
