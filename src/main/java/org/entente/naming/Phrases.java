package org.entente.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.article.Span;
import org.entente.naming.Words.Word;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/** Noun phrases around a head word, by the tree, kept to the words that stand right beside it. */
public final class Phrases {

    private static final Set<String> AFTER = Set.of("of", "to", "for", "in", "at", "from", "on");
    private static final int LONGEST_AFTER = 7;

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final int APPOSED = 5;

    private Phrases() {
    }

    /** The first word of the phrase: determiners, adjectives, compounds and possessors before the head. */
    public static int first(Sentence sentence, int head) {
        int first = head;
        for (int i = head - 1; i >= 0 && sentence.isBelow(i, head); i--) {
            Token token = sentence.token(i);
            boolean outside = token.head() == head && Set.of("case", "cc", "mark").contains(token.relation());
            boolean mark = token.tag().equals("PUNCT") && !token.text().equals("-");
            if (outside || mark
                    || (token.isVerb() && Set.of("advcl", "acl", "parataxis").contains(token.baseRelation()))) {
                break;
            }
            first = i;
        }
        return first;
    }

    /** One past the last word: prepositional phrases right after the head, not relative clauses or appositions. */
    public static int end(Sentence sentence, int head) {
        int end = head + 1;
        for (Token child : sentence.children(head, "nmod")) {
            List<Integer> below = sentence.subtree(child.index());
            int first = below.get(0);
            if (first != end || !AFTER.contains(sentence.token(first).text().toLowerCase(Locale.ROOT))) {
                continue;
            }
            int stop = first;
            while (stop < sentence.tokens().size() && sentence.isBelow(stop, child.index())
                    && !sentence.token(stop).tag().equals("PUNCT") && !isClause(sentence, stop)) {
                stop++;
            }
            if (stop - first <= LONGEST_AFTER && stop > child.index()) {
                end = stop;
            }
        }
        return end;
    }

    private static boolean isClause(Sentence sentence, int i) {
        Token token = sentence.token(i);
        return token.relation().equals("cc") || token.isVerb() || token.tag().equals("AUX")
                || Set.of("who", "which", "that", "whose", "where").contains(token.text().toLowerCase(Locale.ROOT));
    }

    public static Span span(Sentence sentence, int first, int end) {
        return sentence.token(first).span().cover(sentence.token(end - 1).span());
    }

    /** The words of a phrase without determiners, numbers and possessive pronouns at its beginning. */
    public static String label(Sentence sentence, int first, int end, String text) {
        int begin = first;
        while (begin < end - 1 && Set.of("DET", "NUM", "PRON", "ADV", "PUNCT").contains(sentence.token(begin).tag())) {
            begin++;
        }
        return span(sentence, begin, end).in(text).replaceAll("\\s+", " ");
    }

    /** The words before an index in lower case, for lists. */
    public static List<String> lower(Sentence sentence, int first, int end) {
        List<String> words = new ArrayList<>();
        for (int i = first; i < end; i++) {
            words.add(sentence.token(i).text().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /**
     * Whether ", a Dutch lawyer" or the like follows a name: a noun for persons within a few words.
     *
     * @param words those of the sentence
     * @param end one past the last word of the name
     */
    public static boolean isApposedPerson(String text, List<Word> words, int end) {
        if (end >= words.size() || !ARTICLES.contains(words.get(end).key()) || !before(text, words, end).equals(", ")) {
            return false;
        }
        for (int i = end + 1; i < words.size() && i <= end + APPOSED && before(text, words, i).equals(" "); i++) {
            if (Lexicon.isPersonNoun(words.get(i).key())) {
                return true;
            }
        }
        return false;
    }

    /** What stands between a word and the one before. */
    private static String before(String text, List<Word> words, int word) {
        return text.substring(words.get(word - 1).span().end(), words.get(word).span().begin());
    }
}
