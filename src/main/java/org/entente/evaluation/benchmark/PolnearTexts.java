package org.entente.evaluation.benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.entente.pipeline.ArticlePipeline;
import org.entente.reading.ReadArticle;

/** The texts of PolNeAR, whose file names hold the day: {@code breitbart_2016-09-12_title.txt}. */
final class PolnearTexts {

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
        for (String part : name.split("_", -1)) {
            try {
                return Optional.of(LocalDate.parse(part));
            } catch (DateTimeParseException e) {
                continue; // another part may be the day
            }
        }
        return Optional.empty();
    }
}
