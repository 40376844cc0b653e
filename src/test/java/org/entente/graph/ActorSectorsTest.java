package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.entity.Entity;
import org.entente.naming.Sector;
import org.entente.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorSectorsTest {

    private final ActorSectors sectors = new ActorSectors(Background.NONE,
            Map.of("front", "Northern Liberation Front", "varland", "Varland"));

    private Optional<Sector> of(Entity.Kind kind, String label, Story.Role... roles) {
        return sectors.of(new Story.Actor("x", kind, label, new TreeMap<>(), Optional.empty(), new TreeSet<>(),
                new TreeSet<>(), Arrays.asList(roles)));
    }

    private static Story.Role role(String title, String organization, boolean former) {
        return new Story.Role(title, Optional.of(organization), former, Optional.empty(), Optional.empty(),
                new TreeSet<>(List.of("s")));
    }

    @ParameterizedTest
    @CsvSource({"Varlandish army, MIL", "Varlandish police, COP", "rebel commanders, REB", "protesters, CVL",
            "senior officials, GOV", "opposition leaders, OPP", "truck drivers, LAB", "refugees, REF",
            "journalists, JRN", "lawmakers in the ruling party, LEG"})
    void wordsThatDescribeAGroupTellItsSector(String label, Sector sector) {
        assertThat(of(Entity.Kind.GROUP, label)).contains(sector);
    }

    @Test
    void aRoleTellsMoreThanTheBodyThatItIsFor() {
        assertThat(of(Entity.Kind.PERSON, "Ana Okello", role("army chief", "varland", false))).contains(Sector.MIL);
        assertThat(of(Entity.Kind.PERSON, "Ana Okello", role("foreign minister", "varland", false)))
                .contains(Sector.GOV);
    }

    @Test
    void aSpokesmanIsOfTheSectorOfTheBody() {
        assertThat(of(Entity.Kind.PERSON, "Ana Okello", role("spokeswoman", "front", false))).contains(Sector.REB);
    }

    @Test
    void whoHasOnlyFormerRolesBelongsToTheElite() {
        assertThat(of(Entity.Kind.PERSON, "Ana Okello", role("general", "varland", true))).contains(Sector.ELI);
        assertThat(of(Entity.Kind.PERSON, "Ana Okello", role("general", "varland", true),
                role("mayor", "varland", false))).contains(Sector.GOV);
    }

    @Test
    void aNameIsNoDescription() {
        assertThat(of(Entity.Kind.PERSON, "Ana King")).isEmpty();
        assertThat(of(Entity.Kind.PERSON, "the king's brother")).contains(Sector.ELI);
    }

    @Test
    void countriesAndPlacesHaveNone() {
        assertThat(of(Entity.Kind.COUNTRY, "Army Land")).isEmpty();
        assertThat(of(Entity.Kind.PLACE, "Police Square")).isEmpty();
    }
}
