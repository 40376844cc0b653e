package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.article.Article;
import org.entente.article.Corpus;
import org.entente.article.Outcome;
import org.entente.article.SourceDocument;
import org.entente.entity.correction.Corrections;
import org.entente.pipeline.ArticlePipeline;
import org.entente.problem.UserError;
import org.entente.store.CorrectionsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is found in one article. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Reads one article now and shows what is found in each sentence, and what was left out. No store is needed.", footer = {
        "", "Examples:", "  entente show corpus/000_461d0409b8edcd27.txt", "  entente show feed.jsonl#12 --tree"})
final class ShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ARTICLE", description = "A text file, or a line of a JSON Lines file: feed.jsonl#12.")
    private String article;

    @Option(names = "--tree", description = "Also the words with their tags and the dependency tree.")
    private boolean tree;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--corrections", paramLabel = "FILE", description = "A file of users' corrections to apply (docs/corrections.md).")
    private Path corrections;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Outcome outcome = document().read();
        outcome.problems().forEach(spec.commandLine().getErr()::println);
        Article read = outcome.article()
                .orElseThrow(() -> UserError.failed(article + " can't be shown; the line above says why"));
        Corrections correcting = corrections(read.sourceFile());
        try (ArticlePipeline pipeline = ArticlePipeline.standard(reading.engine(), reading.knowledge())) {
            ArticleView view = new ArticleView(pipeline.with(correcting).account(read), tree);
            spec.commandLine().getOut().print(view.text());
        }
        return Main.OK;
    }

    /** An article that is shown alone has the name of its file, not its path in a corpus. */
    private Corrections corrections(String shownAs) {
        if (corrections == null) {
            return Corrections.NONE;
        }
        CorrectionsFile file = new CorrectionsFile(corrections);
        if (!file.exists()) {
            throw UserError.wrongUse("there is no file " + corrections + " (--corrections)");
        }
        String path = Path.of(article).toAbsolutePath().normalize().toString().replace('\\', '/');
        return Corrections.of(file.read().stream().map(correction -> correction.shownAs(path, shownAs)).toList());
    }

    private SourceDocument document() {
        int line = article.lastIndexOf(".jsonl#");
        String file = line < 0 ? article : article.substring(0, line + ".jsonl".length());
        Corpus corpus = Corpus.open(Path.of(file));
        List<SourceDocument> documents = corpus.documents();
        if (line >= 0) {
            String wanted = Path.of(article).getFileName().toString();
            documents = documents.stream().filter(d -> d.sourceFile().equals(wanted)).toList();
        }
        if (documents.isEmpty()) {
            corpus.problems().forEach(spec.commandLine().getErr()::println);
            throw UserError.wrongUse("there is no article " + article);
        }
        if (documents.size() > 1) {
            throw UserError.wrongUse("%s holds %,d articles: name one of them, such as %s".formatted(article,
                    documents.size(), documents.get(0).sourceFile()));
        }
        return documents.get(0);
    }
}
