package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.entity.dump.BuildReport;
import org.entente.entity.dump.KnowledgeBuild;
import org.entente.entity.index.Knowledge;
import org.entente.entity.index.KnowledgeIndex;
import org.entente.problem.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Builds a larger knowledge base from open dumps, and looks into it. */
@Command(name = "knowledge", mixinStandardHelpOptions = true, description = "Builds a larger knowledge base from open dumps that you have, and looks names up in it (docs/knowledge.md).")
final class KnowledgeCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Do what with knowledge? 'build' or 'find'.");
    }

    @Command(mixinStandardHelpOptions = true, description = {
            "Builds a folder for --knowledge from dumps: what news need of Wikidata, GeoNames and your own tables.",
            "A build that is stopped leaves FOLDER as it was; start it again."}, footer = {"", "Examples:",
                    "  entente knowledge build --wikidata latest-all.json.bz2 --output world",
                    "  entente knowledge build --wikidata latest-truthy.nt.gz --geonames allCountries.txt --output world",
                    "  entente knowledge build --csv people.csv --csv organizations.csv --output ours",
                    "  entente build corpus --knowledge world"})
    int build(
            @Option(names = "--wikidata", paramLabel = "FILE", description = "A dump of Wikidata: JSON (one entity a line) or truthy N-Triples; plain, .gz or .bz2.") Path wikidata,
            @Option(names = "--geonames", paramLabel = "FILE", description = "A table of GeoNames, such as allCountries.txt or cities500.txt; plain, .gz or .bz2. May be given several times.") List<Path> geonames,
            @Option(names = "--csv", paramLabel = "FILE", description = "A table of the knowledge base: people.csv, organizations.tsv and so on, with a header. May be given several times.") List<Path> tables,
            @Option(names = "--actors", paramLabel = "FILE", description = "A dictionary of actors as PETRARCH and TABARI read it, such as Phoenix.Countries.actors.txt: its persons with dates become standings.tsv; plain, .gz or .bz2.") Path actors,
            @Option(names = "--output", required = true, paramLabel = "FOLDER", description = "The folder to make.") Path output) {
        List<Path> places = geonames == null ? List.of() : geonames;
        List<Path> own = tables == null ? List.of() : tables;
        if (wikidata == null && places.isEmpty() && own.isEmpty() && actors == null) {
            throw new ParameterException(spec.commandLine(),
                    "Build it from what? Give --wikidata, --geonames, --csv or --actors.");
        }
        PrintWriter err = spec.commandLine().getErr();
        BuildReport report = KnowledgeBuild
                .run(new KnowledgeBuild.Sources(Optional.ofNullable(wikidata), places, own,
                        Optional.ofNullable(actors), output),
                        Knowledge.load(List.of()), err::println);
        report.problems().forEach(err::println);
        report.faults().forEach((kind, n) -> err.println("%,d %s; more of them are in %s".formatted(n, kind,
                report.list())));
        report.counts().forEach(err::println);
        err.println("Use it with --knowledge " + output);
        return report.hasErrors() ? Main.DONE_WITH_PROBLEMS : Main.OK;
    }

    @Command(mixinStandardHelpOptions = true, description = "Shows who bears a name in a folder that 'knowledge build' made, the most prominent first.", footer = {
            "", "Example:", "  entente knowledge find world \"Sergey Lavrov\""})
    int find(@Parameters(paramLabel = "FOLDER", description = "The folder.") Path folder,
            @Parameters(paramLabel = "NAME", description = "A name; other spellings and small slips are found, too.") String name) {
        if (!KnowledgeIndex.isIn(folder)) {
            throw UserError.wrongUse(folder + " holds no index of knowledge; entente knowledge build makes one");
        }
        List<String> lines = new ArrayList<>(KnowledgeIndex.open(folder).described(name));
        lines.forEach(spec.commandLine().getOut()::println);
        if (lines.isEmpty()) {
            spec.commandLine().getErr().println("Nobody in " + folder + " is called " + name);
        }
        return lines.isEmpty() ? Main.DONE_WITH_PROBLEMS : Main.OK;
    }
}
