package voc.nlp.corenlp;

import voc.core.Span;
import voc.nlp.redact.PiiType;

/**
 * Every rule that lets pass what the model marked: what has not the form of its kind ({@link
 * PiiForm}), is in no language or form that the model reads ({@link LanguageGate}), is the matter
 * itself ({@link CivicGate}) or a number that is no one's ({@link NumberGate}). Immutable.
 */
final class FindGate {
  private final CivicGate places;
  private final LanguageGate languages;

  private FindGate(CivicGate places, LanguageGate languages) {
    this.places = places;
    this.languages = languages;
  }

  private static final class Shared {
    static final FindGate GATE =
        new FindGate(
            new CivicGate(StockNames.loaded()::isFirstName),
            new LanguageGate(StockNames.loaded()::isFirstName));
  }

  /** The gate with the stock names. */
  static FindGate shared() {
    return Shared.GATE;
  }

  /** Whether a find of the model is to stay in the text. */
  boolean keeps(String text, Span found, PiiType type) {
    return !PiiForm.fits(type, found.in(text))
        || places.keeps(text, found, type)
        || NumberGate.keeps(text, found, type)
        || languages.keeps(text, found, type);
  }
}
