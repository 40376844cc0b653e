package org.entente.evaluation.benchmark;

import java.util.List;
import java.util.Map;
import org.entente.evaluation.data.MarkedRow;
import org.entente.evaluation.data.WordTable;
import org.entente.reading.NameSpan.Type;

/** All benchmarks there are, in the order of the table. */
final class Benchmarks {

    private static final Map<String, Type> COARSE = Map.of("PER", Type.PERSON, "ORG", Type.ORGANIZATION, "LOC",
            Type.LOCATION);
    private static final Map<String, Type> POLITICS = Map.of("person", Type.PERSON, "politician", Type.PERSON,
            "organisation", Type.ORGANIZATION, "politicalparty", Type.ORGANIZATION, "country", Type.LOCATION,
            "location", Type.LOCATION);
    private static final String GUM_NEWS = "GUM_news_";
    /** GUM's documents are one folder; those of its test part are expected in a folder below. */
    private static final Material GUM = new Material(List.of("parse/gum"), List.of("parse/gum/test"));
    /** Of GUM's news, those that no model of ours learnt from. */
    private static final Material GUM_UNSEEN = new Material(
            List.of("parse/gum/GUM_news_crane.conllu", "parse/gum/GUM_news_election.conllu"), GUM.test());
    private static final Material LINKED = Material.of("linking/news-fair-v2-SPLIT.jsonl");
    static final Material JUDGED = new Material(List.of("linking/news-fair-v2-dev.jsonl", "parse/gum"),
            List.of("linking/news-fair-v2-test.jsonl", "parse/gum/test"));
    private static final Material POLNEAR = Material.of("attribution/polnear/data/SPLIT/text");

    private static final Material EVENTS = new Material(
            List.of("events/zsp-plover-train.tsv", "splits/zsp-plover-dev.txt"), List.of("events/zsp-plover-test.tsv"));
    private static final Material TARGETS = new Material(
            List.of("stance/newsmtsc/train.jsonl", "splits/newsmtsc-dev.txt"), List.of("stance/newsmtsc/test.jsonl"));
    private static final Material STANCES = new Material(List.of("stance/dse/valid.txt"),
            List.of("stance/dse/test.txt"));

    /** One line a benchmark. */
    static final List<Benchmark> ALL = List.of(
            new NameBenchmark("names, UNER EWT", Material.of("ner/uner-ewt/en_ewt-ud-SPLIT.iob2"), WordTable.Form.UNER,
                    COARSE),
            new NameBenchmark("names, CoNLL++", Material.of("ner/conllpp/conllpp_SPLIT.txt"), WordTable.Form.CONLL,
                    COARSE),
            new NameBenchmark("names, CrossNER politics", Material.of("ner/crossner-politics/SPLIT.txt"),
                    WordTable.Form.PAIRS, POLITICS),
            new TreeBenchmark("tree, UD EWT", Material.of("parse/ud-ewt/en_ewt-ud-SPLIT.conllu"), ""),
            new TreeBenchmark("tree, GUM news", GUM_UNSEEN, GUM_NEWS),
            new CoreferenceBenchmark("coreference, GUM news", GUM, GUM_NEWS),
            new AttributionBenchmark("attribution, PolNeAR", Material.of("attribution/polnear/data/SPLIT")),
            new PairBenchmark("event type, ZSP", EVENTS, MarkedRow::events, PairBenchmark::rootType,
                    PairBenchmark::event),
            new PairBenchmark("sentiment, NewsMTSC", TARGETS, MarkedRow::targets, label -> label,
                    PairBenchmark::sentiment),
            new PairBenchmark("stance, DSE", STANCES, MarkedRow::attitudes, label -> label, PairBenchmark::stance),
            new LinkBenchmark("linking, news-fair", LINKED),
            new PageBenchmark("linking, GUM", GUM, PageBenchmark.STARTS),
            new ConfidenceBenchmark("confidence of links", JUDGED),
            new EntityStage("entity stage, PolNeAR", POLNEAR));

    private Benchmarks() {
    }
}
