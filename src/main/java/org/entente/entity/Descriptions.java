package org.entente.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Span;
import org.entente.entity.Entity.Kind;
import org.entente.entity.People.Resolved;
import org.entente.naming.Lexicon;
import org.entente.naming.Metonymy;
import org.entente.naming.Phrases;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/** People described, not named: "the Syrian leader", "Putin's spokesman", "Western ambassadors", "rebels". */
final class Descriptions {

    private static final Set<String> STATES = Set.of("states", "countries", "nations", "governments", "powers",
            "capitals",
            "allies");
    private static final Set<String> REGIONS = Set.of("western", "eastern", "arab", "gulf", "european", "african",
            "asian",
            "nordic", "scandinavian", "baltic", "balkan", "islamic", "muslim", "caribbean", "sahel", "andean");

    private static final Set<String> ARGUMENTS = Set.of("nsubj", "obj", "iobj", "obl");
    private static final Set<String> PARTS = Set.of("one", "some", "many", "most", "several", "two", "three", "members",
            "dozens", "hundreds", "thousands", "group", "number");

    private static final Set<String> BODIES = Set.of("alliance", "bloc", "council", "agency", "ministry", "committee",
            "commission", "court", "party", "bank", "union", "assembly", "department", "bureau", "company", "newspaper",
            "network", "league", "parliament", "senate");

    private final Draft draft;
    private final OfficeFinder offices;
    private final PersonPhrases phrases;
    private final Map<String, Entity> lastOfNoun = new HashMap<>();

    Descriptions(Draft draft, PersonPhrases phrases) {
        this.draft = draft;
        this.phrases = phrases;
        this.offices = new OfficeFinder(draft);
    }

    /** Finds office holders who are described: "the Syrian leader". */
    void readOffices(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            boolean noun = token.tag().equals("NOUN") || token.tag().equals("PROPN");
            if (noun && !isPlural(token) && Lexicon.isPersonNoun(lemma(token)) && draft.at(sentence, token).isEmpty()) {
                office(sentence, token);
            }
        }
    }

    /** Finds all others. */
    void read(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            boolean free = draft.at(sentence, token).isEmpty();
            boolean noun = token.tag().equals("NOUN")
                    || token.tag().equals("PROPN") && Lexicon.isPersonNoun(lemma(token)); // "the President"
            if (free && noun && (isHuman(token) || isRegional(sentence, token)) && isArgument(sentence, token)
                    && Metonymy.preposition(sentence, token.index()).filter("as"::equals).isEmpty()) {
                describe(sentence, token);
            } else if (free && token.tag().equals("NOUN") && BODIES.contains(lemma(token)) && token.index() > 0
                    && sentence.token(token.index() - 1).text().equalsIgnoreCase("the")) {
                body(sentence, token);
            }
        }
    }

    private void office(Sentence sentence, Token token) {
        int first = Phrases.first(sentence, token.index());
        int end = Phrases.end(sentence, token.index());
        PersonPhrases.Described words = phrases.words(sentence, first, token.index(), end);
        boolean definite = isDefinite(sentence, token.index(), first)
                || (words.body().isPresent() && !isIndefinite(sentence, first));
        if (!definite) {
            return;
        }
        if (words.former()) {
            offices.formerHolder(words.title(), words.body(), sentence.index())
                    .ifPresent(k -> add(sentence, token, first, end, k.entity(), k.confidence(), k.why()));
            return;
        }
        Optional<Resolved> known = lemma(token).equals("counterpart")
                ? counterpart(sentence, token, words)
                : offices.holder(words.title(), words.body().or(() -> governmentBefore(sentence, token)),
                        sentence.index());
        if (known.isEmpty() && words.body().isEmpty() && first == token.index() - 1) {
            known = offices.holder(words.title(), Optional.empty(), sentence.index());
        }
        known.ifPresent(k -> add(sentence, token, first, end, k.entity(), k.confidence(), k.why()));
    }

    /** "The administration and the president himself": whose government the sentence speaks of before. */
    private Optional<Entity> governmentBefore(Sentence sentence, Token token) {
        List<Entity> states = draft.in(sentence).stream()
                .filter(m -> m.head() < token.index() && m.entity().kind() == Kind.COUNTRY
                        && m.form() == Mention.Form.DESCRIPTION)
                .map(Mention::entity).distinct().toList();
        return states.size() == 1 ? Optional.of(states.get(0)) : Optional.empty();
    }

    /** "The alliance", "the council": the only organization of the article that is one. */
    private void body(Sentence sentence, Token token) {
        String noun = lemma(token);
        List<Entity> fitting = draft.sentences().stream().flatMap(s -> draft.in(s).stream()).map(Mention::entity)
                .filter(e -> e.kind() == Kind.ORGANIZATION && isCalled(e, noun)).distinct().toList();
        if (fitting.size() == 1) {
            add(sentence, token, token.index() - 1, token.index() + 1, fitting.get(0), 0.65,
                    "organization named elsewhere");
        }
    }

    private static boolean isCalled(Entity organization, String noun) {
        String label = organization.label().toLowerCase(Locale.ROOT);
        return label.endsWith(" " + noun) || (noun.equals("alliance") && organization.id().equals("nato"))
                || (noun.equals("bloc")
                        && Set.of("european-union", "asean", "brics", "ecowas").contains(organization.id()));
    }

    private static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    private static boolean isPlural(Token token) {
        return !token.text().equalsIgnoreCase(token.lemma()) && !token.text().toLowerCase(Locale.ROOT).endsWith("ss");
    }

    private static boolean isHuman(Token token) {
        String lemma = lemma(token);
        return Lexicon.isPersonNoun(lemma) || Lexicon.isActorNoun(lemma) || Lexicon.isSpeakerNoun(lemma);
    }

    /** Whether the word does, says or undergoes something, or possesses. */
    private boolean isArgument(Sentence sentence, Token token) {
        String relation = token.baseRelation();
        if (token.head() < 0) {
            return false;
        }
        Token governor = sentence.token(token.head());
        if (ARGUMENTS.contains(relation)) {
            return true;
        }
        if (relation.equals("conj")) {
            return isArgument(sentence, governor);
        }
        if (token.relation().equals("nmod:poss")) {
            return true;
        }
        return relation.equals("nmod") && (PARTS.contains(lemma(governor)) || governor.tag().equals("NOUN"))
                && Metonymy.preposition(sentence, token.index())
                        .filter(p -> Set
                                .of("of", "by", "from", "against", "with", "between", "for", "to", "on", "among")
                                .contains(p))
                        .isPresent();
    }

    private void describe(Sentence sentence, Token token) {
        int first = Phrases.first(sentence, token.index());
        int end = Phrases.end(sentence, token.index());
        PersonPhrases.Described words = phrases.words(sentence, first, token.index(), end);
        Optional<Token> single = oneOf(sentence, token);
        if (single.isPresent()) {
            Span span = Phrases.span(sentence, single.get().index(), end);
            String label = span.in(draft.text());
            draft.add(new Mention(sentence.index(), span, single.get().index(), draft.scope().own(Kind.PERSON, label),
                    Mention.Form.DESCRIPTION, 0.7, "one of a group"));
        } else if (!isPlural(token) && !Lexicon.isGroupNoun(lemma(token))) {
            one(sentence, token, first, end, words);
        } else {
            group(sentence, token, first, end);
        }
    }

    /** "One" of "one of his deputies". */
    private static Optional<Token> oneOf(Sentence sentence, Token token) {
        if (!token.baseRelation().equals("nmod") || token.head() < 0 || !isPlural(token)) {
            return Optional.empty();
        }
        return Optional.of(sentence.token(token.head())).filter(t -> t.text().equalsIgnoreCase("one"));
    }

    private void one(Sentence sentence, Token token, int first, int end, PersonPhrases.Described words) {
        boolean definite = isDefinite(sentence, token.index(), first);
        boolean speaks = isSubject(token) && Lexicon.takesSomebody(lemma(sentence.token(token.head())));
        boolean belongs = possessor(sentence, first, token.index()).isPresent() || words.body().isPresent();
        boolean acts = Lexicon.isActorNoun(lemma(token)) && isSubject(token);
        if (!speaks && !belongs && !acts) {
            return;
        }
        String label = label(sentence, token, first, end);
        String key = "1 " + words.title();
        String whose = words.body().map(b -> key + " of " + b.id()).orElse(key); // "the Swiss president" is none of Peru
        if (definite && lastOfNoun.containsKey(whose) && possessor(sentence, first, token.index()).isEmpty()) {
            add(sentence, token, first, end, lastOfNoun.get(whose), 0.6, "described before");
            return;
        }
        Entity entity = draft.scope().own(Kind.PERSON, label);
        lastOfNoun.put(key, entity);
        lastOfNoun.put(whose, entity);
        add(sentence, token, first, end, entity, speaks ? 0.75 : 0.6, "description of a person");
    }

    private void group(Sentence sentence, Token token, int first, int end) {
        String lemma = lemma(token);
        boolean speaks = isSubject(token) && Lexicon.takesSomebody(lemma(sentence.token(token.head())));
        boolean modified = (first < token.index()
                && !Set.of("DET", "NUM").contains(sentence.token(token.index() - 1).tag()))
                || end > token.index() + 1;
        boolean regional = isRegional(sentence, token);
        if (!Lexicon.isActorNoun(lemma) && !speaks && !regional) {
            return;
        }
        Optional<Mention> master = loyalTo(sentence, token);
        if (master.isPresent()) {
            add(sentence, token, first, token.index() + 1, master.get().entity(), 0.7, "forces of a state");
            return;
        }
        String key = "n " + lemma;
        if (!modified && lastOfNoun.containsKey(key)) {
            add(sentence, token, first, end, lastOfNoun.get(key), 0.6, "described before");
            return;
        }
        String label = label(sentence, token, first, end);
        Entity entity = (regional || isNational(sentence, first, token.index())) && end == token.index() + 1
                ? draft.scope().shared(Kind.GROUP, label)
                : draft.scope().own(Kind.GROUP, label);
        lastOfNoun.put(key, entity);
        add(sentence, token, first, end, entity, modified ? 0.7 : 0.55, "description of a group");
    }

    /** "Western states", "Arab governments": the states of a part of the world, wherever they stand in a clause. */
    private static boolean isRegional(Sentence sentence, Token token) {
        return token.index() > 0 && STATES.contains(token.text().toLowerCase(Locale.ROOT))
                && REGIONS.contains(sentence.token(token.index() - 1).text().toLowerCase(Locale.ROOT));
    }

    /** "Forces loyal to the regime". */
    private Optional<Mention> loyalTo(Sentence sentence, Token token) {
        int next = token.index() + 1;
        if (next + 2 >= sentence.tokens().size() || !sentence.token(next).text().equals("loyal")) {
            return Optional.empty();
        }
        int end = Math.min(sentence.tokens().size(), next + 6);
        return sentence.tokens().subList(next + 2, end).stream().map(t -> draft.widestAt(sentence, t))
                .flatMap(Optional::stream).filter(m -> m.entity().kind() == Kind.COUNTRY).findFirst();
    }

    /** "Syrian rebels": nothing but a country before the noun. */
    private boolean isNational(Sentence sentence, int first, int noun) {
        boolean country = false;
        for (int i = first; i < noun; i++) {
            Optional<Mention> mention = draft.at(sentence, sentence.token(i));
            country |= mention.filter(m -> m.entity().kind() == Kind.COUNTRY).isPresent();
            if (mention.isEmpty() && !sentence.token(i).tag().equals("DET")) {
                return false;
            }
        }
        return country;
    }

    private Optional<Resolved> counterpart(Sentence sentence, Token token, PersonPhrases.Described words) {
        if (words.body().isEmpty()) {
            return Optional.empty();
        }
        List<Entity> before = new ArrayList<>();
        draft.in(sentence).stream().filter(m -> m.entity().kind() == Kind.PERSON && m.head() < token.index())
                .forEach(m -> before.add(0, m.entity()));
        return before.stream().map(p -> offices.counterpart(p, words.body().get())).flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isSubject(Token token) {
        return token.baseRelation().equals("nsubj");
    }

    private static boolean isDefinite(Sentence sentence, int head, int first) {
        String word = sentence.token(first).text().toLowerCase(Locale.ROOT);
        return Set.of("the", "this", "that", "his", "her", "its", "their").contains(word)
                || sentence.child(head, "nmod:poss").isPresent();
    }

    private static boolean isIndefinite(Sentence sentence, int first) {
        return Set.of("a", "an", "one", "another", "some", "any", "no", "every")
                .contains(sentence.token(first).text().toLowerCase(Locale.ROOT));
    }

    private Optional<Mention> possessor(Sentence sentence, int first, int noun) {
        for (int i = first; i < noun; i++) {
            Token token = sentence.token(i);
            if (token.relation().equals("nmod:poss")
                    || (i + 1 < noun && Set.of("'s", "’s").contains(sentence.token(i + 1).text()))) {
                Optional<Mention> mention = draft.at(sentence, token);
                if (mention.isPresent()) {
                    return mention;
                }
            }
        }
        return Optional.empty();
    }

    private String label(Sentence sentence, Token token, int first, int end) {
        return Phrases.label(sentence, first, Math.max(end, token.index() + 1), draft.text());
    }

    private void add(Sentence sentence, Token token, int first, int end, Entity entity, double confidence, String why) {
        Span span = Phrases.span(sentence, first, end);
        draft.in(sentence).stream().filter(m -> span.contains(m.span()) && m.entity().equals(entity))
                .forEach(draft::remove);
        draft.add(
                new Mention(sentence.index(), span, token.index(), entity, Mention.Form.DESCRIPTION, confidence, why));
    }
}
