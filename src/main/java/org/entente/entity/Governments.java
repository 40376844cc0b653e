package org.entente.entity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Span;
import org.entente.entity.Entity.Kind;
import org.entente.naming.Metonymy;
import org.entente.naming.PersonName;
import org.entente.naming.Phrases;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/** Governments by description: "the Syrian government", "the Obama administration", "Mugabe's regime" are the state. */
final class Governments {

    private static final Set<String> NOUNS = Set.of("government", "administration", "regime", "cabinet", "junta",
            "presidency", "govt", "leadership");
    /** What a person holds for a time: "Roe's presidency" is no actor. */
    private static final Set<String> HELD = Set.of("presidency", "leadership");
    /** Those who, in the plural and with nothing but a country before them, are the state's own. */
    private static final Set<String> SERVANTS = Set.of("officials", "leaders", "forces", "troops", "authorities");

    /** Those around a person, and what they are. */
    private static final Map<String, Kind> PRIVATE = Map.of("campaign", Kind.ORGANIZATION, "family", Kind.GROUP);

    private final Draft draft;
    private final Map<String, Entity> last = new HashMap<>();

    Governments(Draft draft) {
        this.draft = draft;
    }

    void read(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            String noun = token.lemma().toLowerCase(Locale.ROOT);
            boolean government = NOUNS.contains(noun) && (token.tag().equals("NOUN") || token.tag().equals("PROPN"));
            boolean servants = SERVANTS.contains(token.text().toLowerCase(Locale.ROOT)) && token.tag().equals("NOUN");
            if (draft.at(sentence, token).isPresent()) {
                continue;
            }
            if (government || servants) {
                phrase(sentence, token, noun, servants);
            } else if (PRIVATE.containsKey(noun) && token.tag().equals("NOUN") && token.text().equalsIgnoreCase(noun)) {
                circle(sentence, token, noun);
            }
        }
    }

    private void phrase(Sentence sentence, Token token, String noun, boolean servants) {
        int head = token.index();
        int first = begin(sentence, head);
        if (first < head
                && draft.at(sentence, sentence.token(head - 1)).filter(m -> m.form() == Mention.Form.DESCRIPTION
                        && m.entity().kind() == Kind.COUNTRY).isPresent()) {
            return;
        }
        Optional<Entity> state = state(sentence, first, head, servants || HELD.contains(noun));
        if (servants && state.isEmpty() && isPossessedByPerson(sentence, head)) {
            state = possessorBefore(sentence, head);
        }
        if (servants) {
            if (state.isPresent() && isPlain(sentence, first, head)) {
                add(sentence, first, head, state.get(), 0.7, "servants of a state");
            }
            return;
        }
        if (state.isEmpty()) {
            state = ofState(sentence, head);
        }
        if (state.isPresent()) {
            last.put(noun, state.get());
            add(sentence, first, head, state.get(), 0.85, "government of a country");
        } else if (isDefinite(sentence, head) && last.containsKey(noun)) {
            add(sentence, first, head, last.get(noun), 0.6, "government named before");
        } else if (isPossessedByPerson(sentence, head)) {
            possessorBefore(sentence, head).ifPresent(country -> {
                last.put(noun, country);
                add(sentence, first, head, country, 0.65, "government of the person before");
            });
        } else if (noun.equals("administration") && isDefinite(sentence, head) && first >= head - 1
                && mentions("united-states")) {
            draft.knowledge().entity("united-states")
                    .ifPresent(us -> add(sentence, first, head, us, 0.55, "administration of the country in question"));
        }
    }

    /** "The Trump campaign", "the Assad family". */
    private void circle(Sentence sentence, Token token, String noun) {
        int head = token.index();
        Optional<Mention> person = head == 0
                ? Optional.empty()
                : draft.at(sentence, sentence.token(head - 1))
                        .filter(m -> m.entity().kind() == Kind.PERSON && m.form() == Mention.Form.NAME);
        if (person.isPresent()) {
            String label = PersonName.display(person.get().span().in(draft.text())) + " " + noun;
            Entity entity = draft.scope().shared(PRIVATE.get(noun), label);
            add(sentence, begin(sentence, head), head, entity, 0.75, "those around a person");
        }
    }

    private boolean mentions(String id) {
        return draft.sentences().stream().flatMap(s -> draft.in(s).stream())
                .anyMatch(m -> m.entity().id().equals(id) || (m.entity().kind() == Kind.PERSON
                        && draft.knowledge().countryOf(m.entity()).filter(c -> c.id().equals(id)).isPresent()));
    }

    private void add(Sentence sentence, int first, int head, Entity state, double confidence, String why) {
        Span span = Phrases.span(sentence, first, head + 1);
        draft.in(sentence).stream().filter(m -> span.contains(m.span()) && m.entity().equals(state))
                .forEach(draft::remove);
        draft.add(new Mention(sentence.index(), span, head, state, Mention.Form.DESCRIPTION, confidence, why));
    }

    /** The words right before a government word that belong to it, by their kinds, whatever the tree says. */
    private int begin(Sentence sentence, int head) {
        int first = head;
        while (first > 0) {
            Token token = sentence.token(first - 1);
            Optional<Mention> mention = draft.widestAt(sentence, token);
            boolean possessive = Set.of("'s", "’s").contains(token.text()) && first > 1
                    && draft.at(sentence, sentence.token(first - 2)).isPresent();
            if (mention.isPresent()) {
                first = sentence.tokensIn(mention.get().span()).get(0);
            } else if (token.tag().equals("DET") || token.relation().equals("nmod:poss")) {
                return first - 1;
            } else if (possessive || (token.tag().equals("ADJ") && token.head() == head) || token.text().equals("-")) {
                first--;
            } else {
                return first;
            }
        }
        return first;
    }

    /** The country that a word before the head names, itself or by its office holder. */
    private Optional<Entity> state(Sentence sentence, int first, int head, boolean countryOnly) {
        for (int i = head - 1; i >= first; i--) {
            Optional<Mention> mention = draft.at(sentence, sentence.token(i));
            if (mention.isEmpty()) {
                continue;
            }
            Entity entity = mention.get().entity();
            if (entity.kind() == Kind.COUNTRY) {
                return Optional.of(entity);
            }
            if (entity.kind() == Kind.PERSON && !countryOnly) {
                return draft.knowledge().countryOf(entity);
            }
        }
        return Optional.empty();
    }

    private Optional<Entity> ofState(Sentence sentence, int head) {
        return sentence.children(head, "nmod").stream()
                .filter(t -> Metonymy.preposition(sentence, t.index()).filter("of"::equals).isPresent())
                .map(t -> draft.at(sentence, t)).flatMap(Optional::stream).map(Mention::entity)
                .filter(e -> e.kind() == Kind.COUNTRY || e.kind() == Kind.PERSON)
                .map(draft.knowledge()::countryOf).flatMap(Optional::stream).findFirst();
    }

    /** Only a country and a determiner stand before the noun, or other words that change nothing. */
    private boolean isPlain(Sentence sentence, int first, int head) {
        for (int i = first; i < head; i++) {
            Token token = sentence.token(i);
            boolean known = draft.at(sentence, token).isPresent();
            if (!known && !Set.of("DET", "PART", "PRON").contains(token.tag()) && !token.tag().equals("PUNCT")
                    && !Set.of("senior", "top", "military", "government", "security", "armed")
                            .contains(token.lemma())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDefinite(Sentence sentence, int head) {
        return sentence.children(head, "det").stream().anyMatch(t -> t.text().equalsIgnoreCase("the"))
                || (head > 0 && sentence.token(head - 1).text().equalsIgnoreCase("the"));
    }

    private static boolean isPossessedByPerson(Sentence sentence, int head) {
        return head > 0 && Set.of("his", "her").contains(sentence.token(head - 1).text().toLowerCase(Locale.ROOT));
    }

    /** The country of the last person named before in the same sentence. */
    private Optional<Entity> possessorBefore(Sentence sentence, int head) {
        Optional<Entity> found = Optional.empty();
        for (Mention mention : draft.in(sentence)) {
            if (mention.entity().kind() == Kind.PERSON && mention.head() < head) {
                Optional<Entity> country = headedCountry(mention.entity());
                found = country.isPresent() ? country : found;
            }
        }
        return found;
    }

    private Optional<Entity> headedCountry(Entity person) {
        return draft.knowledge().termsOf(person).stream()
                .filter(t -> t.office().kind() == Office.Kind.HEAD_OF_STATE
                        || t.office().kind() == Office.Kind.HEAD_OF_GOVERNMENT)
                .filter(t -> draft.day().isEmpty() || t.covers(draft.day().get()))
                .map(t -> t.office().body()).findFirst();
    }
}
