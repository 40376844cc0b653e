package org.entente.evaluation.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.entity.KnowledgeBase;
import org.entente.entity.Mention;
import org.entente.entity.calibration.Judged;
import org.entente.entity.index.Knowledge;
import org.entente.evaluation.benchmark.PageBenchmark.Verdict;
import org.entente.evaluation.benchmark.EvaluationReport.Outcome;
import org.entente.evaluation.benchmark.EvaluationReport.Row;
import org.entente.evaluation.data.GumDocument;
import org.entente.evaluation.data.LinkedNews;
import org.entente.evaluation.data.WordTable;
import org.entente.pipeline.ArticlePipeline;
import org.entente.pipeline.InventedNews;
import org.entente.problem.UserError;
import org.entente.reading.NameSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    private static final String NEWS = """
            # newdoc id = GUM_news_lake
            # meta::dateCreated = 2014-05-02
            # newpar
            # text = Ann Lee's lake.
            1\tAnn\tAnn\tPROPN\tNNP\t_\t4\tnmod:poss\t_\tEntity=(2-place-new-x(1-person-new-x-coref-Ann_Lee%28judge%29
            2\tLee\tLee\tPROPN\tNNP\t_\t1\tflat\t_\t_
            3\t's\t's\tPART\tPOS\t_\t1\tcase\t_\tEntity=1)
            4\tlake\tlake\tNOUN\tNN\t_\t0\troot\t_\tEntity=2)|SpaceAfter=No
            5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

            # text = Friends of judge Lee swim.
            1\tFriends\tfriend\tNOUN\tNNS\t_\t5\tnsubj\t_\tEntity=(3-person-new-x
            2\tof\tof\tADP\tIN\t_\t3\tcase\t_\t_
            3\tjudge\tjudge\tNOUN\tNN\t_\t1\tnmod\t_\tEntity=(1-person-giv-x
            4\tLee\tLee\tPROPN\tNNP\t_\t3\tflat\t_\tEntity=1)3)
            5\tswim\tswim\tVERB\tVBP\t_\t0\troot\t_\tSpaceAfter=No
            6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

            # text = She swims.
            1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv-x)
            2\tswims\tswim\tVERB\tVBZ\t_\t0\troot\t_\tSpaceAfter=No
            3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

            """;

    private final ArticlePipeline pipeline = InventedNews.pipeline("v1", 0);

    @TempDir
    private Path folder;

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private EvaluationReport run(Split split, String... only) {
        return new Evaluation(folder, split, List.of(only)).run(pipeline, name -> {
        });
    }

    @Test
    void whatIsNotGivenIsSaidAndIsNoFault() {
        EvaluationReport report = run(Split.DEV);

        assertThat(report.rows()).isNotEmpty().allMatch(row -> row.outcome() == Outcome.NOT_GIVEN);
        assertThat(report.hasBroken()).isFalse();
        assertThat(report.lines()).anyMatch(line -> line.contains("not given: ner/uner-ewt/en_ewt-ud-dev.iob2"));
    }

    @Test
    void brokenFileIsNamedWithItsLineAndTheOthersRun() throws IOException {
        write("ner/uner-ewt/en_ewt-ud-dev.iob2", "1\tHello\tO\t-\t-\n2\tKelland\tLOC\t-\t-\n");
        write("ner/conllpp/conllpp_dev.txt", "-DOCSTART- -X- O O\n\nHello NN O O\nthere NN O B-LOC\n");
        EvaluationReport report = run(Split.DEV, "names");

        assertThat(report.rows().get(0).outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(report.rows().get(0).message().orElse("")).contains("en_ewt-ud-dev.iob2:2: ").contains("LOC");
        assertThat(report.rows()).anyMatch(row -> row.benchmark().contains("CoNLL")
                && row.outcome() == Outcome.MEASURED && row.measure().equals("F1") && row.count() == 1);
        assertThat(report.hasBroken()).isTrue();
    }

    @Test
    void treesCountPunctuationAndTheWholeRelation() throws IOException {
        write("parse/gum/GUM_news_crane.conllu", NEWS);
        write("parse/gum/GUM_news_election.conllu", NEWS);
        EvaluationReport report = run(Split.DEV, "tree, gum");

        assertThat(report.rows()).filteredOn(row -> row.measure().equals("LAS")).extracting(Row::count)
                .containsExactly(28);
    }

    @Test
    void testFilesLieBesideThoseOfDevelopment() throws IOException {
        write("ner/conllpp/conllpp_test.txt", "Hello NN O O\n");

        assertThat(run(Split.TEST, "conll++").rows()).extracting(Row::outcome).containsOnly(Outcome.MEASURED);
        assertThat(run(Split.DEV, "conll++").rows()).extracting(Row::outcome).containsOnly(Outcome.NOT_GIVEN);
    }

    @Test
    void chainsOfADocumentAreThoseOfItsNames() throws IOException {
        write("GUM_news_lake.conllu", NEWS);
        GumDocument document = GumDocument.read(folder.resolve("GUM_news_lake.conllu"));

        assertThat(document.article().text()).isEqualTo("Ann Lee's lake. Friends of judge Lee swim. She swims.");
        assertThat(document.article().description().published()).isPresent();
        assertThat(document.namedChains()).containsExactly(Set.of(0, 8, 11));
        assertThat(document.headOf(new Span(4, 7))).contains(1);
        assertThat(document.headOf(new Span(0, 7))).contains(0);
    }

    @Test
    void linksAreRightWhenAPageHasTheirName() throws IOException {
        write("GUM_news_lake.conllu", NEWS.replace("new-x-coref-Ann_Lee%28judge%29", "new-s-x-1-coref-The_Lee"));
        GumDocument document = GumDocument.read(folder.resolve("GUM_news_lake.conllu"));
        KnowledgeBase base = Knowledge.load(List.of());

        assertThat(document.namedPhrases()).extracting(p -> p.page().orElse("")).containsExactly("The Lee");
        assertThat(judged(base, document, "Ann", "Lee")).isEqualTo(Verdict.RIGHT);
        assertThat(judged(base, document, "Ann", "Peru")).isEqualTo(Verdict.WRONG);
        assertThat(judged(base, document, "She", "Lee")).isEqualTo(Verdict.WRONG);
        assertThat(judged(base, document, "of", "Lee")).isEqualTo(Verdict.OPEN);
    }

    private static Verdict judged(KnowledgeBase base, GumDocument document, String words, String label) {
        int begin = document.article().text().indexOf(words);
        Entity entity = new Entity("e", Entity.Kind.PERSON, label, Optional.empty(), true);
        return PageBenchmark.judge(Optional.of(base), document,
                new Mention(0, new Span(begin, begin + words.length()), 0,
                        entity, Mention.Form.NAME, 0.8, "alias"));
    }

    @Test
    void labelsOfOtherTypesAreNoNames() throws IOException {
        write("x.txt", "Ann\tB-politician\nLee\tI-politician\nand\tO\nMay\tB-event\nParis\tB-location\n");
        NameBenchmark benchmark = (NameBenchmark) Benchmarks.ALL.get(2);
        WordTable.Rows sentence = WordTable.read(folder.resolve("x.txt"), WordTable.Form.PAIRS).sentences().get(0);

        assertThat(benchmark.wanted(folder, sentence)).containsEntry(new Span(0, 2), NameSpan.Type.PERSON)
                .containsEntry(new Span(4, 5), NameSpan.Type.LOCATION).hasSize(2);
    }

    @Test
    void linksAreRightWhenTheyTouchAMentionOfTheSameItem() throws IOException {
        write("news.jsonl", """
                {"id": 1, "title": "20180306 - Talks", "text": "\\ud83d\\ude00 Oslo and May 1", "evaluation_span": [0, 16],\
                 "labels": [{"span": [2, 6], "entity_id": "Q585", "type": "Q2", "coref": false},\
                 {"span": [11, 16], "entity_id": "DATETIME", "type": "DATETIME", "coref": false}]}
                """);
        LinkedNews news = LinkedNews.read(folder.resolve("news.jsonl")).get(0);

        assertThat(news.labels().get(0).span().in(news.article().text())).isEqualTo("Oslo");
        assertThat(news.article().description().published()).hasValueSatisfying(
                day -> assertThat(day).isEqualTo("2018-03-06"));
        assertThat(LinkBenchmark.judge(mention(news, "Oslo", "Q585"), news.labels()))
                .contains(new LinkBenchmark.Link(0.8, true, true, false));
        assertThat(LinkBenchmark.judge(mention(news, "Oslo and", "Q585"), news.labels()))
                .contains(new LinkBenchmark.Link(0.8, true, false, false));
        assertThat(LinkBenchmark.judge(mention(news, "Oslo", "Q1"), news.labels()))
                .contains(new LinkBenchmark.Link(0.8, false, false, false));
        assertThat(LinkBenchmark.judge(mention(news, "May", "Q1"), news.labels())).isEmpty();
        assertThat(LinkBenchmark.judge(mention(news, "and", "Q1"), news.labels())).isPresent();
        assertThat(LinkBenchmark.judge(demonym(news, "Os"), news.labels()))
                .contains(new LinkBenchmark.Link(0.8, false, false, true));
    }

    private static Mention mention(LinkedNews news, String words, String wikidata) {
        int begin = news.article().text().indexOf(words);
        Entity entity = new Entity("e", Entity.Kind.PLACE, words, Optional.of(wikidata), true);
        return new Mention(0, new Span(begin, begin + words.length()), 0, entity, Mention.Form.NAME, 0.8, "alias");
    }

    private static Mention demonym(LinkedNews news, String words) {
        Mention name = mention(news, words, "Q1");
        return new Mention(0, name.span(), 0, name.entity(), Mention.Form.DEMONYM, 0.8, "demonym");
    }

    @Test
    void confidenceIsMeasuredOnDocumentsThatItWasNotFittedOn() {
        List<Judged> right = Collections.nCopies(20, new Judged("alias", 0.5, true));
        List<Judged> wrong = Collections.nCopies(20, new Judged("alias", 0.5, false));

        assertThat(ConfidenceBenchmark.leftOut(List.of(right, wrong)))
                .filteredOn(LinkBenchmark.Link::right).extracting(LinkBenchmark.Link::confidence).containsOnly(0.08);
    }

    @Test
    void calibrationErrorIsTheGapOfConfidenceAndSuccess() {
        var sure = new LinkBenchmark.Link(0.95, true, true, false);
        var wrong = new LinkBenchmark.Link(0.95, false, false, false);
        var unsure = new LinkBenchmark.Link(0.5, true, false, false);

        assertThat(LinkBenchmark.calibrationError(List.of(sure, wrong, unsure, unsure)))
                .isCloseTo(100 * (0.9 + 1) / 4, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void jsonHasTheSameRows() throws IOException {
        write("ner/conllpp/conllpp_dev.txt", "Hello NN O O\n");

        assertThat(run(Split.DEV, "names").json()).contains("\"engine\" : \"v1\"").contains("\"not given\"")
                .contains("\"measure\" : \"F1\"");
    }

    @Test
    void wrongUseIsSaid() {
        assertThatThrownBy(() -> new Evaluation(folder.resolve("none"), Split.DEV, List.of()))
                .isInstanceOf(UserError.class).hasMessageContaining("none is no folder");
        assertThatThrownBy(() -> new Evaluation(folder, Split.DEV, List.of("nonsense"))).isInstanceOf(UserError.class)
                .hasMessageContaining("names, CoNLL++");
    }
}
