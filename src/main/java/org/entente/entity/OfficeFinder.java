package org.entente.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.LinkedArticle.Role;
import org.entente.entity.People.Resolved;
import org.entente.reading.Sentence;

/** Who holds an office that an article names without its holder. */
final class OfficeFinder {

    private static final Set<String> HEADS = Set.of("chief", "head", "boss", "leader", "secretary general",
            "secretary-general", "director", "director general", "director-general", "president", "chairman", "chair");

    private static final Set<String> BUSINESS = Set.of("executive", "ceo", "businessman", "businesswoman", "tycoon",
            "magnate");

    private final Draft draft;

    OfficeFinder(Draft draft) {
        this.draft = draft;
    }

    /**
     * The holder of an office: of one that the article told before, or else of one of the lists on the article's day.
     *
     * @param title the title without the body: "foreign minister"
     * @param body whose office it is; empty for a bare "the president"
     * @param sentence index of the sentence that names the office
     */
    Optional<Resolved> holder(String title, Optional<Entity> body, int sentence) {
        return body.isPresent() ? ofBody(title, body.get(), sentence) : bare(title, sentence);
    }

    private Optional<Resolved> ofBody(String title, Entity body, int sentence) {
        Optional<Resolved> told = told(title, body, sentence);
        if (told.isPresent() || draft.day().isEmpty()) {
            return told;
        }
        Optional<Term> term = draft.knowledge().holder(body, title, draft.day().get());
        if (term.isEmpty() && body.kind() != Entity.Kind.COUNTRY && HEADS.contains(title.toLowerCase(Locale.ROOT))) {
            term = draft.knowledge().officesOf(body).stream()
                    .filter(office -> office.kind() == Office.Kind.HEAD_OF_ORGANIZATION).findFirst()
                    .flatMap(office -> draft.knowledge().holder(office, draft.day().get()));
        }
        return term.map(t -> new Resolved(t.holder(), isNamed(t.holder()) ? 0.85 : 0.7, "office on the day"));
    }

    private boolean isNamed(Entity person) {
        return draft.sentences().stream().flatMap(s -> draft.in(s).stream()).anyMatch(m -> m.entity().equals(person));
    }

    /** A holder whom the article itself named with that office. */
    private Optional<Resolved> told(String title, Entity body, int sentence) {
        List<Entity> holders = draft.roles().stream()
                .filter(role -> !role.former() && role.sentence() <= sentence
                        && role.organization().filter(body::equals).isPresent() && sameTitle(role.title(), title))
                .map(Role::holder).distinct().toList();
        return holders.size() == 1
                ? Optional.of(new Resolved(holders.get(0), 0.85, "office named before"))
                : Optional.empty();
    }

    /** "The former oil executive": whom alone the article gave such a former role before. */
    Optional<Resolved> formerHolder(String title, Optional<Entity> body, int sentence) {
        List<Role> former = draft.roles().stream()
                .filter(role -> role.former() && role.sentence() <= sentence
                        && (body.isEmpty() || role.organization().equals(body)))
                .toList();
        List<Entity> holders = former.stream().filter(role -> role.title().equalsIgnoreCase(title)).map(Role::holder)
                .distinct().toList();
        if (holders.isEmpty()) {
            holders = former.stream().filter(role -> isLike(role.title(), title)).map(Role::holder).distinct().toList();
        }
        return holders.size() == 1
                ? Optional.of(new Resolved(holders.get(0), 0.75, "former office named before"))
                : Optional.empty();
    }

    /** Whether the nouns of two titles are the same, or both stand for who runs a company. */
    private static boolean isLike(String one, String other) {
        String a = noun(one);
        String b = noun(other);
        return a.equals(b) || BUSINESS.contains(a) && BUSINESS.contains(b);
    }

    private static String noun(String title) {
        String[] words = title.toLowerCase(Locale.ROOT).replaceAll(" (?:of|to|for|at|in) .*", "").split("[\\s-]+");
        return words[words.length - 1];
    }

    private static boolean sameTitle(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        return a.equals(b)
                || (b.equals("leader") && Set.of("president", "prime minister", "king", "chancellor").contains(a));
    }

    /** "The president": the one of whom the article speaks most, if it speaks of one far more than of any other. */
    private Optional<Resolved> bare(String title, int sentence) {
        Set<Entity> holders = new java.util.TreeSet<>();
        draft.roles().stream().filter(role -> !role.former() && sameTitle(role.title(), title)).map(Role::holder)
                .forEach(holders::add);
        Map<Entity, Integer> counts = new LinkedHashMap<>();
        Map<Entity, Integer> last = new HashMap<>();
        for (Sentence s : draft.sentences()) {
            for (Mention mention : draft.in(s)) {
                if (mention.entity().kind() == Entity.Kind.PERSON && mention.form() == Mention.Form.NAME) {
                    counts.merge(mention.entity(), 1, Integer::sum);
                    if (s.index() < sentence) {
                        last.put(mention.entity(), s.index());
                    }
                }
            }
        }
        for (Entity person : counts.keySet()) {
            if (draft.day().isPresent() && draft.knowledge().termsOf(person).stream().anyMatch(
                    term -> term.covers(draft.day().get()) && KnowledgeBase.hasTitle(term.office(), title))) {
                holders.add(person);
            }
        }
        List<Entity> sorted = new ArrayList<>(holders);
        sorted.sort((a, b) -> Integer.compare(counts.getOrDefault(b, 0), counts.getOrDefault(a, 0)));
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        Entity first = sorted.get(0);
        boolean alone = sorted.size() == 1;
        boolean ahead = alone
                || counts.getOrDefault(first, 0) >= 2 * Math.max(1, counts.getOrDefault(sorted.get(1), 0));
        boolean near = last.getOrDefault(first, -10) >= sentence - 2;
        return ahead
                ? Optional.of(new Resolved(first, (alone ? 0.75 : 0.6) + (near ? 0.1 : 0), "office of the article"))
                : Optional.empty();
    }

    /** "His Russian counterpart": who holds for another country the office that somebody holds for his. */
    Optional<Resolved> counterpart(Entity person, Entity body) {
        if (draft.day().isEmpty()) {
            return Optional.empty();
        }
        for (Term term : draft.knowledge().termsOf(person)) {
            if (term.covers(draft.day().get()) && !term.office().body().equals(body)
                    && term.office().kind() != Office.Kind.OTHER) {
                Optional<Term> other = draft.knowledge().officesOf(body).stream()
                        .filter(office -> office.kind() == term.office().kind()).findFirst()
                        .flatMap(office -> draft.knowledge().holder(office, draft.day().get()));
                if (other.isPresent()) {
                    return Optional.of(new Resolved(other.get().holder(), 0.75, "counterpart on the day"));
                }
            }
        }
        return Optional.empty();
    }
}
