package org.entente.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.article.Article;
import org.entente.article.LeftOut;
import org.entente.entity.Entity;
import org.entente.entity.LinkedArticle;
import org.entente.entity.Mention;
import org.entente.event.EventReport;
import org.entente.event.Quantity;
import org.entente.reading.Sentence;
import org.entente.reading.Token;
import org.entente.stance.Account;
import org.entente.stance.Stance;
import org.entente.statement.Statement;

/** An account as text: the article, and below each sentence what was found in it. */
final class ArticleView {

    private static final int MOST_OF_LEFT_OUT = 80;

    private final Account account;
    private final boolean tree;
    private final StringBuilder out = new StringBuilder();

    ArticleView(Account account, boolean tree) {
        this.account = account;
        this.tree = tree;
    }

    String text() {
        Article article = account.article();
        Article.Description about = article.description();
        line("%s".formatted(article.sourceFile()));
        fact("headline", about.headline());
        fact("published", about.published().map(Object::toString));
        fact("author", about.author());
        fact("section", about.section());
        fact("publisher", about.publisher());
        fact("url", about.url());
        fact("anchor date", account.anchor().map(a -> a.day() + " (" + lower(a.basis()) + ")"));
        for (Sentence sentence : account.linked().sentences()) {
            sentence(sentence);
        }
        if (!article.leftOut().isEmpty()) {
            line("");
            line("Left out:");
            article.leftOut().forEach(part -> line("  %s: %s".formatted(part.reason(), words(article, part))));
        }
        return out.toString();
    }

    private void sentence(Sentence sentence) {
        LinkedArticle linked = account.linked();
        line("");
        line("[%d] %s%s%s".formatted(sentence.index() + 1, sentence.span().in(linked.text()).replaceAll("\\s+", " "),
                sentence.inHeadline() ? "  (headline)" : "", sentence.damaged() ? "  (damaged)" : ""));
        if (tree) {
            sentence.tokens().forEach(this::token);
        }
        linked.mentionsIn(sentence).forEach(this::mention);
        linked.roles().stream().filter(r -> r.sentence() == sentence.index())
                .forEach(
                        r -> line("    role       %s: %s%s%s".formatted(r.holder().label(), r.former() ? "former " : "",
                                r.title(),
                                r.organization().map(o -> " of " + o.label()).orElse("")
                                        + r.since().map(w -> ", since " + w.in(linked.text())).orElse("")
                                        + r.until().map(w -> ", until " + w.in(linked.text())).orElse(""))));
        account.statements().stream().filter(s -> s.sentences().get(0) == sentence.index()).forEach(this::statement);
        account.events().stream().filter(e -> e.sentences().contains(sentence.index())).forEach(this::event);
        account.stances().stream().filter(s -> s.sentence() == sentence.index()).forEach(this::stance);
    }

    private void token(Token t) {
        line("      %3d %-20s %-6s %-18s %3d %s".formatted(t.index(), t.text(), t.tag(), t.lemma(), t.head(),
                t.relation()));
    }

    private void mention(Mention m) {
        line("    %-10s %s = %s (%s, %.2f, %s)".formatted(lower(m.form()), m.span().in(account.linked().text()),
                m.entities().stream().map(Entity::label).collect(Collectors.joining(" and ")),
                lower(m.entity().kind()), m.confidence(), m.why()));
    }

    private void statement(Statement s) {
        String speaker = s.speaker().map(Entity::label).orElse("unknown");
        String cue = s.cue().map(c -> " (" + c + ")").orElse("");
        String content = s.content().in(account.linked().text()).replaceAll("\\s+", " ");
        switch (s) {
            case Statement.Quotation q -> line("    quotation  %s%s: “%s”".formatted(speaker, cue, content));
            case Statement.IndirectStatement i ->
                line("    statement  %s%s, %s: %s".formatted(speaker, cue, lower(i.force()),
                        content));
        }
    }

    private void event(EventReport e) {
        List<String> details = new ArrayList<>();
        e.mode().ifPresent(details::add);
        e.place().ifPresent(p -> details.add("in " + p.label()));
        e.date().ifPresent(
                d -> details.add(String.valueOf(d.value() == null ? d.earliest() + "/" + d.latest() : d.value())));
        e.quantities().stream().map(this::quantity).forEach(details::add);
        e.claimant().ifPresent(c -> details.add("according to " + c.label()));
        details.add(lower(e.factuality()));
        details.add(e.rule());
        line("    event      %s: %s -> %s (%s)".formatted(e.type(), labels(e.actors()), labels(e.recipients()),
                String.join(", ", details)));
    }

    private String quantity(Quantity q) {
        return lower(q.kind()) + " " + q.low().map(Object::toString).orElse("") + ".."
                + q.high().map(Object::toString).orElse("");
    }

    private void stance(Stance s) {
        String target = switch (s.target()) {
            case Stance.Target.OfEntity t -> t.entity().label();
            case Stance.Target.OfEvent t -> "event " + t.report().type() + " "
                    + t.report().trigger().in(account.linked().text());
            case Stance.Target.OfProposition t -> "“" + t.label() + "”";
        };
        line("    stance     %s %s %s (%s)".formatted(s.holder().label(), lower(s.polarity()), target, s.rule()));
    }

    private static String labels(List<Entity> entities) {
        return entities.isEmpty()
                ? "-"
                : entities.stream().sorted(Comparator.naturalOrder()).map(Entity::label)
                        .collect(Collectors.joining(", "));
    }

    private static String words(Article article, LeftOut part) {
        String words = article.source().codePoints().skip(part.begin()).limit(part.end() - (long) part.begin())
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                .replaceAll("\\s+", " ").strip();
        return words.length() <= MOST_OF_LEFT_OUT ? words : words.substring(0, MOST_OF_LEFT_OUT) + " ...";
    }

    private void fact(String name, Optional<String> value) {
        value.ifPresent(v -> line("  %-12s %s".formatted(name, v)));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void line(String text) {
        out.append(text).append(System.lineSeparator());
    }
}
