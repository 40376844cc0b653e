package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.entity.Entity;
import org.entente.entity.correction.Change;
import org.entente.entity.correction.Correction;
import org.entente.entity.correction.Place;
import org.entente.pipeline.Build;
import org.entente.pipeline.BuildOptions;
import org.entente.pipeline.BuildResult;
import org.entente.pipeline.CorrectionDesk;
import org.entente.pipeline.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Corrects who is who. */
@Command(name = "correct", mixinStandardHelpOptions = true, description = {
        "Says who is who where Entente is wrong. Corrections are kept in corrections.ttl beside the store and applied by every build (docs/corrections.md).",
        "ENTITY is an IRI, its last part (vladimir-putin) or a name that only one entity has. MENTION is ARTICLE#BEGIN-END, in code points of the source file, or the mention's IRI."}, footer = {
                "", "Examples:", "  entente correct merge ada-holm ada-berg --why \"she married\" --corpus corpus",
                "  entente correct link news/a17.txt#120-131 ada-holm",
                "  entente correct split a17.txt#120-124 a17.txt#310-314 --label \"Ada Holm (judge)\" --kind person",
                "  entente correct list", "  entente correct undo 2"})
final class CorrectCommand implements Runnable {

    @Option(names = "--store", paramLabel = "FOLDER", defaultValue = "store", scope = ScopeType.INHERIT, description = "The store's folder (default: ${DEFAULT-VALUE}).")
    private Path store;

    @Option(names = "--corrections", paramLabel = "FILE", scope = ScopeType.INHERIT, description = "The file of corrections; the store remembers it (default: corrections.ttl beside the store).")
    private Path file;

    @Option(names = "--corpus", paramLabel = "FOLDER", scope = ScopeType.INHERIT, description = "The articles: those that the correction concerns are read again at once.")
    private Path corpus;

    @Option(names = "--knowledge", paramLabel = "FOLDER", scope = ScopeType.INHERIT, description = "A folder that adds to the knowledge base, as at build; may be given several times.")
    private List<Path> knowledge = new ArrayList<>();

    @Option(names = "--engine", paramLabel = "NAME", scope = ScopeType.INHERIT, description = ReadingOptions.ENGINE)
    private Engine engine = Engine.DEFAULT;

    @Option(names = "--by", paramLabel = "NAME", scope = ScopeType.INHERIT, description = "Who corrects (default: the name of your account).")
    private String by;

    @Option(names = "--why", paramLabel = "TEXT", scope = ScopeType.INHERIT, description = "Why.")
    private String why;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Correct what? 'merge', 'link', 'split', 'relabel', or 'list' and 'undo'.");
    }

    @Command(mixinStandardHelpOptions = true, description = "ENTITY is INTO: what stood for the one stands for the other.", footer = {
            "", "Example:", "  entente correct merge a17/the-judge ada-holm --why \"the judge is Ada Holm\""})
    int merge(@Parameters(paramLabel = "ENTITY", description = "Who or what is another.") String entity,
            @Parameters(paramLabel = "INTO", description = "Who or what that is; may be of the knowledge base alone.") String into) {
        return correct(desk -> desk.merge(entity, into, given()));
    }

    @Command(mixinStandardHelpOptions = true, description = "MENTION stands for ENTITY.", footer = {"", "Example:",
            "  entente correct link news/a17.txt#120-131 ada-holm"})
    int link(@Parameters(paramLabel = "MENTION", description = "Words that were taken for another.") String mention,
            @Parameters(paramLabel = "ENTITY", description = "What they stand for; may be of the knowledge base alone.") String entity) {
        return correct(desk -> desk.link(mention, entity, given()));
    }

    @Command(mixinStandardHelpOptions = true, description = "The mentions, all in one article, stand for an entity of their own.", footer = {
            "", "Example:",
            "  entente correct split a17.txt#120-124 a17.txt#310-314 --label \"Ada Holm (judge)\" --kind person"})
    int split(
            @Parameters(paramLabel = "MENTION", arity = "1..*", description = "Words that were taken for another.") List<String> mentions,
            @Option(names = "--label", required = true, paramLabel = "NAME", description = "The name to show.") String label,
            @Option(names = "--kind", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES} (default: as it was taken for).") Entity.Kind kind) {
        return correct(desk -> desk.split(mentions, label, Optional.ofNullable(kind), given()));
    }

    @Command(mixinStandardHelpOptions = true, description = "ENTITY has another name, is of another kind, or both.", footer = {
            "", "Example:", "  entente correct relabel northern-front --label \"Northern Front\" --kind organization"})
    int relabel(@Parameters(paramLabel = "ENTITY", description = "Who or what.") String entity,
            @Option(names = "--label", paramLabel = "NAME", description = "The name to show.") String label,
            @Option(names = "--kind", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}.") Entity.Kind kind) {
        return correct(desk -> desk.relabel(entity, Optional.ofNullable(label), Optional.ofNullable(kind), given()));
    }

    @Command(mixinStandardHelpOptions = true, description = "Shows all corrections with their numbers.", footer = {"",
            "Example:", "  entente correct list --store news"})
    int list() {
        try (CorrectionDesk desk = desk()) {
            desk.corrections().all().forEach(correction -> out().println(shown(correction)));
            desk.corrections().problems().forEach(err()::println);
            return desk.corrections().problems().isEmpty() ? Main.OK : Main.DONE_WITH_PROBLEMS;
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "Takes a correction back.", footer = {"", "Example:",
            "  entente correct undo 2 --corpus corpus"})
    int undo(@Parameters(paramLabel = "NUMBER", description = "Its number in the list.") int number) {
        return correct(desk -> desk.undo(number));
    }

    private int correct(Function<CorrectionDesk, Correction> change) {
        try (CorrectionDesk desk = desk()) {
            Correction correction = change.apply(desk);
            boolean kept = desk.corrections().all().contains(correction);
            out().println((kept ? "" : "taken back: ") + shown(correction));
            if (corpus == null) {
                err().println("Kept in %s; it takes effect with the next entente build CORPUS --store %s"
                        .formatted(desk.file(), store));
            }
        }
        return corpus == null ? Main.OK : rebuild();
    }

    private int rebuild() {
        BuildOptions options = BuildOptions.of(corpus, store).withEngine(engine).withKnowledge(knowledge);
        BuildResult result;
        try (TerminalProgress progress = new TerminalProgress(err())) {
            result = Build.run(options, progress);
        }
        result.problems().forEach(err()::println);
        err().println(BuildCommand.summary(result));
        return result.exitCode();
    }

    private CorrectionDesk desk() {
        return CorrectionDesk.open(store, Optional.ofNullable(file), knowledge);
    }

    private CorrectionDesk.Given given() {
        return new CorrectionDesk.Given(Optional.ofNullable(by == null ? System.getProperty("user.name") : by),
                Optional.of(Instant.now().truncatedTo(ChronoUnit.SECONDS)), Optional.ofNullable(why));
    }

    /** One line: {@code 3  merge ada-holm into ada-berg (Ada Berg), by Mia, 2026-03-02T10:15:00Z: she married}. */
    private static String shown(Correction correction) {
        String what = switch (correction.change()) {
            case Change.Merge merge -> "merge " + String.join(", ", merge.entities()) + " into " + shown(merge.into());
            case Change.Link link -> "link " + shown(link.place()) + " to " + shown(link.entity());
            case Change.Split split -> "split " + split.places().stream().map(CorrectCommand::shown)
                    .collect(Collectors.joining(", ")) + " as " + shown(split.entity()) + ", "
                    + split.entity().kind().name().toLowerCase(Locale.ROOT);
            case Change.Relabel relabel -> "relabel " + relabel.entity()
                    + relabel.label().map(label -> " as " + label).orElse("")
                    + relabel.kind().map(kind -> ", " + kind.name().toLowerCase(Locale.ROOT)).orElse("");
        };
        return correction.number() + "  " + what + correction.by().map(name -> ", by " + name).orElse("")
                + correction.at().map(at -> ", " + at).orElse("") + correction.because().map(b -> ": " + b).orElse("");
    }

    private static String shown(Entity entity) {
        return entity.id() + " (" + entity.label() + ")";
    }

    private static String shown(Place place) {
        return place + " “" + place.words().replaceAll("\\s+", " ") + "”";
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
