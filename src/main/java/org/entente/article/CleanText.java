package org.entente.article;

/** White space and invisible characters, and the tidying of both. */
final class CleanText {

    private CleanText() {
    }

    /** Whether this stands between words: blanks of all kinds and line ends. */
    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /**
     * Whether this shows nothing and may go: control characters, soft hyphens, zero-width spaces, marks of writing
     * direction. Joiners stay, since scripts and emoji need them.
     */
    static boolean isInvisible(int c) {
        return c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || (Character.isISOControl(c) && !isSpace(c));
    }

    /** One blank for each stretch of white space, nothing for what is invisible, none at the ends. */
    static String tidy(String text) {
        return Passage.of(text, codePointOffsets(text), new Span(0, text.length())).text();
    }

    /** For each char of a text, and for its end, how many code points stand before it. */
    static int[] codePointOffsets(String text) {
        int[] offsets = new int[text.length() + 1];
        int count = 0;
        for (int i = 0; i < text.length();) {
            int chars = Character.charCount(text.codePointAt(i));
            offsets[i] = count;
            if (chars == 2) {
                offsets[i + 1] = count;
            }
            i += chars;
            count++;
        }
        offsets[text.length()] = count;
        return offsets;
    }
}
