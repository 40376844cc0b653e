package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.entity.Linking.idOf;
import static org.entente.entity.Linking.idsOf;
import static org.entente.entity.Linking.link;
import static org.entente.entity.Linking.mention;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleLinkerTest {

    @Test
    void variantsOfANameAreOnePerson() {
        LinkedArticle linked = link("Kenyan trade minister Daniel Wekesa arrived in Lagos.",
                "Mr Wekesa said Daniel Wekessa's staff had erred. Wekesa denied it.");

        assertThat(idOf(linked, "Kenyan trade minister Daniel Wekesa")).isEqualTo("daniel-wekesa");
        assertThat(idOf(linked, "Mr Wekesa")).isEqualTo("daniel-wekesa");
        assertThat(idOf(linked, "Daniel Wekessa")).isEqualTo("daniel-wekesa");
        assertThat(idOf(linked, "Wekesa")).isEqualTo("daniel-wekesa");
    }

    @Test
    void aSurnameMayBeginWithAParticle() {
        LinkedArticle linked = link("Sophie Le Garrec met Jan van Houten in Lagos.",
                "Le Garrec thanked Van Houten.");

        assertThat(idOf(linked, "Le Garrec")).isEqualTo("sophie-le-garrec");
        assertThat(idOf(linked, "Van Houten")).isEqualTo("jan-van-houten");
    }

    @Test
    void theStatesOfARegionAreAGroup() {
        LinkedArticle linked = link("Kenya blamed Western states for the failure.", "Kenya praised three states.");

        assertThat(idOf(linked, "Western states")).isEqualTo("western-states");
        assertThat(idsOf(linked, "three states")).isEmpty();
    }

    @Test
    void twoPersonsOfOneSurnameStayApart() {
        LinkedArticle linked = link("Laura Brandt met her brother, Peter Brandt, on Monday.",
                "Mrs Brandt said nothing.",
                "Mr Brandt spoke for an hour.");

        assertThat(idOf(linked, "Laura Brandt")).isEqualTo("laura-brandt");
        assertThat(idOf(linked, "Peter Brandt")).isEqualTo("peter-brandt");
        assertThat(idOf(linked, "Mrs Brandt")).isEqualTo("laura-brandt");
        assertThat(idOf(linked, "Mr Brandt")).isEqualTo("peter-brandt");
    }

    @Test
    void aBareSurnameIsWhoHeldAnOfficeThatDay() {
        LinkedArticle linked = link(Optional.of(LocalDate.of(2014, 5, 6)), "Merkel and Hollande met in Stralsund.");

        assertThat(idOf(linked, "Merkel")).isEqualTo("angela-merkel");
        assertThat(idOf(linked, "Hollande")).isEqualTo("francois-hollande");
    }

    @Test
    void aCapitalAtTheBeginningMakesNoName() {
        assertThat(link("Forward thinking envoys must come together, he said.").mentions())
                .noneMatch(m -> m.entity().label().equals("Forward"));
    }

    @Test
    void namesOfPartiesMayHaveAnAnd() {
        LinkedArticle linked = link("Leaders of the ruling Union Renewal and Development Party resigned.");

        assertThat(idOf(linked, "Union Renewal and Development Party"))
                .isEqualTo("union-renewal-and-development-party");
    }

    @Test
    void anUnknownBareSurnameBelongsToItsArticle() {
        assertThat(idOf(link("Mr Quillfeather refused to answer."), "Mr Quillfeather")).endsWith("/quillfeather");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The USA recalled its envoy.                        | USA                | united-states
            Talks with the Republic of Korea went on.          | Republic of Korea  | south-korea
            The US-Mexico border was closed.                   | US                 | united-states
            The US-Mexico border was closed.                   | Mexico             | mexico
            Peruvian troops crossed the river.                 | Peruvian troops    | peru
            He joined the International Monetary Fund in 2009. | International Monetary Fund | international-monetary-fund
            The attack was claimed by Boko Haram.              | Boko Haram         | boko-haram
            They let us go.                                    | us                 | ''
            They ate turkey for dinner.                        | turkey             | ''
            """)
    void namesOfTheListsAreFoundAndOnlyWhereTheyAreNames(String text, String words, String id) {
        assertThat(idOf(link(text), words)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Warsaw accused Minsk of lying.                    | Warsaw   | poland
            The talks between Ankara and Athens failed.       | Athens   | greece
            Thousands marched in Warsaw on Sunday.            | Warsaw   | warsaw-756135
            The minister flew to Ankara.                      | Ankara   | ankara-323786
            Diplomats called on Ankara to open the border.    | Ankara   | turkey
            She told a Vienna news conference about the deal. | Vienna   | vienna-2761369
            """)
    void aCapitalIsItsGovernmentOrAPlaceByItsPartInTheSentence(String text, String words, String id) {
        assertThat(idOf(link(text), words)).isEqualTo(id);
    }

    @Test
    void governmentsAreTheState() {
        LinkedArticle linked = link(Optional.of(LocalDate.of(2013, 3, 1)),
                "The Sudanese government rejected the plan. The Mugabe regime did the same.",
                "The Bolivian government agreed. The government said so.");

        assertThat(idOf(linked, "The Sudanese government")).isEqualTo("sudan");
        assertThat(idOf(linked, "The Mugabe regime")).isEqualTo("zimbabwe");
        assertThat(idOf(linked, "The government")).isEqualTo("bolivia");
    }

    @Test
    void anOfficeIsItsHolderOfTheDay() {
        LinkedArticle linked = link(Optional.of(LocalDate.of(2016, 10, 3)),
                "The Turkish president met the German chancellor. The NATO chief was there, too.");

        assertThat(idOf(linked, "The Turkish president")).isEqualTo("recep-tayyip-erdogan");
        assertThat(idOf(linked, "the German chancellor")).isEqualTo("angela-merkel");
        assertThat(idOf(linked, "The NATO chief")).isEqualTo("jens-stoltenberg");
    }

    @Test
    void anAppositionIsTheSamePerson() {
        LinkedArticle linked = link("Ngozi Adeyemi, the Ghanaian trade minister, left early.");

        assertThat(idOf(linked, "the Ghanaian trade minister")).isEqualTo("ngozi-adeyemi");
        assertThat(linked.roles()).extracting(LinkedArticle.Role::title).containsExactly("trade minister");
        assertThat(linked.roles().get(0).organization()).map(Entity::id).contains("ghana");
    }

    @Test
    void aTitleIsARole() {
        LinkedArticle linked = link("Former Danish finance minister Karen Holst criticised the bank.");

        LinkedArticle.Role role = linked.roles().get(0);
        assertThat(role.holder().id()).isEqualTo("karen-holst");
        assertThat(role.title()).isEqualTo("finance minister");
        assertThat(role.former()).isTrue();
        assertThat(role.organization()).map(Entity::id).contains("denmark");
    }

    @Test
    void peopleMayBeDescribedOnly() {
        LinkedArticle linked = link("Somali rebels shelled the port. Western diplomats condemned the attack.");

        Mention rebels = mention(linked, "Somali rebels").orElseThrow();
        assertThat(rebels.entity().id()).isEqualTo("somali-rebels");
        assertThat(rebels.entity().kind()).isEqualTo(Entity.Kind.GROUP);
        assertThat(rebels.form()).isEqualTo(Mention.Form.DESCRIPTION);
        assertThat(idOf(linked, "Western diplomats")).endsWith("/western-diplomats");
    }

    @Test
    void aPronounIsWhoIsClearlyMeantOrNobody() {
        LinkedArticle linked = link("Karen Holst said she would resign.", "He denied everything.");

        assertThat(idsOf(linked, "she")).containsExactly("karen-holst");
        assertThat(idsOf(linked, "He")).isEmpty();
    }

    @Test
    void shortNamesOfAnOrganizationAreTheOrganization() {
        LinkedArticle linked = link("Founders of the New Peace Party met in Nairobi.",
                "The NPP said the Party would vote on Monday.");

        assertThat(idOf(linked, "NPP")).isEqualTo("new-peace-party");
        assertThat(idOf(linked, "Party")).isEqualTo("new-peace-party");
    }

    @Test
    void whoeverIsNamedAllTheTimeKeepsTheSurname() {
        String filler = "The hearing went on for hours while clerks read out long lists of papers, dates and places. "
                + "Nobody in the room spoke, and the judges wrote down every word that they heard. "
                + "Later the clerks carried in more boxes, and the reading began once more, page after page, until "
                + "the lamps were lit and the last of the visitors had left the building.";
        LinkedArticle linked = link("Karin Brandt accused the ministry. Brandt said it lied. Brandt wants an apology.",
                "Her uncle, Otto Brandt, was in the room.", filler, "Brandt said she was tired.");

        assertThat(idsOf(linked, "Brandt")).last().isEqualTo("karin-brandt");
    }

    @Test
    void insideAQuotationIIsTheSpeakerAndSheWhomHeSpeaksOf() {
        LinkedArticle linked = link(
                "Peter Novak praised Laura Kovac in Prague. \"She never gave up,\" Novak said. \"I thank her.\"");

        assertThat(idsOf(linked, "She")).containsExactly("laura-kovac");
        assertThat(idsOf(linked, "I")).containsExactly("peter-novak");
    }

    @Test
    void itGoesOnWithTheSubject() {
        LinkedArticle linked = link("Kenya sent troops to the border on Friday. It also recalled its ambassador.");

        assertThat(idsOf(linked, "It")).containsExactly("kenya");
    }

    @Test
    void theCountryIsTheOnlyOneNamedBefore() {
        assertThat(idsOf(link("Unrest has reached Kenya. Envoys left the country on Friday."), "the country"))
                .containsExactly("kenya");
        assertThat(idsOf(link("Kenya fears Somalia. Envoys left the country on Friday."), "the country")).isEmpty();
    }

    @Test
    void aNameThatAPersonNounExplainsIsAPersons() {
        LinkedArticle linked = link("Zurabel Oslo, a Dutch lawyer, claimed the prize. Oslo said that it was hers.");

        assertThat(idOf(linked, "Zurabel Oslo")).isEqualTo("zurabel-oslo");
        assertThat(idOf(linked, "Oslo")).isEqualTo("zurabel-oslo");
    }

    @Test
    void aCountryInsideAnotherNameIsNotMeant() {
        assertThat(link("Voters of African American descent met in Ohio.").mentions())
                .noneMatch(m -> m.entity().id().equals("united-states"));
    }

    @Test
    void linksDependOnTheArticleAlone() {
        String text = "Daniel Wekesa met Mr Brandt in Lagos. Wekesa said Kenya was ready.";
        LinkedArticle first = link(text);
        link("Joseph Wekesa and Laura Brandt spoke.");

        assertThat(link(text).mentions()).isEqualTo(first.mentions());
    }
}
