package voc.nlp.aspect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Span;

/**
 * Sentences of our own, one a line, with their targets in brackets: {@code [staff|+] lovely,
 * [parking|-] awful}; {@code 0} where nothing is said of one. A line that starts with {@code #} is
 * a comment.
 */
public final class OwnSentences {
  private static final String SHIPPED = "own-sentences.txt";
  private static final Pattern TARGET = Pattern.compile("\\[([^|\\]]+)\\|([^\\]]*)]");

  private OwnSentences() {}

  /** Those that the shipped model learned from. */
  public static List<AspectRow> shipped() {
    try (InputStream in = OwnSentences.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(
            "the sentences " + SHIPPED + " must be in the class path; install voc again");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads sentences, UTF-8.
   *
   * @throws IllegalArgumentException if a line has no target or an unknown sign
   */
  public static List<AspectRow> read(InputStream in) throws IOException {
    List<AspectRow> rows = new ArrayList<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(row(line, number));
        }
      }
    }
    return rows;
  }

  private static AspectRow row(String line, int number) {
    StringBuilder text = new StringBuilder();
    List<AspectRow.Label> labels = new ArrayList<>();
    Matcher target = TARGET.matcher(line);
    int at = 0;
    while (target.find()) {
      text.append(line, at, target.start());
      Span span = new Span(text.length(), text.length() + target.group(1).length());
      text.append(target.group(1));
      labels.add(new AspectRow.Label(null, span, stance(target.group(2), number)));
      at = target.end();
    }
    if (labels.isEmpty()) {
      throw new IllegalArgumentException(
          "line " + number + " must have a target such as [staff|+], got: " + line);
    }
    return new AspectRow(text.append(line.substring(at)).toString(), labels);
  }

  private static Stance stance(String sign, int number) {
    return switch (sign) {
      case "+" -> Stance.POSITIVE;
      case "-" -> Stance.NEGATIVE;
      case "0" -> Stance.NEUTRAL;
      default ->
          throw new IllegalArgumentException(
              "line " + number + ": the sign of a target must be +, - or 0, got \"" + sign + "\"");
    };
  }
}
