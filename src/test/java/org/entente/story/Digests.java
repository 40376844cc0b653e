package org.entente.story;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.entity.Entity;
import org.entente.event.AnchorDate;
import org.entente.event.EventDate;
import org.entente.event.EventType;
import org.entente.event.Factuality;
import org.entente.event.Quantity;
import org.entente.stance.Stance;
import org.entente.story.ArticleDigest.Actor;
import org.entente.story.ArticleDigest.Figure;
import org.entente.story.ArticleDigest.Identity;
import org.entente.story.ArticleDigest.Opinion;
import org.entente.story.ArticleDigest.Report;
import org.entente.story.ArticleDigest.Role;
import org.entente.story.ArticleDigest.Saying;
import org.entente.story.ArticleDigest.SayingKind;
import org.entente.story.ArticleDigest.Sentence;
import org.entente.story.ArticleDigest.TargetKind;

/** Builds digests of invented articles. Sentence 2 of article "a" has the IRI "a/s2", its first report "a/r0". */
final class Digests {

    private final String name;
    private Optional<String> headline = Optional.empty();
    private Optional<LocalDate> published = Optional.empty();
    private Optional<AnchorDate> anchor = Optional.empty();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<Saying> sayings = new ArrayList<>();
    private final List<Opinion> opinions = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();

    private Digests(String name) {
        this.name = name;
    }

    static Digests article(String name) {
        Digests digests = new Digests(name);
        return digests.actor("norland", Entity.Kind.COUNTRY, "Norland", "Norland", "the Norland Republic", "Port Vale")
                .actor("sudria", Entity.Kind.COUNTRY, "Sudria", "Sudria", "Republic of Sudria")
                .actor("berg", Entity.Kind.PERSON, "Anna Berg", "Berg", "Anna Berg")
                .actor("said", Entity.Kind.PERSON, "Omar Said", "Said", "Omar Said")
                .actor("holm", Entity.Kind.PERSON, "Marta Holm", "Holm", "Marta Holm")
                .actor("kesh", Entity.Kind.PLACE, "Kesh", "Kesh").actor("tarn", Entity.Kind.PLACE, "Tarn", "Tarn");
    }

    Digests headline(String words) {
        headline = Optional.of(words);
        sentences.add(new Sentence(name + "/s" + sentences.size(), sentences.size(), words, true));
        return this;
    }

    Digests published(String day) {
        published = Optional.of(LocalDate.parse(day));
        return this;
    }

    Digests anchor(String day, AnchorDate.Basis basis) {
        anchor = Optional.of(new AnchorDate(LocalDate.parse(day), basis));
        return this;
    }

    Digests says(String... texts) {
        for (String text : texts) {
            sentences.add(new Sentence(name + "/s" + sentences.size(), sentences.size(), text, false));
        }
        return this;
    }

    Digests actor(String iri, Entity.Kind kind, String label, String... names) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        Arrays.stream(names).forEach(n -> counts.merge(n, 1, Integer::sum));
        actors.add(new Actor(iri, kind, label, Optional.empty(), new TreeSet<>(), counts,
                iri.indexOf('/') >= 0 ? Identity.OWN : Identity.NAMED, false));
        return this;
    }

    Digests role(String holder, String title, String organization) {
        roles.add(new Role(holder, title, Optional.of(organization), false, Optional.empty(), Optional.empty(),
                name + "/s0"));
        return this;
    }

    /** Adds a report of the last sentence. */
    Digests report(ReportOf report) {
        reports.add(new Report(name + "/r" + reports.size(), report.type, report.mode, report.actors, report.recipients,
                report.place, report.date, report.factuality, report.claimant, report.figures, List.of(lastSentence()),
                0.8));
        return this;
    }

    Digests quotation(String text, String speaker) {
        sayings.add(new Saying(name + "/q" + sayings.size(), SayingKind.QUOTATION, text, Optional.ofNullable(speaker),
                List.of(lastSentence())));
        return this;
    }

    Digests stance(String holder, Stance.Polarity polarity, String target) {
        return stance(holder, polarity, target, TargetKind.ENTITY, null, null);
    }

    Digests stance(String holder, Stance.Polarity polarity, String target, TargetKind kind, String label, String day) {
        Optional<EventDate> date = Optional.ofNullable(day)
                .map(d -> EventDate.of(LocalDate.parse(d), EventDate.Basis.STATED));
        opinions.add(
                new Opinion(name + "/o" + opinions.size(), holder, target, kind, Optional.ofNullable(label), polarity,
                        date, List.of(lastSentence())));
        return this;
    }

    ArticleDigest digest() {
        return new ArticleDigest(name, name + ".txt", headline, published, anchor, sentences, actors, reports, sayings,
                opinions, roles);
    }

    private String lastSentence() {
        return name + "/s" + (sentences.size() - 1);
    }

    static Story story(Digests... articles) {
        return Stories.of(Arrays.stream(articles).map(Digests::digest).toList());
    }

    static SortedSet<String> set(String... values) {
        return new TreeSet<>(List.of(values));
    }

    /** What a report says; who does what to whom first. */
    static final class ReportOf {
        private final EventType type;
        private final List<String> actors;
        private final List<String> recipients;
        private Optional<String> mode = Optional.empty();
        private Optional<String> place = Optional.empty();
        private Optional<EventDate> date = Optional.empty();
        private Factuality factuality = Factuality.ASSERTED;
        private Optional<String> claimant = Optional.empty();
        private final List<Figure> figures = new ArrayList<>();

        private ReportOf(EventType type, List<String> actors, List<String> recipients) {
            this.type = type;
            this.actors = actors;
            this.recipients = recipients;
        }

        /** An empty name is nobody. */
        static ReportOf of(EventType type, String actor, String recipient) {
            return new ReportOf(type, actor.isEmpty() ? List.of() : List.of(actor),
                    recipient.isEmpty() ? List.of() : List.of(recipient));
        }

        ReportOf mode(String value) {
            mode = Optional.of(value);
            return this;
        }

        ReportOf in(String iri) {
            place = Optional.of(iri);
            return this;
        }

        ReportOf on(String day) {
            date = Optional.of(EventDate.of(LocalDate.parse(day), EventDate.Basis.STATED));
            return this;
        }

        ReportOf relative(String day) {
            date = Optional.of(EventDate.of(LocalDate.parse(day), EventDate.Basis.ANCHOR));
            return this;
        }

        ReportOf as(Factuality value, String by) {
            factuality = value;
            claimant = by.isEmpty() ? Optional.empty() : Optional.of(by);
            return this;
        }

        ReportOf figure(Quantity.Kind kind, Integer low, Integer high) {
            figures.add(new Figure(kind, Optional.ofNullable(low).map(BigDecimal::valueOf),
                    Optional.ofNullable(high).map(BigDecimal::valueOf)));
            return this;
        }
    }
}
