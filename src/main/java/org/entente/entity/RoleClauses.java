package org.entente.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.article.Span;
import org.entente.entity.LinkedArticle.Role;
import org.entente.naming.Lexicon;
import org.entente.naming.Phrases;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/**
 * Roles that clauses tell: "X is a former banker", "X, who was appointed interior minister in March", "X served as envoy
 * from 2009 to 2012"; and since when roles are held, where the words say so.
 */
final class RoleClauses {

    /** Verbs whose subject has the role, and those whose passive subject or object gets it. */
    private static final Set<String> HAVE = Set.of("become", "serve", "act", "work", "remain", "take", "step", "resign",
            "retire", "quit", "start", "begin", "continue");
    private static final Set<String> GET = Set.of("appoint", "name", "elect", "choose", "select", "swear", "install",
            "inaugurate", "hire", "promote", "reelect", "re-elect", "reappoint", "make");
    private static final Set<String> LOSE = Set.of("resign", "retire", "quit", "step");
    private static final Set<String> STAY = Set.of("serve", "act", "work");
    private static final Set<String> START = Set.of("become", "take", "start", "begin", "appoint", "name", "elect",
            "choose",
            "select", "swear", "install", "inaugurate", "hire", "promote", "assume");
    private static final Set<String> OFFICE = Set.of("office", "power", "post", "job", "position", "helm");

    private static final String MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November"
            + "|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
    private static final String TIME = "(?:(?:early|late|mid|the end of)[ -])?(?:(?:\\d{1,2} )?" + MONTH
            + "(?: \\d{1,2}(?!\\d))?(?:,? \\d{4})?|(?:19|20)\\d\\d)";
    private static final String NEAR = "(?:(?:last|this) (?:week|month|year|" + MONTH
            + ")|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|(?:\\w+) (?:days?|weeks?|months?|years?) ago"
            + "|(?<=(?:in|on) )" + TIME + ")";
    private static final Pattern TIME_WORD = Pattern
            .compile(MONTH + "|(?:19|20)\\d\\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|early|late|mid|\\d{1,2}");
    private static final Pattern BOTH = Pattern
            .compile("\\b(?:from|between) (" + TIME + ") (?:to|until|till|through|and) (" + TIME + ")");
    private static final Pattern SINCE = Pattern
            .compile("\\bsince (" + TIME + "|last (?:week|month|year|" + MONTH + "))");
    private static final Pattern UNTIL = Pattern.compile("\\b(?:until|till) (" + TIME + "|last (?:week|month|year))");
    private static final Pattern ON = Pattern.compile("\\b(" + NEAR + ")");

    private final Draft draft;
    private final PersonPhrases phrases;

    RoleClauses(Draft draft, PersonPhrases phrases) {
        this.draft = draft;
        this.phrases = phrases;
    }

    /** Adds the roles that verbs tell of in a sentence, and when those that it tells of began or ended. */
    void read(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            if (isTitle(token) && draft.widestAt(sentence, token).filter(m -> m.entity().kind() == Entity.Kind.PERSON
                    || m.form() == Mention.Form.NAME).isEmpty()) {
                predicate(sentence, token);
            }
        }
        for (Role role : List.copyOf(draft.roles())) {
            if (role.sentence() == sentence.index() && role.since().isEmpty() && role.until().isEmpty()) {
                dated(sentence, role);
            }
        }
    }

    private static boolean isTitle(Token token) {
        boolean noun = token.tag().equals("NOUN") || token.tag().equals("PROPN");
        return noun && Lexicon.isPersonNoun(token.lemma().toLowerCase(Locale.ROOT))
                && (token.tag().equals("PROPN") || token.lemma().equalsIgnoreCase(token.text()));
    }

    private void predicate(Sentence sentence, Token noun) {
        if (sentence.child(noun.index(), "cop").isPresent()) {
            boolean denied = sentence.children(noun.index()).stream()
                    .anyMatch(c -> Set.of("not", "n't", "never", "no").contains(c.text().toLowerCase(Locale.ROOT)));
            sentence.child(noun.index(), "nsubj").flatMap(s -> holder(sentence, s, noun)).filter(h -> !denied)
                    .ifPresent(h -> add(sentence, noun, h, noun.index(), false, true));
            return;
        }
        Optional<Token> before = Optional.of(Phrases.first(sentence, noun.index()) - 1).filter(i -> i >= 0)
                .map(sentence::token).filter(t -> t.isVerb() && GET.contains(t.lemma()));
        boolean complement = noun.head() >= 0
                && Set.of("xcomp", "obl", "obj", "advcl", "nmod", "acl").contains(noun.baseRelation());
        if (!complement && before.isEmpty()) {
            return;
        }
        Token verb = before.orElseGet(() -> sentence.token(noun.head()));
        boolean as = sentence.children(noun.index(), "case", "mark").stream().anyMatch(c -> c.lemma().equals("as"));
        if (verb.tag().equals("NOUN") && OFFICE.contains(verb.lemma()) && as && verb.head() >= 0) {
            verb = sentence.token(verb.head()); // "took office as president"
        }
        String lemma = verb.lemma().toLowerCase(Locale.ROOT);
        boolean bare = before.isPresent() || Set.of("xcomp", "obj").contains(noun.baseRelation());
        boolean has = HAVE.contains(lemma) && (as || bare && lemma.equals("become"));
        boolean gets = GET.contains(lemma) && (as || bare);
        if (!has && !gets || isOpen(sentence, verb)) {
            return;
        }
        Optional<Token> subject = sentence.child(verb.index(), has ? "nsubj" : "nsubj:pass");
        if (gets && subject.isEmpty()) {
            subject = sentence.children(verb.index(), "obj").stream().filter(o -> o.index() != noun.index())
                    .findFirst();
        }
        int last = verb.index();
        boolean former = LOSE.contains(lemma) || STAY.contains(lemma) && sentence.children(last, "aux").isEmpty()
                && verb.text().endsWith("ed");
        Optional<Entity> holder = subject.flatMap(s -> holder(sentence, s, sentence.token(last)))
                .or(() -> gets ? participle(sentence, last) : Optional.empty());
        holder.ifPresent(h -> add(sentence, noun, h, last, former, false));
    }

    /** "will be named", "could become", "refused to become": no role yet. */
    private static boolean isOpen(Sentence sentence, Token verb) {
        return sentence.children(verb.index(), "aux", "mark", "advmod").stream().anyMatch(
                a -> Set.of("will", "would", "could", "may", "might", "should", "to", "not", "n't", "never", "if", "wo")
                        .contains(a.text().toLowerCase(Locale.ROOT)));
    }

    /** "X, appointed minister in March". */
    private Optional<Entity> participle(Sentence sentence, int verb) {
        Token token = sentence.token(verb);
        return token.baseRelation().equals("acl") && token.head() >= 0
                ? person(sentence, token.head())
                : Optional.empty();
    }

    /** A subject, or whom "who" is about. */
    private Optional<Entity> holder(Sentence sentence, Token subject, Token verb) {
        if (!Set.of("who", "that").contains(subject.text().toLowerCase(Locale.ROOT))) {
            return person(sentence, subject.index());
        }
        int at = verb.index();
        while (at >= 0 && !sentence.token(at).relation().equals("acl:relcl")) {
            at = sentence.token(at).baseRelation().equals("conj") ? sentence.token(at).head() : -1;
        }
        int name = subject.index() - 1;
        if (at < 0 && name > 0 && sentence.token(name).text().equals(",")) {
            name--;
        }
        return person(sentence, at < 0 ? Math.max(0, name) : sentence.token(at).head());
    }

    private Optional<Entity> person(Sentence sentence, int head) {
        return draft.headedBy(sentence, head).or(() -> draft.widestAt(sentence, sentence.token(head)))
                .filter(m -> m.form() == Mention.Form.NAME).map(Mention::entity)
                .filter(e -> e.kind() == Entity.Kind.PERSON);
    }

    private void add(Sentence sentence, Token noun, Entity holder, int verb, boolean former, boolean mention) {
        int first = noun.index();
        int begin = Phrases.first(sentence, noun.index());
        while (first > begin && isOfPhrase(sentence, first - 1, noun.index(), verb)) {
            first--;
        }
        int end = beforeTime(sentence, noun.index(), Phrases.end(sentence, noun.index()));
        PersonPhrases.Described words = phrases.words(sentence, first, noun.index(), end);
        Span span = Phrases.span(sentence, first, end);
        if (mention) {
            draft.add(new Mention(sentence.index(), span, noun.index(), holder, Mention.Form.DESCRIPTION, 0.85,
                    "copula"));
        }
        draft.add(new Role(holder, words.title(), words.body(), former || words.former(), sentence.index(), span));
    }

    /** Where the words of a role end, when "in March" or "from 2009" is the last of them. */
    static int beforeTime(Sentence sentence, int noun, int end) {
        for (int i = noun + 1; i + 1 < end; i++) {
            if (Set.of("in", "on", "from", "since", "until").contains(sentence.token(i).text().toLowerCase(Locale.ROOT))
                    && TIME_WORD.matcher(sentence.token(i + 1).text()).matches()) {
                return i;
            }
        }
        return end;
    }

    /** Whether a word before the noun is a part of its phrase: no subject, copula, verb or "as". */
    private static boolean isOfPhrase(Sentence sentence, int i, int noun, int verb) {
        Token token = sentence.token(i);
        boolean above = token.head() == noun
                && Set.of("nsubj", "cop", "aux", "case", "mark", "advmod", "punct", "cc")
                        .contains(token.baseRelation());
        boolean below = false;
        for (Token child : sentence.children(noun, "nsubj", "cop", "aux", "mark")) {
            below |= sentence.isBelow(i, child.index());
        }
        return i != verb && !above && !below && !token.isVerb() && !token.tag().equals("AUX");
    }

    // ---------------------------------------------------------------- since when

    /** Finds since or until when a role is held: right after its words, or in the clause of a verb that tells of it. */
    private void dated(Sentence sentence, Role role) {
        String text = draft.text();
        List<Integer> inside = sentence.tokensIn(role.span());
        int last = inside.get(inside.size() - 1);
        int end = last;
        while (end + 1 < sentence.tokens().size() && !isStop(sentence.token(end + 1)) && end < last + 8) {
            end++;
        }
        Span after = new Span(role.span().end(), sentence.token(end).span().end());
        Optional<Token> verb = verbOf(sentence, role, inside);
        List<Span> clause = new ArrayList<>(List.of(after));
        verb.ifPresent(v -> sentence.children(v.index(), "obl", "nmod", "advmod", "obj").stream()
                .filter(t -> !sentence.isBelow(inside.get(0), t.index()))
                .forEach(t -> clause.add(sentence.subtreeSpan(t.index()))));
        for (Span part : clause) {
            Matcher both = BOTH.matcher(part.in(text));
            Matcher since = SINCE.matcher(part.in(text));
            Matcher until = UNTIL.matcher(part.in(text));
            Matcher on = ON.matcher(part.in(text));
            if (both.find()) {
                replace(role, span(part, both, 1), span(part, both, 2));
                return;
            }
            if (since.find() && !role.former()) {
                replace(role, span(part, since, 1), Optional.empty());
                return;
            }
            if (until.find()) {
                replace(role, Optional.empty(), span(part, until, 1));
                return;
            }
            if (verb.isPresent() && on.find()) {
                boolean starts = START.contains(verb.get().lemma().toLowerCase(Locale.ROOT));
                boolean ends = LOSE.contains(verb.get().lemma().toLowerCase(Locale.ROOT));
                if (starts || ends) {
                    replace(role, starts ? span(part, on, 1) : Optional.empty(),
                            ends ? span(part, on, 1) : Optional.empty());
                    return;
                }
            }
        }
    }

    private static boolean isStop(Token token) {
        return token.tag().equals("PUNCT") && !token.text().equals(",") || token.isVerb() || token.tag().equals("AUX")
                || token.tag().equals("CCONJ") && !token.text().equals("and") || token.text().equals("who");
    }

    private static Optional<Span> span(Span part, Matcher matcher, int group) {
        return Optional.of(new Span(part.begin() + matcher.start(group), part.begin() + matcher.end(group)));
    }

    /** The verb that tells of a role: of becoming, getting or leaving it; also of taking office, beside the holder's name. */
    private Optional<Token> verbOf(Sentence sentence, Role role, List<Integer> inside) {
        for (Token verb : sentence.tokens()) {
            String lemma = verb.lemma().toLowerCase(Locale.ROOT);
            if (!verb.isVerb() || !START.contains(lemma) && !LOSE.contains(lemma) && !HAVE.contains(lemma)
                    || isOpen(sentence, verb)) {
                continue;
            }
            boolean governs = inside.stream().anyMatch(i -> sentence.token(i).head() == verb.index()
                    && !sentence.token(i).baseRelation().startsWith("nsubj")
                    || sentence.token(i).head() >= 0 && sentence.token(sentence.token(i).head()).head() == verb.index()
                            && OFFICE.contains(sentence.token(sentence.token(i).head()).lemma()));
            boolean office = Set.of("take", "assume").contains(lemma) && sentence.children(verb.index(), "obj").stream()
                    .anyMatch(o -> OFFICE.contains(o.lemma()))
                    || lemma.equals("swear") || Set.of("appoint", "elect").contains(lemma)
                            && sentence.child(verb.index(), "xcomp", "obj").isEmpty();
            boolean his = office && sentence.child(verb.index(), "nsubj", "nsubj:pass")
                    .flatMap(s -> holder(sentence, s, verb)).filter(role.holder()::equals).isPresent();
            if (governs || his && !role.former()) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    private void replace(Role role, Optional<Span> since, Optional<Span> until) {
        draft.roles().set(draft.roles().indexOf(role), new Role(role.holder(), role.title(), role.organization(),
                role.former() || until.isPresent(), role.sentence(), role.span(), since, until));
    }
}
