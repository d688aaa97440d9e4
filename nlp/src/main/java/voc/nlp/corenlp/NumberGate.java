package voc.nlp.corenlp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Span;
import voc.nlp.redact.PiiType;

/**
 * Lets pass numbers that the model took for someone's but that their own form or the words right
 * before them say are not: dates, times, money, coordinates, the numbers of requests, permits and
 * buses. A number that is all a turn says may be the answer to a question, and is never let pass.
 */
final class NumberGate {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

  /** Fewer words beside the number and the turn may be an answer: "it is 01/02/1980". */
  private static final int LEAST_WORDS = 3;

  private static final Pattern TIME =
      Pattern.compile(
          "(?i)(?:[01]?\\d|2[0-4])(?::[0-5]\\d){0,2}(?:[ap]\\.?m\\.?)?"
              + "(?:-(?:[01]?\\d|2[0-4])(?::[0-5]\\d)?(?:[ap]\\.?m\\.?)?)?");

  private static final Pattern DATE =
      Pattern.compile(
          "(?:0?[1-9]|1[0-2])([/.-])(?:0?[1-9]|[12]\\d|3[01])\\1(?:\\d{4}|\\d{2})"
              + "|(?:0?[1-9]|[12]\\d|3[01])([/.])(?:0?[1-9]|1[0-2])\\2(?:\\d{4}|\\d{2})"
              + "|(?:19|20)\\d{2}([/.-])(?:0[1-9]|1[0-2])\\3(?:0[1-9]|[12]\\d|3[01])");

  private static final Pattern MONEY = Pattern.compile("[$€£]\\d[\\d,]*(?:\\.\\d+)?[kKmM]?");

  private static final Pattern AMOUNT = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  private static final Pattern MONEY_AFTER =
      Pattern.compile("(?i)^ ?(?:dollars?|bucks|usd|cents)\\b");

  /** One point: a telephone number written with points has two. */
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,3}\\.\\d+°?[NSEWnsew]?");

  /** Numbers of public services of three digits that the North American Numbering Plan reserves. */
  private static final Pattern SERVICE = Pattern.compile("[2-9]11");

  private static final Pattern YEAR = Pattern.compile("(?:1[6-9]|20)\\d{2}(?:'?s)?");

  private static final Pattern YEAR_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:in|since|built|until|till|from|before|after|early|late|mid|circa|year|summer|fall"
              + "|autumn|winter|spring|january|february|march|april|may|june|july|august|september"
              + "|october|november|december)(?: (?:of|the|around|about|early|late))*[ -]$");

  /** What is numbered here is no person's: a matter's own number leads to no one outside. */
  private static final Pattern MATTER_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:(?<!upon |on )request|ticket|permit|docket|parcel|hydrant|pole|meter|ordinance"
              + "|violation|citation|work order|SR|311)s?"
              + "(?:[ .:#=]{1,3}(?:number|num|no|nr|id|is|was|ref))*[ .:#=]{1,3}$");

  /** Of vehicles, lines and areas, whose numbers are short. */
  private static final Pattern LINE_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:bus(?:es)?|routes?|line|trains?|trolley|zip|zip ?code|block|exit|highway|hwy|rte|rt"
              + "|interstate|vehicle|car|stop|truck|track|platform|pier|gate|room|ward|precinct|district"
              + "|section|chapter)(?: (?:number|num|no\\.?|nr|is|was))*[ .:#]{1,3}$");

  private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,5}[A-Za-z]?");

  private static final Pattern BLOCK_AFTER = Pattern.compile("(?i)^ (?:hundred )?blocks?\\b");

  private static final Pattern BIRTH =
      Pattern.compile("(?i)\\b(?:born|birth\\w*|dob|d\\.o\\.b)\\b");

  private static final int REACH = 40;

  private NumberGate() {}

  /** Whether every number of a find is no one's. */
  static boolean keeps(String text, Span found, PiiType type) {
    return isOfNumbers(type)
        && !isAnswer(text, found)
        && !BIRTH.matcher(text).find()
        && allKept(text, wholeWords(text, found));
  }

  private static boolean isOfNumbers(PiiType type) {
    return switch (type) {
      case PHONE, SSN, CASE, DRIVER_LICENSE, CARD, ACCOUNT -> true;
      default -> false;
    };
  }

  private static boolean isAnswer(String text, Span found) {
    Matcher words = LETTERS.matcher(text);
    int beside = 0;
    while (words.find()) {
      beside += words.end() <= found.start() || words.start() >= found.end() ? 1 : 0;
    }
    return beside < LEAST_WORDS
            && !MATTER_BEFORE.matcher(before(text, found.start())).find()
            && !LINE_BEFORE.matcher(before(text, found.start())).find()
            && !SERVICE.matcher(found.in(text)).matches()
        || beside == 0;
  }

  /** A tokenizer cuts "$1,234.56" and "01/02/2023" into parts; what they are shows as a whole. */
  private static Span wholeWords(String text, Span found) {
    int start = found.start();
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    int end = found.end();
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return new Span(start, end);
  }

  private static boolean allKept(String text, Span words) {
    Matcher word = WORD.matcher(text).region(words.start(), words.end());
    boolean any = false;
    while (word.find()) {
      if (DIGIT.matcher(word.group()).find()) {
        any = true;
        if (!isNoOnes(text, word.start(), word.end())) {
          return false;
        }
      }
    }
    return any;
  }

  private static boolean isNoOnes(String text, int from, int to) {
    int start = from;
    int end = to;
    while (end > start && ".,;:!?)]\"'’”".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    while (start < end && "([\"'‘“#".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    String number = text.substring(start, end);
    String before = before(text, start);
    String after = text.substring(end, Math.min(text.length(), end + REACH));
    return TIME.matcher(number).matches() && number.indexOf(':') > 0
        || DATE.matcher(number).matches()
        || MONEY.matcher(number).matches()
        || AMOUNT.matcher(number).matches() && MONEY_AFTER.matcher(after).find()
        || DECIMAL.matcher(number).matches()
        || SERVICE.matcher(number).matches()
        || YEAR.matcher(number).matches() && YEAR_BEFORE.matcher(before).find()
        || MATTER_BEFORE.matcher(before).find()
        || SHORT_NUMBER.matcher(number).matches()
            && (LINE_BEFORE.matcher(before).find() || BLOCK_AFTER.matcher(after).find());
  }

  private static String before(String text, int at) {
    return text.substring(Math.max(0, at - REACH), at);
  }
}
