package org.entente.entity.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.entente.entity.Entity;
import org.entente.entity.Gazetteer.Use;
import org.entente.entity.Lookup;
import org.entente.entity.Profile;
import org.entente.naming.PersonName;
import org.entente.naming.Spelling;
import org.entente.naming.Words;
import org.entente.problem.UserError;

/**
 * An index of knowledge, open for looking up. It is mapped into memory by the system and stays open as long as the
 * program runs; the heap holds no more than the entities looked up last.
 */
public final class KnowledgeIndex implements Lookup {

    static final String FOLDER = "index";
    static final String DESCRIPTION = "index.properties";
    static final String FORM = "form";
    static final String CURRENT_FORM = "1";
    static final int LONGEST_KEY = 200;

    private static final int MOST_NAMED = 40;
    private static final int MOST_OFFICES = 150;
    private static final int MOST_TERMS = 500;
    private static final int MOST_TYPOS = 8;
    private static final int LEAST_FOR_TYPO = 8;
    private static final int SAME_BEGINNING = 2;
    private static final int REMEMBERED = 20_000;

    /** Lucene tells how it is tuned; held here, because the level is forgotten with the last reference. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private final LeafReader reader;
    private final Remembered<Integer, Line.Described> described = new Remembered<>(REMEMBERED);
    private final Remembered<String, Optional<Profile>> profiles = new Remembered<>(REMEMBERED);
    private final Remembered<String, List<TermRow>> terms = new Remembered<>(REMEMBERED);
    private final Remembered<String, List<Named>> named = new Remembered<>(REMEMBERED);
    private final Remembered<String, Boolean> beginnings = new Remembered<>(REMEMBERED);
    private final Remembered<String, List<Profile>> holders = new Remembered<>(REMEMBERED / 10);
    private final Remembered<String, List<OfficeRow>> offices = new Remembered<>(REMEMBERED / 10);

    private KnowledgeIndex(LeafReader reader) {
        this.reader = reader;
    }

    static void quiet() {
        LUCENE.setLevel(Level.SEVERE);
    }

    /** Whether a folder holds an index. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(DESCRIPTION));
    }

    /** Whether a file or folder is, by its name, a part of an index. */
    public static boolean isPart(Path file) {
        String name = file.getFileName().toString();
        return name.equals(DESCRIPTION) || name.equals(FOLDER);
    }

    /** What the folder's index says of itself, by name: {@code entities}, {@code fingerprint} and others. */
    public static Map<String, String> description(Path folder) {
        Map<String, String> lines = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(folder.resolve(DESCRIPTION))) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    lines.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        return lines;
    }

    /**
     * Opens the index of a folder.
     *
     * @throws UserError when it can't be read
     */
    public static KnowledgeIndex open(Path folder) {
        quiet();
        if (!CURRENT_FORM.equals(description(folder).get(FORM))) {
            throw UserError.wrongUse(folder + " holds an index of another version of Entente; build it again with"
                    + " entente knowledge build");
        }
        try {
            DirectoryReader all = DirectoryReader.open(FSDirectory.open(folder.resolve(FOLDER)));
            return new KnowledgeIndex(all.leaves().get(0).reader());
        } catch (IOException | IndexOutOfBoundsException e) {
            throw unreadable(folder, e);
        }
    }

    private static UserError unreadable(Path folder, Exception e) {
        return UserError.failed(folder + ": the index can't be read (" + e.getMessage()
                + "); build it again with entente knowledge build", e);
    }

    @Override
    public Optional<Profile> profile(String id) {
        return profiles.get(id, k -> documents(Fields.ID, k, MOST_NAMED).stream()
                .map(doc -> entity(doc).profile()).reduce(KnowledgeIndex::together));
    }

    /** What two sources say of one entity; the first, who has it more prominent, goes before. */
    private static Profile together(Profile one, Profile other) {
        Set<String> aliases = new LinkedHashSet<>(one.aliases());
        aliases.add(other.entity().label());
        aliases.addAll(other.aliases());
        aliases.remove(one.entity().label());
        Entity e = one.entity();
        return new Profile(
                new Entity(e.id(), e.kind(), e.label(), e.wikidata().or(() -> other.entity().wikidata()), true),
                List.copyOf(aliases), one.country().or(other::country), one.sector().or(other::sector),
                one.coordinates().or(other::coordinates), Math.max(one.population(), other.population()), one.prior(),
                one.source());
    }

    @Override
    public List<Named> named(String name, Way way) {
        return named.get(way + " " + name, k -> switch (way) {
            case EXACT -> exact(Keys.exact(name));
            case SPELLING -> spelled(name);
            case INITIALS -> initials(name);
            case TYPO -> typos(Keys.exact(name));
        });
    }

    /** Lines for people about those who may bear a name, as the first way that leads to somebody finds them. */
    public List<String> described(String name) {
        for (Way way : Way.values()) {
            List<Named> found = named(name, way);
            if (!found.isEmpty()) {
                return found.stream().map(Named::profile).distinct().map(p -> describe(p, way)).toList();
            }
        }
        return List.of();
    }

    private String describe(Profile p, Way way) {
        Entity e = p.entity();
        String offices = termsOfPerson(e.id()).stream().map(t -> "%s from %s%s".formatted(
                office(t.office()).map(o -> o.title() + " of " + o.body()).orElse(t.office()), t.from(),
                t.to().equals(LocalDate.MAX) ? "" : " to " + t.to())).collect(Collectors.joining("; "));
        return "%s (%s)%s, %s%s, prior %d, %s, by %s%s".formatted(e.label(), e.id(),
                e.wikidata().map(q -> " " + q).orElse(""), e.kind().name().toLowerCase(Locale.ROOT),
                p.country().map(c -> ", " + c).orElse(""), p.prior(), p.source(),
                way.name().toLowerCase(Locale.ROOT), offices.isEmpty() ? "" : ": " + offices);
    }

    private List<Named> spelled(String name) {
        List<Named> found = new ArrayList<>();
        for (String key : Keys.alikePerson(name)) {
            for (Line.Described d : entities(Fields.ALIKE, key)) {
                boolean person = d.profile().entity().kind() == Entity.Kind.PERSON;
                names(d).filter(n -> (person ? Keys.alikePerson(n) : Keys.alike(n)).contains(key)).findFirst()
                        .ifPresent(n -> add(found, new Named(merged(d), Use.NAME, n)));
            }
        }
        return found;
    }

    private List<Named> initials(String name) {
        List<Words.Word> words = Words.of(name);
        List<Named> found = new ArrayList<>();
        if (words.size() == 1 && words.get(0).isAllCaps()) {
            entities(Fields.INITIALS, words.get(0).key())
                    .forEach(d -> add(found, new Named(merged(d), Use.NAME, d.profile().entity().label())));
        }
        PersonName person = PersonName.of(name);
        boolean initial = !person.isBareSurname() && person.given().get(0).length() == 1;
        if (initial) {
            Keys.initialOfPerson(name).map(key -> entities(Fields.INITIALS, key)).orElse(List.of())
                    .forEach(d -> add(found, new Named(merged(d), Use.NAME, d.profile().entity().label())));
        }
        return found;
    }

    private List<Named> typos(String key) {
        List<Named> found = new ArrayList<>();
        try {
            Terms all = reader.terms(Fields.EXACT);
            if (all == null || key.length() < LEAST_FOR_TYPO || key.length() > LONGEST_KEY) {
                return found;
            }
            FuzzyTermsEnum near = new FuzzyTermsEnum(all, new Term(Fields.EXACT, key), 1, SAME_BEGINNING, true);
            List<String> keys = new ArrayList<>();
            for (int i = 0; i < SAME_BEGINNING; i++) {
                keys.add(Spelling.swapped(key, i));
            }
            for (BytesRef term = near.next(); term != null && keys.size() < MOST_TYPOS; term = near.next()) {
                keys.add(term.utf8ToString());
            }
            keys.stream().filter(other -> isTypo(other, key))
                    .forEach(other -> exact(other).forEach(n -> add(found, n)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Whether the one letter is in a word of five letters and more, and no digit. */
    private static boolean isTypo(String a, String b) {
        String[] one = a.split(" ");
        String[] other = b.split(" ");
        if (one.length != other.length) {
            return false;
        }
        for (int i = 0; i < one.length; i++) {
            boolean differs = !one[i].equals(other[i]);
            if (differs && (Math.min(one[i].length(), other[i].length()) < 5
                    || !Spelling.oneApart(one[i], other[i]) || one[i].chars().anyMatch(Character::isDigit))) {
                return false;
            }
        }
        return true;
    }

    private List<Named> exact(String key) {
        List<Named> found = new ArrayList<>();
        for (Line.Described d : entities(Fields.EXACT, key)) {
            List<String> surfaces = new ArrayList<>(names(d).toList());
            surfaces.addAll(d.demonyms());
            for (String surface : surfaces) {
                if (Keys.exact(surface).equals(key)) {
                    Line.uses(d, surface).forEach(use -> add(found, new Named(merged(d), use, surface)));
                }
            }
        }
        return found;
    }

    private static void add(List<Named> found, Named named) {
        boolean there = found.stream().anyMatch(n -> n.use() == named.use()
                && n.profile().entity().equals(named.profile().entity()) && n.surface().equals(named.surface()));
        if (!there) {
            found.add(named);
        }
    }

    private static Stream<String> names(Line.Described d) {
        return Stream.concat(Stream.of(d.profile().entity().label()),
                d.profile().aliases().stream());
    }

    private Profile merged(Line.Described d) {
        return profile(d.profile().entity().id()).orElseThrow();
    }

    @Override
    public boolean begins(String words) {
        return beginnings.get(words, this::isBeginning);
    }

    private boolean isBeginning(String words) {
        try {
            Terms all = reader.terms(Fields.EXACT);
            if (all == null || words.length() > LONGEST_KEY) {
                return false;
            }
            TermsEnum names = all.iterator();
            BytesRef beginning = new BytesRef(words + " ");
            return names.seekCeil(beginning) != TermsEnum.SeekStatus.END
                    && StringHelper.startsWith(names.term(), beginning);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Profile> officeHolders(String surname) {
        return holders.get(Keys.surname(surname),
                key -> entities(Fields.HOLDER, key).stream().map(this::merged).distinct().toList());
    }

    @Override
    public Optional<OfficeRow> office(String id) {
        return offices(Fields.OFFICE, id).stream().findFirst();
    }

    @Override
    public List<OfficeRow> officesOf(String body) {
        return offices(Fields.BODY, body);
    }

    private List<OfficeRow> offices(String field, String id) {
        return offices.get(field + " " + id, k -> lines(field, id, MOST_OFFICES, Line::office));
    }

    @Override
    public List<TermRow> termsOfPerson(String person) {
        return terms(Fields.PERSON, person);
    }

    @Override
    public List<TermRow> termsOfOffice(String office) {
        return terms(Fields.TERM_OF, office);
    }

    private List<TermRow> terms(String field, String id) {
        return terms.get(field + " " + id, k -> lines(field, id, MOST_TERMS, Line::term));
    }

    private <T> List<T> lines(String field, String key, int most, Function<String, T> made) {
        return documents(field, key, most).stream().map(doc -> made.apply(line(doc))).toList();
    }

    private List<Line.Described> entities(String field, String key) {
        return documents(field, key, MOST_NAMED).stream().map(this::entity).toList();
    }

    private Line.Described entity(int document) {
        return described.get(document, doc -> Line.profile(line(doc)));
    }

    /** The first documents with a key: the most prominent, as the index is sorted. */
    private List<Integer> documents(String field, String key, int most) {
        List<Integer> found = new ArrayList<>();
        try {
            PostingsEnum postings = key.isEmpty() ? null : reader.postings(new Term(field, key), PostingsEnum.NONE);
            if (postings != null) {
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS
                        && found.size() < most; doc = postings
                                .nextDoc()) {
                    found.add(doc);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private String line(int document) {
        try {
            StoredFields stored = reader.storedFields();
            BytesRef data = stored.document(document).getBinaryValue(Fields.DATA);
            return new String(data.bytes, data.offset, data.length, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
