package org.entente.evaluation.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Span;
import org.entente.evaluation.data.Lines;
import org.entente.evaluation.data.PlainArticle;
import org.entente.pipeline.ArticlePipeline;
import org.entente.reading.Attribution;
import org.entente.reading.Sentence;

/**
 * Spans of sources, cues and contents in news. A span is right when its first and last word are those annotated; an annotated
 * span that goes over sentences, or is interrupted, counts once for each part.
 *
 * @param name what the table calls it
 * @param material a folder with the folders {@code text} and {@code attributions}
 */
record AttributionBenchmark(String name, Material material) implements Benchmark {

    private static final List<String> ROLES = List.of("Source", "Cue", "Content");

    /** A stretch of words of one role. */
    private record Part(int role, int first, int end) {
    }

    @Override
    public List<Figure> measure(ArticlePipeline pipeline, List<Path> files) {
        List<Path> annotations = Lines.files(files.get(0).resolve("attributions"), "", ".ann");
        List<Tally> tallies = new ArrayList<>(List.of(Tally.NONE, Tally.NONE, Tally.NONE));
        boolean said = false;
        for (Path file : Lines.files(files.get(0).resolve("text"), "", ".txt")) {
            String stem = file.getFileName().toString().replaceFirst("\\.txt$", "");
            Optional<Path> first = annotations.stream().filter(a -> a.getFileName().toString().startsWith(stem))
                    .findFirst();
            if (first.isEmpty()) {
                continue; // a text that nobody annotated
            }
            String text = Lines.text(file);
            Map<Integer, int[]> wanted = annotated(first.get(), text);
            for (Sentence sentence : pipeline.reader().read(PlainArticle.of(stem, text, Optional.empty()))
                    .sentences()) {
                Set<Part> gold = gold(sentence, wanted);
                Set<Part> found = found(sentence);
                said |= !found.isEmpty();
                for (int role = 0; role < ROLES.size(); role++) {
                    int own = role;
                    tallies.set(role, tallies.get(role).plus(new Tally(count(gold, own), count(found, own),
                            (int) found.stream().filter(p -> p.role == own && gold.contains(p)).count())));
                }
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (int role = 0; role < ROLES.size(); role++) {
            String measure = ROLES.get(role).toLowerCase(java.util.Locale.ROOT) + " F1";
            figures.add(said
                    ? new Figure(measure, tallies.get(role).f1(), tallies.get(role).wanted())
                    : Figure.none(measure));
        }
        return figures;
    }

    private static int count(Set<Part> parts, int role) {
        return (int) parts.stream().filter(p -> p.role == role).count();
    }

    /** By offset of the text: the role there and the number of its annotation. */
    private static Map<Integer, int[]> annotated(Path file, String text) {
        Map<Integer, int[]> roles = new HashMap<>();
        List<String> lines = Lines.of(file);
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            int blank = cells.length > 1 ? cells[1].indexOf(' ') : -1;
            int role = blank < 0 ? -1 : ROLES.indexOf(cells[1].substring(0, blank));
            if (!cells[0].startsWith("T") || role < 0) {
                continue;
            }
            try {
                for (String part : cells[1].substring(blank + 1).split(";", -1)) {
                    String[] ends = part.strip().split(" ", -1);
                    int end = text.offsetByCodePoints(0, Integer.parseInt(ends[1]));
                    for (int c = text.offsetByCodePoints(0, Integer.parseInt(ends[0])); c < end; c++) {
                        roles.put(c, new int[]{role, i});
                    }
                }
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw Lines.broken(file, i + 1, "has no offsets inside the text");
            }
        }
        return roles;
    }

    private static Set<Part> gold(Sentence sentence, Map<Integer, int[]> roles) {
        Set<Part> parts = new HashSet<>();
        int n = sentence.tokens().size();
        for (int i = 0; i < n; i++) {
            int[] own = roleOf(sentence, i, roles);
            if (own.length > 0) {
                int end = i + 1;
                while (end < n && java.util.Arrays.equals(own, roleOf(sentence, end, roles))) {
                    end++;
                }
                parts.add(new Part(own[0], i, end));
                i = end - 1;
            }
        }
        return parts;
    }

    private static int[] roleOf(Sentence sentence, int token, Map<Integer, int[]> roles) {
        Span span = sentence.token(token).span();
        for (int c = span.begin(); c < span.end(); c++) {
            int[] role = roles.get(c);
            if (role != null) {
                return role;
            }
        }
        return new int[0];
    }

    private static Set<Part> found(Sentence sentence) {
        Set<Part> parts = new HashSet<>();
        for (Attribution attribution : sentence.attributions()) {
            attribution.source().ifPresent(p -> parts.add(new Part(0, p.firstToken(), p.endToken())));
            attribution.cue().ifPresent(p -> parts.add(new Part(1, p.firstToken(), p.endToken())));
            parts.add(new Part(2, attribution.content().firstToken(), attribution.content().endToken()));
        }
        return parts;
    }
}
