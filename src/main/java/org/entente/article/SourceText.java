package org.entente.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of a source as text. A byte order mark stays in the text, as one code point.
 *
 * @param text the decoded text
 * @param charset what decoded it
 */
record SourceText(String text, Charset charset) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Share of control characters from which bytes are no text. */
    private static final double JUNK = 0.02;

    /** Decodes UTF-8, UTF-16 with a byte order mark, or else windows-1252, which takes any bytes. */
    static SourceText of(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new SourceText(new String(bytes, StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new SourceText(new String(bytes, StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
            return new SourceText(text, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return new SourceText(new String(bytes, WINDOWS), WINDOWS);
        }
    }

    /** Whether the bytes were no Unicode, so that letters beyond ASCII may be wrong. */
    boolean isGuessed() {
        return charset.equals(WINDOWS);
    }

    boolean isBlank() {
        return text.chars().allMatch(c -> CleanText.isSpace(c) || CleanText.isInvisible(c));
    }

    /** Whether this is something else than text: a picture, an archive. */
    boolean isJunk() {
        long controls = text.chars().filter(SourceText::isOddControl).count();
        return controls > text.length() * JUNK;
    }

    /** Half a surrogate pair is no character and can't be stored: each becomes U+FFFD, which takes as much place. */
    static String withoutLoneSurrogates(String text) {
        StringBuilder mended = new StringBuilder(text);
        for (int i = 0; i < mended.length(); i++) {
            char c = mended.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < mended.length()
                    && Character.isLowSurrogate(mended.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                mended.setCharAt(i, '\uFFFD');
            }
        }
        return mended.toString();
    }

    private static boolean isOddControl(int c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7F || (c >= 0x80 && c < 0xA0)
                || c == 0xFFFD;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
