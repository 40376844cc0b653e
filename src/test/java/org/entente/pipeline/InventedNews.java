package org.entente.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.article.Block;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.entity.LinkedArticle;
import org.entente.entity.Mention;
import org.entente.event.EventReport;
import org.entente.event.EventType;
import org.entente.event.Factuality;
import org.entente.reading.Languages;
import org.entente.reading.ReadArticle;
import org.entente.reading.Reader;
import org.entente.reading.Sentence;
import org.entente.reading.Token;
import org.entente.reading.WordReader;

/** Small invented articles and quick stages that read them: every capital name met somebody. */
public final class InventedNews {

    private static final List<String> NAMES = List.of("Estara", "Varland", "Ostrovia", "Kelland", "Norrmark", "Tavria");
    /** Every sentence has it. */
    static final String COMMON_WORD = "delegations";

    private InventedNews() {
    }

    /** Writes articles 0 to {@code number - 1}; another edition has other sentences. */
    static void write(Path corpus, int number, int edition) throws IOException {
        Files.createDirectories(corpus);
        for (int i = 0; i < number; i++) {
            Files.writeString(corpus.resolve("news-%03d.txt".formatted(i)), text(i, edition));
        }
    }

    static String text(int number, int edition) {
        StringBuilder text = new StringBuilder("The delegations of " + name(number) + " met again\n\n");
        for (int s = 0; s < 6; s++) {
            text.append("On day %d of talks number %d the delegations of ".formatted(s + edition, number))
                    .append(name(number + s)).append(" met those of ").append(name(number + 2 * s + edition))
                    .append(" and agreed on a paper.\n\n");
        }
        return text.toString();
    }

    private static String name(int i) {
        return NAMES.get(i % NAMES.size());
    }

    /** A pipeline of quick stages; the reader takes a moment for each article when asked to. */
    public static ArticlePipeline pipeline(String version, long millisAnArticle) {
        return new ArticlePipeline(
                article -> new Languages.Verdict(article.text().contains("Guten Tag") ? "deu" : "eng", 1),
                new QuickReader(millisAnArticle), InventedNews::link, article -> List.of(), read -> Optional.empty(),
                (article, said, anchor) -> meetings(article), (article, said, reports) -> List.of(), Optional.empty(),
                version);
    }

    private record QuickReader(long millis) implements Reader {
        @Override
        public ReadArticle read(org.entente.article.Article article) {
            if (article.text().contains("unreadable")) {
                throw new IllegalStateException("a fault for the test");
            }
            List<Sentence> sentences = new ArrayList<>();
            for (int b = 0; b < article.blocks().size(); b++) {
                Span span = article.blocks().get(b).span();
                sentences.add(new Sentence(b, span, article.blocks().get(b).kind(), b, tokens(span, article.text()),
                        List.of(), false));
            }
            pause();
            return new ReadArticle(article, sentences);
        }

        @Override
        public Sentence read(List<String> words) {
            Span all = new Span(0, WordReader.text(words).length());
            return new Sentence(0, all, Block.Kind.PARAGRAPH, 0, tokens(all, WordReader.text(words)), List.of(), false);
        }

        private void pause() {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public String description() {
            return "quick";
        }
    }

    private static List<Token> tokens(Span sentence, String text) {
        List<Token> tokens = new ArrayList<>();
        int at = sentence.begin();
        for (String word : sentence.in(text).split(" ", -1)) {
            Span span = new Span(at, at + word.length());
            tokens.add(new Token(tokens.size(), span, word, "X", word, tokens.size() - 1,
                    tokens.isEmpty() ? "root" : "dep"));
            at += word.length() + 1;
        }
        return tokens;
    }

    private static LinkedArticle link(ReadArticle read) {
        List<Mention> mentions = new ArrayList<>();
        for (Sentence sentence : read.sentences()) {
            for (Token token : sentence.tokens()) {
                if (NAMES.contains(token.text())) {
                    Entity entity = new Entity(token.text().toLowerCase(Locale.ROOT), Entity.Kind.COUNTRY, token.text(),
                            Optional.empty(), true);
                    mentions.add(new Mention(sentence.index(), token.span(), token.index(), entity, Mention.Form.NAME,
                            1, "name"));
                }
            }
        }
        return new LinkedArticle(read, mentions, List.of());
    }

    private static List<EventReport> meetings(LinkedArticle article) {
        List<EventReport> reports = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            List<Entity> met = article.mentionsIn(sentence).stream().map(Mention::entity).toList();
            if (met.size() == 2) {
                reports.add(new EventReport(EventType.CONSULT, Optional.empty(), new TreeSet<>(), Optional.empty(),
                        Optional.empty(), met.subList(0, 1), met.subList(1, 2), Optional.empty(), Optional.empty(),
                        Factuality.ASSERTED, Optional.empty(), List.of(), List.of(sentence.index()),
                        sentence.token(0).span(), 0.5, "test/met"));
            }
        }
        return reports;
    }
}
