package org.entente.evaluation.data;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.article.Article;
import org.entente.article.Span;

/**
 * A document of GUM with its text, words, trees and chains.
 *
 * @param article its text, each paragraph a line
 * @param words all its words in order
 * @param chains the mentions of each entity, by the entity's number
 */
public record GumDocument(Article article, List<Word> words, Map<String, List<Phrase>> chains) {

    private static final Pattern BRACKET = Pattern.compile("\\(([^()]+)(\\))?|([^()]+)\\)");
    /** Where a mention's page stands among its parts; a title may have hyphens. */
    private static final int PAGE = 7;
    private static final Set<String> NAMED = Set.of("person", "organization", "place");

    /**
     * A word.
     *
     * @param span in the article's text; empty when it is not written there as such
     * @param tag its universal part of speech
     * @param head the number of its head in {@code words}, -1 for a root
     */
    public record Word(Span span, String tag, int head) {
    }

    /**
     * A mention.
     *
     * @param first its first word
     * @param end one past its last word
     * @param type of its entity: "person"
     * @param page the title of Wikipedia's page about it; empty when it has none, or none was given
     */
    public record Phrase(int first, int end, String type, Optional<String> page) {
    }

    /** Reads a document. */
    public static GumDocument read(Path file) {
        return new Builder(file).build();
    }

    /**
     * The word of a stretch whose head lies outside of it, the first of them; when a name follows a noun right away and hangs
     * from it ("curator Jane Roe"), the head of the name.
     */
    public int headOf(int first, int end) {
        for (int i = first; i < end; i++) {
            int head = words.get(i).head;
            if (head < first || head >= end) {
                return nameAfter(i, end).orElse(i);
            }
        }
        return first;
    }

    private Optional<Integer> nameAfter(int noun, int end) {
        if (isNameOrPronoun(noun)) {
            return Optional.empty();
        }
        for (int i = noun + 1; i < end && isName(i); i++) {
            if (words.get(i).head == noun) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The head, as of a stretch of words, of those that a span of the text touches. */
    public Optional<Integer> headOf(Span span) {
        int first = -1;
        int end = -1;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).span.overlaps(span)) {
                first = first < 0 ? i : first;
                end = i + 1;
            }
        }
        return first < 0 ? Optional.empty() : Optional.of(headOf(first, end));
    }

    public int headOf(Phrase phrase) {
        return headOf(phrase.first, phrase.end);
    }

    /** The mentions that a proper noun heads and that have a page. */
    public List<Phrase> namedPhrases() {
        return chains.values().stream().flatMap(List::stream)
                .filter(p -> p.page.isPresent() && isName(headOf(p.first, p.end))).toList();
    }

    /** The mentions with a word as their head. */
    public List<Phrase> headedBy(int word) {
        return chains.values().stream().flatMap(List::stream)
                .filter(p -> p.first <= word && word < p.end && headOf(p.first, p.end) == word).toList();
    }

    /** Whether a word, as the head of a mention, makes it a name or a pronoun. */
    public boolean isNameOrPronoun(int word) {
        return isName(word) || words.get(word).tag.equals("PRON");
    }

    /** Whether a word, as the head of a mention, makes it a name. */
    public boolean isName(int word) {
        return words.get(word).tag.equals("PROPN");
    }

    /**
     * The chains of persons, organizations and places that are named: of each the head words of its names and pronouns.
     */
    public List<Set<Integer>> namedChains() {
        List<Set<Integer>> named = new ArrayList<>();
        Set<Integer> taken = new TreeSet<>();
        for (List<Phrase> chain : chains.values()) {
            Set<Integer> heads = new TreeSet<>();
            boolean name = false;
            for (Phrase phrase : chain) {
                int head = headOf(phrase.first, phrase.end);
                if (isNameOrPronoun(head) && !taken.contains(head)) {
                    heads.add(head);
                    name |= isName(head) && NAMED.contains(phrase.type);
                }
            }
            if (name) {
                taken.addAll(heads);
                named.add(heads);
            }
        }
        return named;
    }

    /** Puts a document together from its rows. */
    private static final class Builder {

        private final Path file;
        private final StringBuilder text = new StringBuilder();
        private final List<Word> words = new ArrayList<>();
        private final Map<String, List<Phrase>> chains = new LinkedHashMap<>();
        private final List<Open> open = new ArrayList<>();
        private Optional<LocalDate> day = Optional.empty();

        private record Open(String entity, String type, Optional<String> page, int first) {
        }

        private Builder(Path file) {
            this.file = file;
        }

        private GumDocument build() {
            for (WordTable.Rows sentence : WordTable.read(file, WordTable.Form.CONLLU).sentences()) {
                String line = comments(sentence);
                int begin = text.length();
                text.append(line);
                int offset = words.size();
                int at = begin;
                for (int i = 0; i < sentence.rows().size(); i++) {
                    List<String> row = sentence.rows().get(i);
                    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                        at++;
                    }
                    int end = line.startsWith(row.get(1), at - begin) ? at + row.get(1).length() : at;
                    int head = Integer.parseInt(row.get(6));
                    words.add(new Word(new Span(at, end), row.get(3), head == 0 ? -1 : offset + head - 1));
                    at = end;
                    entities(row.get(9), sentence.line() + i);
                }
            }
            String name = file.getFileName().toString();
            return new GumDocument(PlainArticle.of(name, text.toString(), day), List.copyOf(words), chains);
        }

        private String comments(WordTable.Rows sentence) {
            String between = " ";
            String line = String.join(" ", sentence.words());
            for (String comment : sentence.comments()) {
                if (comment.equals("# newpar")) {
                    between = "\n";
                } else if (comment.startsWith("# text = ")) {
                    line = comment.substring("# text = ".length());
                } else if (comment.startsWith("# meta::dateCreated = ")) {
                    day = day(comment.substring("# meta::dateCreated = ".length()));
                }
            }
            if (!text.isEmpty()) {
                text.append(between);
            }
            return line;
        }

        private static Optional<LocalDate> day(String written) {
            try {
                return Optional.of(LocalDate.parse(written));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        private static String title(String written) {
            return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8).replace('_', ' ');
        }

        /** {@code Entity=(1-person-new-...(2-place-...)} opens 1 and is all of 2; {@code Entity=1)} closes 1. */
        private void entities(String column, int line) {
            for (String field : column.split("\\|", -1)) {
                if (field.startsWith("Entity=")) {
                    Matcher brackets = BRACKET.matcher(field.substring("Entity=".length()));
                    while (brackets.find()) {
                        if (brackets.group(1) == null) {
                            close(brackets.group(3), line);
                        } else {
                            open(brackets.group(1), line);
                            if (brackets.group(2) != null) {
                                close(open.get(open.size() - 1).entity, line);
                            }
                        }
                    }
                }
            }
        }

        private void open(String written, int line) {
            String[] parts = written.split("-", -1);
            if (parts.length < 2) {
                throw Lines.broken(file, line, "has the mention '" + written + "' without a type");
            }
            Optional<String> page = parts.length <= PAGE
                    ? Optional.empty()
                    : Optional.of(title(String.join("-", List.of(parts).subList(PAGE, parts.length))));
            open.add(new Open(parts[0], parts[1], page, words.size() - 1));
        }

        private void close(String entity, int line) {
            for (int i = open.size() - 1; i >= 0; i--) {
                if (open.get(i).entity.equals(entity)) {
                    Open opened = open.remove(i);
                    chains.computeIfAbsent(entity, k -> new ArrayList<>())
                            .add(new Phrase(opened.first, words.size(), opened.type, opened.page));
                    return;
                }
            }
            throw Lines.broken(file, line, "closes the mention '" + entity + "', which is not open");
        }
    }
}
