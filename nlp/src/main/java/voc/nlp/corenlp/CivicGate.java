package voc.nlp.corenlp;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Span;
import voc.nlp.redact.PiiType;
import voc.nlp.redact.pattern.CivicWords;

/**
 * Lets pass what the model took for a name or an address but the words around it say is the matter
 * itself: a street, a landmark, an official. Rules, so that no training can unlearn them. A first
 * and a last name need more than a preposition to pass: a name that leaves does more harm than a
 * street that is missing.
 */
final class CivicGate {
  /** Words that end a street's or a public place's name and are nothing that people do or have. */
  private static final String SURE =
      "st|str|street|ave?|avenue|rd|road|blvd|boulevard|dr|ln|lane|ct|pl|sq|square|terr?|terrace|pkwy"
          + "|parkway|hwy|highway|expressway|turnpike|circle|rotary|alley|bridge|overpass|underpass|viaduct"
          + "|tunnel|playground|pond|river|reservoir|beach|harbor|wharf|pier|arboretum|high school|school"
          + "|college|university|library|church|cathedral|cemetery|hospital|station|plaza|island"
          + "|greenway|bound|theater|theatre|museum|stadium|arena|airport|towers?|memorial|monument"
          + "|terminal|intersection|department";

  /** Words that do so as a rule, and otherwise are what people have or do. */
  private static final String LIKELY =
      "court|place|drive|way|row|park|gardens?|common|hill|field|center|centre|mall|market|path|trail"
          + "|line|house|houses|apartments|tavern|garage|building|hall|village|heights|branch";

  private static final String END = ")(?![\\p{L}\\p{N}])";

  /** A word of the place's name that the model left out: "Madison [Park] High School". */
  private static final String BETWEEN = "(?:(?-i:\\p{Lu}\\p{L}{0,11}|x) )?";

  /** After a name, within the line: the name was a street's or a landmark's. */
  private static final Pattern PLACE_WORD =
      Pattern.compile("(?i)^[ -]" + BETWEEN + "(?:(?<sure>" + SURE + ")|" + LIKELY + END);

  /** "Wollaston's library", but not "Rosa's house". */
  private static final Pattern PLACE_OWNED =
      Pattern.compile(
          "(?i)^['’]s (?:"
              + "st|street|ave?|avenue|rd|road|blvd|boulevard|square|sq|school|high school|church"
              + "|library|hospital|park"
              + END);

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

  private static final Pattern TRAVEL =
      Pattern.compile(
          "(?i)\\b(?:bus|train|shuttle|ferry|flights?|airport|commut\\w+|trips?|rides?|miles|route|line"
              + "|driv(?:e|ing)|traffic|fare|from)\\b");

  private static final Pattern TO_A_PLACE = Pattern.compile("^ to (?:the )?\\p{Lu}");

  private static final Pattern FROM_A_PLACE =
      Pattern.compile("\\bfrom (?:\\p{Lu}[\\p{L}']* ){1,2}to $|^\\p{Lu}[\\p{L}']* to $");

  private static final Pattern BLANK = Pattern.compile("\\s+");

  private static final int REACH = 40;

  private final Predicate<String> firstName;

  /**
   * A gate.
   *
   * @param firstName tells first names, given in lower case
   */
  CivicGate(Predicate<String> firstName) {
    this.firstName = firstName;
  }

  /** Whether the words around a find say that it is no one's. */
  boolean keeps(String text, Span found, PiiType type) {
    return switch (type) {
      case NAME -> isPlaceOrOfficial(text, found);
      case ADDRESS -> AddressGate.keeps(text, found);
      default -> false;
    };
  }

  private boolean isPlaceOrOfficial(String text, Span found) {
    String name = found.in(text);
    String before = text.substring(Math.max(0, found.start() - REACH), found.start());
    String after = text.substring(found.end(), Math.min(text.length(), found.end() + REACH));
    return isPlace(name, after)
        || CivicWords.isOfficial(text, found)
        || !isFirstAndLast(name)
            && (isPassed(before, text) || isEndOfTrip(name, before, after, text))
        || isPlaceElsewhere(text, found);
  }

  private boolean isPlace(String name, String after) {
    Matcher place = PLACE_WORD.matcher(after);
    if (place.find()) {
      return place.group("sure") != null || !isFirstAndLast(name) || isCapitalised(place.group());
    }
    Matcher owned = PLACE_OWNED.matcher(after);
    return owned.find()
        && (!startsWithFirstName(name) || isCapitalised(owned.group().substring(2)));
  }

  private static boolean isPassed(String before, String text) {
    return MOVING.matcher(before).find() && ROADS.matcher(text).find();
  }

  /** "from Logan to Quincy". */
  private static boolean isEndOfTrip(String name, String before, String after, String text) {
    return BLANK.split(name).length == 1
        && (TO_A_PLACE.matcher(after).find() || FROM_A_PLACE.matcher(before).find())
        && TRAVEL.matcher(text).find();
  }

  private boolean isFirstAndLast(String name) {
    return BLANK.split(name.strip()).length > 1 && startsWithFirstName(name);
  }

  private boolean startsWithFirstName(String name) {
    return firstName.test(BLANK.split(name.strip())[0].toLowerCase(Locale.ROOT));
  }

  private static boolean isCapitalised(String words) {
    return Character.isUpperCase(words.strip().codePointAt(0));
  }

  /** "Elm St … toward Elm". */
  private boolean isPlaceElsewhere(String text, Span found) {
    String name = found.in(text);
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      String after = text.substring(end, Math.min(text.length(), end + REACH));
      if (at != found.start()
          && (at == 0 || !Character.isLetter(text.charAt(at - 1)))
          && !after.startsWith("'s")
          && !after.startsWith("’s")
          && isPlace(name, after)) {
        return true;
      }
    }
    return false;
  }
}
