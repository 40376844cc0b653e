package org.entente.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.entity.index.Knowledge;
import org.entente.article.Article;
import org.entente.reading.ReadArticle;
import org.entente.reading.Texts;

/** Articles of a few sentences, linked with the knowledge that ships; it is loaded once for all tests. */
final class Linking {

    static final KnowledgeBase KNOWLEDGE = Knowledge.load(List.of());
    private static final RuleLinker LINKER = new RuleLinker(KNOWLEDGE);

    private Linking() {
    }

    static LinkedArticle link(Optional<LocalDate> day, String... paragraphs) {
        Article plain = Texts.article(paragraphs);
        Article.Description described = new Article.Description(Optional.empty(), day, Optional.empty(),
                Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Article dated = new Article(plain.sourceFile(), plain.source(), plain.text(), plain.sourceOffsets(),
                plain.blocks(), plain.leftOut(), described, plain.contentHash());
        ReadArticle read = Texts.reader().read(dated);
        return LINKER.link(read);
    }

    static LinkedArticle link(String... paragraphs) {
        return link(Optional.empty(), paragraphs);
    }

    /** The ids that a stretch of words stands for, in the order of its places. */
    static List<String> idsOf(LinkedArticle linked, String words) {
        List<String> ids = new ArrayList<>();
        for (Mention mention : linked.mentions()) {
            if (mention.span().in(linked.text()).equals(words)) {
                ids.add(mention.entity().id());
            }
        }
        return ids;
    }

    static String idOf(LinkedArticle linked, String words) {
        return idsOf(linked, words).stream().findFirst().orElse("");
    }

    /** The ids of all that the first such words stand for at once; empty when they stand for one or nobody. */
    static List<String> members(LinkedArticle linked, String words) {
        return mention(linked, words).filter(Mention::isOfSeveral).stream().flatMap(m -> m.entities().stream())
                .map(Entity::id).toList();
    }

    static Optional<Mention> mention(LinkedArticle linked, String words) {
        return linked.mentions().stream().filter(m -> m.span().in(linked.text()).equals(words)).findFirst();
    }
}
