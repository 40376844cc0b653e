package org.entente.naming;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.article.Span;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/** What a word of origin or membership means by its part in the sentence: "Kenyan", "Kenyans", "the Kenyans". */
public final class Origins {

    /** What such a word stands for. */
    public enum Sense {
        /** The country itself: "Kenyan officials", "talks with the Kenyans". */
        WHOLE,
        /** Some or all of its people: "most Kenyans", "Kenyans vote today". */
        PEOPLE,
        /** Neither: a language, a single person, a dish. */
        NOTHING
    }

    private static final Set<String> MODIFIERS = Set.of("amod", "compound", "flat", "nmod:poss", "goeswith", "dep");
    private static final Set<String> RESTRICTING = Set.of("amod", "nummod", "acl", "nmod", "compound", "advmod");
    private static final Set<String> SOME = Set.of("all", "most", "many", "some", "few", "several", "other", "more",
            "fellow", "every", "these", "those", "we", "us", "ordinary", "young", "no", "any", "half");

    private Origins() {
    }

    /**
     * What a word of origin means.
     *
     * @param span of the word
     * @param head the index of its head word
     */
    public static Sense of(Sentence sentence, Span span, int head) {
        if (Metonymy.isNoOrigin(sentence, head)) {
            return Sense.NOTHING;
        }
        boolean predicate = sentence.token(head).tag().equals("ADJ") && sentence.child(head, "cop").isPresent();
        if (predicate || modifies(sentence, head, 0)) {
            return Sense.WHOLE;
        }
        boolean definite = isDefinite(sentence, head) || (sentence.token(head).baseRelation().equals("conj")
                && sentence.children(head, "det").isEmpty() && isDefinite(sentence, sentence.token(head).head()));
        boolean some = isSome(sentence, span, head);
        if (definite && !some) {
            return Sense.WHOLE;
        }
        String word = sentence.token(head).text();
        boolean plural = word.endsWith("s") && !word.endsWith("ss");
        return plural || some && !isSingle(sentence, head) ? Sense.PEOPLE : Sense.NOTHING;
    }

    /** Whether only some of those meant by a plural noun are: "many Democrats", "Democrats in the north". */
    public static boolean isSome(Sentence sentence, Span span, int head) {
        boolean restricted = sentence.children(head).stream()
                .anyMatch(t -> !span.contains(t.span()) && (RESTRICTING.contains(t.baseRelation())
                        && !t.baseRelation().equals("nmod:poss")
                        || SOME.contains(t.text().toLowerCase(Locale.ROOT))));
        List<Integer> inside = sentence.tokensIn(span);
        int before = inside.isEmpty() ? head - 1 : inside.get(0) - 1;
        return restricted || (before >= 0 && SOME.contains(sentence.token(before).text().toLowerCase(Locale.ROOT)));
    }

    private static boolean isSingle(Sentence sentence, int head) {
        return sentence.children(head, "det").stream()
                .anyMatch(t -> Set.of("a", "an", "every", "another").contains(t.text().toLowerCase(Locale.ROOT)));
    }

    private static boolean isDefinite(Sentence sentence, int head) {
        return head >= 0 && (sentence.children(head, "det").stream().anyMatch(t -> t.text().equalsIgnoreCase("the"))
                || (head > 0 && sentence.token(head - 1).text().equalsIgnoreCase("the")));
    }

    /** Whether it stands before a noun that it belongs to, itself or with the one that it is joined to by "and". */
    private static boolean modifies(Sentence sentence, int head, int depth) {
        Token token = sentence.token(head);
        boolean before = MODIFIERS.contains(token.relation()) && token.head() > head;
        boolean next = head + 1 < sentence.tokens().size() && isPartOfNoun(sentence.token(head + 1));
        boolean joined = token.baseRelation().equals("conj") && token.head() >= 0 && depth < 4
                && modifies(sentence, token.head(), depth + 1);
        return before || next || joined;
    }

    private static boolean isPartOfNoun(Token token) {
        return Set.of("NOUN", "PROPN", "ADJ").contains(token.tag()) || token.text().equals("-");
    }
}
