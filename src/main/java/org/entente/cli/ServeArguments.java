package org.entente.cli;

import java.time.Duration;
import org.entente.problem.UserError;
import org.entente.server.ServerOptions;
import picocli.CommandLine.Option;

/** How to serve, as the command line says it. */
final class ServeArguments {

    private static final int LAST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = ""
            + ServerOptions.PORT, description = "The port; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--host", paramLabel = "HOST", defaultValue = ServerOptions.LOOPBACK, description = "The address to listen on; 0.0.0.0 lets other machines in (default: ${DEFAULT-VALUE}).")
    private String host;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "30", description = "After how long a query is stopped (default: ${DEFAULT-VALUE}).")
    private int timeout;

    ServerOptions options() {
        if (port < 0 || port > LAST_PORT) {
            throw UserError.wrongUse("--port must be from 0 to %d, not %d".formatted(LAST_PORT, port));
        }
        if (timeout < 1) {
            throw UserError.wrongUse("--timeout must be 1 or more, not " + timeout);
        }
        return new ServerOptions(host, port, Duration.ofSeconds(timeout));
    }
}
