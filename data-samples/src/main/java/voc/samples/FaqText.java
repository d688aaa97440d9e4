package voc.samples;

import java.time.LocalDate;
import java.util.List;

/**
 * What the FAQ says under a question.
 *
 * @param answer one line, simple HTML
 * @param department id of the department that answers for it
 * @param headings the outermost first
 * @param updated day of its last change
 */
record FaqText(String answer, String department, List<String> headings, LocalDate updated) {
  FaqText {
    headings = List.copyOf(headings);
  }

  /**
   * Reads {@code department | heading > heading | day}.
   *
   * @throws java.time.DateTimeException if the day is no ISO date
   */
  static FaqText parse(String answer, String facts) {
    String[] parts = facts.split(" \\| ", 3);
    return new FaqText(
        answer, parts[0], List.of(parts[1].split(" > ", -1)), LocalDate.parse(parts[2]));
  }
}
