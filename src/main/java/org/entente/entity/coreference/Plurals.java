package org.entente.entity.coreference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.entity.Entity.Kind;
import org.entente.entity.Mention;
import org.entente.entity.coreference.PluralPhrase.Sort;
import org.entente.naming.Quotes;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/**
 * Words for several who are named elsewhere. Whom they mean is told by who was just named together, "X and Y" or "X met
 * Y", or by the only ones of their sort nearby, as many as the words say; where neither tells, nobody is meant.
 */
public final class Plurals {

    private static final Set<String> THEY = Set.of("they", "them", "their", "theirs", "themselves");
    private static final Set<String> OTHER = Set.of("other", "another");
    private static final int MOST_SENTENCES = 3;

    private final Known known;
    private final Quotes quotes;
    private final boolean flows;
    private final Companies companies;

    /** @param flows whether the article is told in one piece, so that words may look back over a paragraph's end */
    public Plurals(Known known, Quotes quotes, boolean flows) {
        this.known = known;
        this.quotes = quotes;
        this.flows = flows;
        this.companies = new Companies(known);
    }

    /** The mention of several, or of a group, that a word heads. */
    public Optional<Mention> at(Sentence sentence, Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        if (THEY.contains(word)) {
            return they(sentence, token);
        }
        if (OTHER.contains(word)) {
            return eachOther(sentence, token);
        }
        return PluralPhrase.at(sentence, token)
                .flatMap(phrase -> members(phrase).map(found -> mention(sentence, phrase.span(), token, found,
                        phrase.noun().isEmpty() && phrase.first() == phrase.head()
                                ? Mention.Form.PRONOUN
                                : Mention.Form.DESCRIPTION)));
    }

    /** Who is meant, and how that is known. */
    private record Choice(List<Entity> members, double confidence, String why) {
    }

    private static Mention mention(Sentence sentence, Span span, Token head, Choice choice, Mention.Form form) {
        return new Mention(sentence.index(), span, head.index(), choice.members(), form, choice.confidence(),
                choice.why());
    }

    // ---------------------------------------------------------------- they

    private Optional<Mention> they(Sentence sentence, Token pronoun) {
        return inside(sentence, pronoun).map(c -> mention(sentence, pronoun.span(), pronoun, c, Mention.Form.PRONOUN));
    }

    private Optional<Choice> inside(Sentence sentence, Token pronoun) {
        int quote = quotes.at(pronoun.span().begin());
        List<Company> here = companies.in(sentence, pronoun.index()).stream()
                .filter(c -> quotes.at(sentence.token(c.head()).span().begin()) == quote && stands(sentence, c)
                        && !isCoArgument(sentence, c.head(), pronoun))
                .toList();
        List<Token> unknown = unknown(sentence, pronoun.index(), here, quote);
        List<List<Entity>> different = here.stream().map(Company::members).distinct().toList();
        if (different.size() == 1 && unknown.isEmpty()) {
            return Optional.of(new Choice(different.get(0), 0.65, "pronoun, the only group named before"));
        }
        for (Token at = pronoun; at.head() >= 0; at = sentence.token(at.head())) {
            int governor = at.head();
            Optional<Company> subject = here.stream().filter(c -> isSubjectOf(sentence, c.head(), governor))
                    .findFirst();
            if (subject.isPresent()) {
                int head = subject.get().head();
                return unknown.stream().anyMatch(t -> t.index() > head)
                        ? Optional.empty()
                        : Optional.of(
                                new Choice(subject.get().members(), 0.6, "pronoun, group that is the subject above"));
            }
            if (sentence.children(governor, "nsubj").stream().anyMatch(s -> s.index() < pronoun.index() && isMany(s))) {
                return Optional.empty();
            }
        }
        return here.isEmpty() && unknown.isEmpty() && quote < 0 ? before(sentence, pronoun) : Optional.empty();
    }

    /** Whether a subject may be several: all but names, nouns in the singular and "he", "she", "it", "I". */
    private static boolean isMany(Token subject) {
        return switch (subject.tag()) {
            case "PROPN" -> false;
            case "NOUN" -> !subject.text().equalsIgnoreCase(subject.lemma());
            case "PRON" ->
                !Set.of("he", "she", "it", "i", "this", "that").contains(subject.text().toLowerCase(Locale.ROOT));
            default -> true;
        };
    }

    private static boolean isSubjectOf(Sentence sentence, int word, int verb) {
        return sentence.token(word).head() == verb && sentence.token(word).baseRelation().equals("nsubj");
    }

    private Optional<Choice> before(Sentence sentence, Token pronoun) {
        Optional<Sentence> earlier = sentenceBefore(sentence);
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        Sentence before = earlier.get();
        List<Company> all = companies.in(before, before.tokens().size()).stream()
                .filter(c -> quotes.at(before.token(c.head()).span().begin()) < 0 && stands(before, c)).toList();
        List<List<Entity>> subjects = all.stream().filter(c -> isMainSubject(before, c.head())).map(Company::members)
                .distinct().toList();
        boolean unknown = unknown(before, before.tokens().size(), all, -1).stream()
                .anyMatch(t -> !pronoun.baseRelation().equals("nsubj") || isMainSubject(before, t.index()));
        return subjects.size() == 1 && !unknown
                ? Optional.of(new Choice(subjects.get(0), 0.55, "pronoun, group that is the subject before"))
                : Optional.empty();
    }

    /** Whether several are a part of a clause by themselves, not of another phrase; groups may be anywhere. */
    private static boolean stands(Sentence sentence, Company company) {
        Token head = sentence.token(company.head());
        return company.members().size() == 1 || company.joined()
                || Set.of("nsubj", "obj", "iobj", "obl", "root", "parataxis").contains(head.baseRelation())
                || head.relation().equals("nmod:poss") || THEY.contains(head.text().toLowerCase(Locale.ROOT))
                || sentence.children(head.index(), "case").stream().anyMatch(c -> c.lemma().equals("between"));
    }

    /** Plural nouns that stand for somebody or something unknown and that a pronoun could mean. */
    private List<Token> unknown(Sentence sentence, int before, List<Company> companies, int quote) {
        List<Token> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            boolean plural = token.tag().equals("NOUN") && !token.text().equalsIgnoreCase(token.lemma())
                    && Set.of("nsubj", "obj", "obl").contains(token.baseRelation()) && !TIMES.contains(token.lemma())
                    || THEY.contains(token.text().toLowerCase(Locale.ROOT));
            boolean company = companies.stream().anyMatch(c -> c.head() == token.index());
            boolean inName = known.in(sentence).stream()
                    .anyMatch(m -> m.span().contains(token.span()) && m.head() != token.index());
            if (plural && token.index() < before && !company && !inName
                    && quotes.at(token.span().begin()) == quote) {
                found.add(token);
            }
        }
        return found;
    }

    private static final Set<String> TIMES = Set.of("year", "month", "week", "day", "hour", "minute", "decade", "time",
            "talk", "term", "dollar", "percent", "hand", "relation", "tie");

    private static boolean isCoArgument(Sentence sentence, int head, Token pronoun) {
        boolean free = pronoun.text().toLowerCase(Locale.ROOT).endsWith("selves")
                || pronoun.relation().equals("nmod:poss");
        return !free && sentence.token(head).head() == pronoun.head() && pronoun.head() >= 0;
    }

    private static boolean isMainSubject(Sentence sentence, int word) {
        Token head = sentence.token(word);
        if (!head.baseRelation().equals("nsubj") || head.head() < 0) {
            return false;
        }
        Token verb = sentence.token(head.head());
        return verb.head() < 0 || verb.baseRelation().equals("parataxis");
    }

    /** The sentence before, in the same paragraph; in the one before, too, where the article is told in one piece. */
    private Optional<Sentence> sentenceBefore(Sentence sentence) {
        if (sentence.index() == 0) {
            return Optional.empty();
        }
        Sentence before = known.sentences().get(sentence.index() - 1);
        boolean near = before.blockIndex() == sentence.blockIndex()
                || flows && before.blockIndex() == sentence.blockIndex() - 1 && !before.inHeadline();
        return near ? Optional.of(before) : Optional.empty();
    }

    // ---------------------------------------------------------------- each other

    /** "Each other": those who are the subject. */
    private Optional<Mention> eachOther(Sentence sentence, Token other) {
        boolean reciprocal = other.index() > 0
                && Set.of("each", "one").contains(sentence.token(other.index() - 1).text().toLowerCase(Locale.ROOT));
        if (!reciprocal) {
            return Optional.empty();
        }
        Span span = sentence.token(other.index() - 1).span().cover(other.span());
        List<Company> here = companies.in(sentence, other.index() - 1);
        for (Token at = other; at.head() >= 0; at = sentence.token(at.head())) {
            int governor = at.head();
            Optional<Company> subject = here.stream().filter(c -> isSubjectOf(sentence, c.head(), governor))
                    .findFirst();
            if (subject.isPresent()) {
                return Optional.of(mention(sentence, span, other,
                        new Choice(subject.get().members(), 0.7, "each other, the subjects"), Mention.Form.PRONOUN));
            }
            if (sentence.child(governor, "nsubj").isPresent()) {
                break;
            }
        }
        return Optional.empty();
    }

    // ---------------------------------------------------------------- the two

    private Optional<Choice> members(PluralPhrase phrase) {
        Set<Entity> nearby = new LinkedHashSet<>();
        Sentence sentence = phrase.sentence();
        for (int back = 0; back < MOST_SENTENCES; back++) {
            Sentence at = back == 0 ? sentence : known.sentences().get(sentence.index() - back);
            int end = back == 0 ? phrase.first() : at.tokens().size();
            List<Company> here = companies.in(at, end).stream().filter(c -> c.members().size() > 1).toList();
            List<List<Entity>> fitting = here.stream().map(c -> fitting(c, phrase)).filter(m -> isEnough(m, phrase))
                    .distinct().toList();
            if (fitting.size() == 1) {
                return Optional.of(new Choice(fitting.get(0), 0.7, "those named together before"));
            }
            if (fitting.size() > 1 || phrase.count() == 0 && back == 1) {
                return Optional.empty();
            }
            nearby.addAll(ofSort(at, end, phrase));
            if (nearby.size() == phrase.count() && !nearby.isEmpty()) {
                return nearby.stream()
                        .anyMatch(e -> e.kind() == Kind.PERSON && (isUnknown(e, phrase) || isOther(e, phrase)))
                                ? Optional.empty()
                                : Optional.of(new Choice(List.copyOf(nearby), 0.65, "the only ones nearby"));
            }
            if (phrase.count() > 0 && nearby.size() > phrase.count()) {
                return Optional.empty();
            }
            if (sentence.index() - back == 0 || !isNear(known.sentences().get(sentence.index() - back - 1), sentence)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isNear(Sentence before, Sentence sentence) {
        return before.blockIndex() == sentence.blockIndex()
                || flows && !before.inHeadline() && sentence.blockIndex() - before.blockIndex() <= 2;
    }

    private static boolean isEnough(List<Entity> members, PluralPhrase phrase) {
        return phrase.count() == 0 ? members.size() > 1 : members.size() == phrase.count();
    }

    /** A company as a phrase may mean it: as it is, or for persons the countries that they act for. */
    private List<Entity> fitting(Company company, PluralPhrase phrase) {
        boolean persons = company.isOfPersons();
        return switch (phrase.sort()) {
            case PERSONS -> persons && company.members().stream()
                    .noneMatch(p -> isAnother(p, phrase) || isOther(p, phrase))
                            ? company.members()
                            : List.of();
            case COUNTRIES -> persons ? countriesOf(company.members()) : allOf(company, Kind.COUNTRY);
            case BODIES -> allOf(company, Kind.ORGANIZATION);
            case ANY -> {
                List<Entity> countries = persons && phrase.noun().equals("side")
                        ? countriesOf(company.members())
                        : List.of();
                yield countries.size() == company.members().size() ? countries : company.members();
            }
        };
    }

    /** Whether titles are known of a person and none is what the phrase says. */
    private boolean isAnother(Entity person, PluralPhrase phrase) {
        Set<String> titles = known.titlesOf(person);
        return !titles.isEmpty() && phrase.isOffice() && !phrase.fits(titles);
    }

    /** Whether a phrase for men or women means others. */
    private boolean isOther(Entity person, PluralPhrase phrase) {
        return phrase.gender().isPresent()
                && known.genderOf(person).filter(g -> g != phrase.gender().get()).isPresent();
    }

    /** Whether nothing says that a person has the office that the phrase names. */
    private boolean isUnknown(Entity person, PluralPhrase phrase) {
        return phrase.isOffice() && known.titlesOf(person).isEmpty();
    }

    private static List<Entity> allOf(Company company, Kind kind) {
        return company.members().stream().allMatch(e -> e.kind() == kind) ? company.members() : List.of();
    }

    private List<Entity> countriesOf(List<Entity> persons) {
        Set<Entity> countries = new LinkedHashSet<>();
        for (Entity person : persons) {
            Set<Entity> own = known.countriesOf(person);
            if (own.size() != 1) {
                return List.of();
            }
            countries.addAll(own);
        }
        return List.copyOf(countries);
    }

    /** Those of a sentence whom a phrase may mean, one by one. */
    private Set<Entity> ofSort(Sentence sentence, int end, PluralPhrase phrase) {
        Set<Entity> found = new LinkedHashSet<>();
        for (Mention mention : known.in(sentence)) {
            Entity entity = mention.entity();
            boolean fits = switch (phrase.sort()) {
                case PERSONS -> entity.kind() == Kind.PERSON && (phrase.fits(known.titlesOf(entity))
                        || phrase.isOffice() && known.titlesOf(entity).isEmpty());
                case COUNTRIES -> entity.kind() == Kind.COUNTRY;
                case BODIES -> false;
                case ANY -> mention.form() != Mention.Form.DEMONYM && entity.canAct()
                        && (entity.kind() == Kind.PERSON) == phrase.noun().isEmpty();
            };
            if (fits && mention.head() < end) {
                found.addAll(mention.entities());
            }
        }
        return found;
    }
}
