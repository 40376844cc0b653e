package org.entente.server;

import java.time.Duration;
import java.util.Objects;

/**
 * How to serve a store.
 *
 * @param host the address to listen on; loopback unless the user says otherwise
 * @param port the port; 0 for any free one
 * @param queryTimeout after which a query is stopped
 */
public record ServerOptions(String host, int port, Duration queryTimeout) {

    public static final String LOOPBACK = "localhost";
    public static final int PORT = 3030;
    public static final Duration TIMEOUT = Duration.ofSeconds(30);

    public ServerOptions {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(queryTimeout, "queryTimeout");
    }

    public static ServerOptions standard() {
        return new ServerOptions(LOOPBACK, PORT, TIMEOUT);
    }
}
