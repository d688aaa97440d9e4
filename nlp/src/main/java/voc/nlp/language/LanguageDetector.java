package voc.nlp.language;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import voc.core.Utterance;

/**
 * Tells the language of a text, and keeps silent when in doubt: a sentence wrongly called foreign
 * is lost to every figure, while one wrongly called English is one noisy sentence among many.
 *
 * <p>Deterministic and thread-safe. The first use in a JVM loads a model of 10 MB (about a second
 * of one core, 36 MB of heap).
 */
public final class LanguageDetector {
  /** Fewer Latin letters tell nothing: a name or two would decide. */
  static final int LEAST_LETTERS = 18;

  /**
   * Evidence from which on a language is told, in nats as {@link Odds#evidence} counts them. Chosen
   * on public comments in English, where nothing English reaches it; see the evaluation page.
   */
  static final double LEAST_EVIDENCE = 12;

  private static final class Shared {
    private static final LanguageDetector DETECTOR = new LanguageDetector(LanguageModel.bundled());
  }

  private final LanguageModel model;

  private LanguageDetector(LanguageModel model) {
    this.model = model;
  }

  /** The one detector of this JVM. */
  public static LanguageDetector shared() {
    return Shared.DETECTOR;
  }

  /**
   * The language of a text.
   *
   * @param text any text; of a long one the first {@value Wording#READ} characters are read
   * @return its ISO 639-1 code; {@code und} if it is in no script of English, but which language is
   *     not known; null if it is too short or too doubtful to tell
   */
  public @Nullable String language(String text) {
    Wording wording = Wording.of(text);
    Optional<Scripts.Foreign> foreign = Scripts.foreign(wording.words());
    if (foreign.isPresent()) {
      return foreign.get().language(model, wording);
    }
    if (wording.letters() < LEAST_LETTERS) {
      return null;
    }
    if (HaitianCreole.is(wording.words())) {
      return HaitianCreole.CODE;
    }
    Odds odds = model.odds(wording);
    double evidence = odds.evidence(wording.letters());
    if (evidence >= LEAST_EVIDENCE) {
      return odds.language();
    }
    return evidence <= -LEAST_EVIDENCE ? Utterance.ENGLISH : null;
  }
}
