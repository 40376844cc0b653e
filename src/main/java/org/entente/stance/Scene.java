package org.entente.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.entity.LinkedArticle;
import org.entente.entity.Mention;
import org.entente.event.EventReport;
import org.entente.event.EventType;
import org.entente.reading.Sentence;
import org.entente.reading.Token;
import org.entente.statement.Statement;

/**
 * An article with all that was found in it so far, and questions that finders ask of it.
 *
 * @param article the article with its mentions
 * @param statements who said what
 * @param events who did what to whom
 */
record Scene(LinkedArticle article, List<Statement> statements, List<EventReport> events) {

    private static final int LONGEST_LABEL = 160;
    private static final Set<String> PHRASE = Set.of("nsubj", "obj", "iobj", "obl");
    private static final Set<String> NAME_PARTS = Set.of("flat", "compound", "nmod:desc", "appos", "amod", "nummod");
    private static final int LONGEST_NAME = 4;
    private static final String LOOSE_START = "^[^\\p{L}\\p{N}\"“‘$€£]*((?i:but|and|that|to|saying)\\s+)*";

    Scene {
        statements = List.copyOf(statements);
        events = List.copyOf(events);
    }

    Sentence sentence(int index) {
        return article.read().sentence(index);
    }

    /** The first of {@link #membersAt}. */
    Optional<Entity> actorAt(Sentence sentence, int head) {
        return membersAt(sentence, head).stream().findFirst();
    }

    /**
     * The actor that a phrase with this head word is, or the several that it names at once: of its own mention, or the
     * mention that the word is part of.
     */
    private List<Entity> membersAt(Sentence sentence, int head) {
        Optional<Mention> own = article.mentionHeadedBy(sentence, head);
        if (own.isEmpty()) {
            Span word = sentence.token(head).span();
            own = article.mentionsIn(sentence).stream()
                    .filter(m -> m.span().contains(word) && m.form() != Mention.Form.DEMONYM
                            && isPart(sentence, head, m))
                    .min(Comparator.comparingInt(m -> m.span().length()));
        }
        return own.stream().filter(m -> m.form() != Mention.Form.DEMONYM || isPeople(sentence, head))
                .flatMap(m -> m.entities().stream()).filter(Entity::canAct).toList();
    }

    /** Whether a word in a mention stands for it; "X is the ruler of the island" is a mention of X, but no word for X. */
    private static boolean isPart(Sentence sentence, int word, Mention mention) {
        return isJoined(sentence, word, mention.head()) || isJoined(sentence, mention.head(), word)
                || (mention.form() == Mention.Form.DESCRIPTION
                        ? sentence.tokensIn(mention.span()).stream().map(sentence::token).noneMatch(Scene::isVerbal)
                        : !sentence.token(mention.head()).relation().equals("nmod")
                                || sentence.token(mention.head()).head() != word);
    }

    private static boolean isVerbal(Token word) {
        return word.isVerb() || word.tag().equals("AUX");
    }

    /** Whether a word hangs on another as parts of one name do: "President", "Mr", a second surname. */
    private static boolean isJoined(Sentence sentence, int word, int top) {
        int at = word;
        for (int steps = 0; at >= 0 && steps < LONGEST_NAME; steps++) {
            if (at == top) {
                return true;
            }
            at = NAME_PARTS.contains(sentence.token(at).relation()) ? sentence.token(at).head() : -1;
        }
        return false;
    }

    /** "the Chileans", a people that stands for its country, unlike "Chilean" before a noun. */
    private static boolean isPeople(Sentence sentence, int head) {
        Token word = sentence.token(head);
        return word.isNominal() && sentence.children(head, "det").stream().anyMatch(d -> d.lemma().equals("the"))
                && PHRASE.contains(word.baseRelation());
    }

    /** The actors of a phrase and of those joined to it by "and". */
    List<Entity> actorsAt(Sentence sentence, int head) {
        List<Entity> actors = new ArrayList<>(namedAt(sentence, head));
        for (Token conjunct : sentence.children(head, "conj")) {
            if (conjunct.isNominal()) {
                actors.addAll(namedAt(sentence, conjunct.index()));
            }
        }
        return actors;
    }

    /** The actors of a phrase, or of the name beside it: "the hopeful, X". */
    private List<Entity> namedAt(Sentence sentence, int head) {
        List<Entity> own = membersAt(sentence, head);
        return own.isEmpty()
                ? sentence.children(head, "appos").stream().filter(a -> a.tag().equals("PROPN"))
                        .flatMap(a -> membersAt(sentence, a.index()).stream()).toList()
                : own;
    }

    /**
     * Whose act or thing a noun is: "Russia's support", "the U.S. strike", "the Syrian war", "support by Iran", "messages
     * from Washington"; several for "their support". Empty when it is nobody's.
     */
    List<Entity> ownersOf(Sentence sentence, int noun) {
        return ownersOf(sentence, noun, true);
    }

    /**
     * As {@link #ownersOf(Sentence, int)}.
     *
     * @param loose whether a mere name or adjective before the noun counts: "the U.S. strike"
     */
    List<Entity> ownersOf(Sentence sentence, int noun, boolean loose) {
        for (Token part : sentence.children(noun, "nmod:poss")) {
            List<Entity> owners = membersAt(sentence, part.index());
            if (!owners.isEmpty()) {
                return owners;
            }
        }
        for (Token part : loose ? sentence.children(noun, "compound", "amod") : List.<Token>of()) {
            Optional<Entity> owner = article.mentionsIn(sentence).stream()
                    .filter(m -> m.span().contains(part.span()) && m.span().length() <= part.span().length() + 1)
                    .map(Mention::entity).filter(Entity::canAct).findFirst();
            if (owner.isPresent()) {
                return List.of(owner.get());
            }
        }
        for (Token part : sentence.children(noun, "nmod", "acl")) {
            boolean byOrFrom = sentence.children(part.index(), "case").stream()
                    .anyMatch(c -> c.lemma().equals("by") || c.lemma().equals("from")
                            || c.lemma().equals("of") && Words.is("conduct", sentence.token(noun)));
            if (byOrFrom || part.lemma().equals("come")) {
                List<Entity> owners = part.isNominal()
                        ? membersAt(sentence, part.index())
                        : sentence.children(part.index(), "obl").stream().map(o -> membersAt(sentence, o.index()))
                                .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
                if (!owners.isEmpty()) {
                    return owners;
                }
            }
        }
        return List.of();
    }

    /** The report that a phrase names by its head word: "the strike". */
    Optional<EventReport> eventAt(Sentence sentence, Token head) {
        Optional<EventReport> named = eventsIn(sentence, head.span()).stream().findFirst();
        return named.isPresent() || !Words.is("deed", head)
                ? named
                : events.stream() // told elsewhere, and named again here
                        .filter(e -> e.type() == EventType.ASSAULT && e.sentences().contains(sentence.index())
                                && !sentence.span().overlaps(e.trigger()))
                        .findFirst();
    }

    /** The reports whose words stand in a stretch of a sentence, in their order. */
    List<EventReport> eventsIn(Sentence sentence, Span part) {
        return events.stream()
                .filter(e -> e.sentences().contains(sentence.index()) && part.overlaps(e.trigger())).toList();
    }

    /** An actor, or whom a relation is with: "ties with X", "the deal on X's arms". */
    Optional<Entity> actorOrPartnerAt(Sentence sentence, int head) {
        Optional<Entity> own = actorAt(sentence, head);
        return own.isPresent()
                ? own
                : sentence.children(head, "nmod", "obl").stream()
                        .flatMap(n -> actorOrPartnerAt(sentence, n.index()).stream()).findFirst();
    }

    /** Whether a word is the cue of a statement. */
    boolean isCue(Token word) {
        return statements.stream().anyMatch(s -> s instanceof Statement.IndirectStatement said
                && said.speaker().isPresent() && said.cueSpan().filter(c -> c.contains(word.span())).isPresent());
    }

    /** Whether a word names a speaker or the speaker's side: "we", "he" when no other is known, "his country". */
    boolean isSideOf(Entity speaker, Sentence sentence, Token doer) {
        boolean reported = Words.is("third-person", doer) && !isQuoted(doer)
                && actorAt(sentence, doer.index()).isEmpty();
        return reported || Words.is("first-person", doer) || actorsAt(sentence, doer.index()).contains(speaker)
                || Words.is("homeland", doer) && sentence.child(doer.index(), "nmod:poss").isPresent();
    }

    /** Whether a word stands in a quotation of whole sentences. */
    boolean isQuoted(Token word) {
        return statements.stream().anyMatch(s -> s instanceof Statement.Quotation quotation
                && quotation.kind() == Statement.QuotationKind.DIRECT && quotation.content().contains(word.span()));
    }

    /** The first sentence that shows a statement. */
    Sentence sentenceOf(Statement statement) {
        for (int index : statement.sentences()) {
            if (sentence(index).span().overlaps(statement.content())) {
                return sentence(index);
            }
        }
        return sentence(statement.sentences().get(0));
    }

    /** What a phrase names, without the preposition before it. */
    Stance.Target.OfProposition matter(Sentence sentence, Token head) {
        Span whole = sentence.subtreeSpan(head.index());
        int begin = sentence.children(head.index(), "case", "mark").stream().findFirst()
                .filter(c -> c.span().begin() == whole.begin() && c.index() + 1 < sentence.tokens().size())
                .map(c -> sentence.token(c.index() + 1).span().begin()).orElse(whole.begin());
        return proposition(new Span(Math.min(begin, head.span().begin()), whole.end()));
    }

    /** A proposition in the article's own words. */
    Stance.Target.OfProposition proposition(Span words) {
        String label = words.in(article.text()).replaceAll("\\s+", " ").replaceFirst(LOOSE_START, "").strip();
        if (label.length() > LONGEST_LABEL) {
            int cut = label.lastIndexOf(' ', LONGEST_LABEL);
            label = label.substring(0, cut < 0 ? LONGEST_LABEL : cut) + " …";
        }
        return new Stance.Target.OfProposition(label, words);
    }
}
