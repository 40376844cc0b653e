package org.entente.entity.coreference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.Entity;
import org.entente.entity.Entity.Kind;
import org.entente.entity.Mention;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/** Who is in company with whom in a sentence. */
final class Companies {

    /** What one does with another, so that both are "they" afterwards. */
    private static final Set<String> TOGETHER = Set.of("meet", "join", "marry", "accompany", "greet", "host", "welcome",
            "receive", "visit", "telephone", "phone", "call", "confront", "face", "fight", "battle", "debate");
    private static final Set<String> BESIDE = Set.of("with", "alongside");
    private static final Set<String> MEETINGS = Set.of("talk", "meeting", "conversation", "negotiation", "call",
            "discussion", "summit", "dialogue", "consultation", "agreement", "deal", "treaty", "pact", "dispute",
            "relation", "tie", "war", "conflict", "feud", "truce", "ceasefire", "conference", "dinner", "lunch");
    private static final Set<String> COLLECTIVE = Set.of("member", "nation", "country", "state", "government", "group");

    private final Known known;

    Companies(Known known) {
        this.known = known;
    }

    /** Those of a sentence before a word, in order of place; a group is the company of its own. */
    List<Company> in(Sentence sentence, int before) {
        List<Company> found = new ArrayList<>();
        for (Mention mention : known.in(sentence)) {
            boolean whole = headed(sentence, mention.head()).filter(mention::equals).isPresent();
            if (whole && mention.entity().canAct() && mention.form() != Mention.Form.DEMONYM) {
                together(sentence, mention).filter(c -> c.last() < before).ifPresent(found::add);
            }
        }
        for (Token token : sentence.tokens()) {
            joined(sentence, token).filter(c -> c.last() < before).ifPresent(found::add);
        }
        found.sort(Comparator.comparingInt(Company::head));
        return found;
    }

    /** The longest mention with a head word. */
    private Optional<Mention> headed(Sentence sentence, int head) {
        return known.in(sentence).stream().filter(m -> m.head() == head)
                .max(Comparator.comparingInt(m -> m.span().length()));
    }

    /** The actor that a phrase is: by its head word, or the name whose title that is. */
    private Optional<Mention> actor(Sentence sentence, int head) {
        return headed(sentence, head)
                .or(() -> known.in(sentence).stream().filter(m -> m.span().contains(sentence.token(head).span()))
                        .max(Comparator.comparingInt(m -> m.span().length())))
                .filter(m -> m.entity().canAct() && m.form() != Mention.Form.DEMONYM);
    }

    /** "X, Y and Z", or a mention that stands for several by itself. Empty where one of them is not known. */
    private Optional<Company> together(Sentence sentence, Mention mention) {
        int last = last(sentence, mention);
        List<Token> others = sentence.children(mention.head(), "conj").stream().filter(Token::isNominal).toList();
        if (others.isEmpty()) {
            boolean group = mention.entity().kind() == Kind.GROUP && !COLLECTIVE.contains(mention.entity().label());
            boolean several = mention.isOfSeveral() || group;
            return several
                    ? Optional.of(new Company(mention.entities(), mention.head(), last, false))
                    : Optional.empty();
        }
        Set<Entity> members = new LinkedHashSet<>(mention.entities());
        boolean and = false;
        for (Token other : others) {
            Optional<Mention> next = actor(sentence, other.index());
            if (next.isEmpty() || isOneDescribed(sentence, next.get())) {
                return Optional.empty();
            }
            members.addAll(next.get().entities());
            last = Math.max(last, last(sentence, next.get()));
            and |= sentence.children(other.index(), "cc").stream().anyMatch(c -> c.lemma().equals("and"));
        }
        List<Entity> all = List.copyOf(members);
        return and && all.size() > 1 && Company.isOfOneSort(all)
                ? Optional.of(new Company(all, mention.head(), last, false))
                : Optional.empty();
    }

    /** "X, an economist and a former envoy": more words about the first. */
    private static boolean isOneDescribed(Sentence sentence, Mention mention) {
        Token first = sentence.token(sentence.tokensIn(mention.span()).get(0));
        return mention.form() == Mention.Form.DESCRIPTION && mention.entity().kind() == Kind.PERSON
                && !first.text().equalsIgnoreCase("the") && !first.relation().equals("nmod:poss");
    }

    /** "X met Y", "X held talks with Y", "X's talks with Y". */
    private Optional<Company> joined(Sentence sentence, Token word) {
        Optional<Token> one = Optional.empty();
        Optional<Token> other = beside(sentence, word.index());
        if (word.isVerb()) {
            one = sentence.child(word.index(), "nsubj");
            if (TOGETHER.contains(word.lemma())) {
                other = other.or(() -> sentence.child(word.index(), "obj"))
                        .or(() -> sentence.child(word.index(), "obl:agent"));
            }
        } else if (word.tag().equals("NOUN") && MEETINGS.contains(word.lemma())) {
            one = sentence.child(word.index(), "nmod:poss").or(() -> word.head() >= 0
                    ? sentence.child(word.head(), "nsubj")
                    : Optional.empty());
        }
        Optional<Mention> first = one.flatMap(t -> actor(sentence, t.index()));
        Optional<Mention> second = other.flatMap(t -> actor(sentence, t.index()));
        if (first.isEmpty() || second.isEmpty() || first.get().head() == second.get().head()
                || alsoJoined(sentence, first.get()) || alsoJoined(sentence, second.get())) {
            return Optional.empty();
        }
        Set<Entity> members = new LinkedHashSet<>(first.get().entities());
        members.addAll(second.get().entities());
        List<Entity> all = List.copyOf(members);
        return all.size() > 1 && Company.isOfOneSort(all)
                ? Optional.of(new Company(all, first.get().head(),
                        Math.max(last(sentence, first.get()), last(sentence, second.get())), true))
                : Optional.empty();
    }

    private static boolean alsoJoined(Sentence sentence, Mention mention) {
        return sentence.children(mention.head(), "conj").stream().anyMatch(Token::isNominal);
    }

    private static Optional<Token> beside(Sentence sentence, int word) {
        return sentence.children(word, "obl", "nmod").stream().filter(o -> sentence.children(o.index(), "case").stream()
                .anyMatch(c -> BESIDE.contains(c.lemma()))).findFirst();
    }

    private static int last(Sentence sentence, Mention mention) {
        List<Integer> words = sentence.tokensIn(mention.span());
        return words.get(words.size() - 1);
    }
}
