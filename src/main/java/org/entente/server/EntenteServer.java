package org.entente.server;

import java.io.IOException;
import java.net.BindException;
import java.net.URL;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.mod.admin.ActionServerStatus;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.entente.graph.Iris;
import org.entente.problem.UserError;

/**
 * Serves a store, to be read only: SPARQL at {@code /sparql}, Fuseki's own pages at {@code /fuseki/}, linked data at
 * {@code /id/}, the ontology, a description of the data and a start page.
 *
 * <p>No update, no upload, no {@code SERVICE}, no code from the class path, no administration. Every query has a time
 * limit.
 */
public final class EntenteServer implements AutoCloseable {

    private static final String DATASET = "/entente";
    private static final String CONTEXT = "/fuseki";
    /** Fuseki's default of 5 MB is not pooled and halves the rate of small queries. */
    private static final int OUTPUT_BUFFER = 32 * 1024;

    private final FusekiServer fuseki;
    private final String host;

    private EntenteServer(FusekiServer fuseki, String host) {
        this.fuseki = fuseki;
        this.host = host;
    }

    /**
     * Starts to serve.
     *
     * @param dataset the store's dataset: its default graph the union of its named graphs, and out of reach for
     *        {@code SERVICE} and code
     * @param iris the IRIs of the store
     * @throws UserError when the port is in use or the host is not one of this machine's
     */
    public static EntenteServer start(DatasetGraph dataset, Iris iris, ServerOptions options) {
        dataset.getContext().set(ARQ.queryTimeout, Long.toString(options.queryTimeout().toMillis()));
        DataService service = DataService.newBuilder(dataset).addEndpoint(Operation.Query)
                .addEndpoint(Operation.Query, "sparql").addEndpoint(Operation.Query, "query").build();
        URL ui = FusekiServer.class.getClassLoader().getResource("webapp/index.html");
        if (ui == null) {
            throw new IllegalStateException("jena-fuseki-ui is not on the class path");
        }
        String uiFolder = ui.toString().substring(0, ui.toString().length() - "index.html".length());
        FusekiServer fuseki = FusekiServer.create().port(options.port()).contextPath(CONTEXT)
                .fusekiModules(FusekiModules.empty()).staticFileBase(uiFolder).enablePing(true).enableStats(true)
                .addProcessor("/$/server", new ActionServerStatus()).add(DATASET, service).build();
        Server jetty = fuseki.getJettyServer();
        for (var connector : jetty.getConnectors()) {
            if (connector instanceof ServerConnector http) {
                http.setHost(options.host());
                for (ConnectionFactory factory : http.getConnectionFactories()) {
                    if (factory instanceof HttpConfiguration.ConnectionFactory configured) {
                        HttpConfiguration configuration = configured.getHttpConfiguration();
                        configuration.setOutputBufferSize(OUTPUT_BUFFER);
                        configuration.setSendServerVersion(false);
                    }
                }
            }
        }
        GraphQueries graph = new GraphQueries(dataset, iris);
        jetty.setHandler(new Router(jetty.getHandler(), CONTEXT + DATASET + "/sparql",
                List.of(new StartPage(graph), new Files(), new OntologyPages(), new DataDescription(graph),
                        new LinkedDataPages(graph))));
        try {
            fuseki.start();
        } catch (RuntimeException e) {
            throw couldNotStart(options, e);
        }
        return new EntenteServer(fuseki, options.host());
    }

    private static UserError couldNotStart(ServerOptions options, RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return UserError.failed(
                        "--port: port %d of %s is in use or not allowed; choose another with --port, or 0 for any free one"
                                .formatted(options.port(), options.host()),
                        e);
            }
            if (cause instanceof IOException && cause.getMessage() != null && cause.getMessage().contains("bind")) {
                return couldNotStart(options, new IllegalStateException(new BindException(cause.getMessage())));
            }
        }
        return UserError.failed("the server did not start: " + e.getMessage(), e);
    }

    public int port() {
        return fuseki.getPort();
    }

    /** Where a browser on this machine finds it, with the slash at the end. */
    public String url() {
        return "http://%s:%d/".formatted(host.equals("0.0.0.0") ? ServerOptions.LOOPBACK : host, port());
    }

    /** Waits until the server is stopped. */
    public void join() {
        fuseki.join();
    }

    @Override
    public void close() {
        fuseki.stop();
    }
}
