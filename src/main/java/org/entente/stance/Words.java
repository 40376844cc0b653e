package org.entente.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The package's word lists: which words judge, want, stop, or put two actors into relation. */
final class Words {

    /** Lemmas by class, as {@code words.tsv} explains them. */
    private static final Map<String, Set<String>> CLASSES = load();

    private Words() {
    }

    /** Whether a lemma is in a class of {@code words.tsv}. */
    static boolean is(String group, String lemma) {
        return CLASSES.getOrDefault(group, Set.of()).contains(lemma);
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> classes = new HashMap<>();
        try (InputStream in = Words.class.getResourceAsStream("words.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (!line.startsWith("#") && tab > 0) {
                    Set<String> words = classes.computeIfAbsent(line.substring(0, tab), k -> new HashSet<>());
                    Collections.addAll(words, line.substring(tab + 1).split("\\|"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classes;
    }
}
