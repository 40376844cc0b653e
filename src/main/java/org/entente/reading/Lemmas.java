package org.entente.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Lemmas of words by their tags: clitics, pronouns and irregular forms by tables, all else by {@link Morphy}. */
final class Lemmas {

    private static final Map<String, String> CLITICS = Map.of("n't", "not", "'m", "be", "'re", "be", "'ve", "have",
            "'ll", "will", "ca", "can", "wo", "will", "sha", "shall");

    private static final Map<String, String> PRONOUNS = Map.of("me", "i", "him", "he", "them", "they", "us", "we",
            "these",
            "this", "those", "that", "an", "a", "'s", "we");

    private static final Map<String, String> VERBS = table("""
            be am is are was were been being 's
            have has had having
            do does did done doing
            arise arose arisen
            awake awoke awoken
            bear bore borne
            beat beaten
            become became
            begin began begun
            bend bent
            bind bound
            bite bit bitten
            bleed bled
            blow blew blown
            break broke broken
            breed bred
            bring brought
            build built
            burn burnt
            buy bought
            catch caught
            choose chose chosen
            cling clung
            come came
            creep crept
            deal dealt
            dig dug
            draw drew drawn
            dream dreamt
            drink drank drunk
            drive drove driven
            eat ate eaten
            fall fell fallen
            feed fed
            feel felt
            fight fought
            find found
            flee fled
            fly flew flown
            forbid forbade forbidden
            foresee foresaw foreseen
            forget forgot forgotten
            forgive forgave forgiven
            freeze froze frozen
            get got gotten
            give gave given
            go goes went gone
            grind ground
            grow grew grown
            hang hung
            hear heard
            hide hid hidden
            hold held
            keep kept
            kneel knelt
            know knew known
            lay laid
            lead led
            lean leant
            leap leapt
            learn learnt
            leave left
            lend lent
            lie lay lain lying
            light lit
            lose lost
            make made
            mean meant
            meet met
            mislead misled
            overcome overcame
            overthrow overthrew overthrown
            overtake overtook overtaken
            pay paid
            prove proven
            ride rode ridden
            ring rang rung
            rise rose risen
            run ran
            say said says
            see saw seen
            seek sought
            sell sold
            send sent
            shake shook shaken
            shine shone
            shoot shot
            show shown
            shrink shrank shrunk
            sing sang sung
            sink sank sunk
            sit sat
            sleep slept
            slide slid
            speak spoke spoken
            speed sped
            spend spent
            spill spilt
            spin spun
            spoil spoilt
            spring sprang sprung
            stand stood
            steal stole stolen
            stick stuck
            strike struck stricken
            strive strove striven
            swear swore sworn
            sweep swept
            swell swollen
            swim swam swum
            swing swung
            take took taken
            teach taught
            tear tore torn
            tell told
            think thought
            throw threw thrown
            undergo underwent undergone
            understand understood
            undertake undertook undertaken
            uphold upheld
            wake woke woken
            wear wore worn
            weep wept
            win won
            withdraw withdrew withdrawn
            withhold withheld
            withstand withstood
            write wrote written
            agree agreed agrees agreeing
            free freed
            guarantee guaranteed guarantees
            accuse accused accuses accusing
            die died dies dying
            tie tied ties tying
            ban banned banning
            plan planned planning
            stop stopped stopping
            """);

    private static final Map<String, String> NOUNS = table("""
            man men
            woman women
            child children
            foot feet
            tooth teeth
            mouse mice
            life lives
            wife wives
            knife knives
            leaf leaves
            half halves
            crisis crises
            analysis analyses
            basis bases
            thesis theses
            hypothesis hypotheses
            medium media
            phenomenon phenomena
            criterion criteria
            policeman policemen
            policewoman policewomen
            gunman gunmen
            spokesman spokesmen
            spokeswoman spokeswomen
            congressman congressmen
            congresswoman congresswomen
            businessman businessmen
            lawman lawmen
            fisherman fishermen
            serviceman servicemen
            militiaman militiamen
            """);

    private Lemmas() {
    }

    /**
     * The lemma of a word, whatever stands around it.
     *
     * @param fine its Penn tag, such as {@code VBD}
     * @param tag its universal tag
     * @return in lower case; proper names as they are
     */
    static String of(String word, String fine, String tag) {
        if (tag.equals("PROPN")) {
            return word;
        }
        String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        boolean verbal = tag.equals("VERB") || tag.equals("AUX");
        String clitic = CLITICS.get(lower);
        if (clitic != null && (verbal || tag.equals("PART"))) {
            return clitic;
        }
        if (verbal) {
            return lower.equals("'d") ? "would" : VERBS.getOrDefault(lower, Morphy.verb(lower, fine));
        }
        return switch (tag) {
            case "NOUN" -> NOUNS.getOrDefault(lower, Morphy.noun(lower, fine));
            case "ADJ", "ADV" -> Morphy.compared(lower, fine);
            case "PRON", "DET" -> PRONOUNS.getOrDefault(lower, lower);
            default -> lower;
        };
    }

    /** Form to lemma, from lines of a lemma and its forms; where two lemmas share a form, the first has it. */
    private static Map<String, String> table(String lines) {
        Map<String, String> table = new HashMap<>();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] forms = line.split(" ", -1);
            for (int i = 1; i < forms.length; i++) {
                table.putIfAbsent(forms[i], forms[0]);
            }
        });
        return Map.copyOf(table);
    }
}
