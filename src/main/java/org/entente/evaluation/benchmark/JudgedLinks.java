package org.entente.evaluation.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.entity.Entity;
import org.entente.entity.KnowledgeBase;
import org.entente.entity.Linker;
import org.entente.entity.Mention;
import org.entente.entity.RuleLinker;
import org.entente.entity.calibration.Calibration;
import org.entente.entity.calibration.Judged;
import org.entente.evaluation.data.GumDocument;
import org.entente.evaluation.data.GumDocument.Phrase;
import org.entente.evaluation.data.LinkedNews;
import org.entente.evaluation.data.Lines;
import org.entente.pipeline.ArticlePipeline;

/**
 * Links of annotated documents with what their rules say of their confidence, and whether they are right: links to the
 * knowledge base by Wikidata's items or Wikipedia's pages; those of entities that only the article knows when they are in
 * the chain in which most mentions of their entity are, and of its type.
 *
 * @param news of each document of news-fair
 * @param gum of each of GUM's documents
 */
record JudgedLinks(List<List<Judged>> news, List<List<Judged>> gum) {

    private static final Map<Entity.Kind, Set<String>> TYPES = Map.of(Entity.Kind.PERSON, Set.of("person"),
            Entity.Kind.GROUP, Set.of("person", "organization"), Entity.Kind.ORGANIZATION, Set.of("organization"),
            Entity.Kind.PLACE, Set.of("place"), Entity.Kind.COUNTRY, Set.of("place", "organization"));

    JudgedLinks {
        news = List.copyOf(news);
        gum = List.copyOf(gum);
    }

    /** Links by the rules of a pipeline and judges.
     *
     * @param files news-fair's file and GUM's folder
     */
    static JudgedLinks of(ArticlePipeline pipeline, List<Path> files) {
        KnowledgeBase base = pipeline.knowledge().orElseThrow();
        Linker linker = new RuleLinker(base, Calibration.NONE);
        List<List<Judged>> news = new ArrayList<>();
        for (LinkedNews document : LinkedNews.read(files.get(0))) {
            List<Judged> outcomes = new ArrayList<>();
            for (Mention mention : linker.link(pipeline.reader().read(document.article())).mentions()) {
                if (mention.entity().wikidata().isPresent() && document.inside().contains(mention.span())) {
                    LinkBenchmark.judge(mention, document.labels()).filter(link -> !link.inside())
                            .ifPresent(link -> outcomes.add(outcome(mention, link.right())));
                }
            }
            news.add(List.copyOf(outcomes));
        }
        List<List<Judged>> gum = new ArrayList<>();
        for (String start : PageBenchmark.STARTS) {
            for (Path file : Lines.files(files.get(1), start, ".conllu")) {
                GumDocument document = GumDocument.read(file);
                gum.add(judged(base, document, linker.link(pipeline.reader().read(document.article())).mentions()));
            }
        }
        return new JudgedLinks(news, gum);
    }

    /** The outcomes of all documents. */
    List<Judged> all() {
        List<Judged> all = new ArrayList<>();
        news.forEach(all::addAll);
        gum.forEach(all::addAll);
        return all;
    }

    private static List<Judged> judged(KnowledgeBase base, GumDocument document, List<Mention> mentions) {
        Map<Entity, String> chainOf = chains(document, mentions);
        List<Judged> outcomes = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.entities().size() > 1 || isGovernment(mention)) {
                continue;
            }
            Optional<Boolean> right = mention.entity().known()
                    ? byPage(base, document, mention)
                    : byChain(document, mention, chainOf);
            right.ifPresent(r -> outcomes.add(outcome(mention, r)));
        }
        return outcomes;
    }

    /** GUM's governments are no states, ours are: this tells nothing of how sure they are. */
    private static boolean isGovernment(Mention mention) {
        return mention.form() == Mention.Form.DESCRIPTION && mention.entity().kind() == Entity.Kind.COUNTRY;
    }

    private static Optional<Boolean> byPage(KnowledgeBase base, GumDocument document, Mention mention) {
        return switch (PageBenchmark.judge(Optional.of(base), document, mention)) {
            case RIGHT -> Optional.of(true);
            case WRONG -> Optional.of(false);
            case UNSEEN, OPEN -> Optional.empty();
        };
    }

    private static Optional<Boolean> byChain(GumDocument document, Mention mention, Map<Entity, String> chainOf) {
        Optional<Integer> head = document.headOf(mention.span()).filter(document::isNameOrPronoun);
        if (head.isEmpty() || mention.entity().kind() == Entity.Kind.TOPIC) {
            return Optional.empty();
        }
        List<Phrase> chain = document.chains().getOrDefault(chainOf.getOrDefault(mention.entity(), ""), List.of());
        return Optional.of(chain.stream().anyMatch(p -> document.headOf(p) == head.get()
                && TYPES.getOrDefault(mention.entity().kind(), Set.of()).contains(p.type())));
    }

    /** Of each entity the chain in which most of its mentions are. */
    private static Map<Entity, String> chains(GumDocument document, List<Mention> mentions) {
        Map<Entity, Map<String, Integer>> counts = new HashMap<>();
        for (Mention mention : mentions) {
            document.headOf(mention.span()).ifPresent(head -> document.chains().forEach((chain, phrases) -> {
                if (phrases.stream().anyMatch(p -> document.headOf(p) == head)) {
                    counts.computeIfAbsent(mention.entity(), k -> new TreeMap<>()).merge(chain, 1, Integer::sum);
                }
            }));
        }
        Map<Entity, String> most = new HashMap<>();
        counts.forEach((entity, chains) -> most.put(entity,
                chains.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey()));
        return most;
    }

    private static Judged outcome(Mention mention, boolean right) {
        return new Judged(mention.why(), mention.confidence(), right);
    }
}
