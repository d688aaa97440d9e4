package voc.nlp.corenlp;

import java.util.regex.Pattern;
import voc.core.Span;

/** Lets pass what is no address, and the house where the matter is rather than anyone's home. */
final class AddressGate {
  private static final Pattern NUMBER = Pattern.compile("\\d");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
  private static final Pattern ZIP = Pattern.compile("\\d{5}(?:-\\d{4})?");

  private static final Pattern ZIP_AT_END = Pattern.compile(" \\d{5}(?:-\\d{4})?$");

  private static final Pattern TIME_OR_SPEED =
      Pattern.compile(
          "(?i)\\b(?:mph|km/h|am|pm|a\\.m\\.|p\\.m\\.|miles?|feet|ft|minutes?|hours?|years?)\\b");

  /** A house number and up to five words: no unit, town or ZIP code, which letters have. */
  private static final Pattern HOUSE =
      Pattern.compile(
          "\\d{1,5}[A-Za-z]?(?:-\\d{1,5})?(?: (?!(?i:apt|apartment|unit|suite|ste|floor|fl|rm|room)\\b)"
              + "[\\p{L}\\d][\\p{L}\\d'’.-]*){1,5}");

  /** The same goes on behind the find. */
  private static final Pattern MORE_OF_A_LETTER =
      Pattern.compile(
          "^[.,]? ?(?:(?i:apt|apartment|unit|suite|ste|floor|rm|room)\\b|#"
              + "|(?:\\p{Lu}[\\p{L}.]+,? ){0,3}(?:[A-Z]{2},? )?\\d{5}\\b)");

  private static final Pattern PLACE_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:at|behind|near|in front of|outside(?: of)?|on|by|around|beside|next to|across from"
              + "|across the street from|opposite|between|past|alley of|corner of)"
              + "(?: (?:the|corner of))? $");

  /** Someone's, by the words anywhere around. */
  private static final Pattern HOME =
      Pattern.compile(
          "(?i)\\b(?:(?:i|we|he|she|they|who) (?:\\w+ )?(?:live[sd]?|reside[sd]?|stay(?:ed)?|rent(?:ed)?)"
              + "|living|residing|reside[sd]?|lives|moved?|moving|home|mail(?:ed|ing)?|sen[dt]|ship(?:ped|ping)?"
              + "|deliver\\w*|address\\w*|billing|resident|tenant|homeowner|owner|landlord|born"
              + "|(?:my|our|his|her|their) (?:\\w+ )?(?:house|apartment|condo|residence|place|apt|unit"
              + "|property|parents|mother|father)|(?:i['’]?m|i am|we['’]?re|we are|it['’]?s|it is) (?:at|on))\\b");

  private static final Pattern AREA_BEFORE =
      Pattern.compile("(?i)\\b(?:in|around|within|across|throughout|all of)(?: the)? $");

  /** "on Saturdays in 02118": the find began at the day. */
  private static final Pattern DAY_IN_AREA =
      Pattern.compile(
          "(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)days? (?:in|around) \\d{5}(?:-\\d{4})?");

  private static final int REACH = 40;

  private AddressGate() {}

  /** Whether a find is no one's address. */
  static boolean keeps(String text, Span found) {
    String address = found.in(text);
    if (ZIP.matcher(address).matches()) {
      return AREA_BEFORE.matcher(before(text, found)).find() && !HOME.matcher(text).find();
    }
    return isNone(text, found)
        || (isHouseOfTheMatter(text, found) || DAY_IN_AREA.matcher(address).matches())
            && !HOME.matcher(text).find();
  }

  /** An address has a number and a name, or is a ZIP code. */
  private static boolean isNone(String text, Span found) {
    String address = found.in(text);
    String with = text.substring(found.start(), Math.min(text.length(), found.end() + 8));
    return !NUMBER.matcher(address).find()
        || !WORD.matcher(address).find()
        || TIME_OR_SPEED.matcher(with).find();
  }

  private static boolean isHouseOfTheMatter(String text, Span found) {
    String after = text.substring(found.end(), Math.min(text.length(), found.end() + REACH));
    return HOUSE.matcher(found.in(text)).matches()
        && !ZIP_AT_END.matcher(found.in(text)).find()
        && !MORE_OF_A_LETTER.matcher(after).find()
        && PLACE_BEFORE.matcher(before(text, found)).find();
  }

  private static String before(String text, Span found) {
    return text.substring(Math.max(0, found.start() - REACH), found.start());
  }
}
