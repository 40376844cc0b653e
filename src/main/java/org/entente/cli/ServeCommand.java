package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.server.EntenteServer;
import org.entente.server.ServerOptions;
import org.entente.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves a store. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Serves a store: a start page, SPARQL, Fuseki's pages and linked data; to be read only.", footer = {
        "", "Examples:", "  entente serve", "  entente serve --store news --port 8080 --timeout 60"})
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private ServeArguments arguments = new ServeArguments();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        serve(store.folder(), arguments.options(), spec.commandLine().getOut());
        return Main.OK;
    }

    /** Serves until the process is stopped. */
    static void serve(Path folder, ServerOptions options, PrintWriter out) {
        try (Store store = Store.open(folder, "serve");
                EntenteServer server = EntenteServer.start(store.dataset(), store.iris(), options)) {
            stopOnShutdown(server, store);
            out.println("Serving at %s  (SPARQL at %ssparql; stop with Ctrl-C)".formatted(server.url(), server.url()));
            out.flush();
            server.join();
        }
    }

    private static void stopOnShutdown(EntenteServer server, Store store) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            store.close();
        }, "shutdown"));
    }
}
