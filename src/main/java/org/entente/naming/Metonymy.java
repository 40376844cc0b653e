package org.entente.naming;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/** Tells by a name's part in its sentence whether a capital or seat stands for those who govern there or for the place. */
public final class Metonymy {

    private static final Set<String> AT = Set.of("in", "at", "near", "outside", "inside", "across", "around", "into",
            "through", "throughout", "via", "within", "downtown", "above", "beside", "toward", "towards", "off");
    private static final Set<String> MOTION = Set.of("travel", "go", "fly", "visit", "trip", "arrive", "return", "head",
            "move", "flight", "tour", "journey", "drive", "walk", "march", "route", "way", "leave", "depart",
            "flee", "report", "live", "base", "bring", "take", "back", "road", "train", "bus", "welcome", "invite",
            "invitation", "recall", "summon", "dispatch", "deploy", "km", "kilometre", "kilometer", "mile", "hour",
            "minute",
            "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "stop", "stopover",
            "evacuate", "advance", "retreat", "withdraw", "broadcast", "departure", "arrival");
    private static final Set<String> TOUCHED = Set.of("visit", "leave", "reach", "capture", "seize", "enter", "bomb",
            "shell", "besiege", "hit", "rock", "storm", "surround", "occupy", "retake", "liberate", "tour", "bombard",
            "shake", "flood", "paralyse", "paralyze", "encircle", "take", "strike", "attack", "target", "fall", "burn");
    private static final Set<String> LOCAL = Set.of("street", "suburb", "outskirts", "city", "town", "centre", "center",
            "airport", "square", "district", "mayor", "resident", "metro", "subway", "airspace", "sky", "neighbourhood",
            "neighborhood", "university", "hotel", "hospital", "museum", "church", "mosque", "conference", "meeting",
            "summit", "talks", "talk", "visit", "trip", "court", "area", "region", "station", "stadium", "restaurant",
            "correspondent", "bureau", "stop", "speech", "dinner", "luncheon", "rally", "protest", "skyline", "theatre",
            "theater", "apartment", "ceremony", "lawn", "bombing", "attack", "blast", "explosion", "siege",
            "people", "capital", "bank", "heart", "west", "east", "north", "south", "mile", "kilometre", "kilometer",
            "edge", "gate", "port", "prison", "traffic", "weather", "garden", "grounds", "driveway",
            "briefing", "festival", "olympics", "pipeline", "railway", "highway", "derby", "zoo", "library", "opera",
            "marathon", "school", "college", "declaration", "agreement", "accord", "accords", "protocol", "treaty",
            "convention", "conventions", "communique");
    private static final Set<String> CULTURE = Set.of("language", "wine", "food", "cuisine", "culture", "accent",
            "film",
            "music", "novel", "literature", "word", "translation", "art", "restaurant", "football", "soccer", "movie",
            "speaking", "roulette", "dressing", "fries", "bulldog", "salad", "style", "descent", "origin", "theatre");
    /** "African American", "Latin American": not of the country. */
    private static final Set<String> DESCENT = Set.of("African", "Asian", "Native", "Latin", "Central", "Hispanic",
            "Arab");

    private static final Pattern DIRECTION = Pattern.compile("[a-z-]*(?:north|south|east|west)(?:east|west)?");

    private Metonymy() {
    }

    /** Whether a name with this head word is a place here, not an actor. */
    public static boolean isPlace(Sentence sentence, int head, int depth) {
        Token token = sentence.token(head);
        if (isDateline(sentence, head)) {
            return true;
        }
        Optional<String> preposition = preposition(sentence, head);
        Token governor = token.head() < 0 ? token : sentence.token(token.head());
        String above = governor.lemma().toLowerCase(Locale.ROOT);
        if (preposition.isPresent()) {
            return switch (preposition.get()) {
                case "to", "from", "for", "out of" -> MOTION.contains(above) || movesAbove(sentence, governor)
                        || (preposition.get().equals("from") && governor.isVerb()
                                && !sentenceHasObject(sentence, governor));
                case "of" ->
                    LOCAL.contains(above) || DIRECTION.matcher(above).matches() || isAfterDirection(sentence, head);
                default -> AT.contains(preposition.get());
            };
        }
        return switch (token.baseRelation()) {
            case "compound", "amod" -> LOCAL.contains(above) || (governor.baseRelation().equals("compound")
                    && governor.head() >= 0 && LOCAL.contains(sentence.token(governor.head()).lemma()))
                    || (head + 2 < sentence.tokens().size() && sentence.token(head + 1).lemma().equals("news")
                            && LOCAL.contains(sentence.token(head + 2).lemma()));
            case "nmod", "appos" -> LOCAL.contains(above);
            case "obj" -> TOUCHED.contains(above);
            case "nsubj" -> token.relation().equals("nsubj:pass") && TOUCHED.contains(above);
            case "conj" -> depth < 4 && isPlace(sentence, governor.index(), depth + 1);
            case "obl", "advmod" -> true;
            default -> false;
        };
    }

    /** "300 miles south-southeast of Lima", whatever the tree says. */
    private static boolean isAfterDirection(Sentence sentence, int head) {
        return sentence.children(head, "case").stream().filter(t -> t.index() > 0)
                .map(t -> sentence.token(t.index() - 1).text().toLowerCase(Locale.ROOT))
                .anyMatch(word -> DIRECTION.matcher(word).matches());
    }

    /** Whether an adjective of origin tells of culture or descent, not of a country: "Greek salad", "Latin American". */
    public static boolean isNoOrigin(Sentence sentence, int head) {
        int above = sentence.token(head).head();
        return (above >= 0 && CULTURE.contains(sentence.token(above).lemma()))
                || (head > 0 && DESCENT.contains(sentence.token(head - 1).text()));
    }

    private static boolean movesAbove(Sentence sentence, Token governor) {
        return governor.tag().equals("NOUN") && governor.head() >= 0
                && MOTION.contains(sentence.token(governor.head()).lemma()) && governor.baseRelation().equals("nsubj");
    }

    private static boolean sentenceHasObject(Sentence sentence, Token verb) {
        return sentence.child(verb.index(), "obj", "nsubj:pass").isPresent();
    }

    /** "MOSCOW (Reuters) -", "GENEVA, April 3". */
    private static boolean isDateline(Sentence sentence, int head) {
        if (head > 2 || sentence.tokens().size() < head + 4) {
            return false;
        }
        String next = sentence.token(head + 1).text();
        boolean upper = sentence.token(head).text().equals(sentence.token(head).text().toUpperCase(Locale.ROOT))
                && sentence.token(head).text().length() > 3;
        return (upper && List.of("(", ",", "-", "--", "—", "–", "-LRB-").contains(next))
                || (next.equals("(") && sentence.token(head + 3).text().equals(")"));
    }

    /** The preposition of a word in lower case; "out of" as one. */
    public static Optional<String> preposition(Sentence sentence, int head) {
        List<Token> markers = sentence.children(head, "case").stream().filter(t -> t.index() < head).toList();
        if (markers.isEmpty()) {
            return Optional.empty();
        }
        Token last = markers.get(markers.size() - 1);
        String word = last.text().toLowerCase(Locale.ROOT);
        boolean out = word.equals("of") && last.index() > 0
                && sentence.token(last.index() - 1).text().equalsIgnoreCase("out");
        return Optional.of(out ? "out of" : word);
    }
}
