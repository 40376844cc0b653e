package org.entente.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.reading.Token;

/** The cues that ship with the project ({@code cues.tsv}), by their first word. Immutable. */
final class CueLexicon {

    private static final String RESOURCE = "cues.tsv";
    private static final Pattern INFLECTED = Pattern.compile("(.{2,}?)(?:ing|ed|s)");
    private static final CueLexicon SHIPPED = load();

    private final Map<String, List<Cue>> byFirstWord;

    private CueLexicon(Map<String, List<Cue>> byFirstWord) {
        this.byFirstWord = byFirstWord;
    }

    static CueLexicon shipped() {
        return SHIPPED;
    }

    /** The cues that stand in a sentence, in order of their first word; one word may be several. */
    List<CueUse> in(Tree tree) {
        List<CueUse> found = new ArrayList<>();
        for (Token token : tree.sentence().tokens()) {
            for (Cue cue : cuesOf(token)) {
                int last = cue.noun() == token.tag().equals("NOUN") && cue.noun() != Tree.isVerb(token)
                        ? lastWord(tree, token.index(), cue.words())
                        : -1;
                if (last >= 0 && !isOtherPhrasalVerb(tree, token.index(), last) && !isHyphenated(tree, token.index())) {
                    found.add(new CueUse(tree, token.index(), last, cue));
                }
            }
        }
        return found;
    }

    /** Whether a verb can report a clause. */
    boolean isSpeech(Token verb) {
        return cuesOf(verb).stream().anyMatch(c -> !c.noun() && c.spoken() && c.has(Frame.Kind.CLAUSE));
    }

    /** Whether a word is a verb of the lexicon. */
    boolean isVerb(Token word) {
        return Tree.isVerb(word) && cuesOf(word).stream().anyMatch(c -> !c.noun());
    }

    private List<Cue> cuesOf(Token token) {
        List<Cue> cues = byFirstWord.get(token.lemma().toLowerCase(Locale.ROOT));
        if (cues != null || !Tree.isVerb(token)) {
            return cues == null ? List.of() : cues;
        }
        return bases(token.text().toLowerCase(Locale.ROOT)).map(byFirstWord::get).filter(Objects::nonNull).findFirst()
                .orElse(List.of());
    }

    /** What a verb's base form may be, for words that the lemmatizer does not know. */
    private static Stream<String> bases(String word) {
        Matcher inflected = INFLECTED.matcher(word);
        if (!inflected.matches()) {
            return Stream.empty();
        }
        String stem = inflected.group(1);
        boolean doubled = stem.length() > 3 && stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2);
        return Stream.of(stem, stem + "e", doubled ? stem.substring(0, stem.length() - 1) : stem);
    }

    /** A part of a compound: "Sudria-backing". */
    private static boolean isHyphenated(Tree tree, int word) {
        return word > 0 && tree.word(word - 1).equals("-") || word + 1 < tree.size() && tree.word(word + 1).equals("-")
                && tree.token(word + 1).span().begin() == tree.token(word).span().end();
    }

    /** "backed up" is not "backed". */
    private static boolean isOtherPhrasalVerb(Tree tree, int verb, int last) {
        return tree.children(verb, "compound:prt").stream().anyMatch(p -> p > last);
    }

    /** The index of the last word when the lemmas stand from {@code first} on, adverbs between them aside; else -1. */
    private static int lastWord(Tree tree, int first, List<String> lemmas) {
        int at = first;
        for (String lemma : lemmas.subList(1, lemmas.size())) {
            at++;
            while (at < tree.size() && tree.token(at).tag().equals("ADV") && !tree.lemma(at).equals(lemma)) {
                at++;
            }
            if (at >= tree.size() || !tree.lemma(at).equals(lemma)) {
                return -1;
            }
        }
        return at;
    }

    private static CueLexicon load() {
        Map<String, List<Cue>> cues = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(CueLexicon.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    Cue cue = parse(line);
                    cues.computeIfAbsent(cue.words().get(0), w -> new ArrayList<>()).add(cue);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CueLexicon(cues);
    }

    private static Cue parse(String line) {
        String[] field = line.split("\t", -1);
        if (field.length != 6) {
            throw new IllegalArgumentException(RESOURCE + ": not six fields: " + line);
        }
        List<Frame> frames = Arrays.stream(field[2].split(",")).map(Frame::parse).toList();
        return new Cue(List.of(field[0].split(" ")), field[1].equals("noun"), frames,
                Statement.Force.valueOf(field[3]), field[4].equals("words"), Double.parseDouble(field[5]));
    }
}
