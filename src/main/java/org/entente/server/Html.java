package org.entente.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Pieces of HTML; everything that comes from the graph passes {@link #escape}. */
final class Html {

    private Html() {
    }

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    static String link(String href, String text) {
        return "<a href=\"%s\">%s</a>".formatted(escape(href), escape(text));
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A link that opens a query in the editor of Fuseki's own pages. */
    static String queryLink(String sparql, String text) {
        return link("/fuseki/#/dataset/entente/query?query=" + encode(sparql), text);
    }

    static String count(long n, String one, String many) {
        return "%,d %s".formatted(n, n == 1 ? one : many);
    }

    static String section(String title, List<String> items) {
        if (items.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<section><h2>" + escape(title) + "</h2>\n<ul class=\"items\">\n");
        items.forEach(item -> out.append("<li>").append(item).append("</li>\n"));
        return out.append("</ul></section>\n").toString();
    }

    /**
     * A whole page.
     *
     * @param title plain text
     * @param body HTML
     */
    static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s – Entente</title>
                <link rel="stylesheet" href="/style.css">
                </head>
                <body>
                <header><a class="brand" href="/">Entente</a>
                <nav><a href="/fuseki/#/dataset/entente/query">Query</a> <a href="/ontology">Ontology</a> <a href="/void">About the data</a></nav></header>
                <main>
                %s
                </main>
                </body>
                </html>
                """
                .formatted(escape(title), body);
    }
}
