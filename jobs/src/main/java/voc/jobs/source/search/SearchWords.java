package voc.jobs.source.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.RejectReason;
import voc.jobs.source.record.RecordFault;

/**
 * The words of a search. Where a log holds the address that was requested, they are its parameter
 * {@code query}, as in search.gov's results pages.
 */
final class SearchWords {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://[^\\s?]*|/[^\\s?]*)\\?(?:[^\\s#]*&)?query=([^\\s&#]*)[^\\s]*");

  private SearchWords() {}

  /**
   * The words that {@code text} holds.
   *
   * @param field the name of its column, for errors
   * @throws RecordFault if it is an address whose parameter is empty
   */
  static String of(String text, String field) {
    Matcher address = ADDRESS.matcher(text.strip());
    if (!address.matches()) {
      return text;
    }
    String words = decoded(address.group(1)).strip();
    if (words.isEmpty()) {
      throw new RecordFault(
          RejectReason.MISSING_FIELD,
          "field \""
              + field
              + "\" is an address that searches for no words; every record needs some");
    }
    return words;
  }

  private static String decoded(String parameter) {
    try {
      return URLDecoder.decode(parameter, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A percent sign that nobody encoded: the words as they stand.
      return parameter;
    }
  }
}
