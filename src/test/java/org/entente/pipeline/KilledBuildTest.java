package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build may be killed at any moment; the next one makes good what is missing. */
class KilledBuildTest {

    private static final int ARTICLES = 60;
    private static final int KILLS = 20;
    private static final long SEED = 20_170_412;

    @TempDir
    private Path temp;

    @Test
    void aBuildKilledAtTwentyMomentsAndFinishedIsLikeAnUndisturbedOne() throws Exception {
        Path corpus = temp.resolve("corpus");
        Path store = temp.resolve("killed");
        InventedNews.write(corpus, ARTICLES, 0);
        long duration = run(corpus, temp.resolve("timed"), Long.MAX_VALUE);
        Random random = new Random(SEED);
        StringBuilder moments = new StringBuilder();
        for (int kill = 0; kill < KILLS; kill++) {
            // another edition of the news each time, so that there is something to write whatever was done before
            InventedNews.write(corpus, ARTICLES, kill);
            long moment = (long) (random.nextDouble() * duration);
            moments.append(moment).append(run(corpus, store, moment) < 0 ? " killed, " : " done, ");
        }
        System.out.println("Builds of " + duration + " ms, seed " + SEED + ", by ms: " + moments);
        assertThat(moments.toString().split(" killed", -1).length - 1).as("builds that were killed at work")
                .isGreaterThan(KILLS / 2);

        assertThat(run(corpus, store, Long.MAX_VALUE)).isNotNegative();
        new Build(BuildOptions.of(corpus, temp.resolve("undisturbed")), InventedNews.pipeline("v1", 0), Progress.SILENT)
                .run();
        assertThat(StoreDump.of(store)).isEqualTo(StoreDump.of(temp.resolve("undisturbed")));
    }

    /**
     * Runs a build in a process of its own and kills it.
     *
     * @param moment when, in milliseconds from when it begins to work
     * @return how long it worked; -1 when it was killed before it was done
     */
    private static long run(Path corpus, Path store, long moment) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), BuildProcess.class.getName(), corpus.toString(),
                store.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("ready");
            long start = System.nanoTime();
            boolean ended = process.waitFor(moment, TimeUnit.MILLISECONDS);
            if (ended) {
                assertThat(process.exitValue()).isZero();
                return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            }
            process.destroyForcibly().waitFor();
            return -1;
        }
    }
}
