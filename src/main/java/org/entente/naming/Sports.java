package org.entente.naming;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.reading.ReadArticle;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/** Reports of games, in which a country's or city's name mostly means its team. */
public final class Sports {

    /** Words of the play itself: news of boycotts and doping have few of them. */
    private static final Set<String> PLAY = Set.of("match", "goalkeeper", "midfielder", "striker", "defender", "winger",
            "wicket", "innings", "batsman", "bowler", "bowled", "touchdown", "quarterback", "semifinal", "semi-final",
            "quarterfinal", "quarter-final", "half-time", "halftime", "kick-off", "kickoff", "penalty", "equaliser",
            "equalizer", "scored", "unbeaten", "hat-trick", "playoff", "referee", "teammate", "header", "rebound",
            "scorer", "knockout", "fixture", "scrum", "try-line", "tiebreak", "sprinter", "offside", "substitute",
            "goal", "lbw", "set-piece", "quarter-finals", "semi-finals", "playoffs", "overtime", "standings");
    private static final int LEAST_KINDS = 4;
    private static final double LEAST_SHARE = 0.25;

    private static final Set<String> SPORTING = Set.of("coach", "captain", "team", "side", "squad", "player", "striker",
            "goalkeeper", "keeper", "defender", "midfielder", "winger", "manager", "fan", "supporter", "goal", "win",
            "victory", "defeat", "loss", "lead", "penalty", "international", "bowler", "batsman", "forward", "star",
            "substitute", "jersey", "shirt", "innings", "bench", "debut", "game", "match", "fullback", "skipper");
    private static final Set<String> PLACING = Set.of("in", "at", "near", "into", "across", "outside", "inside",
            "around",
            "throughout", "within", "toward", "towards");
    /** What a land has, not its team. */
    private static final Set<String> OF_A_LAND = Set.of("capital", "city", "league", "government", "president", "king",
            "queen", "minister", "coast", "border", "north", "south", "east", "west", "economy", "people",
            "population");
    private static final Set<String> YIELDING = Set.of("lose", "fall", "concede", "defeat", "loss", "give", "bow",
            "award");

    private Sports() {
    }

    /** Whether an article tells of a game. */
    public static boolean isReport(ReadArticle read) {
        Set<String> kinds = new HashSet<>();
        int sentences = 0;
        for (Sentence sentence : read.sentences()) {
            boolean play = false;
            for (Token token : sentence.tokens()) {
                String word = token.text().toLowerCase(Locale.ROOT);
                String known = PLAY.contains(word) ? word : token.lemma().toLowerCase(Locale.ROOT);
                if (PLAY.contains(known)) {
                    kinds.add(known);
                    play = true;
                }
            }
            sentences += play ? 1 : 0;
        }
        return kinds.size() >= LEAST_KINDS && sentences >= LEAST_SHARE * read.sentences().size();
    }

    /** Whether the name of a country or city means its team, in a report of a game. */
    public static boolean isTeam(Sentence sentence, int head) {
        Token token = sentence.token(head);
        Optional<String> preposition = Metonymy.preposition(sentence, head);
        Token governor = token.head() < 0 ? token : sentence.token(token.head());
        String above = governor.lemma().toLowerCase(Locale.ROOT);
        if (preposition.isPresent()) {
            return switch (preposition.get()) {
                case "to" -> YIELDING.contains(above);
                case "of", "from" -> SPORTING.contains(above);
                default -> !PLACING.contains(preposition.get());
            };
        }
        return switch (token.baseRelation()) {
            case "nmod" -> token.relation().equals("nmod:poss") ? !OF_A_LAND.contains(above) : SPORTING.contains(above);
            case "compound", "amod" -> SPORTING.contains(above) || above.matches("[0-9:–-]+");
            case "conj" -> governor.equals(token) || isTeam(sentence, governor.index());
            case "appos" -> false;
            default -> true;
        };
    }
}
