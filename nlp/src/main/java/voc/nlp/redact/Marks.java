package voc.nlp.redact;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import voc.core.Span;
import voc.nlp.redact.pattern.Spans;

/**
 * Marks of an earlier redaction, ours or a transcription service's, perhaps numbered: {@code
 * [PHONE]}, {@code [NAME-2]}. Other words in brackets are a person's own and are searched. Four
 * digits may be the last of a social security number and are no numbering.
 */
final class Marks {
  private static final Pattern MARK =
      Pattern.compile(
          Stream.concat(Stream.of("PII"), Arrays.stream(PiiType.values()).map(PiiType::name))
              .collect(Collectors.joining("|", "\\[(?:", ")(?:-\\d{1,3})?\\]")));

  private Marks() {}

  static List<Span> spans(String text) {
    return Spans.of(MARK, text);
  }
}
