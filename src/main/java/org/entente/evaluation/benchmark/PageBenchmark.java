package org.entente.evaluation.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.KnowledgeBase;
import org.entente.entity.Mention;
import org.entente.evaluation.data.GumDocument;
import org.entente.evaluation.data.GumDocument.Phrase;
import org.entente.evaluation.data.Lines;
import org.entente.naming.Spelling;
import org.entente.pipeline.ArticlePipeline;

/**
 * Links to the knowledge base, held against the pages of Wikipedia that GUM's annotators gave. A mention of ours is judged
 * by the annotated mentions with the same head word; it is right when the title of a page is the label or an alias of our
 * entity, whatever case and accents. Mentions that head nothing annotated and are no proper noun, such as "Kenyan" in "the
 * Kenyan coast", do not count, nor do pages whose title tells two of one name apart ("Georgia (country)").
 *
 * @param name what the table calls it
 * @param material the folder of documents
 * @param starts what the documents' file names begin with
 */
record PageBenchmark(String name, Material material, List<String> starts) implements Benchmark {

    /** What the names of GUM's documents that resemble news begin with. */
    static final List<String> STARTS = List.of("GUM_news_", "GUM_interview_", "GUM_speech_");

    /** Whether a link is right. */
    enum Verdict {
        RIGHT, WRONG,
        /** A proper noun that nothing is annotated for, mostly a part of a longer name: "Kenya" in "Kenya Airways". */
        UNSEEN,
        /** Nothing is annotated that it could be held against. */
        OPEN
    }

    PageBenchmark {
        starts = List.copyOf(starts);
    }

    @Override
    public List<Figure> measure(ArticlePipeline pipeline, List<Path> files) {
        List<LinkBenchmark.Link> links = new ArrayList<>();
        Set<String> held = new HashSet<>();
        pipeline.knowledge().ifPresent(
                base -> base.profiles().forEach(p -> names(base, p.entity()).forEach(held::add)));
        Tally names = Tally.NONE;
        int named = 0;
        int unseen = 0;
        for (Path file : documents(files.get(0))) {
            GumDocument document = GumDocument.read(file);
            List<Mention> mentions = pipeline.linker().link(pipeline.reader().read(document.article())).mentions()
                    .stream().filter(m -> m.entities().size() == 1 && m.entity().known()).toList();
            for (Mention mention : mentions) {
                Verdict verdict = judge(pipeline.knowledge(), document, mention);
                unseen += verdict == Verdict.UNSEEN ? 1 : 0;
                if (verdict == Verdict.RIGHT || verdict == Verdict.WRONG) {
                    links.add(new LinkBenchmark.Link(mention.confidence(), verdict == Verdict.RIGHT, false, false));
                }
            }
            for (Phrase phrase : document.namedPhrases()) {
                boolean found = mentions.stream()
                        .anyMatch(m -> names(pipeline.knowledge(), m.entity()).contains(plain(phrase.page().get()))
                                && document.headOf(m.span()).filter(h -> h == document.headOf(phrase)).isPresent());
                boolean inBase = held.contains(plain(phrase.page().get()));
                named++;
                names = names.plus(new Tally(inBase ? 1 : 0, found ? 1 : 0, found ? 1 : 0));
            }
        }
        int right = (int) links.stream().filter(LinkBenchmark.Link::right).count();
        return List.of(new Figure("precision", Tally.percent(right, links.size()), links.size()),
                new Figure("precision, names without an annotation wrong",
                        Tally.percent(right, (double) links.size() + unseen), links.size() + unseen),
                new Figure("recall of names", Tally.percent(names.right(), named), named),
                new Figure("names that the base holds", Tally.percent(names.wanted(), named), named),
                new Figure("calibration error", LinkBenchmark.calibrationError(links), links.size()));
    }

    private List<Path> documents(Path folder) {
        return starts.stream().flatMap(start -> Lines.files(folder, start, ".conllu").stream()).toList();
    }

    static Verdict judge(Optional<KnowledgeBase> base, GumDocument document, Mention mention) {
        Optional<Integer> head = document.headOf(mention.span());
        List<Phrase> phrases = head.map(document::headedBy).orElse(List.of());
        if (phrases.isEmpty()) {
            return head.filter(document::isName).isPresent() ? Verdict.UNSEEN : Verdict.OPEN;
        }
        Set<String> names = names(base, mention.entity());
        List<String> pages = phrases.stream().map(Phrase::page).flatMap(Optional::stream).toList();
        if (pages.stream().anyMatch(page -> names.contains(plain(page)))) {
            return Verdict.RIGHT;
        }
        boolean toldApart = pages.stream()
                .anyMatch(page -> names.contains(plain(page.replaceFirst(" \\(.*|, .*", ""))));
        return toldApart ? Verdict.OPEN : Verdict.WRONG;
    }

    private static Set<String> names(Optional<KnowledgeBase> base, Entity entity) {
        return base.map(b -> names(b, entity)).orElse(Set.of());
    }

    private static Set<String> names(KnowledgeBase base, Entity entity) {
        Set<String> names = new HashSet<>();
        Stream.concat(Stream.of(entity.label()), base.profile(entity).stream().flatMap(p -> p.aliases().stream()))
                .map(PageBenchmark::plain).forEach(names::add);
        return names;
    }

    private static String plain(String name) {
        return Spelling.fold(name.replaceFirst("^[Tt]he ", "")).replaceFirst("^(?:united states|us|u\\.s\\.) (?!$)",
                "");
    }
}
