package org.entente.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.article.Span;
import org.entente.entity.LinkedArticle.Role;
import org.entente.entity.calibration.Calibration;
import org.entente.entity.coreference.Known;
import org.entente.naming.Lexicon;
import org.entente.reading.ReadArticle;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/** An article while it is being linked: mentions and roles found so far. For one thread. */
final class Draft implements Known {

    private final ReadArticle read;
    private final KnowledgeBase knowledge;
    private final Scope scope;
    private final People people;
    private final Optional<LocalDate> day;
    private final List<List<Mention>> mentions = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();

    Draft(ReadArticle read, KnowledgeBase knowledge, Scope scope, People people, Optional<LocalDate> day) {
        this.read = read;
        this.knowledge = knowledge;
        this.scope = scope;
        this.people = people;
        this.day = day;
        read.sentences().forEach(s -> mentions.add(new ArrayList<>()));
    }

    String text() {
        return read.text();
    }

    @Override
    public List<Sentence> sentences() {
        return read.sentences();
    }

    KnowledgeBase knowledge() {
        return knowledge;
    }

    Scope scope() {
        return scope;
    }

    People people() {
        return people;
    }

    /** The day whose office holders the article means; empty when it has no date. */
    Optional<LocalDate> day() {
        return day;
    }

    void add(Mention mention) {
        List<Mention> all = mentions.get(mention.sentence());
        all.add(mention);
        all.sort(Comparator.naturalOrder());
    }

    /** Adds a mention in place of a description with the same head word, unless a name has it. */
    void put(Mention mention) {
        List<Mention> same = mentions.get(mention.sentence()).stream().filter(m -> m.head() == mention.head()).toList();
        if (same.stream().allMatch(m -> m.form() == Mention.Form.DESCRIPTION)) {
            same.forEach(this::remove);
            add(mention);
        }
    }

    void remove(Mention mention) {
        mentions.get(mention.sentence()).remove(mention);
    }

    void add(Role role) {
        roles.add(role);
    }

    @Override
    public List<Mention> in(Sentence sentence) {
        return List.copyOf(mentions.get(sentence.index()));
    }

    /** All mentions so far, in the order of their sentences. */
    List<Mention> all() {
        return mentions.stream().flatMap(List::stream).toList();
    }

    /** The longest mention so far with a head word. */
    Optional<Mention> headedBy(Sentence sentence, int head) {
        return mentions.get(sentence.index()).stream().filter(m -> m.head() == head)
                .max(Comparator.comparingInt(m -> m.span().length()));
    }

    /** The mention that covers a word, the shortest of them. */
    Optional<Mention> at(Sentence sentence, Token token) {
        return mentions.get(sentence.index()).stream().filter(m -> m.span().overlaps(token.span()))
                .min(Comparator.comparingInt(m -> m.span().length()));
    }

    /** The longest mention that covers a word. */
    Optional<Mention> widestAt(Sentence sentence, Token token) {
        return mentions.get(sentence.index()).stream().filter(m -> m.span().contains(token.span()))
                .max(Comparator.comparingInt(m -> m.span().length()));
    }

    boolean isTaken(Sentence sentence, Span span) {
        return mentions.get(sentence.index()).stream().anyMatch(m -> m.span().contains(span));
    }

    List<Role> roles() {
        return roles;
    }

    @Override
    public Set<String> titlesOf(Entity person) {
        Set<String> titles = new TreeSet<>();
        roles.stream().filter(role -> role.holder().equals(person))
                .forEach(role -> titles.add(role.title().toLowerCase(Locale.ROOT)));
        termsOf(person).forEach(term -> titles.add(term.office().title().toLowerCase(Locale.ROOT)));
        return titles;
    }

    @Override
    public Optional<Lexicon.Gender> genderOf(Entity person) {
        return people.genderOf(person);
    }

    @Override
    public Set<Entity> countriesOf(Entity person) {
        Set<Entity> countries = new TreeSet<>();
        roles.stream().filter(role -> role.holder().equals(person) && !role.former())
                .forEach(role -> role.organization().ifPresent(countries::add));
        termsOf(person).forEach(term -> countries.add(term.office().body()));
        countries.removeIf(body -> body.kind() != Entity.Kind.COUNTRY);
        return countries;
    }

    private List<Term> termsOf(Entity person) {
        return knowledge.termsOf(person).stream().filter(term -> day.filter(d -> !term.covers(d)).isEmpty()).toList();
    }

    /** The article with its mentions, as sure as links of their kind are. */
    LinkedArticle finished(Calibration calibration) {
        List<Mention> calibrated = all().stream().map(m -> new Mention(m.sentence(), m.span(), m.head(), m.entities(),
                m.form(), calibration.of(m.why(), m.confidence()), m.why())).toList();
        return new LinkedArticle(read, calibrated, roles);
    }
}
