package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.entente.problem.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeBaseTest {

    private static final KnowledgeBase SHIPPED = Linking.KNOWLEDGE;

    @TempDir
    private Path folder;

    @Test
    void holdsAllStatesWithTheirWikidataIds() {
        List<Profile> countries = SHIPPED.profiles().stream().filter(p -> p.entity().kind() == Entity.Kind.COUNTRY)
                .toList();

        assertThat(countries).hasSizeGreaterThan(249);
        assertThat(countries).allMatch(p -> p.entity().wikidata().isPresent());
        assertThat(SHIPPED.countryOfIso("KE")).map(Entity::id).contains("kenya");
    }

    @Test
    void organizationsFromMemoryCarryNoWikidataId() {
        assertThat(SHIPPED.profiles()).filteredOn(p -> p.source().equals("memory"))
                .allMatch(p -> p.entity().wikidata().isEmpty());
        assertThat(SHIPPED.profiles()).filteredOn(p -> p.entity().kind() == Entity.Kind.ORGANIZATION)
                .hasSizeGreaterThan(500);
    }

    @Test
    void aCityKnowsItsCountryAndItsPlaceOnEarth() {
        Profile city = SHIPPED.profile(SHIPPED.entity("ankara-323786").orElseThrow()).orElseThrow();

        assertThat(city.country()).contains("turkey");
        assertThat(city.coordinates().orElseThrow().latitude()).isBetween(39.0, 41.0);
    }

    @Test
    void knowsWhoHeldAnOfficeOnADay() {
        Entity germany = SHIPPED.entity("germany").orElseThrow();

        assertThat(SHIPPED.holder(germany, "chancellor", LocalDate.of(2012, 1, 1))).map(t -> t.holder().id())
                .contains("angela-merkel");
        assertThat(SHIPPED.holder(germany, "dogcatcher", LocalDate.of(2012, 1, 1))).isEmpty();
    }

    @Test
    void aUsersFolderAddsRowsAndAliases() throws IOException {
        write("organizations.tsv", """
                id\tlabel\tkind\tsector\tcountry\taliases\tsource
                # our own
                nordbank\tNordbank\torganization\tBUS\tnorway\tNB Bank\tours
                nato\t\t\t\t\tthe Brussels pact\tours
                """);
        KnowledgeBase knowledge = KnowledgeBase.load(List.of(folder));

        assertThat(knowledge.profile(knowledge.entity("nordbank").orElseThrow()).orElseThrow().country())
                .contains("norway");
        Profile nato = knowledge.profile(knowledge.entity("nato").orElseThrow()).orElseThrow();
        assertThat(nato.entity().label()).isEqualTo("NATO");
        assertThat(nato.aliases()).contains("the Brussels pact", "North Atlantic Alliance");
    }

    @Test
    void aWrongRowIsToldByFileAndLine() throws IOException {
        write("places.tsv", "id\tlabel\tcountry\nmoon-base\tMoon Base\tmoon\n");
        assertThatThrownBy(() -> KnowledgeBase.load(List.of(folder))).isInstanceOf(UserError.class)
                .hasMessageContaining("places.tsv:2").hasMessageContaining("country 'moon' is not in countries.tsv");

        write("places.tsv", "id\tlabel\nmoon-base\tMoon Base\textra\n");
        assertThatThrownBy(() -> KnowledgeBase.load(List.of(folder))).hasMessageContaining("places.tsv:2: 3 cells");

        write("places.tsv", "id\tlabel\twikidata\tsource\nmoon-base\tMoon Base\tQ1\tmemory\n");
        assertThatThrownBy(() -> KnowledgeBase.load(List.of(folder))).hasMessageContaining("no Wikidata id");
    }

    @Test
    void aMissingFolderIsTold() {
        assertThatThrownBy(() -> KnowledgeBase.load(List.of(folder.resolve("nowhere")))).isInstanceOf(UserError.class)
                .hasMessageContaining("no such folder");
    }

    @Test
    void aTermThatEndsBeforeItBeginsIsTold() throws IOException {
        write("offices.tsv", "office\ttitle\tbody\tkind\nnordbank-chair\tChair\tnorway\tother\n");
        write("terms.tsv", "office\tperson\tlabel\tfrom\tto\nnordbank-chair\tada-holm\tAda Holm\t2012\t2011\n");

        assertThatThrownBy(() -> KnowledgeBase.load(List.of(folder)))
                .hasMessageContaining("terms.tsv:2: the term ends before it begins");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
