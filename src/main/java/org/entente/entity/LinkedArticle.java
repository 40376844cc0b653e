package org.entente.entity;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.article.Article;
import org.entente.article.Span;
import org.entente.reading.ReadArticle;
import org.entente.reading.Sentence;

/**
 * An article whose mentions are resolved.
 *
 * @param read the article as read
 * @param mentions all mentions in order of place, pronouns included; they may nest ("Putin" in "Putin's spokesman")
 * @param roles what the article says somebody is
 * @param corrections ids of the users' corrections that concern it
 */
public record LinkedArticle(ReadArticle read, List<Mention> mentions, List<Role> roles,
        SortedSet<String> corrections) {

    /**
     * An office or other role that an article gives somebody.
     *
     * @param holder who
     * @param title the role's words: "foreign minister"
     * @param organization for whom, when that is known: Russia
     * @param former whether the words say that it is past
     * @param sentence index of the sentence that says so
     * @param span the words, in the article's clean text
     * @param since the words that say when it began: "March 2015"
     * @param until the words that say when it ended
     */
    public record Role(Entity holder, String title, Optional<Entity> organization, boolean former, int sentence,
            Span span, Optional<Span> since, Optional<Span> until) {

        /** A role of which nothing says when it began or ended. */
        public Role(Entity holder, String title, Optional<Entity> organization, boolean former, int sentence,
                Span span) {
            this(holder, title, organization, former, sentence, span, Optional.empty(), Optional.empty());
        }

        /** The same role with other entities in the place of its own. */
        public Role of(Entity otherHolder, Optional<Entity> otherOrganization) {
            return new Role(otherHolder, title, otherOrganization, former, sentence, span, since, until);
        }
    }

    public LinkedArticle {
        mentions = mentions.stream().sorted().toList();
        roles = List.copyOf(roles);
        corrections = Collections.unmodifiableSortedSet(new TreeSet<>(corrections));
    }

    /** An article as a linker finds it, that no user's correction concerns. */
    public LinkedArticle(ReadArticle read, List<Mention> mentions, List<Role> roles) {
        this(read, mentions, roles, Collections.emptySortedSet());
    }

    public Article article() {
        return read.article();
    }

    public List<Sentence> sentences() {
        return read.sentences();
    }

    public String text() {
        return read.text();
    }

    /** The mentions of one sentence, in order. */
    public List<Mention> mentionsIn(Sentence sentence) {
        return mentions.stream().filter(m -> m.sentence() == sentence.index()).toList();
    }

    /**
     * The mention that a phrase with this head word is: the longest whose head it is.
     *
     * @return empty when the word heads no mention
     */
    public Optional<Mention> mentionHeadedBy(Sentence sentence, int head) {
        return mentions.stream().filter(m -> m.sentence() == sentence.index() && m.head() == head)
                .max(Comparator.comparingInt(m -> m.span().length()));
    }
}
