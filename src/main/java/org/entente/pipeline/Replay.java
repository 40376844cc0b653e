package org.entente.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.entity.Mention;
import org.entente.entity.correction.Change;
import org.entente.entity.correction.Correction;
import org.entente.entity.correction.Corrections;
import org.entente.entity.correction.Place;
import org.entente.graph.CorrectionGraph;
import org.entente.graph.Vocabulary;
import org.entente.problem.Problem;
import org.entente.problem.UserError;
import org.entente.store.CorrectionsFile;
import org.entente.store.Store;
import org.entente.store.StoredArticle;

/** Users' corrections, applied again by a build: where they are kept, which articles they concern, which find their place. */
final class Replay {

    /** The note that holds the path of a file of corrections other than the one beside the store. */
    private static final String FILE_NOTE = "corrections";

    private final CorrectionsFile file;
    private final boolean named;
    private final Corrections corrections;
    private final List<Problem> problems;

    private Replay(CorrectionsFile file, boolean named, List<Correction> corrections, List<Problem> problems) {
        this.file = file;
        this.named = named;
        this.corrections = Corrections.of(corrections);
        this.problems = List.copyOf(problems);
    }

    /**
     * Reads a store's corrections. Where their file is gone they are taken from the store, and the file is written again.
     *
     * @param wanted another file than the store was built with before
     */
    static Replay open(Store store, Optional<Path> wanted) {
        CorrectionsFile file = file(store, wanted);
        if (file.exists()) {
            return new Replay(file, wanted.isPresent(), file.read(), List.of());
        }
        if (wanted.isPresent()) {
            throw UserError.wrongUse("there is no file " + wanted.get()
                    + ": name a file of corrections with --corrections, or leave it out");
        }
        List<Correction> kept = store.read(dataset -> CorrectionGraph.read(
                dataset.getGraph(Vocabulary.CORRECTIONS_GRAPH), store.folder().toString()));
        if (kept.isEmpty()) {
            return new Replay(file, false, List.of(), List.of());
        }
        file.write(kept, store.iris());
        return new Replay(file, false, kept, List.of(Problem.note(file.path().toString(),
                "the file was gone and is written again from the store, with " + kept.size()
                        + " corrections; entente correct undo takes them back")));
    }

    static CorrectionsFile file(Store store, Optional<Path> wanted) {
        return wanted.map(path -> new CorrectionsFile(path.toAbsolutePath().normalize()))
                .or(() -> store.note(FILE_NOTE).map(path -> new CorrectionsFile(Path.of(path))))
                .orElseGet(() -> CorrectionsFile.beside(store.folder()));
    }

    Corrections corrections() {
        return corrections;
    }

    /** Keeps the corrections in the store, too, and where their file is. */
    void keep(Store store) {
        boolean hasGraph = store.read(dataset -> dataset.containsGraph(Vocabulary.CORRECTIONS_GRAPH));
        if (corrections.all().isEmpty() && !hasGraph && !named) {
            return;
        }
        store.write(batch -> {
            batch.replace(Vocabulary.CORRECTIONS_GRAPH, CorrectionGraph.triples(corrections.all(), store.iris()));
            if (named) {
                batch.note(FILE_NOTE, Optional.of(file.path().toString()));
            }
        });
    }

    /** The source files of articles in the store that were read with other corrections than concern them now. */
    Set<String> toReadAgain(Store store, SortedMap<String, StoredArticle> stored) {
        SortedSet<String> holding = corrections.ids();
        Set<String> files = new TreeSet<>();
        Map<Node, StoredArticle> byGraph = new HashMap<>();
        stored.forEach((name, article) -> {
            byGraph.put(article.graph(), article);
            if (!holding.containsAll(article.corrections())
                    || !article.corrections().containsAll(corrections.idsOfFile(name))) {
                files.add(name);
            }
        });
        store.read(dataset -> {
            corrections.idsOfEntities().forEach((entity, ids) -> {
                Iterator<Quad> named = dataset.findNG(Node.ANY, store.iris().entity(entity), Vocabulary.LOCAL_KIND,
                        Node.ANY);
                named.forEachRemaining(quad -> Optional.ofNullable(byGraph.get(quad.getGraph()))
                        .filter(article -> !article.corrections().containsAll(ids))
                        .ifPresent(article -> files.add(article.sourceFile())));
            });
            return null;
        });
        return files;
    }

    /** Corrections that could not be applied, now that the articles are read; all are kept. */
    List<Problem> problems(Store store) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(corrections.problems());
        SortedMap<String, StoredArticle> stored = store.articles();
        store.read(dataset -> {
            for (Correction correction : corrections.holding()) {
                if (correction.change() instanceof Change.OfMentions mentions) {
                    mentions.places().stream().filter(place -> !applied(dataset, stored, place))
                            .forEach(place -> all.add(missing(correction, place, stored)));
                }
            }
            return null;
        });
        return all;
    }

    private static boolean applied(DatasetGraph dataset, SortedMap<String, StoredArticle> stored, Place place) {
        StoredArticle article = stored.get(place.sourceFile());
        if (article == null) {
            return false;
        }
        Iterator<Quad> corrected = dataset.findNG(article.graph(), Node.ANY, Vocabulary.LINK_BASIS,
                NodeFactory.createLiteralString(Mention.CORRECTED));
        while (corrected.hasNext()) {
            Node mention = corrected.next().getSubject();
            if (is(dataset, article.graph(), mention, Vocabulary.BEGIN_INDEX, Integer.toString(place.begin()))
                    && is(dataset, article.graph(), mention, Vocabulary.END_INDEX, Integer.toString(place.end()))
                    && is(dataset, article.graph(), mention, Vocabulary.ANCHOR_OF, place.words())) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(DatasetGraph dataset, Node graph, Node mention, Node property, String value) {
        Iterator<Quad> found = dataset.findNG(graph, mention, property, Node.ANY);
        return found.hasNext() && found.next().getObject().getLiteralLexicalForm().equals(value);
    }

    private static Problem missing(Correction correction, Place place, SortedMap<String, StoredArticle> stored) {
        String what = stored.containsKey(place.sourceFile())
                ? "“%s” is no mention at code points %d-%d any more".formatted(place.words(), place.begin(),
                        place.end())
                : "the article of “%s” is not in the store".formatted(place.words());
        return Problem.warning(place.sourceFile(), "%s, so correction %d finds no place; it is kept"
                .formatted(what, correction.number())
                + " (entente correct undo %d takes it back)".formatted(correction.number()));
    }
}
