package org.entente.entity.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.entity.KnowledgeBase;
import org.entente.entity.index.Knowledge;
import org.entente.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingsTest {

    private static final KnowledgeBase SHIPPED = Knowledge.load(List.of());

    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void personsWithDaysBecomeRows() throws IOException {
        assertThat(rows("""
                # a comment
                TOMBA_OKELEJI_  ; CountryInfo.txt
                +PRESIDENT_OKELEJI_
                +TOMBA_AL-OKELEJI
                \t[GHAELI 650101-040101]
                \t[GHAGOVBUS 040101-051231]
                \t[GHAREB >20120301] # since then
                \t[GHAELI]
                OTHER_MCFELL_
                \t[NZLGOVLEG 20100101-20140531]
                """)).containsExactly(
                "tomba-okeleji\tTomba Okeleji\tTomba al-Okeleji\tghana\tIn the government\tGOV\t2004-01-01\t2005-12-31",
                "tomba-okeleji\tTomba Okeleji\tTomba al-Okeleji\tghana\tAmong the rebels\tREB\t2012-03-01\t2014-05-31",
                "other-mcfell\tOther McFell\t\tnew-zealand\tIn the parliament\tLEG\t2010-01-01\t2014-05-31");
    }

    @Test
    void whatIsNoPersonOrHasNoDaysOfThisCenturyIsLeftOut() throws IOException {
        assertThat(rows("""
                GHANA_
                \t[GHA >570306]
                NATIONAL_EEL_AUTHORITY_
                \t[GHAGOV 040101-051231]
                FOREIGN_MINISTER_OKELEJI_
                \t[GHAGOV 040101-051231]
                OLD_OKELEJI_
                \t[GHAGOV 840101-951231]
                UNDATED_OKELEJI_
                \t[GHAGOV]
                FAMOUS_OKELEJI_
                \t[GHAELI 040101-051231]
                STRANGE_OKELEJI_
                \t[XYZGOV 040101-051231]
                """)).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void titlesAreTakenOffAndSpellingsOfOneCountryAreOnePerson() throws IOException {
        assertThat(rows("""
                PRIME_MINISTER_AMINA_QUERGAN_
                \t[GHAGOV 050101-051231]
                AMENA_QUERGHAN_
                \t[GHAGOV 060101-061231]
                AMENA_QUERGHAN_
                \t[KENGOV 060101-061231]
                """)).containsExactly(
                "amina-quergan\tAmina Quergan\tAmena Querghan\tghana\tIn the government\tGOV\t2005-01-01\t2006-12-31",
                "amena-querghan\tAmena Querghan\t\tkenya\tIn the government\tGOV\t2006-01-01\t2006-12-31");
    }

    @Test
    void whoIsKnownKeepsTheIdAndTheTimesInAnOfficeAreLeftToIt() throws IOException {
        assertThat(rows("""
                ANGELA_DOROTHEA_MERKEL_
                \t[DEUGOV >051122]
                ANGELA_MERKEL_
                +CHANCELLOR_ANGELA_KASNER_
                \t[DEUGOVENV 941118-20001026]
                \t[DEUGOV >051122]
                """)).containsExactly(
                "angela-merkel\tAngela Merkel\tAngela Kasner\tgermany\tIn the government\tGOV\t1994-11-18"
                        + "\t2000-10-26");
    }

    @Test
    void daysThatAreNoneAreTold() throws IOException {
        assertThat(rows("""
                TOMBA_OKELEJI_
                \t[GHAGOV 20041301-20051231]
                \t[GHAGOV 060101-051231]
                \t[GHAGOV 0601011]
                """)).isEmpty();
        assertThat(problems).extracting(Problem::place).containsExactly("Phoenix.Test.actors.txt:2",
                "Phoenix.Test.actors.txt:3", "Phoenix.Test.actors.txt:4");
    }

    @Test
    void theTableIsOneOfTheKnowledgeBase() throws IOException {
        rows("TOMBA_OKELEJI_\n\t[GHAGOV 040101-051231]\n");

        KnowledgeBase knowledge = Knowledge.load(List.of(folder));
        assertThat(knowledge.problems()).isEmpty();
        assertThat(knowledge.profile(knowledge.entity("tomba-okeleji").orElseThrow()).orElseThrow().source())
                .isEqualTo("phoenix-test-actors");
    }

    private List<String> rows(String dictionary) throws IOException {
        Path table = folder.resolve(Standings.FILE);
        Standings.write(Path.of("Phoenix.Test.actors.txt"),
                new ByteArrayInputStream(dictionary.getBytes(StandardCharsets.UTF_8)), SHIPPED, table, problems::add);
        return Files.readAllLines(table).stream().skip(1)
                .map(line -> line.substring(0, line.lastIndexOf('\t'))).toList();
    }
}
