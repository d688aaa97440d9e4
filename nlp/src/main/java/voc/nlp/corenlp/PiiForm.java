package voc.nlp.corenlp;

import java.util.regex.Pattern;
import voc.nlp.redact.PiiType;

/** What a kind of personal data must at least look like, whatever a model says. */
final class PiiForm {
  private static final int LEAST_OF_PHONE = 4;
  private static final int LEAST_OF_IP = 4;
  private static final int LEAST_OF_LICENSE = 5;

  /** Holidays, which stand where a name may and are written like one. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)(?:(?:merry|happy) )?(?:christmas|xmas|easter|thanksgiving|halloween|hanukkah|ramadan"
              + "|kwanzaa|diwali)(?: (?:tree|eve|day|lights?))?");

  private PiiForm() {}

  /** Whether these words may be of that kind. */
  static boolean fits(PiiType type, String words) {
    long digits = words.chars().filter(Character::isDigit).count();
    long letters = words.chars().filter(Character::isLetter).count();
    return switch (type) {
      case PHONE -> digits >= LEAST_OF_PHONE;
      case IP -> digits >= LEAST_OF_IP && (words.indexOf('.') >= 0 || words.indexOf(':') >= 0);
      case DRIVER_LICENSE -> digits >= 1 && digits + letters >= LEAST_OF_LICENSE;
      case NAME -> letters >= 1 && !words.contains("://") && !NO_NAME.matcher(words).matches();
      default -> true;
    };
  }
}
