package org.entente.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as lists of numbered words that can be compared: without case, punctuation and endings, and with one word for all
 * names of an entity, so that a name that was replaced by another makes no difference.
 */
final class Words {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['.][\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern QUOTED = Pattern.compile("[\"\u201C]([^\"\u201C\u201D]+)[\"\u201D]");
    private static final int STEM = 6;
    private static final Map<String, String> IRREGULAR = irregular();
    private static final Set<String> COMMON = Set.of("the", "a", "an", "of", "to", "in", "on", "at", "by", "for",
            "with",
            "and", "or", "but", "that", "this", "it", "its", "be", "have", "do", "say", "not", "he", "she", "his",
            "her", "they",
            "their", "we", "our", "i", "you", "as", "from", "will", "would", "which", "who", "has", "there", "mr",
            "mrs", "ms");

    private final Map<String, Integer> numbers = new HashMap<>();
    private final BitSet content = new BitSet();
    private final BitSet figures = new BitSet();
    private final BitSet names = new BitSet();
    private final Map<String, List<Name>> namesByFirst = new HashMap<>();

    private record Name(List<String> tokens, String entity) {
    }

    /** Learns the names of all entities; a name that several have is that of the one that uses it most. */
    Words(List<ArticleDigest> digests, Entities entities) {
        Map<String, TreeMap<String, Integer>> users = new TreeMap<>();
        for (ArticleDigest digest : digests) {
            for (ArticleDigest.Actor actor : digest.actors()) {
                actor.names()
                        .forEach((name, count) -> users
                                .computeIfAbsent(String.join(" ", tokens(name)), n -> new TreeMap<>())
                                .merge(entities.canonical(actor.iri()), count, Integer::sum));
            }
        }
        users.remove("");
        users.forEach((name, counts) -> {
            String entity = counts.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).get()
                    .getKey();
            List<String> tokens = List.of(name.split(" ", -1));
            namesByFirst.computeIfAbsent(tokens.get(0), f -> new ArrayList<>()).add(new Name(tokens, entity));
        });
        namesByFirst.values().forEach(l -> l.sort(Comparator.comparingInt((Name n) -> -n.tokens().size())));
    }

    /** The words of a text, numbered. */
    int[] of(String text) {
        List<String> tokens = tokens(text);
        int[] words = new int[tokens.size()];
        int size = 0;
        for (int i = 0; i < tokens.size();) {
            Name name = nameAt(tokens, i);
            words[size++] = name == null
                    ? number(stem(tokens.get(i)), !COMMON.contains(tokens.get(i)))
                    : number("@" + name.entity(), true);
            i += name == null ? 1 : name.tokens().size();
        }
        return Arrays.copyOf(words, size);
    }

    /** The words inside each pair of quotation marks of a text. */
    List<int[]> quoted(String text) {
        return QUOTED.matcher(text).results().map(m -> of(m.group(1))).toList();
    }

    /** Whether a word says something by itself; articles, auxiliaries and the like do not. */
    boolean isContent(int word) {
        return content.get(word);
    }

    /** Whether a word stands for the name of an entity. */
    boolean isName(int word) {
        return names.get(word);
    }

    boolean isFigure(int word) {
        return figures.get(word);
    }

    /** How many different words there are by now. */
    int size() {
        return numbers.size();
    }

    private int number(String word, boolean isContent) {
        return numbers.computeIfAbsent(word, w -> {
            int number = numbers.size();
            content.set(number, isContent);
            figures.set(number, Character.isDigit(w.charAt(0)));
            names.set(number, w.charAt(0) == '@');
            return number;
        });
    }

    private Name nameAt(List<String> tokens, int at) {
        for (Name name : namesByFirst.getOrDefault(tokens.get(at), List.of())) {
            int end = at + name.tokens().size();
            if (end <= tokens.size() && tokens.subList(at, end).equals(name.tokens())) {
                return name;
            }
        }
        return null;
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
        while (matcher.find()) {
            String token = matcher.group();
            int mark = token.indexOf('\'');
            if (token.endsWith("n't") && token.length() > 3) {
                String verb = token.substring(0, token.length() - 3);
                tokens.add(IRREGULAR.getOrDefault(verb, verb));
                tokens.add("not");
            } else {
                String word = (mark > 1 ? token.substring(0, mark) : token).replace(".", "").replace("'", "");
                tokens.add(IRREGULAR.getOrDefault(word, word));
            }
        }
        return tokens;
    }

    private static String stem(String token) {
        String bare = token.length() > 3 && token.endsWith("s") && !token.endsWith("ss")
                ? token.substring(0, token.length() - 1)
                : token;
        return bare.length() > STEM ? bare.substring(0, STEM) : bare;
    }

    private static Map<String, String> irregular() {
        Map<String, String> forms = new HashMap<>();
        Map.of("be", "is are was were been being am", "have", "has had having", "do", "does did done doing", "say",
                "says said saying tell tells told telling", "will", "wo", "can", "ca cannot", "go",
                "goes went gone going", "take",
                "takes took taken taking", "make", "makes made making", "meet", "meets met")
                .forEach((base, all) -> List.of(all.split(" ", -1)).forEach(f -> forms.put(f, base)));
        return Map.copyOf(forms);
    }
}
