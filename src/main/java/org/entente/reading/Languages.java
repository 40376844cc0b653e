package org.entente.reading;

import java.util.Arrays;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.entente.article.Article;

/** Tells the language of an article with OpenNLP's language detector. Safe to share by threads. */
public final class Languages {

    private static final String MODEL = "/langdetect-183.bin";

    /** Fewer letters than this do not tell the language. */
    private static final int FEW_LETTERS = 60;

    /** The detector reads no more of an article than this. */
    private static final int ENOUGH_CHARS = 4000;

    /** How many times likelier than English another language must be. */
    private static final double SURELY = 3;

    private final Pool<LanguageDetectorME> detectors;

    private Languages(LanguageDetectorModel model) {
        detectors = new Pool<>(() -> new LanguageDetectorME(model));
    }

    /** Loads the model; takes a second or two, so make one and share it. */
    public static Languages create() {
        return new Languages(Models.load(MODEL, LanguageDetectorModel::new));
    }

    /**
     * What language an article is in.
     *
     * @param code ISO 639-3, such as {@code eng}; {@code und} when the text is too short to tell
     * @param probability the model's, from 0 to 1; 0 when too short
     * @param english the model's probability that it is English
     */
    public record Verdict(String code, double probability, double english) {

        /** A verdict that leaves no other language any chance. */
        public Verdict(String code, double probability) {
            this(code, probability, code.equals("eng") ? probability : 0);
        }

        /** Whether an English reader should read it; so for a text too short to tell. */
        public boolean readAsEnglish() {
            return code.equals("eng") || code.equals("und") || probability < SURELY * english;
        }
    }

    /** The language of an article's clean text. */
    public Verdict of(Article article) {
        String text = article.text().substring(0, Math.min(article.text().length(), ENOUGH_CHARS));
        if (text.chars().filter(Character::isLetter).count() < FEW_LETTERS) {
            return new Verdict("und", 0, 0);
        }
        Language[] languages = detectors.with(detector -> detector.predictLanguages(text));
        double english = Arrays.stream(languages).filter(l -> l.getLang().equals("eng"))
                .mapToDouble(Language::getConfidence).sum();
        return new Verdict(languages[0].getLang(), languages[0].getConfidence(), english);
    }
}
