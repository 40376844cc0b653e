package org.entente.server;

import java.util.Locale;
import org.entente.server.GraphQueries.Row;

/** How terms of the vocabulary read on a page. */
final class Names {

    private Names() {
    }

    /** What comes after the last {@code #} or {@code /}. */
    static String local(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    /** The local name as words: "quantity conflict" for {@code ent:QuantityConflict}. */
    static String words(String iri) {
        return local(iri).replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    static String verb(String polarity) {
        return switch (polarity) {
            case "Support" -> "supports";
            case "Oppose" -> "opposes";
            default -> "is neutral on";
        };
    }

    static String participle(String polarity) {
        return switch (polarity) {
            case "Support" -> "supported by";
            case "Oppose" -> "opposed by";
            default -> "seen neutrally by";
        };
    }

    /** A link to a thing by its label; by the end of its IRI when it has none. */
    static String link(GraphQueries graph, Row row, String iri, String label) {
        String text = row.text(label);
        return Html.link(graph.href(row.text(iri)), text.isEmpty() ? local(row.text(iri)) : text);
    }

    /** The factuality and date of a row as small labels; nothing for a plain assertion without a date. */
    static String factuality(Row row) {
        String factuality = local(row.text("factuality"));
        StringBuilder tags = new StringBuilder();
        if (!factuality.isEmpty() && !factuality.equals("Asserted")) {
            tags.append("<span class=\"tag %s\">%s</span>".formatted(factuality.toLowerCase(Locale.ROOT),
                    Html.escape(factuality.toLowerCase(Locale.ROOT))));
        }
        if (row.node("date").isPresent()) {
            tags.append("<span class=\"tag\">").append(Html.escape(row.text("date"))).append("</span>");
        }
        return tags.toString();
    }
}
