package org.entente.reading.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Cuts words into the pieces of a vocabulary as BERT's cased tokenizer does: what has no place in text is dropped,
 * punctuation stands alone, and each part is covered from left to right by the longest pieces there are. Safe to share by
 * threads.
 */
final class WordPieces {

    /** The number of the piece that fills up a batch. */
    static final int PAD = 0;

    private static final String UNKNOWN = "[UNK]";
    private static final String BEGIN = "[CLS]";
    private static final String END = "[SEP]";
    private static final String INSIDE = "##";

    /** Code points; a part of a word that is longer is unknown as a whole. */
    private static final int LONGEST_PART = 100;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int longestPiece;
    private final int unknown;
    private final int begin;
    private final int end;

    /**
     * A tokenizer.
     *
     * @param vocabulary the pieces in the order of their numbers; those inside a word begin with {@code ##}
     * @throws IllegalArgumentException when a piece that every vocabulary has is missing, or one is there twice
     */
    WordPieces(List<String> vocabulary) {
        for (String piece : vocabulary) {
            if (numbers.put(piece, numbers.size()) != null) {
                throw new IllegalArgumentException("the piece " + piece + " is there twice");
            }
        }
        longestPiece = vocabulary.stream().mapToInt(String::length).max().orElse(0);
        unknown = special(UNKNOWN);
        begin = special(BEGIN);
        end = special(END);
        if (special("[PAD]") != PAD) {
            throw new IllegalArgumentException("the first piece is not [PAD]");
        }
    }

    private int special(String piece) {
        Integer number = numbers.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("there is no piece " + piece);
        }
        return number;
    }

    int size() {
        return numbers.size();
    }

    /** The piece before the first word. */
    int begin() {
        return begin;
    }

    /** The piece after the last word. */
    int end() {
        return end;
    }

    /** The pieces of a word, at least one. */
    int[] of(String word) {
        IntStream.Builder pieces = IntStream.builder();
        for (String part : parts(word)) {
            cover(part).forEach(pieces);
        }
        int[] found = pieces.build().toArray();
        return found.length == 0 ? new int[]{unknown} : found;
    }

    private static List<String> parts(String word) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        word.codePoints().forEach(c -> {
            switch (CharacterKind.of(c)) {
                case ORDINARY -> part.appendCodePoint(c);
                case DROPPED -> {
                }
                case SPACE -> finish(part, parts);
                case ALONE -> {
                    finish(part, parts);
                    parts.add(Character.toString(c));
                }
            }
        });
        finish(part, parts);
        return parts;
    }

    private static void finish(StringBuilder part, List<String> parts) {
        if (!part.isEmpty()) {
            parts.add(part.toString());
            part.setLength(0);
        }
    }

    private IntStream cover(String part) {
        int length = part.length();
        if (part.codePointCount(0, length) > LONGEST_PART) {
            return IntStream.of(unknown);
        }
        int[] pieces = new int[length];
        int count = 0;
        int from = 0;
        while (from < length) {
            Integer number = null;
            int to = Math.min(length, from + longestPiece);
            while (to > from) {
                String piece = part.substring(from, to);
                number = numbers.get(from == 0 ? piece : INSIDE + piece);
                if (number != null) {
                    break;
                }
                to--;
            }
            if (number == null) {
                return IntStream.of(unknown);
            }
            pieces[count++] = number;
            from = to;
        }
        return Arrays.stream(pieces, 0, count);
    }
}
