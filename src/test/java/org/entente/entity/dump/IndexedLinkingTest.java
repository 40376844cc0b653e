package org.entente.entity.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.article.Article;
import org.entente.entity.Entity;
import org.entente.entity.KnowledgeBase;
import org.entente.entity.LinkedArticle;
import org.entente.entity.Mention;
import org.entente.entity.RuleLinker;
import org.entente.entity.index.Knowledge;
import org.entente.reading.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles linked with an index that was built from a dump. */
class IndexedLinkingTest {

    @TempDir
    private static Path folder;

    private static RuleLinker linker;

    @BeforeAll
    static void build() throws IOException {
        List<DumpItem> items = new ArrayList<>(KnowledgeBuildTest.WORLD);
        items.addAll(List.of(
                DumpItem.item(900310, "Sergey Drozdkin").pages(25).is("P31", 5).is("P27", 733).is("P102", 900101),
                DumpItem.item(900320, "Marta Olmedo").pages(6).is("P31", 5).is("P27", 77).is("P102", 900101),
                DumpItem.item(900321, "Marta Olmedo").pages(6).is("P31", 5).is("P27", 733).is("P102", 900101),
                DumpItem.item(900330, "Obscure Candidate").pages(1).is("P31", 5).is("P27", 77).is("P102", 900101)));
        Path dump = KnowledgeBuildTest.dump(folder, "dump.json.gz", KnowledgeBuildTest.json(items));
        KnowledgeBuild.run(
                new KnowledgeBuild.Sources(Optional.of(dump), List.of(), List.of(), Optional.empty(),
                        folder.resolve("world")),
                Knowledge.load(List.of()), line -> {
                });
        linker = new RuleLinker(Knowledge.load(List.of(folder.resolve("world"))));
    }

    @Test
    void namesOfTheIndexAreLinked() {
        LinkedArticle linked = link("", "Lawmakers of the Yerba Alliance met the president of Paraguay on Tuesday.",
                "Odalys Querubin welcomed the Treaty of Villa Quebracho. Querubin said that it would hold.");

        assertThat(idOf(linked, "Yerba Alliance")).isEqualTo("yerba-alliance-q900101");
        assertThat(idOf(linked, "Odalys Querubin")).isEqualTo("odalys-querubin-q900300");
        assertThat(idOf(linked, "Querubin")).isEqualTo("odalys-querubin-q900300");
        assertThat(mention(linked, "Treaty of Villa Quebracho")).map(Mention::entity).map(Entity::kind)
                .contains(Entity.Kind.TOPIC);
    }

    @Test
    void otherSpellingsAndSlipsAreLinked() {
        LinkedArticle linked = link("", "Sergei Drozdkin, a lawmaker from Paraguay, spoke to reporters on Monday.");
        assertThat(idOf(linked, "Sergei Drozdkin")).isEqualTo("sergey-drozdkin-q900310");

        linked = link("", "Mr. Sergey Drozkdin, a lawmaker from Paraguay, spoke to reporters on Monday.");
        assertThat(idOf(linked, "Sergey Drozkdin")).isEqualTo("sergey-drozdkin-q900310");
    }

    @Test
    void ofTwoOfOneNameTheOneWhoseCountryIsNamedIsMeant() {
        LinkedArticle linked = link("", "Paraguay sent Marta Olmedo to the talks.");
        assertThat(idOf(linked, "Marta Olmedo")).isEqualTo("marta-olmedo-q900321");

        linked = link("", "Uruguay sent Marta Olmedo to the talks.");
        assertThat(idOf(linked, "Marta Olmedo")).isEqualTo("marta-olmedo-q900320");
    }

    @Test
    void whenNobodyStandsOutTheNameIsNobodysOfTheIndex() {
        LinkedArticle linked = link("", "Organisers sent Marta Olmedo to the talks in Norway.",
                "A plumber called Obscure Candidate spoke in Norway.");

        assertThat(idOf(linked, "Marta Olmedo")).isEqualTo("marta-olmedo");
        assertThat(linked.mentions()).noneMatch(m -> m.entity().id().equals("obscure-candidate-q900330"));
    }

    @Test
    void officesOfTheIndexCountOnTheirDay() {
        LinkedArticle before = link("2015-06-01", "The Paraguayan defence minister, Odalys Querubin, resigned.",
                "Paraguay said that its defence minister would leave in May.");
        assertThat(before.mentions()).anyMatch(m -> m.entity().id().equals("odalys-querubin-q900300"));

        LinkedArticle later = link("2018-06-01",
                "Paraguay was angry. The Paraguayan defence minister said so on Friday.");
        assertThat(later.mentions()).anyMatch(m -> m.entity().id().equals("baltasar-iturbide-q900301"));

        LinkedArticle surname = link("2018-06-01", "Defence Minister Iturbide of Paraguay spoke on Friday.");
        assertThat(idOf(surname, "Iturbide")).isEqualTo("baltasar-iturbide-q900301");
    }

    @Test
    void whatTheTablesHaveStaysAsItIs() {
        LinkedArticle linked = link("2015-06-01", "Angela Merkel met officials of NATO in Berlin on Monday.");

        assertThat(idOf(linked, "Angela Merkel")).isEqualTo("angela-merkel");
        assertThat(idOf(linked, "NATO")).isEqualTo("nato");
    }

    private static LinkedArticle link(String day, String... paragraphs) {
        Article plain = Texts.article(paragraphs);
        Optional<LocalDate> date = day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        Article.Description described = new Article.Description(Optional.empty(), date, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Article dated = new Article(plain.sourceFile(), plain.source(), plain.text(), plain.sourceOffsets(),
                plain.blocks(), plain.leftOut(), described, plain.contentHash());
        return linker.link(Texts.reader().read(dated));
    }

    /** The first mention that ends with some words: a title before a name belongs to the mention. */
    private static Optional<Mention> mention(LinkedArticle linked, String words) {
        return linked.mentions().stream()
                .filter(m -> m.form() == Mention.Form.NAME && m.span().in(linked.text()).endsWith(words)).findFirst();
    }

    private static String idOf(LinkedArticle linked, String words) {
        return mention(linked, words).map(m -> m.entity().id()).orElse("");
    }
}
