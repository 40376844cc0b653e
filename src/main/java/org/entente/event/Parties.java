package org.entente.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.entity.LinkedArticle;
import org.entente.entity.Mention;
import org.entente.reading.Token;

/** Whom the phrases of an article stand for; a thing stands for its owner: "a Syrian air base" for Syria. */
final class Parties {

    private static final int DEPTH = 3;

    private final Lexicon lexicon;
    private final Map<Integer, List<Mention>> bySentence = new HashMap<>();
    private final Map<Entity, Set<Entity>> sides = new HashMap<>();

    Parties(LinkedArticle article, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (Mention mention : article.mentions()) {
            bySentence.computeIfAbsent(mention.sentence(), s -> new ArrayList<>()).add(mention);
        }
        for (LinkedArticle.Role role : article.roles()) {
            role.organization().filter(o -> !role.former())
                    .ifPresent(o -> sides.computeIfAbsent(role.holder(), h -> new TreeSet<>()).add(o));
        }
    }

    /** The mention that a phrase with this head is. */
    Optional<Mention> mention(Grammar grammar, int head) {
        Mention best = null;
        for (Mention mention : bySentence.getOrDefault(grammar.sentence().index(), List.of())) {
            if (mention.head() == head && (best == null || mention.span().length() > best.span().length())) {
                best = mention;
            }
        }
        return best != null ? Optional.of(best) : byTitle(grammar, head);
    }

    /** "Secretary Tillerson", "Secretary of State Rex Tillerson": the parser may make the title the head. */
    private Optional<Mention> byTitle(Grammar grammar, int head) {
        String lemma = grammar.lemma(head);
        boolean name = grammar.token(head).tag().equals("PROPN");
        boolean title = lexicon.isIn("official", lemma) || lexicon.isIn("leader", lemma)
                || lexicon.isIn("person", lemma);
        if (!name && !title) {
            return Optional.empty();
        }
        Optional<Mention> around = bySentence.getOrDefault(grammar.sentence().index(), List.of()).stream()
                .filter(m -> name && m.form() != Mention.Form.DESCRIPTION
                        && m.span().contains(grammar.token(head).span()))
                .filter(m -> !grammar.is(head, "flat", "compound") || !m.span().contains(parent(grammar, head)))
                .min(Comparator.comparingInt((Mention m) -> m.span().length()).thenComparing(m -> m));
        if (around.isPresent()) {
            return around;
        }
        return bySentence.getOrDefault(grammar.sentence().index(), List.of()).stream().filter(m -> m.head() > head)
                .filter(m -> grammar.head(m.head()) == head && (grammar.is(m.head(), "flat")
                        || (title && m.entity().kind() == Entity.Kind.PERSON && grammar.is(m.head(), "nmod", "appos")
                                && grammar.children(m.head(), "cc").isEmpty() && !hasPreposition(grammar, m))))
                .findFirst();
    }

    private static Span parent(Grammar grammar, int word) {
        return grammar.token(Math.max(0, grammar.head(word))).span();
    }

    private static boolean hasPreposition(Grammar grammar, Mention mention) {
        int before = grammar.sentence().tokensIn(mention.span()).get(0) - 1;
        return before >= 0 && grammar.token(before).tag().equals("ADP");
    }

    /** Whether a phrase itself names somebody who can act: no place, no thing of somebody's. */
    boolean isParty(Grammar grammar, int head) {
        return mention(grammar, head).filter(m -> m.entity().canAct()).isPresent();
    }

    boolean isOfKind(Grammar grammar, int head, Entity.Kind kind) {
        return mention(grammar, head).filter(m -> m.entity().kind() == kind).isPresent();
    }

    /** Who acts when this phrase acts, coordinated phrases included; owners of things count. */
    List<Entity> acting(Grammar grammar, Collection<Integer> heads) {
        return of(grammar, heads, false);
    }

    /** To whom it is done when it is done to this phrase; owners and sites of things count. */
    List<Entity> receiving(Grammar grammar, Collection<Integer> heads) {
        return of(grammar, heads, true);
    }

    /** An entity and those it speaks for, as the article's roles tell. */
    Set<Entity> sides(Collection<Entity> entities) {
        Set<Entity> all = new LinkedHashSet<>(entities);
        entities.forEach(e -> all.addAll(sides.getOrDefault(e, Set.of())));
        return all;
    }

    private List<Entity> of(Grammar grammar, Collection<Integer> heads, boolean sites) {
        Set<Entity> found = new LinkedHashSet<>();
        for (int head : heads) {
            found.addAll(phrase(grammar, head, sites, DEPTH));
        }
        return List.copyOf(found);
    }

    private Set<Entity> phrase(Grammar grammar, int head, boolean sites, int depth) {
        Set<Entity> found = new LinkedHashSet<>();
        List<Entity> named = mention(grammar, head).stream().flatMap(m -> m.entities().stream())
                .filter(Entity::canAct).toList();
        found.addAll(named);
        if (named.isEmpty() && depth > 0 && !grammar.isVerbal(head)) {
            found.addAll(owners(grammar, head, sites, depth - 1));
        }
        if (depth > 0) {
            for (int other : grammar.children(head, "conj")) {
                if (grammar.isNominal(other)) {
                    found.addAll(phrase(grammar, other, sites, depth - 1));
                }
            }
        }
        return found;
    }

    private Set<Entity> owners(Grammar grammar, int head, boolean sites, int depth) {
        for (int other : grammar.children(head, "appos", "flat")) {
            if (isParty(grammar, other)) {
                return phrase(grammar, other, sites, depth);
            }
        }
        Optional<Entity> bearer = bearer(grammar, head);
        if (bearer.isPresent()) {
            return Set.of(bearer.get());
        }
        Set<Entity> inside = insideWord(grammar, head);
        if (!inside.isEmpty()) {
            return inside;
        }
        String lemma = grammar.lemma(head);
        Set<Entity> whole = lexicon.isIn("partitive", lemma)
                ? phrases(grammar, grammar.obliques(head, "of"), sites, depth)
                : Set.of();
        if (!whole.isEmpty()) {
            return whole;
        }
        if (isPrivate(lemma)) {
            Set<Entity> groups = new LinkedHashSet<>(modifiers(grammar, head));
            groups.removeIf(e -> e.kind() == Entity.Kind.COUNTRY);
            return groups;
        }
        Set<Entity> owners = phrases(grammar, grammar.children(head, "nmod:poss"), sites, depth);
        if (owners.isEmpty()) {
            owners = modifiers(grammar, head);
        }
        if (owners.isEmpty() && !sites) {
            owners = new LinkedHashSet<>(phrases(grammar, grammar.obliques(head, "in"), false, depth));
            boolean body = lexicon.isIn("state", lemma) || lexicon.isIn("official", lemma)
                    || lexicon.isIn("troops", lemma);
            owners.removeIf(e -> !body && e.kind() != Entity.Kind.ORGANIZATION);
        }
        for (String preposition : sites ? List.of("by", "of", "from", "in", "at") : List.of("by", "of", "from")) {
            if (owners.isEmpty()) {
                owners = phrases(grammar, grammar.obliques(head, preposition), sites, depth);
            }
        }
        return owners;
    }

    /** "his Kenyan counterpart, Foreign Minister Amina Ali": the person right after a title, whatever the tree says. */
    private Optional<Entity> bearer(Grammar grammar, int title) {
        String lemma = grammar.lemma(title);
        if (!lexicon.isIn("leader", lemma) && !lexicon.isIn("person", lemma)) {
            return Optional.empty();
        }
        int size = grammar.sentence().tokens().size();
        for (int i = title + 1; i < Math.min(size, title + 6); i++) {
            Optional<Mention> mention = mention(grammar, i);
            if (mention.isPresent() && mention.get().entity().kind() == Entity.Kind.PERSON
                    && !mention.get().isOfSeveral()) {
                return mention.map(Mention::entity);
            }
            if (!Set.of("PROPN", "NOUN", "ADJ").contains(grammar.token(i).tag()) && !grammar.word(i).equals(",")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Set<Entity> phrases(Grammar grammar, List<Integer> heads, boolean sites, int depth) {
        Set<Entity> found = new LinkedHashSet<>();
        heads.forEach(h -> found.addAll(phrase(grammar, h, sites, depth)));
        return found;
    }

    /** "Turkish journalists" are not Turkey. */
    private boolean isPrivate(String lemma) {
        return lexicon.isIn("people", lemma) && !lexicon.isIn("official", lemma) && !lexicon.isIn("leader", lemma)
                && !lexicon.isIn("troops", lemma) && !lexicon.isIn("military", lemma);
    }

    /** Names and adjectives of origin before a noun: "the US strike", "Russian interference", "the US-led war". */
    Set<Entity> modifiers(Grammar grammar, int noun) {
        Set<Entity> found = new LinkedHashSet<>();
        for (Token child : grammar.sentence().children(noun, "compound", "amod", "nmod", "det", "nummod", "flat")) {
            int i = child.index();
            if (!grammar.prepositions(i).isEmpty() || grammar.is(i, "nmod:poss")) {
                continue;
            }
            Optional<Entity> named = mention(grammar, i).filter(m -> !isPartOfOther(grammar, m, noun))
                    .map(Mention::entity).filter(Entity::canAct);
            if (named.isPresent()) {
                found.add(named.get());
                grammar.children(i, "conj").forEach(
                        c -> mention(grammar, c).map(Mention::entity).filter(Entity::canAct).ifPresent(found::add));
            } else {
                found.addAll(insideWord(grammar, i));
                grammar.children(i, "compound", "amod", "obl", "nmod").forEach(
                        c -> mention(grammar, c).map(Mention::entity).filter(Entity::canAct).ifPresent(found::add));
            }
        }
        return found;
    }

    /** "Diaz" in "the Diaz campaign's staff": who is named is the campaign. */
    private boolean isPartOfOther(Grammar grammar, Mention mention, int noun) {
        return bySentence.getOrDefault(grammar.sentence().index(), List.of()).stream()
                .anyMatch(o -> o.entity().canAct() && o.span().contains(mention.span())
                        && o.span().length() > mention.span().length()
                        && !o.span().contains(grammar.token(noun).span()));
    }

    /** Of words such as "US-led" the part that names somebody. */
    private Set<Entity> insideWord(Grammar grammar, int word) {
        Set<Entity> found = new LinkedHashSet<>();
        String text = grammar.word(word);
        if (text.indexOf('-') > 0 && (text.endsWith("-led") || text.endsWith("-ordered"))) {
            for (Mention mention : bySentence.getOrDefault(grammar.sentence().index(), List.of())) {
                if (grammar.token(word).span().contains(mention.span()) && mention.entity().canAct()) {
                    found.add(mention.entity());
                }
            }
        }
        return found;
    }

    /** The place that a phrase is or lies in, the narrowest known. */
    Optional<Entity> place(Grammar grammar, int head) {
        Optional<Entity> named = mention(grammar, head).filter(m -> !m.isOfSeveral()).map(Mention::entity)
                .filter(e -> e.isPlace() || e.kind() == Entity.Kind.COUNTRY);
        if (named.isPresent()) {
            return named;
        }
        Entity country = null;
        for (int i : grammar.sentence().subtree(head)) {
            Optional<Entity> entity = i == head || !isInside(grammar, i, head)
                    ? Optional.empty()
                    : mention(grammar, i).filter(m -> !m.isOfSeveral()).map(Mention::entity);
            if (entity.isPresent() && entity.get().isPlace()) {
                return entity;
            }
            if (country == null && entity.isPresent() && entity.get().kind() == Entity.Kind.COUNTRY) {
                country = entity.get();
            }
        }
        return Optional.ofNullable(country);
    }

    /** Whether only noun phrases lie between a word and the head it hangs below. */
    private static boolean isInside(Grammar grammar, int i, int head) {
        for (int at = i; at >= 0 && at != head; at = grammar.head(at)) {
            if (grammar.is(at, "acl", "conj", "advcl", "parataxis")) {
                return false;
            }
        }
        return true;
    }
}
