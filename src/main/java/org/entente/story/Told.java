package org.entente.story;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import org.entente.event.EventDate;
import org.entente.event.Factuality;

/**
 * A report made ready for being held against others: entities by one IRI for all that are the same, and when it can have
 * been.
 *
 * @param number its place among all reports
 * @param article the number of its article
 * @param report the report
 * @param actors who does it
 * @param recipients to whom
 * @param place where
 * @param date its final date
 * @param from the first day it can have been; absent when nothing is known
 * @param to the last day it can have been
 * @param roots numbers of the sentences that its evidence is, or copies
 * @param context the words of its best evidence, without names
 */
record Told(int number, int article, ArticleDigest.Report report, SortedSet<String> actors,
        SortedSet<String> recipients,
        Optional<String> place, Optional<EventDate> date, Optional<LocalDate> from, Optional<LocalDate> to,
        SortedSet<Integer> roots, Similarity.Text context) {

    /** Whether the narrator or somebody tells it as having happened, or denies it; else it is to come, or is only thought of. */
    boolean isReal() {
        return report.factuality() != Factuality.PLANNED && report.factuality() != Factuality.HYPOTHETICAL;
    }

    boolean isDated() {
        return date.isPresent();
    }

    /** How much it says: reports that say much found the events that those that say little join. */
    int detail() {
        return (actors.isEmpty() ? 0 : 2) + (recipients.isEmpty() ? 0 : 2) + (place.isEmpty() ? 0 : 1)
                + (date.isEmpty() ? 0 : 2) + (report.mode().isEmpty() ? 0 : 1) + (isReal() ? 4 : 0);
    }
}
