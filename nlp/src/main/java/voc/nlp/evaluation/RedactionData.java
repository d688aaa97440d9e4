package voc.nlp.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads text whose personal data is labelled, in the shapes of three public sets:
 *
 * <ul>
 *   <li>MultiDoGO: tab-separated, columns {@code conversationId} … {@code utterance}, {@code
 *       slot-labels}, one label a token between blanks; no quoting. The customer's turns alone.
 *   <li>Presidio's generated sentences: a JSON list of {@code full_text}, {@code spans}, {@code
 *       template_id}. A date that the template has as a date of birth counts neither way.
 *   <li>Comments: comma-separated with a header. What is labelled are the names of streets and
 *       landmarks, by {@link PlaceNames}; they must stay.
 * </ul>
 */
public final class RedactionData {
  private RedactionData() {}

  /**
   * What was read.
   *
   * @param conversations in the file's order
   * @param broken rows left out because they have another number of columns than the header or of
   *     labels than of tokens
   * @param empty rows left out because they have no text
   */
  public record Reading(List<LabelledConversation> conversations, int broken, int empty) {
    public Reading {
      conversations = List.copyOf(conversations);
    }
  }

  /**
   * The conversations of a file, told by its shape; comments are in the column that is called so.
   *
   * @throws IOException if the file can't be read
   * @throws IllegalArgumentException if it has none of the shapes
   */
  public static List<LabelledConversation> read(Path file) throws IOException {
    return reading(file).conversations();
  }

  /** The same, with the count of the rows left out. */
  public static Reading reading(Path file) throws IOException {
    String text = Files.readString(file, UTF_8);
    String head = text.lines().findFirst().orElse("");
    if (text.stripLeading().startsWith("[")) {
      return PresidioSentences.read(text, file);
    }
    if (head.contains("\t") && head.contains("slot-labels")) {
      return MultidogoTurns.read(text);
    }
    for (String column : head.replace("\uFEFF", "").replace("\"", "").split(",")) {
      if (column.strip().toLowerCase(Locale.ROOT).matches("comments?")) {
        return Comments.read(text, column.strip());
      }
    }
    throw new IllegalArgumentException(
        file
            + " is no labelled text: it must be a JSON list of sentences with spans, tab-separated"
            + " turns with a column slot-labels, or comma-separated with a column comments;"
            + " for comments in another column name the column");
  }

  /**
   * Comments in a column of a comma-separated file.
   *
   * @throws IOException if the file can't be read
   * @throws IllegalArgumentException if there is no such column
   */
  public static Reading comments(Path file, String column) throws IOException {
    return Comments.read(Files.readString(file, UTF_8), column);
  }
}
