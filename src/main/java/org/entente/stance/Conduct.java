package org.entente.stance;

import static org.entente.stance.Stance.Polarity.OPPOSE;
import static org.entente.stance.Stance.Polarity.SUPPORT;

import java.util.ArrayList;
import java.util.List;
import org.entente.reading.Sentence;
import org.entente.reading.Token;

/**
 * Reads how somebody behaves or fares by what a clause tells: "X showed contempt for the court", "X has righted a wrong",
 * "X's policy is falling apart".
 */
final class Conduct {

    private final Standpoint at;
    private final Sentence sentence;

    Conduct(Standpoint at) {
        this.at = at;
        this.sentence = at.sentence();
    }

    /** The views of a clause with this head word; empty when it tells of nobody's conduct. */
    List<View> of(Token head, boolean negated) {
        if (!head.isVerb() || Clauses.isPassive(sentence, head.index())) {
            return List.of();
        }
        List<View> views = new ArrayList<>();
        if (Words.is("exhibit", head)) {
            for (Token trait : sentence.children(head.index(), "obj")) {
                boolean lack = negated || head.lemma().equals("lack") || Clauses.isNegated(sentence, trait);
                if (Words.is("vice", trait) && !lack) {
                    views.addAll(ofSubjects(head, false));
                } else if (Words.is("virtue", trait)) {
                    views.addAll(ofSubjects(head, !lack));
                }
            }
        } else if (Words.is("mend", head) && !negated) {
            boolean wrong = sentence.children(head.index(), "obj").stream()
                    .anyMatch(o -> Words.is("lament", o) || Words.is("negative", o));
            if (wrong) {
                views.addAll(ofSubjects(head, true));
            }
        } else if (Words.is("decay", head) && !negated) {
            for (Token subject : Clauses.subjects(sentence, head.index())) {
                at.scene().ownersOf(sentence, subject.index(), false).stream().filter(o -> !o.equals(at.speaker()))
                        .forEach(o -> views.add(View.fair(new Stance.Target.OfEntity(o), OPPOSE)));
            }
        }
        return views;
    }

    private List<View> ofSubjects(Token head, boolean good) {
        return Clauses.subjects(sentence, head.index()).stream()
                .flatMap(s -> at.towards(s, good ? SUPPORT : OPPOSE).stream()).toList();
    }
}
