package voc.nlp.redact;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import voc.core.Span;

/** The marks that stand in for personal data, plain, numbered or with a code of the value. */
public final class Marks {
  /**
   * Marks of an earlier redaction, ours or a transcription service's: {@code [PHONE]}, {@code
   * [NAME-2]}, {@code [PHONE-9f2c1a7be04d]}. Other words in brackets are a person's own and are
   * searched. Four digits may be the last of a social security number and are no numbering; a code
   * has a letter, which a card's last twelve digits have not.
   */
  private static final Pattern MARK =
      Pattern.compile(
          Stream.concat(Stream.of("PII"), Arrays.stream(PiiType.values()).map(PiiType::name))
              .collect(
                  Collectors.joining(
                      "|", "\\[(?:", ")(?:-(?:\\d{1,3}|(?=[0-9]{0,11}[a-f])[0-9a-f]{12}))?\\]")));

  private static final Pattern NUMBERED_NAME = Pattern.compile("\\[NAME-(\\d{1,3})\\]");

  private Marks() {}

  /** Where marks stand in a text, in order. */
  static List<Span> spans(String text) {
    if (text.indexOf('[') < 0) {
      return List.of();
    }
    return MARK.matcher(text).results().map(match -> new Span(match.start(), match.end())).toList();
  }

  /** Whether the text is a mark and nothing else. */
  static boolean isMark(String text) {
    return MARK.matcher(text).matches();
  }

  /** The mark of the person that has this number in its record, from 1. */
  static String person(int number) {
    return "[" + PiiType.NAME + "-" + number + "]";
  }

  /** The highest number of a person in a text's marks; 0 if none is numbered. */
  static int highestPerson(String text) {
    int highest = 0;
    Matcher matcher = NUMBERED_NAME.matcher(text);
    while (matcher.find()) {
      highest = Math.max(highest, Integer.parseInt(matcher.group(1)));
    }
    return highest;
  }
}
