package org.entente.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The few files that pages need, and the answer to "are you well?". */
final class Files implements Page {

    private static final String ICON = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><g stroke="#0b5a8f" stroke-width="2.5"><path d="M9 10L23 9M9 10L16 24M23 9L16 24"/></g><g fill="#0b5a8f"><circle cx="9" cy="10" r="5"/><circle cx="23" cy="9" r="4"/><circle cx="16" cy="24" r="4.5"/></g></svg>
            """;

    private final Map<String, Answer> files = Map.of("/style.css",
            Answer.of("text/css; charset=utf-8", resource("style.css")), "/favicon.ico",
            Answer.of("image/svg+xml", ICON.getBytes(StandardCharsets.UTF_8)), "/health",
            Answer.of(Answer.TEXT, "well\n".getBytes(StandardCharsets.UTF_8)));

    @Override
    public Optional<Answer> answer(PageRequest request) {
        return Optional.ofNullable(files.get(request.path()));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Files.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
