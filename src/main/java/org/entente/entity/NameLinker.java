package org.entente.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.entente.article.Span;
import org.entente.entity.Gazetteer.Name;
import org.entente.entity.Gazetteer.Use;
import org.entente.entity.name.FoundName.Kind;
import org.entente.entity.name.FoundName;
import org.entente.naming.Acronyms;
import org.entente.naming.Lexicon;
import org.entente.naming.Metonymy;
import org.entente.naming.Origins;
import org.entente.naming.Spelling;
import org.entente.naming.Sports;
import org.entente.naming.WordShapes;
import org.entente.naming.Words;
import org.entente.reading.ReadArticle;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/** Resolves the names of an article: persons through {@link People}, all others here. */
final class NameLinker {

    private static final Set<String> SIDES = Set.of("pro", "anti", "non", "post", "pre");
    private static final int NEAR = 80;
    /** What makes a name right after it a part of something else: "the Duke of", "USS", "K-". */
    private static final Pattern PART = Pattern.compile(
            "(?:\\b(?:Duke|Duchess|Prince|Princess|Earl|Countess|Marquess|Viscount|Baron|Baroness) of |\\b(?:USS|HMS|HMAS|HMCS|USNS|RMS) |\\b\\p{Lu}-)$");
    private final ReadArticle read;
    private final WordShapes shapes;
    private final KnowledgeBase knowledge;
    private final Scope scope;
    private final People people;
    private final Set<String> countries = new HashSet<>();
    private final boolean game;
    private final PlaceNames places;
    private final OrganizationNames organizations;
    private int bracketed = -1;
    private final Map<String, Entity> seen = new HashMap<>();

    NameLinker(ReadArticle read, WordShapes shapes, List<FoundName> names, KnowledgeBase knowledge, Scope scope,
            People people) {
        this.shapes = shapes;
        this.read = read;
        this.knowledge = knowledge;
        this.scope = scope;
        this.people = people;
        for (FoundName name : names) {
            name.listed().stream().filter(n -> n.use() != Use.METONYM).map(Name::entity)
                    .filter(e -> e.kind() == Entity.Kind.COUNTRY).forEach(e -> countries.add(e.id()));
        }
        this.game = Sports.isReport(read);
        this.places = new PlaceNames(read, knowledge, scope, countries);
        this.organizations = new OrganizationNames(read, names, knowledge, scope);
    }

    /**
     * Resolves one name.
     *
     * @param before the name right before it in the sentence, for "the Philippine Senate"
     * @return empty when it stays unknown
     */
    Optional<Mention> link(FoundName found, Optional<FoundName> before) {
        Sentence sentence = read.sentence(found.sentence());
        boolean thing = found.kind() != FoundName.Kind.LISTED && organizations.isNone(found);
        if (isSided(found.span()) || isOrdinaryWord(sentence, found) || thing) {
            return Optional.empty();
        }
        Optional<People.Resolved> person = people.resolve(found);
        if (person.isPresent()) {
            return Optional.of(mention(sentence, found.span(), person.get().entity(), Mention.Form.NAME,
                    person.get().confidence(), person.get().why()));
        }
        return switch (found.kind()) {
            case LISTED -> listed(sentence, found, before);
            case ORGANIZATION ->
                organizations.acronym(sentence, found).or(() -> Optional.of(organization(sentence, found)));
            case PLACE -> organizations.acronym(sentence, found).or(() -> places.isSide(sentence, found)
                    ? Optional.empty()
                    : Optional.of(speaker(sentence, found)
                            .filter(m -> places.city(found.text(), Optional.empty()).isEmpty())
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
        boolean open = found.kind() == FoundName.Kind.OPEN && !organizations.isNone(found) && !isSided(found.span())
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
        boolean country = found.listed().stream().anyMatch(n -> n.use() != Use.DEMONYM
                && (n.entity().kind() == Entity.Kind.COUNTRY || n.entity().isPlace()));
        if (country && isPartOfOrganization(found, before)) {
            return Optional.empty();
        }
        if (country && game && Sports.isTeam(sentence, head)) {
            return Optional.of(team(sentence, found, found.text()));
        }
        if (metonym.isPresent()) {
            return places.isRoute(found.span())
                    ? Optional.empty()
                    : Optional.of(metonym(sentence, found, metonym.get().entity(), head));
        }
        Optional<Name> demonym = use(found, Use.DEMONYM);
        Optional<Name> name = use(found, Use.NAME);
        if (demonym.isPresent() && name.isEmpty()) {
            return demonym(sentence, found, demonym.get().entity(), head);
        }
        if (organizations.isExplainedOtherwise(found, name.orElseThrow().entity())) {
            return organizations.acronym(sentence, found);
        }
        Entity entity = organizations.longer(found, name.orElseThrow().entity());
        if (organizations.isForeign(found, entity)) {
            return Optional.of(organization(sentence, found));
        }
        if (isSomeOfParty(sentence, found, entity, head)) {
            return Optional.of(mention(sentence, found.span(), scope.shared(Entity.Kind.GROUP, found.text()),
                    Mention.Form.NAME, 0.6, "members of a party"));
        }
        Optional<String> owner = knowledge.profile(entity).flatMap(Profile::country);
        Optional<Entity> modifier = before.filter(b -> touches(b, found)).flatMap(NameLinker::country);
        if (entity.kind() == Entity.Kind.ORGANIZATION && owner.isPresent() && modifier.isPresent()
                && !owner.get().equals(modifier.get().id())) {
            String label = before.orElseThrow().text() + " " + found.text();
            Entity other = knowledge.names().lookUp(label).stream().map(Name::entity).findFirst()
                    .orElseGet(() -> scope.shared(Entity.Kind.ORGANIZATION, label));
            return Optional
                    .of(mention(sentence, found.span(), other, Mention.Form.NAME, 0.7, "institution of a country"));
        }
        boolean ambiguous = found.listed().stream().map(Name::entity).distinct().count() > 1;
        boolean listed = knowledge.isListed(entity);
        double confidence = (listed ? 0.95 : 0.85) - (ambiguous ? 0.2 : 0);
        return Optional.of(mention(sentence, found.span(), entity, Mention.Form.NAME, confidence,
                listed ? "alias" : "alias, looked up"));
    }

    private Mention team(Sentence sentence, FoundName found, String land) {
        return mention(sentence, found.span(), scope.shared(Entity.Kind.ORGANIZATION, land + " (team)"),
                Mention.Form.NAME, 0.7, "team in a report of a game");
    }

    /** "Women's Aid (Scotland and Wales)": brackets right after an organization's name. */
    private boolean isPartOfOrganization(FoundName found, Optional<FoundName> before) {
        int open = read.text().lastIndexOf('(', found.span().begin());
        bracketed = before.filter(b -> b.span().end() + 1 == open && isOrganization(b)).isPresent()
                ? open
                : bracketed;
        return open >= 0 && bracketed == open && found.span().begin() - open < NEAR
                && read.text().substring(open, found.span().begin()).matches("\\((?:\\p{Lu}\\p{L}+(?:,| and| &)* )*");
    }

    private static boolean isOrganization(FoundName name) {
        return name.kind() == FoundName.Kind.ORGANIZATION
                || name.listed().stream().anyMatch(n -> n.entity().kind() == Entity.Kind.ORGANIZATION);
    }

    /** "Many Greens", "Greens in the north": members of a party. */
    private boolean isSomeOfParty(Sentence sentence, FoundName found, Entity entity, int head) {
        return found.isOneWord() && found.text().endsWith("s") && !Acronyms.isOne(found.text())
                && knowledge.profile(entity).flatMap(Profile::sector).filter("PTY"::equals).isPresent()
                && Origins.isSome(sentence, found.span(), head);
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

    /** What a name stands for in one use, unless it is a person. */
    static Optional<Name> use(FoundName found, Use use) {
        return found.listed().stream().filter(name -> name.use() == use && name.entity().kind() != Entity.Kind.PERSON)
                .findFirst();
    }

    private Mention metonym(Sentence sentence, FoundName found, Entity government, int head) {
        Optional<Entity> place = use(found, Use.NAME).map(Name::entity).filter(Entity::isPlace)
                .or(() -> places.city(found.text(), Optional.of(government.id())));
        boolean elsewhere = !countries.contains(government.id()) && places.isAlsoElsewhere(found.text(), government);
        if (elsewhere) {
            return mention(sentence, found.span(), places.city(found.text(), Optional.empty()).orElseThrow(),
                    Mention.Form.NAME, 0.6, "city");
        }
        boolean full = found.text().contains(","); // "Washington, D.C."
        if (place.isPresent()
                && (full || places.followedByCountry(sentence, head) || Metonymy.isPlace(sentence, head, 0))) {
            return mention(sentence, found.span(), place.get(), Mention.Form.NAME, 0.85,
                    "place by its part in the sentence");
        }
        return mention(sentence, found.span(), government, Mention.Form.METONYM, 0.85, "seat of government");
    }

    private Optional<Mention> demonym(Sentence sentence, FoundName found, Entity country, int head) {
        return switch (Origins.of(sentence, found.span(), head)) {
            case WHOLE -> game && found.text().endsWith("s")
                    ? Optional.of(team(sentence, found, country.label()))
                    : Optional.of(mention(sentence, found.span(), country, Mention.Form.DEMONYM, 0.9, "demonym"));
            case PEOPLE -> Optional.of(mention(sentence, found.span(), scope.shared(Entity.Kind.GROUP, found.text()),
                    Mention.Form.NAME, 0.8, "a country's people"));
            case NOTHING -> Optional.empty();
        };
    }

    private Mention organization(Sentence sentence, FoundName found) {
        Entity entity = seen.computeIfAbsent(Spelling.fold(found.text()), k -> organizations.of(found));
        return mention(sentence, found.span(), entity, Mention.Form.NAME, 0.6, "name of an organization");
    }

    private Mention place(Sentence sentence, FoundName found) {
        Optional<Entity> city = places.isOfSeveral(found)
                ? Optional.empty()
                : places.city(found.text(), Optional.empty());
        Entity entity = city.orElseGet(() -> seen.computeIfAbsent(Spelling.fold(found.text()),
                k -> scope.shared(Entity.Kind.PLACE, found.text())));
        return mention(sentence, found.span(), entity, Mention.Form.NAME, city.isPresent() ? 0.8 : 0.6,
                "name of a place");
    }

    private Optional<Mention> open(Sentence sentence, FoundName found) {
        int head = head(sentence, found.span());
        Optional<Mention> acronym = organizations.acronym(sentence, found);
        if (acronym.isPresent()) {
            return acronym;
        }
        if (places.isSide(sentence, found)) {
            return Optional.empty();
        }
        Optional<Entity> city = places.openCity(sentence, found);
        if (city.isPresent()) {
            return Optional.of(mention(sentence, found.span(), city.get(), Mention.Form.NAME,
                    places.isLocated(sentence, head) ? 0.8 : 0.6, "city"));
        }
        Entity known = seen.get(Spelling.fold(found.text()));
        if (known != null) {
            return Optional.of(mention(sentence, found.span(), known, Mention.Form.NAME, 0.6, "named before"));
        }
        Optional<Entity> full = organizations.fullForm(found);
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
        return first && !shapes.isSeenAsName(Words.of(found.text()).get(0));
    }

    /** "Eastern Ukraine": a part of a country or region, beside the country itself. */
    Optional<Mention> region(FoundName found) {
        return places.region(found);
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
