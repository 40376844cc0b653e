package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.entente.entity.index.Knowledge;
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
        KnowledgeBase knowledge = Knowledge.load(List.of(folder));

        assertThat(knowledge.profile(knowledge.entity("nordbank").orElseThrow()).orElseThrow().country())
                .contains("norway");
        Profile nato = knowledge.profile(knowledge.entity("nato").orElseThrow()).orElseThrow();
        assertThat(nato.entity().label()).isEqualTo("NATO");
        assertThat(nato.aliases()).contains("the Brussels pact", "North Atlantic Alliance");
    }

    @Test
    void shippedTablesHaveNoProblems() {
        assertThat(SHIPPED.problems()).isEmpty();
    }

    @Test
    void aWrongRowIsToldByFileAndLineAndNothingElseIsLost() throws IOException {
        write("places.tsv", """
                id\tlabel\twikidata\tcountry\tsource
                moon-base\tMoon Base\t\tmoon\tours
                sea-base\tSea Base\t\tnorway\tours
                ice-base\tIce Base\tQ1\tnorway\tmemory
                bare
                no-name\t\t\tnorway\tours
                kenya\tKenya Base\t\tkenya\tours
                """);
        KnowledgeBase knowledge = Knowledge.load(List.of(folder));

        assertThat(knowledge.problems()).extracting(p -> p.place().replaceFirst(".*/", "") + " " + p.message())
                .containsExactly("places.tsv:5 1 cells where the header has 5; the row is left out",
                        "places.tsv:2 country 'moon' is not in countries.tsv; write an id of that file (the cell is"
                                + " left out)",
                        "places.tsv:4 a row from memory carries no Wikidata id; name another source (the cell is left"
                                + " out)",
                        "places.tsv:6 a label is missing; write one (the row is left out)",
                        "places.tsv:7 the id kenya is taken by Kenya, which is in another file; take another id (the"
                                + " row is left out)");
        assertThat(List.of("moon-base", "sea-base", "ice-base")).allMatch(id -> knowledge.entity(id).isPresent());
        assertThat(knowledge.entity("kenya")).map(Entity::kind).contains(Entity.Kind.COUNTRY);
    }

    @Test
    void aSectorThatIsNoneIsTold() throws IOException {
        write("organizations.tsv", "id\tlabel\tsector\nnordbank\tNordbank\tBANK\nnordpost\tNordpost\tJRN\n");
        KnowledgeBase knowledge = Knowledge.load(List.of(folder));

        assertThat(knowledge.problems()).singleElement().asString().contains("'BANK' is no sector of PLOVER");
        assertThat(knowledge.entity("nordbank").flatMap(knowledge::profile).flatMap(Profile::sector)).isEmpty();
        assertThat(knowledge.entity("nordpost").flatMap(knowledge::profile).flatMap(Profile::sector)).contains("JRN");
    }

    @Test
    void peopleNeedNoTerm() throws IOException {
        write("people.tsv", """
                id\tlabel\taliases\tcountry\tsource
                ada-holm\tAda Holm\tAda M. Holm\tnorway\tours
                """);
        KnowledgeBase knowledge = Knowledge.load(List.of(folder));

        Profile person = knowledge.profile(knowledge.entity("ada-holm").orElseThrow()).orElseThrow();
        assertThat(person.entity().kind()).isEqualTo(Entity.Kind.PERSON);
        assertThat(person.country()).contains("norway");
        assertThat(person.aliases()).contains("Ada M. Holm");
    }

    @Test
    void treatiesAreTopics() throws IOException {
        write("topics.tsv", "id\tlabel\nfjord-treaty\tFjord Treaty\n");

        assertThat(Knowledge.load(List.of(folder)).entity("fjord-treaty")).map(Entity::canAct).contains(false);
    }

    @Test
    void tablesMayBeCommaSeparated() throws IOException {
        write("people.tsv", """
                id,label,aliases,country
                ada-holm,"Ada Holm, Jr.","Ada ""Ice"" Holm|A. Holm",norway
                """);
        KnowledgeBase knowledge = Knowledge.load(List.of(folder));

        Profile person = knowledge.profile(knowledge.entity("ada-holm").orElseThrow()).orElseThrow();
        assertThat(person.entity().label()).isEqualTo("Ada Holm, Jr.");
        assertThat(person.aliases()).containsExactly("Ada \"Ice\" Holm", "A. Holm");
    }

    @Test
    void aMissingFolderIsTold() {
        assertThatThrownBy(() -> Knowledge.load(List.of(folder.resolve("nowhere")))).isInstanceOf(UserError.class)
                .hasMessageContaining("no such folder");
    }

    @Test
    void aTermThatEndsBeforeItBeginsIsTold() throws IOException {
        write("offices.tsv", "office\ttitle\tbody\tkind\nnordbank-chair\tChair\tnorway\tother\n");
        write("terms.tsv", "office\tperson\tlabel\tfrom\tto\nnordbank-chair\tada-holm\tAda Holm\t2012\t2011\n");

        assertThat(Knowledge.load(List.of(folder)).problems()).singleElement().asString()
                .contains("terms.tsv:2: error: the term ends before it begins");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
