package org.entente.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.article.Article;
import org.entente.article.Outcome;
import org.entente.article.SourceDocument;
import org.entente.graph.AccountWriter;
import org.entente.graph.Shapes;
import org.entente.problem.Problem;
import org.entente.reading.Languages;
import org.entente.stance.Account;

/** Takes one document from its file to the triples of its graph; whatever goes wrong concerns that document alone. */
final class ArticleReading {

    private final ArticlePipeline pipeline;
    private final AccountWriter writer;
    private final Timings timings;

    ArticleReading(ArticlePipeline pipeline, AccountWriter writer, Timings timings) {
        this.pipeline = pipeline;
        this.writer = writer;
        this.timings = timings;
    }

    /** Safe to call from several threads. */
    ArticleResult read(SourceDocument document) {
        String file = document.sourceFile();
        try {
            Outcome outcome = timings.time(Stage.CLEAN, document::read);
            if (outcome.article().isEmpty()) {
                return new ArticleResult.Failed(file, outcome.problems());
            }
            Article article = outcome.article().get();
            Languages.Verdict language = timings.time(Stage.CLEAN, () -> pipeline.language().apply(article));
            if (!language.readAsEnglish()) {
                return new ArticleResult.Foreign(file, with(outcome.problems(), foreign(file, language.code())));
            }
            Account account = pipeline.account(article, timings);
            Set<Triple> triples = timings.time(Stage.GRAPH, () -> triples(account));
            List<Problem> problems = new ArrayList<>(outcome.problems());
            problems.addAll(timings.time(Stage.CHECK, () -> check(triples)));
            return new ArticleResult.Read(file, triples, account.linked().sentences().size(), problems);
        } catch (RuntimeException | StackOverflowError e) {
            return new ArticleResult.Failed(file, List.of(fault(file, e)));
        }
    }

    private Set<Triple> triples(Account account) {
        Set<Triple> triples = new LinkedHashSet<>();
        writer.write(account, sink(triples));
        return triples;
    }

    /** Gathers the triples of quads that all belong to one graph. */
    static StreamRDF sink(Set<Triple> triples) {
        return new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                triples.add(quad.asTriple());
            }
        };
    }

    /** What of a graph is not as the shapes want it. */
    static List<Problem> check(Set<Triple> triples) {
        Graph graph = GraphFactory.createDefaultGraph();
        triples.forEach(graph::add);
        return Shapes.get().validate(graph);
    }

    private static List<Problem> with(List<Problem> problems, Problem one) {
        List<Problem> all = new ArrayList<>(problems);
        all.add(one);
        return all;
    }

    private static Problem foreign(String file, String code) {
        String name = Stream.of(Locale.getISOLanguages()).map(Locale::of)
                .filter(locale -> locale.getISO3Language().equals(code)).findFirst()
                .map(locale -> locale.getDisplayLanguage(Locale.ENGLISH)).orElse("the language " + code);
        return Problem.note(file, "the article seems to be in " + name + " and was skipped; only English is read");
    }

    private static Problem fault(String file, Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        String what = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
        return Problem.error(file, "the article could not be read, by a fault of Entente's (%s: %s%s); please report it"
                .formatted(fault.getClass().getSimpleName(), what, where));
    }
}
