package org.entente.evaluation.data;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.article.Article;
import org.entente.article.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A news text whose mentions are linked to Wikidata by hand, in the format of ELEVANT's benchmarks.
 *
 * @param article the text; its date is that which its title begins with
 * @param inside the part of the text that is annotated
 * @param labels the annotated mentions in that part
 */
public record LinkedNews(Article article, Span inside, List<Label> labels) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2}) .*", Pattern.DOTALL);
    private static final Set<String> AMOUNTS = Set.of("DATETIME", "QUANTITY");
    private static final String PERSON = "Q215627";
    private static final String ORGANIZATION = "Q43229";

    /**
     * A mention.
     *
     * @param span in the text
     * @param wikidata whom or what it means; empty when Wikidata has no item
     * @param types types by Wikidata, with a bar between
     * @param optional whether it may be left out: so marked, or a date or an amount
     * @param named whether a name stands here, rather than a pronoun or description
     */
    public record Label(Span span, Optional<String> wikidata, String types, boolean optional, boolean named) {

        public boolean isPerson() {
            return types.contains(PERSON);
        }

        public boolean isOrganization() {
            return types.contains(ORGANIZATION);
        }
    }

    public LinkedNews {
        labels = List.copyOf(labels);
    }

    /** Reads a file with a document a line. */
    public static List<LinkedNews> read(Path file) {
        List<LinkedNews> documents = new ArrayList<>();
        List<String> lines = Lines.of(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    documents.add(document(file.getFileName() + "#" + (i + 1), MAPPER.readTree(lines.get(i))));
                } catch (JacksonException | IllegalArgumentException e) {
                    throw Lines.broken(file, i + 1, "this is no document with links: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
                }
            }
        }
        return documents;
    }

    private static LinkedNews document(String name, JsonNode node) {
        String text = node.required("text").asString();
        Span inside = span(text, node.required("evaluation_span"));
        List<Label> labels = new ArrayList<>();
        for (JsonNode label : node.required("labels")) {
            Span span = span(text, label.required("span"));
            String id = label.required("entity_id").asString();
            String types = label.required("type").asString();
            boolean optional = AMOUNTS.contains(types) || label.path("optional").asBoolean(false);
            boolean named = !label.path("coref").asBoolean(false) && !label.path("desc").asBoolean(false)
                    && Character.isUpperCase(text.codePointAt(span.begin()));
            if (inside.contains(span)) {
                labels.add(new Label(span, id.startsWith("Q") ? Optional.of(id) : Optional.empty(), types,
                        optional || AMOUNTS.contains(id), named));
            }
        }
        return new LinkedNews(PlainArticle.of(name, text, day(node.path("title").asString(""))), inside, labels);
    }

    /** Offsets are given in code points. */
    private static Span span(String text, JsonNode pair) {
        int begin = text.offsetByCodePoints(0, pair.required(0).asInt());
        int end = text.offsetByCodePoints(0, pair.required(1).asInt());
        return new Span(begin, end);
    }

    private static Optional<LocalDate> day(String title) {
        Matcher matcher = DAY.matcher(title);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
