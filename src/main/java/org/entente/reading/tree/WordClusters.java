package org.entente.reading.tree;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Brown clusters of words: words that stand in like places share a path of bits, or its beginning. From the lookup
 * tables that the spaCy project publishes; the model card says more.
 */
public final class WordClusters {

    private static final String RESOURCE = "/org/entente/reading/word-clusters.txt.gz";

    private static final WordClusters PUBLISHED = load();

    private final Map<String, String> paths;

    private WordClusters(Map<String, String> paths) {
        this.paths = paths;
    }

    /** The clusters that ship with the program. */
    public static WordClusters published() {
        return PUBLISHED;
    }

    /** The path of a word, as written or else in lower case: bits such as {@code 0110010111}; empty when unknown. */
    public String path(String word) {
        String path = paths.get(word);
        return path != null ? path : paths.getOrDefault(word.toLowerCase(Locale.ROOT), "");
    }

    private static WordClusters load() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(WordClusters.class.getResourceAsStream(RESOURCE)), StandardCharsets.UTF_8))) {
            Map<String, String> paths = new HashMap<>(1 << 17);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                List<String> parts = List.of(line.split(" ", -1));
                parts.subList(1, parts.size()).forEach(word -> paths.put(word, parts.get(0)));
            }
            return new WordClusters(paths);
        } catch (IOException e) {
            throw new UncheckedIOException("broken resource " + RESOURCE, e);
        }
    }
}
