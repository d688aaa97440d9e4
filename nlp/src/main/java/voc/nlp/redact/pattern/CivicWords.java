package voc.nlp.redact.pattern;

import java.util.regex.Pattern;
import voc.core.Span;

/**
 * Whether the words right beside a name say that it is the matter's here and no customer's: a
 * street or landmark is called so ("Goodwin Street"), or an official has it ("Mayor Goodwin").
 */
public final class CivicWords {
  /**
   * What ends the names of streets and landmarks, as a regular expression's alternatives, to be
   * read in any case.
   */
  public static final String PLACES = StreetWords.STREETS + "|" + StreetWords.LANDMARKS;

  /** What a person may do or have as well: in lower case they tell no place. */
  private static final String OF_PEOPLE_TOO =
      "drive|place|way|court|square|lane|trail|house|gardens?|field|building|center|centre";

  /** Up to two more words of the name: "Maria Goodwin Street", "Goodwin Memorial Park". */
  private static final Pattern PLACE_AFTER =
      Pattern.compile(
          "^(?: {1,2}|-)(?:\\p{Lu}[\\p{L}.'’]{0,15} ){0,2}?(?!(?:"
              + OF_PEOPLE_TOO
              + ")\\b)(?i:"
              + PLACES
              + ")(?![\\p{L}\\p{N}])");

  /**
   * Titles of office. A "representative" and a "secretary" are one's own contact, too, unless they
   * are written with a capital and are not of a service.
   */
  private static final Pattern OFFICIAL_BEFORE =
      Pattern.compile(
          "\\b(?:(?i:(?:vice[ -])?mayor|governor|gov\\.?|senator|sen\\.?|president"
              + "|council ?(?:wo)?m[ae]n|council ?member|councill?or|commissioner|chief|judge"
              + "|congress ?(?:wo)?m[ae]n|alder(?:wo)?m[ae]n|superintendent|(?:state|u\\.?s\\.?) representative)"
              + "|(?<!(?i:service|sales|customer|support|care|claims|account|my|your|the|an?|this) )(?:Representative|Secretary))"
              + "(?: (?:of|for)(?: the)?(?: \\p{Lu}[\\p{L}.'’-]*+(?:,| and| &)?){0,4}"
              + "|(?: \\p{Lu}[\\p{L}.'’-]*+){0,2}) $");

  /** Characters on either side that are looked at. */
  private static final int REACH = 40;

  private CivicWords() {}

  /** Whether the name at this place of the text is a place's or an official's. */
  public static boolean isPlaceOrOfficial(String text, Span name) {
    return isPlace(text, name) || isOfficial(text, name);
  }

  /** Whether a street or landmark is called so here. */
  public static boolean isPlace(String text, Span name) {
    int end = Math.min(text.length(), name.end() + REACH);
    return PLACE_AFTER.matcher(text.substring(name.end(), end)).find();
  }

  /** Whether a title of office stands before the name, or before other parts of it. */
  public static boolean isOfficial(String text, Span name) {
    int start = Math.max(0, name.start() - REACH);
    return OFFICIAL_BEFORE.matcher(text.substring(start, name.start())).find();
  }
}
