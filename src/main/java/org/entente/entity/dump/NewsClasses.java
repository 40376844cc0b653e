package org.entente.entity.dump;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.entity.table.KnowledgeTable;
import org.entente.entity.table.KnowledgeTable.Row;
import org.entente.problem.Problem;

/** What of Wikidata news need: classes of {@code news-classes.tsv} with all their subclasses. */
final class NewsClasses {

    private static final String FILE = "news-classes.tsv";
    private static final int LARGE = 15_000;

    /** Where an item goes. */
    enum Table {
        NONE, COUNTRIES, PEOPLE, ORGANIZATIONS, GROUPS, PLACES, TOPICS, OFFICES
    }

    /**
     * A row of the list.
     *
     * @param minimum pages in wikis that an item must have
     */
    record NewsClass(int number, Table table, Optional<String> sector, int minimum) {
    }

    private final List<NewsClass> classes = new ArrayList<>();
    private final Subclasses.IntMap rows = new Subclasses.IntMap();

    private NewsClasses() {
        List<Problem> problems = new ArrayList<>();
        try (InputStream in = NewsClasses.class.getResourceAsStream(FILE)) {
            for (Row row : KnowledgeTable.read(FILE, in, List.of("class", "table", "sector", "minimum"), problems)) {
                classes.add(new NewsClass(WikidataJson.number(row.get("class")),
                        Table.valueOf(row.get("table").toUpperCase(Locale.ROOT)), row.optional("sector"),
                        Integer.parseInt(row.get("minimum"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
    }

    /** The list alone, without subclasses: enough to tell what surely is not needed. */
    static NewsClasses ofList() {
        return of(new Subclasses());
    }

    static NewsClasses of(Subclasses subclasses) {
        NewsClasses all = new NewsClasses();
        for (int i = 0; i < all.classes.size(); i++) {
            subclasses.mark(all.classes.get(i).number(), i, all.rows);
        }
        return all;
    }

    List<NewsClass> list() {
        return List.copyOf(classes);
    }

    /** The class of an item that counts; empty when news don't need such an item. */
    Optional<NewsClass> of(Item item) {
        int first = Integer.MAX_VALUE;
        for (int superclass : item.links(Link.INSTANCE_OF)) {
            int row = rows.get(superclass);
            first = row == Subclasses.IntMap.ABSENT ? first : Math.min(first, row);
        }
        return first == Integer.MAX_VALUE ? Optional.empty() : Optional.of(classes.get(first));
    }

    /** Whether an office is one that news need: not one that many hold at once. */
    boolean isOffice(Item item) {
        return of(item).filter(c -> c.table() == Table.NONE).isEmpty()
                && item.links(Link.SUBCLASS_OF).stream().noneMatch(this::isLeftOut);
    }

    /** Whether an item is, or is a sort of, something. */
    boolean isA(Item item, int wanted) {
        int row = rows.get(wanted);
        return item.links(Link.INSTANCE_OF).stream().anyMatch(c -> rows.get(c) == row)
                || item.links(Link.SUBCLASS_OF).stream().anyMatch(c -> rows.get(c) == row);
    }

    private boolean isLeftOut(int superclass) {
        int row = rows.get(superclass);
        return row != Subclasses.IntMap.ABSENT && classes.get(row).table() == Table.NONE;
    }

    /** Whether an item is prominent enough for its class, or a capital or a large city. */
    static boolean isProminent(Item item, NewsClass itsClass) {
        boolean place = itsClass.table() == Table.PLACES
                && (item.population() >= LARGE || item.has(Link.CAPITAL_OF));
        return item.sitelinks() >= itsClass.minimum() || place;
    }
}
