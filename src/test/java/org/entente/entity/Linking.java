package org.entente.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.entity.index.Knowledge;
import org.entente.article.Article;
import org.entente.article.Span;
import org.entente.reading.NameSpan;
import org.entente.reading.ReadArticle;
import org.entente.reading.Sentence;
import org.entente.reading.Texts;

/** Articles of a few sentences, linked with the knowledge that ships; it is loaded once for all tests. */
final class Linking {

    static final KnowledgeBase KNOWLEDGE = Knowledge.load(List.of());
    private static final RuleLinker LINKER = new RuleLinker(KNOWLEDGE);

    private Linking() {
    }

    static LinkedArticle link(Optional<LocalDate> day, String... paragraphs) {
        return LINKER.link(read(day, paragraphs));
    }

    static ReadArticle read(Optional<LocalDate> day, String... paragraphs) {
        Article plain = Texts.article(paragraphs);
        Article.Description described = new Article.Description(Optional.empty(), day, Optional.empty(),
                Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Article dated = new Article(plain.sourceFile(), plain.source(), plain.text(), plain.sourceOffsets(),
                plain.blocks(), plain.leftOut(), described, plain.contentHash());
        return Texts.reader().read(dated);
    }

    /** A sentence in which a model sees a name that it may not see by itself. */
    static LinkedArticle linkWithName(NameSpan.Type type, String name, String text) {
        ReadArticle read = Texts.reader().read(Texts.article(text));
        List<Sentence> sentences = new ArrayList<>();
        for (Sentence s : read.sentences()) {
            int begin = s.span().begin() + s.span().in(text).indexOf(name);
            List<Integer> words = s.span().in(text).contains(name)
                    ? s.tokensIn(new Span(begin, begin + name.length()))
                    : List.of();
            List<NameSpan> names = new ArrayList<>(s.names());
            if (!words.isEmpty()) {
                names.removeIf(n -> n.endToken() > words.get(0) && n.firstToken() <= words.get(words.size() - 1));
                names.add(new NameSpan(words.get(0), words.get(words.size() - 1) + 1, type, 0.9));
            }
            sentences.add(new Sentence(s.index(), s.span(), s.block(), s.blockIndex(), s.tokens(), names, s.damaged()));
        }
        return LINKER.link(new ReadArticle(read.article(), sentences));
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
