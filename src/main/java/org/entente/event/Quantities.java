package org.entente.event;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.article.Span;
import org.entente.event.Quantity.Kind;
import org.entente.reading.Token;

/** Finds the figures of a sentence: how many were killed, hurt, displaced or arrested; missiles, troops, money, votes. */
final class Quantities {

    /**
     * A figure.
     *
     * @param quantity what is counted, with its bounds
     * @param carrier index of the word whose clause or phrase it belongs to: "killed" in "killed at least 70 people"
     */
    record Figure(Quantity quantity, int carrier) {
    }

    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");
    private static final Map<String, Integer> WORDS = Map.ofEntries(Map.entry("one", 1), Map.entry("two", 2),
            Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6),
            Map.entry("seven", 7), Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10),
            Map.entry("eleven", 11), Map.entry("twelve", 12), Map.entry("thirteen", 13), Map.entry("fourteen", 14),
            Map.entry("fifteen", 15), Map.entry("sixteen", 16), Map.entry("seventeen", 17), Map.entry("eighteen", 18),
            Map.entry("nineteen", 19), Map.entry("twenty", 20), Map.entry("thirty", 30), Map.entry("forty", 40),
            Map.entry("fifty", 50), Map.entry("sixty", 60), Map.entry("seventy", 70), Map.entry("eighty", 80),
            Map.entry("ninety", 90));
    private static final Map<String, Integer> SCALES = Map.of("hundred", 100, "thousand", 1_000, "million", 1_000_000,
            "billion", 1_000_000_000);
    private static final Set<String> DEATHS = Set.of("kill", "die", "slay", "murder", "massacre", "execute",
            "slaughter",
            "perish", "dead", "death", "fatality");
    private static final Set<String> INJURIES = Set.of("wound", "injure", "hurt", "maim", "injury", "casualty");
    private static final Set<String> DISPLACED = Set.of("displace", "flee", "uproot", "evacuate");
    private static final Set<String> ARRESTS = Set.of("arrest", "detain", "jail", "imprison", "arrested");
    private static final Set<String> WEAPONS = Set.of("missile", "rocket", "shell", "bomb", "warhead", "tank", "drone",
            "torpedo", "mortar", "warplane", "jet", "tomahawk", "grenade");
    private static final Set<String> TROOPS = Set.of("troop", "soldier", "marine", "paratrooper", "peacekeeper",
            "serviceman");
    private static final Set<String> MONEY = Set.of("dollar", "euro", "pound", "rouble", "ruble", "yuan", "yen");
    private static final Pattern LOW = Pattern
            .compile(".*\\b(?:at least|more than|over|no fewer than|no less than|upwards of|above|exceeding) $");
    private static final Pattern HIGH = Pattern
            .compile(".*\\b(?:up to|as many as|less than|fewer than|under|at most|nearly|almost|no more than) $");

    private final Grammar grammar;
    private final String text;

    Quantities(Grammar grammar, String text) {
        this.grammar = grammar;
        this.text = text;
    }

    /** The figures of the sentence whose kind is known, in order. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        int size = grammar.sentence().tokens().size();
        for (int i = 0; i < size; i++) {
            Optional<BigDecimal> value = number(i);
            if (value.isEmpty()) {
                continue;
            }
            int end = i + 1;
            BigDecimal total = value.get();
            for (; end < size; end++) {
                Integer scale = SCALES.get(grammar.word(end));
                if (scale == null) {
                    break;
                }
                total = total.multiply(BigDecimal.valueOf(scale));
            }
            figure(i, end, total).ifPresent(figures::add);
            i = end - 1;
        }
        return figures;
    }

    private Optional<BigDecimal> number(int i) {
        Token token = grammar.token(i);
        if (!token.tag().equals("NUM")) {
            return Optional.empty();
        }
        String word = token.text().toLowerCase(Locale.ROOT).replaceFirst("^[$£€]", "");
        if (DIGITS.matcher(word).matches()) {
            return Optional.of(new BigDecimal(word.replace(",", "")));
        }
        int total = 0;
        for (String part : word.split("-", -1)) {
            Integer value = WORDS.get(part);
            if (value == null) {
                return Optional.empty();
            }
            total += value;
        }
        return Optional.of(BigDecimal.valueOf(total));
    }

    private Optional<Figure> figure(int first, int end, BigDecimal value) {
        int counted = first;
        for (int steps = 0; steps < 3 && grammar.head(counted) >= 0
                && (grammar.token(counted).tag().equals("NUM") || SCALES.containsKey(grammar.word(counted)))
                && grammar.is(counted, "nummod", "compound", "flat", "amod"); steps++) {
            counted = grammar.head(counted);
        }
        boolean money = grammar.word(first).matches("[$£€].+")
                || (first > 0 && grammar.word(first - 1).matches("(?:us)?[$£€]"));
        Optional<Figure> figure = money || MONEY.contains(grammar.lemma(counted))
                ? Optional.of(new Figure(quantity(Kind.MONEY, first, end, value), carrier(counted)))
                : ofThings(counted, first, end, value);
        return figure.isEmpty() && !money ? ofVictims(counted, first, end, value) : figure;
    }

    private Optional<Figure> ofThings(int counted, int first, int end, BigDecimal value) {
        String lemma = grammar.lemma(counted);
        Kind kind = WEAPONS.contains(lemma)
                ? Kind.WEAPONS
                : TROOPS.contains(lemma)
                        ? Kind.TROOPS
                        : Set.of("vote", "ballot").contains(lemma) ? Kind.VOTES : null;
        if (kind == null || (kind == Kind.TROOPS && victims(counted).isPresent())) {
            return Optional.empty();
        }
        return Optional.of(new Figure(quantity(kind, first, end, value), carrier(counted)));
    }

    private Optional<Figure> ofVictims(int counted, int first, int end, BigDecimal value) {
        return victims(counted).map(verb -> new Figure(quantity(harm(verb).orElseThrow(), first, end, value), verb));
    }

    /** The word that tells what happened to the people counted. */
    private Optional<Integer> victims(int counted) {
        if (harm(counted).isPresent()) {
            return Optional.of(counted);
        }
        for (int child : grammar.children(counted, "acl", "amod", "advcl", "xcomp")) {
            if (harm(child).isPresent() && !grammar.word(child).endsWith("ing")) {
                return Optional.of(child);
            }
        }
        int verb = grammar.head(counted);
        if (verb < 0 || !grammar.is(counted, "obj", "nsubj", "conj", "obl")) {
            return Optional.empty();
        }
        if (grammar.is(counted, "nsubj") && !grammar.passive(verb)
                && !Set.of("die", "perish", "flee", "dead").contains(grammar.lemma(verb))) {
            return Optional.empty();
        }
        return harm(verb).isPresent() && !grammar.is(counted, "obl") ? Optional.of(verb) : Optional.empty();
    }

    private Optional<Kind> harm(int word) {
        String lemma = grammar.lemma(word);
        String form = grammar.word(word);
        if (DEATHS.contains(lemma) || form.equals("killed")) {
            return Optional.of(Kind.DEATHS);
        }
        if (INJURIES.contains(lemma) || form.equals("wounded") || form.equals("injured")) {
            return Optional.of(Kind.INJURIES);
        }
        if (DISPLACED.contains(lemma)) {
            return Optional.of(Kind.DISPLACED);
        }
        return ARRESTS.contains(lemma) ? Optional.of(Kind.ARRESTS) : Optional.empty();
    }

    private int carrier(int counted) {
        int at = counted;
        while (grammar.head(at) >= 0 && grammar.is(at, "nummod", "compound", "conj", "appos")) {
            at = grammar.head(at);
        }
        return grammar.head(at) >= 0 ? grammar.head(at) : at;
    }

    private Quantity quantity(Kind kind, int first, int end, BigDecimal value) {
        Span span = grammar.token(first).span().cover(grammar.token(end - 1).span());
        int from = grammar.sentence().span().begin();
        String before = text.substring(from, span.begin()).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")
                .replaceFirst("(?:us)?[$£€]$", "");
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + 9)).toLowerCase(Locale.ROOT);
        Optional<BigDecimal> bound = Optional.of(value.stripTrailingZeros().scale() <= 0
                ? value.setScale(0, java.math.RoundingMode.UNNECESSARY)
                : value);
        if (LOW.matcher(before).matches() || after.startsWith(" or more")) {
            return new Quantity(kind, bound, Optional.empty(), span);
        }
        if (HIGH.matcher(before).matches()) {
            return new Quantity(kind, Optional.empty(), bound, span);
        }
        return new Quantity(kind, bound, bound, span);
    }
}
