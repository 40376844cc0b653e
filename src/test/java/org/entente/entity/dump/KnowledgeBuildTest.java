package org.entente.entity.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.entente.entity.Entity;
import org.entente.entity.KnowledgeBase;
import org.entente.entity.Lookup;
import org.entente.entity.Office;
import org.entente.entity.Profile;
import org.entente.entity.index.Knowledge;
import org.entente.entity.index.KnowledgeIndex;
import org.entente.problem.Problem;
import org.entente.problem.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeBuildTest {

    /** A world of few: all that has a high number is invented. */
    static final List<DumpItem> WORLD = List.of(
            DumpItem.item(733, "Paraguay").pages(300).is("P31", 3624078).english("P1549", "Paraguayan"),
            DumpItem.item(900100, "agrarian party").pages(0).is("P279", 900099),
            DumpItem.item(900099, "rural party").pages(0).is("P279", 7278),
            DumpItem.item(900101, "Yerba Alliance").alias("YA", "Alianza Yerba").pages(9).is("P31", 900100).is("P17",
                    733),
            DumpItem.item(900200, "Minister of National Defence of Paraguay").alias("Paraguayan war minister").pages(2)
                    .is("P31", 4164871).is("P1001", 733),
            DumpItem.item(900201, "Member of the Senate of Paraguay").is("P279", 486839).is("P1001", 733),
            DumpItem.item(900202, "Chair of the Yerba Alliance").is("P31", 4164871).is("P2389", 900101).is("P17", 733),
            DumpItem.item(900300, "Odalys Querubin").alias("Odalys M. Querubin", "Querubin", "minister Querubin")
                    .pages(12)
                    .is("P31", 5).is("P27", 733).is("P102", 900101).held(900200, "2014-03-01", "2017-05-02")
                    .held(900201, "2010", ""),
            DumpItem.item(900301, "Baltasar Iturbide").pages(4).is("P31", 5).is("P27", 733)
                    .held(900200, "2016-01-15", "").held(900202, "2018-02", ""),
            DumpItem.item(900302, "Casilda Umbra").pages(3).is("P31", 5).is("P27", 733).held(900202, "2012-02-01",
                    "2011-02-01"),
            DumpItem.item(900303, "Some Footballer").pages(40).is("P31", 5).is("P27", 733),
            DumpItem.item(900400, "Mate Holding").pages(3).is("P31", 4830453).is("P17", 733),
            DumpItem.item(900401, "Guarana Mining").pages(31).is("P31", 4830453).is("P17", 733),
            DumpItem.item(900402, "The Chaco Heist").pages(60).is("P31", 11424),
            DumpItem.item(900500, "Villa Quebracho").pages(2).is("P31", 515).is("P17", 733).people(21000).at(-23.5,
                    -58.25),
            DumpItem.item(900501, "Hamlet Quebracho").pages(2).is("P31", 515).is("P17", 733).people(210),
            DumpItem.item(900600, "Treaty of Villa Quebracho").pages(5).is("P31", 131569));

    private static final KnowledgeBase SHIPPED = Knowledge.load(List.of());

    @TempDir
    private Path folder;

    @Test
    void keepsWhatNewsNeedAndItsSubclasses() throws IOException {
        BuildReport report = build(dump("dump.json", json(WORLD)));

        assertThat(report.faults().keySet()).containsExactly(Seats.CONTRADICTIONS);
        Profile party = profile("yerba-alliance-q900101");
        assertThat(party.country()).contains("paraguay");
        assertThat(party.sector()).contains("PTY");
        assertThat(party.aliases()).contains("Alianza Yerba");
        assertThat(party.prior()).isEqualTo(9);
        assertThat(party.entity().wikidata()).contains("Q900101");
        Profile city = profile("villa-quebracho-q900500");
        assertThat(city.coordinates()).contains(new Profile.Coordinates(-23.5, -58.25));
        assertThat(city.population()).isEqualTo(21000);
        assertThat(profile("treaty-of-villa-quebracho-q900600").entity().kind())
                .isEqualTo(Entity.Kind.TOPIC);
        assertThat(holds("guarana-mining-q900401")).isTrue();
        assertThat(Stream.of("mate-holding-q900400", "the-chaco-heist-q900402", "hamlet-quebracho-q900501",
                "some-footballer-q900303")).noneMatch(this::holds);
    }

    @Test
    void whatShipsKeepsItsIdAndLearnsItsWikidataId() throws IOException {
        build(dump("dump.json", json(List.of(DumpItem.item(733, "Republic of Paraguay").pages(300).is("P31", 3624078),
                DumpItem.item(900700, "Tabare Vazquez").pages(50).is("P31", 5).is("P27", 77).is("P102", 900101)))));

        assertThat(SHIPPED.entity("tabare-vazquez")).flatMap(Entity::wikidata).isEmpty();
        KnowledgeBase knowledge = Knowledge.load(List.of(folder.resolve("world")));
        assertThat(knowledge.entity("paraguay").map(Entity::label)).contains("Paraguay");
        assertThat(knowledge.entity("tabare-vazquez")).flatMap(Entity::wikidata).contains("Q900700");
        assertThat(knowledge.entity("tabare-vazquez-q900700")).isEmpty();
    }

    @Test
    void officesHaveTheirTitlesAndTerms() throws IOException {
        build(dump("dump.json", json(WORLD)));
        KnowledgeBase knowledge = Knowledge.load(List.of(folder.resolve("world")));
        Entity paraguay = knowledge.entity("paraguay").orElseThrow();

        assertThat(holder(knowledge, paraguay, "defence minister", "2015-06-01")).contains("odalys-querubin-q900300");
        assertThat(holder(knowledge, paraguay, "war minister", "2019-06-01")).contains("baltasar-iturbide-q900301");
        assertThat(holder(knowledge, paraguay, "defence minister", "2013-06-01")).isEmpty();
        Entity party = knowledge.entity("yerba-alliance-q900101").orElseThrow();
        assertThat(holder(knowledge, party, "chair", "2018-03-01")).contains("baltasar-iturbide-q900301");
        assertThat(knowledge.termsOf(knowledge.entity("odalys-querubin-q900300").orElseThrow())).hasSize(1);
    }

    @Test
    void contradictionsAreTold() throws IOException {
        BuildReport report = build(dump("dump.json", json(WORLD)));

        assertThat(report.hasErrors()).isFalse();
        assertThat(report.problems()).extracting(Problem::message)
                .anyMatch(m -> m.startsWith("Casilda Umbra (Q900302) held chair-of-the-yerba-alliance-q900202 from"
                        + " 2012-02-01 to 2011-02-01, which ends before it begins"))
                .anyMatch(m -> m.contains("Odalys Querubin (Q900300) held it until 2017-05-02 and Baltasar Iturbide"
                        + " (Q900301) from 2016-01-15 on"));
        assertThat(Files.readString(report.list())).contains("# contradictions: 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dump.json.gz", "dump.json.bz2"})
    void packedDumpsAreTheSame(String name) throws IOException {
        build(dump("dump.json", json(WORLD)));
        String plain = KnowledgeIndex.description(folder.resolve("world")).get("fingerprint");
        build(dump(name, json(WORLD)));

        assertThat(KnowledgeIndex.description(folder.resolve("world")).get("fingerprint")).isEqualTo(plain);
    }

    @Test
    void truthyTriplesLackOnlyTheTerms() throws IOException {
        build(dump("dump.nt.gz", WORLD.stream().flatMap(item -> item.triples().stream())
                .collect(Collectors.joining("\n", "", "\n"))));

        assertThat(profile("yerba-alliance-q900101").aliases()).contains("Alianza Yerba");
        assertThat(profile("odalys-querubin-q900300").prior()).isEqualTo(12);
        assertThat(profile("villa-quebracho-q900500").coordinates())
                .contains(new Profile.Coordinates(-23.5, -58.25));
        assertThat(index().termsOfPerson("odalys-querubin-q900300")).isEmpty();
    }

    @Test
    void triplesWithoutCountsOfPagesGoByTheirLanguages() throws IOException {
        String lines = Stream.of("en", "de", "fr", "es").map(language -> """
                <http://www.wikidata.org/entity/Q900101> <http://www.w3.org/2000/01/rdf-schema#label> "Yerba \\u0041lliance"@%s .
                """.formatted(language)).collect(Collectors.joining())
                + """
                        <http://www.wikidata.org/entity/Q900101> <http://www.wikidata.org/prop/direct/P31> <http://www.wikidata.org/entity/Q7278> .
                        """;
        build(dump("dump.nt", lines));

        assertThat(profile("yerba-alliance-q900101").prior()).isEqualTo(2);
    }

    @Test
    void brokenLinesAreToldAndStopNothing() throws IOException {
        List<String> lines = new ArrayList<>(json(WORLD).lines().toList());
        lines.add(2, "{\"type\":\"item\",\"id\":\"Q9\",\"labels\":{\"en\":");
        lines.add(4, "oops");
        lines.add(5, "{\"type\":\"item\"},");
        BuildReport report = build(dump("dump.json", String.join("\n", lines)));

        assertThat(report.faults()).containsEntry(WikidataReader.BROKEN, 3L);
        assertThat(report.hasErrors()).isTrue();
        assertThat(report.problems()).extracting(p -> p.place().replaceFirst(".*/", ""))
                .contains("dump.json:3", "dump.json:5", "dump.json:6");
        assertThat(holds("yerba-alliance-q900101")).isTrue();
    }

    @Test
    void brokenTriplesAreToldAndStopNothing() throws IOException {
        String lines = "<http://www.wikidata.org/entity/Q1> oops\n" + WORLD.get(3).triples().stream()
                .collect(Collectors.joining("\n")) + "\n<http://www.wikidata.org/entity/Q1> <urn:x> .\n"
                + "<http://www.wikidata.org/entity/Q900101> <http://www.w3.org/2004/02/skos/core#altLabel> \"open@en .\n"
                + WORLD.get(2).triples().stream().collect(Collectors.joining("\n"))
                + WORLD.get(1).triples().stream().collect(Collectors.joining("\n", "\n", "\n"));
        BuildReport report = build(dump("dump.nt", lines));

        assertThat(report.faults()).containsEntry(WikidataReader.BROKEN, 3L);
        assertThat(holds("yerba-alliance-q900101")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dump.json", "dump.json.gz", "dump.json.bz2"})
    void aDumpThatEndsInTheMiddleIsUsedUpToThere(String name) throws IOException {
        StringBuilder many = new StringBuilder(json(WORLD).replaceFirst("\n]\n?$", ""));
        for (int i = 0; i < 20_000; i++) {
            many.append(",\n").append(DumpItem.item(2_000_000 + i * 7919 % 999_983, "Filler " + i).pages(1).json());
        }
        Path whole = dump(name, many.append("\n]\n").toString());
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length * 4 / 5));
        BuildReport report = build(whole);

        assertThat(report.faults()).containsKey(WikidataReader.CUT_OFF);
        assertThat(report.problems()).anyMatch(p -> p.message().contains("fetch the file again"));
        assertThat(holds("yerba-alliance-q900101")).isTrue();
    }

    @Test
    void placesOfGeoNamesJoinThoseOfWikidata() throws IOException {
        Path table = dump("cities500.txt",
                """
                        7700001\tVilla Quebracho\tVilla Quebracho\tQuebracho,VQB,Кебрачо\t-23.5\t-58.25\tP\tPPLA\tPY\t\t01\t\t\t\t21000\t\t60\tAmerica/Asuncion\t2019-01-01
                        7700002\tCaserio\tCaserio\t\t-23.5\t-58.25\tP\tPPL\tPY\t\t01\t\t\t\t12\t\t60\tAmerica/Asuncion\t2019-01-01
                        7700003\tBroken\tBroken\t-23.5
                        7700004\tCerro Alto\tCerro Alto\t\t-23.5\t-58.25\tT\tMT\tPY\t\t01\t\t\t\t0\t\t60\tAmerica/Asuncion\t2019-01-01
                        """);
        Path wikidata = dump("dump.json", json(List.of(
                DumpItem.item(900500, "Villa Quebracho").alias("Ciudad Quebracho").pages(8).is("P31", 515)
                        .is("P17", 733)
                        .people(21000).text("P1566", "7700001"))));
        BuildReport report = KnowledgeBuild.run(new KnowledgeBuild.Sources(Optional.of(wikidata), List.of(table),
                List.of(), Optional.empty(), folder.resolve("world")), SHIPPED, line -> {
                });

        Profile city = profile("villa-quebracho-7700001");
        assertThat(city.entity().wikidata()).contains("Q900500");
        assertThat(city.aliases()).contains("Quebracho", "Ciudad Quebracho").doesNotContain("VQB", "Кебрачо");
        assertThat(city.country()).contains("paraguay");
        assertThat(holds("caserio-7700002")).isFalse();
        assertThat(report.problems()).singleElement().asString().contains("cities500.txt:3").contains("4 columns");
    }

    @Test
    void theBasesOwnTablesAreSourcesToo() throws IOException {
        Path people = dump("people.csv", "id,label,aliases,country\nada-holm,Ada Holm,\"Ada M. Holm|A, Holm\",norway\n"
                + "bo-berg,Bo Berg,,atlantis\n");
        Path offices = dump("offices.tsv",
                "office\ttitle\tbody\tkind\nnorway-eel-commissioner\tEel Commissioner\tnorway\tother\n"
                        + "x\tX\tnowhere\tother\n");
        Path terms = dump("terms.csv",
                "office,person,label,from,to\nnorway-eel-commissioner,ada-holm,Ada Holm,2011,2013-02\n"
                        + "norway-eel-commissioner,cy-dahl,Cy Dahl,2013-02,\nnorway-eel-commissioner,cy-dahl,Cy Dahl,soon,\n");
        BuildReport report = KnowledgeBuild.run(new KnowledgeBuild.Sources(Optional.empty(), List.of(),
                List.of(terms, offices, people), Optional.empty(), folder.resolve("world")), SHIPPED, line -> {
                });
        KnowledgeIndex index = index();

        assertThat(profile("ada-holm").aliases()).containsExactly("Ada M. Holm", "A, Holm");
        assertThat(index.officesOf("norway")).extracting(Lookup.OfficeRow::title).containsExactly("Eel Commissioner");
        assertThat(index.termsOfOffice("norway-eel-commissioner")).containsExactlyInAnyOrder(
                new Lookup.TermRow("norway-eel-commissioner", "ada-holm", LocalDate.of(2011, 1, 1),
                        LocalDate.of(2013, 2, 28)),
                new Lookup.TermRow("norway-eel-commissioner", "cy-dahl", LocalDate.of(2013, 2, 1), LocalDate.MAX));
        assertThat(report.problems()).extracting(p -> p.place().replaceFirst(".*/", "")).containsExactly("people.csv:3",
                "offices.tsv:3", "terms.csv:4");
    }

    @Test
    void nodesWithoutANameAreNoItemsAndNoFaults() throws IOException {
        String lines = WORLD.stream().flatMap(item -> item.triples().stream()).collect(Collectors.joining("\n"))
                + "\n_:B01 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2002/07/owl#Restriction> .\n"
                + "<http://www.wikidata.org/entity/Q900300> <http://www.wikidata.org/prop/direct/P570> _:B02 .\n";

        assertThat(build(dump("dump.nt", lines)).problems()).isEmpty();
        assertThat(holds("odalys-querubin-q900300")).isTrue();
    }

    @Test
    void citizensOfAKingdomBelongToTheCountryThatIsMeant() throws IOException {
        List<DumpItem> items = new ArrayList<>(WORLD);
        items.add(DumpItem.item(900320, "Inga Fjordbo").pages(9).is("P31", 5).is("P27", 756617).is("P102", 900101));
        build(dump("dump.json", json(items)));

        assertThat(profile("inga-fjordbo-q900320").country()).contains("denmark");
    }

    @Test
    void anOfficeThatManyHoldAtOnceIsASeat() throws IOException {
        List<DumpItem> items = new ArrayList<>(WORLD);
        items.add(DumpItem.item(900203, "River Commissioner of Paraguay").is("P31", 294414).is("P1001", 733));
        for (int i = 0; i < 4; i++) {
            items.add(DumpItem.item(900310 + i, "Comisaria Number" + i).pages(5).is("P31", 5).is("P27", 733)
                    .held(900203, "2010-0" + (i + 1), "2015"));
        }
        build(dump("dump.json", json(items)));
        KnowledgeIndex index = index();

        Lookup.TermRow term = index.termsOfPerson("comisaria-number2-q900312").get(0);
        assertThat(index.office(term.office())).map(Lookup.OfficeRow::kind).contains(Office.Kind.SEAT);
        assertThat(term.to()).isEqualTo(LocalDate.of(2015, 12, 31));
    }

    @Test
    void personsOfADictionaryOfActorsAreATableBesideTheIndex() throws IOException {
        Path actors = dump("actors.txt.gz", "TOMBA_OKELEJI_\n\t[GHAGOV 040101-051231]\n\t[GHAGOV 05]\n");
        KnowledgeBuild.Sources sources = new KnowledgeBuild.Sources(Optional.empty(), List.of(), List.of(),
                Optional.of(actors), folder.resolve("world"));
        BuildReport report = KnowledgeBuild.run(sources, SHIPPED, line -> {
        });

        assertThat(Knowledge.load(List.of(folder.resolve("world"))).entity("tomba-okeleji")).isPresent();
        assertThat(report.problems()).singleElement().asString().contains("actors.txt.gz:3").contains("no code");
        assertThat(report.counts()).anyMatch(line -> line.startsWith("1 people with a standing"));
        assertThat(KnowledgeBuild.run(sources, SHIPPED, line -> {
        }).counts()).isEqualTo(report.counts());
    }

    @Test
    void namesAreFoundInOtherSpellings() throws IOException {
        build(dump("dump.json", json(List.of(
                DumpItem.item(900310, "Sergey Drozdkin").pages(7).is("P31", 5).is("P102", 900101),
                DumpItem.item(900311, "Murad al-Hasbani").pages(7).is("P31", 5).is("P102", 900101),
                DumpItem.item(900312, "Popular Front of Ogaria").pages(7).is("P31", 7278)))));
        KnowledgeIndex index = KnowledgeIndex.open(folder.resolve("world"));

        assertThat(ids(index, "SERGEY DROZDKIN", Lookup.Way.EXACT)).containsExactly("sergey-drozdkin-q900310");
        assertThat(ids(index, "Sergei Drozdkin", Lookup.Way.SPELLING)).containsExactly("sergey-drozdkin-q900310");
        assertThat(ids(index, "Murad al Hasbani", Lookup.Way.EXACT)).containsExactly("murad-al-hasbani-q900311");
        assertThat(ids(index, "Murad Hasbani", Lookup.Way.SPELLING)).containsExactly("murad-al-hasbani-q900311");
        assertThat(ids(index, "S. Drozdkin", Lookup.Way.INITIALS)).containsExactly("sergey-drozdkin-q900310");
        assertThat(ids(index, "PFO", Lookup.Way.INITIALS)).containsExactly("popular-front-of-ogaria-q900312");
        assertThat(ids(index, "Sergey Drozkdin", Lookup.Way.TYPO)).containsExactly("sergey-drozdkin-q900310");
        assertThat(ids(index, "Sergey Brozdkim", Lookup.Way.TYPO)).isEmpty();
    }

    @Test
    void aFolderWithOtherFilesIsLeftAlone() throws IOException {
        Path wikidata = dump("dump.json", json(WORLD));
        Files.createDirectories(folder.resolve("world"));
        Files.writeString(folder.resolve("world").resolve("thesis.txt"), "two years of work");

        assertThatThrownBy(() -> build(wikidata)).isInstanceOf(UserError.class).hasMessageContaining("other files");
        assertThat(folder.resolve("world").resolve("thesis.txt")).exists();
    }

    @Test
    void whatAStoppedBuildLeftIsRemoved() throws IOException {
        Path wikidata = dump("dump.json", json(WORLD));
        Path left = Files.createDirectories(folder.resolve("world.building").resolve("index"));
        Files.writeString(left.resolve("segments_1"), "half");
        build(wikidata);

        assertThat(folder.resolve("world.building")).doesNotExist();
        assertThat(holds("yerba-alliance-q900101")).isTrue();
    }

    @Test
    void aMissingDumpIsTold() {
        assertThatThrownBy(() -> build(folder.resolve("nowhere.json"))).isInstanceOf(UserError.class)
                .hasMessageContaining("no such file");
        assertThat(folder.resolve("world")).doesNotExist();
    }

    @Test
    void theListOfClassesHasNoClassTwice() {
        List<NewsClasses.NewsClass> list = NewsClasses.ofList().list();

        assertThat(list).extracting(NewsClasses.NewsClass::number).doesNotHaveDuplicates().allMatch(n -> n > 0);
    }

    static String json(List<DumpItem> items) {
        return items.stream().map(DumpItem::json).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private Path dump(String name, String text) throws IOException {
        return dump(folder, name, text);
    }

    static Path dump(Path folder, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        if (name.endsWith(".gz")) {
            try (OutputStream out = new GZIPOutputStream(packed)) {
                out.write(bytes);
            }
        } else if (name.endsWith(".bz2")) {
            try (OutputStream out = new BZip2CompressorOutputStream(packed)) {
                out.write(bytes);
            }
        } else {
            packed.writeBytes(bytes);
        }
        return Files.write(folder.resolve(name), packed.toByteArray());
    }

    private BuildReport build(Path wikidata) {
        return KnowledgeBuild.run(new KnowledgeBuild.Sources(Optional.of(wikidata), List.of(), List.of(),
                Optional.empty(), folder.resolve("world")), SHIPPED, line -> {
                });
    }

    private KnowledgeIndex index() {
        return KnowledgeIndex.open(folder.resolve("world"));
    }

    private Profile profile(String id) {
        return index().profile(id).orElseThrow();
    }

    private boolean holds(String id) {
        return index().profile(id).isPresent();
    }

    private static Optional<String> holder(KnowledgeBase knowledge, Entity body, String title, String day) {
        return knowledge.holder(body, title, LocalDate.parse(day)).map(t -> t.holder().id());
    }

    private static List<String> ids(KnowledgeIndex index, String name, Lookup.Way way) {
        return index.named(name, way).stream().map(n -> n.profile().entity().id()).distinct().toList();
    }
}
