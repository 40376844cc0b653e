package org.entente.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.entity.Entity.Kind;
import org.entente.naming.Lexicon;
import org.entente.naming.Quotes;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/**
 * Pronouns whose antecedent is clear: in the same sentence or, inside a paragraph, in the one before. Unknown is left
 * unknown, since paragraphs of scraped articles often come from different sources; only in an article told in one piece
 * "he" and "she" may look further back.
 */
final class Pronouns {

    private static final Map<String, Lexicon.Gender> THIRD = Map.of("he", Lexicon.Gender.MALE, "him",
            Lexicon.Gender.MALE,
            "his", Lexicon.Gender.MALE, "himself", Lexicon.Gender.MALE, "she", Lexicon.Gender.FEMALE, "her",
            Lexicon.Gender.FEMALE, "hers", Lexicon.Gender.FEMALE, "herself", Lexicon.Gender.FEMALE);
    private static final Set<String> THINGS = Set.of("it", "its", "itself");
    private static final Set<String> LANDS = Set.of("country", "nation");
    private static final Set<String> FIRST = Set.of("i", "me", "my", "myself");

    private static final int MOST_PARAGRAPHS = 2;
    private static final double OVER_PARAGRAPHS = 0.85;
    private static final int FAR_MORE = 4;

    private final Draft draft;
    private final Quotes quotes;

    private final boolean flows;

    /**
     * @param flows whether the article is told in one piece, so that a pronoun may look back over a paragraph's end
     */
    Pronouns(Draft draft, Quotes quotes, boolean flows) {
        this.draft = draft;
        this.quotes = quotes;
        this.flows = flows;
    }

    void read(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            String word = token.text().toLowerCase(Locale.ROOT);
            if (LANDS.contains(word)) {
                country(sentence, token);
            }
            if (!token.tag().equals("PRON") && !token.tag().equals("DET")) {
                continue;
            }
            Optional<Choice> choice = Optional.empty();
            if (THIRD.containsKey(word)) {
                choice = person(sentence, token, THIRD.get(word));
            } else if (THINGS.contains(word)) {
                choice = thing(sentence, token);
            }
            choice.ifPresent(c -> add(sentence, token, c));
        }
    }

    /** "I" and its like, once the pronouns that they may stand beside ("I agree", he said) are resolved. */
    void readSpeakers(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            boolean pronoun = token.tag().equals("PRON") || token.tag().equals("DET");
            if (pronoun && FIRST.contains(token.text().toLowerCase(Locale.ROOT))) {
                speaker(sentence, token).ifPresent(c -> add(sentence, token, c));
            }
        }
    }

    private void add(Sentence sentence, Token token, Choice choice) {
        draft.add(new Mention(sentence.index(), token.span(), token.index(), choice.entity(), Mention.Form.PRONOUN,
                choice.confidence(), choice.why()));
    }

    /** "The country": the only one named in the sentence before it and in the one before. */
    private void country(Sentence sentence, Token noun) {
        Token article = sentence.token(Math.max(0, noun.index() - 1));
        boolean plain = article.text().equalsIgnoreCase("the") && draft.at(sentence, noun).isEmpty()
                && sentence.children(noun.index()).stream()
                        .allMatch(t -> t.index() == article.index() || Set.of("case", "punct").contains(t.relation()));
        if (!plain) {
            return;
        }
        List<Entity> all = Stream.concat(before(sentence).stream().flatMap(b -> countries(b, Integer.MAX_VALUE)),
                countries(sentence, noun.index())).distinct().toList();
        if (all.size() == 1) {
            draft.add(new Mention(sentence.index(), article.span().cover(noun.span()), noun.index(), all.get(0),
                    Mention.Form.DESCRIPTION, 0.65, "the country named before"));
        }
    }

    private Stream<Entity> countries(Sentence sentence, int end) {
        return draft.in(sentence).stream().filter(m -> m.head() < end && m.entity().kind() == Kind.COUNTRY)
                .map(Mention::entity);
    }

    private record Choice(Entity entity, double confidence, String why) {
    }

    private Optional<Choice> person(Sentence sentence, Token pronoun, Lexicon.Gender gender) {
        List<Mention> here = candidates(sentence, pronoun, gender).stream()
                .filter(m -> m.head() < pronoun.index() && !isCoArgument(sentence, m, pronoun)).toList();
        Optional<Choice> inside = choose(sentence, here, pronoun);
        if (inside.isPresent() || !here.isEmpty()) {
            return inside;
        }
        if (unknownNameBefore(sentence, pronoun)) {
            return Optional.empty();
        }
        Optional<Choice> spokenOf = spokenOf(sentence, pronoun, gender);
        if (spokenOf.isPresent()) {
            return spokenOf;
        }
        Optional<Sentence> before = before(sentence);
        List<Mention> earlier = before.map(b -> candidates(b, pronoun, gender)).orElse(List.of());
        return before.isPresent() && (!flows || !earlier.isEmpty())
                ? chooseBefore(before.get(), earlier, pronoun)
                : furtherBack(sentence, pronoun, gender);
    }

    /**
     * In an article told in one piece: whoever the last sentence with people is about, over quotations and the ends of
     * paragraphs. A subject goes on with the subject (centering: Grosz, Joshi and Weinstein, 1995).
     */
    private Optional<Choice> furtherBack(Sentence sentence, Token pronoun, Lexicon.Gender gender) {
        for (int i = sentence.index() - 1; flows && i >= 0; i--) {
            Sentence earlier = draft.sentences().get(i);
            if (earlier.inHeadline() || sentence.blockIndex() - earlier.blockIndex() > MOST_PARAGRAPHS) {
                break;
            }
            List<Mention> found = candidates(earlier, pronoun, gender);
            if (!found.isEmpty()) {
                return chooseBefore(earlier, found, pronoun).or(() -> mostNamed(sentence, found))
                        .map(c -> new Choice(c.entity(), c.confidence() * OVER_PARAGRAPHS, c.why() + ", further back"));
            }
        }
        return Optional.empty();
    }

    /** Of several persons the one whom the article is about: named far more often before than any other. */
    private Optional<Choice> mostNamed(Sentence sentence, List<Mention> found) {
        Map<Entity, Long> counts = new TreeMap<>();
        found.forEach(m -> counts.computeIfAbsent(m.entity(), e -> draft.all().stream()
                .filter(other -> other.sentence() < sentence.index() && other.entity().equals(e)).count()));
        List<Map.Entry<Entity, Long>> sorted = counts.entrySet().stream()
                .sorted(Map.Entry.<Entity, Long>comparingByValue().reversed()).toList();
        boolean clear = sorted.size() > 1 && sorted.get(0).getValue() >= FAR_MORE * sorted.get(1).getValue();
        return clear
                ? Optional.of(new Choice(sorted.get(0).getKey(), 0.55, "pronoun, whom the article is about"))
                : Optional.empty();
    }

    /** Whether a name that nobody knows stands before the pronoun in its sentence and could be meant. */
    private boolean unknownNameBefore(Sentence sentence, Token pronoun) {
        return sentence.tokens().stream().anyMatch(t -> t.index() < pronoun.index() && t.tag().equals("PROPN")
                && t.baseRelation().startsWith("nsubj") && draft.at(sentence, t).isEmpty());
    }

    /** Persons of a sentence that a pronoun may stand for: of its gender, and not speaking in whose quotation it stands. */
    private List<Mention> candidates(Sentence sentence, Token pronoun, Lexicon.Gender gender) {
        int quote = quotes.at(pronoun.span().begin());
        List<Mention> found = new ArrayList<>();
        for (Mention mention : draft.in(sentence)) {
            boolean inQuote = quote < 0 || quotes.at(mention.span().begin()) == quote;
            boolean outer = quote >= 0 || quotes.at(mention.span().begin()) < 0
                    || mention.form() == Mention.Form.PRONOUN;
            if (mention.entity().kind() == Kind.PERSON && inQuote && outer && agrees(mention, gender)) {
                found.add(mention);
            }
        }
        return found;
    }

    private boolean agrees(Mention mention, Lexicon.Gender gender) {
        Optional<Lexicon.Gender> known = mention.form() == Mention.Form.DESCRIPTION && !mention.entity().known()
                ? ofNoun(mention)
                : draft.people().genderOf(mention.entity());
        return known.isEmpty() || known.get() == gender;
    }

    private static Optional<Lexicon.Gender> ofNoun(Mention mention) {
        String label = mention.entity().label().toLowerCase(Locale.ROOT);
        if (label.contains("woman") || label.endsWith("wife") || label.endsWith("daughter")
                || label.endsWith("mother")) {
            return Optional.of(Lexicon.Gender.FEMALE);
        }
        boolean male = label.matches(".*(spokes|business|congress|police|gun)?man\\b.*") || label.endsWith("son")
                || label.endsWith("father") || label.endsWith("brother");
        return male ? Optional.of(Lexicon.Gender.MALE) : Optional.empty();
    }

    /** "X told him": an object is not the subject of its own verb, unless it is reflexive. */
    private static boolean isCoArgument(Sentence sentence, Mention mention, Token pronoun) {
        Token other = sentence.token(mention.head());
        boolean reflexive = pronoun.text().toLowerCase(Locale.ROOT).endsWith("self");
        boolean possessive = pronoun.relation().equals("nmod:poss");
        return !reflexive && !possessive && other.head() == pronoun.head() && other.head() >= 0;
    }

    /** In one sentence: the only one named before, or the subject nearest above the pronoun. */
    private Optional<Choice> choose(Sentence sentence, List<Mention> found, Token pronoun) {
        List<Entity> entities = found.stream().map(Mention::entity).distinct().toList();
        if (entities.size() == 1) {
            return Optional.of(new Choice(entities.get(0), 0.8, "pronoun, the only one named before"));
        }
        List<Mention> subjects = found.stream().filter(m -> isSubject(sentence, m)).toList();
        for (Token at = pronoun; at.head() >= 0; at = sentence.token(at.head())) {
            int governor = at.head();
            Optional<Mention> subject = subjects.stream().filter(m -> sentence.token(m.head()).head() == governor)
                    .findFirst();
            if (subject.isPresent()) {
                return Optional.of(new Choice(subject.get().entity(), 0.65, "pronoun, subject of the clause above"));
            }
            if (governor == at.index()) {
                break;
            }
        }
        List<Entity> only = subjects.stream().map(Mention::entity).distinct().toList();
        return only.size() == 1
                ? Optional.of(new Choice(only.get(0), 0.6, "pronoun, the only subject before"))
                : Optional.empty();
    }

    private Optional<Choice> chooseBefore(Sentence before, List<Mention> found, Token pronoun) {
        List<Entity> entities = found.stream().map(Mention::entity).distinct().toList();
        if (entities.size() == 1) {
            return Optional.of(new Choice(entities.get(0), 0.7, "pronoun, the only one in the sentence before"));
        }
        boolean subject = pronoun.baseRelation().equals("nsubj");
        Optional<Mention> main = found.stream().filter(m -> isMainSubject(before, m)).findFirst();
        return subject
                ? main.map(m -> new Choice(m.entity(), 0.6, "pronoun, subject of the sentence before"))
                : Optional.empty();
    }

    private static boolean isSubject(Sentence sentence, Mention mention) {
        return sentence.token(mention.head()).baseRelation().equals("nsubj");
    }

    private static boolean isMainSubject(Sentence sentence, Mention mention) {
        Token head = sentence.token(mention.head());
        if (!head.baseRelation().equals("nsubj") || head.head() < 0) {
            return false;
        }
        Token verb = sentence.token(head.head());
        return verb.head() < 0 || verb.baseRelation().equals("parataxis");
    }

    /** The sentence before, in the same paragraph. */
    private Optional<Sentence> before(Sentence sentence) {
        if (sentence.index() == 0) {
            return Optional.empty();
        }
        Sentence before = draft.sentences().get(sentence.index() - 1);
        return before.blockIndex() == sentence.blockIndex() ? Optional.of(before) : Optional.empty();
    }

    /** "Russia said it ...", "France and its allies": the country or organization that is the subject before. */
    private Optional<Choice> thing(Sentence sentence, Token pronoun) {
        boolean empty = pronoun.baseRelation().equals("expl") || isWeather(sentence, pronoun);
        if (empty) {
            return Optional.empty();
        }
        int quote = quotes.at(pronoun.span().begin());
        List<Mention> bodies = draft.in(sentence).stream()
                .filter(m -> m.head() < pronoun.index() && quotes.at(m.span().begin()) == quote)
                .filter(m -> m.form() != Mention.Form.DEMONYM && m.form() != Mention.Form.PRONOUN)
                .filter(m -> m.entity().kind() == Kind.COUNTRY || m.entity().kind() == Kind.ORGANIZATION).toList();
        for (Token at = pronoun; at.head() >= 0; at = sentence.token(at.head())) {
            int governor = at.head();
            boolean own = governor == pronoun.head() && !pronoun.relation().equals("nmod:poss");
            Optional<Mention> subject = bodies.stream().filter(m -> !own && isSubject(sentence, m)
                    && sentence.token(m.head()).head() == governor).findFirst();
            if (subject.isPresent()) {
                return Optional.of(new Choice(subject.get().entity(), 0.65, "pronoun, subject of the clause above"));
            }
            if (sentence.token(governor).head() == governor) {
                break;
            }
        }
        return owner(bodies, pronoun).or(() -> goesOn(sentence, pronoun, bodies));
    }

    /** "its": the only country or organization named before in the sentence. */
    private static Optional<Choice> owner(List<Mention> bodies, Token pronoun) {
        List<Entity> only = bodies.stream().map(Mention::entity).distinct().toList();
        return pronoun.relation().equals("nmod:poss") && only.size() == 1
                ? Optional.of(new Choice(only.get(0), 0.6, "pronoun, the only one named before"))
                : Optional.empty();
    }

    /** "It", where a sentence begins, and "its" go on with the sentence before. */
    private Optional<Choice> goesOn(Sentence sentence, Token pronoun, List<Mention> bodies) {
        boolean begins = pronoun.index() == 0 && quotes.at(pronoun.span().begin()) < 0;
        return bodies.isEmpty() && (begins || pronoun.relation().equals("nmod:poss"))
                ? before(sentence).flatMap(this::subjectBody)
                : Optional.empty();
    }

    /** The country or organization that a sentence is about, if it speaks of no other. */
    private Optional<Choice> subjectBody(Sentence before) {
        List<Mention> bodies = draft.in(before).stream()
                .filter(m -> m.form() != Mention.Form.DEMONYM && quotes.at(m.span().begin()) < 0
                        && (m.entity().kind() == Kind.COUNTRY || m.entity().kind() == Kind.ORGANIZATION))
                .toList();
        boolean one = bodies.stream().map(Mention::entity).distinct().count() == 1
                && bodies.stream().anyMatch(m -> isMainSubject(before, m));
        return one
                ? Optional.of(new Choice(bodies.get(0).entity(), 0.55, "pronoun, subject of the sentence before"))
                : Optional.empty();
    }

    /** "it is clear that", "it seems". */
    private static boolean isWeather(Sentence sentence, Token pronoun) {
        if (!pronoun.baseRelation().equals("nsubj") || pronoun.head() < 0) {
            return false;
        }
        Token predicate = sentence.token(pronoun.head());
        boolean clause = sentence.child(predicate.index(), "csubj", "ccomp").isPresent()
                && (predicate.tag().equals("ADJ") || predicate.tag().equals("NOUN"));
        return clause || predicate.tag().equals("ADJ")
                || Set.of("seem", "appear", "happen", "rain", "take", "matter").contains(predicate.lemma());
    }

    /** "Roe praised Doe. 'She never gave up.'": in a quotation, the only other person of the sentence before. */
    private Optional<Choice> spokenOf(Sentence sentence, Token pronoun, Lexicon.Gender gender) {
        Optional<Entity> speaker = quotes.at(pronoun.span().begin()) < 0
                ? Optional.empty()
                : speaker(sentence, pronoun).map(Choice::entity);
        List<Entity> others = before(sentence).stream().flatMap(b -> draft.in(b).stream())
                .filter(m -> m.entity().kind() == Kind.PERSON && agrees(m, gender)).map(Mention::entity).distinct()
                .filter(e -> !e.equals(speaker.orElse(null))).toList();
        return speaker.isPresent() && others.size() == 1
                ? Optional.of(new Choice(others.get(0), 0.6, "pronoun, whom the speaker means"))
                : Optional.empty();
    }

    /** "I" in a quotation: who speaks around it in the same sentence or, if nobody does, in the same paragraph. */
    private Optional<Choice> speaker(Sentence sentence, Token pronoun) {
        if (quotes.at(pronoun.span().begin()) < 0) {
            return Optional.empty();
        }
        List<Optional<Entity>> here = speakers(sentence);
        if (!here.isEmpty()) {
            return only(here).map(e -> new Choice(e, 0.75, "pronoun of the one who speaks"));
        }
        List<Optional<Entity>> around = draft.sentences().stream()
                .filter(s -> s.blockIndex() == sentence.blockIndex()).flatMap(s -> speakers(s).stream()).toList();
        return only(around).map(e -> new Choice(e, 0.65, "pronoun of the one who speaks in the paragraph"));
    }

    private static Optional<Entity> only(List<Optional<Entity>> speakers) {
        return speakers.stream().distinct().count() == 1 ? speakers.get(0) : Optional.empty();
    }

    /** The subjects of verbs of speaking outside of quotations; empty ones are not known persons. */
    private List<Optional<Entity>> speakers(Sentence sentence) {
        List<Optional<Entity>> speakers = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            boolean speaks = token.baseRelation().equals("nsubj") && token.head() >= 0
                    && Lexicon.takesSomebody(sentence.token(token.head()).lemma())
                    && quotes.at(sentence.token(token.head()).span().begin()) < 0
                    && quotes.at(token.span().begin()) < 0;
            if (speaks) {
                speakers.add(draft.headedBy(sentence, token.index()).filter(m -> !m.isOfSeveral()).map(Mention::entity)
                        .filter(e -> e.kind() == Kind.PERSON));
            }
        }
        return speakers;
    }
}
