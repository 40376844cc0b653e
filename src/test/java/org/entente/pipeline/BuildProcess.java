package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.graph.Shapes;

/** A build in a process of its own, to be killed: {@code BuildProcess CORPUS STORE}. Says when it begins to work. */
public final class BuildProcess {

    private BuildProcess() {
    }

    public static void main(String[] args) {
        assertThat(Shapes.get().validate(DatasetGraphFactory.create())).isEmpty(); // loads what starting up needs
        System.out.println("ready");
        System.out.flush();
        BuildOptions options = BuildOptions.of(Path.of(args[0]), Path.of(args[1])).withThreads(2).withBatchSize(6);
        new Build(options, InventedNews.pipeline("v1", 0), Progress.SILENT).run();
    }
}
