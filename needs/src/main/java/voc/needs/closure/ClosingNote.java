package voc.needs.closure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an agency's closing note for words that say that the work was not done. The words stand in
 * {@code not-done.txt}; how often they are right is measured in docs/evaluation.md. Thread-safe.
 */
public final class ClosingNote {
  private static final String FILE = "not-done.txt";
  private static final List<Rule> RULES = rules();

  private ClosingNote() {}

  private record Rule(String kind, Pattern pattern) {}

  /**
   * What a note says.
   *
   * @param kind duplicate, not found, no access, referred, not ours, too little told, not
   *     processed, no action or put off
   * @param telling the words that say so, as they stand in the note
   */
  public record NotDone(String kind, String telling) {}

  /** What says that it was not done, the first rule that finds anything; nothing if none does. */
  public static Optional<NotDone> in(String note) {
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(note);
      if (matcher.find()) {
        return Optional.of(new NotDone(rule.kind(), matcher.group()));
      }
    }
    return Optional.empty();
  }

  private static List<Rule> rules() {
    try (InputStream in = ClosingNote.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + FILE + " must be beside this class");
      }
      List<Rule> rules = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), UTF_8).split("\n")) {
        int bar = line.indexOf('|');
        if (bar > 0 && !line.startsWith("#")) {
          rules.add(
              new Rule(
                  line.substring(0, bar).strip(),
                  Pattern.compile(
                      line.substring(bar + 1).strip(),
                      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
        }
      }
      return List.copyOf(rules);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + FILE, e);
    }
  }
}
