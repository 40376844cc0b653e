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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.reading.Token;

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

    /** Whether a word is in a class by its lemma, or as it is written where its lemma may be wrong. */
    static boolean is(String group, Token word) {
        return is(group, word.lemma().toLowerCase(Locale.ROOT)) || is(group, word.text().toLowerCase(Locale.ROOT));
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
