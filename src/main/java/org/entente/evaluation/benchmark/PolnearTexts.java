package org.entente.evaluation.benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.evaluation.data.Lines;
import org.entente.evaluation.data.PlainArticle;
import org.entente.pipeline.ArticlePipeline;
import org.entente.reading.ReadArticle;

/** The texts of PolNeAR, whose file names hold the day: {@code breitbart_2016-09-12_title.txt}. */
final class PolnearTexts {

    private static final Pattern DAY = Pattern.compile("_(\\d{4}-\\d{2}-\\d{2})_");

    private PolnearTexts() {
    }

    /** Reads all texts of a folder. */
    static List<ReadArticle> read(ArticlePipeline pipeline, Path folder) {
        return Lines.files(folder, "", ".txt").stream().map(file -> {
            String name = file.getFileName().toString();
            return pipeline.reader().read(PlainArticle.of(name, Lines.text(file), day(name)));
        }).toList();
    }

    /** The day in a file's name. */
    static Optional<LocalDate> day(String name) {
        Matcher matcher = DAY.matcher(name);
        try {
            return matcher.find() ? Optional.of(LocalDate.parse(matcher.group(1))) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
