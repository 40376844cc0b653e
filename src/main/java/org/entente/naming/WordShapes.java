package org.entente.naming;

import java.util.HashSet;
import java.util.Set;
import org.entente.naming.Words.Word;
import org.entente.reading.ReadArticle;
import org.entente.reading.Sentence;

/** How an article writes its words: which stand in lower case somewhere, which with a capital inside a sentence. */
public final class WordShapes {

    private final Set<String> lower = new HashSet<>();
    private final Set<String> capitalised = new HashSet<>();
    private final Set<String> alone = new HashSet<>();

    public WordShapes(ReadArticle read) {
        for (Sentence sentence : read.sentences()) {
            boolean title = isTitleCase(read, sentence);
            boolean first = true;
            for (Word word : Words.of(read.text(), sentence.span())) {
                if (!word.isCapitalised()) {
                    lower.add(word.key());
                } else if (!title && !first) {
                    capitalised.add(word.key());
                }
                if (word.isCapitalised() && !besideHyphen(read.text(), word)) {
                    alone.add(word.key());
                }
                first = false;
            }
        }
    }

    private static boolean besideHyphen(String text, Word word) {
        return (word.span().end() < text.length() && text.charAt(word.span().end()) == '-')
                || (word.span().begin() > 0 && text.charAt(word.span().begin() - 1) == '-');
    }

    public boolean isSeenInLowerCase(Word word) {
        return lower.contains(word.key());
    }

    /** Whether the word has a capital somewhere that only a name explains. */
    public boolean isSeenAsName(Word word) {
        return capitalised.contains(word.key());
    }

    /** Whether the word stands somewhere with a capital and no hyphen beside it. */
    public boolean isSeenAlone(Word word) {
        return alone.contains(word.key());
    }

    /** Whether a sentence writes nearly all its words in capitals. */
    public static boolean isAllCaps(ReadArticle read, Sentence sentence) {
        String text = sentence.span().in(read.text());
        long upper = text.chars().filter(Character::isUpperCase).count();
        long all = text.chars().filter(Character::isLetter).count();
        return all > 8 && upper * 10 > all * 8;
    }

    /** Whether a sentence gives a capital to nearly all its longer words, as headlines do. */
    public static boolean isTitleCase(ReadArticle read, Sentence sentence) {
        int longer = 0;
        int capitals = 0;
        for (Word word : Words.of(read.text(), sentence.span())) {
            if (word.text().length() > 3 && Character.isLetter(word.text().charAt(0))) {
                longer++;
                capitals += word.isCapitalised() ? 1 : 0;
            }
        }
        return longer > 3 && capitals * 10 >= longer * 8;
    }
}
