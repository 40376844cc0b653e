package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.entity.Linking.idOf;
import static org.entente.entity.Linking.link;
import static org.entente.entity.Linking.mention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.reading.NameSpan;
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

    @Test
    void aPeopleIsNotItsState() {
        LinkedArticle linked = link("Most Norwegians want the ferry back, a poll showed on Monday.",
                "Envoys spoke with the Norwegians about the ferry.", "Books in Norwegian are rare in Lima.");

        assertThat(idOf(linked, "Norwegians")).isEqualTo("norwegians");
        assertThat(linked.mentions()).anyMatch(m -> m.entity().id().equals("norway") && m.sentence() == 1)
                .noneMatch(m -> m.entity().id().equals("norway") && m.sentence() != 1);
    }

    @Test
    void wordsOfOriginBeforeANounMeanTheCountry() {
        LinkedArticle linked = link("Peruvian Prime Minister Ada Quispe met Chilean and Bolivian officials.");

        assertThat(idOf(linked, "Peruvian")).isEqualTo("peru");
        assertThat(idOf(linked, "Chilean")).isEqualTo("chile");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ORGANIZATION | Neo Republicans         | Ada Quispe of the Neo Republicans lost her seat.     | republican-party
            ORGANIZATION | Bright Kenya            | The site of Bright Kenya went down on Monday.        | kenya
            MISC         | Wonder Portugal         | The children had dressed as Wonder Portugal.       | portugal
            LOCATION     | Western Norway          | Snow fell in Western Norway and in the hills.        | norway
            PERSON       | Chad Van Houten         | Fans said that Chad Van Houten would race again.     | chad
            ORGANIZATION | Bridge and Tunnel Agency | They asked the U.S. Bridge and Tunnel Agency for it. | united-states
            """)
    void aListedNameInsideALongerOneStandsForNothing(NameSpan.Type type, String name, String text, String id) {
        assertThat(Linking.linkWithName(type, name, text).mentions()).noneMatch(m -> m.entity().id().equals(id));
    }

    @Test
    void aLongerNameIsOneWhereverItStands() {
        LinkedArticle linked = Linking.linkWithName(NameSpan.Type.ORGANIZATION, "Bright Kenya",
                "Donors praised Bright Kenya. People gave Bright Kenya their books.");

        assertThat(linked.mentions()).noneMatch(m -> m.entity().id().equals("kenya"));
    }

    @Test
    void aCountryBeforeItsListedOrganizationBelongsToTheName() {
        LinkedArticle linked = link("He called the U.S. Food and Drug Administration on Monday.");

        assertThat(idOf(linked, "U.S. Food and Drug Administration")).isEqualTo("food-and-drug-administration");
        assertThat(linked.mentions()).noneMatch(m -> m.entity().id().equals("united-states"));
    }

    @Test
    void countriesInBracketsAfterAnOrganizationArePartOfItsName() {
        LinkedArticle linked = link("The Parents Association (Scotland and Wales) said schools would close.");

        assertThat(linked.mentions()).noneMatch(m -> List.of("scotland", "wales").contains(m.entity().id()));
    }

    @Test
    void inAReportOfAGameCountriesAreTeams() {
        LinkedArticle game = link("Portugal beat Kenya 2-1 in the semi-final in Qatar on Sunday.",
                "The striker scored from the penalty spot before half-time.",
                "Kenya had one goal ruled out by the referee.");
        LinkedArticle politics = link("Portugal and Kenya signed a treaty in Qatar on Sunday.");

        assertThat(game.mentions()).noneMatch(m -> List.of("portugal", "kenya").contains(m.entity().id()))
                .anyMatch(m -> m.entity().label().equals("Kenya (team)"))
                .anyMatch(m -> m.entity().id().equals("qatar"));
        assertThat(idOf(politics, "Portugal")).isEqualTo("portugal");
    }

    @Test
    void aCourtThatEachCountryHasIsThatOfACountryWhichTheArticleNames() {
        LinkedArticle abroad = link("Judges in Norway met on Monday.", "The Supreme Court will rule in May.");
        LinkedArticle home = link("Judges in the United States met on Monday.", "The Supreme Court will rule in May.");

        assertThat(abroad.mentions()).noneMatch(m -> m.entity().id().equals("us-supreme-court"));
        assertThat(idOf(home, "Supreme Court")).isEqualTo("us-supreme-court");
    }

    @Test
    void someMembersAreNotTheirParty() {
        LinkedArticle linked = link("Many Democrats stayed at home.", "The Democrats won the vote.");

        assertThat(linked.mentions()).noneMatch(m -> m.entity().id().equals("democratic-party") && m.sentence() == 0)
                .anyMatch(m -> m.entity().id().equals("democratic-party") && m.sentence() == 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ship sank 90 miles north-northwest of Lisbon.        | Lisbon
            Kenya signed the Lisbon Treaty on Monday.                | Lisbon
            She was born in Washington, D.C. and works for a bank.   | Washington, D.C.
            """)
    void aCapitalIsNoGovernmentHere(String text, String name) {
        assertThat(link(text).mentions()).noneMatch(
                m -> m.span().in(link(text).text()).equals(name) && m.entity().kind() == Entity.Kind.COUNTRY);
    }

    @Test
    void anExplainedAcronymIsAnOrganizationOnlyByItsWords() {
        LinkedArticle things = Linking.linkWithName(NameSpan.Type.MISC, "Open Garden Tools",
                "Schools need Open Garden Tools (OGT) in spring. Most OGT are cheap.");
        LinkedArticle service = link("Crews of the Lake Rescue Service (LRS) came.", "The LRS was late.");

        assertThat(mention(things, "OGT")).isEmpty();
        assertThat(idOf(service, "LRS")).isEqualTo("lake-rescue-service");
    }

    @ParameterizedTest
    @CsvSource({"Angela Mekrel, angela-merkel", "Angela Emrkel, angela-merkel"})
    void swappedLettersAreSeenThrough(String name, String id) {
        assertThat(idOf(link("Students asked " + name + " for a reply on Monday."), name)).isEqualTo(id);
    }

    @Test
    void decorationsActNot() {
        LinkedArticle linked = link(
                "The general received the Order of Saint Olaf and the Kenya Medal in Lima on Monday.");

        assertThat(linked.mentions()).noneMatch(m -> m.entity().id().equals("kenya"))
                .noneMatch(m -> m.entity().kind() == Entity.Kind.ORGANIZATION);
    }

    @Test
    void aNameThatOnlyResemblesACityIsNone() {
        LinkedArticle linked = link("The Sams went on without a doctor, and a Mets poet sang.");

        assertThat(linked.mentions()).noneMatch(m -> m.entity().known());
    }
}
