package org.entente.article;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.problem.Problem;
import org.entente.problem.UserError;

/**
 * A folder of news, or a single file: plain text ({@code .txt}, an article a file) and JSON Lines ({@code .jsonl}, an
 * article a line). Opening it lists what there is and hashes it; the articles are read later, one by one.
 */
public final class Corpus {

    private static final int NAMED = 5;

    private final Path path;
    private final List<SourceDocument> documents = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> byHash = new HashMap<>();

    private Corpus(Path path) {
        this.path = path;
    }

    /**
     * Lists a corpus. Hidden files are not looked at.
     *
     * @param path a folder, which is searched to its depths, or a file
     * @throws UserError when there is no such folder or file, or the file is of a kind that can't be read
     */
    public static Corpus open(Path path) {
        if (!Files.exists(path)) {
            throw UserError.wrongUse(path + ": there is no such file or folder; name the folder that holds the news");
        }
        Corpus corpus = new Corpus(path);
        if (Files.isDirectory(path)) {
            corpus.addFolder();
        } else {
            SourceDocument.Format format = format(path).orElseThrow(() -> UserError
                    .wrongUse(path + ": this kind of file can't be read; give a .txt or .jsonl file or a folder"));
            corpus.add(path, path.getFileName().toString(), format);
        }
        if (corpus.documents.isEmpty()) {
            corpus.problems.add(
                    Problem.error(path.toString(),
                            "there is no article in it; put .txt or .jsonl files with news here"));
        }
        return corpus;
    }

    public Path path() {
        return path;
    }

    /** What can be read, in order of their files' names; no two with the same content. */
    public List<SourceDocument> documents() {
        return List.copyOf(documents);
    }

    /** What can't be read, or only with doubts, in order of places. */
    public List<Problem> problems() {
        return problems.stream().sorted().toList();
    }

    private void addFolder() {
        TreeMap<String, Path> files = new TreeMap<>();
        List<String> others = new ArrayList<>();
        try {
            Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Walk(files));
        } catch (IOException e) {
            throw UserError.failed(path + ": the folder can't be read (" + e.getMessage() + ")", e);
        }
        files.forEach((name, file) -> format(file).ifPresentOrElse(f -> add(file, name, f), () -> others.add(name)));
        if (!others.isEmpty()) {
            String more = others.size() > NAMED ? " and %d more".formatted(others.size() - NAMED) : "";
            problems.add(Problem.note(path.toString(), "not read, because only .txt and .jsonl files are: %s%s"
                    .formatted(String.join(", ", others.subList(0, Math.min(NAMED, others.size()))), more)));
        }
    }

    private void add(Path file, String name, SourceDocument.Format format) {
        try {
            switch (format) {
                case TEXT -> addText(file, name);
                case JSON_LINES -> addLines(file, name);
            }
        } catch (IOException e) {
            problems.add(Problem.error(name, "the file can't be read; check its permissions"));
        }
    }

    private void addText(Path file, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        SourceText decoded = SourceText.of(bytes);
        if (decoded.isBlank()) {
            problems.add(Problem.error(name, "the file is empty; remove it or put the article's text into it"));
        } else if (decoded.isJunk()) {
            problems.add(binary(name));
        } else {
            if (decoded.isGuessed()) {
                problems.add(guessedCharset(name));
            }
            addOnce(new SourceDocument(name, ContentHash.of(bytes), file, SourceDocument.Format.TEXT, 0, bytes.length));
        }
    }

    private void addLines(Path file, String name) throws IOException {
        int before = documents.size() + problems.size();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            long begin = 0;
            for (int number = 1;; number++) {
                ByteArrayOutputStream line = new ByteArrayOutputStream();
                int b;
                while ((b = in.read()) >= 0 && b != '\n') {
                    line.write(b);
                }
                byte[] bytes = line.toByteArray();
                if (SourceText.of(bytes).isJunk()) {
                    problems.add(binary(name));
                    return;
                }
                addLine(file, name + "#" + number, begin, bytes);
                begin += bytes.length + 1L;
                if (b < 0) {
                    break;
                }
            }
        }
        if (documents.size() + problems.size() == before) {
            problems.add(Problem.error(name, "the file is empty; remove it or put articles into it, one a line"));
        }
    }

    private void addLine(Path file, String place, long begin, byte[] line) {
        if (SourceText.of(line).isBlank()) {
            return;
        }
        JsonRecord.Parsed parsed = JsonRecord.parse(place, line);
        problems.addAll(parsed.problems());
        parsed.record().ifPresent(r -> addOnce(new SourceDocument(place, r.contentHash(), file,
                SourceDocument.Format.JSON_LINES, begin, line.length)));
    }

    private void addOnce(SourceDocument document) {
        String first = byHash.putIfAbsent(document.contentHash(), document.sourceFile());
        if (first == null) {
            documents.add(document);
        } else {
            problems.add(Problem.warning(document.sourceFile(),
                    "it has the same content as %s and was skipped; remove one of them".formatted(first)));
        }
    }

    private static Problem binary(String name) {
        return Problem.error(name, "the file holds no text but binary data; remove it or convert it to UTF-8 text");
    }

    static Problem guessedCharset(String place) {
        return Problem.warning(place,
                "this is not UTF-8 and was read as windows-1252; if letters look wrong, convert it to UTF-8");
    }

    private static Optional<SourceDocument.Format> format(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".txt")) {
            return Optional.of(SourceDocument.Format.TEXT);
        }
        return name.endsWith(".jsonl") ? Optional.of(SourceDocument.Format.JSON_LINES) : Optional.empty();
    }

    /** Gathers the files that are not hidden, by their path inside the corpus. */
    private final class Walk extends SimpleFileVisitor<Path> {
        private final Map<String, Path> files;

        private Walk(Map<String, Path> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isSymbolicLink()) {
                problems.add(Problem.error(name(file), "this link leads nowhere; remove it or mend it"));
            } else if (attributes.isRegularFile()) {
                files.put(name(file), file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            String place = file.equals(path) ? path.toString() : name(file);
            problems.add(Problem.error(place, "this can't be read; check its permissions or its link"));
            return FileVisitResult.CONTINUE;
        }

        private boolean isHidden(Path file) {
            return !file.equals(path) && file.getFileName().toString().startsWith(".");
        }

        private String name(Path file) {
            return path.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        }
    }
}
