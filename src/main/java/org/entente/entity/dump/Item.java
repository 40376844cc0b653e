package org.entente.entity.dump;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is kept of an item of Wikidata until the tables are written; as text it is one line. */
final class Item {

    /**
     * A time in an office.
     *
     * @param office the number of the office's item
     * @param from a day, a month or a year; empty when unknown
     * @param to the same
     */
    record Held(int office, String from, String to) {
    }

    private static final int MOST_ALIASES = 40;

    private final int number;
    private final Set<String> aliases = new LinkedHashSet<>();
    private final Set<String> demonyms = new LinkedHashSet<>();
    private final Map<Link, List<Integer>> links = new EnumMap<>(Link.class);
    private final List<Held> held = new ArrayList<>();
    private String label = "";
    private String geonames = "";
    private String death = "";
    private String coordinates = "";
    private long population;
    private int sitelinks;

    /** An item of which nothing is known yet but its number: 42 for Q42. */
    Item(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    String wikidata() {
        return "Q" + number;
    }

    String label() {
        return label;
    }

    Item label(String text) {
        label = clean(text);
        return this;
    }

    Set<String> aliases() {
        return aliases;
    }

    void addAlias(String alias) {
        if (aliases.size() < MOST_ALIASES) {
            addTo(aliases, alias);
        }
    }

    Set<String> demonyms() {
        return demonyms;
    }

    void addDemonym(String word) {
        addTo(demonyms, word);
    }

    List<Integer> links(Link link) {
        return links.getOrDefault(link, List.of());
    }

    boolean has(Link link) {
        return links.containsKey(link);
    }

    void addLink(Link link, int target) {
        List<Integer> targets = links.computeIfAbsent(link, k -> new ArrayList<>(2));
        if (!targets.contains(target)) {
            targets.add(target);
        }
    }

    List<Held> held() {
        return held;
    }

    void addHeld(Held time) {
        held.add(time);
    }

    /** Its number in GeoNames; empty when it has none. */
    String geonames() {
        return geonames;
    }

    void geonames(String id) {
        geonames = clean(id);
    }

    /** The day, month or year of death; empty when unknown. */
    String death() {
        return death;
    }

    void death(String date) {
        death = date;
    }

    /** Degrees north and east, set apart by a space; empty when unknown. */
    String coordinates() {
        return coordinates;
    }

    void coordinates(double latitude, double longitude) {
        coordinates = latitude + " " + longitude;
    }

    /** Of a place; 0 when unknown. */
    long population() {
        return population;
    }

    /** Of several counts the highest. */
    void population(long count) {
        population = Math.max(population, count);
    }

    /** How many pages of wikis are about it: how prominent it is. */
    int sitelinks() {
        return sitelinks;
    }

    Item sitelinks(int count) {
        sitelinks = count;
        return this;
    }

    /** One line without its end. */
    String toLine() {
        return String.join("\t", Integer.toString(number), Integer.toString(sitelinks), label,
                String.join("|", aliases),
                String.join("|", demonyms), geonames, death,
                coordinates, number(population),
                links.entrySet().stream().map(e -> e.getKey().ordinal() + "=" + joined(e.getValue(), Object::toString))
                        .collect(Collectors.joining("|")),
                joined(held, h -> h.office() + "/" + h.from() + "/" + h.to()));
    }

    /** The item of a line that {@link #toLine} wrote. */
    static Item ofLine(String line) {
        String[] cells = line.split("\t", -1);
        Item item = new Item(Integer.parseInt(cells[0]));
        item.sitelinks = Integer.parseInt(cells[1]);
        item.label = cells[2];
        item.aliases.addAll(parts(cells[3], "\\|"));
        item.demonyms.addAll(parts(cells[4], "\\|"));
        item.geonames = cells[5];
        item.death = cells[6];
        item.coordinates = cells[7];
        item.population = cells[8].isEmpty() ? 0 : Long.parseLong(cells[8]);
        for (String link : parts(cells[9], "\\|")) {
            int equals = link.indexOf('=');
            Link kind = Link.values()[Integer.parseInt(link.substring(0, equals))];
            parts(link.substring(equals + 1), ",").forEach(target -> item.addLink(kind, Integer.parseInt(target)));
        }
        for (String time : parts(cells[10], ",")) {
            String[] parts = time.split("/", -1);
            item.held.add(new Held(Integer.parseInt(parts[0]), parts[1], parts[2]));
        }
        return item;
    }

    /** Text without the characters that set cells and alternatives apart. */
    static String clean(String text) {
        return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ').replace('|', ' ').strip();
    }

    private static String number(long n) {
        return n == 0 ? "" : Long.toString(n);
    }

    private static void addTo(Set<String> words, String word) {
        String clean = clean(word);
        if (!clean.isEmpty()) {
            words.add(clean);
        }
    }

    private static <T> String joined(List<T> all, Function<T, String> text) {
        return all.stream().map(text).collect(Collectors.joining(","));
    }

    private static List<String> parts(String cell, String separator) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(separator, -1));
    }
}
