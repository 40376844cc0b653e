package org.entente.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.entente.article.Span;
import org.entente.entity.FoundName.Kind;
import org.entente.entity.Gazetteer.Name;
import org.entente.entity.Gazetteer.Use;
import org.entente.naming.Acronyms;
import org.entente.naming.Lexicon;
import org.entente.naming.Metonymy;
import org.entente.naming.ShortForms;
import org.entente.naming.Spelling;
import org.entente.naming.Words;
import org.entente.reading.ReadArticle;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/** Resolves the names of an article: persons through {@link People}, all others here. */
final class NameLinker {

    private static final Set<String> SEATS = Set.of("city", "town", "village", "capital", "province", "port", "suburb",
            "district", "region", "state", "county", "area", "neighbourhood", "neighborhood", "river", "island");
    private static final Set<String> SIDES = Set.of("pro", "anti", "non", "post", "pre");
    private static final Pattern PARTS = Pattern.compile("(?i)((north|south)-?(east|west)?|east|west)(ern)|central");
    private static final long LARGE = 100_000;
    private static final int NEAR = 80;
    /** What makes a name right after it a part of something else: "the Duke of", "USS", "K-". */
    private static final Pattern PART = Pattern.compile(
            "(?:\\b(?:Duke|Duchess|Prince|Princess|Earl|Countess|Marquess|Viscount|Baron|Baroness) of |\\b(?:USS|HMS|HMAS|HMCS|USNS|RMS) |\\b\\p{Lu}-)$");
    private static final Pattern SEVERAL = Pattern.compile(
            "(?:, \\p{Lu}[\\p{L} ]{2,25})*,? and \\p{Lu}[\\p{L} ]{2,25} (?i:counties|provinces|districts|governorates)\\b");
    private static final Pattern ROUTE = Pattern.compile("\\p{Lu}\\p{Ll}+(?:[-–]\\p{Lu}\\p{Ll}+){2,}");

    private final ReadArticle read;
    private final KnowledgeBase knowledge;
    private final Scope scope;
    private final People people;
    private final Set<String> countries = new HashSet<>();
    private final Map<String, String> explained;
    private final Map<String, Entity> organizations = new TreeMap<>();
    private final Map<String, Entity> seen = new HashMap<>();

    NameLinker(ReadArticle read, List<FoundName> names, KnowledgeBase knowledge, Scope scope, People people) {
        this.read = read;
        this.knowledge = knowledge;
        this.scope = scope;
        this.people = people;
        this.explained = Acronyms.explained(read.text());
        for (FoundName name : names) {
            name.listed().stream().filter(n -> n.use() == Use.NAME && n.entity().kind() == Entity.Kind.ORGANIZATION)
                    .findFirst().ifPresent(n -> organizations.putIfAbsent(name.text(), n.entity()));
            if (name.kind() == FoundName.Kind.ORGANIZATION && !name.isOneWord()) {
                organizations.putIfAbsent(name.text(), scope.shared(Entity.Kind.ORGANIZATION, name.text()));
            }
            name.listed().stream().filter(n -> n.use() != Use.METONYM).map(Name::entity)
                    .filter(e -> e.kind() == Entity.Kind.COUNTRY).forEach(e -> countries.add(e.id()));
        }
    }

    private Entity newOrganization(FoundName name) {
        return fullForm(name).orElseGet(() -> name.isOneWord()
                ? scope.own(Entity.Kind.ORGANIZATION, name.text())
                : scope.shared(Entity.Kind.ORGANIZATION, name.text()));
    }

    /** The organization that a name is short for, when only one of the article fits. */
    private Optional<Entity> fullForm(FoundName name) {
        List<Entity> fitting = organizations.entrySet().stream()
                .filter(full -> ShortForms.isShortFor(name.text(), full.getKey())).map(Map.Entry::getValue).distinct()
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /**
     * Resolves one name.
     *
     * @param before the name right before it in the sentence, for "the Philippine Senate"
     * @return empty when it stays unknown
     */
    Optional<Mention> link(FoundName found, Optional<FoundName> before) {
        Sentence sentence = read.sentence(found.sentence());
        if (isSided(found.span()) || isOrdinaryWord(sentence, found)) {
            return Optional.empty();
        }
        Optional<People.Resolved> person = people.resolve(found);
        if (person.isPresent()) {
            return Optional.of(mention(sentence, found.span(), person.get().entity(), Mention.Form.NAME,
                    person.get().confidence(), person.get().why()));
        }
        return switch (found.kind()) {
            case LISTED -> listed(sentence, found, before);
            case ORGANIZATION -> acronym(sentence, found).or(() -> Optional.of(organization(sentence, found)));
            case PLACE -> acronym(sentence, found).or(() -> isSide(sentence, found)
                    ? Optional.empty()
                    : Optional.of(speaker(sentence, found)
                            .filter(m -> city(found.text(), Optional.empty()).isEmpty())
                            .orElseGet(() -> place(sentence, found))));
            case OPEN -> open(sentence, found);
            case PERSON -> Optional.empty();
        };
    }

    /**
     * Resolves a name that stayed unknown, now that the whole article was read: whoever or whatever has the same name
     * elsewhere in it.
     */
    Optional<Mention> again(FoundName found) {
        Sentence sentence = read.sentence(found.sentence());
        boolean open = found.kind() == FoundName.Kind.OPEN && !isSided(found.span())
                && !isOrdinaryWord(sentence, found) && !Lexicon.isTitleWord(Spelling.fold(found.text()));
        return open
                ? Optional.ofNullable(seen.get(Spelling.fold(found.text())))
                        .or(() -> people.resolve(found).map(People.Resolved::entity))
                        .map(e -> mention(sentence, found.span(), e, Mention.Form.NAME, 0.55, "named elsewhere"))
                : Optional.empty();
    }

    /** "pro-Beijing", "US$", "the Duke of York": not the country or city itself. */
    private boolean isSided(Span span) {
        int begin = span.begin();
        boolean sided = begin > 3 && read.text().charAt(begin - 1) == '-'
                && SIDES.stream().anyMatch(
                        side -> read.text().regionMatches(true, begin - 1 - side.length(), side, 0, side.length()));
        return sided || (span.end() < read.text().length() && read.text().charAt(span.end()) == '$')
                || PART.matcher(read.text()).region(Math.max(0, begin - NEAR), begin).find();
    }

    private Optional<Mention> listed(Sentence sentence, FoundName found, Optional<FoundName> before) {
        int head = head(sentence, found.span());
        Optional<Name> metonym = use(found, Use.METONYM);
        if (metonym.isPresent() && found.isOneWord() && people.isSurname(found.text())) {
            return people.surname(found)
                    .map(p -> mention(sentence, found.span(), p.entity(), Mention.Form.NAME, 0.7, p.why()));
        }
        if (metonym.isPresent()) {
            return isRoute(found.span())
                    ? Optional.empty()
                    : Optional.of(metonym(sentence, found, metonym.get().entity(), head));
        }
        Optional<Name> demonym = use(found, Use.DEMONYM);
        Optional<Name> name = use(found, Use.NAME);
        if (demonym.isPresent() && name.isEmpty()) {
            return demonym(sentence, found, demonym.get().entity(), head);
        }
        if (isExplainedOtherwise(found, name.orElseThrow().entity())) {
            return acronym(sentence, found);
        }
        Entity entity = longer(found, name.orElseThrow().entity());
        Optional<String> country = knowledge.profile(entity).flatMap(Profile::country);
        Optional<Entity> modifier = before.filter(b -> touches(b, found)).flatMap(NameLinker::country);
        if (entity.kind() == Entity.Kind.ORGANIZATION && country.isPresent() && modifier.isPresent()
                && !country.get().equals(modifier.get().id())) {
            String label = before.orElseThrow().text() + " " + found.text();
            Entity other = knowledge.names().lookUp(label).stream().map(Name::entity).findFirst()
                    .orElseGet(() -> scope.shared(Entity.Kind.ORGANIZATION, label));
            return Optional
                    .of(mention(sentence, found.span(), other, Mention.Form.NAME, 0.7, "institution of a country"));
        }
        boolean ambiguous = found.listed().stream().map(Name::entity).distinct().count() > 1;
        return Optional
                .of(mention(sentence, found.span(), entity, Mention.Form.NAME, ambiguous ? 0.75 : 0.95, "alias"));
    }

    /** "Philippine Senate", "Poland's Senate". */
    private boolean touches(FoundName left, FoundName right) {
        if (left.sentence() != right.sentence() || left.span().end() > right.span().begin()) {
            return false;
        }
        String between = read.text().substring(left.span().end(), right.span().begin());
        return between.equals(" ") || between.equals("'s ") || between.equals("’s ");
    }

    private static Optional<Entity> country(FoundName name) {
        return name.listed().stream().map(Name::entity).filter(e -> e.kind() == Entity.Kind.COUNTRY).findFirst();
    }

    private static Optional<Name> use(FoundName found, Use use) {
        return found.listed().stream().filter(name -> name.use() == use && name.entity().kind() != Entity.Kind.PERSON)
                .findFirst();
    }

    private Mention metonym(Sentence sentence, FoundName found, Entity government, int head) {
        Optional<Entity> place = use(found, Use.NAME).map(Name::entity).filter(Entity::isPlace)
                .or(() -> city(found.text(), Optional.of(government.id())));
        boolean elsewhere = !countries.contains(government.id()) && isAlsoElsewhere(found.text(), government);
        if (elsewhere) {
            return mention(sentence, found.span(), city(found.text(), Optional.empty()).orElseThrow(),
                    Mention.Form.NAME, 0.6, "city");
        }
        if (place.isPresent() && (followedByCountry(sentence, head) || Metonymy.isPlace(sentence, head, 0))) {
            return mention(sentence, found.span(), place.get(), Mention.Form.NAME, 0.85,
                    "place by its part in the sentence");
        }
        return mention(sentence, found.span(), government, Mention.Form.METONYM, 0.85, "seat of government");
    }

    /** "The Lima-Cusco-Puno railway": one of three names or more, joined by hyphens. */
    private boolean isRoute(Span span) {
        int end = Math.min(read.text().length(), span.end() + NEAR);
        return ROUTE.matcher(read.text()).region(Math.max(0, span.begin() - NEAR), end).results()
                .anyMatch(r -> r.start() <= span.begin() && span.end() <= r.end());
    }

    /** Whether a large city of another country has the name of this capital. */
    private boolean isAlsoElsewhere(String name, Entity country) {
        String folded = Spelling.fold(name);
        long own = city(name, Optional.of(country.id())).flatMap(knowledge::profile).map(Profile::population)
                .orElse(0L);
        return knowledge.cities().lookUp(name).stream().map(n -> knowledge.profile(n.entity()).orElseThrow())
                .anyMatch(p -> p.population() >= Math.max(LARGE, own) && !p.country().equals(Optional.of(country.id()))
                        && Spelling.fold(p.entity().label()).equals(folded));
    }

    private Optional<Mention> demonym(Sentence sentence, FoundName found, Entity entity, int head) {
        return Metonymy.isNoOrigin(sentence, head)
                ? Optional.empty()
                : Optional.of(mention(sentence, found.span(), entity, Mention.Form.DEMONYM, 0.9, "demonym"));
    }

    /** "The Times" in an article that names the New York Times: the short form of a longer listed name. */
    private Entity longer(FoundName found, Entity entity) {
        String ending = found.text().replaceFirst("^[Tt]he ", "");
        boolean isShort = entity.kind() == Entity.Kind.ORGANIZATION && !ending.contains(" ")
                && !organizations.containsKey(entity.label()) && !Acronyms.isOne(ending);
        return isShort
                ? organizations.entrySet().stream()
                        .filter(e -> e.getKey().endsWith(" " + ending) && e.getValue().known()).map(Map.Entry::getValue)
                        .filter(e -> !e.equals(entity)).distinct().reduce((a, b) -> entity).orElse(entity)
                : entity;
    }

    /** Whether the article explains an acronym by other words than a listed name that it is the acronym of. */
    private boolean isExplainedOtherwise(FoundName found, Entity entity) {
        Optional<String> words = Optional.ofNullable(explained.get(found.text()));
        boolean name = words.isPresent() && Character.isUpperCase(words.get().codePointAt(0));
        boolean other = name && knowledge.names().lookUp(words.get().replaceFirst("^[Tt]he ", "")).stream()
                .map(Name::entity).anyMatch(e -> !e.equals(entity));
        return words.isPresent() && (!name || other);
    }

    /** An acronym stands for what the article explains it by, or for the only organization here with these initials. */
    private Optional<Mention> acronym(Sentence sentence, FoundName found) {
        if (!Acronyms.isOne(found.text())) {
            return Optional.empty();
        }
        Optional<String> words = Optional.ofNullable(explained.get(found.text()))
                .map(w -> w.replaceFirst("^[Tt]he ", ""));
        if (words.isPresent()) {
            return words.filter(w -> Character.isUpperCase(w.codePointAt(0)))
                    .map(w -> Optional.ofNullable(organizations.get(w))
                            .orElseGet(() -> scope.shared(Entity.Kind.ORGANIZATION, w)))
                    .map(e -> mention(sentence, found.span(), e, Mention.Form.NAME, 0.8, "acronym explained"));
        }
        List<Entity> fitting = organizations.entrySet().stream()
                .filter(e -> found.text().length() > 2 && Acronyms.fits(found.text(), e.getKey()))
                .map(Map.Entry::getValue).distinct().toList();
        return fitting.size() == 1
                ? Optional.of(mention(sentence, found.span(), fitting.get(0), Mention.Form.NAME, 0.7, "acronym"))
                : Optional.empty();
    }

    private Mention organization(Sentence sentence, FoundName found) {
        Entity entity = seen.computeIfAbsent(Spelling.fold(found.text()), k -> newOrganization(found));
        return mention(sentence, found.span(), entity, Mention.Form.NAME, 0.6, "name of an organization");
    }

    private Mention place(Sentence sentence, FoundName found) {
        Optional<Entity> city = isOfSeveral(found)
                ? Optional.empty()
                : city(found.text(), Optional.empty());
        Entity entity = city.orElseGet(() -> seen.computeIfAbsent(Spelling.fold(found.text()),
                k -> scope.shared(Entity.Kind.PLACE, found.text())));
        return mention(sentence, found.span(), entity, Mention.Form.NAME, city.isPresent() ? 0.8 : 0.6,
                "name of a place");
    }

    /** "Orange, Riverside and Ventura Counties": no cities, even where one has that name. */
    private boolean isOfSeveral(FoundName found) {
        return SEVERAL.matcher(read.text()).region(found.span().end(), read.text().length()).lookingAt();
    }

    /** "Lost against Brighton": a city that is played against, or by which something is done, is no place here. */
    private boolean isSide(Sentence sentence, FoundName found) {
        int head = head(sentence, found.span());
        Token token = sentence.token(head);
        Optional<String> preposition = Metonymy.preposition(sentence, head)
                .or(() -> token.baseRelation().equals("conj") && token.head() >= 0
                        ? Metonymy.preposition(sentence, token.head())
                        : Optional.empty());
        return preposition.filter(p -> Set.of("against", "versus", "by").contains(p)).isPresent()
                && city(found.text(), Optional.empty()).isPresent();
    }

    private Optional<Mention> open(Sentence sentence, FoundName found) {
        int head = head(sentence, found.span());
        Optional<Mention> acronym = acronym(sentence, found);
        if (acronym.isPresent()) {
            return acronym;
        }
        Optional<Entity> city = city(found.text(), Optional.empty());
        if (isSide(sentence, found)) {
            return Optional.empty();
        }
        if (city.isPresent() && (isLocated(sentence, head)
                || (knowledge.profile(city.get()).orElseThrow().population() >= LARGE && !isGiven(found)))) {
            return Optional.of(mention(sentence, found.span(), city.get(), Mention.Form.NAME,
                    isLocated(sentence, head) ? 0.8 : 0.6, "city"));
        }
        Entity known = seen.get(Spelling.fold(found.text()));
        if (known != null) {
            return Optional.of(mention(sentence, found.span(), known, Mention.Form.NAME, 0.6, "named before"));
        }
        Optional<Entity> full = fullForm(found);
        if (full.isPresent()) {
            return Optional.of(mention(sentence, found.span(), full.get(), Mention.Form.NAME, 0.6, "short name"));
        }
        return speaker(sentence, found);
    }

    /** A name that is the subject of a verb of speaking is somebody's. */
    private Optional<Mention> speaker(Sentence sentence, FoundName found) {
        Token token = sentence.token(head(sentence, found.span()));
        String last = Spelling.fold(found.text().substring(found.text().lastIndexOf(' ') + 1));
        boolean title = found.isOneWord() && Lexicon.isPersonNoun(last) || Lexicon.isPlaceWord(last); // "the President"
        boolean speaks = !title && !(found.isOneWord() && standsOnlyFirst(sentence, found))
                && token.baseRelation().equals("nsubj") && token.tag().equals("PROPN") && token.head() >= 0
                && Lexicon.takesSomebody(sentence.token(token.head()).lemma());
        if (speaks) {
            Entity entity = found.isOneWord()
                    ? scope.own(Entity.Kind.PERSON, found.text())
                    : scope.shared(Entity.Kind.PERSON, found.text());
            seen.put(Spelling.fold(found.text()), entity);
            return Optional
                    .of(mention(sentence, found.span(), entity, Mention.Form.NAME, 0.5, "name of one who speaks"));
        }
        return Optional.empty();
    }

    /** A word that opens a sentence and that nothing but its capital makes a name. */
    private boolean isOrdinaryWord(Sentence sentence, FoundName found) {
        return found.isOneWord() && found.kind() != FoundName.Kind.LISTED
                && !sentence.token(head(sentence, found.span())).tag().equals("PROPN")
                && standsOnlyFirst(sentence, found);
    }

    /** Whether a word has its capital only where a sentence or headline begins: "Opposition 'wins'", "Forward thinking". */
    private boolean standsOnlyFirst(Sentence sentence, FoundName found) {
        List<Integer> words = sentence.tokensIn(found.span());
        boolean first = words.isEmpty() || IntStream.range(0, words.get(0))
                .noneMatch(i -> Character.isLetterOrDigit(sentence.token(i).text().charAt(0)));
        return first
                && !Pattern.compile("[\\p{Ll},] " + Pattern.quote(found.text()) + "\\b").matcher(read.text()).find();
    }

    /** "Eastern Ukraine": a part of a country or region, beside the country itself. */
    Optional<Mention> region(FoundName found) {
        Sentence sentence = read.sentence(found.sentence());
        Optional<Name> name = use(found, Use.NAME)
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
                before.text().toLowerCase(java.util.Locale.ROOT) + " " + name.get().entity().label());
        return Optional.of(mention(sentence, span, part, Mention.Form.NAME, 0.8, "part of a country"));
    }

    private static boolean isGiven(FoundName found) {
        return found.isOneWord() && Lexicon.isGivenName(Spelling.fold(found.text()));
    }

    private boolean isLocated(Sentence sentence, int head) {
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
    private boolean followedByCountry(Sentence sentence, int head) {
        return head + 2 < sentence.tokens().size() && sentence.token(head + 1).text().equals(",")
                && knowledge.names().lookUp(sentence.token(head + 2).text()).stream()
                        .anyMatch(n -> n.use() == Use.NAME
                                && (n.entity().kind() == Entity.Kind.COUNTRY || n.entity().isPlace()));
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

    /** The city of that name: in the wanted country, or in one that the article names, or else the largest. */
    private Optional<Entity> city(String name, Optional<String> country) {
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

    static Mention mention(Sentence sentence, Span span, Entity entity, Mention.Form form, double confidence,
            String why) {
        return new Mention(sentence.index(), span, head(sentence, span), entity, form, confidence, why);
    }

    /** The head word of a span; its last word when the tree gives none. */
    static int head(Sentence sentence, Span span) {
        int head = sentence.headOf(span);
        if (head >= 0) {
            return head;
        }
        List<Integer> inside = sentence.tokensIn(span);
        return inside.isEmpty() ? 0 : inside.get(inside.size() - 1);
    }
}
