package voc.nlp.corenlp;

import java.util.regex.Pattern;
import voc.core.Span;
import voc.nlp.redact.PiiType;

/**
 * Every rule that lets pass what the model marked: what has not the form of its kind ({@link
 * PiiForm}), is in no language or form that the model reads ({@link LanguageGate}), is the matter
 * itself ({@link CivicGate}) or a number that is no one's ({@link NumberGate}). Immutable.
 */
final class FindGate {
  private static final Pattern BILL_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:my|our|the|a|this|that|water|sewer|gas|electric(?:ity)?|phone|tax|utility|monthly|last"
              + "|their|her|his|your|medical|hospital|first|next|new) $");

  private static final Pattern BILL_AFTER =
      Pattern.compile(
          "(?i)^(?:s|ed)? (?:was|is|of|for|went|came|shows|says)\\b[^.?!\\n]{0,30}[$€£]");

  private static final int REACH = 40;

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
        || type == PiiType.NAME && isInvoice(text, found)
        || languages.keeps(text, found, type);
  }

  /** A bill to pay. */
  private static boolean isInvoice(String text, Span found) {
    String before = text.substring(Math.max(0, found.start() - REACH), found.start());
    String after = text.substring(found.end(), Math.min(text.length(), found.end() + REACH));
    String name = found.in(text);
    return name.equals("bill") && BILL_BEFORE.matcher(before).find()
        || name.equalsIgnoreCase("bill") && BILL_AFTER.matcher(after).find();
  }
}
