package org.entente.entity.dump;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.entity.Lookup.OfficeRow;
import org.entente.entity.Lookup.TermRow;
import org.entente.entity.Office;
import org.entente.problem.Problem;

/**
 * Who held which office when, and what of it can't be right: a term that ends before it begins, two holders of an office
 * that one person holds at a time. An office that many hold at once is left out. Memory grows with the number of terms.
 */
final class Seats {

    static final String CONTRADICTIONS = "contradictions";

    private static final int MANY_IN = 4;

    /**
     * A time in an office.
     *
     * @param shown the holder, for people
     * @param from a day, a month or a year
     * @param to the same; empty when no end is known
     * @param source file or dump that says so
     */
    record Held(String person, String shown, String from, String to, String source) {
    }

    private final Map<String, OfficeRow> offices = new TreeMap<>();
    private final Map<String, List<Held>> held = new TreeMap<>();
    private final Faults faults;
    private int shared;

    Seats(Faults faults) {
        this.faults = faults;
    }

    void add(OfficeRow office) {
        offices.putIfAbsent(office.id(), office);
    }

    /** A term that ends before it begins is told and left out. */
    void add(String office, Held term) {
        if (!term.to().isEmpty() && Dates.last(term.to()).isBefore(Dates.first(term.from()))) {
            faults.add(CONTRADICTIONS,
                    Problem.note(term.source(), "%s held %s from %s to %s, which ends before it begins;"
                            .formatted(term.shown(), office, term.from(), term.to())
                            + " put the dates right at the source (the"
                            + " term is left out)"));
        } else {
            held.computeIfAbsent(office, k -> new ArrayList<>(4)).add(term);
        }
    }

    boolean isOffice(String id) {
        return offices.containsKey(id);
    }

    /** How many offices many hold at once; known after {@link #terms}. */
    int shared() {
        return shared;
    }

    /** The offices that somebody held, and the terms of each in order of time. */
    Map<OfficeRow, List<TermRow>> terms() {
        Map<OfficeRow, List<TermRow>> all = new TreeMap<>(Comparator.comparing(OfficeRow::id));
        held.forEach((id, terms) -> {
            OfficeRow office = offices.get(id);
            terms.sort(Comparator.comparing((Held t) -> Dates.first(t.from())).thenComparing(Held::person)
                    .thenComparing(Held::to));
            if (office != null && isOneSeat(office, terms)) {
                all.put(office, rows(office, terms));
            } else if (office != null) {
                shared++;
                all.put(new OfficeRow(id, office.title(), office.synonyms(), office.body(), Office.Kind.SEAT),
                        terms.stream().map(t -> new TermRow(id, t.person(), Dates.first(t.from()), Dates.last(t.to())))
                                .toList());
            }
        });
        return all;
    }

    /** Whether one person holds it at a time: few terms overlap those before. */
    private static boolean isOneSeat(OfficeRow office, List<Held> terms) {
        int overlaps = 0;
        for (int i = 1; i < terms.size(); i++) {
            Held before = terms.get(i - 1);
            boolean open = before.to().isEmpty();
            boolean other = !before.person().equals(terms.get(i).person());
            overlaps += other && !open && Dates.overlaps(before.to(), terms.get(i).from()) ? 1 : 0;
            overlaps += other && open && before.from().equals(terms.get(i).from()) ? 1 : 0;
        }
        boolean sure = office.kind() != Office.Kind.OTHER;
        return overlaps * (sure ? 2 : MANY_IN) <= terms.size();
    }

    private List<TermRow> rows(OfficeRow office, List<Held> terms) {
        List<TermRow> rows = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Held term = terms.get(i);
            LocalDate to = Dates.last(term.to());
            if (i + 1 < terms.size()) {
                Held next = terms.get(i + 1);
                boolean other = !next.person().equals(term.person());
                if (term.to().isEmpty()) { // whose end nobody wrote down ends when the next begins
                    to = Dates.first(next.from());
                } else if (other && Dates.overlaps(term.to(), next.from())) {
                    faults.add(CONTRADICTIONS, Problem.note(next.source(),
                            "%s: %s held it until %s and %s from %s on; one of the dates is wrong, or two may hold it"
                                    .formatted(office.id(), term.shown(), term.to(), next.shown(), next.from())
                                    + " (both are kept; of two, the one who came last counts)"));
                }
            }
            rows.add(new TermRow(office.id(), term.person(), Dates.first(term.from()), to));
        }
        return rows;
    }
}
