package org.entente.reading;

import java.util.Set;
import java.util.regex.Pattern;

/** Words with a full stop of their own, by what the stop says about the end of a sentence. */
final class Abbreviations {

    /** Always followed by what they belong to: titles, units before a name or number. Without the stop, lower case. */
    private static final Set<String> LEADING = Set.of("mr", "mrs", "ms", "mx", "dr", "prof", "gen", "col", "lt", "maj",
            "sgt", "capt", "cpt", "cmdr", "cdr", "adm", "brig", "cpl", "pvt", "sen", "sens", "rep", "reps", "gov",
            "govs", "pres", "rev", "hon", "amb", "sec", "supt", "insp", "det", "msgr", "fr", "st", "ste", "mt", "ft",
            "pt", "messrs", "mme", "mlle", "vs", "v", "cf", "viz", "approx", "fig", "figs", "al-", "asst", "atty",
            "comdr", "lieut", "maj-gen", "lt-gen", "lt-col", "brig-gen", "gen-sec");

    /** Before a number; at the end of a sentence otherwise. */
    private static final Set<String> BEFORE_NUMBER = Set.of("no", "nos", "art", "vol", "pp", "p", "ch", "para", "sect",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    /** Can stand anywhere. */
    private static final Set<String> ANYWHERE = Set.of("inc", "corp", "co", "cos", "ltd", "plc", "llc", "bros", "jr",
            "sr", "esq", "etc", "dept", "est", "ave", "blvd", "rd", "univ", "assn", "mfg", "min", "max", "a.m", "p.m",
            "am", "pm", "e.g", "i.e", "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind",
            "kan", "ky", "la", "md", "mass", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa",
            "tenn", "tex", "vt", "va", "wash", "wis", "wyo", "cent", "bn", "mn", "tel", "gmbh", "ph.d", "al",
            "ed", "eds", "rtd", "ret", "int'l", "gov't", "sci", "intl", "natl", "mln", "bln", "dem", "repub");

    /** Letters with stops between: U.S, U.N, a.m, D.C, Ph.D. */
    private static final Pattern LETTERS = Pattern.compile("(?:\\p{L}{1,2}\\.)+\\p{L}{1,2}");

    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}|\\p{Lu}\\.-?\\p{Lu}|Th|Ch|Yu|Ya");

    private Abbreviations() {
    }

    /** Whether a word, given without its last stop, must be followed by more. */
    static boolean leads(String word) {
        return LEADING.contains(lower(word));
    }

    static boolean leadsNumber(String word) {
        return BEFORE_NUMBER.contains(lower(word));
    }

    /** Whether a word, given without its last stop, is an abbreviation that may or may not end a sentence. */
    static boolean mayEnd(String word) {
        return (ANYWHERE.contains(lower(word)) && !isCommonWord(word)) || LETTERS.matcher(word).matches();
    }

    /** Letters with stops between them, as U.S or a.m, given without the last stop. */
    static boolean isLetters(String word) {
        return LETTERS.matcher(word).matches();
    }

    static boolean isInitial(String word) {
        return INITIAL.matcher(word).matches();
    }

    /** Whether the stop belongs to the word when it is followed by more of the sentence. */
    static boolean isAny(String word) {
        return leads(word) || leadsNumber(word) || mayEnd(word) || isInitial(word);
    }

    /** Words that are also abbreviations, told apart by their capital: "Ill." and "ill", "Miss." and "miss". */
    private static boolean isCommonWord(String word) {
        return Character.isLowerCase(word.charAt(0)) && Set.of("ill", "ind", "miss", "mass", "wash", "ore", "mo", "pa",
                "la", "va", "del", "min", "max", "am", "ed", "dem", "cent", "al", "ark", "tex", "kan").contains(word);
    }

    private static String lower(String word) {
        return word.toLowerCase(java.util.Locale.ROOT);
    }
}
