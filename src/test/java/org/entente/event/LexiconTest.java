package org.entente.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.event.Lexicon.Trigger;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private static final Lexicon LEXICON = Lexicon.shared();

    private static Stream<Trigger> triggers() {
        return Stream.of(LEXICON.allVerbs(), LEXICON.allNouns()).map(Map::values).flatMap(t -> t.stream())
                .flatMap(List::stream);
    }

    @Test
    void coversEveryTypeWithManyTriggers() {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        triggers().forEach(t -> t.type().ifPresent(types::add));

        assertThat(types).hasSize(16);
        assertThat(triggers()).hasSizeGreaterThan(900);
    }

    @Test
    void namesOnlyModesCodesAndContextsThatThereAre() {
        assertThat(triggers().filter(t -> t.type().isPresent())).allSatisfy(trigger -> {
            if (!Set.of("", "*", "@").contains(trigger.mode())) {
                assertThat(Plover.isMode(trigger.type().get(), trigger.mode())).as("%s", trigger).isTrue();
            }
            assertThat(Plover.isCameo(trigger.cameo().replace("*", ""))).as("%s", trigger).isTrue();
            assertThat(trigger.contexts()).as("%s", trigger).allMatch(Plover::isContext);
        });
        assertThat(LEXICON.contexts().keySet()).allMatch(Plover::isContext);
        assertThat(LEXICON.weapons()).allSatisfy(weapon -> {
            assertThat(Plover.isMode(EventType.ASSAULT, weapon.mode())).as("%s", weapon).isTrue();
            assertThat(Plover.isCameo(weapon.cameo())).as("%s", weapon).isTrue();
            assertThat(weapon.contexts()).allMatch(Plover::isContext);
        });
    }

    @Test
    void needsNameOnlyClassesOfWordsThatThereAre() {
        Set<String> computed = Set.of("party", "country", "should", "deed", "hostile", "cooperative", "strike",
                "stoppage", "named");

        assertThat(triggers().flatMap(t -> t.needs().stream()).flatMap(n -> n.values().stream())
                .filter(v -> v.startsWith("@")).map(v -> v.substring(1)))
                .allMatch(v -> computed.contains(v) || LEXICON.hasClass(v));
    }

    @Test
    void scoresComeFromTheCodeOrTheOneAboveItOrThePloverMode() {
        assertThat(Plover.score(EventType.SANCTION, Optional.empty(), Optional.of("163"))).contains(-8.0);
        assertThat(Plover.score(EventType.REJECT, Optional.empty(), Optional.of("1213"))).contains(-4.0);
        assertThat(Plover.score(EventType.ASSAULT, Optional.of("aerial"), Optional.empty())).contains(-9.5);
        assertThat(Plover.score(EventType.AID, Optional.empty(), Optional.empty())).contains(10.0);
    }
}
