package org.entente.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetector;
import org.entente.article.Block;
import org.entente.article.Span;

/**
 * Sentences of one block. Rules decide where they are sure (abbreviations, quotation marks on either side of the full
 * stop, lower case); OpenNLP's detector decides the rest. Not safe for several threads.
 */
final class SentenceSplitter {

    private static final Pattern END = Pattern
            .compile("(?<mark>[.!?\u2026]+)(?<close>[\"'\u201D\u2019\u00BB)\\]]*)(?<gap>\\s*)");
    private static final Pattern WORD_BEFORE = Pattern.compile("[^\\s(\\[\"\u201C\u2018\u2014]+$");
    private static final Pattern WORD_AFTER = Pattern.compile("^[\"'\u201C\u2018(\\[]*([\\p{L}\\p{N}'\u2019-]+)");
    private static final Pattern LINE = Pattern.compile("[ \\t]*\\R\\s*");

    /** Words that start a sentence far more often than a name. */
    private static final Set<String> STARTERS = Set.of("The", "A", "An", "This", "That", "These", "Those", "He", "She",
            "It", "They", "We", "You", "I", "His", "Her", "Its", "Their", "Our", "My", "Your", "There", "Here", "But",
            "And", "Or", "So", "Yet", "If", "When", "While", "As", "Although", "Though", "Because", "Since", "After",
            "Before", "Until", "Once", "In", "On", "At", "By", "For", "From", "With", "Under", "During", "Despite",
            "Amid", "Among", "Both", "Some", "Many", "Most", "Several", "Few", "All", "No", "None", "Not", "Now",
            "Then", "Still", "Also", "However", "Meanwhile", "Moreover", "Instead", "Earlier", "Later", "Last", "Such",
            "What", "Who", "Why", "How", "Where", "Which", "Whether", "According", "Asked", "Speaking", "Nor", "To",
            "Of", "One", "Two", "Three", "Each", "Every", "Another", "Other", "Others", "Even", "Only", "Just",
            "Perhaps", "Yesterday", "Today", "Tomorrow", "Nevertheless", "Nonetheless", "Furthermore", "Additionally",
            "It's", "That's", "He's", "She's", "They're", "We're", "There's", "I'm", "We've", "Let's", "Don't");

    /** Those of them that follow "U.S." in titles and names as well. */
    private static final Set<String> WEAK_STARTERS = Set.of("To", "Of", "On", "For", "At", "By", "From", "With", "Or",
            "No", "One", "Not", "Last", "Under", "Most", "Other");

    private static final Pattern SPEAKER_CLAUSE = Pattern.compile("^(?:(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep)\\.? )?"
            + "(?:\\p{Lu}[\\p{L}'\u2019-]+ ){1,4}(?:said|says|asked|asks|wrote|writes|told|added|adds|tweeted|replied|"
            + "answered|declared|shouted|insisted|exclaimed|warned|demanded|wondered|recalled|joked)\\b.*",
            Pattern.DOTALL);

    private final SentenceDetector detector;

    SentenceSplitter(SentenceDetector detector) {
        this.detector = detector;
    }

    /** The sentences of a block, as spans of the article's text without white space at their ends. */
    List<Span> split(String articleText, Block block) {
        List<Span> sentences = new ArrayList<>();
        int offset = block.span().begin();
        for (Span line : lines(block.span().in(articleText))) {
            String text = line.in(block.span().in(articleText));
            for (Span part : splitLine(text, block.kind())) {
                int begin = offset + line.begin() + part.begin();
                sentences.add(new Span(begin, begin + part.length()));
            }
        }
        return sentences;
    }

    /** A line break ends a sentence, unless the block is a text wrapped to a width. */
    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        Matcher breaks = LINE.matcher(text);
        int from = 0;
        while (breaks.find()) {
            if (!goesOn(text, from, breaks.start(), breaks.end())) {
                lines.add(new Span(from, breaks.start()));
                from = breaks.end();
            }
        }
        lines.add(new Span(from, text.length()));
        if (lines.size() > 1 && isWrapped(lines, text)) {
            return List.of(new Span(0, text.length()));
        }
        return lines;
    }

    /** Whether a line surely goes on in the next. */
    private static boolean goesOn(String text, int from, int end, int next) {
        if (end == from || next == text.length()) {
            return false;
        }
        char last = text.charAt(end - 1);
        return (Character.isLowerCase(text.charAt(next)) && ".!?:\"\u201D".indexOf(last) < 0) || last == ','
                || (last == '.' && Abbreviations.leads(wordBefore(text, from, end - 1)));
    }

    private static boolean isWrapped(List<Span> lines, String text) {
        int continued = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Span line = lines.get(i);
            if (line.length() < 40 || line.length() > 130) {
                return false;
            }
            int next = lines.get(i + 1).begin();
            if (next < text.length() && Character.isLowerCase(text.charAt(next))) {
                continued++;
            }
        }
        return continued * 3 >= lines.size() - 1;
    }

    private List<Span> splitLine(String text, Block.Kind kind) {
        List<Span> parts = new ArrayList<>();
        Set<Integer> modelBreaks = null;
        int from = 0;
        Matcher ends = END.matcher(text);
        int search = 0;
        while (search < text.length() && ends.find(search)) {
            search = Math.max(ends.end(), ends.start() + 1);
            if (ends.end() >= text.length()) {
                break;
            }
            int end = endOf(text, ends, from);
            Decision decision = decide(text, from, ends, end, kind);
            if (decision == Decision.ASK) {
                if (modelBreaks == null) {
                    modelBreaks = modelBreaks(text);
                }
                decision = modelBreaks.contains(skipSpace(text, end)) ? Decision.BREAK : Decision.GO_ON;
            }
            if (decision == Decision.BREAK) {
                add(parts, text, from, end);
                from = end;
                search = Math.max(search, end);
            }
        }
        add(parts, text, from, text.length());
        return parts;
    }

    private enum Decision {
        BREAK, GO_ON, ASK
    }

    /** Where the sentence would end: after closing quotation marks, even those set off by a space or glued to more. */
    private static int endOf(String text, Matcher ends, int from) {
        int end = ends.end("close");
        int next = ends.end();
        boolean loneQuote = end < next && next < text.length() && isStraight(text.charAt(next))
                && (next + 1 == text.length() || Character.isWhitespace(text.charAt(next + 1)))
                && quotesIn(text, from, next) % 2 == 1;
        return loneQuote ? next + 1 : end;
    }

    private static Decision decide(String text, int from, Matcher ends, int end, Block.Kind kind) {
        int next = skipSpace(text, end);
        if (next >= text.length()) {
            return Decision.GO_ON;
        }
        boolean closed = end > ends.end("mark") || isQuoteBefore(text, from, ends.start());
        boolean spaced = next > end;
        String mark = ends.group("mark");
        String before = wordBefore(text, from, ends.start());
        String after = text.substring(next);
        String nextWord = wordAfter(after);
        if (!spaced && !closed) {
            return glued(before, after, mark) ? Decision.BREAK : Decision.GO_ON;
        }
        if (!startsSentence(after) || insideBrackets(text, from, end) || shortQuoteGoesOn(text, from, end)) {
            return Decision.GO_ON;
        }
        if (!mark.equals(".")) {
            boolean speaks = closed && SPEAKER_CLAUSE.matcher(after).matches();
            return speaks || (mark.startsWith("..") && nextWord.equals("I") && !spaced)
                    ? Decision.GO_ON
                    : Decision.BREAK;
        }
        if (closed) {
            return Decision.BREAK;
        }
        return afterFullStop(text, from, before, nextWord, after, kind);
    }

    private static Decision afterFullStop(String text, int from, String before, String nextWord, String after,
            Block.Kind kind) {
        boolean digit = !nextWord.isEmpty() && Character.isDigit(nextWord.charAt(0));
        boolean starter = STARTERS.contains(nextWord.replace('\u2019', '\''));
        boolean headline = kind == Block.Kind.HEADLINE;
        if (before.isEmpty()) {
            return Decision.GO_ON;
        }
        if (Abbreviations.leads(before) || (Abbreviations.leadsNumber(before) && digit)) {
            return Decision.GO_ON;
        }
        if (Abbreviations.isInitial(before)) {
            boolean afterSmallWord = precededBySmallWord(text, from, before);
            return starter && afterSmallWord && !headline ? Decision.BREAK : Decision.GO_ON;
        }
        if (Abbreviations.mayEnd(before)) {
            boolean strong = starter && !(Abbreviations.isLetters(before) && WEAK_STARTERS.contains(nextWord));
            boolean quote = isQuote(after.charAt(0)) && !nextWord.isEmpty()
                    && Character.isUpperCase(nextWord.charAt(0));
            return (strong || quote) && !headline ? Decision.BREAK : Decision.GO_ON;
        }
        if (isListNumber(text, from, before)) {
            return Decision.GO_ON;
        }
        boolean maybeAbbreviation = before.length() <= 4 && Character.isUpperCase(before.charAt(0))
                && before.chars().skip(1).allMatch(Character::isLowerCase) && !starter
                && !isQuote(after.charAt(0));
        return maybeAbbreviation ? Decision.ASK : Decision.BREAK;
    }

    /** "relations.The": the space was lost. */
    private static boolean glued(String before, String after, String mark) {
        return before.length() >= 3 && before.chars().allMatch(Character::isLowerCase) && after.length() > 1
                && Character.isUpperCase(after.charAt(0))
                && (Character.isLowerCase(after.charAt(1)) || mark.length() > 1
                        || after.charAt(1) == ' ');
    }

    private static boolean startsSentence(String after) {
        int at = 0;
        while (at < after.length() && !Character.isLetterOrDigit(after.codePointAt(at))) {
            if (!isQuote(after.charAt(at))
                    && "([-\u2013\u2014@#$\u00A3\u20AC.\u2026\u2022* ".indexOf(after.charAt(at)) < 0
                    && !Character.isSurrogate(after.charAt(at))) {
                return false;
            }
            at++;
        }
        if (at == after.length()) {
            return false;
        }
        int first = after.codePointAt(at);
        if (Character.isLowerCase(first)) {
            String word = wordAfter(after);
            return word.length() > 1 && (word.startsWith("al-") || Character.isUpperCase(word.charAt(1)));
        }
        return true;
    }

    private static boolean insideBrackets(String text, int from, int end) {
        int open = text.lastIndexOf('(', end - 1);
        if (open < from || text.lastIndexOf(')', end - 1) > open) {
            return false;
        }
        int close = text.indexOf(')', end);
        return close >= 0 && close - open < 200 && text.indexOf('(', end) - 1 < close;
    }

    /** Whether a short quotation that the sentence itself began goes on after this point and the sentence after it. */
    private static boolean shortQuoteGoesOn(String text, int from, int end) {
        int open = openQuote(text, from, end);
        if (open <= from) {
            return false;
        }
        int close = end;
        while (close < text.length() && close - open < 80 && !isDoubleQuote(text.charAt(close))) {
            close++;
        }
        if (close >= text.length() || !isDoubleQuote(text.charAt(close))) {
            return false;
        }
        String rest = text.substring(close + 1).stripLeading();
        return !rest.isEmpty() && Character.isLowerCase(rest.charAt(0));
    }

    /** Where the quotation that is open at a place was opened, or -1. */
    private static int openQuote(String text, int from, int at) {
        int open = -1;
        for (int i = from; i < at; i++) {
            char c = text.charAt(i);
            if (c == '\u201C') {
                open = i;
            } else if (c == '\u201D') {
                open = -1;
            } else if (c == '"') {
                open = open < 0 ? i : -1;
            }
        }
        return open;
    }

    private static boolean precededBySmallWord(String text, int from, String before) {
        int at = text.indexOf(before + ".", from);
        Matcher previous = Pattern.compile("([\\p{L}]+)\\s+$").matcher(text.substring(from, Math.max(from, at)));
        return previous.find() && Character.isLowerCase(previous.group(1).charAt(0));
    }

    private static boolean isListNumber(String text, int from, String before) {
        return before.chars().allMatch(Character::isDigit) && before.length() <= 2
                && text.substring(from).strip().startsWith(before + ".");
    }

    private Set<Integer> modelBreaks(String text) {
        Set<Integer> breaks = new HashSet<>();
        for (opennlp.tools.util.Span span : detector.sentPosDetect(text)) {
            breaks.add(span.getStart());
        }
        return breaks;
    }

    private static void add(List<Span> parts, String text, int from, int to) {
        int begin = skipSpace(text, from);
        int end = to;
        while (end > begin && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end > begin) {
            parts.add(new Span(begin, end));
        }
    }

    private static String wordBefore(String text, int from, int at) {
        Matcher word = WORD_BEFORE.matcher(text).region(Math.max(from, at - 40), at);
        return word.find() ? word.group().replaceFirst("^['\u2018]", "") : "";
    }

    private static String wordAfter(String after) {
        Matcher word = WORD_AFTER.matcher(after).region(0, Math.min(after.length(), 40));
        return word.find() ? word.group(1) : "";
    }

    private static int skipSpace(String text, int at) {
        int next = at;
        while (next < text.length() && isSpace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isQuoteBefore(String text, int from, int at) {
        return at > from + 1 && isQuote(text.charAt(at - 1)) && !isSpace(text.charAt(at - 2));
    }

    private static boolean isStraight(char c) {
        return c == '"' || c == '\'';
    }

    private static int quotesIn(String text, int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '"').count();
    }

    private static boolean isDoubleQuote(char c) {
        return c == '"' || c == '\u201C' || c == '\u201D' || c == '\u00AB' || c == '\u00BB';
    }

    private static boolean isQuote(char c) {
        return isDoubleQuote(c) || c == '\'' || c == '\u2018' || c == '\u2019';
    }
}
