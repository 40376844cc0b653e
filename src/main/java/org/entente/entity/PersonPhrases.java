package org.entente.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Span;
import org.entente.entity.LinkedArticle.Role;
import org.entente.naming.Lexicon;
import org.entente.naming.Phrases;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/**
 * Titles and appositions of named persons: one mention spans the name with its title, and the article's words about
 * somebody's office become roles.
 */
final class PersonPhrases {

    private static final Set<String> FORMER = Set.of("former", "ex", "then", "ousted", "late", "onetime", "one-time",
            "retired", "erstwhile", "deposed", "ex-president", "ex-prime", "previous");
    private static final Set<String> TITLE_TAGS = Set.of("NOUN", "PROPN", "ADJ");
    private static final Set<String> OF = Set.of("of", "for", "to");
    private static final Set<String> DIPLOMATS = Set.of("envoy", "ambassador", "representative", "delegate");

    private final Draft draft;

    PersonPhrases(Draft draft) {
        this.draft = draft;
    }

    void read(Sentence sentence) {
        for (Mention name : draft.in(sentence)) {
            if (name.form() == Mention.Form.NAME && name.entity().kind() == Entity.Kind.PERSON) {
                Mention whole = withTitle(sentence, name);
                apposition(sentence, whole);
                titleBeforeComma(sentence, whole);
                titleAfterComma(sentence, whole);
            }
        }
    }

    private Mention withTitle(Sentence sentence, Mention name) {
        List<Integer> inside = sentence.tokensIn(name.span());
        if (inside.isEmpty() || sentence.token(inside.get(0)).span().begin() < name.span().begin()) {
            return name;
        }
        int begin = inside.get(0);
        int first = titleBegin(sentence, begin);
        if (first == begin) {
            return name;
        }
        int from = modifiersBegin(sentence, first);
        Span span = sentence.token(from).span().cover(name.span());
        Mention whole = NameLinker.mention(sentence, span, name.entity(), Mention.Form.NAME,
                Math.min(0.98, name.confidence() + 0.03), name.why());
        draft.remove(name);
        draft.add(whole);
        role(sentence, name.entity(), from, first, begin);
        return whole;
    }

    /** Where the titles that end right before a name begin; the name's own first word when there are none. */
    private int titleBegin(Sentence sentence, int name) {
        int first = officeBegin(sentence, name);
        while (first > 0) {
            Token token = sentence.token(first - 1);
            if (isTitleWord(token) && !draft.at(sentence, token).filter(m -> !isDemonym(m)).isPresent()) {
                first--;
            } else if (first < name && token.text().equals("-")) {
                first--;
            } else if (first > 2 && OF.contains(token.text().toLowerCase(Locale.ROOT)) && first < name
                    && isTitleWord(sentence.token(first - 2))) {
                first -= 2;
            } else if (first > 2 && first == name && sentence.token(first - 2).text().equals("of")
                    && isTitleWord(sentence.token(first - 3)) && token.tag().equals("PROPN")
                    && Set.of("State", "Defense", "Defence", "Staff", "Commons", "Lords").contains(token.text())) {
                first -= 3;
            } else {
                break;
            }
        }
        while (first < name && !isTitleWord(sentence.token(first))) {
            first++;
        }
        return first;
    }

    /** The title of "ambassador to Chile Paul Hartley" or "head of NATO Klara Weiss"; the name when there is none. */
    private int officeBegin(Sentence sentence, int name) {
        if (name < 3) {
            return name;
        }
        Optional<Mention> body = draft.widestAt(sentence, sentence.token(name - 1))
                .filter(m -> m.entity().kind() == Entity.Kind.COUNTRY || m.entity().kind() == Entity.Kind.ORGANIZATION)
                .filter(m -> m.form() != Mention.Form.DEMONYM);
        int at = body.map(m -> firstToken(sentence, m) - 1).orElse(0);
        if (at > 1 && sentence.token(at).text().equalsIgnoreCase("the")) {
            at--;
        }
        return at > 0 && OF.contains(sentence.token(at).text()) && isTitleWord(sentence.token(at - 1)) ? at - 1 : name;
    }

    private static boolean isDemonym(Mention mention) {
        return mention.form() == Mention.Form.DEMONYM;
    }

    private static boolean isTitleWord(Token token) {
        String lower = token.text().toLowerCase(Locale.ROOT);
        boolean plural = token.tag().equals("NOUN") && !token.lemma().equalsIgnoreCase(token.text());
        return TITLE_TAGS.contains(token.tag()) && !plural
                && (Lexicon.isPersonNoun(lower) || Lexicon.isTitleWord(lower));
    }

    /** Where the words begin that say more about a title: "former", "Syrian", "state department", "Moscow's". */
    private int modifiersBegin(Sentence sentence, int title) {
        int first = title;
        while (first > 0) {
            Token token = sentence.token(first - 1);
            Optional<Mention> covering = draft.at(sentence, token);
            boolean possessive = Set.of("'s", "’s", "'", "’").contains(token.text());
            if (possessive && first > 1 && draft.at(sentence, sentence.token(first - 2)).isPresent()) {
                first = firstToken(sentence, draft.widestAt(sentence, sentence.token(first - 2)).orElseThrow());
                continue;
            }
            if (covering.isPresent() && covering.get().entity().kind() != Entity.Kind.PERSON) {
                first = Math.min(first - 1, firstToken(sentence, covering.get()));
                continue;
            }
            boolean titled = covering.isEmpty() && isTitleWord(token) && first <= title;
            boolean describes = titled
                    || ((token.tag().equals("ADJ") || token.tag().equals("NOUN") || token.tag().equals("PROPN"))
                            && covering.isEmpty() && token.text().length() > 1
                            && !token.text().equals("%") && isPremodifier(sentence, first - 1, title));
            if (describes || (token.text().equals("-") && first < title)) {
                first--;
            } else if (token.tag().equals("DET")
                    || (token.tag().equals("PRON") && token.relation().equals("nmod:poss"))) {
                return first - 1;
            } else {
                return first;
            }
        }
        return first;
    }

    /** An adjective or noun that belongs to the title, not to a phrase before it. */
    private static boolean isPremodifier(Sentence sentence, int i, int title) {
        Token token = sentence.token(i);
        return token.head() > i
                && Set.of("amod", "compound", "nmod", "flat", "advmod", "obl").contains(token.baseRelation())
                && token.head() <= title + 6;
    }

    private static int firstToken(Sentence sentence, Mention mention) {
        return sentence.tokensIn(mention.span()).get(0);
    }

    /** What the words from one index to a name say about the person. */
    private void role(Sentence sentence, Entity holder, int from, int title, int end) {
        String words = Phrases.span(sentence, title, end).in(draft.text()).strip();
        if (Lexicon.isCourtesy(words)) {
            return;
        }
        Optional<Mention> inside = draft.widestAt(sentence, sentence.token(end - 1))
                .filter(m -> m.entity().kind() != Entity.Kind.PERSON
                        && m.span().begin() >= sentence.token(title).span().end());
        if (inside.isPresent() && words.contains(" of ")) {
            words = words.substring(0, words.indexOf(" of "));
        }
        List<String> before = Phrases.lower(sentence, from, title);
        boolean former = before.stream().anyMatch(FORMER::contains) || words.toLowerCase(Locale.ROOT).startsWith("ex-");
        StringBuilder full = new StringBuilder();
        Optional<Entity> body = inside
                .filter(m -> !DIPLOMATS.contains(sentence.token(title).text().toLowerCase(Locale.ROOT)))
                .map(Mention::entity);
        for (int i = from; i < title; i++) {
            Token token = sentence.token(i);
            Optional<Mention> mention = draft.at(sentence, token)
                    .filter(m -> m.entity().kind() != Entity.Kind.PERSON);
            if (mention.isPresent() && isDiplomatAt(words, body, mention.get().entity())) {
                full.append(token.text()).append(' ');
            } else if (mention.isPresent()) {
                body = body.isPresent() && mention.get().entity().kind() == Entity.Kind.COUNTRY
                        ? body
                        : Optional.of(mention.get().entity());
            } else if (token.tag().equals("NOUN")
                    || (token.tag().equals("ADJ") && Set.of("foreign", "deputy", "prime", "vice",
                            "interior", "special", "chief", "national", "general").contains(before.get(i - from)))) {
                full.append(token.text()).append(' ');
            }
        }
        Span span = Phrases.span(sentence, from, end);
        String counted = words.equalsIgnoreCase("counterpart") ? titleBefore(holder, sentence).orElse(words) : words;
        Optional<Entity> whose = body.or(() -> bodyAfter(sentence, holder, end));
        draft.add(new Role(holder, full + counted, whose, former, sentence.index(), span));
    }

    /** "Jordan's UN envoy", "UN Ambassador Roe": where a diplomat speaks, not whom for; a "UN envoy" alone is the UN's. */
    private static boolean isDiplomatAt(String title, Optional<Entity> body, Entity other) {
        String[] words = title.toLowerCase(Locale.ROOT).split("\\s+");
        boolean sent = body.filter(b -> b.kind() == Entity.Kind.COUNTRY).isPresent()
                || words[words.length - 1].equals("ambassador");
        return sent && DIPLOMATS.contains(words[words.length - 1]) && other.kind() == Entity.Kind.ORGANIZATION;
    }

    /** "his Polish counterpart Jan Nowak": the title of whoever stands before. */
    private Optional<String> titleBefore(Entity holder, Sentence sentence) {
        return draft.roles().stream()
                .filter(r -> r.sentence() == sentence.index() && !r.former() && !r.holder().equals(holder))
                .reduce((a, b) -> b).map(Role::title);
    }

    /** "Defence Secretary Paul Hartley of Britain". */
    private Optional<Entity> bodyAfter(Sentence sentence, Entity holder, int name) {
        int end = name;
        while (end < sentence.tokens().size() && draft.widestAt(sentence, sentence.token(end))
                .filter(m -> m.entity().equals(holder)).isPresent()) {
            end++;
        }
        return end + 1 < sentence.tokens().size() && sentence.token(end).text().equals("of")
                ? draft.widestAt(sentence, sentence.token(end + 1)).map(Mention::entity).filter(
                        e -> e.kind() == Entity.Kind.COUNTRY || e.kind() == Entity.Kind.ORGANIZATION)
                : Optional.empty();
    }

    /** ", the Russian foreign minister,": a description of the same person. */
    private void apposition(Sentence sentence, Mention whole) {
        for (Token child : sentence.children(whole.head(), "appos")) {
            Token head = sentence.token(whole.head());
            boolean person = Lexicon.isPersonNoun(child.lemma().toLowerCase(Locale.ROOT))
                    && !child.tag().equals("PROPN") && child.lemma().equalsIgnoreCase(child.text());
            if (person && child.index() > head.index() && !draft.isTaken(sentence, child.span())) {
                describe(sentence, whole.entity(), child.index(), "apposition");
            }
        }
        Token head = sentence.token(whole.head());
        if (head.baseRelation().equals("appos") && head.head() >= 0) {
            Token described = sentence.token(head.head());
            if (Lexicon.isPersonNoun(described.lemma().toLowerCase(Locale.ROOT)) && described.index() < head.index()
                    && described.lemma().equalsIgnoreCase(described.text())
                    && !whole.span().contains(described.span()) && !draft.isTaken(sentence, described.span())) {
                describe(sentence, whole.entity(), described.index(), "apposition");
            }
        }
    }

    /** "U.S. Ambassador to the United Nations, Nikki Haley": a title before a comma, whatever the tree says. */
    private void titleBeforeComma(Sentence sentence, Mention whole) {
        int name = firstToken(sentence, whole);
        if (name < 2 || !sentence.token(name - 1).text().equals(",")) {
            return;
        }
        for (int i = name - 2; i >= 0 && i >= name - 7; i--) {
            Token token = sentence.token(i);
            Optional<Mention> covering = draft.widestAt(sentence, token);
            if (isTitleWord(token) && covering.isEmpty()) {
                int from = modifiersBegin(sentence, i);
                boolean named = i < name - 2 || from < i;
                if (named && followsApposition(sentence, whole)) {
                    describe(sentence, whole.entity(), i, from, name - 1, "apposition");
                }
                return;
            }
            boolean inPhrase = covering.isPresent() || Set.of("to", "of", "for", "the").contains(token.text());
            if (!inPhrase || covering.filter(m -> m.entity().kind() == Entity.Kind.PERSON).isPresent()) {
                return;
            }
        }
    }

    /** "Ada Holm, the Danish trade minister, ...": between commas, whatever the tree says. */
    private void titleAfterComma(Sentence sentence, Mention whole) {
        List<Integer> inside = sentence.tokensIn(whole.span());
        int comma = inside.get(inside.size() - 1) + 1;
        int size = sentence.tokens().size();
        if (comma + 3 >= size || !sentence.token(comma).text().equals(",")
                || !sentence.token(comma + 1).text().equalsIgnoreCase("the")) {
            return;
        }
        for (int i = comma + 2; i < size - 1 && i < comma + 8; i++) {
            Token token = sentence.token(i);
            boolean ends = sentence.token(i + 1).text().equals(",");
            if (ends && isTitleWord(token) && draft.widestAt(sentence, token).isEmpty()) {
                describe(sentence, whole.entity(), i, comma + 1, i + 1, "apposition");
                return;
            }
            if (ends || token.isVerb()) {
                return;
            }
        }
    }

    /** Whether a comma or a verb comes after a name, as after an apposition, and no "and". */
    private static boolean followsApposition(Sentence sentence, Mention whole) {
        List<Integer> inside = sentence.tokensIn(whole.span());
        int next = inside.get(inside.size() - 1) + 1;
        return next < sentence.tokens().size()
                && (sentence.token(next).text().equals(",") || sentence.token(next).isVerb()
                        || sentence.token(next).tag().equals("AUX") || sentence.token(next).tag().equals("ADV"));
    }

    private void describe(Sentence sentence, Entity holder, int noun, String why) {
        int first = Phrases.first(sentence, noun);
        int end = RoleClauses.beforeTime(sentence, noun, Phrases.end(sentence, noun));
        while (first < noun && Set.of("AUX", "ADV").contains(sentence.token(first).tag())) {
            first++;
        }
        describe(sentence, holder, noun, Math.min(first, modifiersBegin(sentence, noun)), end, why);
    }

    private void describe(Sentence sentence, Entity holder, int noun, int first, int end, String why) {
        Span span = Phrases.span(sentence, first, end);
        draft.add(new Mention(sentence.index(), span, noun, holder, Mention.Form.DESCRIPTION, 0.85, why));
        Described words = words(sentence, first, noun, end);
        draft.add(new Role(holder, words.title(), words.body(), words.former(), sentence.index(), span));
    }

    /**
     * A description taken apart.
     *
     * @param title its words without the body, determiners and praise: "foreign minister"
     * @param body the country or organization that it names
     * @param former whether it says that it is past
     */
    record Described(String title, Optional<Entity> body, boolean former) {
    }

    /** "US-backed" says who helps, not whose somebody is. */
    private static boolean isBacking(Token token) {
        return token.text().matches(".*-[a-z]+");
    }

    /** Takes a phrase of a person's office or part apart. */
    Described words(Sentence sentence, int first, int noun, int end) {
        List<String> title = new ArrayList<>();
        Optional<Entity> body = Optional.empty();
        boolean former = false;
        for (int i = first; i < end; i++) {
            Token token = sentence.token(i);
            String lower = token.text().toLowerCase(Locale.ROOT);
            Optional<Mention> mention = draft.at(sentence, token)
                    .filter(m -> m.entity().kind() != Entity.Kind.PERSON && m.form() != Mention.Form.DESCRIPTION);
            former |= FORMER.contains(lower) || lower.startsWith("ex-");
            if (mention.isPresent() && i < noun && isBacking(token)) {
                title.add(lower);
            } else if (mention.isPresent() && i < noun
                    && isDiplomatAt(sentence.token(noun).lemma(), body, mention.get().entity())) {
                title.add(lower);
            } else if (mention.isPresent() && i < noun) {
                body = Optional.of(mention.get().entity());
            } else if (mention.isPresent() && (body.isEmpty() || body.get().kind() == Entity.Kind.COUNTRY)) {
                boolean ambassador = body.isPresent() && Set.of("envoy", "ambassador", "representative")
                        .contains(sentence.token(noun).lemma());
                if (ambassador) {
                    title.add(lower);
                } else {
                    body = mention.map(Mention::entity);
                }
            } else if (i == noun || (i < noun && (token.tag().equals("NOUN") || token.tag().equals("PROPN")
                    || (token.tag().equals("ADJ") && token.head() == noun && Lexicon.isTitleModifier(lower))
                    || (token.tag().equals("ADJ") && Lexicon.isTitleModifier(lower))))) {
                title.add(lower);
            } else if (i > noun && !token.tag().equals("DET") && mention.isEmpty()) {
                title.add(lower);
            }
        }
        while (title.size() > 1
                && Set.of("of", "to", "for", "in", "at", "'s", "the").contains(title.get(title.size() - 1))) {
            title.remove(title.size() - 1);
        }
        return new Described(String.join(" ", title), body, former);
    }
}
