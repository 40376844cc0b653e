package org.entente.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.entente.problem.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Asks a server whether it is well, as a container's health check does. */
@Command(name = "ping", mixinStandardHelpOptions = true, description = "Asks a running server whether it is well.", footer = {
        "", "Example:", "  entente ping http://localhost:3030/"})
final class PingCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    @Parameters(paramLabel = "URL", defaultValue = "http://localhost:3030/", description = "The server (default: ${DEFAULT-VALUE}).")
    private URI url;

    @Override
    public Integer call() {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request = HttpRequest.newBuilder(url.resolve("/health")).timeout(PATIENCE).build();
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status == 200) {
                return Main.OK;
            }
            throw UserError.failed("%s answers with status %d".formatted(url, status));
        } catch (IOException e) {
            throw UserError.failed("no server answers at " + url, e);
        } catch (IllegalArgumentException e) {
            throw UserError.wrongUse("not a web address: " + url);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UserError.failed("interrupted", e);
        }
    }
}
