package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.entity.Linking.idOf;
import static org.entente.entity.Linking.link;
import static org.entente.entity.Linking.mention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that the words around them make something else than what the lists say. */
class NamesInContextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Guests greeted the Duchess of Bristol in the hall.                  | Bristol
            The submarine USS Portugal left the harbour on Monday.              | Portugal
            Fans of the rapper J-Chad waited for hours.                         | Chad
            Rovers lost the final against Leeds on Saturday.                    | Leeds
            Residents of Derby West voted on Sunday.                            | West
            """)
    void partsOfOtherNamesStandForNothing(String text, String name) {
        assertThat(mention(link(text), name)).isEmpty();
    }

    @Test
    void anAcronymMeansWhatTheArticleSays() {
        LinkedArticle explained = link("Doctors praised the artificial pancreas (AP) on Monday.",
                "They said AP systems had helped patients in Chile.");
        LinkedArticle agency = link("The Associated Press (AP) sent reporters to Chile.", "AP named no source.");

        assertThat(mention(explained, "AP")).isEmpty();
        assertThat(idOf(agency, "AP")).isEqualTo("associated-press");
    }

    @Test
    void districtsOfOneListAreNoCities() {
        LinkedArticle linked = link("Crews worked in Orange, Riverside and Ventura Counties in California.");

        assertThat(linked.mentions()).noneMatch(m -> m.entity().known() && List.of("Orange", "Riverside")
                .contains(m.entity().label()));
    }

    @Test
    void aListedNameMayEndALongerOne() {
        LinkedArticle university = link("Envoys from Peru met at the University of Southern Chile on Friday.");
        LinkedArticle town = link("The storm hit the town of San Pedro de Honduras on Friday.");

        assertThat(mention(university, "University of Southern Chile")).isPresent();
        assertThat(mention(university, "Chile")).isEmpty();
        assertThat(mention(town, "Honduras")).isEmpty();
    }

    @Test
    void aBareSurnameThatNeedsAnotherSpellingIsNoOfficeHolderByTheDayAlone() {
        Optional<LocalDate> day = Optional.of(LocalDate.of(2015, 9, 20));

        assertThat(idOf(link(day, "Students said that Merkel would come."), "Merkel")).isEqualTo("angela-merkel");
        assertThat(idOf(link(day, "Students said that Jafari had studied in Lima."), "Jafari"))
                .isNotEqualTo("ibrahim-al-jaafari");
    }
}
