package org.entente.evaluation.benchmark;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.entity.Entity;
import org.entente.entity.LinkedArticle;
import org.entente.entity.Mention;
import org.entente.evaluation.data.GumDocument;
import org.entente.evaluation.data.Lines;
import org.entente.pipeline.ArticlePipeline;

/**
 * Chains of named persons, organizations and places with their pronouns, found in plain text. A mention is its head word by
 * the annotated tree; mentions headed by other words than proper nouns and pronouns are left out on both sides.
 *
 * @param name what the table calls it
 * @param material the folder of documents
 * @param start what the documents' file names begin with
 */
record CoreferenceBenchmark(String name, Material material, String start) implements Benchmark {

    @Override
    public List<Figure> measure(ArticlePipeline pipeline, List<Path> files) {
        ChainScores chains = new ChainScores();
        ChainScores all = new ChainScores();
        int mentions = 0;
        for (Path file : Lines.files(files.get(0), start, ".conllu")) {
            GumDocument document = GumDocument.read(file);
            List<Set<Integer>> key = document.namedChains();
            List<Set<Integer>> response = response(document,
                    pipeline.linker().link(pipeline.reader().read(document.article())));
            all.add(key, response);
            List<Set<Integer>> longer = ofTwo(key);
            chains.add(longer, ofTwo(response));
            mentions += longer.stream().mapToInt(Set::size).sum();
        }
        return List.of(new Figure("CoNLL F1", chains.conll(), mentions), new Figure("MUC F1", chains.muc(), mentions),
                new Figure("B-cubed F1", chains.cubed(), mentions),
                new Figure("CEAF-e F1", chains.entities(), mentions),
                new Figure("mean precision", chains.precision(), mentions),
                new Figure("mean recall", chains.recall(), mentions),
                new Figure("CoNLL F1, chains of one too", all.conll(), mentions));
    }

    private static List<Set<Integer>> ofTwo(List<Set<Integer>> chains) {
        return chains.stream().filter(chain -> chain.size() > 1).toList();
    }

    /** The linker's chains with a name: of each the head words of its names and pronouns. */
    static List<Set<Integer>> response(GumDocument document, LinkedArticle linked) {
        Map<Entity, Set<Integer>> chains = new LinkedHashMap<>();
        Set<Integer> taken = new TreeSet<>();
        for (Mention mention : linked.mentions()) {
            if (mention.entity().kind() != Entity.Kind.TOPIC && !mention.isOfSeveral()) {
                document.headOf(mention.span()).filter(document::isNameOrPronoun).filter(taken::add).ifPresent(
                        head -> chains.computeIfAbsent(mention.entity(), k -> new TreeSet<>()).add(head));
            }
        }
        return chains.values().stream().filter(chain -> chain.stream().anyMatch(document::isName)).toList();
    }
}
