package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Node;
import org.entente.problem.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {

    private final Iris iris = Iris.DEFAULT;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a17.txt               | a17
            2019/may/talks.txt    | 2019/may/talks
            feed.jsonl#12         | feed.jsonl-12
            sub/feed.jsonl#3      | sub/feed.jsonl-3
            page.html             | page.html
            page.html.txt         | page.html.txt
            feed.jsonl-12.txt     | feed.jsonl-12.txt
            """)
    void anArticlesIriIsThePathOfItsFile(String file, String slug) {
        assertThat(Iris.slug(file)).isEqualTo(slug);
        assertThat(iris.article(file).getURI()).isEqualTo("http://localhost:3030/id/article/" + slug);
    }

    @Test
    void filesWhoseNamesBecomeAlikeAreToldApartByAHash() {
        assertThat(Iris.slug("two words.txt")).matches("two-words-[0-9a-f]{8}");
        assertThat(Iris.slug("two-words.txt")).isEqualTo("two-words");
        assertThat(Iris.slug("two+words.txt")).matches("two-words-[0-9a-f]{8}")
                .isNotEqualTo(Iris.slug("two words.txt"));
        assertThat(Iris.slug("a17")).isNotEqualTo(Iris.slug("a17.txt"));
    }

    @Test
    void pathsThatAClientWouldShortenAreReplaced() {
        assertThat(Iris.slug("a/../b.txt")).matches("a/-/b-[0-9a-f]{8}");
        assertThat(Iris.slug("./b.txt")).matches("-/b-[0-9a-f]{8}");
        assertThat(Iris.slug(".txt")).matches("-+[0-9a-f]{8}");
    }

    @Test
    void whatStandsInAnArticleIsAFragmentCountedFromOne() {
        Node article = iris.article("a17.txt");
        Node sentence = Iris.part(article, "sentence", 2);

        assertThat(sentence.getURI()).isEqualTo("http://localhost:3030/id/article/a17#sentence-3");
        assertThat(Iris.index(sentence)).isEqualTo(2);
    }

    @Test
    void theGraphOfAnArticleLeadsBackToIt() {
        Node graph = iris.articleGraph("a17.txt");

        assertThat(iris.isArticleGraph(graph)).isTrue();
        assertThat(iris.isArticleGraph(Vocabulary.STORY_GRAPH)).isFalse();
        assertThat(Iris.articleOf(graph)).isEqualTo(iris.article("a17.txt"));
    }

    @Test
    void idsOfEntitiesComeBackFromTheirIris() {
        for (String id : new String[]{"anna-berg", "a17/the-speaker", "zoë+lund 50%"}) {
            Node entity = iris.entity(id);

            assertThat(entity.getURI()).matches("http://localhost:3030/id/entity/[A-Za-z0-9._/%-]+");
            assertThat(iris.entityId(entity)).isEqualTo(id);
        }
    }

    @Test
    void theBaseEndsInASlash() {
        assertThat(new Iris("https://news.example/kg").base()).isEqualTo("https://news.example/kg/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:3030", "file:///tmp/", "http://a b/", "http://news.example/?x=", ""})
    void whatIsNoWebAddressIsNoBase(String base) {
        assertThatThrownBy(() -> new Iris(base)).isInstanceOf(UserError.class).hasMessageContaining("--base");
    }
}
