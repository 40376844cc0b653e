package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.entity.Linking.idsOf;
import static org.entente.entity.Linking.link;
import static org.entente.entity.Linking.members;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Words for several at once. */
class PluralsTest {

    @Test
    void theTwoAreThoseWhoMet() {
        LinkedArticle linked = link(
                "Kenyan Foreign Minister Daniel Wekesa met Swedish Foreign Minister Ingrid Falk in Oslo."
                        + " The two ministers agreed to reopen the consulate. They spoke for an hour.");

        assertThat(members(linked, "The two ministers")).containsExactly("daniel-wekesa", "ingrid-falk");
        assertThat(members(linked, "They")).containsExactly("daniel-wekesa", "ingrid-falk");
    }

    @Test
    void aNounThatTheirTitlesContradictMeansOthers() {
        LinkedArticle linked = link("Kenyan Foreign Minister Daniel Wekesa met Swedish Foreign Minister Ingrid Falk."
                + " The two senators stayed at home.");

        assertThat(members(linked, "The two senators")).hasSizeLessThan(2);
    }

    @Test
    void bothCountriesAreTheOnlyTwoNamed() {
        LinkedArticle linked = link("Peru recalled its ambassador to Chile on Friday.",
                "Relations between Ghana and Togo have soured. Both countries closed the border.");

        assertThat(members(linked, "Both countries")).containsExactly("ghana", "togo");
    }

    @Test
    void ofThreeCountriesNoTwoAreMeantUnlessTheyAreNamedTogether() {
        assertThat(members(link("Ghana told Togo that Benin was ready. The two countries signed a treaty."),
                "The two countries")).isEmpty();
        assertThat(members(link("Ghana and Togo told Benin that they were ready. The two countries signed a treaty."),
                "The two countries")).containsExactly("ghana", "togo");
    }

    @Test
    void countriesOfThoseWhoMet() {
        LinkedArticle linked = link(Optional.of(LocalDate.of(2014, 5, 6)),
                "Angela Merkel met Francois Hollande on Monday. The two countries will share the costs.");

        assertThat(members(linked, "The two countries")).containsExactly("germany", "france");
    }

    @Test
    void theNumberMustAgree() {
        LinkedArticle linked = link("Ghana, Togo and Benin signed a treaty. The three countries share a coast."
                + " The two neighbours were absent.");

        assertThat(members(linked, "The three countries")).containsExactly("ghana", "togo", "benin");
        assertThat(members(linked, "The two neighbours")).isEmpty();
    }

    @Test
    void thosePickedOutByMoreWordsAreOthers() {
        LinkedArticle linked = link("Ghana and Togo signed a treaty. The two countries that refused were not named.");

        assertThat(members(linked, "The two countries")).isEmpty();
    }

    @Test
    void eachOtherAreTheSubjects() {
        LinkedArticle linked = link("Ghana and Togo accused each other of breaking the truce.");

        assertThat(members(linked, "each other")).containsExactly("ghana", "togo");
    }

    @Test
    void theyMayBeThingsOrOthersAndThenNobodyIsMeant() {
        LinkedArticle linked = link("Ghana and Togo sent observers to the polls. The observers said they were tired.");

        assertThat(members(linked, "they")).doesNotContain("ghana");
    }

    @Test
    void theyAreNeverHeOrShe() {
        LinkedArticle linked = link("Daniel Wekesa met Laura Brandt. They praised Peter Holm. He smiled.");

        assertThat(members(linked, "They")).containsExactly("daniel-wekesa", "laura-brandt");
        assertThat(idsOf(linked, "He")).doesNotContain("daniel-wekesa", "laura-brandt");
    }
}
