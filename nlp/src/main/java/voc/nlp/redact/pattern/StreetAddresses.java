package voc.nlp.redact.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Span;

/**
 * Postal addresses: a house number and a street, perhaps with unit, city, state and ZIP code; post
 * office boxes; military addresses. {@link #homes} are those that the words before them make
 * somebody's, or that are written as on a letter; {@link #all} is every house number and street.
 */
public final class StreetAddresses {
  private static final String NUMBER_WORD = "(?:" + NumberWords.UP_TO_HUNDRED + ")";

  private static final String HOUSE =
      "(?:\\d{1,6}[A-Za-z]?(?:-\\d{1,5})?(?: 1/2)?|"
          + NUMBER_WORD
          + "(?:[ -]"
          + NUMBER_WORD
          + "){0,5}+)";

  private static final String NAME_WORD =
      "(?!(?i:and|or|block|of|the|to|is|was|in|on|at|for|minutes|cars|feet|years)\\b)[\\p{L}\\d][\\p{L}\\d'’.-]{0,30}+";

  private static final String STREET =
      HOUSE + ",? (?:" + NAME_WORD + " ){1,4}?(?i:" + StreetWords.SUFFIX + ")\\b\\.?";

  private static final String STATE =
      "(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
          + "|(?i:massachusetts|new york|california|texas|florida|new jersey|connecticut|pennsylvania|illinois|ohio|georgia|virginia"
          + "|washington|oregon|arizona|colorado|michigan|maine|vermont|new hampshire|rhode island))";

  private static final String UNIT =
      "(?:[,\\s]{1,3}(?i:(?:apt|apartment|unit|suite|ste|floor|fl|rm|room|bldg|building)(?![a-z])|#)\\.? ?#?(?=\\w{0,5}\\d|[A-Za-z]\\b)\\w{1,6}\\b)";

  private static final String ZIP = "(?:\\d{5}(?:-\\d{4})?(?![\\w-]))";

  private static final String TOWN =
      "(?:[,\\s]{1,3}\\p{Lu}[\\p{L}'’.-]{1,25}+(?: \\p{Lu}[\\p{L}'’.-]{1,25}+){0,2}?)";

  /** Without a ZIP code a comma tells Maine from "drive me". */
  private static final String STATE_ZIP =
      "(?:[,\\s]{1,3}"
          + STATE
          + "\\b\\.?[,\\s]{1,3}"
          + ZIP
          + "|,\\s{1,2}"
          + STATE
          + "\\b\\.?|[,\\s]{1,3}"
          + ZIP
          + ")";

  /** Unit, town, state and ZIP code, as far as they are there. */
  private static final String REST = "(?:" + UNIT + "?(?:" + TOWN + "?" + STATE_ZIP + ")?)";

  private static final Pattern ALL = Pattern.compile("(?<![\\w$.#/:-])(?i:" + STREET + ")" + REST);

  /** As on a letter: with a unit, or with a town's state or ZIP code. */
  private static final Pattern LETTER =
      Pattern.compile(
          "(?<![\\w$.#/:-])(?=\\d)(?i:"
              + STREET
              + ")(?:(?<unit>"
              + UNIT
              + ")(?:"
              + TOWN
              + "?"
              + STATE_ZIP
              + ")?|"
              + TOWN
              + "?"
              + STATE_ZIP
              + ")");

  /** Of any country: whatever stands between a house number and a unit. */
  private static final Pattern WITH_UNIT =
      Pattern.compile(
          "(?<![\\w$.#/:-])\\d{1,6}[A-Za-z]?,?[ \\n](?:"
              + NAME_WORD
              + ",?[ \\n]{1,2}){1,6}?"
              + UNIT.replaceFirst("\\[,\\\\s\\]\\{1,3\\}", "[,\\\\s]{0,3}")
              + "(?:(?:, ?|\\s?\\n\\s{0,3})\\p{Lu}[\\p{L}'’.-]{1,25}+(?: \\p{Lu}[\\p{L}'’.-]{1,25}+){0,3}){0,3}(?: ?[A-Z]{2}\\b)?(?:[,\\s]{1,3}\\d{4,6}(?![\\w-]))?");

  private static final Pattern BOX =
      Pattern.compile(
          "\\b(?i:p\\.? ?o\\.? ?box|post office box) ?#?\\d{1,7}\\b(?:"
              + TOWN
              + "?"
              + STATE_ZIP
              + ")?");

  private static final Pattern MILITARY =
      Pattern.compile(
          "(?:\\b(?:PSC|Unit|CMR|USS|USNS|USCGC) [\\w ]{1,25}(?:, ?Box \\d{1,6})?[,\\s]{1,3})?\\b(?:APO|FPO|DPO),? A[AEP],? \\d{5}\\b");

  /** Words that make the address after them somebody's. */
  private static final String HOME =
      "(?i:\\b(?:"
          + "(?:i|we|he|she|they|who|mother|father|parents|family|and)(?:['’]m|['’]ve|['’]re)?(?: am| are| is| have| has| currently| still| also| do| used to| was| were| been| just){0,3}"
          + " (?:lived?|lives|living|resided?|resides|residing|stay(?:ing)?|moved|moving)(?: here| right| over| across| up| down)?(?: at| on| in| to| from)?"
          + "|(?:my|our|his|her|their|home|mailing|billing|postal|shipping|current|new|residential|primary|secondary|permanent)"
          + "(?: home| mailing| billing| postal| shipping| current| new| old| own| residential| street| full){0,2}"
          + " (?:address(?:es)?|home|house|apartment|condo|residence|place|apt|driveway|property)"
          + "|(?:send|mail|mailed|sent|ship|shipped|deliver|delivered|forward|return)(?: (?:it|this|that|them|my|the|a|an|new|one|bill|letter|check|card|bin|package|mail|me|us)){0,4} (?:to|at)(?: me| us)?(?: at)?"
          + "|(?:resident|homeowner|tenant|renter|owner)s? (?:of|at|on)"
          + "|change my address to|address"
          + ")(?:(?: is| was| are| at| located| located at| to| on| would be| will be|['’]s|[:,=-]| it['’]?s| here){0,4})[ \\n]{1,2})";

  /** After such words even a street without its suffix is taken: "I live at 450 Centre". */
  private static final Pattern HOMES =
      Pattern.compile(
          HOME
              + "(?<home>(?i:"
              + STREET
              + ")"
              + REST
              + "|\\d{1,6}[A-Za-z]?(?:-\\d{1,5})? (?<bare>\\p{Lu}[\\p{L}'’.-]{1,25}+)(?: \\p{Lu}[\\p{L}'’.-]{1,25}+){0,2}"
              + REST
              + ")");

  /** "The address of the pothole is …". */
  private static final Pattern ADDRESS_OF_A_PLACE =
      Pattern.compile(
          "(?i)\\baddress (?:of|for) (?!my\\b|our\\b)[^.!?\\n]{0,40}$|\\b(?:street|exact|nearest|closest|pothole) address[^.!?\\n]{0,12}$");

  /** Right before an address they make it the place of the matter. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)\\b(?:at|near|outside|of|by|from|opposite|between|around|behind|beside|on|to|past|nearest|(?:the|this|that|a) (?:\\w{1,15} )?(?:house|home|building|property|lot|business)|address(?: is|:)?|location:?)[ ,:]{1,3}$");

  private static final int CONTEXT = 60;

  private StreetAddresses() {}

  /** Addresses where somebody lives or gets mail. */
  public static List<Span> homes(String text) {
    List<Span> spans = new ArrayList<>();
    if (!FirstLook.hasNumber(text)) {
      return spans;
    }
    Matcher home = HOMES.matcher(text);
    while (home.find()) {
      String bare = home.group("bare");
      if ((bare == null || !Words.isOrdinary(bare))
          && !ADDRESS_OF_A_PLACE.matcher(before(text, home.start("home"))).find()) {
        spans.add(new Span(home.start("home"), home.end("home")));
      }
    }
    if (!FirstLook.hasDigit(text)) {
      return spans;
    }
    Matcher letter = LETTER.matcher(text);
    while (letter.find()) {
      if (letter.start("unit") >= 0 || !PLACE.matcher(before(text, letter.start())).find()) {
        spans.add(new Span(letter.start(), letter.end()));
      }
    }
    spans.addAll(Spans.of(WITH_UNIT, text));
    spans.addAll(Spans.of(BOX, text));
    spans.addAll(Spans.of(MILITARY, text));
    return spans;
  }

  /** Every house number with its street. */
  public static List<Span> all(String text) {
    return Spans.of(ALL, text);
  }

  private static String before(String text, int at) {
    return text.substring(Math.max(0, at - CONTEXT), at);
  }
}
