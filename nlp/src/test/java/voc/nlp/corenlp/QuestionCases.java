package voc.nlp.corenlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Sentences with whether they ask, from a file of lines {@code +|-<tab>text}. */
final class QuestionCases {
  private QuestionCases() {}

  record Case(boolean asks, String text) {}

  static List<Case> of(String resource) {
    try (InputStream in = QuestionCases.class.getResourceAsStream(resource)) {
      String text =
          new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(line -> new Case(line.startsWith("+"), line.substring(2))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
