package org.entente.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.entity.Entity.Kind;
import org.entente.story.ArticleDigest.Identity;
import org.junit.jupiter.api.Test;

class SameActorsTest {

    private final SameActors actors = new SameActors();

    private void person(String iri, String name, String... principals) {
        actors.add(iri, Kind.PERSON, iri.indexOf('/') > 0 ? Identity.OWN : Identity.NAMED, name,
                new TreeSet<>(List.of(principals)));
    }

    private List<SortedSet<String>> groups() {
        return actors.groups();
    }

    @Test
    void oneNameInTwoArticlesAboutTheSameIsOnePerson() {
        actors.together(List.of("a/falk", "norland", "tarn", "berg"));
        actors.together(List.of("b/falk", "norland", "tarn", "berg", "kesh"));
        person("a/falk", "Aurora Falk");
        person("b/falk", "Aurora FALK");

        assertThat(groups()).containsExactly(new TreeSet<>(List.of("a/falk", "b/falk")));
    }

    @Test
    void oneNameInArticlesAboutOtherThingsIsTwoPersons() {
        actors.together(List.of("a/falk", "norland", "tarn", "berg"));
        actors.together(List.of("b/falk", "sudria", "kesh", "said", "norland"));
        person("a/falk", "Aurora Falk");
        person("b/falk", "Aurora Falk");

        assertThat(groups()).isEmpty();
    }

    @Test
    void whoActsForOthersIsAnotherWhateverElseTheArticlesShare() {
        actors.together(List.of("a/falk", "norland", "tarn", "berg"));
        actors.together(List.of("b/falk", "norland", "tarn", "berg"));
        person("a/falk", "Aurora Falk", "norland");
        person("b/falk", "Aurora Falk", "sudria");

        assertThat(groups()).isEmpty();
    }

    @Test
    void whoActsForTheSameIsOneEvenInArticlesAboutOtherThings() {
        actors.together(List.of("falk-norland", "tarn"));
        actors.together(List.of("b/falk", "kesh"));
        person("falk-norland", "Aurora Falk", "norland");
        person("b/falk", "Aurora Falk", "norland", "norland-army");

        assertThat(groups()).containsExactly(new TreeSet<>(List.of("b/falk", "falk-norland")));
    }

    @Test
    void whomTheirContextTellsApartNeverBecomeOneThroughAThird() {
        actors.together(List.of("falk-norland", "norland", "tarn", "berg"));
        actors.together(List.of("falk-sudria", "norland", "tarn", "berg"));
        actors.together(List.of("c/falk", "norland", "tarn", "berg"));
        person("c/falk", "Aurora Falk");
        person("falk-norland", "Aurora Falk", "norland");
        person("falk-sudria", "Aurora Falk", "sudria");

        assertThat(groups()).containsExactly(new TreeSet<>(List.of("c/falk", "falk-norland")));
    }

    @Test
    void twoOfOneArticleStayTwo() {
        actors.together(List.of("a/falk", "a/falk-2", "norland", "tarn", "berg"));
        person("a/falk", "Aurora Falk");
        person("a/falk-2", "Aurora Falk");

        assertThat(groups()).isEmpty();
    }

    @Test
    void whatMostOfManyArticlesNameTellsNothing() {
        List<String> everywhere = List.of("norland", "sudria", "tarn");
        for (int i = 0; i < 10; i++) {
            actors.together(everywhere);
        }
        actors.together(List.of("a/falk", "norland", "sudria", "tarn"));
        actors.together(List.of("b/falk", "norland", "sudria", "tarn"));
        person("a/falk", "Aurora Falk");
        person("b/falk", "Aurora Falk");

        assertThat(groups()).isEmpty();
    }

    @Test
    void aSurnameAloneIsNotEnough() {
        actors.together(List.of("a/falk", "norland", "tarn", "berg"));
        actors.together(List.of("b/falk", "norland", "tarn", "berg"));
        person("a/falk", "Falk");
        person("b/falk", "Falk");

        assertThat(groups()).isEmpty();
    }
}
