package org.entente.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.entity.LinkedArticle;

/** Finds all statements of an article: joins the finders of {@link StatementKind}; the reader's model fills the gaps. */
public final class Statements implements StatementExtractor {

    private static final Comparator<Statement> ORDER = Comparator.comparing(Statement::content)
            .thenComparing(s -> s.getClass().getSimpleName()).thenComparing(s -> s.speaker().map(Entity::id).orElse(""))
            .thenComparing(s -> s.cue().orElse(""));

    private static final Set<String> DETERMINERS = Set.of("", "a", "an", "the", "his", "her", "its", "their", "no");

    @Override
    public List<Statement> extract(LinkedArticle article) {
        Passage passage = new Passage(article);
        List<Statement> all = Arrays.stream(StatementKind.values()).flatMap(k -> k.finder().find(passage).stream())
                .sorted(ORDER).toList();
        List<Statement> kept = new ArrayList<>();
        for (Statement statement : all) {
            if (all.stream().noneMatch(other -> isBetter(article.text(), other, statement))) {
                kept.add(statement);
            }
        }
        kept.addAll(new AttributionFinder().find(passage, kept));
        kept.sort(ORDER);
        return kept;
    }

    /** "voiced [caution on ...]": the cue of the one stands at the head of the other's content. */
    private static boolean opensWith(String text, Span content, Optional<Span> cue) {
        return cue.filter(content::contains)
                .filter(c -> DETERMINERS.contains(text.substring(content.begin(), c.begin()).strip())).isPresent();
    }

    /** From a cue to its content, in chars. */
    private static int distance(Statement.IndirectStatement statement) {
        int begin = statement.content().begin();
        return statement.cueSpan().map(c -> Math.abs(begin - c.end())).orElse(Integer.MAX_VALUE);
    }

    /** Whether another reading of the same words by the same speaker is to be preferred. */
    @SuppressWarnings("ReferenceEquality") // this very statement, not one that is equal
    private static boolean isBetter(String text, Statement other, Statement statement) {
        if (other == statement || !(other instanceof Statement.IndirectStatement o)
                || !(statement instanceof Statement.IndirectStatement s)) {
            return false;
        }
        Optional<Entity> speaker = s.speaker();
        if (speaker.isPresent() && o.speaker().equals(speaker) && opensWith(text, o.content(), s.cueSpan())
                && s.content().overlaps(o.content())) {
            return true;
        }
        if (speaker.isEmpty() && o.speaker().isPresent() && o.content().equals(s.content())
                && o.sentences().equals(s.sentences())) {
            return true;
        }
        if (o.speaker().equals(speaker) && o.content().equals(s.content()) && !o.cueSpan().equals(s.cueSpan())) {
            return distance(o) < distance(s);
        }
        boolean same = o.speaker().equals(speaker) && o.content().overlaps(s.content())
                && o.cueSpan().isPresent() && s.cueSpan().isPresent()
                && o.cueSpan().get().begin() == s.cueSpan().get().begin();
        if (!same) {
            return false;
        }
        int byConfidence = Double.compare(o.confidence(), s.confidence());
        int byLength = Integer.compare(o.content().length(), s.content().length());
        int byOrder = ORDER.thenComparing(x -> ((Statement.IndirectStatement) x).force()).compare(s, o);
        return byConfidence > 0 || byConfidence == 0 && (byLength > 0 || byLength == 0 && byOrder > 0);
    }
}
