package org.entente.entity.dump;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.entity.Office;

/**
 * The title of an office without its body, and what sort of office it is.
 *
 * @param title "President" of "President of Chile"
 * @param synonyms other titles
 * @param kind by the words of the title
 */
record OfficeTitle(String title, List<String> synonyms, Office.Kind kind) {

    private static final int MOST_SYNONYMS = 10;
    private static final Pattern DEPUTY = Pattern.compile(
            "\\b(deputy|vice|former|shadow|junior|assistant|under-?secretary|first (lady|gentleman)|spouse|parliamentary"
                    + " secretary|candidate|acting|adviser|advisor|spokes\\w+)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UN = Pattern.compile(
            "(permanent representative|ambassador).*(united nations|\\bUN\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOREIGN = Pattern.compile(
            "(foreign|external) (affairs|relations)|foreign (minister|secretary)|^secretary of state$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DEFENCE = Pattern.compile("\\bdefen[cs]e\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MINISTER = Pattern.compile("minister|secretary", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATE = Pattern.compile(
            "^(president|king|queen|monarch|emperor|emir|sultan|grand duke|head of state|supreme leader)( of the"
                    + " republic)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GOVERNMENT = Pattern.compile(
            "^(prime minister|chancellor|federal chancellor|premier|taoiseach|head of government)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEAD = Pattern.compile(
            "^(secretary[- ]general|director[- ]general|president|chairman|chair|chairperson|leader|director|chief"
                    + " executive officer|managing director|commissioner[- ]general|executive director|general"
                    + " secretary)$",
            Pattern.CASE_INSENSITIVE);

    OfficeTitle {
        synonyms = List.copyOf(synonyms);
    }

    /**
     * Takes an office's name apart.
     *
     * @param body names of the country or organization, its demonyms among them
     * @param state whether the body is a country
     */
    static OfficeTitle of(String label, Set<String> aliases, Set<String> body, boolean state) {
        String title = without(label, body);
        Office.Kind kind = kind(title, label, state);
        Set<String> synonyms = new LinkedHashSet<>();
        for (String alias : aliases) {
            synonyms.add(without(alias, body));
        }
        synonyms.add(label);
        switch (kind) {
            case FOREIGN_MINISTER -> synonyms
                    .addAll(List.of("Foreign Minister", "Minister of Foreign Affairs", "foreign affairs minister"));
            case DEFENCE_MINISTER -> synonyms.addAll(List.of("Defence Minister", "Minister of Defence"));
            case UN_AMBASSADOR -> synonyms.addAll(
                    List.of("Ambassador to the United Nations", "Permanent Representative to the United Nations",
                            "UN envoy"));
            case HEAD_OF_ORGANIZATION, HEAD_OF_STATE, HEAD_OF_GOVERNMENT, OTHER, SEAT -> {
            }
        }
        synonyms.remove(title);
        List<String> most = new ArrayList<>(synonyms);
        return new OfficeTitle(title, most.subList(0, Math.min(MOST_SYNONYMS, most.size())), kind);
    }

    private static Office.Kind kind(String title, String label, boolean state) {
        if (DEPUTY.matcher(title).find()) {
            return Office.Kind.OTHER;
        }
        if (!state) {
            return HEAD.matcher(title).matches() ? Office.Kind.HEAD_OF_ORGANIZATION : Office.Kind.OTHER;
        }
        boolean minister = MINISTER.matcher(title).find();
        if (UN.matcher(label).find()) {
            return Office.Kind.UN_AMBASSADOR;
        }
        if (STATE.matcher(title).matches()) {
            return Office.Kind.HEAD_OF_STATE;
        }
        if (GOVERNMENT.matcher(title).matches()) {
            return Office.Kind.HEAD_OF_GOVERNMENT;
        }
        if (minister && FOREIGN.matcher(title).find()) {
            return Office.Kind.FOREIGN_MINISTER;
        }
        return minister && DEFENCE.matcher(title).find() ? Office.Kind.DEFENCE_MINISTER : Office.Kind.OTHER;
    }

    /** "Prime Minister" of "Prime Minister of Norway", "Norwegian Prime Minister" or "Norway's Prime Minister". */
    private static String without(String name, Set<String> body) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String word : body) {
            String b = word.toLowerCase(Locale.ROOT);
            for (String end : List.of(" of the " + b, " of " + b, " for " + b)) {
                if (lower.endsWith(end) && lower.length() > end.length()) {
                    return name.substring(0, name.length() - end.length());
                }
            }
            for (String begin : List.of(b + "'s ", b + " ")) {
                if (lower.startsWith(begin) && lower.length() > begin.length()) {
                    return name.substring(begin.length());
                }
            }
        }
        return name;
    }
}
