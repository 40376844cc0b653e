package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.entity.Linking.idOf;
import static org.entente.entity.Linking.link;

import java.util.List;
import org.entente.entity.LinkedArticle.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an article says somebody is: "title of organization, since, until". */
class RolesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kenyan Foreign Minister Daniel Wekesa left.                            | Foreign Minister of kenya
            Jordan's UN envoy Laila Haddad left.                                   | UN envoy of jordan
            U.N. Ambassador Laila Haddad left.                                     | U.N. Ambassador
            UN envoy Laila Haddad left.                                            | envoy of united-nations
            Britain's ambassador to Chile Paul Hartley left.                       | ambassador to Chile of united-kingdom
            Defence Secretary Paul Hartley of Britain left.                        | Defence Secretary of united-kingdom
            The talks were led by Marta Oliveira, Portugal's defence minister since 2015. | defence minister of portugal since 2015
            Tomas Berg, who was appointed Estonian interior minister in March, left. | interior minister of estonia since March
            Ana Kovac, who took office as Slovenian president last week, left.     | president of slovenia since last week
            Ingrid Falk has been Sweden's trade minister since January 2016.       | trade minister of sweden since January 2016
            Maria Santos was elected president of Bolivia in 2014.                 | president of bolivia since 2014
            Peter Nyman became head of NATO in May.                                | head of nato since May
            Peter Nyman, a former Swedish ambassador, left.                        | former ambassador of sweden
            Peter Nyman is a former banker.                                        | former banker
            Luis Herrera served as Chile's ambassador from 2009 to 2012.           | former ambassador of chile since 2009 until 2012
            Luis Herrera resigned as Chile's ambassador on Friday.                 | former ambassador of chile until Friday
            """)
    void ofOnePerson(String text, String role) {
        assertThat(roles(link(text))).containsExactly(role);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Maria Santos will be named minister of Bolivia.
            Maria Santos is not a minister.
            Maria Santos could become president of Bolivia.
            """)
    void whatIsNotYetIsNoRole(String text) {
        assertThat(roles(link(text))).isEmpty();
    }

    @Test
    void aCounterpartHasTheOfficeOfTheOther() {
        assertThat(roles(link("British Defence Secretary Paul Hartley met his Polish counterpart Jan Nowak.")))
                .containsExactly("Defence Secretary of united-kingdom", "Defence Secretary of poland");
    }

    @Test
    void theFormerBankerIsWhoeverAloneHasSuchARole() {
        LinkedArticle linked = link(
                "Peter Nyman, a former banker, left. Ada Holm, a former envoy, spoke.",
                "The former banker said prices would rise. The former envoy said nothing.");

        assertThat(idOf(linked, "The former banker")).isEqualTo("peter-nyman");
        assertThat(idOf(linked, "The former envoy")).isEqualTo("ada-holm");
    }

    private static List<String> roles(LinkedArticle linked) {
        return linked.roles().stream().map(role -> written(linked, role)).toList();
    }

    private static String written(LinkedArticle linked, Role role) {
        return (role.former() ? "former " : "") + role.title()
                + role.organization().map(o -> " of " + o.id()).orElse("")
                + role.since().map(w -> " since " + w.in(linked.text())).orElse("")
                + role.until().map(w -> " until " + w.in(linked.text())).orElse("");
    }
}
