package org.entente.entity.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.entity.KnowledgeBase;
import org.entente.entity.LinkedArticle;
import org.entente.entity.Linker;
import org.entente.entity.RuleLinker;
import org.entente.entity.index.Knowledge;
import org.entente.reading.Texts;
import org.junit.jupiter.api.Test;

class LocalActorLinkerTest {

    private static final KnowledgeBase KNOWLEDGE = Knowledge.load(List.of());
    private static final Linker LINKER = new LocalActorLinker(new RuleLinker(KNOWLEDGE), KNOWLEDGE);

    private static LinkedArticle link(String... paragraphs) {
        return LINKER.link(Texts.reader().read(Texts.article(paragraphs)));
    }

    private static List<String> idsOf(LinkedArticle linked, String words) {
        return linked.mentions().stream().filter(m -> m.span().in(linked.text()).equals(words))
                .map(m -> m.entity().id()).toList();
    }

    @Test
    void aPersonIsKnownByNameAndCountry() {
        LinkedArticle linked = link("Kenyan trade minister Daniel Wekesa arrived in Lagos.", "Wekesa said nothing.");

        assertThat(idsOf(linked, "Wekesa")).containsExactly("daniel-wekesa-kenya");
        assertThat(linked.roles()).allMatch(role -> role.holder().id().equals("daniel-wekesa-kenya"));
    }

    @Test
    void theOfficeOfTodayCountsMoreThanAFormerOne() {
        LinkedArticle linked = link("Daniel Wekesa, the Ugandan finance minister and former Kenyan ambassador, left.");

        assertThat(idsOf(linked, "Daniel Wekesa")).containsExactly("daniel-wekesa-uganda");
    }

    @Test
    void aPersonWithoutARoleIsTheArticlesOwn() {
        LinkedArticle linked = link("Aurora Falk, a baker, said that she was happy.");

        assertThat(idsOf(linked, "Aurora Falk")).containsExactly("test/aurora-falk");
    }

    @Test
    void anInstitutionOfManyStatesIsKnownByItsCountry() {
        LinkedArticle linked = link("The Kenyan Electoral Commission met on Monday.",
                "Kenya's Electoral Commission will meet again.");

        assertThat(linked.mentions()).filteredOn(m -> m.span().in(linked.text()).endsWith("Electoral Commission"))
                .isNotEmpty().allMatch(m -> m.entity().id().contains("keny"));
    }

    @Test
    void aNameThatOnlyOneHasIsEnough() {
        LinkedArticle linked = link("The Wekesa Foundation gave money to the school.");

        assertThat(idsOf(linked, "Wekesa Foundation")).containsExactly("wekesa-foundation");
    }

    @Test
    void whomTheKnowledgeBaseHoldsStaysAsItIs() {
        LinkedArticle linked = link("Norwegian officials praised the United Nations.");

        assertThat(idsOf(linked, "United Nations")).containsExactly("united-nations");
    }
}
