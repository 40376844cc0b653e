package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.entente.entity.index.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackgroundTest {

    @TempDir
    private Path folder;

    @Test
    void whoHasASeatActsForItsBodyWhileItLastsUnlessAgainstIt() throws IOException {
        Files.writeString(folder.resolve("standings.tsv"), """
                person\tlabel\tbody\ttitle\tsector\tfrom\tto
                tomba-okeleji\tTomba Okeleji\tghana\tIn the government\tGOV\t2004\t2011
                tomba-okeleji\tTomba Okeleji\tghana\tAmong the rebels\tREB\t2012\t
                tomba-okeleji\tTomba Okeleji\tus-senate\tGuest\tOPP\t2014\t
                """);
        Background background = Background.of(Iris.DEFAULT, Knowledge.load(List.of(folder)));

        assertThat(actsFor(background, "2005-01-01")).singleElement().asString().endsWith("/ghana");
        assertThat(actsFor(background, "2013-01-01")).isEmpty();
        assertThat(actsFor(background, "2015-01-01")).singleElement().asString().endsWith("/us-senate");
    }

    private static NavigableSet<String> actsFor(Background background, String day) {
        return background.actsFor(Iris.DEFAULT.entity("tomba-okeleji").getURI(), Optional.of(LocalDate.parse(day)));
    }
}
