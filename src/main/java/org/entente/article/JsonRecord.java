package org.entente.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * An article as a line of a JSON Lines file: its text and what else the line says of it.
 *
 * @param fields the known fields that are there, by name
 */
record JsonRecord(Map<String, String> fields) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> NAMES = List.of("text", "title", "date", "url", "author", "publisher", "id");

    /**
     * What came of a line.
     *
     * @param record the article; empty when the line holds none
     * @param problems what is wrong with the line
     */
    record Parsed(Optional<JsonRecord> record, List<Problem> problems) {
        private static Parsed failed(String place, String message) {
            return new Parsed(Optional.empty(), List.of(Problem.error(place, message)));
        }
    }

    JsonRecord {
        fields = Map.copyOf(fields);
    }

    static Parsed parse(String place, byte[] line) {
        SourceText decoded = SourceText.of(line);
        String json = decoded.text();
        JsonNode node;
        try {
            node = MAPPER.readTree(json.startsWith("\uFEFF") ? json.substring(1) : json);
        } catch (JacksonException e) {
            return Parsed.failed(place, "this line is not valid JSON (%s); each line must be one complete object"
                    .formatted(reason(e)));
        }
        if (!node.isObject()) {
            return Parsed.failed(place, "this line is no JSON object; write {\"text\": \"...\"}");
        }
        JsonNode text = node.get("text");
        if (text == null || !text.isString()) {
            return Parsed.failed(place, "this line has no field \"text\"; add it with the article's text");
        }
        if (new SourceText(text.asString(), decoded.charset()).isBlank()) {
            return Parsed.failed(place, "the field \"text\" is empty; add the article's text or remove the line");
        }
        List<Problem> problems = new ArrayList<>();
        if (decoded.isGuessed()) {
            problems.add(Corpus.guessedCharset(place));
        }
        Map<String, String> fields = new TreeMap<>();
        for (String name : NAMES) {
            JsonNode value = node.get(name);
            if (value == null || value.isNull()) {
                continue;
            }
            if (value.isValueNode()) {
                fields.put(name, SourceText.withoutLoneSurrogates(value.asString()));
            } else {
                problems.add(Problem.warning(place,
                        "the field \"%s\" is not a plain value and was ignored; write it as a string".formatted(name)));
            }
        }
        if (!fields.get("text").equals(text.asString())) {
            problems.add(Problem.warning(place,
                    "the text holds halves of surrogate pairs, which are no characters; each was read as U+FFFD"));
        }
        return new Parsed(Optional.of(new JsonRecord(fields)), problems);
    }

    String contentHash() {
        return ContentHash.of(NAMES.stream().map(n -> n + "=" + fields.getOrDefault(n, "")).toList());
    }

    Outcome toArticle(String sourceFile) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> written = field("date");
        var date = written.flatMap(NewsDates::parse);
        if (written.isPresent() && date.isEmpty()) {
            problems.add(ArticleCleaner.unreadableDate(sourceFile, written.get()));
        }
        var given = new Article.Description(field("title"), date, Optional.empty(), field("author"), Optional.empty(),
                field("publisher"), field("url"), field("id"));
        Outcome cleaned = ArticleCleaner.clean(sourceFile, fields.get("text"), given, contentHash());
        problems.addAll(cleaned.problems());
        return new Outcome(cleaned.article(), problems);
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).map(CleanText::tidy).filter(v -> !v.isEmpty());
    }

    private static String reason(JacksonException e) {
        var where = e.getLocation();
        String what = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
        int detail = what.indexOf(" (");
        String shortened = detail > 0 ? what.substring(0, detail) : what;
        return where == null || where.getColumnNr() < 1
                ? shortened
                : "%s at character %d".formatted(shortened, where.getColumnNr());
    }
}
