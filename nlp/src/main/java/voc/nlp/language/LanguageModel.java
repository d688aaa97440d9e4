package voc.nlp.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import voc.core.Utterance;
import voc.nlp.ModelChecksums;

/**
 * Apache OpenNLP's language model (1.8.3: maximum entropy over groups of 1 to 3 letters, 103
 * languages). Thread-safe: predicting only reads the model.
 */
final class LanguageModel {
  private static final String RESOURCE = "/langdetect-183.bin";

  /** The model's codes of single languages whose ISO 639-1 code is that of their family. */
  private static final Map<String, String> OF_FAMILY =
      Map.of("cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa", "plt", "mg", "pnb", "pa");

  /** Nobody's mother tongue: short English with Latin words comes close to them. */
  private static final Set<String> NOBODYS = Set.of("la", "vo", "eo", "sa");

  /**
   * Languages that customers are likely to speak: those that the American Community Survey counts
   * one by one (table C16001, language spoken at home) and the model knows. Siblings are close
   * (Galician to Spanish, Bulgarian to Russian), and short texts fall on either side.
   */
  private static final Set<String> COMMON =
      Set.of(
          "ar", "bn", "de", "el", "es", "fa", "fr", "gu", "he", "hi", "hr", "hy", "it", "ja", "ko",
          "ml", "ne", "pa", "pl", "pt", "ru", "so", "sr", "sw", "ta", "te", "th", "tl", "uk", "ur",
          "vi", "zh");

  /** Evidence, as in {@link Odds#evidence}, that another language must have over those. */
  private static final double MORE_FOR_RARE = 10;

  private final LanguageDetectorME detector;
  private final Map<String, String> codes;

  private LanguageModel(LanguageDetectorModel model) {
    this.detector = new LanguageDetectorME(model);
    this.codes = codes();
  }

  /** The model that lies in the class path. */
  static LanguageModel bundled() {
    ModelChecksums.require(RESOURCE.substring(1));
    try (InputStream in = LanguageModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "no "
                + RESOURCE
                + " in the class path; is opennlp-models-langdetect among the libraries?");
      }
      return new LanguageModel(new LanguageDetectorModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The likeliest language other than English, against English. */
  Odds odds(Wording wording) {
    Map<String, Double> probabilities = probabilities(wording);
    double english = probabilities.getOrDefault(Utterance.ENGLISH, 0.0);
    String other =
        likeliest(probabilities, wording.letters(), code -> !code.equals(Utterance.ENGLISH));
    return new Odds(other, Math.log(probabilities.getOrDefault(other, 0.0) / english));
  }

  /** The likeliest of some languages, {@code und} if the model knows none of them. */
  String likeliest(Wording wording, Set<String> languages) {
    return likeliest(probabilities(wording), wording.letters(), languages::contains);
  }

  private static String likeliest(
      Map<String, Double> probabilities, int letters, Predicate<String> eligible) {
    String common = best(probabilities, eligible.and(COMMON::contains));
    String any = best(probabilities, eligible);
    double more =
        letters
            * Math.log(
                probabilities.getOrDefault(any, 0.0) / probabilities.getOrDefault(common, 0.0));
    return common.equals(Utterance.UNKNOWN) || more >= MORE_FOR_RARE ? any : common;
  }

  private static String best(Map<String, Double> probabilities, Predicate<String> eligible) {
    return probabilities.entrySet().stream()
        .filter(each -> eligible.test(each.getKey()))
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Utterance.UNKNOWN);
  }

  private Map<String, Double> probabilities(Wording wording) {
    Map<String, Double> probabilities = new TreeMap<>();
    for (Language each : detector.predictLanguages(wording.words())) {
      String code = codes.get(each.getLang());
      if (code != null) {
        probabilities.merge(code, each.getConfidence(), Math::max);
      }
    }
    return probabilities;
  }

  /** Two-letter codes by the model's three-letter ones; dialects without one are not told. */
  private static Map<String, String> codes() {
    Map<String, String> codes = new TreeMap<>(OF_FAMILY);
    for (String code : Locale.getISOLanguages()) {
      if (!NOBODYS.contains(code)) {
        codes.putIfAbsent(Locale.forLanguageTag(code).getISO3Language(), code);
      }
    }
    return codes;
  }
}
