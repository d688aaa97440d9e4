package voc.nlp.redact.pattern;

import java.util.regex.Pattern;
import voc.core.Span;

/**
 * Numbers written like a local telephone number, three digits and four, that are something else:
 * "the 400-1200 block", "case 245-1234", "between 300-1500", "950-1050 Main St".
 */
final class OtherNumbers {
  /** How far back and ahead the words around a number are read, in characters. */
  private static final int CONTEXT = 40;

  /** "just in case" and "a lot" name no number. */
  private static final Pattern NUMBERED_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:(?<!in |any )case|(?<!upon |on )request|(?<!a )lot|ticket|permit|docket|block"
              + "|between|reference|ref|confirmation|complaint|invoice|account|acct|licen[cs]e|citation"
              + "|violation|claim|parcel|meter|pole|hydrant|plate|code|section|chapter|ordinance"
              + "|model|part|SR|WO)s?"
              + "(?:[ .:#=]{1,3}(?:number|num|no|nr|id|is|was|ref))*[ .:#=]{0,3}$");

  private static final Pattern BLOCK_AFTER = Pattern.compile("(?i)^ (?:hundred )?blocks?\\b");

  private static final Pattern STREET_AFTER =
      Pattern.compile(
          "^ (?:\\p{Lu}[\\p{L}.']* ){1,3}"
              + "(?i:st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|ct|court|pl|place"
              + "|sq|square|way|pkwy|parkway|ter|terrace|hwy|highway)\\b");

  /** Of a range in round figures both ends are a multiple of this. */
  private static final int ROUND = 50;

  /** The house numbers of one range span a few blocks; more is a telephone number and a street. */
  private static final int HOUSE_RANGE = 500;

  private OtherNumbers() {}

  /** Whether the seven digits at {@code number} are no telephone number by what surrounds them. */
  static boolean hasOne(String text, Span number) {
    String before = text.substring(Math.max(0, number.start() - CONTEXT), number.start());
    String after = text.substring(number.end(), Math.min(text.length(), number.end() + CONTEXT));
    return isRoundRange(number.in(text))
        || NUMBERED_BEFORE.matcher(before).find()
        || BLOCK_AFTER.matcher(after).find()
        || isHouseRange(number.in(text)) && STREET_AFTER.matcher(after).find();
  }

  /** Whether the words before it say that the number is a request's, a permit's or the like. */
  static boolean isRequestNumber(String text, Span number) {
    String before = text.substring(Math.max(0, number.start() - CONTEXT), number.start());
    return NUMBERED_BEFORE.matcher(before).find();
  }

  private static boolean isRoundRange(String digits) {
    Range range = Range.of(digits);
    return range.ascends() && range.from() % ROUND == 0 && range.to() % ROUND == 0;
  }

  private static boolean isHouseRange(String digits) {
    Range range = Range.of(digits);
    return range.ascends() && range.to() - range.from() <= HOUSE_RANGE;
  }

  /** The digits read as two numbers; a telephone line such as 0134 is under its exchange. */
  private record Range(int from, int to) {
    static Range of(String digits) {
      return new Range(
          Integer.parseInt(digits, 0, 3, 10), Integer.parseInt(digits, 4, digits.length(), 10));
    }

    boolean ascends() {
      return from < to;
    }
  }
}
