package org.entente.entity.dump;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.entity.Entity;
import org.entente.entity.KnowledgeBase;
import org.entente.entity.Lookup.OfficeRow;
import org.entente.entity.Lookup.TermRow;
import org.entente.entity.Profile;
import org.entente.entity.dictionary.Standings;
import org.entente.entity.index.KnowledgeIndexWriter;
import org.entente.problem.Problem;
import org.entente.problem.UserError;

/**
 * Builds an index of knowledge from dumps. What is read is streamed; memory grows with the countries, organizations and
 * groups that are kept, the offices that somebody held, the terms, the places of GeoNames that are kept (some 200 bytes
 * each), and the subclass statements of Wikidata (8 bytes each).
 */
public final class KnowledgeBuild {

    /**
     * What is read and where the result goes.
     *
     * @param wikidata a JSON or truthy N-Triples dump, packed or not
     * @param geonames tables of GeoNames, packed or not
     * @param tables the knowledge base's own tables
     * @param actors a dictionary of actors as PETRARCH reads it
     * @param output a folder that is made; one that an earlier build made is replaced
     */
    public record Sources(Optional<Path> wikidata, List<Path> geonames, List<Path> tables, Optional<Path> actors,
            Path output) {

        public Sources {
            geonames = List.copyOf(geonames);
            tables = List.copyOf(tables);
        }
    }

    private static final int SHOWN = 5;

    private final Sources sources;
    private final Consumer<String> say;
    private final Faults faults = new Faults();
    private final Seats seats = new Seats(faults);
    private final Map<String, Entity> geonames = new HashMap<>();
    private final Map<Entity.Kind, Long> kinds = new EnumMap<>(Entity.Kind.class);
    private final Shipped shipped;
    private long items;
    private int listed;

    private KnowledgeBuild(Sources sources, KnowledgeBase shipped, Consumer<String> say) {
        this.sources = sources;
        this.shipped = new Shipped(shipped);
        this.say = say;
    }

    /**
     * Builds.
     *
     * @param shipped what ships with the program: what it has keeps its id
     * @param say is told how far it is
     * @throws UserError when a file can't be read at all or the folder can't be written
     */
    public static BuildReport run(Sources sources, KnowledgeBase shipped, Consumer<String> say) {
        return new KnowledgeBuild(sources, shipped, say).run();
    }

    private BuildReport run() {
        sources.tables().forEach(Tables::of);
        Workspace workspace = Workspace.begin(sources.output());
        try (KnowledgeIndexWriter writer = KnowledgeIndexWriter.create(workspace.folder())) {
            for (Path file : sources.geonames()) {
                geonames(file, writer);
            }
            Optional<Wikidata> wikidata = Optional.empty();
            if (sources.wikidata().isPresent()) {
                wikidata = Optional.of(wikidata(sources.wikidata().get(), writer, workspace.temporary("items.gz")));
            }
            tables(writer, wikidata.map(Wikidata::bodies));
            offices(writer);
            if (sources.actors().isPresent()) {
                actors(sources.actors().get(), workspace.folder().resolve(Standings.FILE));
            }
            say.accept("Writing the index");
            writer.finish(about());
            return finished(workspace, writer);
        } catch (IOException | UncheckedIOException e) {
            throw UserError.failed(sources.output() + ": can't be written: " + e.getMessage(), e);
        }
    }

    private void geonames(Path path, KnowledgeIndexWriter writer) throws IOException {
        GeoNames reader = new GeoNames(shipped);
        Watch watch = new Watch(say);
        try (DumpFile file = DumpFile.open(path)) {
            for (byte[] line = file.next(); line != null; line = file.next()) {
                String text = new String(line, StandardCharsets.UTF_8);
                try {
                    Optional<GeoNames.Place> place = reader.place(text.endsWith("\r") ? text.strip() : text);
                    if (place.isPresent()) {
                        geonames.put(place.get().number(), place.get().profile().entity());
                        add(writer, place.get().profile(), List.of(), false);
                    }
                } catch (BrokenLineException e) {
                    faults.add(WikidataReader.BROKEN, Problem.error(path + ":" + file.lines(),
                            e.getMessage() + "; the line is left out"));
                }
                watch.tell(() -> "%s: %.0f %%, %,d places".formatted(path, 100 * file.part(), geonames.size()));
            }
            file.cutOff().ifPresent(why -> faults.add(WikidataReader.CUT_OFF, Problem.error(path.toString(),
                    "unpacking it fails (" + why + "); fetch the file again (what came before is used)")));
        }
    }

    private Wikidata wikidata(Path path, KnowledgeIndexWriter writer, Path temporary) throws IOException {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        try (DumpFile file = DumpFile.open(path)) {
            Wikidata wikidata = new Wikidata(shipped, geonames, seats, temporary);
            wikidata.read(file, faults, threads, say);
            items = wikidata.items();
            say.accept("Looking for countries, organizations and offices among them");
            wikidata.findBodies();
            say.accept("Adding what is needed to the index");
            wikidata.write((profile, demonyms, holds) -> add(writer, profile, demonyms, holds));
            Files.delete(temporary);
            return wikidata;
        }
    }

    private void add(KnowledgeIndexWriter writer, Profile profile, List<String> demonyms, boolean holdsOffice)
            throws IOException {
        writer.add(profile, demonyms, holdsOffice);
        kinds.merge(profile.entity().kind(), 1L, Long::sum);
    }

    /** The user's tables, in the order in which they build on each other. */
    private void tables(KnowledgeIndexWriter writer, Optional<Bodies> bodies) {
        Tables tables = new Tables(new Rows(writer, bodies), faults);
        for (Tables.Table table : Tables.Table.values()) {
            sources.tables().stream().filter(file -> Tables.of(file) == table).forEach(tables::read);
        }
    }

    /** Takes the rows of the user's tables. */
    private final class Rows implements Tables.Sink {

        private final KnowledgeIndexWriter writer;
        private final Optional<Bodies> bodies;
        private final Map<String, Entity.Kind> added = new HashMap<>();
        private final Set<String> offices = new HashSet<>();

        private Rows(KnowledgeIndexWriter writer, Optional<Bodies> bodies) {
            this.writer = writer;
            this.bodies = bodies;
            shipped.knowledge().offices().forEach(office -> offices.add(office.id()));
        }

        @Override
        public void entity(Profile profile, List<String> demonyms) throws IOException {
            added.put(profile.entity().id(), profile.entity().kind());
            add(writer, profile, demonyms, profile.entity().kind() == Entity.Kind.PERSON);
        }

        @Override
        public void office(OfficeRow office) {
            seats.add(office);
        }

        @Override
        public void term(String office, Seats.Held term, Profile holder) throws IOException {
            seats.add(office, term);
            if (!added.containsKey(term.person()) && shipped.knowledge().entity(term.person()).isEmpty()) {
                entity(holder, List.of());
            }
        }

        @Override
        public boolean isCountry(String id) {
            return added.get(id) == Entity.Kind.COUNTRY || bodies.filter(b -> b.isCountry(id)).isPresent()
                    || shipped.knowledge().entity(id).filter(e -> e.kind() == Entity.Kind.COUNTRY).isPresent();
        }

        @Override
        public boolean isBody(String id) {
            return added.containsKey(id) || bodies.filter(b -> b.holds(id)).isPresent()
                    || shipped.knowledge().entity(id).isPresent();
        }

        @Override
        public boolean isOffice(String id) {
            return seats.isOffice(id) || offices.contains(id);
        }
    }

    private void offices(KnowledgeIndexWriter writer) throws IOException {
        for (Map.Entry<OfficeRow, List<TermRow>> office : seats.terms().entrySet()) {
            writer.add(office.getKey());
            for (TermRow term : office.getValue()) {
                writer.add(term);
            }
        }
    }

    private void actors(Path dictionary, Path table) throws IOException {
        try (InputStream in = DumpFile.stream(dictionary)) {
            listed = Standings.write(dictionary, in, shipped.knowledge(), table,
                    problem -> faults.add(WikidataReader.BROKEN, problem));
        }
    }

    private Map<String, String> about() {
        Map<String, String> about = new LinkedHashMap<>();
        List<String> files = new ArrayList<>();
        sources.wikidata().ifPresent(file -> files.add(file.getFileName().toString()));
        sources.geonames().forEach(file -> files.add(file.getFileName().toString()));
        sources.tables().forEach(file -> files.add(file.getFileName().toString()));
        sources.actors().ifPresent(file -> files.add(file.getFileName().toString()));
        about.put("sources", String.join(" ", files));
        return about;
    }

    private BuildReport finished(Workspace workspace, KnowledgeIndexWriter writer) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Problem> shown = new ArrayList<>();
        Map<String, Long> counts = faults.counts();
        faults.kept().forEach((kind, problems) -> {
            text.append("# %s: %,d%s\n".formatted(kind, counts.get(kind),
                    counts.get(kind) > problems.size() ? "; the first %,d".formatted(problems.size()) : ""));
            problems.forEach(problem -> text.append(problem).append('\n'));
            shown.addAll(problems.subList(0, Math.min(SHOWN, problems.size())));
        });
        Files.writeString(workspace.folder().resolve(Workspace.PROBLEMS), text);
        writer.close();
        workspace.finish();
        return new BuildReport(sources.output(), told(writer), counts, shown,
                sources.output().resolve(Workspace.PROBLEMS));
    }

    private List<String> told(KnowledgeIndexWriter writer) {
        List<String> told = new ArrayList<>();
        if (sources.wikidata().isPresent()) {
            told.add("%,d items of Wikidata read".formatted(items));
        }
        kinds.forEach((kind, n) -> told.add("%,d of kind %s".formatted(n, kind.name().toLowerCase(Locale.ROOT))));
        told.add(writer.told());
        if (sources.actors().isPresent()) {
            told.add("%,d people with a standing in %s".formatted(listed, Standings.FILE));
        }
        if (seats.shared() > 0) {
            told.add("%,d of the offices are seats, which several people hold at once".formatted(seats.shared()));
        }
        return told;
    }
}
