package org.entente.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.article.Span;
import org.entente.entity.Gazetteer.Name;
import org.entente.entity.Gazetteer.Use;
import org.entente.entity.name.FoundName;
import org.entente.naming.Lexicon;
import org.entente.naming.Metonymy;
import org.entente.naming.Spelling;
import org.entente.naming.Words;
import org.entente.reading.ReadArticle;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/** Which city or region a name of an article means, and what in its sentence says that it is a place. */
final class PlaceNames {

    private static final Set<String> SEATS = Set.of("city", "town", "village", "capital", "province", "port", "suburb",
            "district", "region", "state", "county", "area", "neighbourhood", "neighborhood", "river", "island");
    private static final Pattern PARTS = Pattern.compile("(?i)((north|south)-?(east|west)?|east|west)(ern)|central");
    private static final long LARGE = 100_000;
    private static final Pattern SEVERAL = Pattern.compile(
            "(?:, \\p{Lu}[\\p{L} ]{2,25})*,? and \\p{Lu}[\\p{L} ]{2,25} (?i:counties|provinces|districts|governorates)\\b");
    private static final Pattern ROUTE = Pattern.compile("\\p{Lu}\\p{Ll}+(?:[-–]\\p{Lu}\\p{Ll}+){2,}");
    private static final int NEAR = 80;

    private final ReadArticle read;
    private final KnowledgeBase knowledge;
    private final Scope scope;
    private final Set<String> countries;

    /** @param countries ids of those that the article names */
    PlaceNames(ReadArticle read, KnowledgeBase knowledge, Scope scope, Set<String> countries) {
        this.read = read;
        this.knowledge = knowledge;
        this.scope = scope;
        this.countries = Set.copyOf(countries);
    }

    /** The city of that name: in the wanted country, or in one that the article names, or else the largest. */
    Optional<Entity> city(String name, Optional<String> country) {
        List<Profile> cities = new ArrayList<>();
        for (Name listed : knowledge.cities().lookUp(name)) {
            Profile profile = knowledge.profile(listed.entity()).orElseThrow();
            boolean wanted = country.isEmpty() || country.equals(profile.country());
            if (wanted && isSpelling(profile.entity().label(), name)) {
                cities.add(profile);
            }
        }
        String folded = Spelling.fold(name);
        return cities.stream()
                .max(Comparator.comparing((Profile p) -> p.country().filter(countries::contains).isPresent())
                        .thenComparing(p -> Spelling.fold(p.entity().label()).equals(folded))
                        .thenComparingLong(Profile::population).thenComparing(p -> p.entity().id()))
                .map(Profile::entity);
    }

    /** The city that a name of which nothing else is known means where it stands; empty when it may be no city. */
    Optional<Entity> openCity(Sentence sentence, FoundName found) {
        boolean given = found.isOneWord() && Lexicon.isGivenName(Spelling.fold(found.text()));
        return city(found.text(), Optional.empty()).filter(city -> isLocated(sentence, NameLinker.head(sentence,
                found.span()))
                || !given && isLarge(city) && Spelling.fold(city.label()).equals(Spelling.fold(found.text()))
                        && knowledge.countryOf(city).filter(c -> countries.contains(c.id())).isPresent());
    }

    boolean isLocated(Sentence sentence, int head) {
        Optional<String> preposition = Metonymy.preposition(sentence, head);
        boolean named = (head >= 2 && SEATS.contains(sentence.token(head - 1).lemma()))
                || (head >= 3 && sentence.token(head - 1).text().equals("of")
                        && SEATS.contains(sentence.token(head - 2).lemma()));
        return named || followedByCountry(sentence, head)
                || (preposition.isPresent()
                        && Set.of("in", "at", "near", "from", "to", "outside", "around", "into", "over")
                                .contains(preposition.get()));
    }

    /** "Aleppo, Syria". */
    boolean followedByCountry(Sentence sentence, int head) {
        return head + 2 < sentence.tokens().size() && sentence.token(head + 1).text().equals(",")
                && knowledge.names().lookUp(sentence.token(head + 2).text()).stream()
                        .anyMatch(n -> n.use() == Use.NAME
                                && (n.entity().kind() == Entity.Kind.COUNTRY || n.entity().isPlace()));
    }

    /** "Lost against Brighton": a city that is played against, or by which something is done, is no place here. */
    boolean isSide(Sentence sentence, FoundName found) {
        int head = NameLinker.head(sentence, found.span());
        Token token = sentence.token(head);
        Optional<String> preposition = Metonymy.preposition(sentence, head)
                .or(() -> token.baseRelation().equals("conj") && token.head() >= 0
                        ? Metonymy.preposition(sentence, token.head())
                        : Optional.empty());
        return preposition.filter(p -> Set.of("against", "versus", "by").contains(p)).isPresent()
                && city(found.text(), Optional.empty()).isPresent();
    }

    /** Whether a city is so large that its bare name means it. */
    boolean isLarge(Entity city) {
        return knowledge.profile(city).orElseThrow().population() >= LARGE;
    }

    /** Whether a large city of another country has the name of this capital. */
    boolean isAlsoElsewhere(String name, Entity country) {
        String folded = Spelling.fold(name);
        long own = city(name, Optional.of(country.id())).flatMap(knowledge::profile).map(Profile::population)
                .orElse(0L);
        return knowledge.cities().lookUp(name).stream().map(n -> knowledge.profile(n.entity()).orElseThrow())
                .anyMatch(p -> p.population() >= Math.max(LARGE, own) && !p.country().equals(Optional.of(country.id()))
                        && Spelling.fold(p.entity().label()).equals(folded));
    }

    /** "The Lima-Cusco-Puno railway": one of three names or more, joined by hyphens. */
    boolean isRoute(Span span) {
        int end = Math.min(read.text().length(), span.end() + NEAR);
        return ROUTE.matcher(read.text()).region(Math.max(0, span.begin() - NEAR), end).results()
                .anyMatch(r -> r.start() <= span.begin() && span.end() <= r.end());
    }

    /** "Orange, Riverside and Ventura Counties": no cities, even where one has that name. */
    boolean isOfSeveral(FoundName found) {
        return SEVERAL.matcher(read.text()).region(found.span().end(), read.text().length()).lookingAt();
    }

    /** "Eastern Ukraine": a part of a country or region, beside the country itself. */
    Optional<Mention> region(FoundName found) {
        Sentence sentence = read.sentence(found.sentence());
        Optional<Name> name = NameLinker.use(found, Use.NAME)
                .filter(n -> n.entity().kind() == Entity.Kind.COUNTRY || n.entity().isPlace());
        List<Integer> inside = sentence.tokensIn(found.span());
        if (name.isEmpty() || inside.isEmpty() || inside.get(0) == 0) {
            return Optional.empty();
        }
        Token before = sentence.token(inside.get(0) - 1);
        if (!PARTS.matcher(before.text()).matches()) {
            return Optional.empty();
        }
        Span span = before.span().cover(found.span());
        Entity part = scope.shared(Entity.Kind.PLACE,
                before.text().toLowerCase(Locale.ROOT) + " " + name.get().entity().label());
        return Optional.of(NameLinker.mention(sentence, span, part, Mention.Form.NAME, 0.8, "part of a country"));
    }

    /** Whether a name is the usual one or a spelling of it, not one of another language or time. */
    private static boolean isSpelling(String label, String name) {
        return initial(label) == initial(name);
    }

    private static char initial(String name) {
        List<Words.Word> words = Words.of(name);
        Words.Word first = words.size() > 1 && Lexicon.isParticle(words.get(0).key()) ? words.get(1) : words.get(0);
        return first.key().isEmpty() ? ' ' : first.key().charAt(0);
    }
}
