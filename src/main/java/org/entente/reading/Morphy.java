package org.entente.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Lemmas by endings, exceptions and a list of known lemmas, as WordNet's Morphy finds them (morphy(7WN)); words that no list
 * knows go by the rules of spelling.
 */
final class Morphy {

    /** An ending and what stands in its place in the lemma. */
    private record Ending(String ending, String lemma) {
    }

    private static final String NOUN = "n";
    private static final String VERB = "v";
    private static final String ADJECTIVE = "a";
    private static final String ADVERB = "r";

    private static final List<Ending> NOUN_ENDINGS = List.of(new Ending("s", ""), new Ending("ses", "s"),
            new Ending("ves", "f"), new Ending("xes", "x"), new Ending("zes", "z"), new Ending("ches", "ch"),
            new Ending("shes", "sh"), new Ending("men", "man"), new Ending("ies", "y"));
    private static final List<Ending> VERB_ENDINGS = List.of(new Ending("s", ""), new Ending("ies", "y"),
            new Ending("es", "e"), new Ending("es", ""), new Ending("ed", "e"), new Ending("ed", ""),
            new Ending("ing", "e"), new Ending("ing", ""));
    private static final List<Ending> COMPARED_ENDINGS = List.of(new Ending("er", ""), new Ending("est", ""),
            new Ending("er", "e"), new Ending("est", "e"), new Ending("ier", "y"), new Ending("iest", "y"));

    private static final Map<String, Set<String>> KNOWN = new HashMap<>();
    private static final Map<String, Map<String, String>> EXCEPTIONS = new HashMap<>();

    static {
        load();
    }

    private Morphy() {
    }

    /** @param fine the Penn tag: base forms stay as they are */
    static String verb(String form, String fine) {
        boolean base = fine.equals("VB") || fine.equals("VBP");
        if (base && isKnown(VERB, form)) {
            return form;
        }
        return listed(VERB, form, VERB_ENDINGS, spelt(form));
    }

    /** @param fine the Penn tag: singular nouns stay as they are */
    static String noun(String form, String fine) {
        if (!fine.startsWith("NNS") && !fine.startsWith("NNPS")) {
            return form;
        }
        boolean plural = form.endsWith("s") && !form.endsWith("ss") && form.length() > 2;
        return listed(NOUN, form, NOUN_ENDINGS, plural ? form.substring(0, form.length() - 1) : form);
    }

    /** Adjectives and adverbs; only comparatives and superlatives have another lemma. */
    static String compared(String form, String fine) {
        return switch (fine) {
            case "JJR", "JJS" -> listed(ADJECTIVE, form, COMPARED_ENDINGS, form);
            case "RBR", "RBS" -> listed(ADVERB, form, COMPARED_ENDINGS, form);
            default -> form;
        };
    }

    private static String listed(String kind, String form, List<Ending> endings, String otherwise) {
        String exception = EXCEPTIONS.getOrDefault(kind, Map.of()).get(form);
        if (exception != null) {
            return exception;
        }
        List<String> found = new ArrayList<>();
        for (Ending e : endings) {
            if (form.endsWith(e.ending()) && form.length() > e.ending().length() + 1) {
                String lemma = form.substring(0, form.length() - e.ending().length()) + e.lemma();
                if (isKnown(kind, lemma)) {
                    found.add(lemma);
                }
            }
        }
        if (!found.isEmpty()) {
            return found.get(0);
        }
        return isKnown(kind, form) ? form : otherwise;
    }

    /** A verb that no list knows, by its spelling: "tweeted", "gaslighting", "normalised". */
    private static String spelt(String form) {
        if (form.endsWith("ies") && form.length() > 4) {
            return form.substring(0, form.length() - 3) + "y";
        }
        if (form.endsWith("s") && !form.endsWith("ss")) {
            return form.substring(0, form.length() - 1);
        }
        int cut = form.endsWith("ed") ? 2 : form.endsWith("ing") ? 3 : 0;
        if (cut == 0 || form.length() - cut < 3) {
            return form;
        }
        String stem = form.substring(0, form.length() - cut);
        char last = stem.charAt(stem.length() - 1);
        char before = stem.charAt(stem.length() - 2);
        if (last == before && "bdgmnprt".indexOf(last) >= 0) {
            return stem.substring(0, stem.length() - 1);
        }
        if (cut == 2 && last == 'i') {
            return stem.substring(0, stem.length() - 1) + "y";
        }
        boolean silent = "cvzu".indexOf(last) >= 0 || stem.endsWith("is") || stem.endsWith("at") || stem.endsWith("dg");
        return silent ? stem + "e" : stem;
    }

    private static boolean isKnown(String kind, String lemma) {
        return KNOWN.getOrDefault(kind, Set.of()).contains(lemma);
    }

    private static void load() {
        try (InputStream in = Morphy.class.getResourceAsStream("lemmas.tsv.gz");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                if (cells.length == 2) {
                    KNOWN.computeIfAbsent(cells[0], k -> new HashSet<>()).add(cells[1]);
                } else {
                    EXCEPTIONS.computeIfAbsent(cells[0], k -> new HashMap<>()).put(cells[1], cells[2]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
