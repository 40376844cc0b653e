package org.entente.entity.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.entity.Entity;
import org.entente.entity.Gazetteer.Use;
import org.entente.entity.Lookup.OfficeRow;
import org.entente.entity.Lookup.TermRow;
import org.entente.entity.Office;
import org.entente.entity.Profile;

/** What the index gives back, as one line of text: cells set apart by tabs, alternatives by {@code |}. */
final class Line {

    private static final String ALTERNATIVES = "\\|";

    /** A profile with the words for the entity's people. */
    record Described(Profile profile, List<String> demonyms) {
    }

    private Line() {
    }

    static String of(Profile p, List<String> demonyms) {
        Entity e = p.entity();
        return String.join("\t", e.id(), e.kind().name(), clean(e.label()), e.wikidata().orElse(""),
                p.country().orElse(""), p.sector().orElse(""),
                p.coordinates().map(c -> c.latitude() + "|" + c.longitude()).orElse(""), number(p.population()),
                number(p.prior()), clean(p.source()), joined(p.aliases()), joined(demonyms));
    }

    static Described profile(String line) {
        String[] cells = line.split("\t", -1);
        Entity entity = new Entity(cells[0], Entity.Kind.valueOf(cells[1]), cells[2], some(cells[3]), true);
        List<String> at = list(cells[6]);
        Optional<Profile.Coordinates> coordinates = at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Profile.Coordinates(Double.parseDouble(at.get(0)), Double.parseDouble(at.get(1))));
        Profile profile = new Profile(entity, list(cells[10]), some(cells[4]), some(cells[5]), coordinates,
                cells[7].isEmpty() ? 0 : Long.parseLong(cells[7]), cells[8].isEmpty() ? 0 : Integer.parseInt(cells[8]),
                cells[9]);
        return new Described(profile, list(cells[11]));
    }

    static String of(OfficeRow office) {
        return String.join("\t", office.id(), clean(office.title()), office.body(), office.kind().name(),
                joined(office.synonyms()));
    }

    static OfficeRow office(String line) {
        String[] cells = line.split("\t", -1);
        return new OfficeRow(cells[0], cells[1], list(cells[4]), cells[2], Office.Kind.valueOf(cells[3]));
    }

    static String of(TermRow term) {
        return String.join("\t", term.office(), term.person(), term.from().toString(),
                term.to().equals(LocalDate.MAX) ? "" : term.to().toString());
    }

    static TermRow term(String line) {
        String[] cells = line.split("\t", -1);
        return new TermRow(cells[0], cells[1], LocalDate.parse(cells[2]),
                cells[3].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[3]));
    }

    /** How a line's entity is used where a name of it is found. */
    static List<Use> uses(Described described, String surface) {
        List<Use> uses = new ArrayList<>(2);
        if (described.profile().entity().label().equals(surface) || described.profile().aliases().contains(surface)) {
            uses.add(Use.NAME);
        }
        if (described.demonyms().contains(surface)) {
            uses.add(Use.DEMONYM);
        }
        return uses;
    }

    private static String number(long n) {
        return n == 0 ? "" : Long.toString(n);
    }

    private static String joined(List<String> all) {
        return String.join("|", all.stream().map(Line::clean).toList());
    }

    private static String clean(String text) {
        return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ').replace('|', '/').strip();
    }

    private static Optional<String> some(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(ALTERNATIVES, -1));
    }
}
