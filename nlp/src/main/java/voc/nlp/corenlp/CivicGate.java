package voc.nlp.corenlp;

import java.util.regex.Pattern;
import voc.core.Span;
import voc.nlp.redact.PiiType;
import voc.nlp.redact.pattern.CivicWords;

/**
 * Lets pass what the model took for a name or an address but the words around it say is the matter
 * itself: a street, a landmark, an official. Rules, so that no training can unlearn them.
 */
final class CivicGate {
  /** After a name, within the line: the name was a street's or a landmark's. */
  private static final Pattern PLACE_WORD =
      Pattern.compile(
          "(?i)^(?:['’]s)?[ -](?:[\\p{L}]{2,12} )?(?:"
              + CivicWords.PLACES
              + "|row|common|harbor|pier|hill|high school|mall|market|rotary|path|greenway|bound|line"
              + "|apartments|tavern|garage|intersection|department)"
              + "(?![\\p{L}\\p{N}])");

  /** Before a name: movement along a street, which people are not. */
  private static final Pattern MOVING =
      Pattern.compile(
          "(?i)(?:\\b(?:onto|down|along|towards?|across|crossing|off|off of|up|northbound|southbound"
              + "|eastbound|westbound|inbound|outbound|bound|intersection (?:of|with|at)|corner (?:of|with)"
              + "|between|btwn?|near|by the|in front of the|side of|part of|end of|traffic on|cars on"
              + "|drivers on|block of|entrance to|exit (?:from|to)|route|turning on|turn on|at the end of)"
              + "|[@/&])[ \"]?$");

  /** Movement counts only where the talk is of roads: "I signed up Maria" is of a person. */
  private static final Pattern ROADS =
      Pattern.compile(
          "(?i)\\b(?:cars?|drivers?|driving|vehicles?|traffic|trucks?|bus(?:es)?|bik(?:es?|ers?|ing)|cyclists?"
              + "|pedestrians?|peds|walk(?:ing)?|speed(?:ing)?|lanes?|lights?|signals?|crosswalks?|sidewalks?"
              + "|street|st|ave|avenue|road|rd|intersection|corner|turn(?:ing|s)?|stop sign|pothole|park(?:ing|ed)?"
              + "|cross(?:ing)?|route)\\b");

  private static final Pattern NUMBER = Pattern.compile("\\d");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
  private static final Pattern ZIP = Pattern.compile("\\d{5}(?:-\\d{4})?");
  private static final Pattern TIME_OR_SPEED =
      Pattern.compile(
          "(?i)\\b(?:mph|km/h|am|pm|a\\.m\\.|p\\.m\\.|miles?|feet|ft|minutes?|hours?|years?)\\b");

  private static final int REACH = 40;

  private CivicGate() {}

  /** Whether the words around a find say that it is no one's. */
  static boolean keeps(String text, Span found, PiiType type) {
    return switch (type) {
      case NAME -> isPlaceOrOfficial(text, found);
      case ADDRESS -> isNoAddress(text, found);
      default -> false;
    };
  }

  private static boolean isPlaceOrOfficial(String text, Span found) {
    String before = text.substring(Math.max(0, found.start() - REACH), found.start());
    String after = text.substring(found.end(), Math.min(text.length(), found.end() + REACH));
    return PLACE_WORD.matcher(after).find()
        || (MOVING.matcher(before).find() && ROADS.matcher(text).find())
        || CivicWords.isOfficial(text, found)
        || isPlaceElsewhere(text, found);
  }

  /** "Elm St … toward Elm". */
  private static boolean isPlaceElsewhere(String text, Span found) {
    String name = found.in(text);
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      String after = text.substring(end, Math.min(text.length(), end + REACH));
      if (at != found.start() && PLACE_WORD.matcher(after).find()) {
        return true;
      }
    }
    return false;
  }

  /** An address has a number and a name, or is a ZIP code. */
  private static boolean isNoAddress(String text, Span found) {
    String address = found.in(text);
    if (ZIP.matcher(address).matches()) {
      return false;
    }
    String with = text.substring(found.start(), Math.min(text.length(), found.end() + 8));
    return !NUMBER.matcher(address).find()
        || !WORD.matcher(address).find()
        || TIME_OR_SPEED.matcher(with).find();
  }
}
