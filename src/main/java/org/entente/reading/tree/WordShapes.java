package org.entente.reading.tree;

/** How words look to the models. */
public final class WordShapes {

    private WordShapes() {
    }

    /** A word as models see it: one kind of quotation marks and dashes, digits all alike. */
    public static String normal(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            out.append(switch (c) {
                case '\u2018', '\u2019', '`' -> '\'';
                case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
                case '\u2013', '\u2014', '\u2212' -> '-';
                default -> Character.isDigit(c) ? '0' : c;
            });
        }
        String normal = out.toString();
        return switch (normal) {
            case "''" -> "\"";
            case "--", "---" -> "-";
            case "\u2026" -> "...";
            default -> normal;
        };
    }

    /** Upper and lower case, digits and the rest, runs shortened to two: {@code Xxx} for Moscow. */
    public static String shape(String word) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
            int n = shape.length();
            if (n < 2 || shape.charAt(n - 1) != kind || shape.charAt(n - 2) != kind) {
                shape.append(kind);
            }
        }
        return shape.toString();
    }
}
